/** Bytes to text. CPython: Objects/unicodeobject.c (PyUnicode_Decode). */
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static } from '../places.ts';
import { allocateStr, dataOf, fromPoints, latin1Character } from '../str-object.ts';
import { type Decoding, decodeError } from './decode-errors.ts';
import { decodeEscapes, decodeRawEscapes } from './decode-escapes.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import { decodeUtf16, decodeUtf32 } from './decode-wide.ts';
import type { Encoding } from './encoding.ts';

/** Bytes of the last piece that decodeSome decoded. */
export const decoded = { bytes: 0 };

/** `size` bytes of memory as text. New str. */
export function decodeMemory(
  m: Machine,
  from: Address,
  size: number,
  encoding: Encoding,
  errors: string,
): Address {
  return decodeSome(m, from, size, encoding, errors, true);
}

/**
 * The same for a piece; where it is not the `final` one, bytes at its end that are no whole character are left
 * (`decoded.bytes` says how many are not). New str.
 */
export function decodeSome(
  m: Machine,
  from: Address,
  size: number,
  encoding: Encoding,
  errors: string,
  final: boolean,
): Address {
  decoded.bytes = size;
  if (size === 0) return Static.emptyStr;
  const { kind } = encoding;
  const own = kind === 'utf-16' || kind === 'utf-32' || kind.endsWith('escape');
  if (!own && (kind === 'latin-1' || isAsciiMemory(m, from, size))) return copyText(m, from, size);
  const bytes = m.bytes.slice(from, from + size);
  const marked = kind === 'utf-8-sig' && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const decoding: Decoding = {
    bytes: marked ? bytes.subarray(3) : bytes,
    name: encoding.name,
    errors,
    points: [],
    final,
    consumed: marked ? size - 3 : size,
  };
  if (kind === 'utf-16') decodeUtf16(m, decoding, encoding);
  else if (kind === 'utf-32') decodeUtf32(m, decoding, encoding);
  else if (kind === 'ascii') decodeAscii(m, decoding);
  else if (kind === 'unicode-escape') decodeEscapes(m, decoding);
  else if (kind === 'raw-unicode-escape') decodeRawEscapes(m, decoding);
  else if (kind === 'charmap') decodeCharmap(m, { ...decoding, name: 'charmap' }, encoding);
  else decodeUtf8(m, decoding);
  decoded.bytes = decoding.consumed + (marked ? 3 : 0);
  return fromPoints(m, decoding.points);
}

/** Whether no byte is above 127. */
export function isAsciiMemory(m: Machine, from: Address, size: number): boolean {
  const B = m.bytes;
  for (let i = from, end = from + size; i < end; i++) if (B[i]! > 127) return false;
  return true;
}

/** Every byte as the character of the same number. New str. */
export function copyText(m: Machine, from: Address, size: number): Address {
  if (size === 1) return latin1Character(m.bytes[from]!);
  const made = allocateStr(m, size, isAsciiMemory(m, from, size) ? 127 : 255);
  m.bytes.copyWithin(dataOf(m, made), from, from + size);
  return made;
}

function decodeAscii(m: Machine, decoding: Decoding): void {
  const { bytes, points } = decoding;
  for (let i = 0; i < bytes.length; ) {
    if (bytes[i]! < 128) points.push(bytes[i++]!);
    else i = decodeError(m, decoding, i, i + 1, 'ordinal not in range(128)');
  }
}

function decodeCharmap(m: Machine, decoding: Decoding, encoding: Encoding): void {
  const { bytes, points } = decoding;
  const upper = encoding.charmap!.points;
  for (let i = 0; i < bytes.length; ) {
    const point = bytes[i]! < 128 ? bytes[i]! : upper[bytes[i]! - 128]!;
    if (point === 0xfffd) i = decodeError(m, decoding, i, i + 1, 'character maps to <undefined>');
    else {
      points.push(point);
      i++;
    }
  }
}
