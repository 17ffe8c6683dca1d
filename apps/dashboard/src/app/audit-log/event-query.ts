import type { listEvents } from '@vagval/contracts/audit-log/audit-log';
import type { GivenOf } from '@vagval/contracts/endpoint';
import { auditGroups } from '@vagval/domain/audit-event';

/** What events are narrowed by, as it stands in the address. Left out asks for nothing. */
export interface EventQuery {
  readonly fran?: string | undefined;
  readonly till?: string | undefined;
  readonly person?: string | undefined;
  readonly galler?: string | undefined;
  readonly enhet?: string | undefined;
  readonly sok?: string | undefined;
}

/** The same as the API is asked. What nobody can have chosen is left out. */
export function askedBy({ fran, till, person, galler, enhet, sok }: EventQuery): GivenOf<typeof listEvents> {
  const group = auditGroups.find((one) => one === galler);
  return {
    ...(isDay(fran) && { from: fran }),
    ...(isDay(till) && { to: till }),
    ...(person && { person }),
    ...(group && { group }),
    ...(enhet && { unitId: enhet }),
    ...(sok?.trim() && { text: sok.trim() }),
  };
}

/** Whether the last day is before the first. ISO days sort as text. */
export function areDaysSwapped({ fran, till }: EventQuery): boolean {
  return isDay(fran) && isDay(till) && till < fran;
}

function isDay(value: string | undefined): value is string {
  return value !== undefined && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
}
