/** Appending all items of an iterable to a list. CPython: Objects/listobject.c (_list_extend). */
import { dictNext, dictSize, entryKey, entryValue } from './dict-object.ts';
import { track } from './gc-list.ts';
import { DICT_VIEW, LIST, TUPLE, TUPLE_ITEMS } from './layouts.ts';
import {
  appendHeld,
  copyHeld,
  listAppend,
  listClear,
  listItems,
  listPreallocate,
  listResize,
  listSize,
  newList,
} from './list-object.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { raiseMemoryError } from './memory-error.ts';
import { Type } from './places.ts';
import { iterate, next } from './protocol/iterate.ts';
import { lengthHint } from './protocol/length-hint.ts';
import { setEntryKey, setNext, setSize } from './set-object.ts';
import { allocateTuple } from './tuple-object.ts';

/** list.extend(iterable). Borrows both; the list takes new references. */
export function listExtend(m: Machine, list: Address, iterable: Address): void {
  const type = m.typeOf(iterable);
  if (list === iterable) listRepeatInPlace(m, list, 2);
  else if (type === Type.list || type === Type.tuple) extendFast(m, list, iterable, type);
  else if (type === Type.set || type === Type.frozenset) extendWithSet(m, list, iterable);
  else if (type === Type.dict) extendWithDict(m, list, iterable, Type.dict_keys);
  else if (type === Type.dict_keys || type === Type.dict_values || type === Type.dict_items) {
    extendWithDict(m, list, m.load(iterable + DICT_VIEW.dict), type);
  } else extendByIteration(m, list, iterable);
}

/** A list of all items of an iterable. New. CPython: PySequence_List. */
export function listFromIterable(m: Machine, iterable: Address): Address {
  const list = m.keep(newList(m));
  listExtend(m, list, iterable);
  m.unkeep();
  return list;
}

function extendFast(m: Machine, list: Address, iterable: Address, type: Type): void {
  const isTuple = type === Type.tuple;
  const count = m.load(iterable + (isTuple ? TUPLE.size : LIST.size));
  if (count === 0) return;
  appendHeld(m, list, isTuple ? iterable + TUPLE_ITEMS : listItems(m, iterable), count);
}

/** CPython: list_extend_iter_lock_held. */
export function extendByIteration(m: Machine, list: Address, iterable: Address): void {
  const iterator = m.keep(iterate(m, iterable));
  const expected = lengthHint(m, iterable, 8);
  const size = listSize(m, list);
  if (expected > 0x7ffffff) raiseMemoryError(m, 8 * expected);
  if (listItems(m, list) === 0) {
    if (expected > 0) listPreallocate(m, list, expected);
  } else {
    listResize(m, list, size + expected);
    m.store(list + LIST.size, size);
  }
  for (let item = next(m, iterator); item !== 0; item = next(m, iterator)) listAppend(m, list, item);
  if (listSize(m, list) < m.load(list + LIST.allocated)) listResize(m, list, listSize(m, list));
  m.release(m.unkeep());
}

function extendWithSet(m: Machine, list: Address, set: Address): void {
  const size = listSize(m, list);
  listResize(m, list, size + setSize(m, set));
  let to = listItems(m, list) + 8 * size;
  for (let at = setNext(m, set, 0); at !== 0; at = setNext(m, set, at), to += 8) {
    m.store(to, m.hold(setEntryKey(m, set, at)));
  }
}

/** Keys, values or items, as the type of view says. */
function extendWithDict(m: Machine, list: Address, dict: Address, view: Type): void {
  const size = listSize(m, list);
  listResize(m, list, size + dictSize(m, dict));
  let to = listItems(m, list) + 8 * size;
  for (let at = dictNext(m, dict, 0); at !== 0; at = dictNext(m, dict, at), to += 8) {
    if (view === Type.dict_values) m.store(to, m.hold(entryValue(m, dict, at)));
    else if (view === Type.dict_keys) m.store(to, m.hold(entryKey(m, dict, at)));
    else m.store(to, newItem(m, entryKey(m, dict, at), entryValue(m, dict, at)));
  }
}

/** (key, value). New. */
function newItem(m: Machine, key: Address, value: Address): Address {
  const item = allocateTuple(m, 2);
  m.store(item + TUPLE_ITEMS, m.hold(key));
  m.store(item + TUPLE_ITEMS + 8, m.hold(value));
  track(m, item);
  return item;
}

/** list *= count. CPython: list_inplace_repeat. */
export function listRepeatInPlace(m: Machine, list: Address, count: number): void {
  const size = listSize(m, list);
  if (size === 0 || count === 1) return;
  if (count < 1) {
    listClear(m, list);
    return;
  }
  if (size * count > 0x7ffffff) raiseMemoryError(m, 8 * size * count);
  listResize(m, list, size * count);
  const items = listItems(m, list);
  for (let i = 1; i < count; i++) copyHeld(m, items + 8 * i * size, items, size);
}
