import type { Words } from '../indicators/indicator';
import type { Measured } from '../measured';
import { segregation, segregationByGroup } from '../statistics/gender-segregation';
import { segregationChange } from '../statistics/segregation-change';
import type { GenderCount } from '../statistics/dissimilarity';
import { fewestChoosers } from './dissimilarity';

/** A programme, or a group of them, as it is shown. */
export interface ShownChoice {
  readonly programme: string;
  readonly name: Words;
  readonly kind: string;
  readonly all: Measured;
  readonly girls: Measured;
  readonly boys: Measured;
}

/** What a programme stands for of M, 0–1; null is the programmes counted together. */
export interface Contribution {
  readonly programme: string | null;
  readonly name: Words | null;
  readonly share: number;
}

/** How differently girls and boys choose, or why that cannot be told. See the contract `choices`. */
export type ShownSegregation =
  | {
      readonly kind: 'measured';
      readonly measured: number;
      readonly byChance: number;
      readonly adjusted: number;
      readonly programmesTogether: number;
      readonly contributions: readonly Contribution[];
      readonly mutualInformation: number;
      readonly entropyIndex: number;
      readonly betweenKinds: number;
      readonly wouldHaveToChange: number;
      readonly change: { readonly total: number; readonly choices: number; readonly sizes: number } | null;
    }
  | { readonly kind: 'cannot-tell'; readonly reason: 'too-few' | 'one-gender-only' | 'hidden' | 'not-reported' };

/** Those counted together: programmes that are not shown, as what the shown ones leave of everyone. */
const together = 'together';

/**
 * How differently girls and boys choose, from shown counts alone. Programmes whose counts are not shown are counted as one:
 * what they have together follows from what is shown, and nothing more of them is used.
 *
 * @param everyone All who have chosen, by gender, as shown.
 * @param groups Groups of programmes this year and the year before, for why it has changed; null where one is not shown.
 */
export function shownSegregation(
  choices: readonly ShownChoice[],
  everyone: { readonly girls: Measured; readonly boys: Measured },
  groups: { readonly before: readonly GenderCount[]; readonly after: readonly GenderCount[] } | null,
): ShownSegregation {
  const all = { girls: countOf(everyone.girls), boys: countOf(everyone.boys) };
  if (all.girls === null || all.boys === null)
    return { kind: 'cannot-tell', reason: everyone.girls.kind === 'suppressed' ? 'hidden' : 'not-reported' };
  if (all.girls + all.boys < fewestChoosers) return { kind: 'cannot-tell', reason: 'too-few' };
  const shown = choices.flatMap((choice) => {
    const [girls, boys] = [countOf(choice.girls), countOf(choice.boys)];
    const { programme, name, kind } = choice;
    return girls === null || boys === null ? [] : [{ programme, name, group: kind, girls, boys }];
  });
  const rest = {
    programme: null,
    name: null,
    group: together,
    girls: all.girls - sum(shown, 'girls'),
    boys: all.boys - sum(shown, 'boys'),
  };
  const table = [...shown, rest];
  const [measures, byKind] = [segregation(table), segregationByGroup(table)];
  if (!measures || !byKind) return { kind: 'cannot-tell', reason: 'one-gender-only' };
  const { pupils, mutualInformation } = measures;
  const change = groups && segregationChange(groups.before, groups.after);
  return {
    kind: 'measured',
    measured: measures.dissimilarity,
    byChance: measures.byChance,
    adjusted: Math.max(0, measures.adjusted ?? 0),
    programmesTogether: choices.length - shown.length,
    contributions: table
      .map(({ programme, name, girls, boys }, at) => ({
        programme,
        name,
        share:
          mutualInformation === 0 ? 0 : (((girls + boys) / pupils) * (measures.local[at] ?? 0)) / mutualInformation,
      }))
      .filter(({ share }) => share > 0)
      .sort((a, b) => b.share - a.share),
    mutualInformation,
    entropyIndex: measures.standardised,
    betweenKinds: byKind.between,
    wouldHaveToChange: measures.karmelMacLachlan,
    change: change && { total: change.change, choices: change.structural, sizes: change.margins },
  };
}

function countOf(figure: Measured): number | null {
  return figure.kind === 'value' ? figure.count : null;
}

function sum(choices: readonly GenderCount[], gender: 'girls' | 'boys'): number {
  return choices.reduce((total, choice) => total + choice[gender], 0);
}
