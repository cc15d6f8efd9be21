/** Roots, exponential function, logarithms, correctly rounded. CPython: libmpdec, Lib/_pydecimal.py. Pure. */
import { nanOf } from './arithmetic.ts';
import { order } from './compare.ts';
import {
  adjusted,
  Condition,
  type Decimal,
  type DecimalContext,
  digitsOf,
  finite,
  infinity,
  invalid,
  Kind,
  ONE,
  Rounding,
  tenTo,
  ZERO,
} from './decimal.ts';
import { finalize } from './rounding.ts';

/** The whole part of a square root. */
function wholeRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let root = tenTo(Math.ceil(digitsOf(n) / 2));
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** The context for results that are rounded half to even whatever the caller's mode. */
function evenly(c: DecimalContext, work: (inner: DecimalContext) => Decimal): Decimal {
  const inner: DecimalContext = { ...c, rounding: Rounding.halfEven, status: 0 };
  const result = work(inner);
  c.status |= inner.status;
  return result;
}

/** The square root. */
export function squareRoot(a: Decimal, c: DecimalContext): Decimal {
  const nan = nanOf(c, a);
  if (nan !== null) return nan;
  if (a.kind === Kind.finite && a.coefficient === 0n) {
    return finalize(finite(a.negative, 0n, Math.floor(a.exponent / 2)), c);
  }
  if (a.negative) return invalid(c);
  if (a.kind === Kind.infinite) return a;
  const precision = c.prec + 1;
  const odd = Math.abs(a.exponent % 2) === 1;
  const half = Math.floor(a.exponent / 2);
  const digits = digitsOf(a.coefficient);
  const start = odd ? a.coefficient * 10n : a.coefficient;
  const length = odd ? (digits >> 1) + 1 : (digits + 1) >> 1;
  const shift = precision - length;
  const scaled = shift >= 0 ? start * tenTo(2 * shift) : start / tenTo(-2 * shift);
  let exact = shift >= 0 || scaled * tenTo(-2 * shift) === start;
  let root = wholeRoot(scaled);
  let exponent = half - shift;
  exact &&= root * root === scaled;
  if (exact) {
    root = shift >= 0 ? root / tenTo(shift) : root * tenTo(-shift);
    exponent = half;
  } else if (root % 5n === 0n) root += 1n;
  return evenly(c, (inner) => finalize(finite(false, root, exponent), inner));
}

/** Digits of working precision beyond those asked for. */
const GUARD = 12;

/** e**x for a fixed-point x (in units of 10**-places): fixed-point too. 0 <= x < 3. */
function expFixed(x: bigint, places: number): bigint {
  const halvings = 8 + Math.floor(Math.sqrt(places));
  const extra = places + Math.ceil(halvings * 0.31) + 5;
  const unit = tenTo(extra);
  const small = (x * tenTo(extra - places)) >> BigInt(halvings);
  let sum = unit;
  let term = unit;
  for (let n = 1n; term !== 0n; n += 1n) {
    term = (term * small) / unit / n;
    sum += term;
  }
  for (let i = 0; i < halvings; i++) sum = (sum * sum) / unit;
  return sum / tenTo(extra - places);
}

/** ln(x) of a fixed-point number from 1 to 10, in units of 10**-places. */
function lnFixed(x: bigint, places: number): bigint {
  const roots = 6 + Math.floor(Math.sqrt(places));
  const extra = places + roots + 5;
  const unit = tenTo(extra);
  let y = x * tenTo(extra - places);
  for (let i = 0; i < roots; i++) y = wholeRoot(y * unit);
  // 2 * atanh((y - 1) / (y + 1)).
  const ratio = ((y - unit) * unit) / (y + unit);
  const square = (ratio * ratio) / unit;
  let sum = 0n;
  let power = ratio;
  for (let n = 1n; power !== 0n; n += 2n) {
    sum += power / n;
    power = (power * square) / unit;
  }
  return ((sum * 2n) << BigInt(roots)) / tenTo(extra - places);
}

let ln10Digits = { places: 0, value: 0n };

/** ln 10 in units of 10**-places. */
function ln10(places: number): bigint {
  if (ln10Digits.places < places) {
    const more = places + 20;
    ln10Digits = { places: more, value: lnFixed(tenTo(more + 1), more) };
  }
  return ln10Digits.value / tenTo(ln10Digits.places - places);
}

/** Whether digits decide how they round: those after `kept` are not all 0, 4 and 9, or 5 and 0. */
function decides(coefficient: bigint, kept: number): boolean {
  const tail = coefficient.toString().slice(kept);
  return !/^(?:0*|49*|50*|9*)$/.test(tail.slice(0, -2)) || tail.length < 3;
}

/** Rounds what `digits` gives, asking for more until they decide. */
function decided(
  c: DecimalContext,
  digits: (extra: number) => readonly [coefficient: bigint, exponent: number],
  negative: boolean,
): Decimal {
  for (let extra = 5; ; extra += 10) {
    const [coefficient, exponent] = digits(extra);
    if (!decides(coefficient, c.prec)) continue;
    return evenly(c, (inner) => {
      const result = finalize(finite(negative, coefficient * 10n + 1n, exponent - 1), inner);
      inner.status |= Condition.inexact | Condition.rounded;
      return result;
    });
  }
}

/** e**a. */
export function exp(a: Decimal, c: DecimalContext): Decimal {
  const nan = nanOf(c, a);
  if (nan !== null) return nan;
  if (a.kind === Kind.infinite) return a.negative ? ZERO : a;
  if (a.coefficient === 0n) return ONE;
  const top = adjusted(a);
  const most = String((a.negative ? c.prec - c.emin : c.emax + 1) * 3).length;
  if (top > most) {
    const far = a.negative ? finite(false, 1n, c.emin - c.prec - 1) : finite(false, 1n, c.emax + 1);
    return evenly(c, (inner) => finalize(far, inner));
  }
  if (top < -c.prec - 1) {
    // 1 and a little more or less.
    const near = a.negative ? tenTo(c.prec + 2) - 1n : tenTo(c.prec + 2) + 1n;
    return evenly(c, (inner) => finalize(finite(false, near, -c.prec - 2), inner));
  }
  return decided(c, (extra) => expDigits(a, c.prec + extra), false);
}

/** e**a with so many digits. */
function expDigits(a: Decimal, digits: number): readonly [bigint, number] {
  const places = digits + GUARD + Math.max(0, adjusted(a));
  const shift = a.exponent + places;
  const size = shift >= 0 ? a.coefficient * tenTo(shift) : a.coefficient / tenTo(-shift);
  const x = a.negative ? -size : size;
  const ten = ln10(places);
  let whole = x / ten;
  if (x < whole * ten) whole -= 1n;
  const value = expFixed(x - whole * ten, places);
  const drop = Math.max(0, digitsOf(value) - digits);
  return [value / tenTo(drop), Number(whole) - places + drop];
}

/** ln(a) in units of 10**-places, with its sign. */
function lnOf(a: Decimal, places: number): bigint {
  const top = adjusted(a);
  const wide = places + 4;
  const shift = wide + a.exponent - top;
  const mantissa = shift >= 0 ? a.coefficient * tenTo(shift) : a.coefficient / tenTo(-shift);
  const value = lnFixed(mantissa, wide) + BigInt(top) * ln10(wide);
  return value / tenTo(wide - places);
}

/** About the exponent of the first digit of ln(a). */
function lnMagnitude(a: Decimal): number {
  const top = adjusted(a);
  if (top >= 1) return String(Math.floor((top * 23) / 10)).length - 1;
  if (top <= -2) return String(Math.floor(((-1 - top) * 23) / 10)).length - 1;
  // Near 1 the logarithm is about a - 1.
  const one = tenTo(-Math.min(0, a.exponent));
  const value = a.coefficient * tenTo(Math.max(0, a.exponent));
  const apart = value > one ? value - one : one - value;
  return digitsOf(apart) - 1 + Math.min(0, a.exponent) - 1;
}

/** ln(a), or log10(a) where `base10`. */
function logarithm(a: Decimal, c: DecimalContext, base10: boolean): Decimal {
  const nan = nanOf(c, a);
  if (nan !== null) return nan;
  if (a.kind === Kind.finite && a.coefficient === 0n) return infinity(true);
  if (a.negative) return invalid(c);
  if (a.kind === Kind.infinite) return a;
  if (order(a, ONE) === 0) return ZERO;
  if (base10 && /^10*$/.test(a.coefficient.toString())) {
    const power = adjusted(a);
    return evenly(c, (inner) => finalize(finite(power < 0, BigInt(Math.abs(power)), 0), inner));
  }
  const negative = order(a, ONE) < 0;
  const top = lnMagnitude(a) - (base10 ? 1 : 0);
  const digits = (extra: number): readonly [bigint, number] => {
    const places = c.prec + extra - top + 1;
    const wide = places + GUARD;
    const natural = lnOf(a, wide);
    const value = base10 ? (natural * tenTo(wide)) / ln10(wide) : natural;
    const size = value < 0n ? -value : value;
    return [size / tenTo(GUARD), -places];
  };
  return decided(c, digits, negative);
}

export const ln = (a: Decimal, c: DecimalContext): Decimal => logarithm(a, c, false);
export const log10 = (a: Decimal, c: DecimalContext): Decimal => logarithm(a, c, true);
