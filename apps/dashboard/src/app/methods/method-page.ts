import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, ViewEncapsulation } from '@angular/core';
import { Router } from '@angular/router';
import { methodSlugs } from '@vagval/texts/method-pages';
import { Language } from '../core/language';
import { newest } from '../core/newest';
import { problemIn } from '../core/problem-of';
import { NotFoundPage } from '../not-found-page';
import { Loading } from '../ui/loading';
import { PageHead } from '../ui/page-head';
import { ProblemNote } from '../ui/problem';
import { methodText } from './method-text';

const slugs: ReadonlySet<string> = new Set(methodSlugs);

/** A page on the method: how figures are counted, judged and protected. It is in Swedish whatever the language of the product. */
@Component({
  selector: 'vagval-method-page',
  imports: [Loading, NotFoundPage, PageHead, ProblemNote],
  // What is written in the file is not ours to give the class of this component.
  encapsulation: ViewEncapsulation.None,
  template: `
    @if (!isKnown()) {
      <vagval-not-found-page />
    } @else if (problem(); as trouble) {
      <vagval-problem [problem]="trouble" [retriable]="true" (again)="file.reload()" />
    } @else if (content(); as page) {
      <div lang="sv">
        <vagval-page-head
          [title]="page.title"
          [crumb]="slug() ? { name: texts().methods.title, link: '/metoder' } : null"
        />
        <!-- The binding sanitises what it is given. -->
        <article class="card method-text" [innerHTML]="page.html"></article>
      </div>
    } @else {
      <vagval-loading />
    }
  `,
  styleUrl: './method-page.scss',
  // Here and not on the text: it is the links in it that are followed, and they are reached by keyboard as they are.
  host: { '(click)': 'follow($event)' },
})
export class MethodPage {
  private readonly router = inject(Router);

  /** From the path; left out for the page that leads to the others. */
  readonly slug = input<string>();

  protected readonly texts = inject(Language).texts;
  private readonly fileName = computed(() => {
    const slug = this.slug();
    if (slug === undefined) return 'README';
    return slugs.has(slug) ? slug : null;
  });
  protected readonly isKnown = computed(() => this.fileName() !== null);
  protected readonly file = httpResource.text(() => (this.isKnown() ? `/methods/${this.fileName()}.md` : undefined));
  protected readonly problem = problemIn(this.file);
  private readonly newest = newest(this.file);
  protected readonly content = computed(() => {
    const markdown = this.newest();
    return markdown === undefined ? null : methodText(markdown, (slug) => slugs.has(slug));
  });

  /** Links of the text are made by hand: those that stay in the product are followed without loading it anew. */
  protected follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('.method-text a') : null;
    const path = link?.getAttribute('href');
    if (!path?.startsWith('/') || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void this.router.navigateByUrl(path);
  }
}
