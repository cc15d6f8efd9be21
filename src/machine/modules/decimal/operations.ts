/** The operations that Decimal and Context share, by name. A table. CPython: Modules/_decimal/_decimal.c. */
import * as arithmetic from '../../../base/decimal/arithmetic.ts';
import * as comparison from '../../../base/decimal/compare.ts';
import { adjusted, type Decimal, type DecimalContext, isZero, Kind } from '../../../base/decimal/decimal.ts';
import * as exponents from '../../../base/decimal/exponents.ts';
import * as functions from '../../../base/decimal/functions.ts';
import { className } from '../../../base/decimal/text.ts';

export type Unary = (a: Decimal, c: DecimalContext) => Decimal;
export type Binary = (a: Decimal, b: Decimal, c: DecimalContext) => Decimal;

/** Of one number, with a context. */
export const UNARY: readonly (readonly [name: string, operation: Unary])[] = [
  ['exp', functions.exp],
  ['ln', functions.ln],
  ['log10', functions.log10],
  ['logb', exponents.logb],
  ['logical_invert', exponents.logicalInvert],
  ['next_minus', exponents.nextMinus],
  ['next_plus', exponents.nextPlus],
  ['normalize', exponents.normalize],
  ['sqrt', functions.squareRoot],
];

/** Of one number, asked of contexts only. */
export const CONTEXT_UNARY: readonly (readonly [name: string, operation: Unary])[] = [
  ['abs', arithmetic.absolute],
  ['minus', arithmetic.minus],
  ['plus', arithmetic.plus],
  ['to_integral', (a, c) => exponents.toIntegral(a, c, false)],
  ['to_integral_exact', (a, c) => exponents.toIntegral(a, c, true)],
  ['to_integral_value', (a, c) => exponents.toIntegral(a, c, false)],
];

/** Of two numbers, with a context. */
export const BINARY: readonly (readonly [name: string, operation: Binary])[] = [
  ['compare', comparison.compare],
  ['compare_signal', comparison.compareSignal],
  ['compare_total', comparison.compareTotal],
  ['compare_total_mag', comparison.compareTotalMagnitude],
  ['copy_sign', comparison.copySign],
  ['logical_and', (a, b, c) => exponents.logical(a, b, c, (x, y) => x & y)],
  ['logical_or', (a, b, c) => exponents.logical(a, b, c, (x, y) => x | y)],
  ['logical_xor', (a, b, c) => exponents.logical(a, b, c, (x, y) => x ^ y)],
  ['max', comparison.max],
  ['max_mag', comparison.maxMagnitude],
  ['min', comparison.min],
  ['min_mag', comparison.minMagnitude],
  ['next_toward', exponents.nextToward],
  ['remainder_near', arithmetic.remainderNear],
  ['rotate', exponents.rotate],
  ['scaleb', exponents.scaleb],
  ['shift', exponents.shift],
];

/** Of two numbers, asked of contexts only. */
export const CONTEXT_BINARY: readonly (readonly [name: string, operation: Binary])[] = [
  ['add', arithmetic.add],
  ['divide', arithmetic.divide],
  ['divide_int', arithmetic.divideInteger],
  ['multiply', arithmetic.multiply],
  ['quantize', exponents.quantize],
  ['remainder', arithmetic.remainder],
  ['subtract', arithmetic.subtract],
];

export type Question = (a: Decimal, c: DecimalContext) => boolean;

const isNumber = (a: Decimal): boolean => a.kind === Kind.finite && !isZero(a);

/** Questions about a number without a context. */
export const QUESTIONS: readonly (readonly [name: string, question: Question])[] = [
  ['is_canonical', () => true],
  ['is_finite', (a) => a.kind === Kind.finite],
  ['is_infinite', (a) => a.kind === Kind.infinite],
  ['is_nan', (a) => a.kind >= Kind.nan],
  ['is_qnan', (a) => a.kind === Kind.nan],
  ['is_signed', (a) => a.negative],
  ['is_snan', (a) => a.kind === Kind.signalling],
  ['is_zero', isZero],
];

/** Questions that the smallest exponent decides. */
export const CONTEXT_QUESTIONS: readonly (readonly [name: string, question: Question])[] = [
  ['is_normal', (a, c) => isNumber(a) && adjusted(a) >= c.emin],
  ['is_subnormal', (a, c) => isNumber(a) && adjusted(a) < c.emin],
];

export const numberClass = (a: Decimal, c: DecimalContext): string => className(a, c.emin);
