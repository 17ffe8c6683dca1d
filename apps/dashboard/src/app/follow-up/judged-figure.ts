import type { IndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import type { Gender } from '@vagval/domain/gender';
import type { JudgedFigure } from '@vagval/texts/assessment-facts';
import { formsShown } from './forms-shown';

/** The year's figure of a page with its judgement, as the texts take it: of the gender asked for, or of another. */
export function judgedFigure(page: IndicatorPage, gender: Gender = page.gender): JudgedFigure {
  const { indicator, unitForms, target, expected, schoolYear, series } = page;
  const isAsked = gender === page.gender;
  const point = series.find((one) => one.schoolYear === schoolYear);
  return {
    indicator,
    gender,
    forms: formsShown(indicator, unitForms),
    result: isAsked ? page.result : (point?.[gender] ?? { kind: 'missing' }),
    target,
    assessment: isAsked ? page.assessment : page.genders[gender],
    expected,
  };
}
