import { disclosureClasses } from '@vagval/domain/indicators/indicator';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { nothing } from '../measured';

/** How far the municipality's figures are protected. Each may be raised above what holds everywhere, never lowered. */
const rules = z.object({
  /** Counts below this are protected. */
  smallestCount: z.number().int().min(5).max(50),
  /** No figure is shown of fewer pupils than this. */
  smallestGroup: z.number().int().min(10).max(100),
  /** The class of indicators that the municipality protects further than the catalogue. */
  raised: z.array(z.object({ indicatorId: z.string(), disclosure: z.enum(disclosureClasses) })).max(200),
});

const protectedIndicator = z.object({
  id: z.string(),
  code: z.string(),
  name: z.object({ sv: z.string(), en: z.string() }),
  /** The class by the catalogue, and the one that holds in the municipality. */
  catalogue: z.enum(disclosureClasses),
  disclosure: z.enum(disclosureClasses),
});

/** How a municipality's figures are protected. */
export const protection = z.object({
  smallestCount: z.number().int(),
  smallestGroup: z.number().int(),
  national: z.object({ smallestCount: z.number().int(), smallestGroup: z.number().int() }),
  indicators: z.array(protectedIndicator),
});
/** See `protection`. */
export type Protection = z.output<typeof protection>;

/** How many figures are shown exactly, as a band, or not at all. */
const shown = z.object({ exact: z.number().int(), band: z.number().int(), hidden: z.number().int() });

/** How the municipality's figures are protected. */
export const getProtection = endpoint({
  method: 'GET',
  path: '/admin/protection',
  allow: 'admin.read',
  input: nothing,
  output: protection,
});

/** What other rules would do to the newest school year with figures, had it not been published. Stores nothing. */
export const tryProtection = endpoint({
  method: 'POST',
  path: '/admin/protection/trial',
  allow: 'admin.write',
  input: rules,
  output: z.object({
    /** Null where there are no figures to try on. */
    schoolYear: z.number().int().nullable(),
    now: shown,
    then: shown,
  }),
});

/** Protects more from now on. What has been published stays published. */
export const setProtection = endpoint({
  method: 'PUT',
  path: '/admin/protection',
  allow: 'admin.write',
  input: rules,
  output: protection,
});

/** How a figure is seen: exactly, as the own unit's, as a band, not at all, or there is none. */
export const sights = ['exact', 'own', 'band', 'hidden', 'none'] as const;

/** What the head of a unit sees of each unit, indicator by indicator. It tells what is shown, never the figures. */
export const getSights = endpoint({
  method: 'GET',
  path: '/admin/protection/sights/:unitId',
  allow: 'admin.read',
  input: z.object({ unitId: z.uuid(), schoolYear: z.coerce.number().int() }),
  output: z.object({
    unitName: z.string(),
    schoolYear: z.number().int(),
    indicators: z.array(
      z.object({ id: z.string(), code: z.string(), name: z.object({ sv: z.string(), en: z.string() }) }),
    ),
    rows: z.array(
      z.object({
        unitId: z.uuid(),
        unitName: z.string(),
        /** In the order of the indicators: all pupils, and girls and boys where they are counted. */
        sights: z.array(z.object({ all: z.enum(sights), girls: z.enum(sights), boys: z.enum(sights) })),
      }),
    ),
  }),
});
