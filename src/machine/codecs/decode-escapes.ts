/**
 * Text written with backslash escapes. CPython: Objects/unicodeobject.c (_PyUnicode_DecodeUnicodeEscapeInternal,
 * _PyUnicode_DecodeRawUnicodeEscapeStateful), Objects/bytesobject.c (_PyBytes_DecodeEscape).
 */
import { characterNamed } from '../../base/character-names.ts';
import type { Machine } from '../machine.ts';
import { Type } from '../places.ts';
import { raise } from '../raise.ts';
import { interpreter } from '../run-python.ts';
import { type Decoding, decodeError, leaveRest } from './decode-errors.ts';

const BACKSLASH = 92;
const CLOSING_BRACE = 125;

/** What stands for one character after a backslash; -1 for a backslash at the end of a line, which vanishes. */
const SIMPLE: ReadonlyMap<number, number> = new Map([
  [10, -1],
  [BACKSLASH, BACKSLASH],
  [39, 39],
  [34, 34],
  [97, 7],
  [98, 8],
  [102, 12],
  [110, 10],
  [114, 13],
  [116, 9],
  [118, 11],
]);

/** What an escape with hexadecimal digits came to. */
interface Digits {
  value: number;
  /** Where the digits end. */
  end: number;
  /** Whether as many as there must be were there. */
  whole: boolean;
  /** Whether the text ended among them. */
  short: boolean;
}

function digitsAt(bytes: Uint8Array, at: number, count: number): Digits {
  const found: Digits = { value: 0, end: at, whole: false, short: false };
  for (; found.end < at + count; found.end++) {
    if (found.end >= bytes.length) {
      found.short = true;
      return found;
    }
    const digit = hexDigit(bytes[found.end]!);
    if (digit < 0) return found;
    found.value = found.value * 16 + digit;
  }
  found.whole = true;
  return found;
}

function hexDigit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

const isOctal = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 55;

/** Where octal digits from `at` on end: three at most. */
function octalEnd(bytes: Uint8Array, at: number): number {
  let end = at + 1;
  while (end < at + 3 && isOctal(bytes[end])) end++;
  return end;
}

function octalValue(bytes: Uint8Array, at: number, end: number): number {
  let value = 0;
  for (let i = at; i < end; i++) value = value * 8 + bytes[i]! - 48;
  return value;
}

const WIDTHS: ReadonlyMap<number, { count: number; problem: string }> = new Map([
  [120, { count: 2, problem: 'truncated \\xXX escape' }],
  [117, { count: 4, problem: 'truncated \\uXXXX escape' }],
  [85, { count: 8, problem: 'truncated \\UXXXXXXXX escape' }],
]);

/** Appends the characters of text with the escapes of string literals. */
export function decodeEscapes(m: Machine, decoding: Decoding): void {
  const { bytes, points } = decoding;
  let wrong = '';
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at] !== BACKSLASH) {
      points.push(bytes[at++]!);
      continue;
    }
    const kind = bytes[at + 1];
    if (kind === undefined) {
      if (leaveRest(decoding, at)) break;
      at = decodeError(m, decoding, at, at + 1, '\\ at end of string');
      continue;
    }
    const simple = SIMPLE.get(kind);
    if (simple !== undefined) {
      if (simple >= 0) points.push(simple);
      at += 2;
    } else if (isOctal(kind)) {
      const end = octalEnd(bytes, at + 1);
      const value = octalValue(bytes, at + 1, end);
      if (value > 255)
        wrong ||= `invalid octal escape sequence '\\${String.fromCharCode(...bytes.subarray(at + 1, end))}'`;
      points.push(value);
      at = end;
    } else if (WIDTHS.has(kind)) at = numbered(m, decoding, at, 'illegal Unicode character');
    else if (kind === 78) at = named(m, decoding, at);
    else {
      wrong ||= `invalid escape sequence '\\${String.fromCharCode(kind)}'`;
      points.push(BACKSLASH, kind);
      at += 2;
    }
  }
  if (wrong !== '') interpreter.deprecated(m, wrong);
}

/** An escape that gives a character's number. Returns where to go on. */
function numbered(m: Machine, decoding: Decoding, at: number, tooLarge: string): number {
  const { bytes, points } = decoding;
  const { count, problem } = WIDTHS.get(bytes[at + 1]!)!;
  const digits = digitsAt(bytes, at + 2, count);
  if (digits.short && leaveRest(decoding, at)) return bytes.length;
  if (!digits.whole) return decodeError(m, decoding, at, digits.end, problem);
  if (digits.value > 0x10ffff) return decodeError(m, decoding, at, digits.end, tooLarge);
  points.push(digits.value);
  return digits.end;
}

/** `\N{name}`. Returns where to go on. */
function named(m: Machine, decoding: Decoding, at: number): number {
  const { bytes, points } = decoding;
  const malformed = 'malformed \\N character escape';
  const end = bytes.indexOf(CLOSING_BRACE, at + 3);
  const opened = bytes[at + 2] === 123;
  if (at + 2 >= bytes.length || (opened && end < 0)) {
    if (leaveRest(decoding, at)) return bytes.length;
    return decodeError(m, decoding, at, bytes.length, malformed);
  }
  if (!opened) return decodeError(m, decoding, at, at + 2, malformed);
  if (end === at + 3) return decodeError(m, decoding, at, end, malformed);
  const point = characterNamed(String.fromCharCode(...bytes.subarray(at + 3, end)));
  if (point === null) return decodeError(m, decoding, at, end + 1, 'unknown Unicode character name');
  points.push(point);
  return end + 1;
}

/** The same where only `\uXXXX` and `\UXXXXXXXX` are escapes. */
export function decodeRawEscapes(m: Machine, decoding: Decoding): void {
  const { bytes, points } = decoding;
  for (let at = 0; at < bytes.length; ) {
    const kind = bytes[at + 1];
    if (bytes[at] !== BACKSLASH || (kind === undefined && decoding.final)) points.push(bytes[at++]!);
    else if (kind === undefined) {
      leaveRest(decoding, at);
      return;
    } else if (kind === 117 || kind === 85) at = numbered(m, decoding, at, '\\Uxxxxxxxx out of range');
    else {
      points.push(BACKSLASH, kind);
      at += 2;
    }
  }
}

/** Bytes written with the escapes of bytes literals; `errors` says what to do with a wrong `\x`. */
export function unescapedBytes(m: Machine, bytes: Uint8Array, errors: string): number[] {
  const out: number[] = [];
  let wrong = '';
  for (let at = 0; at < bytes.length; ) {
    const kind = bytes[at + 1];
    if (bytes[at] !== BACKSLASH) out.push(bytes[at++]!);
    else if (kind === undefined) raise(m, Type.ValueError, 'Trailing \\ in string');
    else if (SIMPLE.has(kind)) {
      if (kind !== 10) out.push(SIMPLE.get(kind)!);
      at += 2;
    } else if (isOctal(kind)) {
      const end = octalEnd(bytes, at + 1);
      const value = octalValue(bytes, at + 1, end);
      if (value > 255) wrong ||= `invalid octal escape sequence '\\${value.toString(8)}'`;
      out.push(value & 255);
      at = end;
    } else if (kind === 120) at = byteNumber(m, bytes, at, errors, out);
    else {
      wrong ||= `invalid escape sequence '\\${String.fromCharCode(kind)}'`;
      out.push(BACKSLASH, kind);
      at += 2;
    }
  }
  if (wrong !== '') interpreter.deprecated(m, wrong);
  return out;
}

/** `\xXX` of bytes. Returns where to go on. */
function byteNumber(m: Machine, bytes: Uint8Array, at: number, errors: string, out: number[]): number {
  const digits = digitsAt(bytes, at + 2, 2);
  if (digits.whole) out.push(digits.value);
  else if (errors === 'strict') raise(m, Type.ValueError, `invalid \\x escape at position ${at}`);
  else if (errors === 'replace') out.push(63);
  else if (errors !== 'ignore') {
    raise(m, Type.ValueError, `decoding error; unknown error handling code: ${errors}`);
  }
  return digits.whole ? digits.end : Math.min(digits.end, at + 3);
}
