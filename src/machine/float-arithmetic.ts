/** Arithmetic of doubles as Python has it. CPython: Objects/floatobject.c. */
import { floorQuotientOf, moduloOf, powerOf } from '../base/double-arithmetic.ts';
import { complexPower } from './complex-arithmetic.ts';
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
  const result = powerOf(x, y);
  if (typeof result === 'number') return newFloat(m, result);
  if (result === 'zero') noDivisor(m, '0.0 cannot be raised to a negative power');
  if (result === 'range') outOfRange(m);
  return complexPower(m, { re: x, im: 0 }, { re: y, im: 0 });
}

/** The exception that CPython makes of errno ERANGE. */
export function outOfRange(m: Machine): never {
  raiseWith(m, Type.OverflowError, newTuple(m, newInt(m, 34), newStr(m, 'Numerical result out of range')));
}
