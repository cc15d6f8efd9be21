/** Decimals as ints, floats and ratios. CPython: Modules/_decimal/_decimal.c (dec_as_long, PyDec_AsFloat). */
import { type Decimal, isNan, Kind, Rounding, tenTo, widest } from '../../../base/decimal/decimal.ts';
import { toIntegral } from '../../../base/decimal/exponents.ts';
import { wholeValue } from '../../../base/decimal/power.ts';
import { toText } from '../../../base/decimal/text.ts';
import { newBigInt } from '../../int-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Type } from '../../places.ts';
import { raise } from '../../raise.ts';
import { newTuple } from '../../tuple-object.ts';

/** The int of a Decimal, rounded by a mode. New. */
export function wholeOf(m: Machine, value: Decimal, mode: Rounding = Rounding.down): Address {
  if (isNan(value)) raise(m, Type.ValueError, 'cannot convert NaN to integer');
  if (value.kind === Kind.infinite) raise(m, Type.OverflowError, 'cannot convert Infinity to integer');
  return newBigInt(m, wholeValue(toIntegral(value, widest(), false, mode)));
}

/** The nearest double. */
export function doubleOf(m: Machine, value: Decimal): number {
  if (value.kind === Kind.signalling) raise(m, Type.ValueError, 'cannot convert signaling NaN to float');
  if (value.kind === Kind.nan) return Number.NaN;
  return Number(toText(value));
}

/** (numerator, denominator) in lowest terms. New. */
export function ratioOf(m: Machine, value: Decimal): Address {
  if (isNan(value)) raise(m, Type.ValueError, 'cannot convert NaN to integer ratio');
  if (value.kind === Kind.infinite) raise(m, Type.OverflowError, 'cannot convert Infinity to integer ratio');
  let numerator = value.coefficient * tenTo(Math.max(0, value.exponent));
  let denominator = tenTo(Math.max(0, -value.exponent));
  const common = greatestDivisor(numerator, denominator);
  numerator /= common;
  denominator /= common;
  const first = newBigInt(m, value.negative ? -numerator : numerator);
  return newTuple(m, first, newBigInt(m, denominator));
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
