/** Rounding of doubles to decimal places. CPython: Objects/floatobject.c (float___round___impl, double_round). */
import { fixedDigits } from './float-digits.ts';
import { newFloat } from './float-object.ts';
import { intOfDouble } from './int-double.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Static, Type } from './places.ts';
import { clampedIndex } from './protocol/index-value.ts';
import { raise } from './raise.ts';

/** More digits than these change nothing; fewer leave nothing. */
const MOST = 323;
const LEAST = -308;

/** The nearest whole number, ties to the even one. */
export function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest < 0.5) return floor;
  if (rest > 0.5) return floor + 1;
  return floor % 2 === 0 ? floor : floor + 1;
}

/** float.__round__(digits): an int without digits, else a float. New. */
export function roundDouble(m: Machine, value: number, given: Address): Address {
  if (given === 0 || given === Static.None) {
    return intOfDouble(m, Number.isFinite(value) ? roundHalfEven(value) : value);
  }
  const places = clampedIndex(m, given);
  if (!Number.isFinite(value) || value === 0 || places > MOST) return newFloat(m, value);
  if (places < LEAST) return newFloat(m, 0 * value);
  const rounded = Number(`${fixedDigits(Math.abs(value), places)}e${-places}`);
  if (!Number.isFinite(rounded)) raise(m, Type.OverflowError, 'rounded value too large to represent');
  return newFloat(m, value < 0 ? -rounded : rounded);
}
