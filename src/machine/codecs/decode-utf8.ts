/** UTF-8 to text, with CPython's idea of how long an error is. CPython: Objects/stringlib/codecs.h (utf8_decode). */
import type { Machine } from '../machine.ts';
import { type Decoding, decodeError, leaveRest } from './decode-errors.ts';

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** Smallest and largest second byte after a first one. */
function secondFits(first: number, second: number): boolean {
  if (!isContinuation(second)) return false;
  if (first === 0xe0) return second >= 0xa0;
  if (first === 0xed) return second < 0xa0;
  if (first === 0xf0) return second >= 0x90;
  return first !== 0xf4 || second < 0x90;
}

/** Appends the characters of the bytes. */
export function decodeUtf8(m: Machine, decoding: Decoding): void {
  const { bytes, points } = decoding;
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at]!;
    if (first < 0x80) {
      points.push(first);
      at++;
      continue;
    }
    const width = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    const right = width === 0 ? 0 : fitting(bytes, at, width);
    if (width > 0 && right === width) {
      points.push(pointAt(bytes, at, width));
      at += width;
    } else at = misfit(m, decoding, at, width, right);
  }
}

/** How many bytes from `at` on fit a character of this width. */
function fitting(bytes: Uint8Array, at: number, width: number): number {
  if (at + 1 >= bytes.length || !secondFits(bytes[at]!, bytes[at + 1]!)) return 1;
  let right = 2;
  while (right < width && isContinuation(bytes[at + right])) right++;
  return right;
}

function misfit(m: Machine, decoding: Decoding, at: number, width: number, right: number): number {
  const { bytes } = decoding;
  if (width === 0) return decodeError(m, decoding, at, at + 1, 'invalid start byte');
  const atEnd = at + right >= bytes.length;
  if (atEnd && leaveRest(decoding, at)) return bytes.length;
  const reason = atEnd ? 'unexpected end of data' : 'invalid continuation byte';
  return decodeError(m, decoding, at, at + right, reason, surrogateAt);
}

function pointAt(bytes: Uint8Array, at: number, width: number): number {
  let point = bytes[at]! & (0x7f >> width);
  for (let i = 1; i < width; i++) point = (point << 6) | (bytes[at + i]! & 63);
  return point;
}

/** A surrogate written as if it were a character; -1 when there is none. */
function surrogateAt(bytes: Uint8Array, at: number): number {
  const [first, second, third] = [bytes[at], bytes[at + 1], bytes[at + 2]];
  if (first !== 0xed || second === undefined || second < 0xa0 || !isContinuation(second)) return -1;
  return isContinuation(third) ? pointAt(bytes, at, 3) : -1;
}
