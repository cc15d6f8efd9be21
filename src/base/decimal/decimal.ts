/**
 * Decimal numbers after the General Decimal Arithmetic Specification, and the context that operations
 * round by. A context collects the conditions that occurred; what becomes of them is for the caller. Pure.
 */

export const enum Kind {
  finite = 0,
  infinite = 1,
  /** Quiet: it goes through operations. */
  nan = 2,
  /** Signalling: every operation with it is invalid. */
  signalling = 3,
}

/** (-1)**negative * coefficient * 10**exponent; the coefficient of a nan is its payload. */
export interface Decimal {
  readonly kind: Kind;
  readonly negative: boolean;
  readonly coefficient: bigint;
  readonly exponent: number;
}

/** Conditions as bits. CPython: Modules/_decimal/libmpdec/mpdecimal.h. */
export const enum Condition {
  clamped = 1,
  conversionSyntax = 2,
  divisionByZero = 4,
  divisionImpossible = 8,
  divisionUndefined = 16,
  inexact = 64,
  invalidContext = 128,
  invalidOperation = 256,
  overflow = 2048,
  rounded = 4096,
  subnormal = 8192,
  underflow = 16384,
  floatOperation = 1024,
}

/** The conditions that are signalled as an invalid operation. */
export const INVALID: number =
  Condition.conversionSyntax |
  Condition.divisionImpossible |
  Condition.divisionUndefined |
  Condition.invalidContext |
  Condition.invalidOperation;

/** The names of the modes, numbered by their place. */
export const ROUNDINGS = [
  'ROUND_UP',
  'ROUND_DOWN',
  'ROUND_CEILING',
  'ROUND_FLOOR',
  'ROUND_HALF_UP',
  'ROUND_HALF_DOWN',
  'ROUND_HALF_EVEN',
  'ROUND_05UP',
] as const;

export const enum Rounding {
  up = 0,
  down = 1,
  ceiling = 2,
  floor = 3,
  halfUp = 4,
  halfDown = 5,
  halfEven = 6,
  up05 = 7,
}

export interface DecimalContext {
  prec: number;
  emax: number;
  emin: number;
  rounding: Rounding;
  clamp: boolean;
  /** Conditions so far. */
  status: number;
}

/** One more than the largest precision and exponent: not quite a limit, since host numbers are rounded there. */
const BEYOND = 1e18;

/** A context in which nothing is rounded that is not larger than any memory. */
export function widest(): DecimalContext {
  return {
    prec: BEYOND,
    emax: BEYOND,
    emin: -BEYOND,
    rounding: Rounding.halfEven,
    clamp: false,
    status: 0,
  };
}

export function finite(negative: boolean, coefficient: bigint, exponent: number): Decimal {
  return { kind: Kind.finite, negative, coefficient, exponent };
}

export function infinity(negative: boolean): Decimal {
  return { kind: Kind.infinite, negative, coefficient: 0n, exponent: 0 };
}

export const NAN: Decimal = { kind: Kind.nan, negative: false, coefficient: 0n, exponent: 0 };
export const ONE: Decimal = finite(false, 1n, 0);
export const ZERO: Decimal = finite(false, 0n, 0);

/** How many decimal digits a value has that is not negative; 1 for 0. */
export function digitsOf(value: bigint): number {
  if (value < 0x20000000000000n) {
    let limit = 10;
    let count = 1;
    const number = Number(value);
    while (number >= limit) {
      limit *= 10;
      count++;
    }
    return count;
  }
  return value.toString().length;
}

const POWERS: bigint[] = [1n];

/** 10**n. */
export function tenTo(n: number): bigint {
  if (n > 400) return 10n ** BigInt(n);
  for (let i = POWERS.length; i <= n; i++) POWERS.push(POWERS[i - 1]! * 10n);
  return POWERS[n]!;
}

export const isNan = (a: Decimal): boolean => a.kind >= Kind.nan;
export const isOrdinary = (a: Decimal): boolean => a.kind === Kind.finite;
export const isZero = (a: Decimal): boolean => a.kind === Kind.finite && a.coefficient === 0n;

/** Exponent of the first digit. */
export function adjusted(a: Decimal): number {
  return a.exponent + digitsOf(a.coefficient) - 1;
}

export const etiny = (c: DecimalContext): number => c.emin - c.prec + 1;
export const etop = (c: DecimalContext): number => c.emax - c.prec + 1;

/** A nan because of a condition. */
export function invalid(c: DecimalContext, condition: Condition = Condition.invalidOperation): Decimal {
  c.status |= condition;
  return NAN;
}

/** The sign of a number turned. */
export function negated(a: Decimal): Decimal {
  return { ...a, negative: !a.negative };
}

/** The number with this sign. */
export function withSign(a: Decimal, negative: boolean): Decimal {
  return a.negative === negative ? a : { ...a, negative };
}
