import * as fc from 'fast-check';
import { hideSmallChoices } from './interim-choices';

describe('hideSmallChoices', () => {
  it('hides a small count and what would give it away', () => {
    const [ee, sa] = hideSmallChoices([
      { programme: 'EE', groups: [], girls: 2, boys: 16 },
      { programme: 'SA', groups: [], girls: 34, boys: 21 },
    ]);
    expect(ee).toEqual({ girls: true, boys: true, all: false });
    expect(sa).toEqual({ girls: true, boys: true, all: false });
  });

  it('shows a table without small counts whole', () => {
    const hidden = hideSmallChoices([
      { programme: 'NA', groups: [], girls: 27, boys: 22 },
      { programme: 'HV', groups: [], girls: 8, boys: 0 },
    ]);
    expect(hidden.flatMap(Object.values)).not.toContain(true);
  });

  it('hides every count of one to four, and leaves none alone in its row or column', () => {
    const row = fc.record({
      programme: fc.constant('P'),
      groups: fc.subarray(['vocational', 'balanced']),
      girls: fc.integer({ min: 0, max: 12 }),
      boys: fc.integer({ min: 0, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 20 }), (rows) => {
        const hidden = hideSmallChoices(rows);
        rows.forEach(({ girls, boys }, at) => {
          const marks = hidden[at]!;
          if (girls > 0 && girls < 5) expect(marks.girls).toBe(true);
          if (boys > 0 && boys < 5) expect(marks.boys).toBe(true);
          expect(Object.values(marks).filter(Boolean)).not.toHaveLength(1);
        });
        for (const column of ['girls', 'boys'] as const) {
          for (const group of [null, 'vocational', 'balanced']) {
            const part = rows.map((each) => group === null || each.groups.includes(group));
            const marked = hidden.filter((marks, at) => part[at] && marks[column]).length;
            const coverable = rows.filter((each, at) => part[at] && each[column] > 0).length;
            if (coverable > 1) expect(marked).not.toBe(1);
          }
        }
      }),
    );
  });
});
