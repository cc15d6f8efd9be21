/** Taking over the entries of another mapping, and copying. CPython: Objects/dictobject.c (dict_merge). */
import { insert, mayBeTracked, resize } from './dict-insert.ts';
import {
  entriesOf,
  GENERAL_ENTRY,
  holdKeys,
  isUnicode,
  Keys,
  keysSize,
  log2ForEntries,
  releaseKeys,
  UNICODE_ENTRY,
  usableFraction,
} from './dict-keys.ts';
import { lookupValue } from './dict-lookup.ts';
import {
  dictContains,
  dictGet,
  dictNext,
  dictSet,
  dictSize,
  dictWith,
  entryHash,
  entryKey,
  entryValue,
  newDict,
} from './dict-object.ts';
import { Values, valuesSize, valueWord } from './dict-values.ts';
import { isTracked, track } from './gc-list.ts';
import { Header } from './layout.ts';
import { DICT, TYPE, TypeFlag } from './layouts.ts';
import { listAppend, listItem, listSize, newList } from './list-object.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Type } from './places.ts';
import { callMethod, findAttribute } from './protocol/attribute.ts';
import { equal } from './protocol/compare.ts';
import { forEach, iterate, next } from './protocol/iterate.ts';
import { getItem } from './protocol/subscript.ts';
import { caught, raise, raiseWith, typeNameOf } from './raise.ts';
import { Slot } from './slot-numbers.ts';
import { newTuple, tupleItem, tupleSize } from './tuple-object.ts';

const KEYS = name('keys');

/** What to do with a key that is there already. */
export const enum Existing {
  keep = 0,
  replace = 1,
  /** A KeyError with the key. */
  refuse = 2,
}

/** Whether the object is a dict or an instance of a class derived from it. */
export function isDict(m: Machine, object: Address): boolean {
  return (m.words[(m.typeOf(object) + TYPE.flags) >> 2]! & TypeFlag.dictSubclass) !== 0;
}

/** Whether iterating the dict means iterating its table: no class has put an `__iter__` of its own. */
function iteratesAsDict(m: Machine, object: Address): boolean {
  return isDict(m, object) && m.load(m.typeOf(object) + Slot.iter) === m.load(Type.dict + Slot.iter);
}

/** Takes over every entry of a mapping. CPython: dict_merge. */
export function dictMerge(m: Machine, dict: Address, source: Address, existing: Existing): void {
  if (iteratesAsDict(m, source)) mergeDict(m, dict, source, existing);
  else mergeMapping(m, dict, source, existing);
}

/** CPython: dict_dict_merge. */
function mergeDict(m: Machine, dict: Address, source: Address, existing: Existing): void {
  const count = dictSize(m, source);
  if (source === dict || count === 0) return;
  if (dictSize(m, dict) === 0) {
    existing = Existing.replace;
    if (cloneInto(m, dict, source)) return;
  }
  const room = usableFraction(1 << m.bytes[m.load(dict + DICT.keys) + Keys.log2Size]!);
  const sourceKeys = m.load(source + DICT.keys);
  if (room < count) {
    resize(m, dict, log2ForEntries(dictSize(m, dict) + count), isUnicode(m, sourceKeys));
  }
  const filled = m.load(sourceKeys + Keys.filled);
  for (let at = dictNext(m, source, 0); at !== 0; at = dictNext(m, source, at)) {
    mergeEntry(m, dict, source, at, existing);
    if (m.load(m.load(source + DICT.keys) + Keys.filled) !== filled) {
      raise(m, Type.RuntimeError, 'dict mutated during update');
    }
  }
}

function mergeEntry(m: Machine, dict: Address, source: Address, at: number, existing: Existing): void {
  const low = entryHash(m, source, at);
  const high = m.hashHigh;
  const key = m.keep(m.hold(entryKey(m, source, at)));
  const value = m.keep(m.hold(entryValue(m, source, at)));
  if (existing === Existing.replace || lookupValue(m, dict, key, low, high) === 0) {
    insert(m, dict, key, low, high, value);
  } else if (existing === Existing.refuse) raiseKeyError(m, key);
  m.release(m.unkeep());
  m.release(m.unkeep());
}

/** KeyError(key). */
export function raiseKeyError(m: Machine, key: Address): never {
  raiseWith(m, Type.KeyError, newTuple(m, m.hold(key)));
}

/** Gives an empty dict a copy of a clean table; false when the source's is not one. */
function cloneInto(m: Machine, dict: Address, source: Address): boolean {
  if (m.load(dict + DICT.values) !== 0 || m.load(source + DICT.values) !== 0) return false;
  const keys = m.load(source + DICT.keys);
  const log2Size = m.bytes[keys + Keys.log2Size]!;
  const used = dictSize(m, source);
  if (used !== m.load(keys + Keys.filled)) return false;
  if (log2Size !== 3 && usableFraction((1 << log2Size) / 2) >= used) return false;
  const copy = cloneKeys(m, keys);
  const old = m.load(dict + DICT.keys);
  m.store(dict + DICT.keys, copy);
  m.store(dict + DICT.used, used);
  releaseKeys(m, old);
  if (isTracked(m, source) && !isTracked(m, dict)) track(m, dict);
  return true;
}

/** A copy of a combined table, entry by entry. CPython: clone_combined_dict_keys. */
function cloneKeys(m: Machine, keys: Address): Address {
  const size = keysSize(m, keys);
  const copy = m.heap.allocate(size);
  m.bytes.copyWithin(copy, keys, keys + size);
  const unicode = isUnicode(m, keys);
  const stride = unicode ? UNICODE_ENTRY : GENERAL_ENTRY;
  let at = entriesOf(m, copy) + (unicode ? 0 : 8);
  for (let left = m.load(keys + Keys.filled); left > 0; left--, at += stride) {
    if (m.load(at + 8) === 0) continue;
    m.hold(m.load(at));
    m.hold(m.load(at + 8));
  }
  return copy;
}

/** A mapping that is no plain dict: its `keys()`, and an item for each. */
function mergeMapping(m: Machine, dict: Address, source: Address, existing: Existing): void {
  const mark = m.kept;
  const keys = m.keep(keyList(m, source));
  forEach(m, keys, (key) => {
    if (existing !== Existing.replace && dictContains(m, dict, key)) {
      if (existing === Existing.refuse) raiseKeyError(m, key);
      return;
    }
    const value = m.keep(getItem(m, source, key));
    dictSet(m, dict, key, value);
    m.release(m.unkeep());
  });
  m.releaseTo(mark);
}

/** `source.keys()` as a list. New. CPython: PyMapping_Keys. */
function keyList(m: Machine, source: Address): Address {
  const keys = m.keep(callMethod(m, source, KEYS));
  const mark = m.kept;
  let iterator: Address;
  try {
    iterator = m.keep(iterate(m, keys));
  } catch (error) {
    caught(m, error, mark, Type.TypeError);
    const owner = typeNameOf(m, source);
    raise(m, Type.TypeError, `${owner}.keys() returned a non-iterable (type ${typeNameOf(m, keys)})`);
  }
  const list = m.keep(newList(m));
  for (let key = next(m, iterator); key !== 0; key = next(m, iterator)) listAppend(m, list, key);
  m.unkeep();
  m.release(m.unkeep());
  m.release(m.unkeep());
  return list;
}

/**
 * Updates from the one argument that `dict(x)` and `d.update(x)` take: a mapping if it has `keys`, else
 * pairs. CPython: dict_update_arg.
 */
export function dictUpdate(m: Machine, dict: Address, source: Address): void {
  if (m.typeOf(source) !== Type.dict) {
    const keys = findAttribute(m, source, KEYS);
    if (keys === 0) {
      mergePairs(m, dict, source);
      return;
    }
    m.release(keys);
  }
  dictMerge(m, dict, source, Existing.replace);
}

/** Takes over pairs. CPython: PyDict_MergeFromSeq2. */
export function mergePairs(m: Machine, dict: Address, source: Address): void {
  let index = 0;
  forEach(m, source, (item) => {
    mergePair(m, dict, item, index++);
  });
}

function mergePair(m: Machine, dict: Address, item: Address, index: number): void {
  const mark = m.kept;
  const pair = m.keep(asSequence(m, item, index));
  const tuple = m.typeOf(pair) !== Type.list;
  const length = tuple ? tupleSize(m, pair) : listSize(m, pair);
  if (length !== 2) {
    const where = `dictionary update sequence element #${index}`;
    raise(m, Type.ValueError, `${where} has length ${length}; 2 is required`);
  }
  const value = m.keep(m.hold(tuple ? tupleItem(m, pair, 1) : listItem(m, pair, 1)));
  const key = m.keep(m.hold(tuple ? tupleItem(m, pair, 0) : listItem(m, pair, 0)));
  dictSet(m, dict, key, value);
  m.releaseTo(mark);
}

/** The item itself if it is exactly a list or tuple, else a list of what it yields. New. */
function asSequence(m: Machine, item: Address, index: number): Address {
  const type = m.words[(item + Header.type) >> 2];
  if (type === Type.tuple || type === Type.list) return m.hold(item);
  const mark = m.kept;
  let iterator: Address;
  try {
    iterator = m.keep(iterate(m, item));
  } catch (error) {
    caught(m, error, mark, Type.TypeError);
    const where = `dictionary update sequence element #${index}`;
    raise(m, Type.TypeError, `cannot convert ${where} to a sequence`);
  }
  const list = m.keep(newList(m));
  for (let one = next(m, iterator); one !== 0; one = next(m, iterator)) listAppend(m, list, one);
  m.unkeep();
  m.release(m.unkeep());
  return list;
}

/** A dict (never of a subclass) with the same entries. New. CPython: PyDict_Copy. */
export function dictCopy(m: Machine, dict: Address): Address {
  const used = dictSize(m, dict);
  if (used === 0) return newDict(m);
  const keys = m.load(dict + DICT.keys);
  if (m.load(dict + DICT.values) !== 0) return copySplit(m, dict);
  if (iteratesAsDict(m, dict) && used >= Math.trunc((m.load(keys + Keys.filled) * 2) / 3)) {
    const copy = dictWith(m, cloneKeys(m, keys), 0, used);
    if (isTracked(m, dict)) track(m, copy);
    return copy;
  }
  const copy = m.keep(newDict(m));
  dictMerge(m, copy, dict, Existing.replace);
  return m.unkeep();
}

/** A split dict's copy shares the keys and has values of its own. */
function copySplit(m: Machine, dict: Address): Address {
  const values = m.load(dict + DICT.values);
  const capacity = m.bytes[values]!;
  const size = valuesSize(capacity);
  const block = m.heap.allocate(size);
  m.bytes.copyWithin(block, values, values + size);
  m.bytes[block + Values.embedded] = 0;
  const copy = m.newCollected(Type.dict, DICT.end);
  for (let i = 0; i < capacity; i++) {
    const value = m.load(valueWord(block, i));
    if (value !== 0) m.hold(value);
  }
  m.store(copy + DICT.used, dictSize(m, dict));
  m.store(copy + DICT.watched, 0);
  m.store(copy + DICT.keys, holdKeys(m, m.load(dict + DICT.keys)));
  m.store(copy + DICT.values, block);
  if (isTracked(m, dict)) track(m, copy);
  return copy;
}

/** Whether two dicts have equal entries. Gets out at the first difference. CPython: dict_equal. */
export function dictEqual(m: Machine, a: Address, b: Address): boolean {
  const mark = m.kept;
  if (dictSize(m, a) !== dictSize(m, b)) return false;
  for (let at = dictNext(m, a, 0); at !== 0; at = dictNext(m, a, at)) {
    const low = entryHash(m, a, at);
    const high = m.hashHigh;
    const value = m.keep(m.hold(entryValue(m, a, at)));
    const key = m.keep(m.hold(entryKey(m, a, at)));
    const other = lookupValue(m, b, key, low, high);
    const same = other !== 0 && equal(m, value, m.keep(m.hold(other)));
    m.releaseTo(mark);
    if (!same) return false;
  }
  return true;
}

/** The value of a key: a new reference, or 0. */
export function dictGetHeld(m: Machine, dict: Address, key: Address): Address {
  const value = dictGet(m, dict, key);
  return value === 0 ? 0 : m.hold(value);
}

/** Whether a dict has an entry that the collector may have to look at. CPython: _PyDict_MaybeUntrack. */
export function dictNeedsTracking(m: Machine, dict: Address): boolean {
  const plain = isUnicode(m, m.load(dict + DICT.keys));
  for (let at = dictNext(m, dict, 0); at !== 0; at = dictNext(m, dict, at)) {
    if (mayBeTracked(m, entryValue(m, dict, at))) return true;
    if (!plain && mayBeTracked(m, entryKey(m, dict, at))) return true;
  }
  return false;
}
