/** A feature of the product: its one name everywhere, and what it is for. */
export interface Feature {
  readonly name: string;
  readonly for: string;
}

/** Every feature. The order is law: a feature may use only what stands above it. */
export const features: readonly Feature[] = [
  {
    name: 'school-years',
    for: 'which school years there are, which one is open, and the year wheel (measuring dates, release dates, deadlines)',
  },
  {
    name: 'units',
    for: 'the organisation in time: municipality, areas, school units; school forms, validity, predecessors and successors',
  },
  {
    name: 'indicators',
    for: 'what is measured: numerator, denominator, direction, breakdowns, source, lag, minimum group, breaks',
  },
  {
    name: 'disclosure',
    for: 'which figures may be shown, decided once on the server; who may see exact ones, and that they did',
  },
  { name: 'users', for: 'who may sign in, with which role over which part of the tree' },
  { name: 'observations', for: 'measured counts with state and provenance' },
  {
    name: 'targets',
    for: 'what a plan promises on an indicator (at least, at most, band, gap), inherited by units; whether it is met',
  },
  {
    name: 'assessment',
    for: 'what a figure says: status against its target, change beyond chance, pace; marked once per release',
  },
  {
    name: 'imports',
    for: 'files and services that results come from: preview, errors by row and column, all or nothing, undo',
  },
  {
    name: 'plans',
    for: 'plans in versions: goals, guidelines, responsibilities, commitments per school form and year group; unit plans',
  },
  { name: 'activities', for: 'guidance activities: planned, done, reached pupils by year group and gender' },
  { name: 'choices', for: 'which programmes pupils choose and attend, by gender' },
  { name: 'methods', for: 'how figures are counted, judged and protected, on pages that anybody can check us by' },
  { name: 'comparison', for: 'the rest of the municipality, similar municipalities, the region, the country' },
  {
    name: 'follow-up',
    for: "where everything stands: the head's page, the municipal matrix, the indicator page, the goal page",
  },
  {
    name: 'analysis',
    for: "what people write about results; measures with owner and date; last year's promise beside this year's outcome",
  },
  { name: 'reviews', for: 'the yearly cycle: steps, deadlines, sign-off, reopening, snapshots' },
  { name: 'reports', for: 'documents and data to take away' },
  { name: 'admin', for: 'settings of the municipality' },
  { name: 'audit-log', for: 'reading who changed what' },
];

/** Where features have a folder of their own name. */
export const featureHomes = [
  'libs/domain/src',
  'libs/contracts/src',
  'apps/api/src',
  'apps/dashboard/src/app',
] as const;

/** Folders beside the features that serve them all and therefore know none of them. */
export const commonGround = ['platform', 'core', 'ui', 'statistics'] as const;

/** Folders that may use any part of any feature: builders of tests, the made-up municipality, the operator's commands. */
export const servants = ['testing', 'example', 'operator', 'attacker'] as const;
