import type { SchoolForm, Unit } from '@vagval/domain/units/unit';
import type { Succession } from './example-data';
import { exampleId } from './example-id';
import { compulsorySchools, upperSecondarySchools } from './schools';

/** Code of the made-up municipality: no Swedish municipality has it. */
export const exampleMunicipalityCode = '9900';
/** Name of the made-up municipality. */
export const exampleMunicipalityName = 'Exempelkommunen';

/** The identifier of a node, by its key: `municipality`, `north`, `south`, or the key of a school. */
export function unitId(key: string): string {
  return exampleId(`unit/${key}`);
}

const forms: readonly SchoolForm[] = [
  'preschool-class',
  'compulsory',
  'adapted-compulsory',
  'upper-secondary',
  'adult',
];
const area = (key: string, name: string): Unit =>
  node(key, name, 'municipality', { kind: 'area', schoolForms: forms.slice(0, 3) });

/** The municipality, its two areas and its school units of now and before; parents before children. */
export const exampleUnits: readonly Unit[] = [
  {
    ...node('municipality', exampleMunicipalityName, '', { kind: 'municipality', schoolForms: forms }),
    parentId: null,
  },
  area('north', 'Område norr'),
  area('south', 'Område söder'),
  ...compulsorySchools.map((school) =>
    node(school.key, school.name, school.area ?? 'municipality', {
      code: school.code,
      organiser: school.area ? 'municipal' : 'independent',
      schoolForms: school.stages === 'F–9' ? ['preschool-class', 'compulsory'] : ['compulsory'],
      validFrom: school.from ?? null,
      validTo: school.to ?? null,
    }),
  ),
  node('lonn', 'Lönnens anpassade grundskola', 'south', { code: '99000209', schoolForms: ['adapted-compulsory'] }),
  ...upperSecondarySchools.map((school) =>
    node(school.key, school.name, 'municipality', { code: school.code, schoolForms: ['upper-secondary'] }),
  ),
  node('komvux', 'Komvux Exempelkommunen', 'municipality', { code: '99000501', schoolForms: ['adult'] }),
];

/** Two schools that were merged, and one that was registered as two. */
export const exampleSuccessions: readonly Succession[] = [
  { predecessorId: unitId('hamn'), successorId: unitId('strand'), on: '2023-07-01' },
  { predecessorId: unitId('varv'), successorId: unitId('strand'), on: '2023-07-01' },
  { predecessorId: unitId('brunn'), successorId: unitId('brunn-ad'), on: '2022-07-01' },
  { predecessorId: unitId('brunn'), successorId: unitId('brunn-eh'), on: '2022-07-01' },
];

function node(key: string, name: string, parent: string, given: Partial<Unit>): Unit {
  return {
    id: unitId(key),
    municipalityCode: exampleMunicipalityCode,
    parentId: unitId(parent),
    kind: 'school-unit',
    name,
    code: null,
    organiser: 'municipal',
    schoolForms: [],
    validFrom: null,
    validTo: null,
    ...given,
  };
}
