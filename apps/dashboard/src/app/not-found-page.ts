import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from './core/language';
import { PageHead } from './ui/page-head';

/** Any address that leads nowhere. */
@Component({
  selector: 'vagval-not-found-page',
  imports: [PageHead, RouterLink],
  template: `
    <vagval-page-head [title]="texts().shell.notFound.title" [lede]="texts().shell.notFound.text" />
    <a routerLink="/">{{ texts().shell.notFound.home }}</a>
  `,
})
export class NotFoundPage {
  protected readonly texts = inject(Language).texts;
}
