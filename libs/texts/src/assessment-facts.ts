import type { HeadPage } from '@vagval/contracts/follow-up/head-page';
import type { IndicatorAnswer } from '@vagval/contracts/indicators/indicators';
import type { Assessment, Change, Pace, PooledStatus, Status, StatusName } from '@vagval/domain/assessment/assessment';
import type { Gender } from '@vagval/domain/gender';
import type { Measured } from '@vagval/domain/measured';
import type { Interval } from '@vagval/domain/statistics/interval';
import type { TargetGoal } from '@vagval/domain/targets/target';
import type { SchoolForm } from '@vagval/domain/units/unit';
import type { FigureKind } from './figure-facts';

/** Words, and the id of the rule that chose them: `status-met`, `change-low-power`. The id leads to a page on the method. */
export interface Sentence {
  readonly rule: string;
  readonly text: string;
}

/** Only what is certain has another tone than `calm`. */
export type Tone = 'good' | 'bad' | 'watch' | 'calm';

/** A judgement at a glance: glyph and words, always both. */
export interface Mark {
  readonly rule: string;
  /** "✓", "▼", "4" for a promise with four left, "·" where nothing is certain. */
  readonly glyph: string;
  /** "Målet är nått", "Säker försämring", "4 elever kvar". */
  readonly words: string;
  /** What stands beside a value in a table: the glyph, or "4 kvar". */
  readonly short: string;
  readonly tone: Tone;
}

/** What must be known of an indicator to judge it in words. */
export type JudgedIndicator = FigureKind & Pick<IndicatorAnswer, 'name' | 'numerator' | 'denominator' | 'direction'>;

/** A figure with its target and its judgement: a row of a page. */
export interface JudgedFigure {
  readonly indicator: JudgedIndicator;
  readonly gender: Gender;
  /** The unit's school forms: they decide what the sexes are called. */
  readonly forms: readonly SchoolForm[];
  readonly result: Measured;
  readonly target: TargetGoal | null;
  readonly assessment: Assessment;
  /** ISO date a figure that is not reported is due. */
  readonly expected?: string | null;
}

/** An item of the head's list. */
export type AttentionFacts = HeadPage['attention'][number];

/** An item of the head's list in words. */
export interface AttentionWords {
  readonly mark: Mark;
  /** "Behöriga till yrkesprogram: säker försämring bland pojkar." */
  readonly title: string;
  /** The counts it rests on. Never a cause. */
  readonly detail: string;
}

/** What the box under the head's list rests on. `listed` is how many items stand above it. */
export type RestFacts = Pick<HeadPage, 'marks' | 'visible' | 'reported'> & { readonly listed: number };

/** The box under the head's list: a sentence in bold and what it means. */
export interface RestWords {
  readonly rule: string;
  readonly lead: string;
  readonly text: string;
}

/** A row of "Så räknade vi". */
export interface WorkingRow {
  readonly label: string;
  readonly value: string;
  /** Where the row leads to a page on the method. */
  readonly rule?: string;
}

/** "Så räknade vi": rows that anyone can read, the reasons, and under a fold what an expert checks. */
export interface Working {
  readonly rows: readonly WorkingRow[];
  readonly decided: readonly Sentence[];
  readonly method: readonly WorkingRow[];
}

/** Judgements in the words of a language. */
export interface AssessmentTexts {
  /** "Går inte att säga säkert – skillnaden mot målet ryms inom slumpen." */
  readonly status: (status: Status, indicator: JudgedIndicator) => Sentence;
  /** "Sett över tre år (170 av 181 elever): målet är nått." */
  readonly threeYears: (pooled: PooledStatus, indicator: JudgedIndicator) => Sentence;
  readonly change: (change: Change, indicator: JudgedIndicator) => Sentence;
  /** "Efter planen: i år skulle andelen ha varit 78 %. Det krävs +5 procentenheter per år till 2027/28." */
  readonly pace: (pace: Pace) => Sentence;
  /** When the target is reached at the present pace; null where that is not a question. */
  readonly projection: (pace: Pace) => Sentence | null;
  readonly statusMark: (status: Status, indicator: JudgedIndicator) => Mark;
  readonly changeMark: (change: Change) => Mark;
  readonly paceMark: (pace: Pace) => Mark;
  /** The one mark of a row: a certain change before a target, a target before nothing certain. */
  readonly attentionMark: (assessment: Assessment, indicator: JudgedIndicator) => Mark;
  /** The sentence that opens the page of an indicator: "57 av 61 elever är behöriga. Med en till hade …". */
  readonly headline: (figure: JudgedFigure) => Sentence;
  /** `forms` decide what the sexes are called. */
  readonly attentionItem: (item: AttentionFacts, forms: readonly SchoolForm[]) => AttentionWords;
  readonly rest: (facts: RestFacts) => RestWords;
  /** The band of chance around a share. Target and verdict keep the rounding from printing a target that nobody can tell of. */
  readonly intervalHelp: (interval: Interval, target?: TargetGoal | null, verdict?: StatusName) => Sentence;
  /** "85–98 %", rounded outwards. */
  readonly intervalWords: (interval: Interval, target?: TargetGoal | null, verdict?: StatusName) => string;
  /** Under a chart with a band of chance. */
  readonly bandHelp: string;
  /** The line on false alarms above a table of many comparisons. */
  readonly familyHelp: (marks: HeadPage['marks']) => Sentence;
  /** The same above the head's list, without a number. */
  readonly familyNote: string;
  readonly working: (figure: JudgedFigure) => Working;
}
