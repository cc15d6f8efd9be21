/**
 * Text as an int: int('…'), int(b'…', base). CPython: Objects/longobject.c (PyLong_FromString),
 * Objects/unicodeobject.c (_PyUnicode_TransformDecimalAndSpaceToASCII).
 */
import { newBigInt } from './int-object.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';
import { Type } from './places.ts';
import { reprText } from './protocol/text.ts';
import { raise } from './raise.ts';
import { textOf } from './str-object.ts';
import { decimalOf, isSpace } from './unicode/properties.ts';

/** Digits up to which no limit is asked for. CPython: _PY_LONG_MAX_STR_DIGITS_THRESHOLD. */
export const FREE_DIGITS = 640;

/** Non-ASCII digits and white space as ASCII; whatever else is not ASCII is a question mark. */
export function asciiNumber(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  let ascii = '';
  for (const character of text) {
    const point = character.codePointAt(0)!;
    const decimal = point < 127 ? -1 : decimalOf(point);
    if (point < 127) ascii += character;
    else if (isSpace(point)) ascii += ' ';
    else ascii += decimal < 0 ? '?' : String(decimal);
  }
  return ascii;
}

/** The int of a str (borrowed) in a base from 2 to 36, or 0. New. CPython: PyLong_FromUnicodeObject. */
export function intFromStr(m: Machine, str: Address, base: number): Address {
  return intFromText(m, asciiNumber(textOf(m, str)), base, str);
}

/** The int of ASCII text; `source` is the object that messages show. New. */
export function intFromText(m: Machine, text: string, base: number, source: Address): Address {
  const scanned = scan(text, base);
  if (scanned === null) invalid(m, source, base);
  const { digits, radix, negative } = scanned;
  const binary = (radix & (radix - 1)) === 0;
  const limit = m.load(Own.intMaxStrDigits);
  if (!binary && digits.length > FREE_DIGITS && limit > 0 && digits.length > limit) {
    raise(
      m,
      Type.ValueError,
      `Exceeds the limit (${limit} digits) for integer string conversion: value has ${digits.length} digits; ` +
        'use sys.set_int_max_str_digits() to increase the limit',
    );
  }
  if (!scanned.complete || digits === '') invalid(m, source, base);
  const magnitude = magnitudeOf(digits, radix);
  if (scanned.onlyZero && magnitude !== 0n) invalid(m, source, 0);
  return newBigInt(m, negative ? -magnitude : magnitude, roomFor(digits.length, radix));
}

function invalid(m: Machine, source: Address, base: number): never {
  const shown = Array.from(reprText(m, source)).slice(0, 200).join('');
  raise(m, Type.ValueError, `invalid literal for int() with base ${base}: ${shown}`);
}

/** Digits that CPython makes room for. */
function roomFor(digits: number, radix: number): number {
  const bits = Math.log2(radix);
  if (Number.isInteger(bits)) return Math.ceil((digits * bits) / 30);
  return Math.floor(digits * (Math.log(radix) / Math.log(2 ** 30)) + 1);
}

interface Scanned {
  readonly negative: boolean;
  readonly radix: number;
  /** The digits without underscores. */
  readonly digits: string;
  /** Nothing but white space follows. */
  readonly complete: boolean;
  /** Leading zeros in base 0: the value must be 0. */
  readonly onlyZero: boolean;
}

const PREFIXES: Readonly<Record<string, number>> = { x: 16, o: 8, b: 2 };

/** Takes text apart; null where underscores stand wrong. */
function scan(text: string, base: number): Scanned | null {
  let at = 0;
  while (isAsciiSpace(text.charCodeAt(at))) at++;
  const negative = text[at] === '-';
  if (negative || text[at] === '+') at++;
  const prefix = text[at] === '0' ? PREFIXES[(text[at + 1] ?? '').toLowerCase()] : undefined;
  const radix = base === 0 ? (prefix ?? 10) : base;
  const onlyZero = base === 0 && text[at] === '0' && prefix === undefined;
  if (prefix !== undefined && prefix === radix) {
    at += 2;
    if (text[at] === '_') at++;
  }
  if (text[at] === '_') return null;
  const start = at;
  while (text[at] === '_' || digitValue(text.charCodeAt(at)) < radix) {
    if (text[at] === '_' && text[at - 1] === '_') return null;
    at++;
  }
  if (text[at - 1] === '_') return null;
  const digits = text.slice(start, at).replaceAll('_', '');
  while (isAsciiSpace(text.charCodeAt(at))) at++;
  return { negative, radix, digits, complete: at === text.length, onlyZero };
}

/** CPython: Py_ISSPACE. */
export function isAsciiSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function digitValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 122 ? letter - 87 : 99;
}

/** The value of plain digits. */
function magnitudeOf(digits: string, radix: number): bigint {
  if (radix === 10) return BigInt(digits);
  if (radix === 16) return BigInt(`0x${digits}`);
  if (radix === 8) return BigInt(`0o${digits}`);
  if (radix === 2) return BigInt(`0b${digits}`);
  const step = Math.floor(52 / Math.log2(radix));
  let value = 0n;
  for (let at = 0; at < digits.length; at += step) {
    const part = digits.slice(at, at + step);
    value = value * BigInt(radix) ** BigInt(part.length) + BigInt(Number.parseInt(part, radix));
  }
  return value;
}
