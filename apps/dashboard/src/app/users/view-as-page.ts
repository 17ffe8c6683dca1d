import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { roleKinds } from '@vagval/domain/users/given-assignment';
import { unitKinds } from '@vagval/domain/units/unit';
import { canBeViewed, viewableRoles } from '@vagval/domain/users/view-as';
import { Language } from '../core/language';
import { problemOf, type Trouble } from '../core/problem-of';
import { PageHead } from '../ui/page-head';
import { ProblemNote } from '../ui/problem';
import { faultOf, FaultSummary, type Fault } from './fault-summary';
import { OrganisationUnits } from './organisation-units';
import { Session } from './session';
import { UnitPicker } from './unit-picker';

/** Chooses whose eyes to see the product with. Role and unit stand in the address, so that other pages can point here. */
@Component({
  selector: 'vagval-view-as-page',
  imports: [FaultSummary, PageHead, ProblemNote, UnitPicker],
  template: `
    <vagval-page-head [title]="texts().access.viewAs.title" [lede]="texts().access.viewAs.lede" />
    <form class="card" novalidate (submit)="begin($event)">
      <vagval-fault-summary [faults]="faults()" />
      @if (problem() ?? units.problem(); as trouble) {
        <vagval-problem [problem]="trouble" />
      }
      <div class="field">
        <label class="label" for="vagval-roll">{{ texts().access.role }}</label>
        <select
          id="vagval-roll"
          [attr.aria-invalid]="roleFault() ? true : null"
          [attr.aria-describedby]="roleFault() ? 'vagval-roll-fault' : null"
          (change)="choose({ roll: valueIn($event) || null, enhet: null })"
        >
          <option value="" [selected]="!role()">{{ texts().access.chooseRole }}</option>
          @for (one of roles; track one) {
            <option [value]="one" [selected]="one === role()">{{ texts().users.roles[one] }}</option>
          }
        </select>
        @if (roleFault(); as words) {
          <p class="fault" id="vagval-roll-fault">{{ words }}</p>
        }
      </div>
      <vagval-unit-picker
        fieldId="vagval-enhet"
        [units]="units.all()"
        [kinds]="kinds()"
        [value]="unitId()"
        [none]="texts().access.chooseUnit"
        [fault]="unitFault()"
        (picked)="choose({ enhet: $event || null })"
      />
      <p class="hint">{{ texts().access.viewAs.logged }}</p>
      <div class="answers">
        <button type="submit" class="button main" [disabled]="busy()">{{ texts().access.viewAs.begin }}</button>
      </div>
    </form>
  `,
  styleUrl: './fields.scss',
})
export class ViewAsPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);

  /** Both from the query. */
  readonly roll = input<string>();
  readonly enhet = input<string>();

  protected readonly texts = inject(Language).texts;
  protected readonly units = new OrganisationUnits();
  protected readonly roles = viewableRoles;
  protected readonly role = computed(() => viewableRoles.find((one) => one === this.roll()));
  protected readonly kinds = computed(() => {
    const role = this.role();
    return role ? roleKinds[role] : unitKinds;
  });
  protected readonly unitId = computed(() => {
    const role = this.role();
    const fitting = this.units.all().filter(({ kind }) => !role || canBeViewed(role, kind));
    const asked = fitting.find(({ id }) => id === this.enhet());
    // A role of the municipality has one place to be seen at.
    const [only, another] = fitting;
    return asked?.id ?? (another ? '' : (only?.id ?? ''));
  });
  protected readonly faults = signal<readonly Fault[]>([]);
  protected readonly roleFault = computed(() => faultOf(this.faults(), 'vagval-roll'));
  protected readonly unitFault = computed(() => faultOf(this.faults(), 'vagval-enhet'));
  protected readonly problem = signal<Trouble | null>(null);
  protected readonly busy = signal(false);

  protected valueIn(event: Event): string {
    return (event.target as HTMLSelectElement).value;
  }

  protected choose(query: Readonly<Record<string, string | null>>): void {
    this.faults.set([]);
    void this.router.navigate([], { queryParams: query, queryParamsHandling: 'merge' });
  }

  protected async begin(event: Event): Promise<void> {
    event.preventDefault();
    const { faults } = this.texts().access;
    const [role, unitId] = [this.role(), this.unitId()];
    this.faults.set([
      ...(role ? [] : [{ field: 'vagval-roll', words: faults.role }]),
      ...(unitId ? [] : [{ field: 'vagval-enhet', words: faults.unit }]),
    ]);
    if (!role || !unitId || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.session.viewAs({ role, unitId });
      await this.router.navigateByUrl('/');
    } catch (error) {
      // Said on the page. One still sees as oneself.
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
