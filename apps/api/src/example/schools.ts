/** A made-up compulsory school with a year 9. */
export interface CompulsorySchool {
  readonly key: string;
  readonly name: string;
  readonly code: string;
  /** Null for schools run by others than the municipality. */
  readonly area: 'north' | 'south' | null;
  readonly stages: 'F–9' | '7–9';
  /** Pupils in year 9 in 2025/26, or in the last year of a school that is no more. */
  readonly yearNine: number;
  /** Level of the pupils' background, in standard deviations; never shown, only its traces in the results. */
  readonly level: number;
  readonly from?: string;
  readonly to?: string;
}

/** Fourteen schools of today, and the three that became some of them. */
export const compulsorySchools: readonly CompulsorySchool[] = [
  { key: 'kullens', name: 'Kullens skola', code: '99000101', area: 'north', stages: '7–9', yearNine: 61, level: -0.1 },
  { key: 'sjo', name: 'Sjöskolan', code: '99000102', area: 'north', stages: 'F–9', yearNine: 84, level: 0.6 },
  {
    key: 'furulund',
    name: 'Furulundsskolan',
    code: '99000103',
    area: 'north',
    stages: 'F–9',
    yearNine: 49,
    level: -0.4,
  },
  {
    key: 'bjorkhaga',
    name: 'Björkhagaskolan',
    code: '99000104',
    area: 'north',
    stages: 'F–9',
    yearNine: 72,
    level: 0.2,
  },
  {
    key: 'hamn',
    name: 'Hamnskolan',
    code: '99000105',
    area: 'north',
    stages: '7–9',
    yearNine: 32,
    level: -0.6,
    to: '2023-06-30',
  },
  {
    key: 'varv',
    name: 'Varvsskolan',
    code: '99000106',
    area: 'north',
    stages: 'F–9',
    yearNine: 28,
    level: -0.3,
    to: '2023-06-30',
  },
  {
    key: 'strand',
    name: 'Strandskolan',
    code: '99000107',
    area: 'north',
    stages: 'F–9',
    yearNine: 58,
    level: -0.45,
    from: '2023-07-01',
  },
  { key: 'kvarnby', name: 'Kvarnbyskolan', code: '99000108', area: 'north', stages: '7–9', yearNine: 90, level: 0.4 },
  { key: 'angs', name: 'Ängsskolan 7–9', code: '99000201', area: 'south', stages: '7–9', yearNine: 97, level: -0.9 },
  {
    key: 'brunn',
    name: 'Brunnsskolan',
    code: '99000202',
    area: 'south',
    stages: '7–9',
    yearNine: 116,
    level: -0.4,
    to: '2022-06-30',
  },
  {
    key: 'brunn-ad',
    name: 'Brunnsskolan A–D',
    code: '99000203',
    area: 'south',
    stages: '7–9',
    yearNine: 66,
    level: 0.2,
    from: '2022-07-01',
  },
  {
    key: 'brunn-eh',
    name: 'Brunnsskolan E–H',
    code: '99000204',
    area: 'south',
    stages: '7–9',
    yearNine: 52,
    level: -1.1,
    from: '2022-07-01',
  },
  { key: 'lindang', name: 'Lindängsskolan', code: '99000205', area: 'south', stages: 'F–9', yearNine: 77, level: -0.7 },
  { key: 'mellanby', name: 'Mellanbyskolan', code: '99000206', area: 'south', stages: 'F–9', yearNine: 31, level: 1.4 },
  { key: 'ostra', name: 'Östra skolan', code: '99000207', area: 'south', stages: 'F–9', yearNine: 44, level: -0.2 },
  { key: 'norra-fri', name: 'Norra friskolan', code: '09900301', area: null, stages: '7–9', yearNine: 24, level: 1.5 },
  { key: 'sodra-fri', name: 'Södra friskolan', code: '09900302', area: null, stages: 'F–9', yearNine: 27, level: 1.1 },
];

/** A programme that an upper secondary school takes pupils in to, with its usual number of starters. */
export interface Intake {
  readonly programme: string;
  readonly starters: number;
  /** First and last school year of intake, where the school has not always had it. */
  readonly from?: number;
  readonly to?: number;
}

/** A made-up upper secondary school. */
export interface UpperSecondarySchool {
  readonly key: string;
  readonly name: string;
  readonly code: string;
  readonly kind: 'national' | 'introductory';
  readonly intakes: readonly Intake[];
  /** Chances of a pupil in an ordinary year. */
  readonly degree: number;
  readonly dropout: number;
  readonly change: number;
  readonly followUp: number;
}

/** One school with preparatory programmes, one with vocational ones and one with introductory ones. */
export const upperSecondarySchools: readonly UpperSecondarySchool[] = [
  {
    key: 'central',
    name: 'Centralgymnasiet',
    code: '99000401',
    kind: 'national',
    intakes: [
      { programme: 'EK', starters: 68 },
      { programme: 'ES', starters: 24 },
      { programme: 'HU', starters: 9 },
      { programme: 'NA', starters: 58 },
      { programme: 'SA', starters: 76 },
      { programme: 'TE', starters: 46 },
    ],
    degree: 0.84,
    dropout: 0.034,
    change: 0.068,
    followUp: 0.95,
  },
  {
    key: 'avalla',
    name: 'Åvalla yrkesgymnasium',
    code: '99000402',
    kind: 'national',
    intakes: [
      { programme: 'BA', starters: 30 },
      { programme: 'BF', starters: 24 },
      { programme: 'EE', starters: 36 },
      { programme: 'FR', starters: 14, from: 2025 },
      { programme: 'FS', starters: 24, from: 2021 },
      { programme: 'FT', starters: 28 },
      { programme: 'HA', starters: 22, to: 2020 },
      { programme: 'HV', starters: 14, to: 2024 },
      { programme: 'IN', starters: 10 },
      { programme: 'RL', starters: 12 },
      { programme: 'VO', starters: 26 },
    ],
    degree: 0.77,
    dropout: 0.056,
    change: 0.085,
    followUp: 0.87,
  },
  {
    key: 'intro',
    name: 'Introduktionsgymnasiet',
    code: '99000403',
    kind: 'introductory',
    intakes: [
      { programme: 'IMA', starters: 30 },
      { programme: 'IMS', starters: 18 },
      { programme: 'IMV', starters: 16 },
      { programme: 'IMY', starters: 14 },
    ],
    degree: 0.12,
    dropout: 0.08,
    change: 0,
    followUp: 0.9,
  },
];
