/** Bytes out of any object: numbers, buffers, iterables. CPython: Objects/bytesobject.c (PyBytes_FromObject). */
import { findBuffer, lent } from '../buffer.ts';
import { allocateBytes, copyBytes, isBytes, newBytes } from '../bytes-object.ts';
import { encodeText } from '../codecs/decode-object.ts';
import { BYTES_DATA } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { raiseMemoryError } from '../memory-error.ts';
import { name } from '../names.ts';
import { Static, Type } from '../places.ts';
import { callBound } from '../protocol/attribute.ts';
import { clampedIndex, indexValue, isIndex } from '../protocol/index-value.ts';
import { iterate, next } from '../protocol/iterate.ts';
import { isStr } from '../protocol/text.ts';
import { caught, isInstance, raise, typeNameOf } from '../raise.ts';
import { viewedBytes } from './memoryview-items.ts';
import { strArgument } from './str-arguments.ts';

const BYTES = name('__bytes__');

/** An item of a sequence that is to become bytes. */
function itemByte(m: Machine, item: Address, words: string): number {
  const value = clampedIndex(m, item);
  if (value < 0 || value > 255) raise(m, Type.ValueError, words);
  return value;
}

/**
 * The bytes of a buffer or an iterable of ints. `what` is what they would become, `words` what is said of
 * an item that is no byte.
 */
export function bytesOfObject(
  m: Machine,
  object: Address,
  what: string,
  words = 'bytes must be in range(0, 256)',
): ArrayLike<number> {
  if (m.typeOf(object) === Type.memoryview) return viewedBytes(m, object);
  if (findBuffer(m, object)) return m.bytes.slice(lent.data, lent.data + lent.size);
  const cannot = `cannot convert '${typeNameOf(m, object)}' object to ${what}`;
  if (isStr(m, object)) raise(m, Type.TypeError, cannot);
  const iterator = m.keep(byteIterator(m, object, cannot));
  const out: number[] = [];
  for (;;) {
    const item = next(m, iterator);
    if (item === 0) break;
    m.keep(item);
    out.push(itemByte(m, item, words));
    m.release(m.unkeep());
  }
  m.release(m.unkeep());
  return out;
}

/** iter(object), with these words of a TypeError where it cannot be iterated. New. */
export function byteIterator(m: Machine, object: Address, words: string): Address {
  const mark = m.kept;
  try {
    return iterate(m, object);
  } catch (error) {
    caught(m, error, mark, Type.TypeError);
    raise(m, Type.TypeError, words);
  }
}

/** A count of zero bytes; NaN when the object is no count after all. */
export function countOf(m: Machine, object: Address): number {
  const mark = m.kept;
  try {
    const count = indexValue(m, object, Type.OverflowError);
    if (count < 0) raise(m, Type.ValueError, 'negative count');
    if (count > 0x7fffff00) raiseMemoryError(m, count);
    return count;
  } catch (error) {
    caught(m, error, mark, Type.TypeError);
    return Number.NaN;
  }
}

/** Text in an encoding, for bytes(text, encoding). New bytes object. */
export function encodedText(m: Machine, object: Address, encoding: Address, errors: Address): Address {
  return encodeText(m, object, encoding, errors);
}

/** Checks the last two arguments of bytes() and bytearray(). */
export function checkTextArguments(
  m: Machine,
  called: string,
  object: Address,
  encoding: Address,
  errors: Address,
): void {
  if (encoding !== 0) strArgument(m, encoding, called, "argument 'encoding'");
  if (errors !== 0) strArgument(m, errors, called, "argument 'errors'");
  if (object !== 0 && isStr(m, object)) {
    if (encoding === 0) raise(m, Type.TypeError, 'string argument without an encoding');
    return;
  }
  if (encoding !== 0) raise(m, Type.TypeError, 'encoding without a string argument');
  if (errors !== 0) raise(m, Type.TypeError, 'errors without a string argument');
}

/** bytes(object), for an object that is no str. New reference. */
export function bytesFrom(m: Machine, object: Address): Address {
  const own = callBound(m, object, BYTES);
  if (own !== 0) {
    if (isBytes(m, own)) return own;
    m.keep(own);
    raise(m, Type.TypeError, `__bytes__ returned non-bytes (type ${typeNameOf(m, own)})`);
  }
  const count = isIndex(m, object) && !isInstance(m, object, Type.bytes) ? countOf(m, object) : Number.NaN;
  if (!Number.isNaN(count)) return zeroBytes(m, count);
  if (m.typeOf(object) === Type.bytes) return m.hold(object);
  if (m.typeOf(object) !== Type.memoryview && findBuffer(m, object))
    return copyBytes(m, lent.data, lent.size);
  return newBytes(m, bytesOfObject(m, object, 'bytes'));
}

/** Zero bytes; not shared, even of one byte. */
function zeroBytes(m: Machine, count: number): Address {
  if (count === 0) return Static.emptyBytes;
  const made = allocateBytes(m, count);
  m.bytes.fill(0, made + BYTES_DATA, made + BYTES_DATA + count);
  return made;
}
