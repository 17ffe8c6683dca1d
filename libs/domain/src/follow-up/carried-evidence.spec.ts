import { changeNames, statusNames } from '../assessment/assessment';
import { byUrgency, carriesEvidence } from './carried-evidence';

describe('byUrgency', () => {
  it('puts certain declines first, then targets missed, promises left and improvements', () => {
    const row = (
      name: string,
      kind: 'promise' | 'rate',
      status: (typeof statusNames)[number],
      change: (typeof changeNames)[number],
    ) => ({
      name,
      indicator: { kind },
      assessment: {
        status: { name: status, reason: null, lean: null, interval: null, left: null },
        change: { name: change, reason: null, lean: null, test: null, plainDifferencePoints: null },
      },
    });
    const rows = [
      row('promise', 'promise', 'not-met', 'counted'),
      row('better', 'rate', 'met', 'better'),
      row('missed', 'rate', 'not-met', 'no-certain-change'),
      row('worse', 'rate', 'met', 'worse'),
    ];
    expect(byUrgency(rows).map(({ name }) => name)).toEqual(['worse', 'missed', 'promise', 'better']);
  });
});

describe('carriesEvidence', () => {
  const status = { reason: null, lean: null, interval: null, left: null };
  const change = { reason: null, lean: null, test: null, plainDifferencePoints: null };

  it('is only what is certain: a target that is not met, or a change that is marked', () => {
    for (const name of statusNames)
      for (const changed of changeNames) {
        const isCertain = name === 'not-met' || ['better', 'worse', 'changed-up', 'changed-down'].includes(changed);
        expect([
          name,
          changed,
          carriesEvidence({ status: { ...status, name }, change: { ...change, name: changed } }),
        ]).toEqual([name, changed, isCertain]);
      }
  });

  it('is not a lean, nor a change that may be chance', () => {
    expect(
      carriesEvidence({
        status: { ...status, name: 'cannot-tell', reason: 'uncertain', lean: 'toward-not-met' },
        change: { ...change, name: 'no-certain-change', lean: 'possibly-worse' },
      }),
    ).toBe(false);
  });
});
