import { isOffered } from '@vagval/domain/indicators/programme';
import type { SourceFile } from '@vagval/interchange/read-result';
import { drawsFor, type Draws } from '../example/draws';
import { catalogue } from '../indicators/catalogue';
import { randomChoices, randomGroup, randomRate, type RandomGroup, type RandomUnit } from './random-figures';
import { keyOf, tidyHeader, tidyRow, type TrueCell, type Truth } from './true-cell';

/** What a municipality takes in at one time. */
export interface Wave {
  /** Empty where the wave before is undone. */
  readonly cells: readonly TrueCell[];
  /** Everything that has been counted when it has been taken in. */
  readonly truth: Truth;
}

/** A made-up municipality: small units, rare things, late figures and corrected ones. */
export interface RandomMunicipality {
  readonly code: string;
  readonly name: string;
  readonly units: readonly RandomUnit[];
  readonly schoolYears: readonly number[];
  /**
   * Earlier years, the last year, what came late or was wrong, and that taken out again: each release but the first has a
   * history.
   */
  readonly waves: readonly Wave[];
}

const lastYear = 2025;
const rates = [0.01, 0.03, 0.1, 0.3, 0.6, 0.9, 0.97, 0.99] as const;
const byForm = {
  compulsory: ['eligible-vocational', 'all-subjects', 'starts-introductory', 'helped-to-choose', 'work-experience'],
  'upper-secondary': ['dropout', 'programme-change'],
} as const;

/** The municipality of a number: the same for the same seed. */
export function randomMunicipality(seed: number, number: number): RandomMunicipality {
  const draws = drawsFor(seed, 'municipality', number);
  const code = String(3000 + number);
  const years = draws.uniform() < 0.3 ? [2023, 2024, 2025] : [2024, 2025];
  const units = randomUnits(code, draws);
  const cells = years.flatMap((schoolYear) => figuresOf(seed, { code, units, schoolYear }));
  const unitOf = new Map(units.map((unit) => [unit.code, unit]));
  const [late = [], onTime = []] = parted(cells, ({ unitCode, programme }) => {
    const unit = unitOf.get(unitCode);
    return unit?.isLate === true || (unit?.hasLateChoices === true && programme !== null);
  });
  const told = [
    onTime.filter(({ schoolYear }) => schoolYear < lastYear),
    onTime.filter(({ schoolYear }) => schoolYear === lastYear),
    [...late, ...corrections(onTime, draws)],
  ];
  return { code, name: `Slumpköping ${number}`, units, schoolYears: years, waves: wavesOf(told) };
}

/** The units of some municipalities as files of the register: those of compulsory school, and those of upper secondary. */
export function registerFiles(municipalities: readonly RandomMunicipality[]): SourceFile[] {
  const columns = 'HUVUDMANNATYP;ORGANISATIONSNR;KOMMUN;KOMMUNNAMN;SKOLENHETSKOD;NAMN';
  const rows = (form: RandomUnit['form'], mark: string) =>
    municipalities.flatMap(({ code, name, units }) =>
      units
        .filter((unit) => unit.form === form)
        .map((unit) => `Kommunal;2120000000;${code};${name};${unit.code};${unit.name};${mark}`),
    );
  return [
    fileOf('Grundskola', `${columns};ÅR9`, rows('compulsory', 'J')),
    fileOf('Gymnasieskola', `${columns};EKONOMIPROGRAMMET`, rows('upper-secondary', 'J')),
  ];
}

/** One wave of some municipalities as a file of their own counts. */
export function tidyFile(municipalities: readonly RandomMunicipality[], wave: number): SourceFile {
  const rows = municipalities.flatMap(({ code, waves }) => waves[wave]?.cells.map((cell) => tidyRow(code, cell)) ?? []);
  return fileOf(`Egna antal ${wave + 1}`, tidyHeader, rows);
}

function fileOf(name: string, header: string, rows: readonly string[]): SourceFile {
  return { name: `${name}.csv`, bytes: Buffer.from([header, ...rows].join('\n')) };
}

function randomUnits(code: string, draws: Draws): RandomUnit[] {
  const kind = draws.uniform();
  const count = Math.floor(kind < 0.1 ? 1 : kind < 0.96 ? draws.between(2, 13) : draws.between(13, 41));
  const small = draws.uniform() < 0.3 ? 0.5 : 0.12;
  const hasUpper = draws.uniform() < 0.3;
  return Array.from({ length: count }, (_, at) => ({
    code: `${code}${String(at + 1).padStart(4, '0')}`,
    name: `Skola ${at + 1}`,
    form: hasUpper && draws.uniform() < 0.4 ? 'upper-secondary' : 'compulsory',
    size: Math.round(draws.uniform() < small ? draws.between(2, 14) : draws.between(14, 130)),
    girlShare: draws.uniform() < 0.06 ? Math.round(draws.uniform()) : draws.between(0.35, 0.65),
    isSplit: draws.uniform() >= 0.06,
    isLate: at > 0 && draws.uniform() < 0.12,
    hasLateChoices: draws.uniform() < 0.05,
  }));
}

interface Year {
  readonly code: string;
  readonly units: readonly RandomUnit[];
  readonly schoolYear: number;
}

function figuresOf(seed: number, { code, units, schoolYear }: Year): TrueCell[] {
  const draws = drawsFor(seed, 'figures', code, schoolYear);
  // What is followed up, and how common it is, is the same every year.
  const habit = drawsFor(seed, 'habits', code);
  const groups = new Map(units.map((unit) => [unit, randomGroup(unit, draws)]));
  return (['compulsory', 'upper-secondary'] as const).flatMap((form) => {
    const of = [...groups].filter(([unit]) => unit.form === form);
    const measured = byForm[form].flatMap((indicatorId) => {
      const [isFollowed, rate] = [habit.uniform() < 0.4, rates[Math.floor(habit.between(0, rates.length))] ?? 0.5];
      if (!isFollowed) return [];
      return of.flatMap(([unit, group]) => {
        const place = { indicatorId, unitCode: unit.code, schoolYear, programme: null };
        if (indicatorId !== 'helped-to-choose') return randomRate(place, unit, group, rate, draws);
        const answered = randomRate({ ...place, indicatorId: 'response-rate' }, unit, group, 0.76, draws);
        return [...answered, ...randomRate(place, unit, answering(answered), rate, draws)];
      });
    });
    return form === 'compulsory' && habit.uniform() < 0.42
      ? [...measured, ...choicesOf(of, schoolYear, habit, draws)]
      : measured;
  });
}

/** Those who answered a survey are those it is counted of. */
function answering(answered: readonly TrueCell[]): RandomGroup {
  const count = (gender: TrueCell['gender']) => answered.find((cell) => cell.gender === gender)?.numerator ?? 0;
  const [all, girls, boys] = [count('all'), count('girls'), count('boys')];
  return { girls, boys, others: all - girls - boys };
}

function choicesOf(
  groups: readonly (readonly [RandomUnit, RandomGroup])[],
  schoolYear: number,
  habit: Draws,
  draws: Draws,
): TrueCell[] {
  const hasIntroductory = habit.uniform() < 0.25;
  const offered = catalogue.programmes.filter(
    (one) => (hasIntroductory || one.kind !== 'introductory') && isOffered(one, schoolYear + 1),
  );
  const share = habit.between(0.3, 1);
  const chosen = offered
    .filter(() => habit.uniform() < share)
    .map((programme) => ({ programme, weight: habit.between(0.02, 1) ** 2 }));
  if (chosen.length < 2) return [];
  const [missing, admitted] = [habit.between(0, 0.06), habit.between(0.6, 0.98)];
  // Whoever counts no girls and boys by themselves cannot tell how differently they choose.
  return groups
    .filter(([unit]) => unit.isSplit)
    .flatMap(([unit, group]) => {
      const at = (indicatorId: string) => ({ indicatorId, unitCode: unit.code, schoolYear, programme: null });
      const none = randomRate(at('missing-choice'), unit, { ...group, others: 0 }, missing, draws);
      const choosers = choosersOf(none);
      const choices = randomChoices(at('first-choice-programme'), unit, choosers, chosen, draws);
      return [
        ...none,
        ...choices,
        ...randomRate(at('admitted-first-choice'), unit, nationalChoosers(choices), admitted, draws),
      ];
    });
}

/** Those who are not without a choice. */
function choosersOf(missing: readonly TrueCell[]): RandomGroup {
  const count = (gender: TrueCell['gender']) => {
    const cell = missing.find((one) => one.gender === gender);
    return (cell?.denominator ?? 0) - (cell?.numerator ?? 0);
  };
  return { girls: count('girls'), boys: count('boys'), others: 0 };
}

/** Those who chose a national programme. */
function nationalChoosers(choices: readonly TrueCell[]): RandomGroup {
  const isNational = ({ programme }: TrueCell) =>
    catalogue.programmes.some(({ code, kind }) => code === programme && kind !== 'introductory');
  const count = (gender: TrueCell['gender']) =>
    choices.reduce((sum, cell) => sum + (cell.gender === gender && isNational(cell) ? cell.numerator : 0), 0);
  return { girls: count('girls'), boys: count('boys'), others: 0 };
}

/** Those of some cells that have come late, and the others. */
function parted(cells: readonly TrueCell[], isLate: (cell: TrueCell) => boolean) {
  const parts = Map.groupBy(cells, isLate);
  return [parts.get(true) ?? [], parts.get(false) ?? []];
}

/** A few rates that were wrong the first time: one or two pupils more or fewer, of one gender and of all. */
function corrections(cells: readonly TrueCell[], draws: Draws): TrueCell[] {
  const correctable = cells.filter((cell) => cell.programme === null && cell.gender === 'girls');
  return correctable.flatMap((girls) => {
    if (draws.uniform() > 0.04) return [];
    const all = cells.find((cell) => keyOf(cell) === keyOf({ ...girls, gender: 'all' }));
    const change =
      draws.uniform() < 0.5 ? -Math.min(girls.numerator, 1) : Math.min(girls.denominator - girls.numerator, 2);
    if (!all || change === 0 || girls.indicatorId === 'response-rate') return [];
    return [girls, all].map((cell) => ({ ...cell, numerator: cell.numerator + change }));
  });
}

function wavesOf(told: readonly (readonly TrueCell[])[]): Wave[] {
  const truth = new Map<string, TrueCell>();
  const waves = told.map((cells) => {
    for (const cell of cells) truth.set(keyOf(cell), cell);
    return { cells, truth: new Map(truth) };
  });
  const before = waves.at(-2)?.truth ?? new Map<string, TrueCell>();
  return [...waves, { cells: [], truth: before }];
}
