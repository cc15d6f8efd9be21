/**
 * What is the same in `%` of str and of bytes: conversion specifiers, the arguments they take, and how
 * numbers are laid out. CPython: Objects/unicodeobject.c (unicode_format_arg_parse), Objects/bytesobject.c.
 */
import { intNumber, intSign } from './int-object.ts';
import { intDigitsIn, intText } from './int-text.ts';
import { TUPLE_ITEMS } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { call } from './protocol/call.ts';
import { index } from './protocol/number.ts';
import { getItem } from './protocol/subscript.ts';
import { caught, isInstance, raise, typeNameOf } from './raise.ts';
import { Slot } from './slot-numbers.ts';
import { tupleSize } from './tuple-object.ts';

/** The left operand: its characters, and a part of it as an object (new). */
export interface FormatText {
  readonly length: number;
  at(index: number): number;
  part(from: number, to: number): Address;
}

/** The right operand. A value taken from a mapping is owned by the word at `own`. */
export interface Operands {
  args: Address;
  /** Items of a tuple; -1 for any other object, which counts as one. */
  length: number;
  next: number;
  readonly mapping: Address;
  readonly own: Address;
}

/** One conversion specifier. */
export interface Conversion {
  left: boolean;
  plus: boolean;
  blank: boolean;
  alternate: boolean;
  zero: boolean;
  /** -1 when there is none. */
  width: number;
  precision: number;
  code: number;
  /** Index after it. */
  end: number;
}

/** The operands of a format; `mapping` says whether an object other than a tuple may be one. */
export function operandsOf(m: Machine, args: Address, own: Address, mayMap: boolean): Operands {
  const isTuple = isInstance(m, args, Type.tuple);
  const maps = !isTuple && mayMap && m.load(m.typeOf(args) + Slot.getItem) !== 0;
  return {
    args,
    length: isTuple ? tupleSize(m, args) : -1,
    next: isTuple ? 0 : -2,
    mapping: maps ? args : 0,
    own,
  };
}

/** The next operand: borrowed. */
export function nextOperand(m: Machine, operands: Operands): Address {
  const { length, next, args } = operands;
  if (next >= length) raise(m, Type.TypeError, 'not enough arguments for format string');
  operands.next++;
  return length < 0 ? args : m.load(args + TUPLE_ITEMS + 8 * next);
}

const FLAGS: Readonly<Record<number, keyof Conversion>> = {
  45: 'left',
  43: 'plus',
  32: 'blank',
  35: 'alternate',
  48: 'zero',
};

const STAR = 42;
const isDigit = (point: number): boolean => point >= 48 && point <= 57;

/** Reads the specifier that follows the % before `at`. */
export function parseConversion(m: Machine, text: FormatText, at: number, operands: Operands): Conversion {
  const c: Conversion = {
    left: false,
    plus: false,
    blank: false,
    alternate: false,
    zero: false,
    width: -1,
    precision: -1,
    code: 0,
    end: at,
  };
  if (text.at(at) === 40) c.end = takeKey(m, text, at + 1, operands);
  for (let flag = FLAGS[text.at(c.end)]; flag !== undefined; flag = FLAGS[text.at(++c.end)]) {
    Object.assign(c, { [flag]: true });
  }
  takeWidth(m, text, c, operands);
  if (text.at(c.end) === 46) {
    c.end++;
    takePrecision(m, text, c, operands);
  }
  if ('hlL'.includes(String.fromCharCode(text.at(c.end))) && text.at(c.end) > 0) c.end++;
  if (c.end >= text.length) raise(m, Type.ValueError, 'incomplete format');
  c.code = text.at(c.end++);
  return c;
}

/** `(key)`: from now on the one operand is what the mapping has for it. */
function takeKey(m: Machine, text: FormatText, start: number, operands: Operands): number {
  if (operands.mapping === 0) raise(m, Type.TypeError, 'format requires a mapping');
  let open = 1;
  let at = start;
  for (; open > 0 && at < text.length; at++) {
    const point = text.at(at);
    if (point === 41) open--;
    else if (point === 40) open++;
  }
  if (open > 0) raise(m, Type.ValueError, 'incomplete format key');
  const key = m.keep(text.part(start, at - 1));
  const value = getItem(m, operands.mapping, key);
  m.release(m.unkeep());
  m.replace(operands.own, value);
  operands.args = value;
  operands.length = -1;
  operands.next = -2;
  return at;
}

function starValue(m: Machine, operands: Operands): number {
  const value = nextOperand(m, operands);
  if (!isInstance(m, value, Type.int)) raise(m, Type.TypeError, '* wants int');
  return intNumber(m, value);
}

function takeWidth(m: Machine, text: FormatText, c: Conversion, operands: Operands): void {
  if (text.at(c.end) === STAR) {
    const value = starValue(m, operands);
    if (Number.isNaN(value)) raise(m, Type.OverflowError, 'Python int too large to convert to C ssize_t');
    c.width = Math.abs(value);
    if (value < 0) c.left = true;
    c.end++;
  } else c.width = takeNumber(m, text, c, 2 ** 63, 'width too big');
}

function takePrecision(m: Machine, text: FormatText, c: Conversion, operands: Operands): void {
  if (text.at(c.end) === STAR) {
    const value = starValue(m, operands);
    if (value !== (value | 0)) {
      raise(m, Type.OverflowError, 'Python int too large to convert to C int');
    }
    c.precision = Math.max(0, value);
    c.end++;
  } else c.precision = Math.max(0, takeNumber(m, text, c, 2 ** 31, 'precision too big'));
}

function takeNumber(m: Machine, text: FormatText, c: Conversion, limit: number, words: string): number {
  let value = -1;
  for (; isDigit(text.at(c.end)); c.end++) {
    value = Math.max(0, value) * 10 + text.at(c.end) - 48;
    if (value >= limit) raise(m, Type.ValueError, words);
  }
  return value;
}

/** Raises what CPython says of a conversion type that there is not. */
export function unsupportedConversion(m: Machine, c: Conversion): never {
  const shown = c.code > 31 && c.code < 127 ? String.fromCharCode(c.code) : '?';
  const where = `(0x${c.code.toString(16)}) at index ${c.end - 1}`;
  raise(m, Type.ValueError, `unsupported format character '${shown}' ${where}`);
}

/** The int that %d or %x is asked to show. New. CPython: mainformatlong. */
function wholeNumber(m: Machine, value: Address, letter: string): Address {
  if (isInstance(m, value, Type.int)) return m.hold(value);
  const exact = 'oxX'.includes(letter);
  const type = m.typeOf(value);
  const number = [Slot.index, Slot.int, Slot.float].some((slot) => m.load(type + slot) !== 0);
  const mark = m.kept;
  if (number) {
    try {
      return exact ? index(m, value) : call(m, Type.int, value);
    } catch (error) {
      caught(m, error, mark, Type.TypeError);
    }
  }
  const wanted = exact ? 'an integer' : 'a real number';
  raise(m, Type.TypeError, `%${letter} format: ${wanted} is required, not ${typeNameOf(m, value)}`);
}

/** The text of an integer conversion, laid out. CPython: _PyUnicode_FormatLong. */
export function formatWhole(m: Machine, value: Address, c: Conversion): string {
  const letter = String.fromCharCode(c.code);
  const int = m.keep(wholeNumber(m, value, letter));
  const base = letter === 'o' ? 8 : letter === 'x' || letter === 'X' ? 16 : 10;
  let digits = base === 10 ? intText(m, int).replace('-', '') : intDigitsIn(m, int, base as 8 | 16);
  const sign = intSign(m, int) < 0 ? '-' : '';
  m.release(m.unkeep());
  digits = digits.padStart(Math.max(0, c.precision), '0');
  if (letter === 'X') digits = digits.toUpperCase();
  const prefix = c.alternate && base !== 10 ? `0${letter}` : '';
  return layOut(sign, prefix, digits, c);
}

/** Puts sign, prefix and digits into the width. CPython: unicode_format_arg_output. */
export function layOut(sign: string, prefix: string, digits: string, c: Conversion): string {
  const shown = sign !== '' ? sign : c.plus ? '+' : c.blank ? ' ' : '';
  const missing = Math.max(0, c.width - shown.length - prefix.length - digits.length);
  if (c.left) return shown + prefix + digits + ' '.repeat(missing);
  if (c.zero) return shown + prefix + '0'.repeat(missing) + digits;
  return ' '.repeat(missing) + shown + prefix + digits;
}
