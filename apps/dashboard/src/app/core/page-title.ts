import { inject, Service } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { Language } from './language';

/** Names the window after the page: "Indikatorer – Vägval". A route's `title` is the name of a text in `shell.titles`. */
@Service({ autoProvided: false })
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly language = inject(Language);

  override updateTitle(state: RouterStateSnapshot): void {
    const name = this.buildTitle(state);
    const titles: Readonly<Record<string, string>> = this.language.texts().shell.titles;
    this.title.setTitle(windowTitle(name === undefined ? undefined : titles[name]));
  }
}

/** The title of the window for a page's own title. */
export function windowTitle(page: string | undefined): string {
  return page ? `${page} – Vägval` : 'Vägval';
}
