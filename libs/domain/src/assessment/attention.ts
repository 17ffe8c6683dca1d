import type { AssessedIndicator, AttentionName, Change, Pace, Status, StatusName } from './assessment';

type Way = 'worse' | 'neither' | 'better';

/** What each pair of answers asks of the reader. */
const table: Record<StatusName, Record<Way, AttentionName>> = {
  met: { worse: 'watch', neither: 'good', better: 'good' },
  'not-met': { worse: 'act', neither: 'act', better: 'watch' },
  'cannot-tell': { worse: 'act', neither: 'unknown', better: 'improving' },
  'no-target': { worse: 'watch', neither: 'unknown', better: 'improving' },
  'no-data': { worse: 'no-data', neither: 'no-data', better: 'no-data' },
};

/** All of it together. A promise is held against its target and the plan's pace; it is not tested for change. */
export function attentionOf(
  { kind, direction }: AssessedIndicator,
  status: Pick<Status, 'name'>,
  change: Pick<Change, 'name'>,
  pace: Pick<Pace, 'name'>,
): AttentionName {
  // Where no way is better, the result is no reason to act whichever side it lies on.
  const name = direction === 'none' && status.name !== 'no-data' ? 'no-target' : status.name;
  if (kind === 'promise' && name === 'not-met') return pace.name === 'on-track' ? 'watch' : 'act';
  return table[name][change.name === 'worse' || change.name === 'better' ? change.name : 'neither'];
}
