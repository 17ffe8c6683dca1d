import * as fc from 'fast-check';
import { parseSchoolYear, schoolYearLabel, schoolYearOf } from './school-year';

describe('school years', () => {
  it('reads back every label it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2100 }), (year) => parseSchoolYear(schoolYearLabel(year)) === year),
    );
  });

  it.each(['2024/26', '2024-25', '24/25', '1899/00', ''])('does not take %p for a school year', (label) => {
    expect(parseSchoolYear(label)).toBeNull();
  });

  it('turns on 1 July', () => {
    expect(schoolYearOf('2025-06-30')).toBe(2024);
    expect(schoolYearOf('2025-07-01')).toBe(2025);
    expect(schoolYearLabel(1999)).toBe('1999/00');
  });
});
