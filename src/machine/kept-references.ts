/**
 * What running natives own: the references on the keep stack, and those in arrays that were given to
 * it. For everybody who walks memory: audit, ledger, collector.
 */
import { KeptTag, type Machine } from './machine.ts';
import { Region } from './places.ts';
import type { Visitor } from './slots.ts';

/** Calls the visitor for every reference that a running native owns, bottom first. */
export function visitKept(m: Machine, visitor: Visitor): void {
  const W = m.words;
  for (let at: number = Region.kept; at < m.kept; at += 8) {
    const word = W[at >> 2]!;
    if ((word & KeptTag.mask) === KeptTag.block) {
      const block = word & ~KeptTag.mask;
      at += 8;
      const count = W[at >> 2]! >> 4;
      for (let i = 0; i < count; i++) visitWord(m, block + 8 * i, visitor);
    } else if ((word & KeptTag.mask) === 0) visitWord(m, at, visitor);
  }
}

function visitWord(m: Machine, at: number, visitor: Visitor): void {
  const referent = m.load(at);
  if (referent !== 0) visitor(referent, at);
}
