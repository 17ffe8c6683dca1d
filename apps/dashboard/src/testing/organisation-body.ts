import type { TreeUnitAnswer, UnitConsequences, UnitTreeAnswer } from '@vagval/contracts/units/unit-tree';
import { ids } from './bodies';

/** Ids of schools that are only in the organisation. */
export const schools = {
  north: '66666666-6666-4666-8666-666666666666',
  closed: '77777777-7777-4777-8777-777777777777',
  summer: '88888888-8888-4888-8888-888888888888',
} as const;

/** A school unit straight below the municipality, as it has always been. */
export function aTreeUnit(id: string, name: string, given: Partial<TreeUnitAnswer> = {}): TreeUnitAnswer {
  const parentId = given.parentId === undefined ? ids.municipality : given.parentId;
  const schoolForms = given.schoolForms ?? ['compulsory'];
  return {
    ...{ id, kind: 'school-unit', code: null, organiser: 'municipal', validFrom: null, validTo: null },
    ...{ name, parentId, schoolForms, figures: 12, lastFigures: 2025 },
    names: [{ value: name, until: null }],
    parents: [{ value: parentId, until: null }],
    forms: [{ value: schoolForms, until: null }],
    ...given,
  };
}

/** A municipality with an area, two open schools, one that has closed and one that opens in the summer. */
export function anOrganisation(given: Partial<UnitTreeAnswer> = {}): UnitTreeAnswer {
  return {
    version: 'one',
    today: '2026-10-08',
    units: [
      aTreeUnit(ids.municipality, 'Exempelkommunen', { kind: 'municipality', parentId: null }),
      aTreeUnit(schools.north, 'Område norr', { kind: 'area', schoolForms: [] }),
      aTreeUnit(ids.kullen, 'Kullens skola', {
        parentId: schools.north,
        names: [
          { value: 'Kullaskolan', until: '2024-06-30' },
          { value: 'Kullens skola', until: null },
        ],
      }),
      aTreeUnit(ids.sjo, 'Sjöskolan'),
      aTreeUnit(schools.closed, 'Varvsskolan', { validTo: '2023-06-30', lastFigures: 2022 }),
      aTreeUnit(schools.summer, 'Sommarskolan', { validFrom: '2027-07-01', figures: 0, lastFigures: null }),
    ],
    successions: [{ predecessorId: schools.closed, successorId: ids.sjo, on: '2023-07-01' }],
    ...given,
  };
}

/** Two schools that are to be merged. */
export function aMerger(given: Partial<UnitConsequences> = {}): UnitConsequences {
  return {
    ...{ kind: 'merge', day: '2027-07-01', goesOn: null, before: [], after: [], gains: null, loses: null },
    closes: [
      { unitId: ids.kullen, name: 'Kullens skola', lastYear: 2026 },
      { unitId: ids.sjo, name: 'Sjöskolan', lastYear: 2026 },
    ],
    opens: [{ unitId: schools.summer, name: 'Nya skolan', firstYear: 2027 }],
    ...{ figures: 24, people: 3, assignments: 'move' },
    ...given,
  };
}
