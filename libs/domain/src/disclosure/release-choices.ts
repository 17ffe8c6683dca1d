import { genders, type Gender } from '../gender';
import { choiceSums, type ChoicePart, type ChoiceSum } from '../indicators/choice-sums';
import type { Programme } from '../indicators/programme';
import { allProgrammes, countByNode, programmeTree, type ProgrammeNode } from '../indicators/programme-tree';
import type { ChoiceStatus, EarlierChoice } from './choice-cell';
import { choiceStatusOf, protectChoiceCube } from './choice-cube';
import { municipality as municipalRow } from './municipality';
import type { CountedCell, ReleaseCell, ReleaseHistory } from './release-history';
import type { MunicipalRow } from './release-rates';
import type { CellStatus } from './show-figure';
import { raisedThresholds, type Thresholds } from './thresholds';

/** Girls and boys of a unit who chose a programme. */
export interface UnitChoice {
  readonly unitId: string;
  readonly programme: string;
  readonly girls: number;
  readonly boys: number;
}

/** First choices of a municipality in a school year, and what has been told of them before. */
export interface ChoicesToRelease {
  /** The indicator that the choices themselves are stored under. */
  readonly indicatorId: string;
  readonly municipalityId: string;
  readonly choices: readonly UnitChoice[];
  readonly programmes: readonly Programme[];
  readonly municipality: MunicipalRow;
  readonly history: ReleaseHistory;
  readonly thresholds?: Partial<Thresholds>;
}

/**
 * Decides what a new version of a release publishes of first choices: every node of the tree of programmes, and the indicators
 * that are sums of them. An indicator is shown only where every part of it is, so it tells nothing of its own.
 */
export function releaseChoices(table: ChoicesToRelease): ReleaseCell[] {
  const { indicatorId, municipalityId, history, choices } = table;
  const chosen = new Set(choices.map(({ programme }) => programme));
  const programmes = table.programmes.filter(({ code }) => chosen.has(code));
  const [tree, municipalTree] = [programmeTree(programmes, 'unit'), programmeTree(programmes, 'municipality')];
  const units = Map.groupBy(choices, ({ unitId }) => unitId);
  const unitCells = [...units].flatMap(([unitId, own]) => cellsOf(indicatorId, unitId, own, tree));
  const sums = table.municipality === 'waiting' ? [] : cellsOf(indicatorId, municipalityId, choices, municipalTree);
  const counted = [...unitCells, ...sums];
  const withSums = (cells: readonly ReleaseCell[]) => [
    ...cells,
    ...[...Map.groupBy(cells, ({ unitId }) => unitId)].flatMap(([unitId, own]) =>
      sumsOf(own, choiceSums(programmes, unitId === municipalityId ? 'municipality' : 'unit')),
    ),
  ];
  if (history.isOf(counted)) return withSums(history.cells);

  const batches = history.batches(unitCells, municipalityId);
  const holdsMunicipality = table.municipality === 'waiting' || history.betrays(unitCells, municipalityId);
  const byCell = new Map(counted.map((cell) => [keyOf(cell), cell]));
  const disturbed = history.disturbed(unitCells, municipalityId);
  const isDisturbed = (unitId: string, node: string): boolean =>
    disturbed.has(unitId) &&
    genders.some((gender) => {
      const cell = byCell.get(keyOf({ unitId, node, gender }));
      return cell !== undefined && !history.isUnchanged(cell);
    });
  const { smallestGroup } = raisedThresholds(table.thresholds);
  const earlierOf = (unitId: string, of = tree) => {
    const everyone = byCell.get(keyOf({ unitId, node: allProgrammes, gender: 'all' }));
    // Of a few pupils even what nobody chose tells a good deal.
    const isFew = (everyone?.numerator ?? 0) < smallestGroup;
    return new Map(
      of.map(({ id }): [string, EarlierChoice] => [
        id,
        {
          ...earlierChoice((gender) => byCell.get(keyOf({ unitId, node: id, gender })), history),
          ...((isFew || isDisturbed(unitId, id)) && { held: 'hidden' as const }),
        },
      ]),
    );
  };
  const hasSameParts = (node: string) =>
    (['girls', 'boys'] as const).every((gender) =>
      history.hasSameParts(unitCells, municipalityId, gender, programmesUnder(node, municipalTree)),
    );
  const result = protectChoiceCube(
    {
      categories: tree,
      municipalCategories: municipalTree,
      units: [...units].map(([id, own]) => ({
        id,
        counts: new Map(own.map(({ programme, girls, boys }) => [programme, { girls, boys }])),
        batch: batches.get(id) ?? 0,
        earlier: earlierOf(id),
      })),
      municipalEarlier: holdsMunicipality
        ? new Map(municipalTree.map(({ id }) => [id, { held: 'hidden' as const }]))
        : new Map(
            [...earlierOf(municipalityId, municipalTree)].map(([node, earlier]) => [
              node,
              hasSameParts(node) ? earlier : { ...(earlier.held && { held: earlier.held }) },
            ]),
          ),
    },
    { ...(table.thresholds && { thresholds: table.thresholds }) },
  );
  const newest = Math.max(0, ...batches.values());
  return withSums(
    counted.map((cell) => {
      const row = cell.unitId === municipalityId ? municipalRow : cell.unitId;
      const status = cell.node === allProgrammes ? 'split' : (choiceStatusOf(result, row, cell.node) ?? 'hidden');
      return { ...cell, status: statusFor(cell.gender, status), batch: batches.get(cell.unitId) ?? newest };
    }),
  );
}

/** The programmes of a node; the node itself where it is one. */
function programmesUnder(node: string, tree: readonly ProgrammeNode[]): ReadonlySet<string> {
  const below = tree.filter(({ parent }) => parent === node).map(({ id }) => id);
  return new Set(below.length === 0 ? [node] : below.flatMap((id) => [...programmesUnder(id, tree)]));
}

/** Every node's girls, boys and both, of some choices. The denominator is everyone of the gender who has chosen. */
function cellsOf(
  indicatorId: string,
  unitId: string,
  choices: readonly UnitChoice[],
  tree: readonly ProgrammeNode[],
): CountedCell[] {
  const counts = countByNode(choices, tree);
  const everyone = counts.get(allProgrammes) ?? { all: 0, girls: 0, boys: 0 };
  return [...counts].flatMap(([node, count]) =>
    genders.map((gender) => ({
      indicatorId,
      unitId,
      gender,
      node,
      numerator: count[gender],
      denominator: everyone[gender],
    })),
  );
}

/** The indicators that follow from the nodes of a row. */
function sumsOf(cells: readonly ReleaseCell[], sums: readonly ChoiceSum[]): ReleaseCell[] {
  const [first] = cells;
  if (!first) return [];
  const byPart = new Map(cells.map((cell) => [`${cell.node} ${cell.gender}`, cell]));
  return sums.map(({ indicatorId, gender, numerator, denominator }) => {
    const of = (parts: readonly ChoicePart[]) => {
      // A node nobody offers or chooses is not in the table; that nobody is in it is no secret.
      const found = parts.flatMap((part) => byPart.get(`${part.node} ${part.gender}`) ?? []);
      return {
        count: found.reduce((sum, cell) => sum + cell.numerator, 0),
        isShown: found.every(({ status }) => status === 'exact'),
      };
    };
    const [part, whole] = [of(numerator), of(denominator)];
    return {
      indicatorId,
      unitId: first.unitId,
      gender,
      node: '',
      numerator: part.count,
      denominator: whole.count,
      status: part.isShown && whole.isShown ? ('exact' as const) : ('hidden' as const),
      batch: first.batch,
    };
  });
}

function statusFor(gender: Gender, status: ChoiceStatus): CellStatus {
  if (status === 'hidden') return 'hidden';
  return gender === 'all' || status !== 'total' ? 'exact' : 'hidden';
}

/** What earlier versions have told of a node, for all three figures of it together. */
function earlierChoice(cellOf: (gender: Gender) => CountedCell | undefined, history: ReleaseHistory): EarlierChoice {
  const [all, girls, boys] = genders.map((gender) => {
    const cell = cellOf(gender);
    return cell && history.of(cell);
  });
  const isSplitKnown = girls?.isKnown && boys?.isKnown;
  return {
    ...(isSplitKnown ? { known: 'split' as const } : all?.isKnown && { known: 'total' as const }),
    ...(all?.isHeld ? { held: 'hidden' as const } : (girls?.isHeld || boys?.isHeld) && { held: 'total' as const }),
  };
}

function keyOf({ unitId, node, gender }: Pick<CountedCell, 'unitId' | 'node' | 'gender'>): string {
  return `${unitId} ${node} ${gender}`;
}
