import { Component, inject, input } from '@angular/core';
import type { ActivityAnswer } from '@vagval/contracts/activities/activities';
import type { ActivityState } from '@vagval/domain/activities/activity';
import type { Measured } from '@vagval/domain/measured';
import type { SchoolForm } from '@vagval/domain/units/unit';
import type { FigureKind } from '@vagval/texts/figure-facts';
import { Language } from '../core/language';
import { MeasuredFigure } from '../observations/measured-figure';
import { StatusMark, type Tone } from '../ui/status-mark';

const marks: Readonly<Record<ActivityState, { readonly glyph: string | undefined; readonly tone: Tone }>> = {
  done: { glyph: '✓', tone: 'good' },
  partly: { glyph: '◐', tone: 'watch' },
  // What did not come about is told and not blamed: a plan may change for good reasons.
  'not-done': { glyph: '–', tone: 'calm' },
  planned: { glyph: undefined, tone: 'calm' },
};

/** The activities one by one: a table where there is room, and a card for each on a phone. */
@Component({
  selector: 'vagval-activity-list',
  imports: [MeasuredFigure, StatusMark],
  templateUrl: './activity-list.html',
  styleUrl: './activity-list.scss',
})
export class ActivityList {
  readonly activities = input.required<readonly ActivityAnswer[]>();
  /** School forms of each unit, by its id: they decide what the two sexes are called. */
  readonly schoolForms = input.required<ReadonlyMap<string, readonly SchoolForm[]>>();

  protected readonly language = inject(Language);
  protected readonly texts = this.language.texts;
  protected readonly marks = marks;
  protected readonly pupils: FigureKind = { unit: 'share', counted: 'pupils', kind: 'promise' };

  /** "snäv: att välja". */
  protected focus({ sense, aim }: ActivityAnswer): string {
    const { senses, aims, focusOf } = this.texts().activities;
    return focusOf(senses[sense], aims[aim]);
  }

  /** "Flickor: 26 av 30, pojkar: färre än fem", or null where one of the two is not told. */
  protected byGender({ unitId, reachedGirls, reachedBoys }: ActivityAnswer): string | null {
    const [ofGirls, ofBoys] = [this.toldOf(reachedGirls), this.toldOf(reachedBoys)];
    if (ofGirls === null || ofBoys === null) return null;
    const { activities, figures } = this.texts();
    const { girls, boys } = figures.genderWords(this.schoolForms().get(unitId) ?? []);
    return activities.ofWhom(girls, ofGirls, boys.toLowerCase(), ofBoys);
  }

  /** "52 av 61", or why there is no number. */
  protected reachedWords({ reached }: ActivityAnswer): string | null {
    if (reached.kind !== 'value' || reached.count === null || reached.group === null) return null;
    const { number } = this.language.format();
    return this.texts().ui.ofGroup(number(reached.count), number(reached.group));
  }

  /** A number of one of the sexes, or the words of one that is only told to be small; null for all else. */
  private toldOf(measured: Measured): string | null {
    const { figures, ui } = this.texts();
    const { number } = this.language.format();
    if (measured.kind === 'value') return ui.ofGroup(number(measured.count ?? 0), number(measured.group ?? 0));
    const isBand = measured.kind === 'few' || measured.kind === 'nearly-all';
    return isBand ? figures.measuredWords(measured, this.pupils) : null;
  }
}
