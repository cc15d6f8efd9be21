/**
 * Which instructions have been executed before. From the second time on CPython does some of them
 * otherwise, having specialised them, in ways that can be seen: a call holds its arguments less often, a
 * str grows where it is. What it does depends on the past, so the past is noted in memory.
 * CPython: Python/specialize.c, adaptive_counter_warmup.
 */
import type { Machine } from '../machine.ts';
import { Static } from '../places.ts';

/** Whether the running instruction has been here before; it has from now on. */
export function isWarm(m: Machine): boolean {
  const index = m.pc - 1;
  const at = Static.warm + (index >> 3);
  const bit = 1 << (index & 7);
  const before = m.bytes[at]!;
  m.bytes[at] = before | bit;
  return (before & bit) !== 0;
}
