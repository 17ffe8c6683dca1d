import type { Importer } from '../imports/imports.service';
import { theOperator } from '../platform/audit/audit';

/** Whoever runs the installation takes in for every municipality. */
export const operator: Importer = theOperator(null);
