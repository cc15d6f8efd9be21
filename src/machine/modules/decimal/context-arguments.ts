/** Arguments that name a rounding, and limits of contexts. CPython: Modules/_decimal/_decimal.c (getround). */
import { ROUNDINGS, type Rounding } from '../../../base/decimal/decimal.ts';
import { fitsWord, intBig, isInt } from '../../int-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Type } from '../../places.ts';
import { isStr } from '../../protocol/text.ts';
import { raise } from '../../raise.ts';
import { textOf } from '../../str-object.ts';

const VALID = `valid values for rounding are:
  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,
   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
   ROUND_05UP]`;

/** The mode that a str names. */
export function roundingArgument(m: Machine, given: Address): Rounding {
  const place = isStr(m, given) ? (ROUNDINGS as readonly string[]).indexOf(textOf(m, given)) : -1;
  if (place < 0) raise(m, Type.TypeError, VALID);
  return place as Rounding;
}

/** An int that fits 64 bits. */
export function wordArgument(m: Machine, given: Address): bigint {
  if (!isInt(m, given)) raise(m, Type.TypeError, 'an integer is required');
  if (!fitsWord(m, given)) raise(m, Type.OverflowError, 'Python int too large to convert to C ssize_t');
  return intBig(m, given);
}
