/** UTF-16 and UTF-32 to text. CPython: Objects/unicodeobject.c (PyUnicode_DecodeUTF16Stateful and its kin). */
import type { Machine } from '../machine.ts';
import { type Decoding, decodeError, leaveRest } from './decode-errors.ts';
import type { Encoding } from './encoding.ts';

/** The unit of two bytes at a position. */
function unit16(bytes: Uint8Array, at: number, big: boolean): number {
  return big ? (bytes[at]! << 8) | bytes[at + 1]! : bytes[at]! | (bytes[at + 1]! << 8);
}

function unit32(bytes: Uint8Array, at: number, big: boolean): number {
  const low = unit16(bytes, big ? at + 2 : at, big);
  return unit16(bytes, big ? at : at + 2, big) * 0x10000 + low;
}

const SHORT = 'unexpected end of data';

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** Appends the characters of the bytes, after a byte-order mark if the encoding has one. */
export function decodeUtf16(m: Machine, decoding: Decoding, encoding: Encoding): void {
  const { bytes, points } = decoding;
  let big = encoding.bigEndian;
  let at = 0;
  if (encoding.marked && bytes.length >= 2) {
    const mark = unit16(bytes, 0, false);
    if (mark === 0xfeff || mark === 0xfffe) at = 2;
    big = mark === 0xfffe;
  }
  decoding.name = big ? 'utf-16-be' : 'utf-16-le';
  const surrogate = (from: Uint8Array, i: number): number => {
    const unit = i + 1 < from.length ? unit16(from, i, big) : 0;
    return isHigh(unit) || isLow(unit) ? unit : -1;
  };
  while (at < bytes.length) {
    if (at + 1 >= bytes.length) {
      if (leaveRest(decoding, at)) return;
      at = decodeError(m, decoding, at, at + 1, 'truncated data', surrogate, 2);
      continue;
    }
    const unit = unit16(bytes, at, big);
    if (!isHigh(unit) && !isLow(unit)) {
      points.push(unit);
      at += 2;
      continue;
    }
    const reason = surrogateProblem(bytes, at, big, unit);
    if (reason === SHORT && leaveRest(decoding, at)) return;
    if (reason !== null) at = decodeError(m, decoding, at, at + 2, reason, surrogate, 2);
    else {
      points.push(0x10000 + ((unit & 0x3ff) << 10) + (unit16(bytes, at + 2, big) & 0x3ff));
      at += 4;
    }
  }
}

/** Why a surrogate is not the first half of a pair; null when it is. */
function surrogateProblem(bytes: Uint8Array, at: number, big: boolean, unit: number): string | null {
  if (isLow(unit)) return 'illegal encoding';
  if (at + 3 >= bytes.length) return SHORT;
  return isLow(unit16(bytes, at + 2, big)) ? null : 'illegal UTF-16 surrogate';
}

/** The same for units of four bytes. */
export function decodeUtf32(m: Machine, decoding: Decoding, encoding: Encoding): void {
  const { bytes, points } = decoding;
  let big = encoding.bigEndian;
  let at = 0;
  if (encoding.marked && bytes.length >= 4) {
    const mark = unit32(bytes, 0, false);
    if (mark === 0xfeff || mark === 0xfffe0000) at = 4;
    big = mark === 0xfffe0000;
  }
  decoding.name = big ? 'utf-32-be' : 'utf-32-le';
  const surrogate = (from: Uint8Array, i: number): number => {
    const unit = i + 3 < from.length ? unit32(from, i, big) : 0;
    return isHigh(unit) || isLow(unit) ? unit : -1;
  };
  while (at < bytes.length) {
    if (at + 3 >= bytes.length) {
      if (leaveRest(decoding, at)) return;
      at = decodeError(m, decoding, at, bytes.length, 'truncated data', surrogate, 4);
      continue;
    }
    const unit = unit32(bytes, at, big);
    if (unit < 0x110000 && !isHigh(unit) && !isLow(unit)) {
      points.push(unit);
      at += 4;
    } else {
      const reason =
        unit < 0x110000
          ? 'code point in surrogate code point range(0xd800, 0xe000)'
          : 'code point not in range(0x110000)';
      at = decodeError(m, decoding, at, at + 4, reason, surrogate, 4);
    }
  }
}
