/**
 * Tables of keys: the hash table inside dicts, or shared by the instances of a class. A table is a raw
 * block: a head, indices of 1, 2 or 4 bytes, then entries in order of insertion. CPython:
 * Include/internal/pycore_dict.h (PyDictKeysObject), Objects/dictobject.c.
 */
import { FreeLimit, FreeList, freeListPop } from './free-lists.ts';
import { STR } from './layouts.ts';
import { IMMORTAL, type Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';
import { Static } from './places.ts';
import type { Visitor } from './slots.ts';
import { sameText } from './str-object.ts';

/** Offsets in a table. The three bytes from 8 on are single bytes. */
export const enum Keys {
  count = 0,
  log2Size = 8,
  log2IndexBytes = 9,
  kind = 10,
  /** 32 bits; links the shared tables whose class is gone. */
  version = 12,
  /** Entries that may still be added. */
  usable = 16,
  /** Entries in use, deleted ones included. */
  filled = 24,
  indices = 32,
}

/** What keys a table has. Only `general` entries keep their hash; those of `split` have no values. */
export const enum KeysKind {
  general = 0,
  unicode = 1,
  split = 2,
}

/** What an index says when it is not the number of an entry. */
export const enum Index {
  empty = -1,
  dummy = -2,
}

/** Bytes of an entry {key, value} of str keys, and {hash, key, value} of any keys. */
export const UNICODE_ENTRY = 16;
export const GENERAL_ENTRY = 24;

const LOG_MINSIZE = 3;
/** CPython: SHARED_KEYS_MAX_SIZE, NEXT_LOG2_SHARED_KEYS_MAX_SIZE. */
const SHARED_KEYS_LIMIT = 30;
const LOG_SHARED_SIZE = 6;

/** Writes the table that every empty dict has, which is never freed nor written to. */
export function startKeys(m: Machine): void {
  const keys = Static.emptyKeys;
  m.words.fill(0, keys >> 2, (keys + 40) >> 2);
  m.store(keys, IMMORTAL);
  m.bytes[keys + Keys.kind] = KeysKind.unicode;
  m.bytes.fill(0xff, keys + Keys.indices, keys + Keys.indices + 8);
}

/** Entries that fit in a table of `size` places. CPython: USABLE_FRACTION. */
export function usableFraction(size: number): number {
  return Math.trunc((size * 2) / 3);
}

/** Logarithm of the size for at least `minimum` places. CPython: calculate_log2_keysize. */
export function log2ForSize(minimum: number): number {
  return 32 - Math.clz32(((minimum | 8) - 1) | 7);
}

/** The same for room for `entries`. CPython: estimate_log2_keysize. */
export function log2ForEntries(entries: number): number {
  return log2ForSize(Math.trunc((entries * 3 + 1) / 2));
}

/** A fresh table with one owner. CPython: new_keys_object. */
export function newKeys(m: Machine, log2Size: number, unicode: boolean): Address {
  const usable = usableFraction(1 << log2Size);
  const log2Bytes = log2Size < 8 ? log2Size : log2Size < 16 ? log2Size + 1 : log2Size + 2;
  const entries = Keys.indices + (1 << log2Bytes);
  const size = entries + (unicode ? UNICODE_ENTRY : GENERAL_ENTRY) * usable;
  let keys = 0;
  if (unicode && log2Size === LOG_MINSIZE) keys = freeListPop(m, FreeList.dictKeys);
  if (keys === 0) keys = m.heap.allocate(size);
  const W = m.words;
  const at = keys >> 2;
  W[at] = 1;
  W[at + 1] = 0;
  W[at + 2] = log2Size | (log2Bytes << 8) | ((unicode ? KeysKind.unicode : KeysKind.general) << 16);
  W[at + 3] = 0;
  W[at + 4] = usable;
  W[at + 5] = 0;
  W[at + 6] = 0;
  W[at + 7] = 0;
  W.fill(-1, at + 8, (keys + entries) >> 2);
  W.fill(0, (keys + entries) >> 2, (keys + size) >> 2);
  return keys;
}

/** Gives a table's block back; its references are released. CPython: free_keys_object. */
export function freeKeys(m: Machine, keys: Address): void {
  const head = m.words[(keys + 8) >> 2]! & 0xff00ff;
  const list = (Own.freeLists + 16 * FreeList.dictKeys) >> 2;
  const W = m.words;
  const kind = head >> 16;
  if ((head & 0xff) === LOG_MINSIZE && kind !== KeysKind.general && W[list + 2]! < FreeLimit.dictKeys) {
    W[keys >> 2] = W[list]!;
    W[list] = keys;
    W[list + 2] = W[list + 2]! + 1;
  } else m.heap.free(keys);
}

/** Bytes of the table. CPython: _PyDict_KeysSize. */
export function keysSize(m: Machine, keys: Address): number {
  const entry = m.bytes[keys + Keys.kind] === KeysKind.general ? GENERAL_ENTRY : UNICODE_ENTRY;
  return entriesOf(m, keys) - keys + entry * usableFraction(1 << m.bytes[keys + Keys.log2Size]!);
}

/** Address of the first entry. */
export function entriesOf(m: Machine, keys: Address): Address {
  return keys + Keys.indices + (1 << m.bytes[keys + Keys.log2IndexBytes]!);
}

/** Whether all keys are exact strs. */
export function isUnicode(m: Machine, keys: Address): boolean {
  return m.bytes[keys + Keys.kind] !== KeysKind.general;
}

/** The index in place `i`. */
export function indexAt(m: Machine, keys: Address, log2Size: number, i: number): number {
  const B = m.bytes;
  if (log2Size < 8) return (B[keys + Keys.indices + i]! << 24) >> 24;
  if (log2Size < 16) {
    const at = keys + Keys.indices + 2 * i;
    return B[at]! | ((B[at + 1]! << 24) >> 16);
  }
  return m.words[(keys + Keys.indices + 4 * i) >> 2]!;
}

/** Writes the index in place `i`. */
export function setIndex(m: Machine, keys: Address, i: number, index: number): void {
  const log2Size = m.bytes[keys + Keys.log2Size]!;
  if (log2Size < 8) m.bytes[keys + Keys.indices + i] = index;
  else if (log2Size < 16) {
    m.bytes[keys + Keys.indices + 2 * i] = index;
    m.bytes[keys + Keys.indices + 2 * i + 1] = index >> 8;
  } else m.words[(keys + Keys.indices + 4 * i) >> 2] = index;
}

/**
 * Number of the entry of an exact str in a table of strs, Index.empty when it is not there. Runs no
 * Python code. CPython: unicodekeys_lookup_unicode.
 */
export function lookupText(m: Machine, keys: Address, key: Address, low: number, high: number): number {
  const W = m.words;
  const B = m.bytes;
  const log2Size = B[keys + Keys.log2Size]!;
  const mask = (1 << log2Size) - 1;
  const entries = keys + Keys.indices + (1 << B[keys + Keys.log2IndexBytes]!);
  let perturbLow = low;
  let perturbHigh = high;
  let i = low & mask;
  for (;;) {
    const index = log2Size < 8 ? (B[keys + Keys.indices + i]! << 24) >> 24 : indexAt(m, keys, log2Size, i);
    if (index >= 0) {
      const found = W[(entries + index * UNICODE_ENTRY) >> 2]!;
      if (found === key) return index;
      const hash = (found + STR.hash) >> 2;
      if (W[hash] === low && W[hash + 1] === high && sameText(m, found, key)) return index;
    } else if (index === Index.empty) return Index.empty;
    perturbLow = (perturbLow >>> 5) | (perturbHigh << 27);
    perturbHigh >>>= 5;
    i = (i * 5 + perturbLow + 1) & mask;
  }
}

/** The first place for a key that is not in the table yet. CPython: find_empty_slot. */
export function emptyPlace(m: Machine, keys: Address, low: number, high: number): number {
  const log2Size = m.bytes[keys + Keys.log2Size]!;
  const mask = (1 << log2Size) - 1;
  let perturbLow = low;
  let perturbHigh = high;
  let i = low & mask;
  while (indexAt(m, keys, log2Size, i) >= 0) {
    perturbLow = (perturbLow >>> 5) | (perturbHigh << 27);
    perturbHigh >>>= 5;
    i = (i * 5 + perturbLow + 1) & mask;
  }
  return i;
}

/** The place that has this index, found by the key's hash. CPython: lookdict_index. */
export function placeOf(m: Machine, keys: Address, low: number, high: number, index: number): number {
  const log2Size = m.bytes[keys + Keys.log2Size]!;
  const mask = (1 << log2Size) - 1;
  let perturbLow = low;
  let perturbHigh = high;
  let i = low & mask;
  for (;;) {
    const found = indexAt(m, keys, log2Size, i);
    if (found === index) return i;
    if (found === Index.empty) return Index.empty;
    perturbLow = (perturbLow >>> 5) | (perturbHigh << 27);
    perturbHigh >>>= 5;
    i = (i * 5 + perturbLow + 1) & mask;
  }
}

/** Fills the indices of a table whose first `count` entries are written. CPython: build_indices. */
export function buildIndices(m: Machine, keys: Address, count: number): void {
  const W = m.words;
  const entries = entriesOf(m, keys);
  const unicode = isUnicode(m, keys);
  for (let index = 0; index < count; index++) {
    const hash = unicode
      ? (W[(entries + index * UNICODE_ENTRY) >> 2]! + STR.hash) >> 2
      : (entries + index * GENERAL_ENTRY) >> 2;
    setIndex(m, keys, emptyPlace(m, keys, W[hash]!, W[hash + 1]!), index);
  }
}

/** Takes one more owner. The empty table has no count. */
export function holdKeys(m: Machine, keys: Address): Address {
  if (keys !== Static.emptyKeys) m.words[keys >> 2] = m.words[keys >> 2]! + 1;
  return keys;
}

/** Gives one owner's share back; the last one releases keys and values in order. CPython: dictkeys_decref. */
export function releaseKeys(m: Machine, keys: Address): void {
  if (keys === Static.emptyKeys) return;
  const W = m.words;
  const count = W[keys >> 2]! - 1;
  W[keys >> 2] = count;
  if (count > 0) return;
  const unicode = isUnicode(m, keys);
  const stride = unicode ? UNICODE_ENTRY : GENERAL_ENTRY;
  let at = entriesOf(m, keys) + (unicode ? 0 : 8);
  for (let left = W[(keys + Keys.filled) >> 2]!; left > 0; left--, at += stride) {
    m.drop(at);
    m.drop(at + 8);
  }
  if (m.bytes[keys + Keys.kind] === KeysKind.split) forgetOrphan(m, keys);
  freeKeys(m, keys);
}

/** A table for the attributes of a class's instances. CPython: _PyDict_NewKeysForClass. */
export function newSharedKeys(m: Machine): Address {
  const keys = newKeys(m, LOG_SHARED_SIZE, true);
  m.bytes[keys + Keys.kind] = KeysKind.split;
  m.words[(keys + Keys.usable) >> 2] = SHARED_KEYS_LIMIT;
  return keys;
}

/**
 * Gives the class's share of its table back. Dicts that outlive the class keep the table, which then
 * hangs in a list of its own so that the names in it can be found.
 */
export function releaseSharedKeys(m: Machine, keys: Address): void {
  const W = m.words;
  if (W[keys >> 2]! > 1) {
    W[(keys + Keys.usable) >> 2] = 0;
    W[(keys + Keys.version) >> 2] = W[Own.orphanKeys >> 2]!;
    W[Own.orphanKeys >> 2] = keys;
  }
  releaseKeys(m, keys);
}

/** Takes a table out of the list of those without a class, if it hangs there. */
function forgetOrphan(m: Machine, keys: Address): void {
  const W = m.words;
  let at = Own.orphanKeys >> 2;
  while (W[at] !== 0 && W[at] !== keys) at = (W[at]! + Keys.version) >> 2;
  if (W[at] === keys) W[at] = W[(keys + Keys.version) >> 2]!;
}

/** The name at a place of a shared table: borrowed. */
export function sharedName(m: Machine, keys: Address, index: number): Address {
  return m.load(entriesOf(m, keys) + index * UNICODE_ENTRY);
}

/** Visits the names of a shared table: they belong to the class, not to any dict. */
export function visitSharedKeys(m: Machine, keys: Address, visitor: Visitor): void {
  const entries = entriesOf(m, keys);
  for (let i = 0, n = m.load(keys + Keys.filled); i < n; i++) {
    const at = entries + i * UNICODE_ENTRY;
    const name = m.load(at);
    if (name !== 0) visitor(name, at);
  }
}

/** Visits the names of the shared tables whose class is gone. */
export function visitOrphanKeys(m: Machine, visitor: Visitor): void {
  let keys = m.load(Own.orphanKeys);
  while (keys !== 0) {
    visitSharedKeys(m, keys, visitor);
    keys = m.load(keys + Keys.version);
  }
}

/**
 * The value of an interned name in a table that keeps its own values: borrowed, 0 where it is not there. Looks
 * through the entries and compares addresses, so that it can be used where nothing may be hashed.
 */
export function scanForName(m: Machine, keys: Address, name: Address): Address {
  const isGeneral = m.bytes[keys + Keys.kind] === KeysKind.general;
  const size = isGeneral ? GENERAL_ENTRY : UNICODE_ENTRY;
  let at = entriesOf(m, keys) + (isGeneral ? 8 : 0);
  for (let left = m.load(keys + Keys.filled); left > 0; left--, at += size)
    if (m.load(at) === name) return m.load(at + 8);
  return 0;
}
