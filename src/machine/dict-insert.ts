/** Adding to dicts, growing and deleting. CPython: Objects/dictobject.c (insertdict, dictresize). */
import {
  buildIndices,
  emptyPlace,
  entriesOf,
  freeKeys,
  GENERAL_ENTRY,
  Index,
  isUnicode,
  Keys,
  KeysKind,
  log2ForSize,
  newKeys,
  placeOf,
  releaseKeys,
  setIndex,
  UNICODE_ENTRY,
} from './dict-keys.ts';
import { isText, keyWordOf, lookup, valueWordOf } from './dict-lookup.ts';
import { addToOrder, orderAt, removeFromOrder, Values, valueWord } from './dict-values.ts';
import { isTracked, track } from './gc-list.ts';
import { DICT, STR, TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';
import { Static, Type } from './places.ts';

/** Whether the collector may have to look at the object. CPython: _PyObject_GC_MAY_BE_TRACKED. */
export function mayBeTracked(m: Machine, object: Address): boolean {
  const type = m.typeOf(object);
  if ((m.words[(type + TYPE.flags) >> 2]! & TypeFlag.collected) === 0) return false;
  if (object < Static.boot && type !== Type.tuple) return false;
  return type !== Type.tuple || isTracked(m, object);
}

/** Starts tracking a dict that gets its first container. CPython: MAINTAIN_TRACKING. */
function maintainTracking(m: Machine, dict: Address, key: Address, value: Address): void {
  if (isTracked(m, dict)) return;
  if (mayBeTracked(m, key) || mayBeTracked(m, value)) track(m, dict);
}

/** Tells the caches of global names that the set of names of a module namespace has changed. */
export function noteNames(m: Machine, dict: Address): void {
  if (m.words[(dict + DICT.watched) >> 2] !== 0) {
    m.words[Own.namespaceVersion >> 2] = m.words[Own.namespaceVersion >> 2]! + 1;
  }
}

/** Stores a value under a key with a known hash. Borrows both. May run `__eq__`. CPython: insertdict. */
export function insert(
  m: Machine,
  dict: Address,
  key: Address,
  low: number,
  high: number,
  value: Address,
): void {
  const old = insertMissing(m, dict, key, low, high, value);
  if (old < 0) return;
  const at = valueWordOf(m, dict, old);
  const before = m.words[at >> 2]!;
  maintainTracking(m, dict, key, value);
  if (before === value) return;
  m.words[at >> 2] = m.hold(value);
  m.release(before);
}

/**
 * Adds a key that is not there yet, with its value; answers the number of its entry if it is there
 * (nothing is changed then), else Index.empty. CPython: dict_setdefault_ref_lock_held.
 */
export function insertMissing(
  m: Machine,
  dict: Address,
  key: Address,
  low: number,
  high: number,
  value: Address,
): number {
  const W = m.words;
  const text = isText(m, key);
  const keys = W[(dict + DICT.keys) >> 2]!;
  if (keys === Static.emptyKeys) {
    W[(dict + DICT.keys) >> 2] = newKeys(m, 3, text);
    maintainTracking(m, dict, key, value);
    addEntry(m, dict, key, low, high, value);
    return Index.empty;
  }
  if (!text && isUnicode(m, keys)) growForInsertion(m, dict, false);
  const index = lookup(m, dict, key, low, high);
  const values = W[(dict + DICT.values) >> 2]!;
  if (index >= 0) {
    if (values === 0 || W[valueWord(values, index) >> 2] !== 0) return index;
    maintainTracking(m, dict, key, value);
    addValue(m, dict, values, index, value);
    return Index.empty;
  }
  maintainTracking(m, dict, key, value);
  if (values === 0) addCombined(m, dict, key, low, high, value);
  else addSplit(m, dict, key, low, high, value);
  return Index.empty;
}

/** Gives a name of the shared keys its first value in this dict. */
function addValue(m: Machine, dict: Address, values: Address, index: number, value: Address): void {
  m.words[valueWord(values, index) >> 2] = m.hold(value);
  addToOrder(m, values, index);
  m.words[(dict + DICT.used) >> 2] = m.words[(dict + DICT.used) >> 2]! + 1;
  noteNames(m, dict);
}

/** CPython: insert_combined_dict. */
function addCombined(
  m: Machine,
  dict: Address,
  key: Address,
  low: number,
  high: number,
  value: Address,
): void {
  if (m.words[(m.words[(dict + DICT.keys) >> 2]! + Keys.usable) >> 2]! <= 0) growForInsertion(m, dict, true);
  addEntry(m, dict, key, low, high, value);
}

/** Writes a new last entry; there is room for it. */
function addEntry(m: Machine, dict: Address, key: Address, low: number, high: number, value: Address): void {
  const W = m.words;
  const keys = W[(dict + DICT.keys) >> 2]!;
  const filled = W[(keys + Keys.filled) >> 2]!;
  setIndex(m, keys, emptyPlace(m, keys, low, high), filled);
  let at = entriesOf(m, keys);
  if (m.bytes[keys + Keys.kind] === KeysKind.general) {
    at += filled * GENERAL_ENTRY;
    W[at >> 2] = low;
    W[(at >> 2) + 1] = high;
    at += 8;
  } else at += filled * UNICODE_ENTRY;
  W[at >> 2] = m.hold(key);
  W[(at + 8) >> 2] = m.hold(value);
  W[(keys + Keys.usable) >> 2] = W[(keys + Keys.usable) >> 2]! - 1;
  W[(keys + Keys.filled) >> 2] = filled + 1;
  W[(dict + DICT.used) >> 2] = W[(dict + DICT.used) >> 2]! + 1;
  noteNames(m, dict);
}

/** Adds a key that the shared table has not got. CPython: insert_split_dict. */
function addSplit(m: Machine, dict: Address, key: Address, low: number, high: number, value: Address): void {
  const W = m.words;
  const keys = W[(dict + DICT.keys) >> 2]!;
  const index = addSharedKey(m, keys, key, low, high);
  if (index === Index.empty) {
    growForInsertion(m, dict, true);
    addEntry(m, dict, key, low, high, value);
    return;
  }
  addValue(m, dict, W[(dict + DICT.values) >> 2]!, index, value);
}

/** Adds a name that is not there to a shared table (held); Index.empty when it is full. */
export function addSharedKey(m: Machine, keys: Address, key: Address, low: number, high: number): number {
  const W = m.words;
  const usable = W[(keys + Keys.usable) >> 2]!;
  if (usable <= 0) return Index.empty;
  const index = W[(keys + Keys.filled) >> 2]!;
  setIndex(m, keys, emptyPlace(m, keys, low, high), index);
  W[(entriesOf(m, keys) + index * UNICODE_ENTRY) >> 2] = m.hold(key);
  W[(keys + Keys.usable) >> 2] = usable - 1;
  W[(keys + Keys.filled) >> 2] = index + 1;
  return index;
}

/** CPython: insertion_resize, GROWTH_RATE. */
function growForInsertion(m: Machine, dict: Address, unicode: boolean): void {
  resize(m, dict, log2ForSize(m.words[(dict + DICT.used) >> 2]! * 3), unicode);
}

/** Gives the dict a table of its own of another size, without the deleted entries. CPython: dictresize. */
export function resize(m: Machine, dict: Address, log2Size: number, unicode: boolean): void {
  const W = m.words;
  const old = W[(dict + DICT.keys) >> 2]!;
  const used = W[(dict + DICT.used) >> 2]!;
  const keys = newKeys(m, log2Size, unicode && isUnicode(m, old));
  const values = W[(dict + DICT.values) >> 2]!;
  if (values !== 0) copySplit(m, old, values, keys, used);
  else copyCombined(m, old, keys, used);
  buildIndices(m, keys, used);
  W[(keys + Keys.usable) >> 2] = W[(keys + Keys.usable) >> 2]! - used;
  W[(keys + Keys.filled) >> 2] = used;
  W[(dict + DICT.keys) >> 2] = keys;
  if (values === 0) {
    if (old !== Static.emptyKeys) freeKeys(m, old);
    return;
  }
  W[(dict + DICT.values) >> 2] = 0;
  if (m.bytes[values + Values.embedded] !== 0) {
    for (let i = 0; i < used; i++) W[valueWord(values, orderAt(m, values, i)) >> 2] = 0;
    m.bytes[values + Values.valid] = 0;
  } else m.heap.free(values);
  releaseKeys(m, old);
}

/** Copies the live entries of a combined table. */
function copyCombined(m: Machine, old: Address, keys: Address, used: number): void {
  const W = m.words;
  const from = isUnicode(m, old);
  const to = isUnicode(m, keys);
  const oldStride = from ? UNICODE_ENTRY : GENERAL_ENTRY;
  let source = entriesOf(m, old);
  let target = entriesOf(m, keys);
  for (let left = used; left > 0; source += oldStride) {
    const key = source + (from ? 0 : 8);
    if (W[(key + 8) >> 2] === 0) continue;
    left--;
    if (!to) {
      const hash = from ? W[key >> 2]! + STR.hash : source;
      W[target >> 2] = W[hash >> 2]!;
      W[(target + 4) >> 2] = W[(hash + 4) >> 2]!;
      target += 8;
    }
    W[target >> 2] = W[key >> 2]!;
    W[(target + 8) >> 2] = W[(key + 8) >> 2]!;
    target += UNICODE_ENTRY;
  }
}

/** Copies the entries of a split table in order of insertion; the shared keys are held once more. */
function copySplit(m: Machine, old: Address, values: Address, keys: Address, used: number): void {
  const W = m.words;
  const source = entriesOf(m, old);
  const to = isUnicode(m, keys);
  let target = entriesOf(m, keys);
  for (let i = 0; i < used; i++) {
    const index = orderAt(m, values, i);
    const key = m.hold(W[(source + index * UNICODE_ENTRY) >> 2]!);
    if (!to) {
      W[target >> 2] = W[(key + STR.hash) >> 2]!;
      W[(target + 4) >> 2] = W[(key + STR.hash + 4) >> 2]!;
      target += 8;
    }
    W[target >> 2] = key;
    W[(target + 8) >> 2] = W[valueWord(values, index) >> 2]!;
    target += UNICODE_ENTRY;
  }
}

/**
 * Takes the entry `index`, found by this hash, out of the dict. Returns its value: the reference is the
 * caller's. The key is released. CPython: delitem_common.
 */
export function takeEntry(m: Machine, dict: Address, low: number, high: number, index: number): Address {
  const W = m.words;
  const at = valueWordOf(m, dict, index);
  const value = W[at >> 2]!;
  W[(dict + DICT.used) >> 2] = W[(dict + DICT.used) >> 2]! - 1;
  W[at >> 2] = 0;
  noteNames(m, dict);
  const values = W[(dict + DICT.values) >> 2]!;
  if (values !== 0) {
    removeFromOrder(m, values, index);
    return value;
  }
  const keys = W[(dict + DICT.keys) >> 2]!;
  setIndex(m, keys, placeOf(m, keys, low, high, index), Index.dummy);
  const word = keyWordOf(m, dict, index);
  const key = W[word >> 2]!;
  W[word >> 2] = 0;
  if (!isUnicode(m, keys)) W.fill(0, (word - 8) >> 2, word >> 2);
  m.keep(value);
  m.release(key);
  return m.unkeep();
}
