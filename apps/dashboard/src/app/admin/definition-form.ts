import { Component, computed, ElementRef, inject, input, linkedSignal, output, viewChild } from '@angular/core';
import { changeDefinition, type DefinitionAnswer } from '@vagval/contracts/admin/definitions';
import type { GivenOf } from '@vagval/contracts/endpoint';
import { Language } from '../core/language';

const parts = ['numerator', 'denominator', 'note'] as const;
const languages = ['sv', 'en'] as const;
type Field = `${(typeof parts)[number]}-${(typeof languages)[number]}` | 'reason';

/** The words of a definition, and the question what a change of them means for the years before. */
@Component({
  selector: 'vagval-definition-form',
  templateUrl: './definition-form.html',
  styleUrl: './definition-form.scss',
})
export class DefinitionForm {
  private readonly language = inject(Language);
  private readonly form = viewChild.required<ElementRef<HTMLFormElement>>('form');

  readonly definition = input.required<DefinitionAnswer>();
  /** School years that a series can be broken at, newest first. */
  readonly years = input.required<readonly number[]>();
  readonly busy = input(false);
  readonly changed = output<GivenOf<typeof changeDefinition>>();

  protected readonly texts = this.language.texts;
  protected readonly format = this.language.format;
  protected readonly parts = parts;
  protected readonly languages = languages;
  protected readonly effect = linkedSignal<DefinitionAnswer, 'corrected' | 'counted-anew' | null>({
    source: this.definition,
    computation: () => null,
  });
  protected readonly isTried = linkedSignal({ source: this.definition, computation: () => false });
  protected readonly fields = linkedSignal<Record<Field, string>>(() => {
    const { here } = this.definition();
    const words = parts.flatMap((part) => languages.map((code) => [`${part}-${code}`, here[part][code]] as const));
    return Object.fromEntries([...words, ['reason', '']]) as Record<Field, string>;
  });
  protected readonly schoolYear = linkedSignal(() => this.years()[0]);
  protected readonly faults = computed(() => {
    const { definitions } = this.texts();
    const fields = this.fields();
    const found = new Map<string, string>();
    for (const part of ['numerator', 'denominator'] as const)
      for (const code of languages)
        if (fields[`${part}-${code}`].trim().length < 3) found.set(`${part}-${code}`, definitions.wordsFault);
    if (this.effect() === null) found.set('effect', definitions.effectFault);
    if (fields.reason.trim().length < 10) found.set('reason', definitions.reasonFault);
    return found;
  });

  protected faultOf(field: string): string {
    return this.isTried() ? (this.faults().get(field) ?? '') : '';
  }

  protected write(field: Field, event: Event): void {
    const { value } = event.target as HTMLTextAreaElement;
    this.fields.update((fields) => ({ ...fields, [field]: value }));
  }

  protected chooseYear(event: Event): void {
    this.schoolYear.set(Number((event.target as HTMLSelectElement).value));
  }

  protected save(event: Event): void {
    event.preventDefault();
    this.isTried.set(true);
    const [wrong] = this.faults().keys();
    if (wrong !== undefined) return this.form().nativeElement.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus();
    const fields = this.fields();
    const of = (part: (typeof parts)[number]) => ({ sv: fields[`${part}-sv`], en: fields[`${part}-en`] });
    const schoolYear = this.schoolYear();
    this.changed.emit({
      indicatorId: this.definition().id,
      basedOn: this.definition().versions[0]?.version ?? 0,
      words: { numerator: of('numerator'), denominator: of('denominator'), note: of('note') },
      effect:
        this.effect() === 'counted-anew' && schoolYear !== undefined
          ? { kind: 'counted-anew', schoolYear }
          : { kind: 'corrected' },
      reason: fields.reason,
    });
  }
}
