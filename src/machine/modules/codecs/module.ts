/** The module _codecs: the registry of codecs, and those that are built in. CPython: Modules/_codecsmodule.c. */
import { bytesOf, newBytes } from '../../bytes-object.ts';
import { unescapedBytes } from '../../codecs/decode-escapes.ts';
import { errorsOf } from '../../codecs/decode-object.ts';
import { codecName, type Encoding, findEncoding } from '../../codecs/encoding.ts';
import { registeredHandler } from '../../codecs/error-handlers.ts';
import {
  convert,
  converted,
  type Direction,
  lookupCodec,
  registerSearch,
  unregisterSearch,
} from '../../codecs/registry.ts';
import { builtin, defineModule } from '../../define.ts';
import { dictSet, newDict } from '../../dict-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Own } from '../../own-words.ts';
import { Static, Type } from '../../places.ts';
import { isCallable } from '../../protocol/call.ts';
import { truth } from '../../protocol/truth.ts';
import { isInstance, raise, typeNameOf } from '../../raise.ts';
import { newStr, textOf } from '../../str-object.ts';
import { escapedByte } from '../../types/byte-repr.ts';
import { strArgument } from '../../types/str-arguments.ts';
import { counted, decodeWith, encodeWith, TEXT_CODECS, textBytes } from './text-codecs.ts';

const text = (m: Machine, argument: Address, called: string, which = 'argument'): string =>
  textOf(m, strArgument(m, argument, called, which));

function register(m: Machine, _module: Address, search: Address): Address {
  if (!isCallable(m, search)) raise(m, Type.TypeError, 'argument must be callable');
  registerSearch(m, search);
  return Static.None;
}

function unregister(m: Machine, _module: Address, search: Address): Address {
  unregisterSearch(m, search);
  return Static.None;
}

function registerError(m: Machine, _module: Address, errors: Address, handler: Address): Address {
  strArgument(m, errors, 'register_error', 'argument 1');
  if (!isCallable(m, handler)) raise(m, Type.TypeError, 'handler must be callable');
  if (m.load(Own.errorHandlers) === 0) m.store(Own.errorHandlers, newDict(m));
  dictSet(m, m.load(Own.errorHandlers), errors, handler);
  return Static.None;
}

/** The built-in encoding of a codec that is looked up by the name it has here. */
function builtIn(m: Machine, encoding: Address): Encoding {
  return findEncoding(textOf(m, encoding))!;
}

/** The name of the built-in codec that a name stands for; None when none does. */
function known(m: Machine, _module: Address, encoding: Address): Address {
  const found = codecName(text(m, encoding, 'known'));
  return found === null ? Static.None : newStr(m, found);
}

/** Anything through a codec. CPython: _codecs_encode_impl, _codecs_decode_impl. */
function throughCodec(
  m: Machine,
  way: Direction,
  object: Address,
  encoding: Address,
  errors: Address,
): Address {
  const name = encoding === 0 ? 'utf-8' : text(m, encoding, `${way}e`, "argument 'encoding'");
  if (errors !== 0) strArgument(m, errors, `${way}e`, "argument 'errors'");
  const found = findEncoding(name);
  if (found === undefined) return convert(m, way, object, name, errors);
  return converted(m, way, name, () =>
    way === 'encod' ? encodeWith(m, found, object, errors) : decodeWith(m, found, object, errors, true),
  );
}

function escapeDecode(m: Machine, _module: Address, data: Address, errors: Address): Address {
  const given = textBytes(m, data);
  return counted(m, newBytes(m, unescapedBytes(m, given, errorsOf(m, errors))), given.length);
}

function escapeEncode(m: Machine, _module: Address, data: Address): Address {
  if (!isInstance(m, data, Type.bytes)) {
    raise(m, Type.TypeError, `escape_encode() argument 1 must be bytes, not ${typeNameOf(m, data)}`);
  }
  const given = bytesOf(m, data);
  const escaped = Array.from(given, (byte) => escapedByte(byte, "'")).join('');
  const points = Array.from(escaped, (character) => character.charCodeAt(0));
  return counted(m, newBytes(m, points), given.length);
}

defineModule('_codecs', null, [
  builtin('register', register, '(search_function, /)'),
  builtin('unregister', unregister, '(search_function, /)'),
  builtin('lookup', (m, _module, name) => lookupCodec(m, text(m, name, 'lookup')), '(encoding, /)'),
  builtin('register_error', registerError, '(errors, handler, /)'),
  builtin(
    'lookup_error',
    (m, _module, name) => m.hold(registeredHandler(m, text(m, name, 'lookup_error'))),
    '(name, /)',
  ),
  builtin(
    'encode',
    (m, _module, object, encoding, errors) => throughCodec(m, 'encod', object, encoding, errors),
    "(obj, encoding='utf-8', errors='strict')",
  ),
  builtin(
    'decode',
    (m, _module, object, encoding, errors) => throughCodec(m, 'decod', object, encoding, errors),
    "(obj, encoding='utf-8', errors='strict')",
  ),
  builtin('escape_decode', escapeDecode, '(data, errors=None, /)'),
  builtin('escape_encode', escapeEncode, '(data, errors=None, /)'),
  builtin('known', known, '(encoding, /)'),
  builtin(
    'text_encode',
    (m, _module, name, data, errors) => encodeWith(m, builtIn(m, name), data, errors),
    '(encoding, data, errors=None, /)',
  ),
  builtin(
    'text_decode',
    (m, _module, name, data, errors, final) =>
      decodeWith(m, builtIn(m, name), data, errors, final === 0 || truth(m, final)),
    '(encoding, data, errors=None, final=True, /)',
  ),
  ...TEXT_CODECS,
]);
