import type { Gender } from '@vagval/domain/gender';
import type { Measured } from '@vagval/domain/measured';
import { allProgrammes } from '@vagval/domain/indicators/programme-tree';
import type { Attacked } from './attacked';
import type { Notebook } from './notebook';

interface ReleasedRow {
  readonly indicatorId: string;
  readonly unitId: string;
  readonly schoolYear: number;
  readonly gender: Gender;
  readonly node: string;
  readonly status: 'exact' | 'few' | 'nearly-all' | 'hidden';
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Reads the newest releases of a municipality as if all of them had been printed: what is decided to be published is known,
 * whether any page asks for it today or not.
 */
export async function readReleases({ sql }: Attacked, municipalityCode: string, notes: Notebook): Promise<void> {
  const rows = await sql<ReleasedRow>(
    `SELECT c.indicator_id AS "indicatorId", c.unit_id AS "unitId", r.school_year::int AS "schoolYear", c.gender, c.node, c.status,
       c.numerator, c.denominator
     FROM release r JOIN release_cell c ON c.release_id = r.id
     WHERE r.municipality_code = $1 AND r.version = (
       SELECT max(n.version) FROM release n
       WHERE (n.municipality_code, n.domain, n.school_year) = (r.municipality_code, r.domain, r.school_year)
     )`,
    [municipalityCode],
  );
  for (const { indicatorId, unitId, schoolYear, gender, node, ...cell } of rows) {
    const programme = node === '' ? {} : { programme: node === allProgrammes ? '' : node };
    notes.tellCount({ indicatorId, unitId, schoolYear, gender, ...programme }, figureOf(cell), 'release');
  }
}

function figureOf({
  status,
  numerator,
  denominator,
}: Pick<ReleasedRow, 'status' | 'numerator' | 'denominator'>): Measured {
  if (status === 'hidden') return { kind: 'suppressed' };
  if (status !== 'exact') return { kind: status, group: denominator };
  if (denominator === 0) return { kind: 'not-applicable' };
  return { kind: 'value', value: numerator / denominator, count: numerator, group: denominator };
}
