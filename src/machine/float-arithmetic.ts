/** Arithmetic of doubles as Python has it. CPython: Objects/floatobject.c. */
import { complexPower } from './complex-arithmetic.ts';
import { power } from './elementary/power.ts';
import { floatValue, isFloat, newFloat } from './float-object.ts';
import { doubleOfInt } from './int-double.ts';
import { isInt, newInt } from './int-object.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { raise, raiseWith } from './raise.ts';
import { newStr } from './str-object.ts';
import { newTuple } from './tuple-object.ts';

/** Whether the object can stand beside a float in arithmetic: a float or an int, of any class. */
export function isReal(m: Machine, object: Address): boolean {
  return isFloat(m, object) || isInt(m, object);
}

/** The double of a float or an int (borrowed); an int may be too large. CPython: convert_to_double. */
export function doubleOf(m: Machine, object: Address): number {
  return isFloat(m, object) ? floatValue(m, object) : doubleOfInt(m, object);
}

/** Raises ZeroDivisionError. */
function noDivisor(m: Machine, message: string): never {
  raise(m, Type.ZeroDivisionError, message);
}

/** x / y. */
export function floatDivide(m: Machine, x: number, y: number): Address {
  if (y === 0) noDivisor(m, 'float division by zero');
  return newFloat(m, x / y);
}

/** The zero with the sign of a number. */
export function zeroLike(value: number): number {
  return value < 0 || Object.is(value, -0) ? -0 : 0;
}

/** x modulo y, with the sign of y. */
export function moduloOf(x: number, y: number): number {
  const rest = x % y;
  if (rest === 0) return zeroLike(y);
  return y < 0 !== rest < 0 ? rest + y : rest;
}

/** x // y. CPython: _float_div_mod. */
export function floorQuotientOf(x: number, y: number): number {
  const rest = x % y;
  let quotient = (x - rest) / y;
  if (rest !== 0 && y < 0 !== rest < 0) quotient -= 1;
  if (quotient === 0) return zeroLike(x / y);
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

/** x % y as a new float. */
export function floatRemainder(m: Machine, x: number, y: number): Address {
  if (y === 0) noDivisor(m, 'float modulo by zero');
  return newFloat(m, moduloOf(x, y));
}

/** x // y as a new float. */
export function floatFloorDivide(m: Machine, x: number, y: number): Address {
  if (y === 0) noDivisor(m, 'float floor division by zero');
  return newFloat(m, floorQuotientOf(x, y));
}

/** divmod(x, y). New. */
export function floatDivmod(m: Machine, x: number, y: number): Address {
  if (y === 0) noDivisor(m, 'float divmod()');
  const quotient = newFloat(m, floorQuotientOf(x, y));
  return newTuple(m, quotient, newFloat(m, moduloOf(x, y)));
}

/** x ** y: a new float, or a complex where x < 0 and y is not whole. CPython: float_pow. */
export function floatPower(m: Machine, x: number, y: number): Address {
  if (y === 0 || x === 1) return newFloat(m, 1);
  if (Number.isNaN(x) || Number.isNaN(y)) return newFloat(m, Number.NaN);
  if (x === 0 && y < 0) {
    if (Number.isFinite(y)) noDivisor(m, '0.0 cannot be raised to a negative power');
    return newFloat(m, Number.POSITIVE_INFINITY);
  }
  if (x === -1 && !Number.isFinite(y)) return newFloat(m, 1);
  const ordinary = x !== 0 && Number.isFinite(x) && Number.isFinite(y);
  if (!ordinary) return newFloat(m, x ** y);
  if (x < 0 && !Number.isInteger(y)) return complexPower(m, x, 0, y, 0);
  const result = power(x, y);
  if (!Number.isFinite(result)) outOfRange(m);
  return newFloat(m, result);
}

/** The exception that CPython makes of errno ERANGE. */
export function outOfRange(m: Machine): never {
  raiseWith(m, Type.OverflowError, newTuple(m, newInt(m, 34), newStr(m, 'Numerical result out of range')));
}
