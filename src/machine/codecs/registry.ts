/**
 * Codecs that are not built in: those of the module codecs, and what programs register. CPython:
 * Python/codecs.c.
 *
 * The registry is a list: the dict of the codecs that have been found, then the functions that search.
 */
import { isBytes } from '../bytes-object.ts';
import { dictClear, dictGet, dictSet, newDict } from '../dict-object.ts';
import { listAppend, listItem, listOf, listSize, newList } from '../list-object.ts';
import { type Machine, PYTHON_ERROR } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Own } from '../own-words.ts';
import { addNote } from '../pending-note.ts';
import { Static, Type } from '../places.ts';
import { findAttribute } from '../protocol/attribute.ts';
import { call } from '../protocol/call.ts';
import { isStr } from '../protocol/text.ts';
import { truth } from '../protocol/truth.ts';
import { isInstance, raise, typeNameOf } from '../raise.ts';
import { interpreter } from '../run-python.ts';
import { newStr } from '../str-object.ts';
import { tupleItem, tupleSize } from '../tuple-object.ts';
import { normalisedEncoding } from './encoding.ts';

const IS_TEXT = name('_is_text_encoding');

/** The list of the registry. Borrowed. */
function codecRegistry(m: Machine): Address {
  const known = m.load(Own.codecs);
  if (known !== 0) return known;
  const made = listOf(m, [newDict(m)]);
  m.store(Own.codecs, made);
  return made;
}

/** Adds a function that searches codecs. Borrows it. */
export function registerSearch(m: Machine, search: Address): void {
  listAppend(m, codecRegistry(m), m.hold(search));
}

/** Takes a function out again, and forgets the codecs that have been found. CPython: PyCodec_Unregister. */
export function unregisterSearch(m: Machine, search: Address): void {
  const registry = codecRegistry(m);
  const size = listSize(m, registry);
  const at = Array.from({ length: size }, (_, i) => listItem(m, registry, i)).indexOf(search, 1);
  if (at < 0) return;
  dictClear(m, listItem(m, registry, 0));
  const left = newList(m);
  for (let i = 0; i < size; i++) if (i !== at) listAppend(m, left, m.hold(listItem(m, registry, i)));
  m.replace(Own.codecs, left);
}

/** The tuple of a codec's functions: new. LookupError when nobody knows it. CPython: _PyCodec_Lookup. */
export function lookupCodec(m: Machine, encoding: string): Address {
  m.release(interpreter.importModule(m, 'codecs'));
  const registry = codecRegistry(m);
  const key = m.keep(newStr(m, normalisedEncoding(encoding)));
  const known = dictGet(m, listItem(m, registry, 0), key);
  if (known !== 0) {
    m.hold(known);
    m.release(m.unkeep());
    return known;
  }
  for (let i = 1; i < listSize(m, registry); i++) {
    const found = m.keep(call(m, listItem(m, registry, i), key));
    if (found !== Static.None) {
      if (!isInstance(m, found, Type.tuple) || tupleSize(m, found) !== 4) {
        raise(m, Type.TypeError, 'codec search functions must return 4-tuples');
      }
      dictSet(m, listItem(m, registry, 0), key, found);
      return m.releaseUnder(m.kept - 16);
    }
    m.release(m.unkeep());
  }
  return raise(m, Type.LookupError, `unknown encoding: ${encoding}`);
}

/** Which half of a codec is asked for. */
export type Direction = 'encod' | 'decod';

/** What a codec makes of an object; `errors` may be 0. New. CPython: _PyCodec_EncodeInternal and its kin. */
function runCodec(
  m: Machine,
  way: Direction,
  codec: Address,
  object: Address,
  encoding: string,
  errors: Address,
): Address {
  const fn = tupleItem(m, codec, way === 'encod' ? 0 : 1);
  return converted(m, way, encoding, () =>
    errors === 0 ? call(m, fn, object) : call(m, fn, object, errors),
  );
}

/**
 * The first of the two things that a codec's function gives, when `run` calls it. New. An exception gets a
 * note.
 */
export function converted(m: Machine, way: Direction, encoding: string, run: () => Address): Address {
  const mark = m.kept;
  let result: Address;
  try {
    result = run();
  } catch (thrown) {
    if (thrown !== PYTHON_ERROR) throw thrown;
    m.releaseTo(mark);
    addNote(m, `${way}ing with '${encoding}' codec failed`);
    throw PYTHON_ERROR;
  }
  m.keep(result);
  if (!isInstance(m, result, Type.tuple) || tupleSize(m, result) !== 2) {
    const wanted = way === 'encod' ? '(object, integer)' : '(object,integer)';
    raise(m, Type.TypeError, `${way}er must return a tuple ${wanted}`);
  }
  m.keep(m.hold(tupleItem(m, result, 0)));
  return m.releaseUnder(mark);
}

/** Anything through any codec: codecs.encode, codecs.decode. New. */
export function convert(
  m: Machine,
  way: Direction,
  object: Address,
  encoding: string,
  errors: Address,
): Address {
  const mark = m.kept;
  const codec = m.keep(lookupCodec(m, encoding));
  m.keep(runCodec(m, way, codec, object, encoding, errors));
  return m.releaseUnder(mark);
}

/** The codec, which must be one between text and bytes: new. CPython: _PyCodec_LookupTextEncoding. */
function lookupTextCodec(m: Machine, encoding: string, instead: string): Address {
  const codec = m.keep(lookupCodec(m, encoding));
  if (m.typeOf(codec) !== Type.tuple) {
    const flag = findAttribute(m, codec, IS_TEXT);
    if (flag !== 0) {
      m.keep(flag);
      const isText = truth(m, flag);
      m.release(m.unkeep());
      if (!isText) {
        const words = `'${encoding}' is not a text encoding; use ${instead} to handle arbitrary codecs`;
        raise(m, Type.LookupError, words);
      }
    }
  }
  return m.unkeep();
}

/** A str in an encoding that is not built in. New bytes object. CPython: PyUnicode_AsEncodedString. */
export function encodeRegistered(m: Machine, str: Address, encoding: string, errors: Address): Address {
  const mark = m.kept;
  const codec = m.keep(lookupTextCodec(m, encoding, 'codecs.encode()'));
  const made = m.keep(runCodec(m, 'encod', codec, str, encoding, errors));
  if (!isBytes(m, made)) wrongResult(m, made, encoding, 'encod', 'bytes');
  return m.releaseUnder(mark);
}

/** Bytes in an encoding that is not built in, as text. New str. CPython: PyUnicode_Decode. */
export function decodeRegistered(m: Machine, buffer: Address, encoding: string, errors: Address): Address {
  const mark = m.kept;
  const codec = m.keep(lookupTextCodec(m, encoding, 'codecs.decode()'));
  const view = m.keep(call(m, Type.memoryview, buffer));
  const made = m.keep(runCodec(m, 'decod', codec, view, encoding, errors));
  if (!isStr(m, made)) wrongResult(m, made, encoding, 'decod', 'str');
  return m.releaseUnder(mark);
}

function wrongResult(m: Machine, made: Address, encoding: string, way: Direction, wanted: string): never {
  const words = `'${encoding}' ${way}er returned '${typeNameOf(m, made)}' instead of '${wanted}'`;
  raise(m, Type.TypeError, `${words}; use codecs.${way}e() to ${way}e to arbitrary types`);
}
