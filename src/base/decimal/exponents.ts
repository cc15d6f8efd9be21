/** Operations on exponents and digits. CPython: libmpdec (mpd_qquantize … mpd_qrotate). Pure. */
import { nanOf } from './arithmetic.ts';
import { order } from './compare.ts';
import {
  adjusted,
  Condition,
  type Decimal,
  type DecimalContext,
  digitsOf,
  etiny,
  etop,
  finite,
  infinity,
  invalid,
  isZero,
  Kind,
  Rounding,
  tenTo,
} from './decimal.ts';
import { cutDigits, finalize } from './rounding.ts';

/** A finite number with another exponent, its digits rounded where it is larger. */
export function rescaled(a: Decimal, exponent: number, c: DecimalContext, mode = c.rounding): Decimal {
  if (a.coefficient === 0n) return finite(a.negative, 0n, exponent);
  if (a.exponent >= exponent) {
    return finite(a.negative, a.coefficient * tenTo(a.exponent - exponent), exponent);
  }
  return finite(a.negative, cutDigits(a.coefficient, exponent - a.exponent, a.negative, c, mode), exponent);
}

/** a with the exponent of b. */
export function quantize(a: Decimal, b: Decimal, c: DecimalContext): Decimal {
  const nan = nanOf(c, a, b);
  if (nan !== null) return nan;
  if (a.kind === Kind.infinite || b.kind === Kind.infinite) return a.kind === b.kind ? a : invalid(c);
  const wanted = b.exponent;
  if (wanted > c.emax || wanted < etiny(c)) return invalid(c);
  if (a.coefficient === 0n) return finalize(finite(a.negative, 0n, wanted), c);
  if (adjusted(a) > c.emax || adjusted(a) - wanted + 1 > c.prec) return invalid(c);
  const result = rescaled(a, wanted, c);
  if (result.coefficient !== 0n && adjusted(result) > c.emax) return invalid(c);
  if (digitsOf(result.coefficient) > c.prec) return invalid(c);
  if (wanted > a.exponent) c.status |= Condition.rounded;
  return finalize(result, c);
}

/** The nearest whole number; `exact` tells the context that something was lost. */
export function toIntegral(a: Decimal, c: DecimalContext, exact: boolean, mode = c.rounding): Decimal {
  const nan = nanOf(c, a);
  if (nan !== null) return nan;
  if (a.kind === Kind.infinite || a.exponent >= 0) return a;
  const before = c.status;
  const result = rescaled(a, 0, c, mode);
  if (!exact) c.status = before;
  return result;
}

/** a without zeros at its end. */
export function normalize(a: Decimal, c: DecimalContext): Decimal {
  const nan = nanOf(c, a);
  if (nan !== null) return nan;
  const rounded = finalize(a, c);
  if (rounded.kind === Kind.infinite) return rounded;
  if (rounded.coefficient === 0n) return finite(rounded.negative, 0n, 0);
  const most = c.clamp ? etop(c) : c.emax;
  let { coefficient, exponent } = rounded;
  while (coefficient % 10n === 0n && exponent < most) {
    coefficient /= 10n;
    exponent++;
  }
  return finite(rounded.negative, coefficient, exponent);
}

/** The exponent of the first digit as a number. */
export function logb(a: Decimal, c: DecimalContext): Decimal {
  const nan = nanOf(c, a);
  if (nan !== null) return nan;
  if (a.kind === Kind.infinite) return infinity(false);
  if (a.coefficient === 0n) {
    c.status |= Condition.divisionByZero;
    return infinity(true);
  }
  const exponent = adjusted(a);
  return finalize(finite(exponent < 0, BigInt(Math.abs(exponent)), 0), c);
}

/** a * 10**b for a whole b. */
export function scaleb(a: Decimal, b: Decimal, c: DecimalContext): Decimal {
  const nan = nanOf(c, a, b);
  if (nan !== null) return nan;
  if (b.kind === Kind.infinite || b.exponent !== 0) return invalid(c);
  const by = Number(b.coefficient) * (b.negative ? -1 : 1);
  if (Math.abs(by) > 2 * (c.emax + c.prec)) return invalid(c);
  if (a.kind === Kind.infinite) return a;
  return finalize(finite(a.negative, a.coefficient, a.exponent + by), c);
}

/** The digits, as many as the precision, moved by b places. Null where b is no number of places. */
function places(b: Decimal, c: DecimalContext): number | null {
  if (b.kind === Kind.infinite || b.exponent !== 0 || b.coefficient > BigInt(c.prec)) return null;
  return Number(b.coefficient) * (b.negative ? -1 : 1);
}

/** The digits moved to the left (b > 0) or right, zeros coming in. */
export function shift(a: Decimal, b: Decimal, c: DecimalContext): Decimal {
  const nan = nanOf(c, a, b);
  if (nan !== null) return nan;
  const by = places(b, c);
  if (by === null) return invalid(c);
  if (a.kind === Kind.infinite) return a;
  const kept = a.coefficient % tenTo(c.prec);
  const moved = by < 0 ? kept / tenTo(-by) : (kept * tenTo(by)) % tenTo(c.prec);
  return finite(a.negative, moved, a.exponent);
}

/** The digits moved round. */
export function rotate(a: Decimal, b: Decimal, c: DecimalContext): Decimal {
  const nan = nanOf(c, a, b);
  if (nan !== null) return nan;
  const by = places(b, c);
  if (by === null) return invalid(c);
  if (a.kind === Kind.infinite) return a;
  const text = (a.coefficient % tenTo(c.prec)).toString().padStart(c.prec, '0');
  const at = (by + c.prec) % c.prec;
  return finite(a.negative, BigInt(text.slice(at) + text.slice(0, at)), a.exponent);
}

/** The largest finite number. */
const largest = (c: DecimalContext, negative: boolean): Decimal =>
  finite(negative, tenTo(c.prec) - 1n, etop(c));

/** The next number above (or below) that the context can have. */
function next(a: Decimal, c: DecimalContext, up: boolean): Decimal {
  const nan = nanOf(c, a);
  if (nan !== null) return nan;
  if (a.kind === Kind.infinite) return a.negative === up ? largest(c, a.negative) : a;
  const mode = up ? Rounding.ceiling : Rounding.floor;
  const quiet: DecimalContext = { ...c, rounding: mode, status: 0 };
  const rounded = finalize(a, quiet);
  if (rounded.kind === Kind.infinite || order(rounded, a) !== 0) return rounded;
  const step = finite(!up, 1n, etiny(c) - 1);
  const far = finite(a.negative, a.coefficient, a.exponent);
  return finalize(sumWithStep(far, step, c), { ...quiet, status: 0 });
}

/** A number and a step below all digits, so that rounding goes to the neighbour. */
function sumWithStep(a: Decimal, step: Decimal, c: DecimalContext): Decimal {
  if (a.coefficient === 0n) return step;
  const end = Math.min(a.exponent, Math.max(step.exponent, adjusted(a) - c.prec - 1)) - 1;
  const wide = a.coefficient * tenTo(a.exponent - end);
  const size = a.negative === step.negative ? wide + 1n : wide - 1n;
  return finite(a.negative, size, end);
}

export const nextPlus = (a: Decimal, c: DecimalContext): Decimal => next(a, c, true);
export const nextMinus = (a: Decimal, c: DecimalContext): Decimal => next(a, c, false);

/** The next number from a towards b. */
export function nextToward(a: Decimal, b: Decimal, c: DecimalContext): Decimal {
  const nan = nanOf(c, a, b);
  if (nan !== null) return nan;
  const towards = order(a, b);
  if (towards === 0) return { ...a, negative: b.negative };
  const result = next(a, c, towards < 0);
  if (result.kind === Kind.infinite) {
    c.status |= Condition.overflow | Condition.inexact | Condition.rounded;
  } else if (isZero(result) || adjusted(result) < c.emin) {
    c.status |= Condition.underflow | Condition.subnormal | Condition.inexact | Condition.rounded;
    if (isZero(result)) c.status |= Condition.clamped;
  }
  return result;
}

/** Whether every digit is 0 or 1, and the number can be taken for a row of bits. */
function isLogical(a: Decimal): boolean {
  return (
    a.kind === Kind.finite && !a.negative && a.exponent === 0 && /^[01]*$/.test(a.coefficient.toString())
  );
}

const bitsOf = (a: Decimal, c: DecimalContext): bigint =>
  BigInt(`0b${(a.coefficient % tenTo(c.prec)).toString()}`);
const fromBits = (bits: bigint): Decimal => finite(false, BigInt(bits.toString(2)), 0);

/** An operation on digits that are 0 or 1. */
export function logical(
  a: Decimal,
  b: Decimal,
  c: DecimalContext,
  operation: (x: bigint, y: bigint) => bigint,
): Decimal {
  if (!isLogical(a) || !isLogical(b)) return invalid(c);
  return fromBits(operation(bitsOf(a, c), bitsOf(b, c)));
}

export function logicalInvert(a: Decimal, c: DecimalContext): Decimal {
  if (!isLogical(a)) return invalid(c);
  return fromBits(bitsOf(a, c) ^ ((1n << BigInt(c.prec)) - 1n));
}
