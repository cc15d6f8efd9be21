/**
 * How a text file turns bytes into characters: a chunk at a time, newlines as asked for. CPython:
 * Modules/_io/textio.c (textiowrapper_read_chunk, _io_TextIOWrapper_tell_impl).
 */

import { bytesSize } from '../../bytes-object.ts';
import { decodeMemory } from '../../codecs/decode.ts';
import { encodeStr } from '../../codecs/encode.ts';
import type { Encoding } from '../../codecs/encoding.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { strPart } from '../../str-build.ts';
import { codePointAt, fromPoints, strLength } from '../../str-object.ts';
import { Newline, translated } from './newlines.ts';

/** Bytes that are decoded together. */
export const CHUNK = 8192;

/** How many of these bytes make whole characters and newlines; all of them at the end of the file. */
export function wholeBytes(bytes: Uint8Array, encoding: Encoding, newline: Newline, atEnd: boolean): number {
  let size = bytes.length;
  if (atEnd) return size;
  if (encoding.kind === 'utf-8' || encoding.kind === 'utf-8-sig') size -= unfinished(bytes);
  if (newline <= Newline.any && size > 1 && bytes[size - 1] === 13) size--;
  return size;
}

/** Bytes at the end that begin a character of UTF-8 and do not end it. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4) ? back : 0;
  }
  return 0;
}

/** Bytes as text, newlines as they are. New str. */
export function decodeChunk(m: Machine, bytes: Uint8Array, encoding: Encoding, errors: string): Address {
  const block = m.heap.allocate(Math.max(16, bytes.length));
  m.bytes.set(bytes, block);
  try {
    return decodeMemory(m, block, bytes.length, encoding, errors);
  } finally {
    if (!m.abandoned) m.heap.free(block);
  }
}

/** Decoded text (stolen) as the file gives it, and the newlines in it. */
export function asGiven(m: Machine, text: Address, newline: Newline): { text: Address; seen: number } {
  if (newline > Newline.any) return { text, seen: 0 };
  const { points, seen } = translated(m, text, newline);
  if (points.length === strLength(m, text)) return { text, seen };
  m.keep(text);
  const made = fromPoints(m, points);
  m.release(m.unkeep());
  return { text: made, seen };
}

/** Bytes that the first `used` characters of what a chunk was given as took. */
export function bytesUsed(
  m: Machine,
  bytes: Uint8Array,
  encoding: Encoding,
  errors: string,
  newline: Newline,
  used: number,
): number {
  const text = m.keep(decodeChunk(m, bytes, encoding, errors));
  let at = 0;
  for (let given = 0; given < used; given++) {
    const pair = newline === Newline.universal && codePointAt(m, text, at) === 13;
    at += pair && at + 1 < strLength(m, text) && codePointAt(m, text, at + 1) === 10 ? 2 : 1;
  }
  const part = m.keep(strPart(m, text, 0, at));
  const encoded = encodeStr(m, part, encoding, errors === 'strict' ? 'surrogatepass' : errors);
  const size = at === strLength(m, text) ? bytes.length : bytesSize(m, encoded);
  m.release(encoded);
  m.release(m.unkeep());
  m.release(m.unkeep());
  return size;
}
