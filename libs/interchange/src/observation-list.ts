import { observationStates, type ObservationState } from '@vagval/domain/stored-cell';
import type { ErrorList } from './error-list';
import type { ReadObservation, ReadResult } from './read-result';

/** What makes a cell one and the same: indicator, place, years, gender and programme. */
export function observationKey(observation: Omit<ReadObservation, 'row' | 'column'>): string {
  const { indicatorId, municipalityCode, unitCode, schoolYear, cohort, gender, programme } = observation;
  return [indicatorId, municipalityCode, unitCode, schoolYear, cohort, gender, programme].join('|');
}

/** A count of zero for every state. */
export function noCells(): Record<ObservationState, number> {
  return Object.fromEntries(observationStates.map((state) => [state, 0])) as Record<ObservationState, number>;
}

/** Collects the observations of a published file, where the same cell may well be printed twice. */
export class ObservationList {
  private readonly byKey = new Map<string, ReadObservation>();

  constructor(private readonly errors: ErrorList) {}

  get list(): readonly ReadObservation[] {
    return [...this.byKey.values()];
  }

  /** Keeps a cell once. The same cell with another figure is refused as `duplicate-cell`: nobody can tell which is right. */
  add(observation: ReadObservation): void {
    const key = observationKey(observation);
    const earlier = this.byKey.get(key);
    if (!earlier) {
      this.byKey.set(key, observation);
    } else if (earlier.state !== observation.state || earlier.value !== observation.value) {
      const value = observation.value === null ? observation.state : String(observation.value);
      this.errors.add(observation.row, observation.column, 'duplicate-cell', value, { firstRow: earlier.row });
    }
  }
}

/** The one school year of all observations, or null when there are several or none. */
export function commonSchoolYear(observations: ReadResult['observations']): number | null {
  const years = new Set(observations.map(({ schoolYear }) => schoolYear));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}
