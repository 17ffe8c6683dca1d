import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { listPeople, type Person } from '@vagval/contracts/users/people';
import { roles } from '@vagval/domain/actor';
import { unitKinds } from '@vagval/domain/units/unit';
import { personStates } from '@vagval/domain/users/person-state';
import { Api } from '../core/api';
import { Language } from '../core/language';
import { newest } from '../core/newest';
import { problemIn } from '../core/problem-of';
import { Empty } from '../ui/empty';
import { Loading } from '../ui/loading';
import { PageHead } from '../ui/page-head';
import { ProblemNote } from '../ui/problem';
import { OrganisationUnits } from './organisation-units';
import { periodWords } from './period-words';
import { Session } from './session';
import { UnitPicker } from './unit-picker';

/** The people of the municipality. What is searched for stands in the address. */
@Component({
  selector: 'vagval-people-page',
  imports: [Empty, Loading, PageHead, ProblemNote, RouterLink, UnitPicker],
  templateUrl: './people-page.html',
  styleUrls: ['./fields.scss', './people-page.scss'],
})
export class PeoplePage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);

  /** Each from the query. */
  readonly sok = input<string>();
  readonly roll = input<string>();
  readonly enhet = input<string>();
  readonly lage = input<string>();

  protected readonly texts = inject(Language).texts;
  protected readonly units = new OrganisationUnits();
  protected readonly unitKinds = unitKinds;
  protected readonly roles = roles;
  protected readonly states = personStates;
  protected readonly mayInvite = computed(() => this.session.may('users.write'));
  protected readonly role = computed(() => roles.find((one) => one === this.roll()));
  protected readonly state = computed(() => personStates.find((one) => one === this.lage()));
  protected readonly unitId = computed(() => this.units.all().find(({ id }) => id === this.enhet())?.id);
  protected readonly filtered = computed(() => Boolean(this.sok() || this.role() || this.enhet() || this.state()));

  private readonly resource = inject(Api).read(listPeople, () => {
    // A unit of the address is asked for when it is known to be one of ours.
    if (this.enhet() && !this.units.known()) return undefined;
    return { search: this.sok() || undefined, role: this.role(), unitId: this.unitId(), state: this.state() };
  });
  protected readonly problem = problemIn(this.resource);
  protected readonly loading = this.resource.isLoading;
  private readonly answer = newest(this.resource);
  protected readonly rows = computed(() => this.answer()?.map((person) => this.rowOf(person)));

  protected search(event: Event, words: string): void {
    event.preventDefault();
    this.choose({ sok: words.trim() || null });
  }

  protected choose(query: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams: query, queryParamsHandling: 'merge' });
  }

  protected again(): void {
    this.resource.reload();
  }

  protected valueIn(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
  }

  /** What is over is told on the person's own page. */
  private rowOf(person: Person) {
    const { access } = this.texts();
    const assignments = person.assignments
      .filter(({ phase }) => phase !== 'past')
      .map((one) => ({
        id: one.id,
        held: access.held(one.role, one.unitName),
        days: one.validFrom || one.validTo ? periodWords(one, this.texts()) : null,
      }));
    return { person, assignments };
  }
}
