/** Comparing decimal numbers, and choosing among two. CPython: libmpdec (mpd_qcmp … mpd_qmin_mag). Pure. */
import { nanOf } from './arithmetic.ts';
import {
  adjusted,
  type Decimal,
  type DecimalContext,
  finite,
  invalid,
  isNan,
  Kind,
  NAN,
  negated,
  ONE,
  tenTo,
  withSign,
  ZERO,
} from './decimal.ts';
import { finalize } from './rounding.ts';

/** -1, 0 or 1: the order of numbers that are no nans. */
export function order(a: Decimal, b: Decimal): number {
  const zeroA = a.kind === Kind.finite && a.coefficient === 0n;
  const zeroB = b.kind === Kind.finite && b.coefficient === 0n;
  const signA = zeroA ? 0 : a.negative ? -1 : 1;
  const signB = zeroB ? 0 : b.negative ? -1 : 1;
  if (signA !== signB) return signA < signB ? -1 : 1;
  return signA === 0 ? 0 : signA * orderOfSizes(a, b);
}

function orderOfSizes(a: Decimal, b: Decimal): number {
  if (a.kind === Kind.infinite || b.kind === Kind.infinite) {
    return a.kind === b.kind ? 0 : a.kind === Kind.infinite ? 1 : -1;
  }
  const top = adjusted(a) - adjusted(b);
  if (top !== 0) return top < 0 ? -1 : 1;
  const x = a.coefficient * tenTo(Math.max(0, a.exponent - b.exponent));
  const y = b.coefficient * tenTo(Math.max(0, b.exponent - a.exponent));
  return x < y ? -1 : x > y ? 1 : 0;
}

/** An order as a number. */
function orderNumber(value: number): Decimal {
  return value === 0 ? ZERO : withSign(ONE, value < 0);
}

/** compare(a, b): -1, 0 or 1 as a number; a nan where there is one. */
export function compare(a: Decimal, b: Decimal, c: DecimalContext): Decimal {
  return nanOf(c, a, b) ?? orderNumber(order(a, b));
}

/** The same, where every nan is invalid. */
export function compareSignal(a: Decimal, b: Decimal, c: DecimalContext): Decimal {
  const nan = nanOf(c, a, b);
  if (nan === null) return orderNumber(order(a, b));
  invalid(c);
  return nan;
}

/** The order of representations: of everything, nans and unequal exponents too. */
export function totalOrder(a: Decimal, b: Decimal): number {
  if (a.negative !== b.negative) return a.negative ? -1 : 1;
  const sign = a.negative ? -1 : 1;
  if (isNan(a) || isNan(b)) {
    // A signalling nan comes before a quiet one, both after all numbers.
    const rank = (x: Decimal): number => (x.kind === Kind.nan ? 2 : x.kind === Kind.signalling ? 1 : 0);
    if (rank(a) !== rank(b)) return sign * (rank(a) < rank(b) ? -1 : 1);
    return sign * (a.coefficient < b.coefficient ? -1 : a.coefficient > b.coefficient ? 1 : 0);
  }
  const values = order(a, b);
  if (values !== 0 || a.kind === Kind.infinite) return values;
  return sign * (a.exponent < b.exponent ? -1 : a.exponent > b.exponent ? 1 : 0);
}

export const compareTotal = (a: Decimal, b: Decimal): Decimal => orderNumber(totalOrder(a, b));
export const compareTotalMagnitude = (a: Decimal, b: Decimal): Decimal =>
  orderNumber(totalOrder(withSign(a, false), withSign(b, false)));

/** Whether two numbers have the same exponent, or are of the same kind without one. */
export function sameQuantum(a: Decimal, b: Decimal): boolean {
  if (isNan(a) || isNan(b)) return isNan(a) && isNan(b);
  if (a.kind === Kind.infinite || b.kind === Kind.infinite) return a.kind === b.kind;
  return a.exponent === b.exponent;
}

/** max, min, max_mag, min_mag: one quiet nan beside a number does not count. */
function choose(a: Decimal, b: Decimal, c: DecimalContext, larger: boolean, sizes: boolean): Decimal {
  if (isNan(a) || isNan(b)) {
    if (a.kind === Kind.nan && !isNan(b)) return finalize(b, c);
    if (b.kind === Kind.nan && !isNan(a)) return finalize(a, c);
    return nanOf(c, a, b) ?? NAN;
  }
  let result = sizes ? order(withSign(a, false), withSign(b, false)) : order(a, b);
  if (result === 0) result = sizes ? order(a, b) || totalOrder(a, b) : totalOrder(a, b);
  return finalize(result > 0 === larger && result !== 0 ? a : result === 0 ? a : b, c);
}

export const max = (a: Decimal, b: Decimal, c: DecimalContext): Decimal => choose(a, b, c, true, false);
export const min = (a: Decimal, b: Decimal, c: DecimalContext): Decimal => choose(a, b, c, false, false);
export const maxMagnitude = (a: Decimal, b: Decimal, c: DecimalContext): Decimal =>
  choose(a, b, c, true, true);
export const minMagnitude = (a: Decimal, b: Decimal, c: DecimalContext): Decimal =>
  choose(a, b, c, false, true);

/** The number with the sign of another. */
export const copySign = (a: Decimal, b: Decimal): Decimal => withSign(a, b.negative);
export const copyNegate = (a: Decimal): Decimal => negated(a);
export const copyAbsolute = (a: Decimal): Decimal => withSign(a, false);

/** An exact integer as a number. */
export function fromInteger(value: bigint): Decimal {
  return finite(value < 0n, value < 0n ? -value : value, 0);
}
