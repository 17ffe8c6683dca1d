import type { PlanState } from '@vagval/domain/plans/plan';

/** The municipality's plan: its goals, what is promised, and how it is going. */
export const plans = {
  title: 'Planen',
  lede: (place: string, year: string) =>
    `${place}, läsåret ${year}. Varje mål med det som planen lovar och hur det går.`,
  wholeMunicipality: 'Hela kommunen',
  decision: 'Om planen',
  state: 'Läge',
  decided: 'Beslutad',
  notDecided: 'inte beslutad än',
  registration: 'Diarienummer',
  noRegistration: 'inget än',
  holds: 'Gäller',
  from: (year: string) => `från läsåret ${year}`,
  between: (first: string, last: string) => (first === last ? `läsåret ${first}` : `läsåren ${first}–${last}`),
  version: 'Version',
  versions: 'Versioner',
  versionName: (version: number) => `Version ${version}`,
  thisOne: 'visas här',
  states: {
    draft: 'utkast',
    referral: 'på remiss',
    adopted: 'beslutad',
    'in-force': 'gällande',
    'under-revision': 'under revidering',
    replaced: 'ersatt',
  } satisfies Record<PlanState, string>,
  goal: (number: number) => `Mål ${number}`,
  goalTitle: (number: number, title: string) => `Mål ${number}: ${title}`,
  goals: 'Målen i planen',
  commitments: 'Det här lovar planen',
  noCommitments: 'Planen säger inte vad enheterna ska göra för målet.',
  indicators: 'Så följs målet upp',
  indicatorsCaption: (number: number, place: string) => `Indikatorer för mål ${number}, ${place}`,
  indicator: 'Indikator',
  target: 'Målvärde',
  result: 'Resultat',
  status: 'Bedömning',
  noTarget: 'inget satt',
  noIndicators: 'Ingen indikator följer upp målet än. Då går det inte att se om det nås.',
  judged:
    'Löften räknas: målet är nått, eller så många är kvar. Ett utfall bedöms bara när skillnaden är större än slumpen: med få elever flyttar den andelen mycket.',
  fact: (met: string, promises: string, one: boolean) =>
    `${met} av ${promises} ${one ? 'löfte är uppfyllt' : 'löften är uppfyllda'}.`,
  factNoPromises: 'Planen har inga löften som går att räkna det här läsåret.',
  noGoals: 'Planen har inga mål.',
  empty: (year: string) => `Ingen plan gäller läsåret ${year}. Välj ett annat läsår, eller en av planens versioner.`,
  emptyWithout: (year: string) =>
    `Ingen plan gäller läsåret ${year}, och kommunen har inte lagt in någon annan heller.`,
};
