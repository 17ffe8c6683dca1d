import { Component, computed, inject } from '@angular/core';
import { type CanActivateFn, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { administrationWays } from './administration-ways';
import { Language } from './core/language';
import { Session } from './users/session';

/** Leads to the first page of the administration that the reader may open. */
export const firstAdministrationPage: CanActivateFn = () => {
  const session = inject(Session);
  const way = administrationWays.find(({ permission }) => session.may(permission));
  return inject(Router).createUrlTree([way?.link ?? '/']);
};

/** The ways through the administration, above the page of each. */
@Component({
  selector: 'vagval-administration',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  template: `
    @if (ways().length > 1) {
      <nav [attr.aria-label]="texts().shell.administration">
        <ul>
          @for (way of ways(); track way.link) {
            <li>
              <a [routerLink]="way.link" routerLinkActive="here" ariaCurrentWhenActive="page">{{
                texts().shell.titles[way.title]
              }}</a>
            </li>
          }
        </ul>
      </nav>
    }
    <router-outlet />
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem var(--space-2);
      margin: 0 0 var(--space-3);
      padding: 0;
      list-style: none;
    }
    a {
      display: inline-block;
      padding: 0.45rem 0.1rem;
      border-bottom: 3px solid transparent;
      color: var(--ink);
      text-decoration: none;
    }
    a:hover {
      border-color: var(--line);
    }
    a.here {
      border-color: var(--accent);
      font-weight: 600;
    }
  `,
})
export class Administration {
  private readonly session = inject(Session);

  protected readonly texts = inject(Language).texts;
  protected readonly ways = computed(() => administrationWays.filter(({ permission }) => this.session.may(permission)));
}
