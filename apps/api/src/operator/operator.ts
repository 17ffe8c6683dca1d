import type { Importer } from '../imports/imports.service';

/** Whoever runs the installation takes in for every municipality. */
export const operator: Importer = { name: 'Driftansvarig', municipalityCode: null };
