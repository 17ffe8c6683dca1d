import { Component, computed, ElementRef, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import type { TreeUnitAnswer, UnitChangeGiven, UnitTreeAnswer } from '@vagval/contracts/units/unit-tree';
import { changeDays, type UnitChangeKind } from '@vagval/domain/units/unit-change';
import { Language } from '../core/language';
import type { Trouble } from '../core/problem-of';
import { troubleSentence } from '../ui/trouble-sentence';
import { NewUnitFields } from './new-unit-fields';
import { lastingUnits } from './organisation-branches';
import { SchoolFormBoxes } from './school-form-boxes';
import { changeIn, fieldOf, freshDraft, type Draft, type NewUnitDraft } from './unit-draft';

/** The form of a change: what it asks for by its kind, with what is wrong beside the field it is about. */
@Component({
  selector: 'vagval-unit-change-form',
  imports: [NewUnitFields, SchoolFormBoxes],
  templateUrl: './unit-change-form.html',
  styleUrl: './unit-form.scss',
})
export class UnitChangeForm {
  readonly kind = input.required<UnitChangeKind>();
  readonly tree = input.required<UnitTreeAnswer>();
  readonly unit = input.required<TreeUnitAnswer>();
  readonly busy = input(false);
  /** Why the API said no to what was asked last. */
  readonly refused = input<Trouble | null>(null);
  readonly asked = output<UnitChangeGiven>();
  readonly cancelled = output();

  private readonly summary = viewChild<ElementRef<HTMLElement>>('summary');
  private readonly language = inject(Language);
  protected readonly texts = this.language.texts;
  protected readonly days = changeDays;
  protected readonly fates = ['move', 'end'] as const;
  protected readonly noDay = signal(false);

  private readonly root = computed(() => this.tree().units.find(({ parentId }) => parentId === null)?.id ?? '');
  /** Begins anew for another unit or another kind of change; what is fetched meanwhile leaves what is written. */
  protected readonly draft = linkedSignal<{ kind: UnitChangeKind; id: string }, Draft>({
    source: () => ({ kind: this.kind(), id: this.unit().id }),
    equal: () => false,
    computation: ({ kind, id }, previous) =>
      previous?.source.kind === kind && previous.source.id === id
        ? previous.value
        : freshDraft(kind, this.unit(), this.root(), this.tree().today),
  });

  protected readonly places = computed(() =>
    lastingUnits(this.tree(), ['municipality', 'area']).filter(
      ({ id }) => id !== this.unit().id || this.kind() === 'add',
    ),
  );
  /** What a unit can be merged with. */
  protected readonly others = computed(() =>
    lastingUnits(this.tree(), ['school-unit']).filter(({ id }) => id !== this.unit().id),
  );
  /** What the merged can become: something new, or one of them. */
  protected readonly outcomes = computed(() => [
    { id: 'new', name: this.texts().organisation.form.intoNew },
    this.unit(),
    ...this.others().filter(({ id }) => this.draft().others.includes(id)),
  ]);

  protected readonly fault = computed(() => {
    const { dayWrong } = this.texts().organisation.form;
    if (this.noDay())
      return {
        field: 'day',
        words: dayWrong(this.language.format().date(changeDays.first), this.language.format().date(changeDays.last)),
      };
    const refused = this.refused();
    if (!refused) return null;
    const words = troubleSentence(refused, this.texts());
    return { field: fieldOf(refused, this.kind(), this.draft()), words };
  });
  /** The same, where it is about a field. */
  protected readonly fieldFault = computed(() => {
    const fault = this.fault();
    return fault?.field ? { field: fault.field, words: fault.words } : null;
  });

  /** Puts the reader at what is wrong. */
  focusFault(): void {
    this.summary()?.nativeElement.focus();
  }

  protected faultOf(field: string): string | null {
    const fault = this.fieldFault();
    return fault?.field === field ? fault.words : null;
  }

  protected change(part: Partial<Draft>): void {
    this.noDay.set(false);
    this.draft.update((draft) => ({ ...draft, ...part }));
  }

  protected changePart(at: number, part: NewUnitDraft): void {
    const [first, ...more] = this.draft().parts;
    const changed = more.map((one, place) => (place + 1 === at ? part : one));
    this.change({ parts: [at === 0 ? part : first, ...changed] });
  }

  protected addPart(): void {
    const [first] = this.draft().parts;
    this.change({ parts: [...this.draft().parts, { ...first, name: '', code: '' }] });
  }

  protected removePart(at: number): void {
    const [first, ...more] = this.draft().parts.filter((_, place) => place !== at);
    if (first) this.change({ parts: [first, ...more] });
  }

  protected toggleOther(id: string): void {
    const { others, into } = this.draft();
    const chosen = others.includes(id) ? others.filter((one) => one !== id) : [...others, id];
    this.change({ others: chosen, into: into === id ? 'new' : into });
  }

  protected fateIn(event: Event): void {
    this.change({ assignments: this.valueIn(event) === 'end' ? 'end' : 'move' });
  }

  protected valueIn(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
  }

  protected toField(event: Event, field: string): void {
    event.preventDefault();
    document.getElementById(`vagval-${field}`)?.focus();
  }

  protected ask(event: Event): void {
    event.preventDefault();
    // A date that is half written comes as nothing at all, which is before every day.
    const { day } = this.draft();
    this.noDay.set(day < changeDays.first || day > changeDays.last);
    if (this.noDay()) {
      setTimeout(() => this.focusFault());
      return;
    }
    this.asked.emit(changeIn(this.kind(), this.unit().id, this.draft()));
  }
}
