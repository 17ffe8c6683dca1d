import type { Gender } from '@vagval/domain/gender';
import type { Observation } from '@vagval/domain/observations/observation';
import type { ObservationState } from '@vagval/domain/stored-cell';
import type { ExampleData } from './example-data';
import type { Pupils } from './pupils';

/** A measured cell with the unit it was measured at. */
export type ExampleObservation = ExampleData['observations'][number];

/** Where a figure belongs. */
export interface Place {
  readonly unitId: string;
  readonly indicatorId: string;
  readonly schoolYear: number;
  readonly cohort?: number;
  readonly programme?: string;
}

/** How many of how many, for all pupils and for girls and boys. */
export function countedByGender(place: Place, reached: Pupils, group: Pupils): ExampleObservation[] {
  return [
    ...counted(place, reached.girls + reached.boys, group.girls + group.boys),
    ...counted(place, reached.girls, group.girls, 'girls'),
    ...counted(place, reached.boys, group.boys, 'boys'),
  ];
}

/** How many of how many. */
export function counted(
  place: Place,
  numerator: number,
  denominator: number,
  gender: Gender = 'all',
): ExampleObservation[] {
  return [{ ...empty(place, gender), numerator, denominator }];
}

/** A share of which only the share is known, as published: to the nearest `step`. */
export function published(
  place: Place,
  share: number,
  groupSize: number | null,
  { gender = 'all', step = 0.001 }: { readonly gender?: Gender; readonly step?: number } = {},
): ExampleObservation[] {
  const value = Math.round(share / step) / Math.round(1 / step);
  return [{ ...empty(place, gender), basis: 'share', value, groupSize }];
}

/** A number that is no share. */
export function number(place: Place, value: number, groupSize: number, gender: Gender = 'all'): ExampleObservation[] {
  return [{ ...empty(place, gender), basis: 'number', value, groupSize }];
}

/** A cell without a figure, and why. */
export function without(
  place: Place,
  state: Exclude<ObservationState, 'value'>,
  givenGenders: readonly Gender[],
): ExampleObservation[] {
  return givenGenders.map((gender) => ({ ...empty(place, gender), state }));
}

function empty(place: Place, gender: Gender): Observation & { readonly unitId: string } {
  return {
    unitId: place.unitId,
    indicatorId: place.indicatorId,
    schoolYear: place.schoolYear,
    cohort: place.cohort ?? null,
    gender,
    programme: place.programme ?? null,
    state: 'value',
    basis: 'counts',
    numerator: null,
    denominator: null,
    value: null,
    groupSize: null,
  };
}
