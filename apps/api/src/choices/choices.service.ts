import { Injectable } from '@nestjs/common';
import type { getChoices } from '@vagval/contracts/choices/choices';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import { choiceTotals, sumsOf, type ChoiceTotals } from '@vagval/domain/choices/choice-patterns';
import { dissimilarity, fewestChoosers } from '@vagval/domain/choices/dissimilarity';
import { hideSmallChoices } from '@vagval/domain/disclosure/interim-choices';
import { disclose, discloseByGender } from '@vagval/domain/disclosure/interim-disclosure';
import { type StoredCell } from '@vagval/domain/stored-cell';
import { isOffered, type Programme } from '@vagval/domain/indicators/programme';
import type { Measured } from '@vagval/domain/measured';
import type { Actor } from '@vagval/domain/actor';
import { IndicatorsService } from '../indicators/indicators.service';
import { ObservationsService, type ChoiceCount } from '../observations/observations.service';
import { PlansService } from '../plans/plans.service';
import { UnitsService } from '../units/units.service';

const choiceIndicator = 'first-choice-programme';
const pupils = { counted: 'pupils', kind: 'rate' } as const;
const yearsBack = 6;

/** Which programmes pupils choose, by gender. */
@Injectable()
export class ChoicesService {
  constructor(
    private readonly units: UnitsService,
    private readonly indicators: IndicatorsService,
    private readonly observations: ObservationsService,
    private readonly plans: PlansService,
  ) {}

  async patterns(
    { unitId, schoolYear }: InputOf<typeof getChoices>,
    actor: Actor,
  ): Promise<AnswerOf<typeof getChoices>> {
    const unit = await this.units.readable(actor, unitId);
    const programmes = new Map((await this.indicators.programmes()).map((programme) => [programme.code, programme]));
    const counts = await this.observations.choices(actor, unit, { first: schoolYear - yearsBack, last: schoolYear });
    const byYear = Map.groupBy(counts, (count) => count.schoolYear);
    const chosen = byYear.get(schoolYear) ?? [];
    const totals = totalsOf(chosen, programmes);
    const { goals } = await this.plans.ofYear(actor.municipalityCode, schoolYear);
    const goal = goals.find(({ indicatorIds }) => indicatorIds.some((id) => choiceGoalIndicators.has(id)));
    const breaks = (await this.indicators.breaks(actor.municipalityCode)).filter(
      ({ indicatorId }) => indicatorId === choiceIndicator,
    );
    return {
      unitId: unit.id,
      unitName: unit.name,
      schoolYear,
      goal: goal ? { number: goal.number, title: goal.title } : null,
      ...sums(totals),
      programmes: programmeRows(chosen, programmes, schoolYear),
      dissimilarity: totals && totals.girls + totals.boys >= fewestChoosers ? dissimilarity(chosen) : null,
      years: [...byYear.keys()]
        .sort((a, b) => a - b)
        .map((year) => {
          const { vocational, nonTraditional, balanced } = sums(totalsOf(byYear.get(year) ?? [], programmes));
          return { schoolYear: year, vocational, nonTraditional, balanced };
        }),
      breaks: breaks.toReversed(),
    };
  }
}

const choiceGoalIndicators = new Set([
  'first-choice-programme',
  'non-traditional-choices',
  'balanced-choices',
  'first-choice-vocational',
]);

/** Null when nobody has reported. `whole` is false when the source itself has hidden a part: then there is no sum. */
function totalsOf(
  counts: readonly ChoiceCount[],
  programmes: ReadonlyMap<string, Programme>,
): (ChoiceTotals & { whole: boolean }) | null {
  if (counts.length === 0) return null;
  return { ...choiceTotals(counts, programmes), whole: counts.every(({ whole }) => whole) };
}

/** The sums of a year as they may be shown, by the same rule as every other figure. */
function sums(totals: (ChoiceTotals & { whole: boolean }) | null) {
  const cell = (numerator: number, denominator: number): StoredCell => ({
    state: totals?.whole ? 'value' : totals ? 'suppressed-at-source' : 'not-reported',
    basis: 'counts',
    numerator,
    denominator,
    value: null,
    groupSize: null,
  });
  const t = totals ?? {
    girls: 0,
    boys: 0,
    national: 0,
    vocational: 0,
    balanced: 0,
    nonTraditionalGirls: 0,
    nonTraditionalBoys: 0,
  };
  const choosers = t.girls + t.boys;
  const nonTraditional = discloseByGender(pupils, {
    all: cell(t.nonTraditionalGirls + t.nonTraditionalBoys, choosers),
    girls: cell(t.nonTraditionalGirls, t.girls),
    boys: cell(t.nonTraditionalBoys, t.boys),
  });
  const head = (count: number): Measured =>
    totals ? { kind: 'value', value: count, count, group: choosers } : { kind: 'not-reported' };
  return {
    all: head(choosers),
    girls: head(t.girls),
    boys: head(t.boys),
    vocational: disclose(pupils, cell(t.vocational, t.national)),
    balanced: disclose(pupils, cell(t.balanced, choosers)),
    nonTraditional: nonTraditional.all,
    nonTraditionalGirls: nonTraditional.girls,
    nonTraditionalBoys: nonTraditional.boys,
  };
}

/** The programmes that were offered, or chosen all the same, with small counts held back together. */
function programmeRows(counts: readonly ChoiceCount[], programmes: ReadonlyMap<string, Programme>, schoolYear: number) {
  // The choice is made in the spring for the intake of the next school year.
  const rows = counts.filter(({ programme: code, girls, boys }) => {
    const programme = programmes.get(code);
    return programme && (girls + boys > 0 || isOffered(programme, schoolYear + 1));
  });
  const hidden = hideSmallChoices(
    rows.map((row) => {
      const programme = programmes.get(row.programme);
      return { ...row, groups: programme ? sumsOf(programme) : [] };
    }),
  );
  const choosers = counts.reduce((sum, { girls, boys }) => sum + girls + boys, 0);
  const shown = (count: number, isHidden: boolean, whole: boolean): Measured =>
    isHidden || !whole ? { kind: 'suppressed' } : { kind: 'value', value: count, count, group: choosers };
  return rows.flatMap(({ programme: code, girls, boys, whole }, at) => {
    const programme = programmes.get(code);
    const marks = hidden[at];
    if (!programme || !marks) return [];
    return [
      {
        programme: code,
        name: programme.name,
        kind: programme.kind,
        all: shown(girls + boys, marks.all, whole),
        girls: shown(girls, marks.girls, whole),
        boys: shown(boys, marks.boys, whole),
        reference: programme.reference,
      },
    ];
  });
}
