/** Powers. CPython: libmpdec (mpd_qpow, mpd_qpowmod). Pure. */
import { divide, multiply, nanOf, subtract } from './arithmetic.ts';
import { order } from './compare.ts';
import {
  adjusted,
  Condition,
  type Decimal,
  type DecimalContext,
  digitsOf,
  etiny,
  finite,
  infinity,
  invalid,
  isNan,
  isZero,
  Kind,
  NAN,
  ONE,
  Rounding,
  tenTo,
  widest,
  withSign,
} from './decimal.ts';
import { exp, ln } from './functions.ts';
import { finalize } from './rounding.ts';

/** Digits of the largest exponent. */
const EXPONENT_DIGITS = 19;

/** Whether a finite number is whole. */
export function isWhole(a: Decimal): boolean {
  if (a.kind !== Kind.finite) return false;
  if (a.exponent >= 0 || a.coefficient === 0n) return true;
  return -a.exponent < digitsOf(a.coefficient) && a.coefficient % tenTo(-a.exponent) === 0n;
}

/** The value of a whole number. */
export function wholeValue(a: Decimal): bigint {
  const size = a.exponent >= 0 ? a.coefficient * tenTo(a.exponent) : a.coefficient / tenTo(-a.exponent);
  return a.negative ? -size : size;
}

/** Whether a whole number is odd. */
function isOdd(a: Decimal): boolean {
  if (a.exponent > 0) return false;
  return (a.coefficient / tenTo(-a.exponent)) % 2n === 1n;
}

/** a ** b. */
export function power(a: Decimal, b: Decimal, c: DecimalContext): Decimal {
  const nan = nanOf(c, a, b);
  if (nan !== null) return nan;
  const whole = isWhole(b);
  const negative = a.negative && whole && isOdd(b);
  if (isZero(a)) {
    if (isZero(b)) return invalid(c);
    return b.negative ? infinity(negative) : finite(negative, 0n, 0);
  }
  if (a.negative && !whole) return invalid(c);
  const size = withSign(a, false);
  if (b.kind === Kind.infinite) return toInfinite(size, b, c);
  if (isZero(b)) return ONE;
  if (a.kind === Kind.infinite) return b.negative ? finite(negative, 0n, 0) : infinity(negative);
  if (order(size, ONE) === 0) return powerOfOne(size, b, whole, negative, c);
  const obvious = beyond(size, b, negative, c);
  if (obvious !== null) return finalize(obvious, c);
  const result = whole ? wholePower(size, b, negative, c) : realPower(size, b, c);
  return finalize(result, c);
}

const lengthOf = (exponent: number): number => String(Math.abs(exponent)).length;

/** At most the exponent of the first digit of |ln a|. CPython: _lower_bound_zeta. */
function leastLogarithm(a: Decimal): number {
  const top = adjusted(a);
  if (top > 0) return lengthOf(top) - 1;
  if (top < -1) return lengthOf(top + 1) - 1;
  const apart = adjusted(subtract(a, ONE, widest()));
  return top === 0 ? apart - 1 : apart;
}

/** A number that is out of range like a ** b, where that shows in the exponents. CPython: _qcheck_pow_bounds. */
function beyond(a: Decimal, b: Decimal, negative: boolean, c: DecimalContext): Decimal | null {
  const least = leastLogarithm(a) + adjusted(b);
  const shrinks = order(a, ONE) < 0 !== b.negative;
  if (shrinks) return lengthOf(etiny(c)) < least ? finite(negative, 1n, etiny(c) - 1) : null;
  return lengthOf(c.emax) < least ? finite(negative, 1n, c.emax + 1) : null;
}

/** 1 with as many zeros as the precision has room for. */
function longOne(negative: boolean, c: DecimalContext): Decimal {
  return finite(negative, tenTo(c.prec - 1), 1 - c.prec);
}

function toInfinite(size: Decimal, b: Decimal, c: DecimalContext): Decimal {
  const side = order(size, ONE);
  if (side === 0) {
    c.status |= Condition.inexact | Condition.rounded;
    return longOne(false, c);
  }
  return side > 0 === b.negative ? finite(false, 0n, 0) : infinity(false);
}

/** A power of 1, which has zeros after the point all the same. */
function powerOfOne(a: Decimal, b: Decimal, whole: boolean, negative: boolean, c: DecimalContext): Decimal {
  if (!whole) {
    c.status |= Condition.inexact | Condition.rounded;
    return longOne(negative, c);
  }
  if (b.negative) return withSign(ONE, negative);
  const zeros = BigInt(-a.exponent) * wholeValue(b);
  if (zeros > BigInt(c.prec - 1)) {
    c.status |= Condition.rounded;
    return longOne(negative, c);
  }
  return finite(negative, tenTo(Number(zeros)), -Number(zeros));
}

/** By squaring and multiplying, with some more digits. */
function wholePower(a: Decimal, b: Decimal, negative: boolean, c: DecimalContext): Decimal {
  const more = digitsOf(b.coefficient) + b.exponent + 2 + (b.negative ? 1 : 0);
  const inner: DecimalContext = {
    ...c,
    prec: c.prec + more,
    rounding: Rounding.halfEven,
    clamp: false,
    status: 0,
  };
  const base = b.negative ? divide(ONE, a, inner) : a;
  const size = wholeValue(withSign(b, false));
  let result = base;
  for (const bit of size.toString(2).slice(1)) {
    result = multiply(result, result, inner);
    if (bit === '1') result = multiply(result, base, inner);
    if (result.kind !== Kind.finite || result.coefficient === 0n) break;
  }
  c.status |= inner.status;
  if (result.kind === Kind.infinite) return finite(negative, 1n, c.emax + 1);
  return withSign(result, negative);
}

/** By way of the logarithm. */
function realPower(a: Decimal, b: Decimal, c: DecimalContext): Decimal {
  const inner: DecimalContext = {
    ...widest(),
    prec: Math.max(digitsOf(a.coefficient), c.prec) + 4 + EXPONENT_DIGITS,
  };
  const logarithm = multiply(ln(a, inner), b, inner);
  inner.emax = 2 * c.emax + 1;
  inner.emin = 2 * c.emin - c.prec - 1;
  const result = exp(logarithm, inner);
  c.status |= Condition.inexact | Condition.rounded;
  if (result.kind === Kind.infinite) return finite(false, 1n, c.emax + 1);
  return result.coefficient === 0n ? finite(false, 1n, c.emin - c.prec) : result;
}

/** pow(a, b, modulus) of whole numbers. */
export function powerModulo(a: Decimal, b: Decimal, modulus: Decimal, c: DecimalContext): Decimal {
  const three = [a, b, modulus];
  if (three.some(isNan)) {
    const signalling = three.find((one) => one.kind === Kind.signalling);
    return nanOf(c, signalling ?? three.find(isNan)!) ?? NAN;
  }
  if (!three.every(isWhole) || modulus.coefficient === 0n) return invalid(c);
  if (b.negative && b.coefficient !== 0n) return invalid(c);
  if (digitsOf(modulus.coefficient) + modulus.exponent > c.prec) return invalid(c);
  if (b.coefficient === 0n && a.coefficient === 0n) return invalid(c);
  const divisor = wholeValue(withSign(modulus, false));
  const negative = a.negative && isOdd(b);
  const exponent = wholeValue(b);
  const base = wholeValue(withSign(a, false)) % divisor;
  let result = 1n % divisor;
  for (const bit of exponent.toString(2)) {
    result = (result * result) % divisor;
    if (bit === '1') result = (result * base) % divisor;
  }
  return finite(negative, result, 0);
}
