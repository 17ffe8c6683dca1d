/** The five steps of the yearly follow-up. */
export const reviewSteps = ['collect', 'check', 'analyse', 'decide', 'sign-off'] as const;
export type ReviewStep = (typeof reviewSteps)[number];

/** First month and day of each step, in the calendar year the school year ends in; the year wheel of the field. */
const starts: readonly { readonly step: ReviewStep; readonly from: string }[] = [
  { step: 'sign-off', from: '11-01' },
  { step: 'decide', from: '10-01' },
  { step: 'analyse', from: '08-15' },
  { step: 'check', from: '06-16' },
];

/** Which step the follow-up of a school year has come to by the calendar; it begins with collecting. */
export function reviewStep(schoolYear: number, today: string): ReviewStep {
  const ends = schoolYear + 1;
  const year = Number(today.slice(0, 4));
  if (year > ends) return 'sign-off';
  if (year < ends) return 'collect';
  return starts.find(({ from }) => today.slice(5) >= from)?.step ?? 'collect';
}

/** ISO dates by which a unit's activities of a school year should be planned, and reported. */
export function activityDeadlines(schoolYear: number): { readonly planned: string; readonly reported: string } {
  return { planned: `${schoolYear}-09-30`, reported: `${schoolYear + 1}-06-15` };
}
