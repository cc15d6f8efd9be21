/** float. CPython: Objects/floatobject.c. Its methods stand in float-methods.ts. */

import { defineType } from '../define.ts';
import {
  doubleOf,
  floatDivide,
  floatDivmod,
  floatFloorDivide,
  floatPower,
  floatRemainder,
  isReal,
} from '../float-arithmetic.ts';
import { exactFloat, floatValue, freeFloat, isFloat, newFloat } from '../float-object.ts';
import { floatRepr } from '../float-text.ts';
import { track } from '../gc-list.ts';
import { allocateInstance } from '../instance-values.ts';
import { holds } from '../int-arithmetic.ts';
import { intOfDouble } from '../int-double.ts';
import { intBig, intNumber, isInt } from '../int-object.ts';
import { FLOAT, TYPE, TypeFlag } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { checkPositional, noKeywords } from '../native-arguments.ts';
import { doubleHash } from '../number-hash.ts';
import { Static, Type } from '../places.ts';
import { toDouble } from '../protocol/to-float.ts';
import { raise } from '../raise.ts';
import { shownAs } from '../shown.ts';
import { Compare, Slot } from '../slot-numbers.ts';
import type { Binary } from '../slots.ts';
import { newStr } from '../str-object.ts';
import { FLOAT_METHODS } from './float-methods.ts';

/** float(x). CPython: float_new_impl, float_subtype_new. */
function make(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  if (m.load(type + Slot.init) === m.load(Type.float + Slot.init)) noKeywords(m, 'float', names);
  checkPositional(m, 'float', count, 0, 1);
  const x = count === 0 ? 0 : m.load(argv);
  if (type === Type.float && x !== 0 && m.typeOf(x) === Type.float) return m.hold(x);
  const value = x === 0 ? 0 : toDouble(m, x);
  if (type === Type.float) return newFloat(m, value);
  const object = allocateInstance(m, type);
  m.floats[(object + FLOAT.value) >> 3] = value;
  if ((m.load(type + TYPE.flags) & TypeFlag.collected) !== 0) track(m, object);
  return object;
}

function dealloc(m: Machine, self: Address): void {
  if (m.typeOf(self) === Type.float) freeFloat(m, self);
  else m.freeObject(self);
}

/** CPython: float_richcompare; an int too large for a double is compared exactly. */
function compare(m: Machine, left: Address, right: Address, how: Compare): Address {
  const x = floatValue(m, left);
  if (isFloat(m, right)) return m.boolean(compareDoubles(x, floatValue(m, right), how));
  if (!isInt(m, right)) return Static.NotImplemented;
  const y = intNumber(m, right);
  if (!Number.isNaN(y)) return m.boolean(compareDoubles(x, y, how));
  if (Number.isNaN(x)) return m.boolean(how === Compare.ne);
  const exact = intBig(m, right);
  return m.boolean(holds(x < exact ? -1 : x > exact ? 1 : 0, how));
}

/** Whether `x how y` is true. The loop calls this for two floats. */
export function compareDoubles(x: number, y: number, how: Compare): boolean {
  switch (how) {
    case Compare.lt:
      return x < y;
    case Compare.le:
      return x <= y;
    case Compare.eq:
      return x === y;
    case Compare.ne:
      return x !== y;
    case Compare.gt:
      return x > y;
    default:
      return x >= y;
  }
}

/** A slot for two real numbers, one of which is a float. */
const both =
  (operation: (m: Machine, x: number, y: number) => Address): Binary =>
  (m, left, right) => {
    if (!isReal(m, left) || !isReal(m, right)) return Static.NotImplemented;
    const x = doubleOf(m, left);
    return operation(m, x, doubleOf(m, right));
  };

function power(m: Machine, left: Address, right: Address, modulus: Address): Address {
  if (modulus !== Static.None) {
    raise(m, Type.TypeError, 'pow() 3rd argument not allowed unless all arguments are integers');
  }
  return powerOfTwo(m, left, right);
}

const powerOfTwo = both(floatPower);

defineType(
  'float',
  {
    at: Type.float,
    shown: shownAs((m, self) => floatRepr(floatValue(m, self))),
    layout: FLOAT,
    doc: 'Convert a string or number to a floating-point number, if possible.',
    dealloc,
    new: make,
    repr: (m, self) => newStr(m, floatRepr(floatValue(m, self))),
    hash: (m, self) => doubleHash(m, floatValue(m, self), self),
    compare,
    bool: (m, self) => floatValue(m, self) !== 0,
    add: both((m, x, y) => newFloat(m, x + y)),
    subtract: both((m, x, y) => newFloat(m, x - y)),
    multiply: both((m, x, y) => newFloat(m, x * y)),
    remainder: both(floatRemainder),
    divmod: both(floatDivmod),
    power,
    negative: (m, self) => newFloat(m, -floatValue(m, self)),
    positive: exactFloat,
    absolute: (m, self) => newFloat(m, Math.abs(floatValue(m, self))),
    floorDivide: both(floatFloorDivide),
    trueDivide: both(floatDivide),
    int: (m, self) => intOfDouble(m, floatValue(m, self)),
    float: exactFloat,
  },
  FLOAT_METHODS,
);
