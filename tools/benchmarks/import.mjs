// How long a large file takes to come in, beside what PostgreSQL needs for the same rows by COPY alone.
// Run: npm run build && node tools/benchmarks/import.mjs [MUNICIPALITIES]
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { inCheckout } from '../bootstrap/place.mjs';
import { startThrowawayPostgres } from '../embedded-postgres.mjs';

const names = JSON.parse(fs.readFileSync(inCheckout('apps/api/src/platform/municipalities.json'), 'utf8'));
const codes = Object.keys(names).slice(0, Number(process.argv[2] ?? 290));
const catalogue = JSON.parse(fs.readFileSync(inCheckout('apps/api/src/indicators/catalogue/indicators.json'), 'utf8'));
const indicators = catalogue.filter(
  ({ unit, derived, breakdowns }) =>
    unit === 'share' && !derived && !breakdowns.includes('programme') && !breakdowns.includes('cohort'),
);
const years = Array.from({ length: 10 }, (_, at) => 2016 + at);

/** @type {readonly (readonly [string, number])[]} */
const genders = [
  ['alla', 2],
  ['flickor', 1],
  ['pojkar', 1],
];

/** Every row of the file as [municipality, indicator, school year, gender, numerator, denominator]. */
function* rows() {
  for (const code of codes)
    for (const { id } of indicators)
      for (const year of years)
        for (const [gender, share] of genders) yield [code, id, year, gender, 40 * share, 60 * share];
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vagval-benchmark-'));
const file = path.join(folder, 'antal.csv');
const lines = ['kommun;enhet;indikator;läsår;kön;täljare;nämnare'];
for (const [code, id, year, gender, numerator, denominator] of rows())
  lines.push(
    `${code};${code};${id};${year}/${String((year + 1) % 100).padStart(2, '0')};${gender};${numerator};${denominator}`,
  );
fs.writeFileSync(file, `${lines.join('\r\n')}\r\n`);
const tiny = path.join(folder, 'litet.csv');
fs.writeFileSync(tiny, `${lines.slice(0, 2).join('\r\n')}\r\n`);

const server = await startThrowawayPostgres();
const seconds = (from) => (performance.now() - from) / 1000;

/** The product's command line, as a whole process. */
function vagval(...words) {
  const from = performance.now();
  const env = { ...process.env, OWNER_DATABASE_URL: server.url };
  const { status, stderr } = spawnSync(process.execPath, [inCheckout('dist/apps/api/cli.mjs'), ...words], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`vagval ${words.join(' ')} failed: ${stderr}`);
  return seconds(from);
}

/** The same rows straight into a table without keys, rules or history. */
async function bareCopy() {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(
    'CREATE TABLE floor (municipality text, indicator text, year int, gender text, numerator int, denominator int)',
  );
  const from = performance.now();
  const text = Readable.from(
    (function* () {
      for (const row of rows()) yield `${row.join('\t')}\n`;
    })(),
  );
  await pipeline(text, client.query(copyFrom('COPY floor FROM STDIN')));
  const took = seconds(from);
  await client.query('DROP TABLE floor');
  await client.end();
  return took;
}

try {
  // Migrates, so that it is not counted below.
  vagval('import', '--dry-run', tiny);
  const median = async (run) => {
    const all = [await run(), await run(), await run()].sort((a, b) => a - b);
    return all[1];
  };
  const floor = await median(bareCopy);
  const start = await median(() => vagval('import', '--dry-run', tiny));
  const read = (await median(() => vagval('import', '--dry-run', file))) - start;
  const first = vagval('import', file) - start;
  const again = vagval('import', file) - start;
  const line = (what, took) =>
    `${what.padEnd(42)} ${took.toFixed(2).padStart(7)} s  ${(took / floor).toFixed(1).padStart(6)} × COPY`;
  console.log(`${lines.length - 1} rows, ${(fs.statSync(file).size / 1e6).toFixed(1)} MB`);
  console.log(line('COPY alone (the floor)', floor));
  console.log(line('Reading, checking and comparing', read));
  console.log(line('Taking in', first));
  console.log(line('Taking in the same file again', again));
} finally {
  await server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}
