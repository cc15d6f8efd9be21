/** str.join. CPython: Objects/unicodeobject.c (PyUnicode_Join). */
import { type MemberSpec, method } from '../define.ts';
import { fastItems, fastSequence, fastSize } from '../fast-sequence.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { raiseMemoryError } from '../memory-error.ts';
import { Static, Type } from '../places.ts';
import { isStr } from '../protocol/text.ts';
import { raise, typeNameOf } from '../raise.ts';
import { boundOf, copyStr } from '../str-build.ts';
import { allocateStr, dataOf, kindOf, strLength } from '../str-object.ts';

/** separator.join(iterable). New. */
export function strJoin(m: Machine, separator: Address, iterable: Address): Address {
  const sequence = m.keep(fastSequence(m, iterable, 'can only join an iterable'));
  m.keep(joinArray(m, separator, fastItems(m, sequence), fastSize(m, sequence)));
  return m.releaseUnder(m.kept - 16);
}

/** The strs standing 8 bytes apart from `items` on, with the separator between. New. CPython: _PyUnicode_JoinArray. */
export function joinArray(m: Machine, separator: Address, items: Address, count: number): Address {
  const W = m.words;
  if (count === 0) return Static.emptyStr;
  const first = W[items >> 2]!;
  if (count === 1 && m.typeOf(first) === Type.str) return m.hold(first);
  let length = (count - 1) * strLength(m, separator);
  let bound = count > 1 && length > 0 ? boundOf(m, separator) : 0;
  for (let i = 0; i < count; i++) {
    const item = W[(items + 8 * i) >> 2]!;
    if (!isStr(m, item)) {
      const type = typeNameOf(m, item);
      raise(m, Type.TypeError, `sequence item ${i}: expected str instance, ${type} found`);
    }
    length += strLength(m, item);
    bound = Math.max(bound, boundOf(m, item));
  }
  if (length > 0x7fffffff) raiseMemoryError(m, length);
  if (length === 0) return Static.emptyStr;
  const made = allocateStr(m, length, bound);
  const data = dataOf(m, made);
  const kind = kindOf(m, made);
  let at = copyStr(m, data, kind, 0, first);
  for (let i = 1; i < count; i++) {
    at = copyStr(m, data, kind, at, separator);
    at = copyStr(m, data, kind, at, W[(items + 8 * i) >> 2]!);
  }
  return made;
}

export const joinMethods: MemberSpec[] = [method('join', strJoin, '(iterable, /)')];
