import { attack, type AttackStrength, type FoundBreach } from './attack';
import { readers } from './attack-table';
import type { ThrowAway } from './throw-away';
import type { Fault } from './notebook';
import { randomMunicipality, type RandomMunicipality } from './random-municipality';
import { besiege, type Besieged } from './siege';

/** Which municipalities are attacked, and how hard. */
export interface Campaign extends AttackStrength {
  readonly municipalities: number;
  /** Called with how many municipalities are done. */
  readonly onProgress?: (done: number) => void;
}

/** What came of it. */
export interface Report {
  readonly municipalities: number;
  readonly requests: number;
  readonly tables: number;
  /** Protected cells, each version of a corrected one by itself. */
  readonly cells: number;
  /** Ranges that were found: for anyone, for who is told what only covers others, for heads, and with whole numbers. */
  readonly solved: Readonly<Record<(typeof readers)[number] | 'whole', number>>;
  /** Protected cells of tables with earlier versions, all of which the attacker remembers. */
  readonly history: number;
  readonly narrowest: { readonly hidden: number; readonly insider: number };
  readonly breaches: readonly FoundBreach[];
  /** Small sums beside the tables that can be known better than a cell may; see `AttackResult`. */
  readonly sums: readonly FoundBreach[];
  readonly faults: readonly (Fault & { readonly municipality: string })[];
  readonly seconds: number;
}

/** Municipalities that are taken in by the same files. */
const batch = 25;
/** Municipalities of one database: every question takes longer the more there are. */
const perDatabase = 50;

/**
 * Makes up municipalities, takes in their figures, reads all that is told, and tries to work out what is not.
 *
 * @param open Gives the product on an empty database; it is dropped again.
 */
export async function campaign(open: () => Promise<ThrowAway>, asked: Campaign): Promise<Report> {
  const started = performance.now();
  const report = {
    municipalities: 0,
    requests: 0,
    tables: 0,
    cells: 0,
    solved: { public: 0, told: 0, insider: 0, whole: 0 },
    history: 0,
    narrowest: { hidden: Infinity, insider: Infinity },
    breaches: [] as FoundBreach[],
    sums: [] as FoundBreach[],
    faults: [] as (Fault & { municipality: string })[],
  };
  for (let first = 0; first < asked.municipalities; first += perDatabase) {
    const attacked = await open();
    try {
      const last = Math.min(first + perDatabase, asked.municipalities);
      for (let at = first; at < last; at += batch) {
        const some = Array.from({ length: Math.min(batch, last - at) }, (_, n) =>
          randomMunicipality(asked.seed, at + n),
        );
        const thorough = at % 200 === 0 ? fewUnitsOf(some) : undefined;
        const besieged = await besiege(attacked, some, {
          seed: asked.seed,
          isThorough: (one) => one === thorough,
          isUndone: at === first,
        });
        for (const one of besieged) await add(report, one, asked);
        asked.onProgress?.(report.municipalities);
      }
    } finally {
      await attacked.drop();
    }
  }
  return { ...report, seconds: Math.round((performance.now() - started) / 1000) };
}

type Growing = { -readonly [Key in keyof Omit<Report, 'seconds'>]: Mutable<Report[Key]> };
type Mutable<T> = T extends readonly (infer Item)[]
  ? Item[]
  : T extends object
    ? { -readonly [Key in keyof T]: T[Key] }
    : T;

async function add(report: Growing, one: Besieged, strength: AttackStrength): Promise<void> {
  const { results, breaches, sums } = await attack(one, strength);
  const { code: municipality } = one.municipality;
  report.municipalities += 1;
  report.requests += one.requests;
  report.tables += results.length;
  report.breaches.push(...breaches);
  report.sums.push(...sums);
  report.faults.push(...one.faults.map((fault) => ({ municipality, ...fault })));
  for (const { cells, solved, hasHistory, narrowest } of results) {
    report.cells += cells;
    report.history += hasHistory ? cells : 0;
    for (const reader of [...readers, 'whole'] as const) report.solved[reader] += solved[reader];
    for (const kind of ['hidden', 'insider'] as const)
      report.narrowest[kind] = Math.min(report.narrowest[kind], narrowest[kind]);
  }
}

/** The one that everything is asked of: with everything in it, and few enough units to get done. */
function fewUnitsOf(municipalities: readonly RandomMunicipality[]): RandomMunicipality | undefined {
  const chooses = ({ waves }: RandomMunicipality) =>
    waves.some(({ cells }) => cells.some(({ programme }) => programme !== null));
  const small = municipalities.filter(({ units }) => units.length >= 3).sort((a, b) => a.units.length - b.units.length);
  return small.find(chooses) ?? small[0];
}
