/** The iterators of str, one of them for ASCII text. CPython: Objects/unicodeobject.c (unicodeiter_next). */
import { defineType, method } from '../define.ts';
import { dictGetName } from '../dict-object.ts';
import { track, untrack } from '../gc-list.ts';
import { newInt } from '../int-object.ts';
import { layout, reference, word } from '../layout.ts';
import { StrData } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Own } from '../own-words.ts';
import { Static, Type } from '../places.ts';
import { plainSize } from '../protocol/c-int.ts';
import { characterOf } from '../str-build.ts';
import { codePointAt, isAscii, latin1Character, strLength } from '../str-object.ts';
import { newTuple } from '../tuple-object.ts';

/** Both have the same shape. */
export const STR_ITERATOR = layout('str_iterator', {
  index: word('next index'),
  str: reference('what is iterated, 0 at the end'),
});

const ITER = name('iter');

/** An iterator over the characters of a str (held). New. */
export function newStrIterator(m: Machine, str: Address): Address {
  const ascii = isAscii(m, str) && m.typeOf(str) === Type.str;
  const iterator = m.newCollected(ascii ? Type.str_ascii_iterator : Type.str_iterator, STR_ITERATOR.end);
  m.store(iterator + STR_ITERATOR.index, 0);
  m.store(iterator + STR_ITERATOR.str, m.hold(str));
  track(m, iterator);
  return iterator;
}

/** The next character of a str_ascii_iterator: new, 0 at the end. */
export function asciiNext(m: Machine, self: Address): Address {
  const W = m.words;
  const str = W[(self + STR_ITERATOR.str) >> 2]!;
  if (str === 0) return 0;
  const at = (self + STR_ITERATOR.index) >> 2;
  const index = W[at]!;
  if (index >= strLength(m, str)) return finish(m, self);
  W[at] = index + 1;
  return latin1Character(m.bytes[str + StrData.ascii + index]!);
}

function next(m: Machine, self: Address): Address {
  const str = m.load(self + STR_ITERATOR.str);
  if (str === 0) return 0;
  const index = m.load(self + STR_ITERATOR.index);
  if (index >= strLength(m, str)) return finish(m, self);
  m.store(self + STR_ITERATOR.index, index + 1);
  return characterOf(m, codePointAt(m, str, index));
}

/** The str is let go of as soon as the end is seen. */
function finish(m: Machine, self: Address): Address {
  m.drop(self + STR_ITERATOR.str);
  return 0;
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  m.drop(self + STR_ITERATOR.str);
  m.freeCollected(self);
}

function hint(m: Machine, self: Address): Address {
  const str = m.load(self + STR_ITERATOR.str);
  return newInt(m, str === 0 ? 0 : strLength(m, str) - m.load(self + STR_ITERATOR.index));
}

/** (iter, (str,), index), or (iter, ('',)) at the end. */
function reduce(m: Machine, self: Address): Address {
  const iter = m.hold(dictGetName(m, m.load(Own.builtins), ITER));
  const str = m.load(self + STR_ITERATOR.str);
  if (str === 0) return newTuple(m, iter, newTuple(m, Static.emptyStr));
  return newTuple(m, iter, newTuple(m, m.hold(str)), newInt(m, m.load(self + STR_ITERATOR.index)));
}

function setState(m: Machine, self: Address, state: Address): Address {
  const index = plainSize(m, state);
  const str = m.load(self + STR_ITERATOR.str);
  if (str !== 0) {
    m.store(self + STR_ITERATOR.index, Math.min(Math.max(index, 0), strLength(m, str)));
  }
  return Static.None;
}

const COMMON = {
  layout: STR_ITERATOR,
  collected: true,
  final: true,
  abstract: true,
  dealloc,
  iter: (m: Machine, self: Address) => m.hold(self),
};

const METHODS = () => [
  method('__length_hint__', hint, '()'),
  method('__reduce__', reduce, '()'),
  method('__setstate__', setState, '(object, /)'),
];

defineType('str_iterator', { ...COMMON, at: Type.str_iterator, next }, METHODS());
defineType('str_ascii_iterator', { ...COMMON, at: Type.str_ascii_iterator, next: asciiNext }, METHODS());
