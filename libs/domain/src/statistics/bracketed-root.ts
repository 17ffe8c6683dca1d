const precision = 1e-15;
const mostSteps = 100;

/**
 * Where an increasing function crosses zero, to about 1e-15. Mostly ten evaluations, and never many more than bisection takes.
 *
 * @param f Increasing on [low, high]. Where it does not cross, the end nearest to crossing is given.
 * @see T. R. Chandrupatla (1997), Adv. Eng. Softw. 28(3), 145–149: inverse quadratic interpolation where it is safe, else halving.
 */
export function bracketedRoot(f: (x: number) => number, low: number, high: number): number {
  // The root lies between a, the newest point, and b.
  let [a, b] = [low, high];
  let [atA, atB] = [f(a), f(b)];
  if (atA >= 0) return low;
  if (atB <= 0) return high;
  let part = 0.5;
  for (let step = 0; step < mostSteps; step++) {
    const x = a + part * (b - a);
    const atX = f(x);
    // The point that is given up for x, on the same side of the root or the other, still shows how the function bends.
    const isSameSide = atX > 0 === atA > 0;
    const [c, atC] = isSameSide ? [a, atA] : [b, atB];
    if (!isSameSide) [b, atB] = [a, atA];
    [a, atA] = [x, atX];
    const least = precision / Math.abs(b - a);
    if (atA === 0 || least > 0.5) break;
    const interpolated = interpolation(a, b, c, atA, atB, atC);
    part = Math.min(1 - least, Math.max(least, interpolated));
  }
  return Math.abs(atA) < Math.abs(atB) ? a : b;
}

/** How much of the way from a to b the root lies. */
function interpolation(a: number, b: number, c: number, atA: number, atB: number, atC: number): number {
  const place = (a - b) / (c - b);
  const value = (atA - atB) / (atC - atB);
  // Outside these the parabola through the three points turns between them.
  if (!(value ** 2 < place && (1 - value) ** 2 < 1 - place)) return 0.5;
  return (atA / (atB - atA)) * (atC / (atB - atC)) + ((c - a) / (b - a)) * (atA / (atC - atA)) * (atB / (atC - atB));
}
