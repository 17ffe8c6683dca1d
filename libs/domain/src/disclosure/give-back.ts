/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is one of the network’s own arcs or levels */
import type { Doubt, Proof } from './doubt';
import type { Sensitive } from './pattern';

/**
 * Shows again what turned out not to be needed, the most regretted first. Only numbers whose proof uses a cell are tested
 * again when it is shown. `proofs` follow the pattern.
 */
export function giveBack(doubt: Doubt, proofs: Map<Sensitive, Proof>): void {
  const { pattern } = doubt;
  const users = new Users(proofs);
  // What is needed stays needed when more is shown. A band that is shown again needs other cover than when it was hidden,
  // so after that everything is tried once more.
  for (let again = true; again;) {
    again = false;
    for (const arc of pattern.reducible()) {
      if (lower(arc, doubt, proofs, users)) again ||= users.isSensitive(arc);
    }
  }
}

/** Brings one arc to the lowest level at which every number that leans on it is still safe. */
function lower(arc: number, doubt: Doubt, proofs: Map<Sensitive, Proof>, users: Users): boolean {
  const { pattern } = doubt;
  const before = pattern.level[arc]!;
  for (let level = pattern.least(arc); level < before; level++) {
    pattern.set(arc, level);
    const renewed = renewedProofs(arc, doubt, proofs, users.of(arc));
    if (renewed) {
      for (const [sensitive, proof] of renewed) {
        proofs.set(sensitive, proof);
        users.add(sensitive, proof);
      }
      return true;
    }
  }
  pattern.set(arc, before);
  return false;
}

function renewedProofs(
  arc: number,
  doubt: Doubt,
  proofs: ReadonlyMap<Sensitive, Proof>,
  users: Iterable<Sensitive>,
): Map<Sensitive, Proof> | null {
  const renewed = new Map<Sensitive, Proof>();
  for (const sensitive of users) {
    const proof = doubt.proof(sensitive, proofs.get(sensitive), arc);
    if (!proof) return null;
    renewed.set(sensitive, proof);
  }
  return renewed;
}

/** Which numbers lean on each arc. It may name one that no longer does; its proof is then kept as it is. */
class Users {
  private readonly users = new Map<number, Set<Sensitive>>();
  private readonly protectedArcs = new Set<number>();

  constructor(proofs: ReadonlyMap<Sensitive, Proof>) {
    for (const [sensitive, proof] of proofs) {
      this.protectedArcs.add(sensitive.arc);
      this.add(sensitive, proof);
    }
  }

  add(sensitive: Sensitive, { publicly, insiders }: Proof): void {
    for (const witness of [publicly, ...insiders.values()]) {
      for (const arc of witness) {
        const users = this.users.get(arc);
        if (users) users.add(sensitive);
        else this.users.set(arc, new Set([sensitive]));
      }
    }
  }

  of(arc: number): Iterable<Sensitive> {
    return this.users.get(arc) ?? [];
  }

  isSensitive(arc: number): boolean {
    return this.protectedArcs.has(arc);
  }
}
