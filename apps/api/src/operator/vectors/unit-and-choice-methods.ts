import { assessmentRules } from '@vagval/domain/assessment/assessment';
import type { Gender } from '@vagval/domain/gender';
import { choiceSums, type ChoicePart } from '@vagval/domain/indicators/choice-sums';
import { countByNode, programmeTree } from '@vagval/domain/indicators/programme-tree';
import type { Programme } from '@vagval/domain/indicators/programme';
import { segregation, segregationByGroup } from '@vagval/domain/statistics/gender-segregation';
import { segregationChange } from '@vagval/domain/statistics/segregation-change';
import { spreadBetweenUnits } from '@vagval/domain/statistics/spread-between-units';
import * as z from 'zod';
import { count, method, spelled } from './method';

/** 10: spread between units. */
export const equity = method(
  z.object({ units: z.array(z.object({ id: z.string(), x: count, n: count })) }),
  ({ units }) => {
    const spread = spreadBetweenUnits(
      units.map(({ x, n }) => ({ count: x, group: n })),
      assessmentRules.smallestGroup,
    );
    if (spread.kind === 'too-few-units')
      return { status: 'cannot_tell', reason: spelled(spread.kind), units_used: spread.units };
    return {
      units_used: spread.units,
      pbar: spread.share,
      Q: spread.q,
      df: spread.degreesOfFreedom,
      p: spread.p,
      tau: spread.tau,
      I2: spread.notChance,
      shrunk: byId(units, spread.shrunken),
      range_raw: spread.rangeMeasured,
      range_shrunk: spread.rangeShrunken,
    };
  },
);

const category = z.object({
  id: z.string(),
  f: z.number(),
  m: z.number(),
  group: z.string().optional(),
  ref_girl_share: z.number().optional(),
});
type Category = z.output<typeof category>;

/** 9.1–9.3: gender segregation in choices. */
export const genderSegregation = method(z.object({ categories: z.array(category) }), ({ categories }) => {
  const programmes = categories.map(({ f, m }) => ({ girls: f, boys: m }));
  const measures = segregation(programmes);
  if (!measures) return { status: 'cannot_tell', reason: 'one_gender_only' };
  return {
    N: measures.pupils,
    D: measures.dissimilarity,
    D_expected_random: measures.byChance,
    D_adjusted: measures.adjusted,
    karmel_maclachlan: measures.karmelMacLachlan,
    M: measures.mutualInformation,
    H: measures.standardised,
    M_bias_corrected: measures.biasCorrected,
    local: byId(categories, measures.local),
    ...groupsOf(categories),
    ...shareByReference(categories),
  };
});

const table = z.array(z.tuple([z.number(), z.number()]));

/** 9.4: did choices change, or did programmes grow? */
export const genderSegregationChange = method(z.object({ year1: table, year2: table }), ({ year1, year2 }) => {
  const programmes = (rows: z.output<typeof table>) => rows.map(([girls, boys]) => ({ girls, boys }));
  const split = segregationChange(programmes(year1), programmes(year2));
  if (!split) return { status: 'cannot_tell', reason: 'empty_cells' };
  return {
    M1: split.before,
    M2: split.after,
    change: split.change,
    structural: split.structural,
    margins: split.margins,
  };
});

function groupsOf(categories: readonly Category[]) {
  const grouped = categories.flatMap(({ f, m, group }) => (group === undefined ? [] : [{ girls: f, boys: m, group }]));
  const split = grouped.length === categories.length ? segregationByGroup(grouped) : null;
  if (!split) return {};
  const within = [...split.groups].map(([group, { weight, mutualInformation }]) => [
    group,
    { weight, M: mutualInformation },
  ]);
  return {
    M_between_groups: split.between,
    M_within_total: split.within,
    M_within: Object.fromEntries(within),
  };
}

/** Balanced and non-traditional choices, by the sums the screens show. */
function shareByReference(categories: readonly Category[]) {
  if (categories.every(({ ref_girl_share: share }) => share === undefined)) return {};
  const programmes = categories.map(programmeOf);
  const counts = countByNode(
    categories.map(({ id, f, m }) => ({ programme: id, girls: f, boys: m })),
    programmeTree(programmes, 'municipality'),
  );
  const shareOf = (indicatorId: string, gender: Gender) => {
    const sum = choiceSums(programmes, 'municipality').find(
      (one) => one.indicatorId === indicatorId && one.gender === gender,
    );
    const count = (parts: readonly ChoicePart[] = []) =>
      parts.reduce((total, part) => total + (counts.get(part.node)?.[part.gender] ?? 0), 0);
    return count(sum?.numerator) / count(sum?.denominator);
  };
  return {
    balanced_share: shareOf('balanced-choices', 'all'),
    atypical_girls: shareOf('non-traditional-choices', 'girls'),
    atypical_boys: shareOf('non-traditional-choices', 'boys'),
  };
}

function programmeOf({ id, ref_girl_share: girlShare }: Category): Programme {
  return {
    code: id,
    name: { sv: id, en: id },
    kind: 'preparatory',
    validFrom: null,
    validTo: null,
    predecessor: null,
    reference: girlShare === undefined ? null : { girlShare, schoolYear: 0 },
  };
}

/** The values by id, without those that are none. */
function byId(rows: readonly { readonly id: string }[], values: readonly (number | null)[]) {
  return Object.fromEntries(rows.map(({ id }, at) => [id, values[at]]).filter(([, value]) => value !== null));
}
