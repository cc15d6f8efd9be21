/**
 * The iterators of dicts and their views, forward and backward. CPython: Objects/dictobject.c
 * (dictiter_new and what follows).
 */
import { defineType, type MemberSpec, method } from '../define.ts';
import { entriesOf, GENERAL_ENTRY, Keys, KeysKind, UNICODE_ENTRY } from '../dict-keys.ts';
import { keyWordOf, valueWordOf } from '../dict-lookup.ts';
import { dictGetName, dictNext, dictSize, entryIndex } from '../dict-object.ts';
import { isTracked, track, untrack } from '../gc-list.ts';
import { newInt } from '../int-object.ts';
import { layout, reference, word } from '../layout.ts';
import { DICT, TUPLE_ITEMS } from '../layouts.ts';
import { listAppend, newList } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Own } from '../own-words.ts';
import { Static, Type } from '../places.ts';
import { raise } from '../raise.ts';
import { allocateTuple, newTuple } from '../tuple-object.ts';

const ITERATOR = layout('dict iterator', {
  dict: reference('what is iterated, 0 at the end'),
  used: word('number of entries at the start'),
  position: word('where the next entry is looked for'),
  result: reference('tuple that items are given in as long as nobody keeps it'),
  left: word('entries still to come'),
});

const ITER = name('iter');

/** An iterator of one of the six types over a dict (held). New. CPython: dictiter_new. */
export function newDictIterator(m: Machine, dict: Address, type: Type): Address {
  const iterator = m.newCollected(type, ITERATOR.end);
  const used = dictSize(m, dict);
  m.store(iterator + ITERATOR.dict, m.hold(dict));
  m.store(iterator + ITERATOR.used, used);
  m.store(iterator + ITERATOR.left, used);
  m.store(iterator + ITERATOR.position, 0);
  m.store(iterator + ITERATOR.result, 0);
  if (isReverse(type)) {
    const split = m.load(dict + DICT.values) !== 0;
    const count = split ? used : m.load(m.load(dict + DICT.keys) + Keys.filled);
    m.store(iterator + ITERATOR.position, count - 1);
  }
  if (type === Type.dict_itemiterator || type === Type.dict_reverseitemiterator) {
    m.store(iterator + ITERATOR.result, newTuple(m, Static.None, Static.None));
  }
  track(m, iterator);
  return iterator;
}

function isReverse(type: Type): boolean {
  return (
    type === Type.dict_reversekeyiterator ||
    type === Type.dict_reversevalueiterator ||
    type === Type.dict_reverseitemiterator
  );
}

/** The number in the table of the next entry, or -1 at the end. Checks that the dict is as it was. */
function advance(m: Machine, self: Address): number {
  const dict = m.load(self + ITERATOR.dict);
  if (dict === 0) return -1;
  checkSize(m, self, dict);
  const at = dictNext(m, dict, m.load(self + ITERATOR.position));
  if (at === 0) {
    m.drop(self + ITERATOR.dict);
    return -1;
  }
  const left = m.load(self + ITERATOR.left);
  if (left === 0) {
    m.drop(self + ITERATOR.dict);
    raise(m, Type.RuntimeError, 'dictionary keys changed during iteration');
  }
  m.store(self + ITERATOR.position, at);
  m.store(self + ITERATOR.left, left - 1);
  return entryIndex(m, dict, at);
}

/** `advance` toward the front. CPython: dictreviter_iter_lock_held. */
function retreat(m: Machine, self: Address): number {
  const dict = m.load(self + ITERATOR.dict);
  if (dict === 0) return -1;
  checkSize(m, self, dict);
  let position = m.load(self + ITERATOR.position);
  if (m.load(dict + DICT.values) === 0) position = lastFilled(m, dict, position);
  if (position < 0) {
    m.drop(self + ITERATOR.dict);
    return -1;
  }
  m.store(self + ITERATOR.position, position - 1);
  m.store(self + ITERATOR.left, m.load(self + ITERATOR.left) - 1);
  return entryIndex(m, dict, position + 1);
}

/** The last entry in use at or before `position`, -1 when there is none. */
function lastFilled(m: Machine, dict: Address, position: number): number {
  const keys = m.load(dict + DICT.keys);
  const stride = m.bytes[keys + Keys.kind] === KeysKind.general ? GENERAL_ENTRY : UNICODE_ENTRY;
  const first = entriesOf(m, keys) + stride - 8;
  while (position >= 0 && m.load(first + position * stride) === 0) position--;
  return position;
}

function checkSize(m: Machine, self: Address, dict: Address): void {
  if (m.load(self + ITERATOR.used) === dictSize(m, dict)) return;
  m.store(self + ITERATOR.used, -1);
  raise(m, Type.RuntimeError, 'dictionary changed size during iteration');
}

/** The next entry's key: new, 0 at the end. */
function keyAt(m: Machine, self: Address, index: number): Address {
  return index < 0 ? 0 : m.hold(m.load(keyWordOf(m, m.load(self + ITERATOR.dict), index)));
}

function valueAt(m: Machine, self: Address, index: number): Address {
  return index < 0 ? 0 : m.hold(m.load(valueWordOf(m, m.load(self + ITERATOR.dict), index)));
}

/** The next entry as a tuple, which is the one given before when nobody else has it. New. */
function itemAt(m: Machine, self: Address, index: number): Address {
  if (index < 0) return 0;
  const key = keyAt(m, self, index);
  const value = valueAt(m, self, index);
  const result = m.load(self + ITERATOR.result);
  if (result === 0 || m.count(result) !== 1) {
    const item = allocateTuple(m, 2);
    m.store(item + TUPLE_ITEMS, key);
    m.store(item + TUPLE_ITEMS + 8, value);
    track(m, item);
    return item;
  }
  const oldKey = m.load(result + TUPLE_ITEMS);
  const oldValue = m.load(result + TUPLE_ITEMS + 8);
  m.store(result + TUPLE_ITEMS, key);
  m.store(result + TUPLE_ITEMS + 8, value);
  m.keep(m.hold(result));
  m.keep(oldValue);
  m.release(oldKey);
  m.release(m.unkeep());
  if (!isTracked(m, result)) track(m, result);
  return m.unkeep();
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  m.drop(self + ITERATOR.dict);
  m.drop(self + ITERATOR.result);
  m.freeCollected(self);
}

/** Entries still to come, 0 when the dict has changed its size. */
function lengthHint(m: Machine, self: Address): Address {
  const dict = m.load(self + ITERATOR.dict);
  const same = dict !== 0 && m.load(self + ITERATOR.used) === dictSize(m, dict);
  return newInt(m, same ? m.load(self + ITERATOR.left) : 0);
}

/** (iter, ([item…],)) with the items still to come, as copy and pickle ask for it. */
function reduceWith(m: Machine, self: Address, step: Step, pick: Pick): Address {
  const rest = m.newCollected(m.typeOf(self), ITERATOR.end);
  m.bytes.copyWithin(rest + ITERATOR.dict, self + ITERATOR.dict, self + ITERATOR.end);
  m.store(rest + ITERATOR.result, 0);
  const dict = m.load(rest + ITERATOR.dict);
  if (dict !== 0) m.hold(dict);
  m.keep(rest);
  const list = m.keep(newList(m));
  for (let item = pick(m, rest, step(m, rest)); item !== 0; item = pick(m, rest, step(m, rest))) {
    listAppend(m, list, item);
  }
  m.unkeep();
  m.release(m.unkeep());
  const iter = dictGetName(m, m.load(Own.builtins), ITER);
  return newTuple(m, m.hold(iter), newTuple(m, list));
}

type Step = (m: Machine, self: Address) => number;
type Pick = (m: Machine, self: Address, index: number) => Address;

/** Declares one of the six types. */
function defineIterator(called: string, at: Type, pick: Pick): void {
  const step = isReverse(at) ? retreat : advance;
  const members: MemberSpec[] = [
    method('__length_hint__', lengthHint, '()'),
    method('__reduce__', (m, self) => reduceWith(m, self, step, pick), '()'),
  ];
  defineType(
    called,
    {
      at,
      layout: ITERATOR,
      collected: true,
      final: true,
      abstract: true,
      dealloc,
      iter: (m, self) => m.hold(self),
      next: (m, self) => pick(m, self, step(m, self)),
    },
    members,
  );
}

defineIterator('dict_keyiterator', Type.dict_keyiterator, keyAt);
defineIterator('dict_valueiterator', Type.dict_valueiterator, valueAt);
defineIterator('dict_itemiterator', Type.dict_itemiterator, itemAt);
defineIterator('dict_reversekeyiterator', Type.dict_reversekeyiterator, keyAt);
defineIterator('dict_reversevalueiterator', Type.dict_reversevalueiterator, valueAt);
defineIterator('dict_reverseitemiterator', Type.dict_reverseitemiterator, itemAt);
