import { genders, type Gender } from '../gender';
import { municipality as municipalRow } from './municipality';
import type { EarlierRate, RateStatus } from './rate-cell';
import { protectRateTable, rateStatusOf } from './rate-table';
import type { RateUnit } from './rate-unit';
import type { CountedCell, Counts, ReleaseCell, ReleaseHistory } from './release-history';
import { nationalThresholds, raisedThresholds, type Thresholds } from './thresholds';

/**
 * What becomes of the municipality's own row: the sum of its units; a figure that is public elsewhere; or nothing yet, until
 * every unit has reported, so that no unit is told by the difference between two sums.
 */
export type MunicipalRow = 'summed' | 'known' | 'waiting';

/** Counts of one indicator in a municipality and school year, and what has been told of them before. */
export interface RatesToRelease {
  readonly indicatorId: string;
  readonly municipalityId: string;
  /** Of school units; `node` is empty. */
  readonly cells: readonly CountedCell[];
  /** The municipality's own counts, where a file gives them; they go before the sum of its units. */
  readonly ownRow?: readonly CountedCell[];
  readonly municipality: MunicipalRow;
  readonly history: ReleaseHistory;
  readonly thresholds?: Partial<Thresholds>;
}

/** A unit as it stands in the table: its counts by gender, and those it is protected by. */
interface UnitCounts {
  readonly id: string;
  readonly byGender: ReadonlyMap<Gender, CountedCell>;
  readonly parts: RateUnit['parts'];
}

/**
 * Decides what a new version of a release publishes of an indicator. A table whose counts are those of the version before
 * stands as it is.
 */
export function releaseRates(table: RatesToRelease): ReleaseCell[] {
  const { cells, history, municipalityId } = table;
  const units = [...Map.groupBy(cells, ({ unitId }) => unitId)].map(([id, own]) => unitOf(id, own));
  const row = municipalityTold(table, units);
  const counted = [...cells, ...row];
  if (history.isOf(counted)) return [...history.cells];

  const { smallestCount } = raisedThresholds(table.thresholds);
  const batches = history.batches(cells, municipalityId);
  const holdsMunicipality = table.municipality === 'waiting' || history.betrays(cells, municipalityId);
  const disturbed = history.disturbed(cells, municipalityId);
  const earlierOf = (cell: CountedCell | undefined) => (cell ? earlierRate(cell, history) : {});
  const result = protectRateTable(
    {
      units: units.map(({ id, parts, byGender }) => ({
        id,
        parts,
        batch: batches.get(id) ?? 0,
        isSecret: 'all' in parts && tellsGender(byGender, smallestCount),
        earlier: perGender((gender) => {
          const cell = byGender.get(gender);
          return { ...earlierOf(cell), ...(cell && disturbed.has(id) && !history.isUnchanged(cell) && { held: true }) };
        }),
      })),
      municipalEarlier: perGender((gender) => ({
        ...earlierOf(row.find((cell) => cell.gender === gender)),
        ...(!history.hasSameParts(cells, municipalityId, gender, rateNode) && { known: false, banded: false }),
        ...(holdsMunicipality && { held: true }),
      })),
    },
    {
      municipality: table.municipality === 'known' ? 'known' : 'summed',
      ...(table.thresholds && { thresholds: table.thresholds }),
    },
  );
  const own = table.ownRow?.length ? protectedAlone(table.ownRow, table) : null;
  const statusOf = ({ unitId, gender }: CountedCell): RateStatus => {
    const isMunicipal = unitId === municipalityId;
    const status =
      own && isMunicipal
        ? rateStatusOf(own, unitId, gender)
        : rateStatusOf(result, isMunicipal ? municipalRow : unitId, gender);
    // A gender outside the table (one that does not add up to the whole, say) is not shown. The words of a band name the
    // national limit: where it is raised there is no band.
    const isBand = status === 'few' || status === 'nearly-all';
    return status && !(isBand && smallestCount > nationalThresholds.smallestCount) ? status : 'hidden';
  };
  const newest = Math.max(0, ...batches.values());
  return counted.map((cell) => ({ ...cell, status: statusOf(cell), batch: batches.get(cell.unitId) ?? newest }));
}

const rateNode: ReadonlySet<string> = new Set(['']);

/** What is told of the municipality: its own counts, the sum of its units, or nothing of them. */
function municipalityTold(table: RatesToRelease, units: readonly UnitCounts[]): readonly CountedCell[] {
  if (table.ownRow?.length) return table.ownRow;
  return table.municipality === 'summed' ? municipalCells(table, units) : [];
}

/** Protects a row that is no sum of others: its genders, and small numbers of its own. */
function protectedAlone(row: readonly CountedCell[], { municipalityId, history, thresholds }: RatesToRelease) {
  const { parts, byGender } = unitOf(municipalityId, row);
  const earlier = perGender((gender) => {
    const cell = byGender.get(gender);
    return cell ? earlierRate(cell, history) : {};
  });
  return protectRateTable(
    { units: [{ id: municipalityId, parts, earlier }] },
    { insiderSafe: false, ...(thresholds && { thresholds }) },
  );
}

/** Girls and boys where they are the whole; otherwise the unit is protected as one. */
function unitOf(id: string, own: readonly CountedCell[]): UnitCounts {
  const byGender = new Map(own.map((cell) => [cell.gender, cell]));
  const [all, girls, boys] = genders.map((gender) => byGender.get(gender));
  const isSplit = girls && boys && (!all || isSum(all, girls, boys));
  const whole = all ?? girls ?? boys ?? { numerator: 0, denominator: 0 };
  return {
    id,
    byGender,
    parts: isSplit ? { girls: partOf(girls), boys: partOf(boys) } : { all: partOf(whole) },
  };
}

/**
 * Whether a unit tells of girls or boys who do not add up to it and stand outside the table: so few are of neither, or of the
 * other gender, that the whole says how many of them it was.
 */
function tellsGender(byGender: UnitCounts['byGender'], smallestCount: number): boolean {
  const all = byGender.get('all')?.denominator ?? 0;
  return (['girls', 'boys'] as const).some((gender) => {
    const others = all - (byGender.get(gender)?.denominator ?? 0);
    return others > 0 && others < smallestCount;
  });
}

/** The sums of what the units are counted by; `all` takes in those that are not split. */
function municipalCells({ indicatorId, municipalityId }: RatesToRelease, units: readonly UnitCounts[]): CountedCell[] {
  return genders.flatMap((gender) => {
    const parts = units.flatMap(({ parts }) =>
      'all' in parts
        ? gender === 'all'
          ? [parts.all]
          : []
        : gender === 'all'
          ? [parts.girls, parts.boys]
          : [parts[gender]],
    );
    if (parts.length === 0) return [];
    const numerator = parts.reduce((sum, { count }) => sum + count, 0);
    const denominator = parts.reduce((sum, { group }) => sum + group, 0);
    return [{ indicatorId, unitId: municipalityId, gender, node: '', numerator, denominator }];
  });
}

function earlierRate(cell: CountedCell, history: ReleaseHistory): EarlierRate {
  const { isKnown, isHeld, band } = history.of(cell);
  return {
    ...(isKnown && { known: true }),
    ...(band === 'same' && { banded: true }),
    ...((isHeld || band === 'other') && { held: true }),
  };
}

function perGender(earlierOf: (gender: Gender) => EarlierRate): Readonly<Record<Gender, EarlierRate>> {
  return { all: earlierOf('all'), girls: earlierOf('girls'), boys: earlierOf('boys') };
}

function isSum(all: Counts, girls: Counts, boys: Counts): boolean {
  return all.numerator === girls.numerator + boys.numerator && all.denominator === girls.denominator + boys.denominator;
}

function partOf({ numerator, denominator }: Counts) {
  return { count: numerator, group: denominator };
}
