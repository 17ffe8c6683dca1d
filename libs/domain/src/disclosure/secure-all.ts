import type { Proof } from './doubt';
import type { Pattern, Sensitive } from './pattern';

/**
 * Secures, in order, every number without a proof that holds for the present level of its cell: a band that was hidden to cover
 * another number has another need than the one that was met.
 *
 * @returns False as soon as one cannot be secured.
 */
export function secureAll(
  pattern: Pattern,
  proofs: Map<Sensitive, Proof>,
  order: readonly Sensitive[],
  secure: (sensitive: Sensitive) => Proof | null,
): boolean {
  const isOpen = (each: Sensitive): boolean => proofs.get(each)?.level !== pattern.level[each.arc];
  for (let waiting = order.filter(isOpen); waiting.length > 0; waiting = order.filter(isOpen)) {
    for (const sensitive of waiting) {
      const proof = secure(sensitive);
      if (!proof) return false;
      proofs.set(sensitive, proof);
    }
  }
  return true;
}
