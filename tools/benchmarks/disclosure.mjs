// How long it takes to protect one school year of a country the size of Sweden, on one core, and how much may be shown.
// Run: node tools/benchmarks/disclosure.mjs [--municipalities N] [--seed S]
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { inCheckout } from '../bootstrap/place.mjs';

const { values: flags } = parseArgs({
  options: { municipalities: { type: 'string', default: '290' }, seed: { type: 'string', default: '1' } },
});

/** Seconds of the first implementation of the method, on another machine: a yardstick, not a promise. */
const reference = { cube: 125, rates: 85 };
const tablesPerMunicipality = 20;

const folder = inCheckout('libs/domain/src/disclosure');
const { outputFiles } = await build({
  stdin: {
    contents: ['choice-cell', 'choice-cube', 'rate-cell', 'rate-table', 'thresholds']
      .map((file) => `export * from './${file}';`)
      .join('\n'),
    resolveDir: folder,
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'esm',
  target: 'es2023',
});
const {
  auditChoiceCube,
  auditRateTable,
  leastHeld,
  nationalThresholds,
  ownStatus,
  protectChoiceCube,
  protectRateTable,
} = await import(`data:text/javascript,${outputFiles.map(({ text }) => encodeURIComponent(text)).join('')}`);

/** A small generator with a seed, so that every machine draws the same country. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
const draw = random(Number(flags.seed));
const between = (low, high) => low + Math.floor(draw() * (high - low + 1));
const binomial = (group, share) => {
  let count = 0;
  for (let at = 0; at < group; at++) if (draw() < share) count++;
  return count;
};

/** Units per municipality: 6 003 in 290, the largest with 105, half with fewer than ten. */
function unitCounts(municipalities) {
  const all = Array.from({ length: 290 }, (_, at) => Math.max(2, Math.round(105 * Math.exp(-at / 56))));
  for (let at = 1, left = 6003 - all.reduce((a, b) => a + b); left !== 0; at = (at + 1) % 290) {
    const [size, step] = [all[at] ?? 0, Math.sign(left)];
    if (size >= 105 || size + step < 2) continue;
    all[at] = size + step;
    left -= step;
  }
  return all.slice(0, municipalities);
}

const groups = ['academic', 'vocational'];
/** Programmes about as liked as the country’s: per mille of first choices, and the share who are girls. */
const liked = {
  academic: [
    [170, 0.64],
    [165, 0.52],
    [140, 0.55],
    [90, 0.2],
    [60, 0.62],
    [8, 0.8],
  ],
  vocational: [
    [68, 0.05],
    [50, 0.1],
    [45, 0.18],
    [42, 0.62],
    [40, 0.72],
    [40, 0.78],
    [30, 0.58],
    [28, 0.93],
    [25, 0.25],
    [20, 0.22],
    [15, 0.55],
    [13, 0.05],
    [10, 0.7],
    [10, 0.65],
  ],
};
const programmes = groups.flatMap((parent, group) =>
  liked[parent].map(([weight, girls], at) => ({
    id: `P${group}${String(at).padStart(2, '0')}`,
    parent,
    weight,
    girls,
  })),
);
const categories = [
  ...groups.map((id) => ({ id, parent: null })),
  ...programmes.map(({ id, parent }) => ({ id, parent })),
];
const allWeight = programmes.reduce((sum, { weight }) => sum + weight, 0);

function aUnit(at) {
  const counts = new Map();
  for (let pupils = between(20, 150); pupils > 0; pupils--) {
    let left = draw() * allWeight;
    const chosen = programmes.find(({ weight }) => (left -= weight) < 0) ?? programmes[0];
    const before = counts.get(chosen.id) ?? { girls: 0, boys: 0 };
    const gender = draw() < chosen.girls ? 'girls' : 'boys';
    counts.set(chosen.id, { ...before, [gender]: before[gender] + 1 });
  }
  return { id: `E${String(at).padStart(3, '0')}`, counts };
}

function aRateTable(cube, share) {
  const units = cube.units.map(({ id, counts }) => {
    const part = (gender) => {
      const group = [...counts.values()].reduce((sum, count) => sum + count[gender], 0);
      return { count: binomial(group, share), group };
    };
    return { id, parts: { girls: part('girls'), boys: part('boys') } };
  });
  return { units };
}

const country = unitCounts(Number(flags.municipalities)).map((units) => {
  const cube = { categories, units: Array.from({ length: units }, (_, at) => aUnit(at)) };
  const rates = Array.from({ length: tablesPerMunicipality }, () => aRateTable(cube, 0.01 + 0.98 * draw()));
  return { cube, rates };
});

/** Seconds of processor time so far: what others do on the machine meanwhile does not count. */
const processorTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Runs something for every municipality; seconds in all and for the slowest. */
function timed(run) {
  let total = 0;
  let worst = 0;
  const results = country.map((each) => {
    const from = processorTime();
    const result = run(each);
    const took = processorTime() - from;
    total += took;
    worst = Math.max(worst, took);
    return result;
  });
  return { total, worst, results };
}

function primaryCube({ categories: tree, units }) {
  let held = 0;
  const nobody = { girls: 0, boys: 0 };
  const least = (count) => leastHeld({ count, earlier: {} }, nationalThresholds.smallestCount, 0);
  const sums = new Map(tree.map(({ id }) => [id, nobody]));
  const add = (to, id, count) => {
    const before = to.get(id) ?? nobody;
    to.set(id, { girls: before.girls + count.girls, boys: before.boys + count.boys });
  };
  for (const { counts } of units) {
    const own = new Map();
    for (const { id, parent } of programmes) {
      add(own, id, counts.get(id) ?? nobody);
      add(own, parent, counts.get(id) ?? nobody);
    }
    for (const [id, count] of own) {
      held += least(count);
      add(sums, id, count);
    }
  }
  for (const count of sums.values()) held += least(count);
  return held;
}

function primaryRates({ units }) {
  let held = 0;
  const sums = { all: { count: 0, group: 0 }, girls: { count: 0, group: 0 }, boys: { count: 0, group: 0 } };
  const own = (part, gender) => {
    if (ownStatus(part, nationalThresholds) !== 'exact') held++;
    if (gender) sums[gender] = { count: sums[gender].count + part.count, group: sums[gender].group + part.group };
  };
  for (const { parts } of units) {
    const { girls, boys } = parts;
    own(girls, 'girls');
    own(boys, 'boys');
    own({ count: girls.count + boys.count, group: girls.group + boys.group }, 'all');
  }
  Object.values(sums).forEach((part) => own(part));
  return held;
}

/** Every status in order, so that two runs can be compared. */
const statusesOf = ({ rows }) =>
  [...rows].flatMap(([unit, row]) =>
    (row instanceof Map ? [...row] : Object.entries(row)).map(([name, status]) => ({ unit, name, status })),
  );
const fingerprint = (results) => {
  const hash = createHash('sha256');
  for (const result of results)
    for (const { unit, name, status } of statusesOf(result)) hash.update(`${unit} ${name} ${status}\n`);
  return hash.digest('hex');
};
const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
const shareOf = (results, counts, published) => {
  const cells = results.flatMap(statusesOf).filter(counts);
  return percent(cells.filter(published).length, cells.length);
};
/** Pupils of the units whose programme is shown at least as a total, and whose programme is large enough to be. */
function pupilsShown(results) {
  let shown = 0;
  let possible = 0;
  let all = 0;
  results.forEach((result, at) => {
    for (const { id, counts } of country[at]?.cube.units ?? [])
      for (const [programme, { girls, boys }] of counts) {
        const pupils = girls + boys;
        all += pupils;
        if (pupils >= nationalThresholds.smallestCount) possible += pupils;
        if (result.rows.get(id).get(programme) !== 'hidden') shown += pupils;
      }
  });
  return `${percent(shown, all)} of at most ${percent(possible, all)}`;
}
/** Programmes of the municipalities that are large enough to be shown, of those that anybody chose. */
function possibleMunicipal() {
  const sums = country.flatMap(({ cube }) => {
    const pupils = ({ counts }, id) => (counts.get(id)?.girls ?? 0) + (counts.get(id)?.boys ?? 0);
    return programmes.map(({ id }) => cube.units.reduce((sum, unit) => sum + pupils(unit, id), 0));
  });
  const large = sums.filter((sum) => sum >= nationalThresholds.smallestCount);
  return percent(large.length, sums.filter((sum) => sum > 0).length);
}
const failures = (results) =>
  `${results.filter(({ failed }) => failed).length} tables, ${results.reduce((sum, { withheld }) => sum + withheld.size, 0)} rows`;

const cubes = timed(({ cube }) => protectChoiceCube(cube));
const rates = timed(({ rates: tables }) => tables.map((table) => protectRateTable(table)));
const primaryCubes = timed(({ cube }) => primaryCube(cube));
const primary = timed(({ rates: tables }) => tables.reduce((held, table) => held + primaryRates(table), 0));
const ofNormalSize = country.filter(({ cube }) => cube.units.length === 10);
const rateResults = rates.results.flat();

const isLeaf = ({ name }) => name.startsWith('P');
const isMunicipal = ({ unit }) => unit === 'municipality';
const tells = ({ status }) => status !== 'hidden';
const showsTotal = ({ status }) => status === 'split' || status === 'total';
const notEmpty = ({ status }) => status !== 'zero';
const row = (what, value) => console.log(`${what.padEnd(46)} ${value}`);
const seconds = (value) => `${value.toFixed(2)} s`;
const share = (part, whole) => `${(part / whole).toFixed(2)} ×`;

const units = country.reduce((sum, { cube }) => sum + cube.units.length, 0);
row(`${country.length} municipalities, ${units} units, seed ${flags.seed}`, '');
const scale = units / 6003;
const tell = (name, run, floor, yardstick, results) => {
  row(`${name}: all, worst municipality`, `${seconds(run.total)}, ${seconds(run.worst)}`);
  row('  of the reference time, scaled by units', share(run.total, yardstick * scale));
  row('  primary protection alone (the floor)', `${seconds(floor.total)}, ${share(run.total, floor.total)}`);
  row('  not protectable: withheld as a whole', failures(results));
  row('  SHA-256 of the pattern', fingerprint(results));
};
tell('Choice cube', cubes, primaryCubes, reference.cube, cubes.results);
tell('20 rate tables', rates, primary, reference.rates, rateResults);
row('Cube: pupils in the programme totals shown', pupilsShown(cubes.results));
row(
  '  cells shown in the row of the municipality',
  `${shareOf(cubes.results, (cell) => isLeaf(cell) && isMunicipal(cell) && notEmpty(cell), showsTotal)} of at most ${possibleMunicipal()}`,
);
row(
  'Rates: units’ totals shown, exactly or as a band',
  shareOf(rateResults, (cell) => cell.name === 'all' && !isMunicipal(cell), tells),
);
if (ofNormalSize.length > 0) {
  const worst = Math.max(
    ...ofNormalSize.map(({ cube, rates: tables }) => {
      const from = processorTime();
      protectChoiceCube(cube);
      tables.forEach((table) => protectRateTable(table));
      return processorTime() - from;
    }),
  );
  row('A municipality of 10 units, both: slowest', seconds(worst));
}
const breaches = country.flatMap(({ cube, rates: tables }, at) => [
  ...auditChoiceCube(cube, cubes.results[at]),
  ...tables.flatMap((table, number) => auditRateTable(table, rates.results[at]?.[number])),
]);
row('Cells that fail the audit', breaches.length);
