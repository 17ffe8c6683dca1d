import { Component, computed, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import type { changeDefinition } from '@vagval/contracts/admin/definitions';
import type { GivenOf } from '@vagval/contracts/endpoint';
import { Language } from '../core/language';
import { SchoolYears } from '../school-years/school-years';
import { Loading } from '../ui/loading';
import { PageHead } from '../ui/page-head';
import { ProblemNote } from '../ui/problem';
import { Select } from '../ui/select';
import { Session } from '../users/session';
import { DefinitionForm } from './definition-form';
import { DefinitionsStore } from './definitions-store';

/** What an indicator means here: as in the catalogue or in words of one's own, with what each change did to the series. */
@Component({
  selector: 'vagval-definitions-page',
  imports: [DefinitionForm, Loading, PageHead, ProblemNote, Select],
  templateUrl: './definitions-page.html',
  styles: `
    ol {
      margin: 0.4rem 0 0;
      padding-left: 1.2rem;
    }
    li + li {
      margin-top: 0.6rem;
    }
    .when {
      color: var(--muted);
      font-size: var(--text-small);
    }
  `,
})
export class DefinitionsPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly language = inject(Language);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  /** From `?indikator=`: which one. */
  readonly indikator = input<string>();

  protected readonly texts = this.language.texts;
  protected readonly format = this.language.format;
  protected readonly code = this.language.code;
  protected readonly years = inject(SchoolYears).years;
  protected readonly store = new DefinitionsStore();
  protected readonly isSaved = signal(false);
  protected readonly mayWrite = computed(() => this.session.may('admin.write'));
  protected readonly chosen = computed(() => {
    const all = this.store.definitions();
    return all?.find(({ id }) => id === this.indikator()) ?? all?.[0];
  });
  protected readonly options = computed(() =>
    (this.store.definitions() ?? []).map(({ id, code, name }) => ({ value: id, name: `${code} ${name[this.code()]}` })),
  );

  protected choose(indikator: string): void {
    this.isSaved.set(false);
    void this.router.navigate([], { queryParams: { indikator }, queryParamsHandling: 'merge' });
  }

  protected async change(asked: GivenOf<typeof changeDefinition>): Promise<void> {
    this.isSaved.set(await this.store.change(asked));
    // The form is filled in anew: the reader goes on from the heading above what is said.
    if (this.isSaved()) this.heading()?.nativeElement.focus();
  }
}
