/** Finding keys in dicts. CPython: Objects/dictobject.c (_Py_dict_lookup and what it calls). */
import {
  entriesOf,
  GENERAL_ENTRY,
  Index,
  indexAt,
  Keys,
  KeysKind,
  lookupText,
  UNICODE_ENTRY,
} from './dict-keys.ts';
import { valueWord } from './dict-values.ts';
import { Header } from './layout.ts';
import { DICT, STR } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { compareTruth, hashOf } from './protocol/compare.ts';
import { Compare } from './slot-numbers.ts';
import { strHash } from './str-hash.ts';

/** Answer of one pass of a look-up when a comparison has changed the dict under it. */
const CHANGED = -3;

/** Whether the object is exactly a str. */
export function isText(m: Machine, object: Address): boolean {
  return m.words[(object + Header.type) >> 2] === Type.str;
}

/** Low half of the key's hash, the high half in `m.hashHigh`. May run Python code but for exact strs. */
export function keyHash(m: Machine, key: Address): number {
  return isText(m, key) ? strHash(m, key) : hashOf(m, key);
}

/** Number of the entry of a key with this hash, Index.empty when there is none. May run `__eq__`. */
export function lookup(m: Machine, dict: Address, key: Address, low: number, high: number): number {
  const text = isText(m, key);
  for (;;) {
    const keys = m.words[(dict + DICT.keys) >> 2]!;
    if (text && m.bytes[keys + Keys.kind] !== KeysKind.general) return lookupText(m, keys, key, low, high);
    const index = lookupAny(m, dict, keys, key, low, high);
    if (index !== CHANGED) return index;
  }
}

/** One pass over the places of a key of any type. CPython: do_lookup with the generic comparisons. */
function lookupAny(
  m: Machine,
  dict: Address,
  keys: Address,
  key: Address,
  low: number,
  high: number,
): number {
  const W = m.words;
  const unicode = m.bytes[keys + Keys.kind] !== KeysKind.general;
  const log2Size = m.bytes[keys + Keys.log2Size]!;
  const mask = (1 << log2Size) - 1;
  const entries = entriesOf(m, keys);
  let perturbLow = low;
  let perturbHigh = high;
  let i = low & mask;
  for (;;) {
    const index = indexAt(m, keys, log2Size, i);
    if (index >= 0) {
      const at = unicode ? entries + index * UNICODE_ENTRY : entries + index * GENERAL_ENTRY + 8;
      const found = W[at >> 2]!;
      if (!unicode && found === key) return index;
      const hash = unicode ? (found + STR.hash) >> 2 : (at - 8) >> 2;
      if (W[hash] === low && W[hash + 1] === high) {
        const same = sameKey(m, found, key);
        if (W[(dict + DICT.keys) >> 2] !== keys || W[at >> 2] !== found) return CHANGED;
        if (same) return index;
      }
    } else if (index === Index.empty) return Index.empty;
    perturbLow = (perturbLow >>> 5) | (perturbHigh << 27);
    perturbHigh >>>= 5;
    i = (i * 5 + perturbLow + 1) & mask;
  }
}

/** Compares a key of the table, held meanwhile, with the one looked for. */
function sameKey(m: Machine, found: Address, key: Address): boolean {
  m.keep(m.hold(found));
  const same = compareTruth(m, found, key, Compare.eq);
  m.release(m.unkeep());
  return same;
}

/** Address of the word with the value of entry `index`. */
export function valueWordOf(m: Machine, dict: Address, index: number): Address {
  const values = m.words[(dict + DICT.values) >> 2]!;
  if (values !== 0) return valueWord(values, index);
  const keys = m.words[(dict + DICT.keys) >> 2]!;
  const entries = entriesOf(m, keys);
  if (m.bytes[keys + Keys.kind] === KeysKind.general) return entries + index * GENERAL_ENTRY + 16;
  return entries + index * UNICODE_ENTRY + 8;
}

/** Address of the word with the key of entry `index`. */
export function keyWordOf(m: Machine, dict: Address, index: number): Address {
  const keys = m.words[(dict + DICT.keys) >> 2]!;
  const entries = entriesOf(m, keys);
  if (m.bytes[keys + Keys.kind] === KeysKind.general) return entries + index * GENERAL_ENTRY + 8;
  return entries + index * UNICODE_ENTRY;
}

/** The value of a key with a known hash: borrowed, 0 when there is none. May run `__eq__`. */
export function lookupValue(m: Machine, dict: Address, key: Address, low: number, high: number): Address {
  const index = lookup(m, dict, key, low, high);
  return index < 0 ? 0 : m.words[valueWordOf(m, dict, index) >> 2]!;
}
