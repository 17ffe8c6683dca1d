import type { SchoolForm, UnitKind } from '@vagval/domain/units/unit';

/** The organisation. */
export const units = {
  schoolForms: {
    preschool: 'Förskola',
    'preschool-class': 'Förskoleklass',
    compulsory: 'Grundskola',
    'adapted-compulsory': 'Anpassad grundskola',
    'upper-secondary': 'Gymnasieskola',
    'adapted-upper-secondary': 'Anpassad gymnasieskola',
    adult: 'Komvux',
  } satisfies Record<SchoolForm, string>,
  kinds: { municipality: 'kommun', area: 'område', 'school-unit': 'skolenhet' } satisfies Record<UnitKind, string>,
};
