/** int. CPython: Objects/longobject.c. Its arithmetic stands in int-arithmetic.ts, its methods in int-methods.ts. */

import { defineType } from '../define.ts';
import { newFloat } from '../float-object.ts';
import {
  intAbsolute,
  intAdd,
  intAnd,
  intCompare,
  intDivmod,
  intFloorDivide,
  intInvert,
  intMultiply,
  intNegative,
  intOr,
  intRemainder,
  intShiftLeft,
  intShiftRight,
  intSubtract,
  intXor,
} from '../int-arithmetic.ts';
import { doubleOfInt, intTrueDivide } from '../int-double.ts';
import { exactInt, intBig, intSign, isInt, newInt, newIntOf } from '../int-object.ts';
import { intFromStr, intFromText } from '../int-parse.ts';
import { intPower } from '../int-power.ts';
import { intText } from '../int-text.ts';
import { INT, INT_DIGITS } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { bindKeywords } from '../native-arguments.ts';
import { intHash } from '../number-hash.ts';
import { Static, Type } from '../places.ts';
import { clampedIndex } from '../protocol/index-value.ts';
import { isStr } from '../protocol/text.ts';
import { bytesText, toInt } from '../protocol/to-int.ts';
import { raise } from '../raise.ts';
import { shownAs } from '../shown.ts';
import { parseSignature } from '../signature.ts';
import type { Compare } from '../slot-numbers.ts';
import type { Binary } from '../slots.ts';
import { writeNewStr } from '../str-object.ts';
import { INT_METHODS } from './int-methods.ts';

const SIGNATURE = parseSignature('(x=0, /, base=10)');

/** int(x), int(x, base). */
function make(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  if (names === 0 && type === Type.int && count > 2) {
    raise(m, Type.TypeError, `int expected at most 2 arguments, got ${count}`);
  }
  const [x, base] = bindKeywords(m, 'int', SIGNATURE, argv, count, names) as [Address, Address];
  const value = convert(m, x, base);
  if (type === Type.int) return value;
  const object = newIntOf(m, type, value);
  m.release(value);
  return object;
}

/** CPython: long_new_impl. */
function convert(m: Machine, x: Address, base: Address): Address {
  if (x === 0) {
    if (base !== 0) raise(m, Type.TypeError, 'int() missing string argument');
    return newInt(m, 0);
  }
  if (base === 0) return toInt(m, x);
  const radix = clampedIndex(m, base);
  if ((radix !== 0 && radix < 2) || radix > 36) {
    raise(m, Type.ValueError, 'int() base must be >= 2 and <= 36, or 0');
  }
  if (isStr(m, x)) return intFromStr(m, x, radix);
  const text = bytesText(m, x);
  if (text === null) raise(m, Type.TypeError, "int() can't convert non-string with explicit base");
  return intFromText(m, text, radix, x);
}

function compare(m: Machine, left: Address, right: Address, how: Compare): Address {
  if (!isInt(m, left) || !isInt(m, right)) return Static.NotImplemented;
  return m.boolean(intCompare(m, left, right, how));
}

/** A slot that knows only ints. */
const both =
  (operation: Binary): Binary =>
  (m, left, right) =>
    isInt(m, left) && isInt(m, right) ? operation(m, left, right) : Static.NotImplemented;

function power(m: Machine, left: Address, right: Address, modulus: Address): Address {
  const usable = isInt(m, left) && isInt(m, right) && (modulus === Static.None || isInt(m, modulus));
  return usable ? intPower(m, left, right, modulus) : Static.NotImplemented;
}

/** Huge ints are described: to write all their digits would take longer than a frame of the screen. */
function shownText(m: Machine, self: Address): string {
  const value = intBig(m, self);
  const bits = value.toString(16).length * 4;
  return bits > 4000 ? `<int of about ${bits} bits>` : value.toString();
}

defineType(
  'int',
  {
    at: Type.int,
    shown: shownAs(shownText),
    layout: INT,
    size: INT_DIGITS,
    itemSize: 4,
    doc:
      'int([x]) -> integer\nint(x, base=10) -> integer\n\n' +
      'Convert a number or string to an integer, or return 0 if no arguments\n' +
      'are given.  If x is a number, return x.__int__().  For floating-point\n' +
      'numbers, this truncates towards zero.\n\n' +
      'If x is not a number or if base is given, then x must be a string,\n' +
      'bytes, or bytearray instance representing an integer literal in the\n' +
      "given base.  The literal can be preceded by '+' or '-' and be surrounded\n" +
      'by whitespace.  The base defaults to 10.  Valid bases are 0 and 2-36.\n' +
      'Base 0 means to interpret the base from the string as an integer literal.\n' +
      ">>> int('0b100', base=0)\n4",
    dealloc: (m, self) => m.freeObject(self),
    new: make,
    repr: (m, self) => writeNewStr(m, intText(m, self)),
    hash: intHash,
    compare,
    bool: (m, self) => intSign(m, self) !== 0,
    add: both(intAdd),
    subtract: both(intSubtract),
    multiply: both(intMultiply),
    remainder: both(intRemainder),
    divmod: both(intDivmod),
    power,
    negative: intNegative,
    positive: exactInt,
    absolute: intAbsolute,
    invert: intInvert,
    leftShift: both(intShiftLeft),
    rightShift: both(intShiftRight),
    and: both(intAnd),
    xor: both(intXor),
    or: both(intOr),
    floorDivide: both(intFloorDivide),
    trueDivide: both(intTrueDivide),
    int: exactInt,
    float: (m, self) => newFloat(m, doubleOfInt(m, self)),
    index: exactInt,
  },
  INT_METHODS,
);
