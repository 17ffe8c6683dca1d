import type { AssessmentAnswer } from '@vagval/contracts/assessment/assessment';
import { notAssessed } from '@vagval/domain/assessment/assess';
import { Notebook } from './notebook';
import { judgementOfHidden } from './read-judgement';
import { readTable, type TableKey } from './read-tables';

const indicator = { kind: 'rate', direction: 'higher', goal: null, baseline: null, targetYear: null } as const;
const silent = notAssessed('hidden', indicator) as AssessmentAnswer;
const [root, unit] = ['root-id', 'unit-id'];
const key: TableKey = {
  municipalityId: root,
  unitIds: new Map([['Skola 1', unit]]),
  indicatorIds: new Map([['B1', 'eligible-vocational']]),
};
const notebook = () => new Notebook((id) => ({ [root]: '3000', [unit]: '30000001' })[id], 0, true);
const name = { indicatorId: 'eligible-vocational', unitId: unit, schoolYear: 2025, gender: 'all' } as const;

describe('judgementOfHidden', () => {
  it('has nothing against silence', () => {
    expect(judgementOfHidden(silent)).toEqual([]);
  });

  it('names everything that is said of a hidden figure', () => {
    const { status, change } = silent;
    expect(judgementOfHidden({ ...silent, status: { ...status, name: 'not-met', left: 4 } })).toEqual([
      'status',
      'left',
    ]);
    expect(judgementOfHidden({ ...silent, status: { ...status, interval: { low: 0, high: 1 } } })).toEqual([
      'interval',
    ]);
    expect(judgementOfHidden({ ...silent, change: { ...change, lean: 'possibly-worse' } })).toEqual(['lean']);
  });
});

describe('readTable', () => {
  const header = 'Enhet;Beteckning;Läsår;Kön;Värde;Antal;Av;Läge;Mot målet;Kvar till målet';
  const read = (notes: Notebook, ...rows: string[]) =>
    readTable(['\uFEFFTitel', 'Kommun;X', '', header, ...rows].join('\r\n'), { schoolYear: 2025 }, key, 'table', notes);

  it('reads figures as the screens show them', () => {
    const notes = notebook();
    notes.tell(name, { kind: 'value', value: 0.8, count: 48, group: 60 }, 'matrix');
    notes.tell({ ...name, unitId: root }, { kind: 'few', group: 90 }, 'matrix');
    read(notes, 'Skola 1;B1;2025/26;alla;80;48;60;värde;;', 'Hela kommunen;B1;2025/26;alla;;;90;färre än 5;;');
    expect(notes.faults).toEqual([]);
    expect(notes.of({ indicatorId: 'eligible-vocational', schoolYear: 2025 })).toHaveLength(4);
  });

  it('notices a figure that is another than on the screens', () => {
    const notes = notebook();
    notes.tell(name, { kind: 'suppressed' }, 'matrix');
    read(notes, 'Skola 1;B1;2025/26;alla;80;48;60;värde;;');
    expect(notes.faults.map(({ where }) => where)).toEqual(['table']);
  });

  it.each([
    ['a verdict', 'Skola 1;B1;2025/26;alla;;;;visas inte;målet är inte nått;'],
    ['what is left', 'Skola 1;B1;2025/26;alla;;;;visas inte;;4'],
    ['a state that is none', 'Skola 1;B1;2025/26;alla;;;;hemlig;;'],
    ['a unit that nobody knows', 'Skola 9;B1;2025/26;alla;80;48;60;värde;;'],
  ])('notices %s', (_, row) => {
    const notes = notebook();
    read(notes, row);
    expect(notes.faults).toHaveLength(1);
  });

  it('notices a column that nobody has said how to read', () => {
    const notes = notebook();
    readTable('Enhet;Läge;Rang\r\nSkola 1;visas inte;3', { ...name }, key, 'table', notes);
    expect(notes.faults.map(({ what }) => what)).toEqual(['nobody has said how to read the column Rang']);
  });
});
