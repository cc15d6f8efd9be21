/** The four operations and their kin. CPython: libmpdec (mpd_qadd … mpd_qfma). Pure. */
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
  negated,
  Rounding,
  tenTo,
} from './decimal.ts';
import { finalize } from './rounding.ts';

/** The nan that goes through an operation: the first signalling one, else the first. Null without a nan. */
export function nanOf(c: DecimalContext, a: Decimal, b: Decimal | null = null): Decimal | null {
  const signalling = a.kind === Kind.signalling ? a : b !== null && b.kind === Kind.signalling ? b : null;
  if (signalling !== null) {
    c.status |= Condition.invalidOperation;
    return finalize({ ...signalling, kind: Kind.nan }, c);
  }
  if (isNan(a)) return finalize(a, c);
  return b !== null && isNan(b) ? finalize(b, c) : null;
}

/** a + b. */
export function add(a: Decimal, b: Decimal, c: DecimalContext): Decimal {
  const nan = nanOf(c, a, b);
  if (nan !== null) return nan;
  if (a.kind === Kind.infinite) {
    return b.kind === Kind.infinite && a.negative !== b.negative ? invalid(c) : a;
  }
  if (b.kind === Kind.infinite) return b;
  return finalize(exactSum(a, b, c), c);
}

/** The sum of finite numbers, exact or at least good enough to be rounded. */
function exactSum(a: Decimal, b: Decimal, c: DecimalContext): Decimal {
  if (a.coefficient === 0n && b.coefficient === 0n) {
    const negative =
      (a.negative && b.negative) || (a.negative !== b.negative && c.rounding === Rounding.floor);
    return finite(negative, 0n, Math.min(a.exponent, b.exponent));
  }
  let [large, small] = a.exponent >= b.exponent ? [a, b] : [b, a];
  if (large.coefficient !== 0n && large.exponent - small.exponent > c.prec + 2) {
    // Far below the last digit that counts, it only matters that there is something.
    const end = large.exponent + Math.min(-1, digitsOf(large.coefficient) - c.prec - 2);
    if (small.coefficient !== 0n && adjusted(small) < end) small = finite(small.negative, 1n, end);
  }
  if (large.coefficient === 0n) return onlyOne(small, large, c);
  if (small.coefficient === 0n) return onlyOne(large, small, c);
  const shifted = large.coefficient * tenTo(large.exponent - small.exponent);
  const sum =
    (large.negative ? -shifted : shifted) + (small.negative ? -small.coefficient : small.coefficient);
  if (sum === 0n) return finite(c.rounding === Rounding.floor, 0n, small.exponent);
  return finite(sum < 0n, sum < 0n ? -sum : sum, small.exponent);
}

/** The sum with a zero: the exponent goes down to the zero's, as far as digits can count. */
function onlyOne(a: Decimal, zero: Decimal, c: DecimalContext): Decimal {
  const exponent = Math.max(Math.min(a.exponent, zero.exponent), a.exponent - c.prec - 1);
  return finite(a.negative, a.coefficient * tenTo(a.exponent - exponent), exponent);
}

/** a - b. */
export function subtract(a: Decimal, b: Decimal, c: DecimalContext): Decimal {
  return nanOf(c, a, b) ?? add(a, negated(b), c);
}

/** a * b without rounding; null where there is no product. */
function exactProduct(a: Decimal, b: Decimal): Decimal | null {
  const negative = a.negative !== b.negative;
  if (a.kind === Kind.infinite || b.kind === Kind.infinite) {
    return isZero(a) || isZero(b) ? null : infinity(negative);
  }
  return finite(negative, a.coefficient * b.coefficient, a.exponent + b.exponent);
}

/** a * b. */
export function multiply(a: Decimal, b: Decimal, c: DecimalContext): Decimal {
  const nan = nanOf(c, a, b);
  if (nan !== null) return nan;
  const product = exactProduct(a, b);
  return product === null ? invalid(c) : finalize(product, c);
}

/** a * b + d, rounded once. */
export function fma(a: Decimal, b: Decimal, d: Decimal, c: DecimalContext): Decimal {
  const signalling = a.kind === Kind.signalling || b.kind === Kind.signalling;
  const nan = signalling || isNan(a) || isNan(b) ? nanOf(c, a, b) : null;
  if (signalling) return nan!;
  if (nan !== null) return d.kind === Kind.signalling ? nanOf(c, d)! : nan;
  const product = exactProduct(a, b);
  if (product === null) return d.kind === Kind.signalling ? nanOf(c, d)! : invalid(c);
  return add(product, d, c);
}

/** a / b. */
export function divide(a: Decimal, b: Decimal, c: DecimalContext): Decimal {
  const nan = nanOf(c, a, b);
  if (nan !== null) return nan;
  const negative = a.negative !== b.negative;
  if (a.kind === Kind.infinite) return b.kind === Kind.infinite ? invalid(c) : infinity(negative);
  if (b.kind === Kind.infinite) {
    c.status |= Condition.clamped;
    return finite(negative, 0n, etiny(c));
  }
  if (b.coefficient === 0n) {
    if (a.coefficient === 0n) return invalid(c, Condition.divisionUndefined);
    c.status |= Condition.divisionByZero;
    return infinity(negative);
  }
  const ideal = a.exponent - b.exponent;
  if (a.coefficient === 0n) return finalize(finite(negative, 0n, ideal), c);
  const shift = digitsOf(b.coefficient) - digitsOf(a.coefficient) + c.prec + 1;
  const above = shift > 0 ? a.coefficient * tenTo(shift) : a.coefficient;
  const below = shift < 0 ? b.coefficient * tenTo(-shift) : b.coefficient;
  let quotient = above / below;
  let exponent = ideal - shift;
  if (above !== quotient * below) {
    // A last digit that is not 0 or 5 tells every rounding that something follows.
    if (quotient % 5n === 0n) quotient += 1n;
  } else {
    while (exponent < ideal && quotient % 10n === 0n) {
      quotient /= 10n;
      exponent++;
    }
  }
  return finalize(finite(negative, quotient, exponent), c);
}

/** Whole quotient and remainder of finite numbers, b not 0; null where the quotient has too many digits. */
function wholeDivision(a: Decimal, b: Decimal, c: DecimalContext): readonly [Decimal, Decimal] | null {
  const negative = a.negative !== b.negative;
  const ideal = Math.min(a.exponent, b.exponent);
  const apart = a.coefficient === 0n ? -2 : adjusted(a) - adjusted(b);
  if (apart <= -2) {
    const rest =
      a.coefficient === 0n ? finite(a.negative, 0n, ideal) : withExponent(a, ideal, a.exponent - ideal);
    return [finite(negative, 0n, 0), rest];
  }
  if (apart > c.prec) return null;
  const above = a.coefficient * tenTo(Math.max(0, a.exponent - b.exponent));
  const below = b.coefficient * tenTo(Math.max(0, b.exponent - a.exponent));
  const quotient = above / below;
  if (digitsOf(quotient) > c.prec) return null;
  return [finite(negative, quotient, 0), finite(a.negative, above - quotient * below, ideal)];
}

function withExponent(a: Decimal, exponent: number, more: number): Decimal {
  return finite(a.negative, a.coefficient * tenTo(more), exponent);
}

/** a // b. */
export function divideInteger(a: Decimal, b: Decimal, c: DecimalContext): Decimal {
  const nan = nanOf(c, a, b);
  if (nan !== null) return nan;
  const negative = a.negative !== b.negative;
  if (a.kind === Kind.infinite) return b.kind === Kind.infinite ? invalid(c) : infinity(negative);
  if (b.kind === Kind.infinite) return finite(negative, 0n, 0);
  if (b.coefficient === 0n) {
    if (a.coefficient === 0n) return invalid(c, Condition.divisionUndefined);
    c.status |= Condition.divisionByZero;
    return infinity(negative);
  }
  const both = wholeDivision(a, b, c);
  return both === null ? invalid(c, Condition.divisionImpossible) : finalize(both[0], c);
}

/** a % b, with the sign of a. */
export function remainder(a: Decimal, b: Decimal, c: DecimalContext): Decimal {
  const nan = nanOf(c, a, b);
  if (nan !== null) return nan;
  if (a.kind === Kind.infinite) return invalid(c);
  if (b.kind === Kind.infinite) return finalize(a, c);
  if (b.coefficient === 0n) {
    return invalid(c, a.coefficient === 0n ? Condition.divisionUndefined : Condition.invalidOperation);
  }
  const both = wholeDivision(a, b, c);
  return both === null ? invalid(c, Condition.divisionImpossible) : finalize(both[1], c);
}

/** divmod(a, b). */
export function divmod(a: Decimal, b: Decimal, c: DecimalContext): readonly [Decimal, Decimal] {
  const nan = nanOf(c, a, b);
  if (nan !== null) return [nan, nan];
  const negative = a.negative !== b.negative;
  if (a.kind === Kind.infinite) {
    const rest = invalid(c);
    return [b.kind === Kind.infinite ? rest : infinity(negative), rest];
  }
  if (b.kind === Kind.infinite) return [finite(negative, 0n, 0), finalize(a, c)];
  if (b.coefficient === 0n) {
    if (a.coefficient === 0n) {
      const both = invalid(c, Condition.divisionUndefined);
      return [both, both];
    }
    c.status |= Condition.divisionByZero | Condition.invalidOperation;
    return [infinity(negative), invalid(c)];
  }
  const both = wholeDivision(a, b, c);
  if (both === null) {
    const none = invalid(c, Condition.divisionImpossible);
    return [none, none];
  }
  return [finalize(both[0], c), finalize(both[1], c)];
}

/** a less the nearest multiple of b. CPython: mpd_qrem_near. */
export function remainderNear(a: Decimal, b: Decimal, c: DecimalContext): Decimal {
  const nan = nanOf(c, a, b);
  if (nan !== null) return nan;
  if (a.kind === Kind.infinite) return invalid(c);
  if (b.kind === Kind.infinite) return finalize(a, c);
  if (b.coefficient === 0n) {
    return invalid(c, a.coefficient === 0n ? Condition.divisionUndefined : Condition.invalidOperation);
  }
  const ideal = Math.min(a.exponent, b.exponent);
  if (a.coefficient === 0n) return finalize(finite(a.negative, 0n, ideal), c);
  const apart = adjusted(a) - adjusted(b);
  if (apart >= c.prec + 1) return invalid(c, Condition.divisionImpossible);
  if (apart <= -2) return finalize(withExponent(a, ideal, a.exponent - ideal), c);
  const above = a.coefficient * tenTo(Math.max(0, a.exponent - b.exponent));
  const below = b.coefficient * tenTo(Math.max(0, b.exponent - a.exponent));
  let quotient = above / below;
  let rest = above - quotient * below;
  if (2n * rest + (quotient & 1n) > below) {
    rest -= below;
    quotient += 1n;
  }
  if (digitsOf(quotient) > c.prec) return invalid(c, Condition.divisionImpossible);
  const turned = rest < 0n;
  return finalize(finite(a.negative !== turned, turned ? -rest : rest, ideal), c);
}

/** +a: a rounded; a zero loses its sign unless rounding is down. */
export function plus(a: Decimal, c: DecimalContext): Decimal {
  const nan = nanOf(c, a);
  if (nan !== null) return nan;
  if (isZero(a) && c.rounding !== Rounding.floor) return finalize({ ...a, negative: false }, c);
  return finalize(a, c);
}

/** -a. */
export function minus(a: Decimal, c: DecimalContext): Decimal {
  const nan = nanOf(c, a);
  if (nan !== null) return nan;
  if (isZero(a) && c.rounding !== Rounding.floor) return finalize({ ...a, negative: false }, c);
  return finalize(negated(a), c);
}

/** |a|. */
export function absolute(a: Decimal, c: DecimalContext): Decimal {
  return nanOf(c, a) ?? (a.negative ? minus(a, c) : plus(a, c));
}
