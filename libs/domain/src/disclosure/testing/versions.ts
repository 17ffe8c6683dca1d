import { type Gender, genders } from '../../gender';
import { type ChoiceCategory, categoryTree } from '../category-tree';
import type { ChoiceCount, EarlierChoice } from '../choice-cell';
import { choiceStatusOf, protectChoiceCube } from '../choice-cube';
import type { ChoiceCube, ChoiceUnit } from '../choice-unit';
import { municipality } from '../municipality';
import type { EarlierRate, Part } from '../rate-cell';
import { protectRateTable, rateStatusOf } from '../rate-table';
import type { RateUnit } from '../rate-unit';
import type { PublishedChoices } from './choice-attack';
import type { PublishedRates } from './rate-attack';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The batch of a unit: the latest version in which its counts came or changed. */
function batchOf<T>(history: readonly T[], countsIn: (version: T) => unknown, now: unknown): number {
  let batch = history.length;
  while (batch > 0 && same(countsIn(history[batch - 1]!), now)) batch--;
  return batch;
}

function ratePart(units: readonly RateUnit[], row: string, gender: Gender): Part {
  const sum = { count: 0, group: 0 };
  for (const { id, parts } of units) {
    if (row !== municipality && row !== id) continue;
    for (const [each, { count, group }] of Object.entries(parts)) {
      if (gender !== 'all' && each !== gender) continue;
      sum.count += count;
      sum.group += group;
    }
  }
  return sum;
}

function partsOf({ id, parts }: RateUnit) {
  return [id, parts];
}

/** Whether a unit has other counts than when some of them were held back: the difference of two sums would tell them. */
function betrays(history: readonly PublishedRates[], units: readonly RateUnit[]): boolean {
  return history.some(({ table, result }) =>
    table.units.some(
      ({ id, parts }) =>
        !same(units.find((unit) => unit.id === id)?.parts, parts) &&
        Object.values(result.rows.get(id) ?? {}).some((status) => status !== 'exact'),
    ),
  );
}

/** Publishes the next version of a rate table, faithful to what earlier versions have told. */
export function publishRates(history: readonly PublishedRates[], units: readonly RateUnit[]): PublishedRates {
  const earlier = (row: string): Record<Gender, EarlierRate> =>
    Object.fromEntries(
      genders.map((gender) => {
        const now = ratePart(units, row, gender);
        const told = history.map(({ table, result }) => ({
          status: rateStatusOf(result, row, gender),
          isSame:
            (row !== municipality || same(table.units.map(partsOf), units.map(partsOf))) &&
            same(ratePart(table.units, row, gender), now),
        }));
        const bands = told.filter(({ status }) => status === 'few' || status === 'nearly-all');
        const cell: EarlierRate = {
          known: told.some(({ status, isSame }) => status === 'exact' && isSame),
          banded: bands.some(({ isSame }) => isSame),
          held: told.some(({ status }) => status === 'hidden') || bands.some(({ isSame }) => !isSame),
        };
        return [gender, cell];
      }),
    ) as Record<Gender, EarlierRate>;
  const table = {
    units: units.map((unit) => ({
      ...unit,
      batch: batchOf(history, ({ table: then }) => then.units.find(({ id }) => id === unit.id)?.parts, unit.parts),
      earlier: earlier(unit.id),
    })),
    municipalEarlier: betrays(history, units)
      ? { all: { held: true }, girls: { held: true }, boys: { held: true } }
      : earlier(municipality),
  };
  return { table, result: protectRateTable(table) };
}

/** The categories that a row is summed in. */
function categoriesOf({ categories, municipalCategories }: ChoiceCube, row: string): readonly ChoiceCategory[] {
  return row === municipality ? (municipalCategories ?? categories) : categories;
}

function choiceCount(cube: ChoiceCube, units: readonly ChoiceUnit[], row: string, category: string): ChoiceCount {
  const tree = categoryTree(categoriesOf(cube, row));
  const leaves = tree.find(({ id }) => id === category)!.leaves.map((leaf) => tree[leaf]!.id);
  const counts = units
    .filter(({ id }) => row === municipality || row === id)
    .flatMap((unit) => leaves.flatMap((leaf) => unit.counts.get(leaf) ?? []));
  return counts.reduce((a, b) => ({ girls: a.girls + b.girls, boys: a.boys + b.boys }), { girls: 0, boys: 0 });
}

/** What each unit adds to a figure of the municipality. */
function partsUnder(cube: ChoiceCube, category: string) {
  const tree = categoryTree(categoriesOf(cube, municipality));
  const leaves = tree.find(({ id }) => id === category)?.leaves.map((leaf) => tree[leaf]!.id) ?? [];
  return cube.units.map(({ id, counts }) => [id, leaves.map((leaf) => counts.get(leaf) ?? null)]);
}

/** Publishes the next version of a choice cube, faithful to what earlier versions have told. */
export function publishChoices(history: readonly PublishedChoices[], cube: ChoiceCube): PublishedChoices {
  const earlier = (row: string): Map<string, EarlierChoice> =>
    new Map(
      categoriesOf(cube, row).map(({ id }) => {
        const now = choiceCount(cube, cube.units, row, id);
        const told = history.map(({ cube: then, result }) => ({
          status: choiceStatusOf(result, row, id),
          // A sum of other parts is another number, also where it comes to the same.
          isSame:
            same(choiceCount(then, then.units, row, id), now) &&
            (row !== municipality || same(partsUnder(then, id), partsUnder(cube, id))),
        }));
        const knows = (...statuses: unknown[]) =>
          told.some(({ status, isSame }) => isSame && statuses.includes(status));
        const was = (wanted: unknown) => told.some(({ status }) => status === wanted);
        const known = knows('split', 'zero') ? 'split' : knows('total') ? 'total' : null;
        const held = was('hidden') ? 'hidden' : was('total') ? 'total' : null;
        return [id, { ...(known && { known }), ...(held && { held }) }];
      }),
    );
  const next: ChoiceCube = {
    ...cube,
    units: cube.units.map((unit) => ({
      ...unit,
      batch: batchOf(history, ({ cube: then }) => [...(then.units.find(({ id }) => id === unit.id)?.counts ?? [])], [
        ...unit.counts,
      ]),
      earlier: earlier(unit.id),
    })),
    municipalEarlier: earlier(municipality),
  };
  return { cube: next, result: protectChoiceCube(next) };
}
