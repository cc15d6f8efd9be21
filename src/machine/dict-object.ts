/**
 * dict objects as other files make, read and change them. CPython: Objects/dictobject.c.
 *
 * The table lies in dict-keys.ts, finding in dict-lookup.ts, changing in dict-insert.ts; dict-merge.ts
 * has what takes several entries at once.
 */

import { insert, insertMissing, noteNames, resize, takeEntry } from './dict-insert.ts';
import {
  entriesOf,
  GENERAL_ENTRY,
  Index,
  isUnicode,
  Keys,
  KeysKind,
  keysSize,
  log2ForEntries,
  lookupText,
  newKeys,
  placeOf,
  releaseKeys,
  setIndex,
  startKeys,
  UNICODE_ENTRY,
  usableFraction,
} from './dict-keys.ts';
import { isText, keyHash, keyWordOf, lookup, lookupValue, valueWordOf } from './dict-lookup.ts';
import { clearValues, orderAt, Values, valueWord } from './dict-values.ts';
import { FreeList, freeListPop } from './free-lists.ts';
import { DICT } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Region, Static, Type } from './places.ts';
import { strHash } from './str-hash.ts';

/** Writes what all dicts share. Boot calls it before the first dict is made. */
export function startDicts(m: Machine): void {
  startKeys(m);
}

/** An empty dict, not tracked. New. CPython: PyDict_New. */
export function newDict(m: Machine): Address {
  return dictWith(m, Static.emptyKeys, 0, 0);
}

/** A dict with these keys (stolen) and values. New. CPython: new_dict. */
export function dictWith(m: Machine, keys: Address, values: Address, used: number): Address {
  let dict = freeListPop(m, FreeList.dicts);
  if (dict !== 0) m.initObject(dict, Type.dict);
  else dict = m.newCollected(Type.dict, DICT.end);
  initDict(m, dict, keys, values, used);
  return dict;
}

/** Fills the fields of a fresh dict, of whatever class. */
export function initDict(m: Machine, dict: Address, keys: Address, values: Address, used: number): void {
  const W = m.words;
  W[(dict + DICT.used) >> 2] = used;
  W[(dict + DICT.watched) >> 2] = 0;
  W[(dict + DICT.keys) >> 2] = keys;
  W[(dict + DICT.values) >> 2] = values;
}

/** An empty dict with room for `count` entries, of str keys if `unicode`. New. CPython: dict_new_presized. */
export function newDictFor(m: Machine, count: number, unicode: boolean): Address {
  if (count <= usableFraction(8)) return newDict(m);
  const log2Size = count > usableFraction(1 << 17) ? 17 : log2ForEntries(count);
  return dictWith(m, newKeys(m, log2Size, unicode), 0, 0);
}

/**
 * A dict of `count` pairs whose keys and values stand in memory, `keyStep` and `valueStep` bytes apart.
 * Borrows all of them. New. BUILD_MAP, BUILD_CONST_KEY_MAP. CPython: _PyDict_FromItems.
 */
export function dictFromItems(
  m: Machine,
  keys: Address,
  keyStep: number,
  values: Address,
  valueStep: number,
  count: number,
): Address {
  let unicode = true;
  for (let i = 0; unicode && i < count; i++) unicode = isText(m, m.load(keys + i * keyStep));
  const dict = m.keep(newDictFor(m, count, unicode));
  for (let i = 0; i < count; i++) {
    dictSet(m, dict, m.load(keys + i * keyStep), m.load(values + i * valueStep));
  }
  m.unkeep();
  return dict;
}

/** Number of entries. */
export function dictSize(m: Machine, dict: Address): number {
  return m.words[(dict + DICT.used) >> 2]!;
}

/** The value of a key: borrowed, 0 when there is none. Raises what `__hash__` and `__eq__` raise. */
export function dictGet(m: Machine, dict: Address, key: Address): Address {
  const low = keyHash(m, key);
  return lookupValue(m, dict, key, low, m.hashHigh);
}

/** `dictGet` for an exact str. Does not raise: in a table of names no Python code runs. */
export function dictGetName(m: Machine, dict: Address, key: Address): Address {
  const low = strHash(m, key);
  const high = m.hashHigh;
  const W = m.words;
  const keys = W[(dict + DICT.keys) >> 2]!;
  const kind = m.bytes[keys + Keys.kind]!;
  if (kind === KeysKind.general) return lookupValue(m, dict, key, low, high);
  const index = lookupText(m, keys, key, low, high);
  if (index < 0) return 0;
  if (kind === KeysKind.unicode) return W[(entriesOf(m, keys) + index * UNICODE_ENTRY + 8) >> 2]!;
  return W[valueWord(W[(dict + DICT.values) >> 2]!, index) >> 2]!;
}

/** Whether the key is there. */
export function dictContains(m: Machine, dict: Address, key: Address): boolean {
  return dictGet(m, dict, key) !== 0;
}

/** dict[key] = value. Borrows both and holds them while Python code may run. */
export function dictSet(m: Machine, dict: Address, key: Address, value: Address): void {
  if (isText(m, key)) {
    dictSetName(m, dict, key, value);
    return;
  }
  m.keep(m.hold(key));
  m.keep(m.hold(value));
  const low = keyHash(m, key);
  insert(m, dict, key, low, m.hashHigh, value);
  m.release(m.unkeep());
  m.release(m.unkeep());
}

/** `dictSet` for a key that is exactly a str. */
export function dictSetName(m: Machine, dict: Address, key: Address, value: Address): void {
  const low = strHash(m, key);
  insert(m, dict, key, low, m.hashHigh, value);
}

/** Takes a key out and releases it and its value; false when it is not there. CPython: PyDict_DelItem. */
export function dictDelete(m: Machine, dict: Address, key: Address): boolean {
  const value = dictTake(m, dict, key);
  if (value === 0) return false;
  m.release(value);
  return true;
}

/** Takes a key out; its value, a new reference, or 0 when it is not there. CPython: PyDict_Pop. */
export function dictTake(m: Machine, dict: Address, key: Address): Address {
  const low = keyHash(m, key);
  const high = m.hashHigh;
  const index = lookup(m, dict, key, low, high);
  if (index < 0 || m.words[valueWordOf(m, dict, index) >> 2] === 0) return 0;
  return takeEntry(m, dict, low, high, index);
}

/**
 * The value of a key, which gets this default (borrowed) if it is not there yet. Borrowed. CPython:
 * PyDict_SetDefault.
 */
export function dictSetDefault(m: Machine, dict: Address, key: Address, value: Address): Address {
  const low = keyHash(m, key);
  const index = insertMissing(m, dict, key, low, m.hashHigh, value);
  return index < 0 ? value : m.load(valueWordOf(m, dict, index));
}

/**
 * Takes the last entry out and puts its key and value (new references) into the two words at `pair`.
 * There must be one. CPython: dict_popitem_impl.
 */
export function dictTakeLast(m: Machine, dict: Address, pair: Address): void {
  const W = m.words;
  if (W[(dict + DICT.values) >> 2] !== 0) {
    resize(m, dict, m.bytes[W[(dict + DICT.keys) >> 2]! + Keys.log2Size]!, true);
  }
  const keys = W[(dict + DICT.keys) >> 2]!;
  let index = W[(keys + Keys.filled) >> 2]! - 1;
  while (W[valueWordOf(m, dict, index) >> 2] === 0) index--;
  const at = keyWordOf(m, dict, index);
  const low = entryHash(m, dict, index + 1);
  setIndex(m, keys, placeOf(m, keys, low, m.hashHigh, index), Index.dummy);
  W[pair >> 2] = W[at >> 2]!;
  W[(pair + 8) >> 2] = W[(at + 8) >> 2]!;
  W[at >> 2] = 0;
  W[(at + 8) >> 2] = 0;
  W[(keys + Keys.filled) >> 2] = index;
  W[(dict + DICT.used) >> 2] = W[(dict + DICT.used) >> 2]! - 1;
  noteNames(m, dict);
}

/**
 * Walks the entries in order: the position (0 at the start) of the next entry at or after `position`,
 * plus one, or 0 at the end. `entryKeyWord` and `entryValueWord` take that answer. CPython: PyDict_Next.
 */
export function dictNext(m: Machine, dict: Address, position: number): number {
  const W = m.words;
  const values = W[(dict + DICT.values) >> 2]!;
  if (values !== 0) return position < dictSize(m, dict) ? position + 1 : 0;
  const keys = W[(dict + DICT.keys) >> 2]!;
  const filled = W[(keys + Keys.filled) >> 2]!;
  const unicode = m.bytes[keys + Keys.kind] !== KeysKind.general;
  const stride = unicode ? UNICODE_ENTRY : GENERAL_ENTRY;
  let at = entriesOf(m, keys) + position * stride + stride - 8;
  for (let i = position; i < filled; i++, at += stride) if (W[at >> 2] !== 0) return i + 1;
  return 0;
}

/** Address of the word that holds the key of an entry that `dictNext` answered. */
export function entryKeyWord(m: Machine, dict: Address, entry: number): Address {
  return keyWordOf(m, dict, entryIndex(m, dict, entry));
}

/** Address of the word that holds the value of an entry that `dictNext` answered. */
export function entryValueWord(m: Machine, dict: Address, entry: number): Address {
  return valueWordOf(m, dict, entryIndex(m, dict, entry));
}

/** The key, borrowed, of an entry that `dictNext` answered. */
export function entryKey(m: Machine, dict: Address, entry: number): Address {
  return m.words[entryKeyWord(m, dict, entry) >> 2]!;
}

/** The value, borrowed, of an entry that `dictNext` answered. */
export function entryValue(m: Machine, dict: Address, entry: number): Address {
  return m.words[entryValueWord(m, dict, entry) >> 2]!;
}

/** Number in the table of an entry that `dictNext` answered. */
export function entryIndex(m: Machine, dict: Address, entry: number): number {
  const values = m.words[(dict + DICT.values) >> 2]!;
  return values === 0 ? entry - 1 : orderAt(m, values, entry - 1);
}

/** The hash of an entry that `dictNext` answered: low half; the high half in `m.hashHigh`. */
export function entryHash(m: Machine, dict: Address, entry: number): number {
  const keys = m.load(dict + DICT.keys);
  const word = entryKeyWord(m, dict, entry);
  if (isUnicode(m, keys)) return strHash(m, m.load(word));
  m.hashHigh = m.load(word - 4);
  return m.load(word - 8);
}

/** An entry of a dict, for whoever looks at it from outside. All borrowed. */
export interface Entry {
  readonly key: Address;
  readonly value: Address;
  readonly keyWord: Address;
  readonly valueWord: Address;
}

/** The entries in order. Host objects: for pictures and audits. */
export function dictEntries(m: Machine, dict: Address): Entry[] {
  const entries: Entry[] = [];
  for (let at = dictNext(m, dict, 0); at !== 0; at = dictNext(m, dict, at)) {
    const keyWord = entryKeyWord(m, dict, at);
    const valueWord = entryValueWord(m, dict, at);
    entries.push({ key: m.load(keyWord), value: m.load(valueWord), keyWord, valueWord });
  }
  return entries;
}

/**
 * Empties a dict. It is empty already while the old entries are released, in order. CPython:
 * PyDict_Clear.
 */
export function dictClear(m: Machine, dict: Address): void {
  const W = m.words;
  const keys = W[(dict + DICT.keys) >> 2]!;
  const values = W[(dict + DICT.values) >> 2]!;
  if (keys === Static.emptyKeys) return;
  W[(dict + DICT.used) >> 2] = 0;
  noteNames(m, dict);
  if (values !== 0 && m.bytes[values + Values.embedded] !== 0) {
    m.bytes[values + Values.size] = 0;
    clearValues(m, values);
    return;
  }
  W[(dict + DICT.keys) >> 2] = Static.emptyKeys;
  W[(dict + DICT.values) >> 2] = 0;
  if (values === 0) releaseDetached(m, keys);
  else {
    clearValues(m, values);
    m.heap.free(values);
    releaseKeys(m, keys);
  }
}

/**
 * Releases a table that no object refers to any more. The table and its references lie on the keep stack
 * meanwhile, where they can be found.
 */
function releaseDetached(m: Machine, keys: Address): void {
  const W = m.words;
  const count = W[(keys + Keys.filled) >> 2]!;
  const unicode = isUnicode(m, keys);
  const stride = unicode ? UNICODE_ENTRY : GENERAL_ENTRY;
  const first = entriesOf(m, keys) + (unicode ? 0 : 8);
  if (m.kept + 16 * (count + 1) < Region.keptEnd) {
    m.keepArray(keys, 0);
    const mark = m.kept;
    for (let at = first + stride * (count - 1); at >= first; at -= stride) {
      m.keep(W[(at + 8) >> 2]!);
      m.keep(W[at >> 2]!);
      W[at >> 2] = 0;
      W[(at + 8) >> 2] = 0;
    }
    m.releaseTo(mark);
    m.unkeepArray();
  }
  releaseKeys(m, keys);
}

/** Bytes of the dict as sys.getsizeof counts them, without the collector's words. CPython: _PyDict_SizeOf. */
export function dictMemory(m: Machine, dict: Address, basicSize: number): number {
  const keys = m.load(dict + DICT.keys);
  const values = m.load(dict + DICT.values);
  const room = values === 0 ? 0 : 8 * (m.load(keys + Keys.filled) + m.load(keys + Keys.usable));
  return basicSize + room + (m.load(keys) === 1 ? keysSize(m, keys) : 0);
}
