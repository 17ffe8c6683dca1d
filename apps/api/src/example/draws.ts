/** Made-up chance that is the same every time: uniform, normal and binomial draws from one named stream. */
export interface Draws {
  /** A number in [0, 1). */
  readonly uniform: () => number;
  /** A number between two ends. */
  readonly between: (low: number, high: number) => number;
  /** A standard normal number. */
  readonly normal: () => number;
  /** How many of `tries` succeed, each with the same chance; the chance is kept within [0, 1]. */
  readonly binomial: (tries: number, chance: number) => number;
}

/**
 * The stream that belongs to a name. Every figure draws from a stream of its own, so a new figure leaves the old ones as
 * they were.
 *
 * @see T. Ettinger, mulberry32 (public domain), a generator of 32 bits of state; FNV-1a for the name.
 */
export function drawsFor(seed: number, ...name: readonly (string | number)[]): Draws {
  let state = hash(`${seed}/${name.join('/')}`);
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    uniform,
    between: (low, high) => low + (high - low) * uniform(),
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    binomial: (tries, chance) => {
      let successes = 0;
      for (let n = 0; n < tries; n++) if (uniform() < chance) successes++;
      return successes;
    },
  };
}

/** The share in (0, 1) that lies at a place on the logistic scale: 0 is one half. */
export function shareAt(place: number): number {
  return 1 / (1 + Math.exp(-place));
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let n = 0; n < text.length; n++) value = Math.imul(value ^ text.charCodeAt(n), 0x01000193);
  return value;
}
