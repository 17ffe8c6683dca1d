import type { ActivityState, LearningAim, Responsible, Sense } from '@vagval/domain/activities/activity';

/** Guidance activities: what was planned, what came of it, who was reached. */
export const activities = {
  title: 'Aktiviteter',
  lede: 'Vad enheterna har planerat, vad som blev av och hur många elever som nåddes.',
  allUnits: 'Alla enheter',
  units: 'Hur det går på enheterna',
  unitsCaption: (year: string) => `Enheternas planer läsåret ${year}`,
  neverRanked: 'Enheterna står i bokstavsordning och rangordnas aldrig.',
  unit: 'Enhet',
  planned: 'Planerade',
  done: 'Genomförda',
  partly: 'Delvis',
  notDone: 'Inte av',
  unreported: 'Ej rapporterade',
  completion: 'Andel genomförda',
  reach: 'Nådda elever',
  noPlan: 'ingen plan',
  list: (place: string) => `Aktiviteter, ${place}`,
  listCaption: 'I veckoordning från skolstarten. Samma elev räknas en gång för varje aktivitet.',
  week: 'Vecka',
  activity: 'Aktivitet',
  yearGroup: 'Årskurs',
  focus: 'Inriktning',
  responsible: 'Ansvarig',
  state: 'Läge',
  reached: 'Nådda',
  ofWhom: (girlsWord: string, girls: string, boysWord: string, boys: string) =>
    `${girlsWord}: ${girls}, ${boysWord}: ${boys}`,
  goal: (number: number) => `Mål ${number}`,
  senses: { wide: 'vid', narrow: 'snäv' } satisfies Record<Sense, string>,
  sensesMean:
    'Inriktning: vid vägledning är allt som ger kunskap att välja med, snäv är personlig. Sedan följer vad eleverna ska lära sig om.',
  focusOf: (sense: string, aim: string) => `${sense}: ${aim}`,
  aims: {
    self: 'sig själv',
    alternatives: 'alternativen',
    relation: 'hur de hör ihop',
    decision: 'att välja',
  } satisfies Record<LearningAim, string>,
  responsibles: {
    counsellor: 'vägledare',
    teacher: 'lärare',
    mentor: 'mentor',
    head: 'rektor',
    'prao-coordinator': 'praosamordnare',
    team: 'arbetslag',
  } satisfies Record<Responsible, string>,
  states: {
    planned: 'ej rapporterad',
    done: 'genomförd',
    partly: 'delvis genomförd',
    'not-done': 'blev inte av',
  } satisfies Record<ActivityState, string>,
  fact: (done: string, planned: string, many: boolean) =>
    `${done} av ${planned} ${many ? 'planerade aktiviteter är genomförda' : 'planerad aktivitet är genomförd'}.`,
  factUnreported: (left: string, many: boolean) =>
    many ? `${left} är inte rapporterade än.` : 'En är inte rapporterad än.',
  factPlans: (withPlan: string, units: string) => `${withPlan} av ${units} enheter har en plan för läsåret.`,
  noUnits: 'Det finns inga enheter med aktiviteter att visa för läsåret.',
  chooseUnit:
    'Välj en enhet i tabellen för att se dess aktiviteter. Alla på en gång finns i filen under Hämta tabellen.',
  empty: 'Enheten har ingen plan med aktiviteter för läsåret. Planen görs av skolan i augusti och september.',
  emptyAll:
    'Ingen enhet har planerat några aktiviteter för läsåret än. Välj ett annat läsår för att se hur det gick då.',
};
