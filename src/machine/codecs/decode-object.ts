/** Encodings as arguments of natives: str(), str.encode, bytes.decode. CPython: Objects/unicodeobject.c. */
import { findBuffer, lent } from '../buffer.ts';
import { isBytes } from '../bytes-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { isStr } from '../protocol/text.ts';
import { raise, typeNameOf } from '../raise.ts';
import { textOf } from '../str-object.ts';
import { strArgument } from '../types/str-arguments.ts';
import { decodeMemory } from './decode.ts';
import { encodeStr } from './encode.ts';
import { type Encoding, findEncoding, UTF8 } from './encoding.ts';
import { decodeRegistered, encodeRegistered } from './registry.ts';

/** The encoding an argument names (0: UTF-8). LookupError when it is not known. */
export function encodingOf(m: Machine, argument: Address): Encoding {
  if (argument === 0) return UTF8;
  const name = textOf(m, argument);
  const found = findEncoding(name);
  if (found === undefined) raise(m, Type.LookupError, `unknown encoding: ${name}`);
  return found;
}

/** The name of an error handler (0: strict). */
export function errorsOf(m: Machine, argument: Address): string {
  return argument === 0 ? 'strict' : textOf(m, argument);
}

/** Checks the two arguments that every such function takes. */
export function checkEncodingArguments(m: Machine, called: string, encoding: Address, errors: Address): void {
  if (encoding !== 0) strArgument(m, encoding, called, "argument 'encoding'");
  if (errors !== 0) strArgument(m, errors, called, "argument 'errors'");
}

/** The encoding an argument names; undefined where it is not built in. */
function builtInEncoding(m: Machine, argument: Address): Encoding | undefined {
  return argument === 0 ? UTF8 : findEncoding(textOf(m, argument));
}

/** A str in the encoding an argument names (0: UTF-8). New bytes object. */
export function encodeText(m: Machine, str: Address, encoding: Address, errors: Address): Address {
  const known = builtInEncoding(m, encoding);
  if (known === undefined) return encodeRegistered(m, str, textOf(m, encoding), errors);
  return encodeStr(m, str, known, errorsOf(m, errors));
}

/** The bytes of anything that lends them as text, in the encoding an argument names. New str. */
function decodeBuffer(m: Machine, object: Address, encoding: Address, errors: Address): Address {
  const known = builtInEncoding(m, encoding);
  if (known === undefined) return decodeRegistered(m, object, textOf(m, encoding), errors);
  findBuffer(m, object);
  return decodeMemory(m, lent.data, lent.size, known, errorsOf(m, errors));
}

/** str.encode(encoding, errors). New bytes object. */
export function encodeMethod(m: Machine, self: Address, encoding: Address, errors: Address): Address {
  checkEncodingArguments(m, 'encode', encoding, errors);
  return encodeText(m, self, encoding, errors);
}

/** bytes.decode(encoding, errors) of anything that lends its bytes. New str. */
export function decodeMethod(m: Machine, self: Address, encoding: Address, errors: Address): Address {
  checkEncodingArguments(m, 'decode', encoding, errors);
  return decodeBuffer(m, self, encoding, errors);
}

/** str(object, encoding, errors). New str. CPython: PyUnicode_FromEncodedObject. */
export function decodeObject(m: Machine, object: Address, encoding: Address, errors: Address): Address {
  checkEncodingArguments(m, 'str', encoding, errors);
  if (!isBytes(m, object) && isStr(m, object)) {
    raise(m, Type.TypeError, 'decoding str is not supported');
  }
  if (!findBuffer(m, object)) {
    raise(m, Type.TypeError, `decoding to str: need a bytes-like object, ${typeNameOf(m, object)} found`);
  }
  return lent.size === 0 ? Static.emptyStr : decodeBuffer(m, object, encoding, errors);
}
