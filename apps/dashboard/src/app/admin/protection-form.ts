import { Component, computed, ElementRef, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { type Protection, setProtection } from '@vagval/contracts/admin/protection';
import { disclosureClasses, type DisclosureClass } from '@vagval/domain/indicators/indicator';
import { Language } from '../core/language';
import { ScrollRegion } from '../ui/scroll-region';
import type { AskedProtection } from './protection-store';

const most = {
  smallestCount: setProtection.input.shape.smallestCount.maxValue ?? 50,
  smallestGroup: setProtection.input.shape.smallestGroup.maxValue ?? 100,
};
type Limit = keyof typeof most;

/** The limits and classes of a municipality. Only what is as today, or higher, can be chosen. */
@Component({
  selector: 'vagval-protection-form',
  imports: [ScrollRegion],
  templateUrl: './protection-form.html',
  styleUrl: './protection-form.scss',
})
export class ProtectionForm {
  private readonly language = inject(Language);
  private readonly form = viewChild.required<ElementRef<HTMLFormElement>>('form');

  readonly protection = input.required<Protection>();
  readonly mayWrite = input.required<boolean>();
  readonly busy = input(false);
  readonly tried = output<AskedProtection>();
  readonly saved = output<AskedProtection>();

  protected readonly texts = this.language.texts;
  protected readonly code = this.language.code;
  protected readonly limits = ['smallestCount', 'smallestGroup'] as const satisfies readonly Limit[];
  protected readonly chosen = linkedSignal(() => {
    const { smallestCount, smallestGroup } = this.protection();
    return { smallestCount, smallestGroup };
  });
  protected readonly classes = linkedSignal(
    () => new Map(this.protection().indicators.map(({ id, disclosure }) => [id, disclosure])),
  );
  protected readonly isUnderstood = linkedSignal({ source: this.protection, computation: () => false });
  protected readonly isAsked = signal(false);
  protected readonly faults = computed(() => {
    const { texts } = { texts: this.texts().protection };
    return Object.fromEntries(
      this.limits.map((limit) => {
        const value = this.chosen()[limit];
        const least = this.protection()[limit];
        const isRight = Number.isInteger(value) && value >= least && value <= most[limit];
        return [limit, isRight ? null : texts.limitFault(least, most[limit])];
      }),
    ) as Record<Limit, string | null>;
  });
  protected readonly isChanged = computed(() => {
    const now = this.protection();
    return (
      this.limits.some((limit) => this.chosen()[limit] !== now[limit]) ||
      now.indicators.some(({ id, disclosure }) => this.classes().get(id) !== disclosure)
    );
  });

  protected mostOf(limit: Limit): number {
    return most[limit];
  }

  protected higher(least: DisclosureClass): readonly DisclosureClass[] {
    return disclosureClasses.slice(disclosureClasses.indexOf(least));
  }

  protected write(limit: Limit, event: Event): void {
    const { valueAsNumber } = event.target as HTMLInputElement;
    this.chosen.update((chosen) => ({ ...chosen, [limit]: valueAsNumber }));
  }

  protected raise(id: string, event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.classes.update((classes) => new Map(classes).set(id, value as DisclosureClass));
  }

  protected understand(event: Event): void {
    this.isUnderstood.set((event.target as HTMLInputElement).checked);
  }

  protected tryOut(): void {
    if (this.isRight()) this.tried.emit(this.asked());
  }

  protected save(event: Event): void {
    event.preventDefault();
    if (!this.isRight()) return;
    this.isAsked.set(!this.isUnderstood());
    if (this.isUnderstood()) this.saved.emit(this.asked());
    else this.form().nativeElement.querySelector<HTMLElement>('#understood')?.focus();
  }

  private isRight(): boolean {
    const wrong = this.limits.find((limit) => this.faults()[limit] !== null);
    if (wrong) this.form().nativeElement.querySelector<HTMLElement>(`#${wrong}`)?.focus();
    return wrong === undefined;
  }

  private asked(): AskedProtection {
    const raised = this.protection().indicators.flatMap(({ id, catalogue }) => {
      const disclosure = this.classes().get(id) ?? catalogue;
      return disclosure === catalogue ? [] : [{ indicatorId: id, disclosure }];
    });
    return { ...this.chosen(), raised };
  }
}
