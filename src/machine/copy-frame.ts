/** A frame's contents moved elsewhere: into a generator, or into a frame object that outlives it. */
import { FrameWord } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';

/**
 * Copies a frame as far as `top`, the end of its operand stack; what it owns changes hands. The high halves
 * of slots hold what happened to be on the stack of frames before: nothing of that goes along.
 */
export function copyFrame(m: Machine, from: Address, to: Address, top: Address): void {
  const W = m.words;
  for (let a = from >> 2, b = to >> 2, end = top >> 2; a < end; a += 2, b += 2) {
    W[b] = W[a]!;
    W[b + 1] = 0;
  }
  W[(to + FrameWord.activation) >> 2] = W[(from + FrameWord.activation) >> 2]!;
}
