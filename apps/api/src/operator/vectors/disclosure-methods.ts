import { protectChoiceCube } from '@vagval/domain/disclosure/choice-cube';
import type { ChoiceUnit } from '@vagval/domain/disclosure/choice-unit';
import { municipality } from '@vagval/domain/disclosure/municipality';
import { protectRateTable } from '@vagval/domain/disclosure/rate-table';
import type { RateUnit } from '@vagval/domain/disclosure/rate-unit';
import { genders, type Gender } from '@vagval/domain/gender';
import * as z from 'zod';
import { attackTable, type AttackResult } from '../../attacker/attack-table';
import { AttackedTable, type NodeParts } from '../../attacker/attacked-table';
import { LinearProgram, type Bounds } from '../../attacker/linear-program';
import { toldOfChoices, toldOfRates } from '../../attacker/protected-tables';
import { isSecretChoice, secretOf, type Told } from '../../attacker/told';
import { keyOf, type TrueCell } from '../../attacker/true-cell';
import type { Method } from './method';

const bounds = z.tuple([z.number().nullable(), z.number().nullable()]);
const terms = z.record(z.string(), z.number());
const attackInput = z.object({
  variables: z.record(z.string(), bounds),
  published: z.array(z.object({ coef: terms, lo: z.number().nullable(), hi: z.number().nullable() })),
  targets: z.array(terms),
});

/** The smallest and largest value of sums of unknown numbers, of all numbers and of whole ones. */
export const attack: Method = async (input) => {
  const { variables, published, targets } = attackInput.parse(input);
  const facts = published.map(({ coef, lo, hi }) => ({ terms: coef, lo, hi }));
  const program = await LinearProgram.of(new Map(Object.entries<Bounds>(variables)), facts);
  const intervals = targets.map((target) => ({
    lp: program.range(target),
    integer: program.range(target, { integer: true }),
  }));
  program.close();
  return { intervals };
};

const genderOf = { T: 'all', F: 'girls', M: 'boys' } as const satisfies Record<string, Gender>;
const letterOf: Readonly<Record<Gender, string>> = { all: 'T', girls: 'F', boys: 'M' };
const wholeCode = 'KOM';
const name = { indicatorId: 'vector', schoolYear: 2025 };
const thresholdsOf = (k: number, smallestGroup?: number) => ({
  smallestCount: k,
  ...(smallestGroup && { smallestGroup }),
});

const byLetter = z.object({ F: z.number(), M: z.number() });
const rateInput = z.object({
  k: z.literal(5),
  n_min: z.literal(10),
  insider_safe: z.boolean(),
  units: z.array(z.object({ id: z.string(), n: byLetter, x: byLetter })),
});

/**
 * Protects a table of rates and then tries to break it. Which cells are hidden is a choice: the fields that say which are given
 * back where our own pattern is as good.
 */
export const suppressionRate: Method = async (input, expected) => {
  const { k, n_min, insider_safe: insiderSafe, units } = rateInput.parse(input);
  const given = units.map(({ id, n, x }): RateUnit => {
    const part = (letter: 'F' | 'M') => ({ count: x[letter], group: n[letter] });
    return { id, parts: { girls: part('F'), boys: part('M') } };
  });
  const options = { thresholds: thresholdsOf(k, n_min), insiderSafe };
  const result = protectRateTable({ units: given }, options);
  const table = tableOf(
    units.map(({ id }) => id),
    units.flatMap(({ id, n, x }) =>
      (['T', 'F', 'M'] as const).map((letter) => {
        const sum = (of: z.output<typeof byLetter>) => (letter === 'T' ? of.F + of.M : of[letter]);
        return cellOf(id, genderOf[letter], null, sum(x), sum(n));
      }),
    ),
    null,
  );
  const told = toldOfRates(table, result);
  const again = protectRateTable({ units: given.toReversed() }, options);
  const limits = limitsOf.parse(expected);
  const hidden = told.filter(({ figure }) => figure.kind === 'suppressed').length;
  const primary = table.cells.flatMap((cell) => {
    const truth = table.truthOf(cell, 0);
    const secret = truth && secretOf(truth);
    return secret ? [[`${cell.unitCode}|${letterOf[cell.gender]}`, secret === 'small-group' ? 'hidden' : 'band']] : [];
  });
  return {
    primary: Object.fromEntries(primary),
    ...(await outcomeOf(table, told, insiderSafe, result, expected, {
      'same for shuffled rows': sameRows(result.rows, again.rows),
      'as much is shown': hidden <= (limits.max_hidden ?? 0),
    })),
  };
};

const limitsOf = z.object({ max_hidden: z.number().optional(), max_loss: z.number().optional() });
const cubeInput = z.object({
  k: z.literal(5),
  insider_safe: z.boolean(),
  tree: z.record(z.string(), z.array(z.string())),
  units: z.array(z.object({ id: z.string(), cells: z.record(z.string(), z.tuple([z.number(), z.number()])) })),
});

/** Protects a cube of choices and then tries to break it, as `suppressionRate` does. */
export const suppressionCube: Method = async (input, expected) => {
  const { k, insider_safe: insiderSafe, tree, units } = cubeInput.parse(input);
  const categories = Object.entries(tree).flatMap(([group, leaves]) => [
    { id: group, parent: null },
    ...leaves.map((id) => ({ id, parent: group })),
  ]);
  const given = units.map(({ id, cells }): ChoiceUnit => {
    const counts = Object.entries(cells).map(([code, [girls, boys]]) => [code, { girls, boys }] as const);
    return { id, counts: new Map(counts) };
  });
  const options = { thresholds: thresholdsOf(k), insiderSafe };
  const result = protectChoiceCube({ categories, units: given }, options);
  const again = protectChoiceCube({ categories: categories.toReversed(), units: given.toReversed() }, options);
  const node = (codes: readonly string[], kind: NodeParts['kind'] = 'cell'): NodeParts => ({
    girls: codes,
    boys: codes,
    kind,
  });
  const table = tableOf(
    units.map(({ id }) => id),
    units.flatMap(({ id, cells }) =>
      (['girls', 'boys'] as const).flatMap((gender, at) => {
        const everyone = Object.values(cells).reduce((sum, counts) => sum + (counts[at] ?? 0), 0);
        return Object.entries(cells).map(([code, counts]) => cellOf(id, gender, code, counts[at] ?? 0, everyone));
      }),
    ),
    new Map([
      ['', node(Object.values(tree).flat(), 'sum')],
      ...Object.entries(tree).map(([group, leaves]) => [group, node(leaves)] as const),
      ...Object.values(tree).flatMap((leaves) => leaves.map((leaf) => [leaf, node([leaf])] as const)),
    ]),
  );
  const told = toldOfChoices(table, result);
  const loss = told.filter(({ cell, figure }) => cell.node !== '' && figure.kind === 'suppressed');
  const limits = limitsOf.parse(expected);
  // A hidden cell has lost three figures and counts for two, one without its genders has lost two and counts for one.
  const lost = [...Map.groupBy(loss, ({ cell }) => `${cell.unitCode} ${cell.node}`).values()];
  const primary = table.cells.flatMap((cell) => {
    const truth = table.truthOf(cell, 0);
    if (!truth || !isSecretChoice(truth) || table.isHeadcount(cell)) return [];
    return [`${cell.unitCode}|${cell.node} ${letterOf[cell.gender]} ${truth.numerator}`];
  });
  const said = z.object({ primary: z.array(z.object({ cell: z.string(), quantity: z.string(), value: z.number() })) });
  const known = said.parse(expected).primary.map(({ cell, quantity, value }) => `${cell} ${quantity} ${value}`);
  return outcomeOf(table, told, insiderSafe, result, expected, {
    'same for shuffled rows': sameRows(result.rows, again.rows),
    'same cells are protected': JSON.stringify(primary.sort()) === JSON.stringify(known.sort()),
    'as much is shown': lost.reduce((sum, figures) => sum + figures.length - 1, 0) <= (limits.max_loss ?? 0),
  });
};

function cellOf(
  unitCode: string,
  gender: Gender,
  programme: string | null,
  numerator: number,
  denominator: number,
): TrueCell {
  return { ...name, unitCode, gender, programme, numerator, denominator };
}

function tableOf(
  unitCodes: readonly string[],
  cells: readonly TrueCell[],
  nodes: ReadonlyMap<string, NodeParts> | null,
): AttackedTable {
  const truth = new Map(cells.map((cell) => [keyOf(cell), cell]));
  return new AttackedTable({ name, municipalityCode: wholeCode, unitCodes, truths: [truth], nodes });
}

/** Attacks with whole numbers too; what is expected is given back where nothing got out and every requirement is met. */
async function outcomeOf(
  table: AttackedTable,
  told: readonly Told[],
  insiderSafe: boolean,
  { withheld, failed }: Pick<ReturnType<typeof protectRateTable>, 'withheld' | 'failed'>,
  expected: unknown,
  met: Readonly<Record<string, boolean>>,
): Promise<object> {
  const { breaches }: AttackResult = await attackTable(table, told, {
    insiders: insiderSafe ? table.shape.unitCodes : [],
    isWhole: () => true,
    withheld: new Map([...withheld].map(([row, held]) => [row === municipality ? wholeCode : row, held])),
  });
  const unmet = Object.entries({ ...met, 'table is protected': !failed }).flatMap(([what, isMet]) =>
    isMet ? [] : [what],
  );
  const faults = [...unmet, ...breaches.map(({ cell, reader, what }) => `${cell}, ${reader}: ${what}`)];
  return faults.length === 0 ? (expected as object) : { reference: faults };
}

function sameRows(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean {
  const text = (rows: ReadonlyMap<string, unknown>) =>
    JSON.stringify(
      [...rows]
        .map(([row, cells]) => [
          row,
          cells instanceof Map
            ? [...cells].sort()
            : genders.map((gender) => (cells as Partial<Record<Gender, string>>)[gender]),
        ])
        .sort(),
    );
  return text(one) === text(other);
}
