import { Component, effect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { windowTitle } from '../core/page-title';

/** Where a page belongs, one level up. Without `link` it only says so. */
export interface Crumb {
  readonly name: string;
  readonly link?: string;
  readonly query?: Readonly<Record<string, string | number | null | undefined>>;
}

/** Crumb, title and lede of a page, with its selectors at the right. The window takes the title too. */
@Component({
  selector: 'vagval-page-head',
  imports: [RouterLink],
  template: `
    <header>
      <div>
        @if (crumb(); as up) {
          <p class="crumb">
            @if (up.link) {
              <a [routerLink]="up.link" [queryParams]="up.query">{{ up.name }}</a>
            } @else {
              {{ up.name }}
            }
          </p>
        }
        <h1>{{ title() }}</h1>
        @if (lede()) {
          <p class="lede">{{ lede() }}</p>
        }
        <ng-content select="[lede]" />
      </div>
      <div class="selectors"><ng-content /></div>
    </header>
  `,
  styles: `
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      justify-content: space-between;
      gap: var(--space-2) var(--space-4);
      margin-bottom: var(--space-4);
    }
    .crumb {
      margin-bottom: 0.35rem;
      color: var(--muted);
      font-size: var(--text-small);
    }
    .selectors {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--space-1);
      min-width: 0;
    }
    @media print {
      .selectors {
        display: none;
      }
    }
  `,
})
export class PageHead {
  private readonly window = inject(Title);

  readonly title = input.required<string>();
  readonly lede = input<string>();
  readonly crumb = input<Crumb | null>();

  constructor() {
    effect(() => this.window.setTitle(windowTitle(this.title())));
  }
}
