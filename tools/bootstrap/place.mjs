// Where things are. Everything under bootstrap/ runs before the packages are installed: plain Node 20.19, no imports but Node's.
import path from 'node:path';

/** The checkout. */
export const root = path.resolve(import.meta.dirname, '../..');

/**
 * A path in the checkout.
 * @param {...string} parts
 */
export const inCheckout = (...parts) => path.join(root, ...parts);

/**
 * Seconds since a moment, as a reader wants them: `0,4 s`, `12 s`.
 * @param {number} since From `performance.now()`.
 */
export function secondsSince(since) {
  const seconds = (performance.now() - since) / 1000;
  return `${seconds < 10 ? seconds.toFixed(1).replace('.', ',') : Math.round(seconds)} s`;
}
