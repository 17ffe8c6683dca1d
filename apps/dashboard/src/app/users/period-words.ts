import type { Period } from '@vagval/domain/users/period';
import type { Texts } from '@vagval/texts/texts';

/** The days something holds, in words: "från 1 augusti 2026". */
export function periodWords({ validFrom, validTo }: Period, { access: { period }, format }: Texts): string {
  if (validFrom && validTo) return period.between(format.date(validFrom), format.date(validTo));
  if (validFrom) return period.from(format.date(validFrom));
  return validTo ? period.to(format.date(validTo)) : period.always;
}
