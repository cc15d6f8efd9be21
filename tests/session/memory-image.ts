/** All of a program's memory that means something, for tests that looking changes none of it. */
import type { Machine } from '../../src/machine/machine.ts';
import { Own } from '../../src/machine/own-words.ts';
import { Region } from '../../src/machine/places.ts';

/** A copy. What lies above the stacks is left over from what ran before. */
export function memoryImage(m: Machine): Buffer {
  const stretches: readonly (readonly [number, number])[] = [
    [0, m.load(Own.bootEnd)],
    [Region.frames, m.frameTop],
    [Region.kept, m.kept],
    [Region.heap, m.heap.top],
  ];
  return Buffer.concat(stretches.map(([start, end]) => m.bytes.slice(start, end)));
}
