import { Component, computed, ElementRef, inject, input, output, viewChild } from '@angular/core';
import { auditGroups } from '@vagval/domain/audit-event';
import { whoOf } from '@vagval/texts/audit-words';
import { Language } from '../core/language';
import { areDaysSwapped, type EventQuery } from './event-query';

type Field = ElementRef<HTMLInputElement | HTMLSelectElement>;

/** Narrows what has happened: days, person, what it is about, unit and words. Nothing changes before the reader says so. */
@Component({
  selector: 'vagval-event-filter',
  templateUrl: './event-filter.html',
  styles: `
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr));
      gap: var(--space-2);
    }
    label {
      display: grid;
      gap: 2px;
      min-width: 0;
      color: var(--muted);
      font-size: var(--text-small);
    }
    input,
    select {
      width: 100%;
      min-width: 0;
    }
    [aria-invalid] {
      border-color: var(--bad);
    }
    .hint {
      margin-top: var(--space-1);
      color: var(--muted);
      font-size: var(--text-small);
    }
    .fault {
      margin-top: var(--space-1);
      color: var(--bad);
    }
    .verbs {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1);
      margin-top: var(--space-2);
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class EventFilter {
  private readonly from = viewChild.required<Field>('from');
  private readonly to = viewChild.required<Field>('to');
  private readonly person = viewChild.required<Field>('person');
  private readonly group = viewChild.required<Field>('group');
  private readonly unit = viewChild.required<Field>('unit');
  private readonly text = viewChild.required<Field>('text');

  /** What is chosen now. */
  readonly query = input.required<EventQuery>();
  readonly people = input.required<readonly string[]>();
  readonly units = input.required<readonly { readonly id: string; readonly name: string }[]>();
  /** What the reader has chosen instead. */
  readonly chosen = output<EventQuery>();

  protected readonly texts = inject(Language).texts;
  protected readonly groups = auditGroups;
  protected readonly swapped = computed(() => areDaysSwapped(this.query()));
  protected readonly isNarrowed = computed(() => Object.values(this.query()).some((value) => Boolean(value)));

  protected named(who: string): string {
    return whoOf({ who, role: null }, this.texts());
  }

  protected narrow(event: Event): void {
    event.preventDefault();
    const valueOf = ({ nativeElement }: Field) => nativeElement.value.trim() || undefined;
    const query = {
      fran: valueOf(this.from()),
      till: valueOf(this.to()),
      person: valueOf(this.person()),
      galler: valueOf(this.group()),
      enhet: valueOf(this.unit()),
      sok: valueOf(this.text()),
    };
    if (areDaysSwapped(query)) this.to().nativeElement.focus();
    this.chosen.emit(query);
  }
}
