import { Component, computed, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { UnitChangeGiven } from '@vagval/contracts/units/unit-tree';
import { unitChangeKinds, type UnitChangeKind } from '@vagval/domain/units/unit-change';
import { Language } from '../core/language';
import { Loading } from '../ui/loading';
import { PageHead } from '../ui/page-head';
import { ProblemNote } from '../ui/problem';
import { hasClosed } from './organisation-branches';
import { OrganisationStore } from './organisation-store';
import { OrganisationTree } from './organisation-tree';
import { UnitChangeForm } from './unit-change-form';
import { UnitHistory } from './unit-history';

/** The changes as they stand in the address. */
const words = {
  add: 'lagg-till',
  rename: 'byt-namn',
  move: 'flytta',
  forms: 'skolformer',
  close: 'stang',
  merge: 'sla-ihop',
  split: 'dela',
} as const satisfies Record<UnitChangeKind, string>;

/** What can be done with each kind of unit. */
const changesOf = {
  municipality: ['add'],
  area: ['rename', 'move', 'forms', 'close', 'add'],
  'school-unit': ['rename', 'move', 'forms', 'merge', 'split', 'close'],
} as const;

/** The organisation in time: what there is, what there has been, and changing it with its consequences told first. */
@Component({
  selector: 'vagval-organisation-page',
  imports: [Loading, OrganisationTree, PageHead, ProblemNote, RouterLink, UnitChangeForm, UnitHistory],
  templateUrl: './organisation-page.html',
  styleUrl: './organisation-page.scss',
})
export class OrganisationPage {
  private readonly router = inject(Router);
  private readonly form = viewChild(UnitChangeForm);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  private readonly preview = viewChild<ElementRef<HTMLElement>>('preview');
  private readonly said = viewChild.required<ElementRef<HTMLElement>>('said');

  /** From the address: the unit, what to do with it, and whether closed units are shown. */
  readonly enhet = input<string>();
  readonly gor = input<string>();
  readonly stangda = input<string>();

  protected readonly texts = inject(Language).texts;
  protected readonly store = new OrganisationStore();
  protected readonly words = words;
  protected readonly withClosed = computed(() => this.stangda() === 'ja');
  /** What was done last, in its own words; null before anything is. */
  protected readonly done = signal<readonly string[] | null>(null);

  protected readonly unit = computed(() => this.store.tree()?.units.find(({ id }) => id === this.enhet()));
  protected readonly closed = computed(() => {
    const tree = this.store.tree();
    return tree?.units.filter((unit) => hasClosed(unit, tree.today)).length ?? 0;
  });
  protected readonly changes = computed(() => {
    const unit = this.unit();
    return unit?.validTo === null ? changesOf[unit.kind] : [];
  });
  /** What the form is for; undefined while the reader only looks. */
  protected readonly kind = computed(() => {
    const asked = unitChangeKinds.find((kind) => words[kind] === this.gor());
    return this.changes().find((kind) => kind === asked);
  });
  protected readonly sentences = computed(() => {
    const told = this.store.preview();
    return told && this.texts().organisation.consequences(told);
  });

  protected showClosed(event: Event): void {
    const stangda = (event.target as HTMLInputElement).checked ? 'ja' : null;
    void this.router.navigate([], { queryParams: { stangda }, queryParamsHandling: 'merge' });
  }

  /** A unit or a change was chosen: the reader goes on from its heading. */
  protected toHeading(): void {
    this.store.forget();
    this.done.set(null);
    soon(() => this.heading()?.nativeElement.focus());
  }

  protected async ask(change: UnitChangeGiven): Promise<void> {
    const isTold = await this.store.ask(change);
    soon(() => (isTold ? this.preview()?.nativeElement.focus() : this.form()?.focusFault()));
  }

  protected async carryOut(): Promise<void> {
    const sentences = this.sentences();
    const told = await this.store.carryOut();
    if (!told) return soon(() => this.form()?.focusFault());
    this.done.set(sentences);
    const unitId = told.opens[0]?.unitId ?? told.goesOn?.unitId ?? told.closes[0]?.unitId ?? null;
    await this.leaveForm(unitId);
    soon(() => this.said().nativeElement.focus());
  }

  protected async cancel(): Promise<void> {
    this.store.forget();
    await this.leaveForm(this.enhet() ?? null);
    soon(() => this.heading()?.nativeElement.focus());
  }

  protected back(): void {
    this.store.forget();
    soon(() => this.heading()?.nativeElement.focus());
  }

  private leaveForm(enhet: string | null): Promise<boolean> {
    return this.router.navigate([], { queryParams: { enhet, gor: null }, queryParamsHandling: 'merge' });
  }
}

/** When what has just changed is on the page. */
function soon(work: () => void): void {
  setTimeout(work);
}
