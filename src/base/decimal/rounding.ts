/** Making a number fit a context. CPython: libmpdec (mpd_qfinalize). Pure. */
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
  Kind,
  Rounding,
  tenTo,
} from './decimal.ts';

/** Whether a magnitude grows by one when `rest` of `unit` is cut off. */
function roundsUp(quotient: bigint, rest: bigint, unit: bigint, negative: boolean, mode: Rounding): boolean {
  if (rest === 0n) return false;
  switch (mode) {
    case Rounding.up:
      return true;
    case Rounding.down:
      return false;
    case Rounding.ceiling:
      return !negative;
    case Rounding.floor:
      return negative;
    case Rounding.up05:
      return quotient % 5n === 0n;
  }
  const twice = 2n * rest;
  if (twice !== unit) return twice > unit;
  return mode === Rounding.halfUp || (mode === Rounding.halfEven && quotient % 2n === 1n);
}

/** The coefficient without its last `drop` digits, rounded. Tells the context what was lost. */
export function cutDigits(
  coefficient: bigint,
  drop: number,
  negative: boolean,
  c: DecimalContext,
  mode: Rounding = c.rounding,
): bigint {
  if (drop <= 0) return coefficient;
  // More digits than there are: all of them are after the point of 0.0…
  const beyond = drop > digitsOf(coefficient) + 1;
  const unit = beyond ? 1n : tenTo(drop);
  const quotient = beyond ? 0n : coefficient / unit;
  const rest = beyond ? (coefficient === 0n ? 0n : 1n) : coefficient - quotient * unit;
  c.status |= Condition.rounded;
  if (rest !== 0n) c.status |= Condition.inexact;
  const up = roundsUp(quotient, rest, beyond ? 3n : unit, negative, mode);
  return up ? quotient + 1n : quotient;
}

/** The result where it is too large. */
function tooLarge(negative: boolean, c: DecimalContext): Decimal {
  c.status |= Condition.overflow | Condition.inexact | Condition.rounded;
  const { rounding } = c;
  const largest =
    rounding === Rounding.down ||
    rounding === Rounding.up05 ||
    (rounding === Rounding.ceiling && negative) ||
    (rounding === Rounding.floor && !negative);
  return largest ? finite(negative, tenTo(c.prec) - 1n, etop(c)) : infinity(negative);
}

/** A nan whose payload fits. */
function finalizeNan(a: Decimal, c: DecimalContext): Decimal {
  const most = c.prec - (c.clamp ? 1 : 0);
  if (digitsOf(a.coefficient) <= most) return a;
  return { ...a, coefficient: most > 0 ? a.coefficient % tenTo(most) : 0n };
}

/** Rounds a number to the precision and fits its exponent. */
export function finalize(a: Decimal, c: DecimalContext): Decimal {
  if (a.kind !== Kind.finite) return a.kind === Kind.infinite ? a : finalizeNan(a, c);
  if (a.coefficient === 0n) return finalizeZero(a, c);
  const digits = digitsOf(a.coefficient);
  let least = a.exponent + digits - c.prec;
  if (adjusted(a) > c.emax) return tooLarge(a.negative, c);
  const tiny = etiny(c);
  const subnormal = adjusted(a) < c.emin;
  if (subnormal) least = tiny;
  if (a.exponent < least) return shorten(a, least, subnormal, c);
  if (subnormal) c.status |= Condition.subnormal;
  if (c.clamp && a.exponent > etop(c)) {
    c.status |= Condition.clamped;
    return finite(a.negative, a.coefficient * tenTo(a.exponent - etop(c)), etop(c));
  }
  return a;
}

function finalizeZero(a: Decimal, c: DecimalContext): Decimal {
  const exponent = Math.min(Math.max(a.exponent, etiny(c)), c.clamp ? etop(c) : c.emax);
  if (exponent === a.exponent) return a;
  c.status |= Condition.clamped;
  return finite(a.negative, 0n, exponent);
}

/** Cuts digits off until the exponent is `least`. */
function shorten(a: Decimal, least: number, subnormal: boolean, c: DecimalContext): Decimal {
  const before = c.status;
  c.status &= ~Condition.inexact;
  let coefficient = cutDigits(a.coefficient, least - a.exponent, a.negative, c);
  let exponent = least;
  if (digitsOf(coefficient) > c.prec) {
    coefficient /= 10n;
    exponent++;
  }
  const inexact = (c.status & Condition.inexact) !== 0;
  c.status |= before;
  const result = finite(a.negative, coefficient, exponent);
  if (coefficient !== 0n && adjusted(result) > c.emax) return tooLarge(a.negative, c);
  if (subnormal) c.status |= Condition.subnormal | (inexact ? Condition.underflow : 0);
  if (subnormal && coefficient === 0n) c.status |= Condition.clamped;
  if (c.clamp && coefficient !== 0n && exponent > etop(c)) {
    c.status |= Condition.clamped;
    return finite(a.negative, coefficient * tenTo(exponent - etop(c)), etop(c));
  }
  return result;
}
