import type { LearningAim, Responsible, Sense } from '@vagval/domain/activities/activity';

/** A kind of activity that schools plan. */
export interface ActivityIdea {
  readonly title: string;
  readonly yearGroup: string;
  /** Years of the compulsory or upper secondary school whose pupils it is for; empty when pupils are not the target. */
  readonly years: readonly number[];
  readonly week: number;
  /** Number of the goal in the plan in force; null for what the school does besides the plan. */
  readonly goal: 1 | 2 | 3 | 4 | null;
  readonly sense: Sense;
  readonly aim: LearningAim;
  readonly responsible: Responsible;
  /** Every school plans it. */
  readonly always: boolean;
}

type Row = readonly [
  string,
  string,
  readonly number[],
  number,
  1 | 2 | 3 | 4 | null,
  Sense,
  LearningAim,
  Responsible,
  'always'?,
];

const idea = ([title, yearGroup, years, week, goal, sense, aim, responsible, always]: Row): ActivityIdea => ({
  title,
  yearGroup,
  years,
  week,
  goal,
  sense,
  aim,
  responsible,
  always: always === 'always',
});

// prettier-ignore
const yearsSevenToNine: readonly Row[] = [
  ['Samtal före jul', 'åk 9', [9], 48, 1, 'narrow', 'decision', 'counsellor', 'always'],
  ['Prao, vecka 1', 'åk 8', [8], 45, 1, 'wide', 'alternatives', 'prao-coordinator', 'always'],
  ['Prao, vecka 2', 'åk 8', [8], 17, 1, 'wide', 'alternatives', 'prao-coordinator', 'always'],
  ['Genomgång av val före ansökan', 'åk 9', [9], 5, 3, 'narrow', 'decision', 'counsellor', 'always'],
  ['Omvalssamtal april–maj', 'åk 9', [9], 18, 3, 'narrow', 'decision', 'counsellor', 'always'],
  ['Första vägledningssamtalet', 'åk 8', [8], 12, 1, 'narrow', 'self', 'counsellor', 'always'],
  ['Gymnasiemässa', 'åk 9', [9], 41, 3, 'wide', 'alternatives', 'team', 'always'],
  ['Normer och val, två lektioner', 'åk 9', [9], 46, 2, 'wide', 'relation', 'teacher'],
  ['Prao: förberedelse och uppföljning', 'åk 8', [8], 43, 1, 'wide', 'relation', 'mentor'],
  ['Gruppsamtal om intressen', 'åk 7', [7], 40, 1, 'narrow', 'self', 'counsellor'],
  ['Yrken i ämnet: ett besök per termin', 'åk 7', [7], 49, 2, 'wide', 'alternatives', 'teacher'],
  ['Öppet hus på gymnasiet', 'åk 9', [9], 3, 3, 'wide', 'alternatives', 'mentor'],
  ['Så fungerar gymnasiet och meritvärdet', 'åk 8', [8], 20, 3, 'narrow', 'alternatives', 'counsellor'],
  ['Prova på: program du inte tänkt på', 'åk 8', [8], 10, 2, 'wide', 'alternatives', 'team'],
  ['Kvällsmöte med vårdnadshavare', 'vårdnadshavare', [], 39, 3, 'narrow', 'alternatives', 'counsellor'],
  ['Arbetslivsdag med gäster', 'åk 7–9', [7, 8, 9], 11, 2, 'wide', 'alternatives', 'team'],
  ['Överlämning till gymnasiet', 'åk 9', [], 24, 3, 'narrow', 'decision', 'counsellor'],
  ['Fortbildning om normer och arbetsmarknad', 'personal', [], 33, 2, 'wide', 'relation', 'head'],
];

// prettier-ignore
const yearsToSix: readonly Row[] = [
  ['Temadag: yrken i närområdet', 'F–3', [0, 1, 2, 3], 42, 1, 'wide', 'alternatives', 'teacher'],
  ['Intervju med någon om yrket', 'åk 4–6', [4, 5, 6], 47, 1, 'wide', 'alternatives', 'teacher'],
  ['Min framtid', 'åk 6', [6], 19, 1, 'wide', 'self', 'mentor'],
];

// prettier-ignore
const upperSecondary: readonly Row[] = [
  ['Uppföljningssamtal', 'år 1', [1], 40, 1, 'narrow', 'decision', 'mentor', 'always'],
  ['Information om programbyte', 'år 1', [1], 37, 4, 'narrow', 'decision', 'counsellor', 'always'],
  ['Framtidsdag', 'år 3', [3], 4, 4, 'wide', 'alternatives', 'team', 'always'],
  ['Ansökan till högskola och yrkeshögskola', 'år 3', [3], 12, 4, 'narrow', 'decision', 'counsellor', 'always'],
  ['Efter gymnasiet: högskola, yrkeshögskola, arbete', 'år 2', [2], 46, 4, 'narrow', 'alternatives', 'counsellor', 'always'],
  ['Branschdag med arbetsgivare', 'år 2', [2], 10, 2, 'wide', 'alternatives', 'teacher'],
  ['Samtal vid risk för avbrott', 'år 1–3', [], 7, 4, 'narrow', 'decision', 'counsellor'],
  ['Vägledningssamtal i år 2', 'år 2', [2], 14, 1, 'narrow', 'relation', 'counsellor'],
  ['Normer i yrket', 'år 1', [1], 48, 2, 'wide', 'relation', 'teacher'],
  ['CV och anställningsintervju', 'år 3', [3], 9, 4, 'wide', 'decision', 'teacher'],
  ['Avslutande samtal', 'år 3', [3], 20, 4, 'narrow', 'decision', 'counsellor'],
  ['Alumner berättar', 'år 1', [1], 6, 2, 'wide', 'alternatives', 'team'],
  ['Öppet hus för åk 9', 'åk 9', [], 3, null, 'wide', 'alternatives', 'team'],
  ['Fortbildning för mentorer', 'personal', [], 33, 1, 'wide', 'relation', 'head'],
];

// prettier-ignore
const introductory: readonly Row[] = [
  ['Studieplan med vägledning, hösten', 'IM', [1], 38, 4, 'narrow', 'decision', 'counsellor', 'always'],
  ['Studieplan med vägledning, våren', 'IM', [1], 5, 4, 'narrow', 'decision', 'counsellor', 'always'],
  ['Samtal med mentor om nästa steg', 'IM', [1], 45, 1, 'narrow', 'self', 'mentor', 'always'],
  ['Besök på nationella program', 'IM', [1], 47, 4, 'wide', 'alternatives', 'team', 'always'],
  ['Praktik eller prova på', 'IM', [1], 11, 1, 'wide', 'alternatives', 'prao-coordinator', 'always'],
  ['Språk och yrken', 'IMS', [], 42, 2, 'wide', 'relation', 'teacher', 'always'],
  ['Träff med aktivitetsansvaret', 'IM', [], 20, 4, 'narrow', 'decision', 'counsellor', 'always'],
  ['Ansökan och omval', 'IM', [1], 6, 4, 'narrow', 'decision', 'counsellor', 'always'],
  ['Studiebesök på arbetsplats', 'IM', [1], 16, 2, 'wide', 'alternatives', 'teacher', 'always'],
  ['Överlämning till nytt program', 'IM', [], 24, 4, 'narrow', 'decision', 'counsellor', 'always'],
];

// prettier-ignore
const adult: readonly Row[] = [
  ['Vägledning vid antagning, hösten', 'komvux', [1], 34, 1, 'narrow', 'decision', 'counsellor', 'always'],
  ['Vägledning vid antagning, våren', 'komvux', [1], 2, 1, 'narrow', 'decision', 'counsellor', 'always'],
  ['Individuell studieplan', 'komvux', [1], 36, 1, 'narrow', 'decision', 'counsellor', 'always'],
  ['Avstämning av studieplanen', 'komvux', [1], 8, 4, 'narrow', 'decision', 'counsellor', 'always'],
  ['Öppen vägledning på biblioteket', 'komvux', [], 40, 1, 'narrow', 'alternatives', 'counsellor', 'always'],
  ['Samtal vid risk för avbrott', 'komvux', [], 45, 4, 'narrow', 'decision', 'counsellor', 'always'],
  ['Yrkesutbildningar: träffa branschen', 'komvux', [], 43, 2, 'wide', 'alternatives', 'team', 'always'],
  ['Vägen från sfi till yrke', 'sfi', [], 11, 2, 'wide', 'relation', 'teacher', 'always'],
  ['Validering: så går det till', 'komvux', [], 15, 4, 'narrow', 'alternatives', 'counsellor', 'always'],
  ['Efter komvux: högskola och yrkeshögskola', 'komvux', [], 12, 4, 'narrow', 'decision', 'counsellor', 'always'],
];

// prettier-ignore
const adapted: readonly Row[] = [
  ['Studiebesök på arbetsplats, hösten', 'åk 7–9', [9], 42, 1, 'wide', 'alternatives', 'teacher', 'always'],
  ['Studiebesök på arbetsplats, våren', 'åk 7–9', [9], 14, 1, 'wide', 'alternatives', 'teacher', 'always'],
  ['Samtal med bildstöd', 'åk 9', [9], 46, 1, 'narrow', 'self', 'counsellor', 'always'],
  ['Möte med anpassade gymnasieskolan', 'åk 9', [9], 48, 3, 'narrow', 'alternatives', 'counsellor', 'always'],
  ['Yrken jag känner till', 'åk 7', [], 38, 1, 'wide', 'alternatives', 'teacher', 'always'],
  ['Anpassad prao', 'åk 8', [], 17, 1, 'wide', 'alternatives', 'prao-coordinator', 'always'],
  ['Min vardag, mina styrkor', 'åk 7–9', [9], 6, 2, 'wide', 'self', 'teacher', 'always'],
  ['Träff med vårdnadshavare', 'vårdnadshavare', [], 40, 3, 'narrow', 'decision', 'counsellor', 'always'],
  ['Besök på daglig verksamhet', 'åk 9', [9], 11, 3, 'wide', 'alternatives', 'team', 'always'],
  ['Överlämning till gymnasiet', 'åk 9', [], 24, 3, 'narrow', 'decision', 'counsellor', 'always'],
];

/** Ideas by kind of unit. */
export const activityIdeas = {
  'F–9': [...yearsSevenToNine, ...yearsToSix].map(idea),
  '7–9': yearsSevenToNine.map(idea),
  national: upperSecondary.map(idea),
  introductory: introductory.map(idea),
  adult: adult.map(idea),
  adapted: adapted.map(idea),
} as const satisfies Readonly<Record<string, readonly ActivityIdea[]>>;
