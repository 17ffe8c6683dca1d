import { genders, type Gender } from '@vagval/domain/gender';
import {
  allProgrammes,
  countByNode,
  programmeTree,
  type ChoiceRow,
  type ProgrammeChoosers,
} from '@vagval/domain/indicators/programme-tree';
import type { Programme } from '@vagval/domain/indicators/programme';
import type { Measured } from '@vagval/domain/measured';
import type { PublishedRow } from '../observations/observations.service';

/** Girls, boys and both of a node of the tree of programmes, as they are shown. Values are pupils. */
export type ShownNode = Readonly<Record<Gender, Measured>>;

/** The nodes of a school year as they are shown; empty where nothing is. */
export type ShownNodes = ReadonlyMap<string, ShownNode>;

const hidden: Measured = { kind: 'suppressed' };

/** Nodes as the release has published them. */
export function publishedNodes(rows: readonly PublishedRow[]): ShownNodes {
  const nodes = Map.groupBy(rows, ({ node }) => node);
  return new Map(
    [...nodes].map(([node, own]) => {
      const figure = (gender: Gender): Measured => {
        const row = own.find((one) => one.gender === gender);
        return row?.status === 'exact' && row.numerator !== null ? pupils(row.numerator, row.denominator) : hidden;
      };
      return [node, { all: figure('all'), girls: figure('girls'), boys: figure('boys') }];
    }),
  );
}

/** Nodes counted exactly, for a reader who sees exact figures. */
export function exactNodes(
  choices: readonly ProgrammeChoosers[],
  programmes: readonly Programme[],
  row: ChoiceRow,
): ShownNodes {
  const counts = countByNode(choices, programmeTree(programmes, row));
  const everyone = counts.get(allProgrammes);
  return new Map(
    [...counts].map(([node, count]) => {
      const [all, girls, boys] = genders.map((gender) => pupils(count[gender], everyone?.[gender] ?? 0));
      return [node, { all: all ?? hidden, girls: girls ?? hidden, boys: boys ?? hidden }];
    }),
  );
}

/** So many pupils, of all of the gender who have chosen. */
export function pupils(count: number, group: number): Measured {
  return { kind: 'value', value: count, count, group };
}
