import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TreeUnitAnswer, UnitTreeAnswer } from '@vagval/contracts/units/unit-tree';
import { Language } from '../core/language';
import { branchesOf, hasClosed } from './organisation-branches';

/** The organisation as lists in lists, each unit a link to what there is to know of it. */
@Component({
  selector: 'vagval-organisation-tree',
  imports: [NgTemplateOutlet, RouterLink],
  template: `
    <ng-template #list let-branches>
      <ul>
        @for (branch of branches; track branch.unit.id) {
          <li>
            <a
              [routerLink]="[]"
              [queryParams]="{ enhet: branch.unit.id, gor: null }"
              queryParamsHandling="merge"
              [attr.aria-current]="branch.unit.id === unitId() ? 'true' : null"
              [class.closed]="isClosed(branch.unit)"
              (click)="chosen.emit()"
              >{{ branch.unit.name }}</a
            >
            @if (turnOf(branch.unit); as turn) {
              <span class="turn">{{ turn }}</span>
            }
            @if (branch.below.length > 0) {
              <ng-container [ngTemplateOutlet]="list" [ngTemplateOutletContext]="{ $implicit: branch.below }" />
            }
          </li>
        }
      </ul>
    </ng-template>
    <ng-container [ngTemplateOutlet]="list" [ngTemplateOutletContext]="{ $implicit: branches() }" />
  `,
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    ul ul {
      margin-left: 0.4rem;
      padding-left: 0.8rem;
      border-left: 1px solid var(--line);
    }
    a {
      display: inline-block;
      padding: 0.25rem 0.4rem;
      border-radius: 6px;
      color: var(--ink);
      text-decoration: none;
      overflow-wrap: anywhere;
      &:hover {
        background: var(--calm-soft);
        text-decoration: underline;
      }
      &[aria-current] {
        background: var(--accent-soft);
        color: var(--accent);
        font-weight: 600;
      }
    }
    a.closed:not([aria-current]) {
      color: var(--muted);
    }
    .turn {
      padding-left: 0.2rem;
      color: var(--muted);
      font-size: var(--text-small);
    }
    @media (pointer: coarse) {
      a {
        padding: 0.6rem 0.4rem;
      }
    }
  `,
})
export class OrganisationTree {
  readonly tree = input.required<UnitTreeAnswer>();
  readonly unitId = input<string>();
  readonly withClosed = input(false);
  /** A unit was chosen here, so the reader goes on to it. */
  readonly chosen = output();

  private readonly texts = inject(Language).texts;
  protected readonly branches = computed(() => branchesOf(this.tree(), this.withClosed()));

  protected isClosed(unit: TreeUnitAnswer): boolean {
    return hasClosed(unit, this.tree().today);
  }

  /** When it opens or closes, where that is not long since settled. */
  protected turnOf(unit: TreeUnitAnswer): string | null {
    const { opensOn, closesOn, closedOn } = this.texts().organisation;
    const { validFrom, validTo } = unit;
    if (validFrom !== null && validFrom > this.tree().today) return opensOn(validFrom);
    if (validTo === null) return null;
    return this.isClosed(unit) ? closedOn(validTo) : closesOn(validTo);
  }
}
