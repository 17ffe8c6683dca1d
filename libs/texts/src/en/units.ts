import type { units as swedish } from '../sv/units';

export const units: typeof swedish = {
  schoolForms: {
    preschool: 'Preschool',
    'preschool-class': 'Preschool class',
    compulsory: 'Compulsory school',
    'adapted-compulsory': 'Adapted compulsory school',
    'upper-secondary': 'Upper secondary school',
    'adapted-upper-secondary': 'Adapted upper secondary school',
    adult: 'Adult education',
  },
  kinds: { municipality: 'municipality', area: 'area', 'school-unit': 'school unit' },
};
