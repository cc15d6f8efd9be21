/** The built-in codecs as functions: utf_8_encode and its kin. CPython: Modules/_codecsmodule.c. */
import { findBuffer, lent, requireBuffer } from '../../buffer.ts';
import { decoded, decodeSome } from '../../codecs/decode.ts';
import { encodeStr } from '../../codecs/encode.ts';
import { type Encoding, findEncoding } from '../../codecs/encoding.ts';
import { builtin, type NativeSpec } from '../../define.ts';
import { newInt } from '../../int-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Static, Type } from '../../places.ts';
import { isStr } from '../../protocol/text.ts';
import { truth } from '../../protocol/truth.ts';
import { raise, typeNameOf } from '../../raise.ts';
import { strLength, textOf } from '../../str-object.ts';
import { newTuple } from '../../tuple-object.ts';
import { strArgument } from '../../types/str-arguments.ts';

/** A result (stolen) with how much of the input it came from. New tuple. */
export function counted(m: Machine, result: Address, count: number): Address {
  m.keep(result);
  const number = newInt(m, count);
  return newTuple(m, m.unkeep(), number);
}

/** The bytes of an argument; a str lends its UTF-8. Raises TypeError for what has none. */
export function textBytes(m: Machine, object: Address): Uint8Array {
  if (!isStr(m, object)) {
    requireBuffer(m, object);
    return m.bytes.slice(lent.data, lent.data + lent.size);
  }
  const encoded = m.keep(encodeStr(m, object, findEncoding('utf-8')!, 'strict'));
  findBuffer(m, encoded);
  const bytes = m.bytes.slice(lent.data, lent.data + lent.size);
  m.release(m.unkeep());
  return bytes;
}

/** An argument `errors` that may be None or left out (0). */
function errorsArgument(m: Machine, errors: Address, called: string): string {
  if (errors === 0 || errors === Static.None) return 'strict';
  if (isStr(m, errors)) return textOf(m, errors);
  raise(m, Type.TypeError, `${called}() argument 2 must be str or None, not ${typeNameOf(m, errors)}`);
}

/** What the functions of an encoding are called. */
function functionName(encoding: Encoding): string {
  if (encoding.kind === 'charmap') return 'charmap';
  if (encoding.kind.endsWith('escape')) return encoding.kind.replaceAll('-', '_');
  return encoding.name.replaceAll('-', '_');
}

/** Text in an encoding, and its length. New tuple. */
export function encodeWith(m: Machine, encoding: Encoding, text: Address, errors: Address): Address {
  const called = `${functionName(encoding)}_encode`;
  strArgument(m, text, called, 'argument 1');
  const handling = errorsArgument(m, errors, called);
  return counted(m, encodeStr(m, text, encoding, handling), strLength(m, text));
}

/** Bytes in an encoding as text, and how many of them. New tuple. */
export function decodeWith(
  m: Machine,
  encoding: Encoding,
  data: Address,
  errors: Address,
  final: boolean,
): Address {
  const handling = errorsArgument(m, errors, `${functionName(encoding)}_decode`);
  const escapes = encoding.kind.endsWith('escape');
  const object =
    escapes && isStr(m, data) ? encodeStr(m, data, findEncoding('utf-8')!, 'strict') : m.hold(data);
  m.keep(object);
  requireBuffer(m, object);
  const text = decodeSome(m, lent.data, lent.size, encoding, handling, final);
  const { bytes } = decoded;
  m.keep(text);
  return counted(m, m.releaseUnder(m.kept - 16), bytes);
}

/** The functions of one encoding; `final` says whether bytes are the last ones where nothing is said of it. */
function codec(name: string, final: boolean | null): readonly NativeSpec[] {
  const encoding = findEncoding(name)!;
  const encode = (m: Machine, _module: Address, text: Address, errors: Address): Address =>
    encodeWith(m, encoding, text, errors);
  const decode = (m: Machine, _module: Address, data: Address, errors: Address, last: Address): Address =>
    decodeWith(m, encoding, data, errors, last === 0 ? final !== false : truth(m, last));
  const rest = final === null ? '' : ', final';
  const given = final === null ? '' : `=${final ? 'True' : 'False'}`;
  return [
    builtin(`${name}_encode`, encode, '(str, errors=None, /)'),
    builtin(`${name}_decode`, decode, `(data, errors=None${rest}${given}, /)`),
  ];
}

export const TEXT_CODECS: readonly NativeSpec[] = [
  ...codec('utf_8', false),
  ...codec('ascii', null),
  ...codec('latin_1', null),
  ...['utf_16', 'utf_16_le', 'utf_16_be', 'utf_32', 'utf_32_le', 'utf_32_be'].flatMap((name) =>
    codec(name, false),
  ),
  ...codec('unicode_escape', true),
  ...codec('raw_unicode_escape', true),
];
