/** str % arguments. CPython: Objects/unicodeobject.c (PyUnicode_Format). */
import { formatDouble } from '../format-double.ts';
import { intNumber } from '../int-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import {
  type Conversion,
  type FormatText,
  formatWhole,
  layOut,
  nextOperand,
  operandsOf,
  parseConversion,
  unsupportedConversion,
} from '../printf-spec.ts';
import { isIndex } from '../protocol/index-value.ts';
import { index } from '../protocol/number.ts';
import { isStr, repr, str } from '../protocol/text.ts';
import { asDouble } from '../protocol/to-float.ts';
import { isInstance, raise } from '../raise.ts';
import { characterOf, strPart } from '../str-build.ts';
import { codePointAt, newStr, strLength } from '../str-object.ts';
import { joinPieces, literalPart } from './str-pieces.ts';
import { asciiOf } from './str-repr.ts';
import { pad } from './str-strip.ts';

const PERCENT = 37;

/** format % arguments; NotImplemented when the left operand is no str. New. */
export function strRemainder(m: Machine, format: Address, args: Address): Address {
  return isStr(m, format) ? strPercent(m, format, args) : Static.NotImplemented;
}

/** Keeps every piece on the keep stack, then joins them. */
function strPercent(m: Machine, format: Address, args: Address): Address {
  const length = strLength(m, format);
  const text: FormatText = {
    length,
    at: (i) => (i < length ? codePointAt(m, format, i) : -1),
    part: (from, to) => strPart(m, format, from, to),
  };
  const own = m.kept;
  m.keep(0);
  const mayMap = !isStr(m, args);
  const operands = operandsOf(m, args, own, mayMap);
  let lastIsWhole = true;
  for (let at = 0; at < length; ) {
    const start = at;
    while (at < length && text.at(at) !== PERCENT) at++;
    if (at > start) m.keep(literalPart(m, format, start, at));
    lastIsWhole = true;
    if (at >= length) break;
    if (text.at(at + 1) === PERCENT) {
      m.keep(characterOf(m, PERCENT));
      at += 2;
    } else {
      const c = parseConversion(m, text, at + 1, operands);
      m.keep(formatted(m, nextOperand(m, operands), c));
      at = c.end;
    }
    lastIsWhole = at >= length;
  }
  if (operands.next < operands.length && operands.mapping === 0) {
    raise(m, Type.TypeError, 'not all arguments converted during string formatting');
  }
  const made = joinPieces(m, own + 8, lastIsWhole);
  m.release(m.unkeep());
  return made;
}

/** One operand converted. New. CPython: unicode_format_arg_format. */
function formatted(m: Machine, value: Address, c: Conversion): Address {
  const letter = c.code > 0 && c.code < 128 ? String.fromCharCode(c.code) : '';
  switch (letter) {
    case 's':
      return fitted(m, m.typeOf(value) === Type.str ? m.hold(value) : str(m, value), c, true);
    case 'r':
      return fitted(m, repr(m, value), c, true);
    case 'a':
      return fitted(m, asciiOf(m, repr(m, value)), c, true);
    case 'c':
      return fitted(m, characterOf(m, characterPoint(m, value)), c, false);
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
      return newStr(m, formatWhole(m, value, c));
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      return newStr(m, formatReal(asDouble(m, value), c, letter));
    default:
      unsupportedConversion(m, c);
  }
}

/** The text of a float conversion, laid out. */
export function formatReal(value: number, c: Conversion, letter: string): string {
  const precision = c.precision < 0 ? 6 : c.precision;
  const text = formatDouble(value, letter, precision, { alternate: c.alternate });
  const signed = text.startsWith('-');
  return layOut(signed ? '-' : '', '', signed ? text.slice(1) : text, c);
}

/** The character that %c is asked to show. CPython: formatchar. */
function characterPoint(m: Machine, value: Address): number {
  if (isStr(m, value)) {
    if (strLength(m, value) === 1) return codePointAt(m, value, 0);
    raise(m, Type.TypeError, '%c requires int or char');
  }
  if (!isIndex(m, value)) raise(m, Type.TypeError, '%c requires int or char');
  const int = isInstance(m, value, Type.int) ? m.hold(value) : index(m, value);
  const point = intNumber(m, int);
  m.release(int);
  if (!(point >= 0 && point <= 0x10ffff)) raise(m, Type.OverflowError, '%c arg not in range(0x110000)');
  return point;
}

/** Text cut to the precision and put into the width. Steals it. New. */
function fitted(m: Machine, given: Address, c: Conversion, cuts: boolean): Address {
  let text = given;
  let length = strLength(m, text);
  if (cuts && c.precision >= 0 && c.precision < length) {
    m.keep(text);
    const cut = strPart(m, text, 0, c.precision);
    m.release(m.unkeep());
    text = cut;
    length = c.precision;
  }
  const missing = c.width - length;
  if (missing <= 0) return text;
  m.keep(text);
  const made = c.left ? pad(m, text, 0, missing, 32) : pad(m, text, missing, 0, 32);
  m.release(m.unkeep());
  return made;
}
