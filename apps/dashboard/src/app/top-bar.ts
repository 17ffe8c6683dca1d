import { Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import type { Permission } from '@vagval/contracts/permissions';
import { filter, map } from 'rxjs';
import { administrationWays } from './administration-ways';
import { Language } from './core/language';
import { Session } from './users/session';
import { Mark } from './ui/mark';
import { PersonMenu } from './person-menu';

/** The words of the top bar: where they lead, what else belongs under them, and who may go there. */
const ways = [
  { word: 'headPage', link: '/', under: [''], permissions: ['follow-up.read'] },
  { word: 'indicators', link: '/indikatorer', under: ['indikatorer', 'val'], permissions: ['follow-up.read'] },
  { word: 'activities', link: '/aktiviteter', under: ['aktiviteter'], permissions: ['activities.read'] },
  { word: 'plan', link: '/plan', under: ['plan'], permissions: ['plans.read'] },
  {
    word: 'administration',
    link: '/administration',
    under: ['administration'],
    permissions: administrationWays.map(({ permission }) => permission),
  },
] as const satisfies readonly { readonly permissions: readonly Permission[]; readonly [key: string]: unknown }[];

/** The bar at the top: the mark, the ways through the product, and the menu under the name. */
@Component({
  selector: 'vagval-top-bar',
  imports: [Mark, PersonMenu, RouterLink],
  templateUrl: './top-bar.html',
  styleUrl: './top-bar.scss',
})
export class TopBar {
  private readonly router = inject(Router);
  private readonly session = inject(Session);

  protected readonly texts = inject(Language).texts;
  protected readonly open = signal(false);
  protected readonly ways = computed(() =>
    ways.filter(({ permissions }) => permissions.some((permission) => this.session.may(permission))),
  );

  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );
  protected readonly section = computed(() => this.url().split(/[/?#]/)[1] ?? '');
  /** Year and unit follow along from page to page. */
  protected readonly kept = computed(() => {
    const { ar, enhet } = this.router.parseUrl(this.url()).queryParams as Record<string, string | undefined>;
    return { ...(ar && { ar }), ...(enhet && { enhet }) };
  });

  protected isHere(under: readonly string[]): boolean {
    return under.includes(this.section());
  }
}
