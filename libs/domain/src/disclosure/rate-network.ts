/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is one of the network’s own arcs */
import { batchOrder, byCode, type BatchOrder } from './batches';
import { type Arc, boundless, FlowNetwork, municipalRow } from './flow-network';
import { type Cell, known, type Need, Pattern, type Room, type Sensitive, stages } from './pattern';
import { bandRoom, type EarlierRate, hiddenNeed, hiddenRoom, insiderNeed, ownStatus } from './rate-cell';
import type { Part, RateStatus } from './rate-cell';
import type { Gender } from '../gender';
import type { RateTable } from './rate-unit';
import { municipality } from './municipality';
import type { Thresholds } from './thresholds';

/** How a rate table is drawn as a pattern. */
export interface RateDrawing {
  readonly thresholds: Thresholds;
  /** Whether the municipality’s row is public elsewhere. */
  readonly municipalityKnown: boolean;
}

/** One cell of a rate table. Its place in the list is its arc in the pattern. */
export interface RateCell extends Arc {
  readonly unit: string;
  readonly gender: Gender;
  readonly part: Part;
  readonly earlier: EarlierRate;
  /** What it is when it is not held back. */
  readonly shown: RateStatus;
}

/** A rate table as a circulation: root → unit → gender → municipality → root. */
export interface RateNetwork {
  readonly cells: readonly RateCell[];
  readonly pattern: Pattern;
}

const root = 0;
const municipalNode = 1;

/**
 * Draws a rate table. The pupils of each batch of units meet in a node for each gender. Only the newest batch’s lead on to
 * the municipality: what the older ones sum to may be known from the row as it stood before.
 */
export function rateNetwork(table: RateTable, drawing: RateDrawing): RateNetwork {
  const units = [...table.units].sort(byCode);
  const batches = batchOrder(units);
  const cells: RateCell[] = [];
  const place = (cell: Omit<RateCell, 'shown'>, isSecret = false): void => {
    const own = isSecret ? 'hidden' : ownStatus(cell.part, drawing.thresholds);
    cells.push({ ...cell, shown: cell.earlier.known ? 'exact' : own });
  };
  const firstUnit = 2 + batches.count * 3;
  units.forEach(({ id, parts, earlier = {}, batch, isSecret }, row) => {
    const meeting = meetingNode(batches, batch);
    const add = (gender: Gender, part: Part, from: number, to: number): void =>
      place({ unit: id, gender, part, earlier: earlier[gender] ?? {}, from, to, row }, isSecret);
    if ('all' in parts) return add('all', parts.all, root, meeting('all'));
    const node = firstUnit + row;
    add('all', sum([parts.girls, parts.boys]), root, node);
    add('girls', parts.girls, node, meeting('girls'));
    add('boys', parts.boys, node, meeting('boys'));
  });
  const newest = meetingNode(batches, batches.newest);
  for (const gender of ['all', 'girls', 'boys'] as const) {
    const part = sum(cells.filter((cell) => cell.gender === gender).map((cell) => cell.part));
    const earlier = { ...table.municipalEarlier?.[gender], ...(drawing.municipalityKnown && { known: true }) };
    const ends = gender === 'all' ? { from: municipalNode, to: root } : { from: newest(gender), to: municipalNode };
    place({ unit: municipality, gender, part, earlier, ...ends, row: municipalRow });
  }
  // What the units without a split sum to is no cell: it is never published.
  const unsplit: Arc = { from: newest('all'), to: municipalNode, row: municipalRow };
  const network = new FlowNetwork(firstUnit + units.length, [...cells, unsplit]);
  const draw = (arc: number, stage: number): Cell => {
    const cell = cells[arc];
    return cell ? drawCell(cell, stage, drawing) : unpublished;
  };
  const sensitive = sensitiveCells(cells, drawing).filter(({ arc }) => batches.isOpen(network.row[arc]!));
  return { cells, pattern: new Pattern(network, draw, sensitive) };
}

const free: Room = { up: boundless, down: boundless };
const unpublished: Cell = { least: 0, rooms: [[free, free]], price: [0, 0] };

function meetingNode(batches: BatchOrder, batch: number | undefined): (part: Gender) => number {
  const first = 2 + 3 * batches.indexOf(batch);
  return (part) => first + ['all', 'girls', 'boys'].indexOf(part);
}

function sum(parts: readonly Part[]): Part {
  const add = (pick: (part: Part) => number): number => parts.reduce((total, part) => total + pick(part), 0);
  return { count: add(({ count }) => count), group: add(({ group }) => group) };
}

function drawCell(cell: RateCell, stage: number, { thresholds }: RateDrawing): Cell {
  const { part, earlier, gender, shown, unit } = cell;
  const withheld = !earlier.known && stage >= (gender === 'all' ? stages.row : stages.genders);
  const held = part.group > 0 && (shown === 'hidden' || earlier.held === true || withheld);
  const loss = (1 + Math.log2(1 + part.group)) * (gender === 'all' ? 4 : 1) * (unit === municipality ? 8 : 1);
  const price = shown === 'exact' ? loss : loss / 2;
  return { least: held ? 1 : 0, rooms: [roomsOf(cell, withheld, thresholds)], price: [0, price] };
}

function roomsOf({ part, earlier, shown }: RateCell, withheld: boolean, thresholds: Thresholds): Room[] {
  if (earlier.known) return [known, known];
  const band = bandRoom(part, shown, thresholds);
  if (earlier.banded) return [band, band];
  return [band, hiddenRoom(part, withheld ? 'hidden' : shown, thresholds)];
}

function sensitiveCells(cells: readonly RateCell[], { thresholds }: RateDrawing): Sensitive[] {
  const groups = new Map(cells.map(({ row, gender, part }) => [`${row} ${gender}`, part.group]));
  return cells.flatMap(({ part, shown, earlier, row, gender }, arc) => {
    if (shown === 'exact') return [];
    const hidden = hiddenNeed(part.group, thresholds);
    const band: Need = { ...bandRoom(part, shown, thresholds), total: 0 };
    const needs = shown === 'hidden' ? [hidden, hidden] : [band, earlier.banded ? band : hidden];
    // Of the municipality’s figure a head knows the own part; what is left to protect is the others’.
    const insider = (head: number): Need =>
      insiderNeed(part.group - (row === municipalRow ? (groups.get(`${head} ${gender}`) ?? 0) : 0));
    return [{ arc, value: part.count, ways: [[[1]]], needs, insider }];
  });
}
