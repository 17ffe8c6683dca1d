import type { Indicator } from '@vagval/domain/indicators/indicator';
import type { Programme } from '@vagval/domain/indicators/programme';
import type { DataSource } from 'typeorm';
import indicators from './catalogue/indicators.json' with { type: 'json' };
import programmes from './catalogue/programmes.json' with { type: 'json' };

/** The indicators and programmes the product brings, in the order they are shown. */
export const catalogue = {
  indicators: indicators as unknown as readonly Indicator[],
  programmes: programmes as unknown as readonly Programme[],
};

/**
 * Stores the catalogue as it is in this version. What has left it stays, because figures may still refer to it; a
 * definition that has been reworded is reworded everywhere.
 */
export async function storeCatalogue(owner: DataSource): Promise<void> {
  await owner.transaction(async (run) => {
    // Makes room for a new order: places are unique.
    await run.query('UPDATE indicator SET place = place - 10000 WHERE place >= 0');
    await run.query(
      `INSERT INTO indicator (id, code, place, unit, counted, kind, direction, school_form, derived, definition)
       SELECT i->>'id', i->>'code', place - 1, i->>'unit', i->>'counted', i->>'kind', i->>'direction', i->>'schoolForm', i->>'derived', i
       FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS given (i, place)
       ON CONFLICT (id) DO UPDATE SET code = excluded.code, place = excluded.place, unit = excluded.unit, counted = excluded.counted,
         kind = excluded.kind, direction = excluded.direction, school_form = excluded.school_form, derived = excluded.derived,
         definition = excluded.definition`,
      [JSON.stringify(catalogue.indicators)],
    );
    await run.query(
      `INSERT INTO programme (code, kind, reference_girl_share, definition)
       SELECT p->>'code', p->>'kind', (p->'reference'->>'girlShare')::float8, p FROM jsonb_array_elements($1::jsonb) AS given (p)
       ON CONFLICT (code) DO UPDATE SET kind = excluded.kind, reference_girl_share = excluded.reference_girl_share,
         definition = excluded.definition`,
      [JSON.stringify(catalogue.programmes)],
    );
  });
}
