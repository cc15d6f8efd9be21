/** Built-ins about numbers: abs, bin, chr, divmod, hex, oct, ord, pow, round. CPython: Python/bltinmodule.c. */
import { builtin } from '../define.ts';
import { intBig, newInt } from '../int-object.ts';
import { BYTES, BYTES_DATA, TYPE, TypeFlag } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Static, Type } from '../places.ts';
import { callBound } from '../protocol/attribute.ts';
import { binary, DIVMOD, index, OPERATORS, power, unary } from '../protocol/number.ts';
import { getItem } from '../protocol/subscript.ts';
import { isStr } from '../protocol/text.ts';
import { lengthOf } from '../protocol/truth.ts';
import { isSubtype, raise, typeNameOf } from '../raise.ts';
import { Slot } from '../slot-numbers.ts';
import { codePointAt, fromPoints, newStr, strLength } from '../str-object.ts';

const ROUND = name('__round__');
const POWER = OPERATORS[8]!;

/** An int's digits in a base of two, with sign and prefix. CPython: _PyLong_Format. */
const inBase = (base: number, prefix: string) => (m: Machine, _module: Address, number: Address) => {
  const int = index(m, number);
  const value = intBig(m, int);
  m.release(int);
  const digits = (value < 0n ? -value : value).toString(base);
  return newStr(m, `${value < 0n ? '-' : ''}${prefix}${digits}`);
};

function chr(m: Machine, _module: Address, number: Address): Address {
  const int = index(m, number);
  const value = intBig(m, int);
  m.release(int);
  if (value < 0n || value > 0x10ffffn) raise(m, Type.ValueError, 'chr() arg not in range(0x110000)');
  return fromPoints(m, [Number(value)]);
}

function ord(m: Machine, _module: Address, character: Address): Address {
  const type = m.typeOf(character);
  let length = -1;
  if (isStr(m, character)) {
    length = strLength(m, character);
    if (length === 1) return newInt(m, codePointAt(m, character, 0));
  } else if ((m.load(type + TYPE.flags) & TypeFlag.bytesSubclass) !== 0) {
    length = m.load(character + BYTES.size);
    if (length === 1) return newInt(m, m.bytes[character + BYTES_DATA]!);
  } else if (isSubtype(m, type, Type.bytearray)) {
    length = lengthOf(m, character);
    if (length === 1) return getItem(m, character, newInt(m, 0));
  } else {
    const what = typeNameOf(m, character);
    raise(m, Type.TypeError, `ord() expected string of length 1, but ${what} found`);
  }
  raise(m, Type.TypeError, `ord() expected a character, but string of length ${length} found`);
}

function pow(m: Machine, _module: Address, base: Address, exponent: Address, modulus: Address): Address {
  if (modulus === 0 || modulus === Static.None) return binary(m, base, exponent, POWER);
  return power(m, base, exponent, modulus);
}

function round(m: Machine, _module: Address, number: Address, digits: Address): Address {
  const result =
    digits === 0 || digits === Static.None
      ? callBound(m, number, ROUND)
      : callBound(m, number, ROUND, digits);
  if (result !== 0) return result;
  raise(m, Type.TypeError, `type ${typeNameOf(m, number)} doesn't define __round__ method`);
}

export const numberBuiltins = {
  abs: builtin('abs', (m, _module, x) => unary(m, x, Slot.absolute, 'abs()'), '(x, /)'),
  bin: builtin('bin', inBase(2, '0b'), '(number, /)'),
  chr: builtin('chr', chr, '(i, /)'),
  divmod: builtin('divmod', (m, _module, x, y) => binary(m, x, y, DIVMOD), '(x, y, /)'),
  hex: builtin('hex', inBase(16, '0x'), '(number, /)'),
  oct: builtin('oct', inBase(8, '0o'), '(number, /)'),
  ord: builtin('ord', ord, '(c, /)'),
  pow: builtin('pow', pow, '(base, exp, mod=None)'),
  round: builtin('round', round, '(number, ndigits=None)'),
};
