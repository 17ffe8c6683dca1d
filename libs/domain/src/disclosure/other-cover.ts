import { tie } from './cheapest-path';
import type { Covering } from './covering';
import type { Proof } from './doubt';
import { municipalRow } from './flow-network';
import { giveBack } from './give-back';
import type { Pattern, Sensitive } from './pattern';
import { secureAll } from './secure-all';

/**
 * Covers are chosen one after another, so an early one may turn out dear beside what later ones hold back anyway. Here each
 * cell of the municipality that was held back is shown on trial, and what leaned on it is covered without it; what loses less
 * is kept.
 */
export class OtherCover {
  private readonly pattern: Pattern;

  constructor(
    private readonly cover: Covering,
    private readonly order: readonly Sensitive[],
  ) {
    this.pattern = cover.pattern;
  }

  /** Goes through the row of the municipality once, the most regretted first. `proofs` follow the pattern. */
  seek(proofs: Map<Sensitive, Proof>): void {
    const { network, level } = this.pattern;
    for (const arc of this.pattern.reducible()) {
      if (network.row[arc] !== municipalRow) continue;
      const before = { loss: this.pattern.loss(), levels: level.slice(), proofs: new Map(proofs) };
      if (this.managesWithout(arc, proofs) && this.pattern.loss() < before.loss - tie) continue;
      before.levels.forEach((each, at) => this.pattern.set(at, each));
      before.proofs.forEach((proof, sensitive) => proofs.set(sensitive, proof));
    }
  }

  private managesWithout(arc: number, proofs: Map<Sensitive, Proof>): boolean {
    const { pattern, cover } = this;
    pattern.set(arc, pattern.least(arc));
    for (const [sensitive, proof] of proofs) if (leansOn(proof, arc)) proofs.delete(sensitive);
    pattern.barred = arc;
    const isSecure = secureAll(pattern, proofs, this.order, (sensitive) => cover.secureByCells(sensitive));
    pattern.barred = -1;
    if (isSecure) giveBack(cover.doubt, proofs);
    return isSecure;
  }
}

function leansOn({ publicly, insiders }: Proof, arc: number): boolean {
  return publicly.includes(arc) || [...insiders.values()].some((witness) => witness.includes(arc));
}
