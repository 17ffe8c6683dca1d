import type { ChoicePatterns } from '@vagval/contracts/choices/choices';
import { shownSegregation } from '@vagval/domain/choices/shown-segregation';
import { genders, type Gender } from '@vagval/domain/gender';
import type { Measured } from '@vagval/domain/measured';
import type { Notebook } from './notebook';

/** Reads first choices: programmes, sums, earlier years, and a measure that must follow from the programmes shown. */
export function readChoices(patterns: ChoicePatterns, notes: Notebook): void {
  const { unitId, schoolYear, segregation } = patterns;
  const where = `choices ${unitId} ${schoolYear}`;
  const tell = (indicatorId: string, figure: Measured, gender: Gender = 'all', year = schoolYear) =>
    notes.tell({ indicatorId, unitId, schoolYear: year, gender }, figure, where);
  for (const gender of genders) tell('first-choice-programme', patterns[gender], gender);
  for (const { programme, ...figures } of patterns.programmes)
    for (const gender of genders)
      notes.tell(
        { indicatorId: 'first-choice-programme', unitId, schoolYear, gender, programme },
        figures[gender],
        where,
      );
  tell('balanced-choices', patterns.balanced);
  tell('first-choice-vocational', patterns.vocational);
  tell('non-traditional-choices', patterns.nonTraditional);
  tell('non-traditional-choices', patterns.nonTraditionalGirls, 'girls');
  tell('non-traditional-choices', patterns.nonTraditionalBoys, 'boys');
  for (const year of patterns.years) {
    tell('first-choice-vocational', year.vocational, 'all', year.schoolYear);
    tell('non-traditional-choices', year.nonTraditional, 'all', year.schoolYear);
    tell('balanced-choices', year.balanced, 'all', year.schoolYear);
  }
  if (segregation.kind !== 'measured') return;
  // What has changed since the year before is measured on sums that stand in the release; they are attacked with it.
  const again = shownSegregation(patterns.programmes, patterns, null);
  if (JSON.stringify({ ...segregation, change: null }) !== JSON.stringify({ ...again, change: null }))
    notes.fault(where, 'the measure does not follow from the programmes that are shown');
}
