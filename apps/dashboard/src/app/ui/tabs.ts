import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

/** A tab: `id` is what stands in the address, null for the first one, which leaves the address as it is. */
export interface Tab {
  readonly id: string | null;
  readonly name: string;
}

/** Tabs that are links: the chosen one stands in the address as `?flik=`, so a view can be shared and gone back to. */
@Component({
  selector: 'vagval-tabs',
  imports: [RouterLink],
  template: `
    <nav [attr.aria-label]="label()">
      <ul>
        @for (tab of tabs(); track tab.id) {
          <li>
            <a
              [routerLink]="[]"
              [queryParams]="{ flik: tab.id }"
              queryParamsHandling="merge"
              [attr.aria-current]="tab.id === (chosen() ?? null) ? 'true' : null"
              >{{ tab.name }}</a
            >
          </li>
        }
      </ul>
    </nav>
  `,
  styles: `
    nav {
      margin: var(--space-1) 0 var(--space-3);
      border-bottom: 1px solid var(--line);
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0 2px;
      margin: 0 0 -1px;
      padding: 0;
      list-style: none;
    }
    a {
      display: block;
      padding: 0.6rem 0.95rem;
      border-bottom: 3px solid transparent;
      color: var(--ink);
      text-decoration: none;
    }
    a:hover {
      border-color: var(--line);
    }
    a[aria-current] {
      border-color: var(--accent);
      font-weight: 600;
    }
    @media (max-width: 45rem) {
      a {
        padding: 0.6rem 0.7rem;
      }
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class Tabs {
  readonly label = input.required<string>();
  readonly tabs = input.required<readonly Tab[]>();
  readonly chosen = input<string | null>();
}
