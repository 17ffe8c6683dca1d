import type { AttentionName, ChangeName, PaceName, StatusName } from './assessment';
import { attentionOf } from './attention';
import { anAssessedIndicator } from './testing/assessed';

const rate = anAssessedIndicator();
const attention = (
  status: StatusName,
  change: ChangeName,
  indicator = rate,
  pace: PaceName = 'cannot-tell',
): AttentionName => attentionOf(indicator, { name: status }, { name: change }, { name: pace });

describe('attentionOf', () => {
  it.each<[StatusName, AttentionName, AttentionName, AttentionName]>([
    ['met', 'watch', 'good', 'good'],
    ['not-met', 'act', 'act', 'watch'],
    ['cannot-tell', 'act', 'unknown', 'improving'],
    ['no-target', 'watch', 'unknown', 'improving'],
    ['no-data', 'no-data', 'no-data', 'no-data'],
  ])('joins %s with worse, neither and better', (status, worse, neither, better) => {
    expect(attention(status, 'worse')).toBe(worse);
    expect(attention(status, 'no-certain-change')).toBe(neither);
    expect(attention(status, 'cannot-tell')).toBe(neither);
    expect(attention(status, 'changed-up')).toBe(neither);
    expect(attention(status, 'better')).toBe(better);
  });

  it('holds a promise against its target and the pace of the plan', () => {
    const promise = anAssessedIndicator({ kind: 'promise' });
    expect(attention('met', 'counted', promise, 'reached')).toBe('good');
    expect(attention('not-met', 'counted', promise, 'on-track')).toBe('watch');
    expect(attention('not-met', 'counted', promise, 'behind')).toBe('act');
    expect(attention('not-met', 'counted', promise, 'not-applicable')).toBe('act');
    expect(attention('no-data', 'cannot-tell', promise)).toBe('no-data');
  });

  it('asks for nothing where no way is better', () => {
    const none = anAssessedIndicator({ direction: 'none' });
    expect(attention('not-met', 'changed-down', none)).toBe('unknown');
    expect(attention('met', 'changed-up', none)).toBe('unknown');
    expect(attention('no-data', 'cannot-tell', none)).toBe('no-data');
  });
});
