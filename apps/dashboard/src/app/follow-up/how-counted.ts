import { Component, computed, inject, input } from '@angular/core';
import type { IndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import type { TargetGoal } from '@vagval/domain/targets/target';
import { leftToTarget } from '@vagval/domain/targets/target-status';
import { Language } from '../core/language';

/** The working: what was counted, of how many, what the target amounts to, and where the figure comes from. */
@Component({
  selector: 'vagval-how-counted',
  template: `
    @if (counts().length === 0) {
      <p class="sub">{{ texts().nothingCounted }}</p>
    }
    <dl class="pairs">
      @for (line of lines(); track line.name) {
        <div>
          <dt>{{ line.name }}</dt>
          <dd [title]="line.whole ?? ''">{{ line.value }}</dd>
        </div>
      }
    </dl>
  `,
})
export class HowCounted {
  private readonly language = inject(Language);

  readonly page = input.required<IndicatorPage>();

  protected readonly texts = computed(() => this.language.texts().indicatorPage);
  protected readonly counts = computed(() => {
    const { indicator, result, target } = this.page();
    if (result.kind !== 'value' && result.kind !== 'nearly-all') return [];
    const [code, format] = [this.language.code(), this.language.format()];
    const count = result.kind === 'value' ? result.count : null;
    return [
      ...(count === null ? [] : [{ name: indicator.numerator[code], value: format.number(count) }]),
      ...(result.group === null ? [] : [{ name: indicator.denominator[code], value: format.number(result.group) }]),
      ...(target && result.group !== null && indicator.unit === 'share' ? this.targetLine(target, result.group) : []),
    ];
  });
  protected readonly lines = computed<readonly { name: string; value: string; whole?: string }[]>(() => {
    const { indicator, provenance } = this.page();
    const [code, format, texts] = [this.language.code(), this.language.format(), this.texts()];
    return [
      ...this.counts(),
      { name: texts.source, value: indicator.source[code] },
      ...(provenance
        ? [
            {
              name: texts.file,
              value:
                provenance.fileName + (provenance.row === null ? '' : `, ${texts.row(format.number(provenance.row))}`),
            },
            {
              name: texts.takenIn,
              value: texts.takenInBy(format.date(provenance.takenInAt), provenance.takenInBy),
            },
            { name: texts.checksum, value: shortened(provenance.checksum), whole: provenance.checksum },
          ]
        : []),
    ];
  });

  private targetLine(target: TargetGoal, group: number) {
    const { figures, format } = this.language.texts();
    const { indicator } = this.page();
    const { least, most } = inPeople(target, group);
    const last = figures.countedWords(most, indicator.counted);
    return [
      {
        name: this.texts().targetMeans(figures.targetWords(target, indicator)),
        value: least === most ? last : `${format.number(least)}–${last}`,
      },
    ];
  }
}

/** The beginning of a checksum: enough to tell two files apart by eye. */
function shortened(checksum: string): string {
  return checksum.length > 16 ? `${checksum.slice(0, 12)} …` : checksum;
}

/** What a target amounts to in a group: the one number it is drawn at, or for a band its two ends. */
function inPeople(target: TargetGoal, group: number): { readonly least: number; readonly most: number } {
  const least = leftToTarget(target, 0, group);
  const most = group - leftToTarget(target, group, group);
  if (target.kind === 'at-least') return { least, most: least };
  return target.kind === 'at-most' ? { least: most, most } : { least, most };
}
