/**
 * The module _clock, from which the library's time is made: the clock of the outside, and time that
 * sleeping has added to it. A program that sleeps does not wait: its clock goes on at once, so that
 * stepping through it, forward and back, takes no longer than the program itself.
 */
import { builtin, defineModule } from '../define.ts';
import { newFloat } from '../float-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Own } from '../own-words.ts';
import { Static } from '../places.ts';
import { asDouble } from '../protocol/to-float.ts';

/** Seconds since 1970, with what has been slept. New. */
function now(m: Machine): Address {
  return newFloat(m, m.outside.clock() + m.floats[Own.slept >> 3]!);
}

/** A real sleep lasts a little longer than asked for, and programs rely on it. */
const OVERSHOOT = 0.00006;

function sleep(m: Machine, _module: Address, seconds: Address): Address {
  const slept = Own.slept >> 3;
  m.floats[slept] = m.floats[slept]! + asDouble(m, seconds) + OVERSHOOT;
  return Static.None;
}

/** Seconds that sleeping has added so far. New. */
function slept(m: Machine): Address {
  return newFloat(m, m.floats[Own.slept >> 3]!);
}

defineModule('_clock', null, [
  builtin('now', now, '()'),
  builtin('sleep', sleep, '(seconds, /)'),
  builtin('slept', slept, '()'),
]);
