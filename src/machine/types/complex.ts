/** complex. CPython: Objects/complexobject.c. Its construction stands in complex-new.ts. */

import { type Complex, product, quotient } from '../../base/complex-numbers.ts';
import { pythonRepr } from '../../syntax/constant-repr.ts';
import { complexAbsolute, complexPower } from '../complex-arithmetic.ts';
import { complexValue, isComplex, newComplex } from '../complex-object.ts';
import { complexRepr } from '../complex-text.ts';
import { defineType, getset, method } from '../define.ts';
import { doubleOf, isReal } from '../float-arithmetic.ts';
import { floatValue, isFloat, newFloat } from '../float-object.ts';
import { intBig, intNumber, isInt } from '../int-object.ts';
import { COMPLEX } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { formatComplexMethod } from '../number-format.ts';
import { complexHash } from '../number-hash.ts';
import { Static, Type } from '../places.ts';
import { raise } from '../raise.ts';
import { shownAs } from '../shown.ts';
import { Compare } from '../slot-numbers.ts';
import type { Binary } from '../slots.ts';
import { newStr } from '../str-object.ts';
import { newTuple } from '../tuple-object.ts';
import { makeComplex } from './complex-new.ts';

export { newComplex } from '../complex-object.ts';

/** The value of any number; a real one has no imaginary part. CPython: to_complex. */
function operand(m: Machine, object: Address): Complex {
  return isComplex(m, object) ? complexValue(m, object) : { re: doubleOf(m, object), im: 0 };
}

const isNumber = (m: Machine, object: Address): boolean => isComplex(m, object) || isReal(m, object);

/** A slot for two numbers, one of which is complex. */
const both =
  (operation: (m: Machine, a: Complex, b: Complex) => Complex): Binary =>
  (m, left, right) => {
    if (!isNumber(m, left) || !isNumber(m, right)) return Static.NotImplemented;
    const a = operand(m, left);
    const { re, im } = operation(m, a, operand(m, right));
    return newComplex(m, re, im);
  };

function divide(m: Machine, a: Complex, b: Complex): Complex {
  const result = quotient(a, b);
  if (result === null) raise(m, Type.ZeroDivisionError, 'complex division by zero');
  return result;
}

function power(m: Machine, left: Address, right: Address, modulus: Address): Address {
  if (!isNumber(m, left) || !isNumber(m, right)) return Static.NotImplemented;
  const a = operand(m, left);
  const b = operand(m, right);
  if (modulus !== Static.None) raise(m, Type.ValueError, 'complex modulo');
  return complexPower(m, a, b);
}

/** Equality only. CPython: complex_richcompare. */
function compare(m: Machine, left: Address, right: Address, how: Compare): Address {
  if (how !== Compare.eq && how !== Compare.ne) return Static.NotImplemented;
  const a = complexValue(m, left);
  let same: boolean;
  if (isComplex(m, right)) {
    const b = complexValue(m, right);
    same = a.re === b.re && a.im === b.im;
  } else if (isFloat(m, right)) same = a.re === floatValue(m, right) && a.im === 0;
  else if (isInt(m, right)) same = a.im === 0 && equalsInt(m, a.re, right);
  else return Static.NotImplemented;
  return m.boolean(same === (how === Compare.eq));
}

function equalsInt(m: Machine, value: number, int: Address): boolean {
  const number = intNumber(m, int);
  if (!Number.isNaN(number)) return value === number;
  return Number.isInteger(value) && BigInt(value) === intBig(m, int);
}

/** The number itself when it is exactly complex, else an exact one. */
function exactComplex(m: Machine, self: Address): Address {
  if (m.typeOf(self) === Type.complex) return m.hold(self);
  const { re, im } = complexValue(m, self);
  return newComplex(m, re, im);
}

/** In CPython the parts are members. */
function readonly(m: Machine): never {
  raise(m, Type.AttributeError, 'readonly attribute');
}

function shownText(m: Machine, self: Address): string {
  const { re, im } = complexValue(m, self);
  return pythonRepr({ type: 'complex', real: re, imag: im });
}

defineType(
  'complex',
  {
    at: Type.complex,
    shown: shownAs(shownText),
    layout: COMPLEX,
    doc:
      'Create a complex number from a string or numbers.\n\n' +
      'If a string is given, parse it as a complex number.\n' +
      'If a single number is given, convert it to a complex number.\n' +
      "If the 'real' or 'imag' arguments are given, create a complex number\n" +
      'with the specified real and imaginary components.',
    dealloc: (m, self) => m.freeObject(self),
    new: makeComplex,
    repr: (m, self) => newStr(m, complexRepr(complexValue(m, self))),
    hash: (m, self) => {
      const { re, im } = complexValue(m, self);
      return complexHash(m, re, im, self);
    },
    compare,
    bool: (m, self) => {
      const { re, im } = complexValue(m, self);
      return re !== 0 || im !== 0;
    },
    add: both((_m, a, b) => ({ re: a.re + b.re, im: a.im + b.im })),
    subtract: both((_m, a, b) => ({ re: a.re - b.re, im: a.im - b.im })),
    multiply: both((_m, a, b) => product(a, b)),
    trueDivide: both(divide),
    power,
    negative: (m, self) => {
      const { re, im } = complexValue(m, self);
      return newComplex(m, -re, -im);
    },
    positive: exactComplex,
    absolute: (m, self) => newFloat(m, complexAbsolute(m, complexValue(m, self))),
  },
  [
    method('__complex__', exactComplex, '()'),
    method(
      'conjugate',
      (m: Machine, self: Address) => {
        const { re, im } = complexValue(m, self);
        return newComplex(m, re, -im);
      },
      '()',
    ),
    method(
      '__getnewargs__',
      (m: Machine, self: Address) => {
        const { re, im } = complexValue(m, self);
        const real = newFloat(m, re);
        return newTuple(m, real, newFloat(m, im));
      },
      '()',
    ),
    method('__format__', formatComplexMethod, '(format_spec, /)'),
    getset('real', (m, self) => newFloat(m, complexValue(m, self).re), readonly),
    getset('imag', (m, self) => newFloat(m, complexValue(m, self).im), readonly),
  ],
);
