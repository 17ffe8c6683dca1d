import { readFileSync } from 'node:fs';
import path from 'node:path';
import { funnelLimits } from '@vagval/domain/comparison/funnel';
import { restOfMunicipality } from '@vagval/domain/comparison/rest-of-municipality';
import { benjaminiHochberg } from '@vagval/domain/statistics/benjamini-hochberg';
import { segregation } from '@vagval/domain/statistics/gender-segregation';
import { midPEvidence, midPInterval } from '@vagval/domain/statistics/mid-p';
import { paceLine, projectPace } from '@vagval/domain/statistics/pace-line';
import { spreadBetweenUnits } from '@vagval/domain/statistics/spread-between-units';
import { trendOf } from '@vagval/domain/statistics/trend';
import {
  adjustForDispersion,
  fisherMidP,
  newcombeInterval,
  smallestVisibleChange,
} from '@vagval/domain/statistics/two-periods';
import { onceIn, outwards, smallestPoints } from './assessment-numbers';
import { formatIn } from './format';
import type { MethodSlug } from './method-pages';

const format = formatIn('sv');
const of = (count: number, group: number) => ({ count, group });
const textOf = (slug: MethodSlug) =>
  readFileSync(path.join(import.meta.dirname, '../../../docs/methods', `${slug}.md`), 'utf8');
const reach = (count: number, group: number) =>
  outwards(format, midPInterval(count, group)!, 'no-target', null).replace(/\u00a0%/, '');
const exact = (share: number, decimals: number) => format.number(share * 100, decimals);
const percent = (share: number) => format.percent(share);
const chance = (p: number) => `1 gång på ${onceIn(p)!}`;

/** The made-up pupils of the pages. */
const [boysBefore, boysNow] = [of(80, 92), of(19, 31)];
const [allBefore, allNow] = [of(149, 179), of(57, 61)];
const boysP = fisherMidP(boysBefore, boysNow)!.twoSided;
const years = [of(30, 60), of(33, 58), of(35, 61), of(40, 63), of(41, 57)].map((counts, at) => ({
  ...counts,
  schoolYear: 2019 + at,
}));
const trend = trendOf(years)!;
const stepP = fisherMidP(of(108, 182), of(41, 57))!.twoSided;
const spread = spreadBetweenUnits([of(40, 50), of(55, 60), of(22, 40), of(70, 80), of(18, 35)], 10);
const even = spreadBetweenUnits([of(45, 60), of(52, 61), of(40, 49), of(70, 84)], 10);
const plan = {
  baseline: { schoolYear: 2022, share: 0.7 },
  target: { schoolYear: 2027, share: 0.9 },
  kind: 'at-least',
} as const;
const pace = paceLine(plan, 2024, 0.75);
const girls = [14, 12, 18, 2, 4, 0, 1, 2];
const boys = [15, 10, 8, 13, 1, 6, 5, 0];
const choices = segregation(girls.map((count, at) => ({ girls: count, boys: boys[at]! })))!;
const tech = (15 * choices.local[3]!) / (111 * choices.mutualInformation);
const funnel = funnelLimits(50, 205 / 265, 1);

/** What a page must say, as the engine works it out. */
const said: readonly (readonly [page: MethodSlug, ...numbers: string[]])[] = [
  ['andel-och-slump', reach(16, 20), reach(48, 60), reach(120, 150), reach(57, 61).replace('–', ' till ')],
  ['andel-och-slump', exact(midPInterval(57, 61)!.low, 2), exact(midPInterval(57 / 1.3, 61 / 1.3)!.high, 2)],
  ['malet', `${exact(midPInterval(57, 61)!.low, 1)} till ${exact(midPInterval(57, 61)!.high, 1)}`],
  ['malet', `${exact(midPInterval(45, 60)!.low, 1)} till ${exact(midPInterval(45, 60)!.high, 1)}`],
  ['malet', exact(midPInterval(18, 20)!.low, 1), exact(midPInterval(54, 60)!.low, 1)],
  ['malet', format.number(midPEvidence(57, 61, 0.9)!.higher, 3)],
  ['forandring', chance(boysP), chance(adjustForDispersion(boysP, 1.3)), `p = ${format.number(boysP, 4)}`],
  ['forandring', chance(fisherMidP(allBefore, allNow)!.twoSided), percent(149 / 179), percent(80 / 92)],
  [
    'forandring',
    `${format.number(100 * smallestVisibleChange(allBefore, allNow, 1)!, 1)}\u00a0procentenheter`.replace(
      '\u00a0',
      ' ',
    ),
  ],
  ['forandring', `−${Math.ceil(-100 * newcombeInterval(boysBefore, boysNow)!.low)} till`],
  ...[20, 35, 60, 100, 150].map((group): readonly [MethodSlug, string] => [
    'forandring',
    `| ${smallestPoints(format, 100 * smallestVisibleChange(of(2.4 * group, 3 * group), of(0.8 * group, group), 1)!).replace(/\D/g, '')} |`,
  ]),
  ['trend', `+${trend.pointsPerYear.toFixed(1).replace('.', ',')}`, chance(trend.p), chance(stepP)],
  ['trend', chance(2 * Math.min(trend.p, stepP)), `p = ${format.number(trend.p, 3)}`],
  ['takt', `${format.number(100 * pace.milestone!)} procent`, `${format.number(pace.requiredFromNow!)} procentenheter`],
  ['takt', format.schoolYear(projectPace(plan, 2024, 0.75, 2.5).schoolYear!), reach(45, 60).replace('–', ' till ')],
  ['spridning', chance(boysP), chance(adjustForDispersion(boysP, 1.3)), '(61 / 1,3 = 46,9)'],
  ['likvardighet', funnel.low95.toFixed(3).slice(2, 4), exact(funnel.low95, 1), exact(funnel.high95, 1)],
  ['konsuppdelade-val', `${percent(choices.dissimilarity).replace('\u00a0%', '')} procent`, exact(tech, 0)],
  ['konsuppdelade-val', format.number(choices.byChance, 3), format.number(choices.adjusted!, 3)],
  ['konsuppdelade-val', `${exact(choices.karmelMacLachlan, 0)} procent`, format.number(choices.mutualInformation, 3)],
  ['enkater', reach(28, 43).replace('–', ' till '), exact(28 / 61, 0), exact(46 / 61, 0)],
];

it.each(said.map(([page, ...numbers]) => ({ page, numbers })))(
  '$page says what the engine says: $numbers',
  ({ page, numbers }) => {
    for (const number of numbers) expect(textOf(page)).toContain(number);
  },
);

it('draws units together as the page on equity says', () => {
  if (spread.kind !== 'spread' || even.kind !== 'spread') throw new Error('Both examples have at least three units.');
  for (const share of spread.shrunken) expect(textOf('likvardighet')).toContain(`| ${percent(share!)} |`);
  expect(textOf('likvardighet')).toContain(`${exact(spread.tau, 1)} procentenheter`);
  expect(textOf('likvardighet')).toContain(`Q = ${format.number(spread.q, 1)}`);
  expect([even.tau, even.p > 0.05]).toEqual([0, true]);
});

it('marks what the page on many comparisons marks', () => {
  const marked = benjaminiHochberg([0.004, 0.012, 0.025, 0.2, 0.35, 0.4, 0.5, 0.6, 0.8, 0.9], 0.1).isMarked;
  expect(marked.filter(Boolean)).toHaveLength(3);
});

it('takes the unit out of the municipality as its page does', () => {
  const value = (count: number, group: number) => ({ kind: 'value', value: count / group, count, group }) as const;
  expect(restOfMunicipality(value(340, 412), value(57, 61), 6)).toMatchObject({ count: 283, group: 351 });
});
