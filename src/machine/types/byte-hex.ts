/** Hexadecimal text of bytes, and back. CPython: Python/pystrhex.c, Objects/bytesobject.c (_PyBytes_FromHex). */

import { bytesSize, isBytes } from '../bytes-object.ts';
import { BYTES_DATA } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { asCIntArgument } from '../protocol/c-int.ts';
import { isStr } from '../protocol/text.ts';
import { lengthOf } from '../protocol/truth.ts';
import { raise } from '../raise.ts';
import { codePointAt, newStr, strLength } from '../str-object.ts';
import { isByteSpace } from './byte-split.ts';
import { strArgument } from './str-arguments.ts';

/** The separator's character; 0 for none. */
function separatorOf(m: Machine, sep: Address): number {
  if (sep === 0) return 0;
  if (lengthOf(m, sep) !== 1) raise(m, Type.ValueError, 'sep must be length 1.');
  let point = -1;
  if (isStr(m, sep)) point = codePointAt(m, sep, 0);
  else if (isBytes(m, sep) && bytesSize(m, sep) === 1) point = m.bytes[sep + BYTES_DATA]!;
  else raise(m, Type.TypeError, 'sep must be str or bytes.');
  if (point > 127) raise(m, Type.ValueError, 'sep must be ASCII.');
  return point;
}

/** hex(sep, bytes_per_sep) of these bytes. New str. */
export function hexText(m: Machine, bytes: Uint8Array, sep: Address, perSep: Address): Address {
  const group = perSep === 0 ? 1 : asCIntArgument(m, perSep);
  const separator = separatorOf(m, sep);
  let text = '';
  const size = Math.abs(group);
  for (let i = 0; i < bytes.length; i++) {
    const before = group > 0 ? bytes.length - i : i;
    if (separator !== 0 && size > 0 && i > 0 && before % size === 0) text += String.fromCharCode(separator);
    text += bytes[i]!.toString(16).padStart(2, '0');
  }
  return newStr(m, text);
}

const digitOf = (point: number): number => {
  if (point >= 48 && point <= 57) return point - 48;
  const lower = point | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
};

/** The bytes that a text of pairs of digits names; white space may stand between pairs. */
export function bytesFromHex(m: Machine, text: Address): number[] {
  strArgument(m, text, 'fromhex', 'argument');
  const length = strLength(m, text);
  const out: number[] = [];
  const bad = (at: number): never =>
    raise(m, Type.ValueError, `non-hexadecimal number found in fromhex() arg at position ${at}`);
  for (let at = 0; ; at += 2) {
    while (at < length && isByteSpace(codePointAt(m, text, at))) at++;
    if (at >= length) return out;
    const high = digitOf(codePointAt(m, text, at));
    if (high < 0) bad(at);
    const low = at + 1 < length ? digitOf(codePointAt(m, text, at + 1)) : -1;
    if (low < 0) bad(at + 1);
    out.push((high << 4) | low);
  }
}
