import { campaign, type Report } from './campaign';
import { throwAway, type ThrowAway } from './throw-away';

/** What the operator has asked for. */
export interface AttackCommand {
  readonly municipalities: number;
  readonly seed: number;
}

/** At most so many breaches are printed; the first ones tell what is wrong. */
const mostPrinted = 50;

/**
 * Attacks made-up municipalities on databases of their own and prints how it went.
 *
 * @param ownerUrl Address of a database of the server where the others are made; it is not touched itself.
 * @returns 0, or 1 when anything got out.
 */
export async function runAttack({ municipalities, seed }: AttackCommand, ownerUrl: string): Promise<number> {
  let open: ThrowAway | undefined;
  const stop = () => void Promise.resolve(open?.drop()).then(() => process.exit(1));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  const report = await campaign(async () => (open = await throwAway(ownerUrl)), {
    municipalities,
    seed,
    most: null,
    insiders: 3,
    whole: 0.02,
    onProgress: (done) => console.error(`${done} av ${municipalities} kommuner`),
  });
  console.log(said(report, seed));
  return report.breaches.length + report.faults.length > 0 ? 1 : 0;
}

function said(report: Report, seed: number): string {
  const { solved, narrowest, breaches, sums, faults } = report;
  const number = (value: number) => (Number.isFinite(value) ? String(value) : '–');
  const lines = [
    `Angrepp på påhittade kommuner: ${report.municipalities} (frö ${seed})`,
    `  frågor till tjänsten          ${report.requests}`,
    `  skyddade tabeller             ${report.tables}`,
    `  skyddade tal                  ${report.cells}`,
    `  lösta problem, utomstående    ${solved.public}`,
    `    varav med tidigare versioner  ${report.history}`,
    `  lösta problem, invigda        ${solved.told}`,
    `  lösta problem, andra rektorer ${solved.insider}`,
    `  lösta problem, heltal         ${solved.whole}`,
    `  smalaste spann, dolt tal      ${number(narrowest.hidden)} (minst 5)`,
    `  smalaste spann, annan rektor  ${number(narrowest.insider)} (minst 2)`,
    `  brott mot skyddet             ${breaches.length}`,
    `  små summor utanför tabellerna ${sums.length} (kan snävas in mer än ett tal i tabellen)`,
    `  fel i svaren                  ${faults.length}`,
    `  tid                           ${report.seconds} s`,
  ];
  const written = (one: Report['breaches'][number]) =>
    `${one.municipality} ${one.table}, ${one.cell}, ${one.reader}: ${one.what}`;
  const told = [
    ...breaches.map(written),
    ...faults.map(({ municipality, where, what }) => `${municipality} ${where}: ${what}`),
    ...sums.map((one) => `utanför tabellen: ${written(one)}`),
  ];
  return [...lines, ...told.slice(0, mostPrinted).map((line) => `  ${line}`)].join('\n');
}
