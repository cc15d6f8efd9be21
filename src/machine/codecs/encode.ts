/** Text to bytes. CPython: Objects/unicodeobject.c, Objects/stringlib/codecs.h. */
import { allocateBytes, bytesOf, isBytes, newBytes, oneByte } from '../bytes-object.ts';
import { BYTES_DATA } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { codePointAt, dataOf, isAscii, strLength } from '../str-object.ts';
import type { Encoding } from './encoding.ts';
import {
  askHandler,
  backslashed,
  pointsOf,
  raiseKept,
  registeredHandler,
  replacementText,
  unicodeError,
} from './error-handlers.ts';

const isSurrogate = (point: number): boolean => point >= 0xd800 && point <= 0xdfff;

/** A str in an encoding; `errors` names what to do with what does not fit. New bytes object. */
export function encodeStr(m: Machine, str: Address, encoding: Encoding, errors: string): Address {
  if (encoding.kind === 'unicode-escape' || encoding.kind === 'raw-unicode-escape') {
    return newBytes(m, escaped(pointsOf(m, str), encoding.kind === 'raw-unicode-escape'));
  }
  const bytewise = encoding.kind !== 'utf-16' && encoding.kind !== 'utf-32' && encoding.kind !== 'utf-8-sig';
  if (bytewise && isAscii(m, str)) return asciiBytes(m, str);
  const out: number[] = [];
  if (encoding.kind === 'utf-8-sig') out.push(0xef, 0xbb, 0xbf);
  if (encoding.marked) putUnit(out, encoding, 0xfeff);
  const length = strLength(m, str);
  for (let i = 0; i < length; ) {
    if (put(out, encoding, codePointAt(m, str, i))) i++;
    else i = handleError(m, str, encoding, errors, out, i);
  }
  return newBytes(m, out);
}

/** Everything but printable ASCII as escapes; raw: what Latin-1 does not have. */
function escaped(points: readonly number[], raw: boolean): number[] {
  const out: number[] = [];
  for (const point of points) {
    if (raw ? point < 256 : point >= 32 && point < 127 && point !== 92) out.push(point);
    else
      for (const character of SHORT_ESCAPES.get(point) ?? backslashed(point))
        out.push(character.charCodeAt(0));
  }
  return out;
}

const SHORT_ESCAPES: ReadonlyMap<number, string> = new Map([
  [92, '\\\\'],
  [9, '\\t'],
  [10, '\\n'],
  [13, '\\r'],
]);

function asciiBytes(m: Machine, str: Address): Address {
  const length = strLength(m, str);
  if (length === 0) return Static.emptyBytes;
  const data = dataOf(m, str);
  if (length === 1) return oneByte(m.bytes[data]!);
  const made = allocateBytes(m, length);
  m.bytes.copyWithin(made + BYTES_DATA, data, data + length);
  return made;
}

/** Appends a character if the encoding has it. */
function put(out: number[], encoding: Encoding, point: number): boolean {
  switch (encoding.kind) {
    case 'ascii':
      if (point > 127) return false;
      break;
    case 'latin-1':
      if (point > 255) return false;
      break;
    case 'charmap': {
      const byte = point < 128 ? point : encoding.charmap!.bytes.get(point);
      if (byte === undefined) return false;
      out.push(byte);
      return true;
    }
    case 'utf-8':
    case 'utf-8-sig':
      if (isSurrogate(point)) return false;
      putUtf8(out, point);
      return true;
    default:
      if (isSurrogate(point)) return false;
      putUnit(out, encoding, point);
      return true;
  }
  out.push(point);
  return true;
}

/** Appends a code point in UTF-8, surrogates as if they were characters. */
export function putUtf8(out: number[], point: number): void {
  if (point < 0x80) out.push(point);
  else if (point < 0x800) out.push(0xc0 | (point >> 6), 0x80 | (point & 63));
  else if (point < 0x10000) out.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
  else {
    out.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63));
    out.push(0x80 | (point & 63));
  }
}

/** Appends a code point in units of two or four bytes. */
function putUnit(out: number[], encoding: Encoding, point: number): void {
  if (encoding.kind === 'utf-16' && point > 0xffff) {
    putUnit(out, encoding, 0xd800 | ((point - 0x10000) >> 10));
    putUnit(out, encoding, 0xdc00 | (point & 0x3ff));
    return;
  }
  const bytes = [point & 255, (point >> 8) & 255];
  if (encoding.kind === 'utf-32') bytes.push((point >> 16) & 255, 0);
  if (encoding.bigEndian) bytes.reverse();
  out.push(...bytes);
}

/** End of the run of characters that are one error. */
function endOfError(m: Machine, str: Address, encoding: Encoding, start: number): number {
  if (encoding.kind === 'utf-16' || encoding.kind === 'utf-32') return start + 1;
  const length = strLength(m, str);
  let end = start + 1;
  while (end < length && !put([], encoding, codePointAt(m, str, end))) end++;
  return end;
}

const REASONS: Partial<Record<Encoding['kind'], string>> = {
  ascii: 'ordinal not in range(128)',
  'latin-1': 'ordinal not in range(256)',
  charmap: 'character maps to <undefined>',
};

/** Does what `errors` says about the characters from `start` on. Returns where to go on. */
function handleError(
  m: Machine,
  str: Address,
  encoding: Encoding,
  errors: string,
  out: number[],
  start: number,
): number {
  const end = endOfError(m, str, encoding, start);
  let at = start;
  for (; at < end; at++) {
    if (!putReplacement(out, encoding, errors, codePointAt(m, str, at))) break;
  }
  if (at === end) return end;
  const reason = REASONS[encoding.kind] ?? 'surrogates not allowed';
  const name = encoding.kind === 'charmap' ? 'charmap' : encoding.name;
  const known = errors === 'strict' || errors.startsWith('surrogate');
  const handler = known ? 0 : registeredHandler(m, errors);
  m.keep(unicodeError(m, Type.UnicodeEncodeError, name, str, at, end, reason));
  if (handler === 0) raiseKept(m);
  return putAnswer(m, encoding, handler, out);
}

/** What the built-in handlers put in place of one character; false where they give up. */
function putReplacement(out: number[], encoding: Encoding, errors: string, point: number): boolean {
  const text = replacementText(errors, point);
  if (text !== null) {
    for (let i = 0; i < text.length; i++) put(out, encoding, text.charCodeAt(i));
    return true;
  }
  if (errors === 'surrogateescape' && point >= 0xdc80 && point <= 0xdcff) {
    if (encoding.kind === 'utf-16' || encoding.kind === 'utf-32') return false;
    out.push(point - 0xdc00);
    return true;
  }
  if (errors !== 'surrogatepass' || !isSurrogate(point)) return false;
  if (encoding.kind === 'utf-8' || encoding.kind === 'utf-8-sig') putUtf8(out, point);
  else if (encoding.kind === 'utf-16' || encoding.kind === 'utf-32') putUnit(out, encoding, point);
  else return false;
  return true;
}

/** Asks a registered handler about the exception on the keep stack, and appends its answer. */
function putAnswer(m: Machine, encoding: Encoding, handler: Address, out: number[]): number {
  const { replacement, position } = askHandler(m, handler, false);
  m.keep(replacement);
  if (isBytes(m, replacement)) out.push(...bytesOf(m, replacement));
  else if (!pointsOf(m, replacement).every((point) => put(out, encoding, point))) {
    m.release(m.unkeep());
    raiseKept(m);
  }
  m.release(m.unkeep());
  m.release(m.unkeep());
  return position;
}
