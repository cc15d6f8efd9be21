/** frozenset. CPython: Objects/setobject.c; what it shares with set lies in set-methods.ts. */

import { classGetItem } from '../class-getitem.ts';
import { defineType, method } from '../define.ts';
import { SET } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { newSet, SetWord, setAdd, setClear, setEntryKey, setNext, setSize } from '../set-object.ts';
import { setCopy, setUpdate } from '../set-operations.ts';
import { shownEntries } from '../shown.ts';
import { commonMethods, makeSet, noKeywords, oneIterable, SET_SLOTS } from './set-methods.ts';

/** A frozenset of these items, added in order. Steals every item. New. */
export function frozensetOf(m: Machine, items: readonly Address[]): Address {
  const set = m.keep(newSet(m, Type.frozenset));
  for (const item of items) {
    setAdd(m, set, item);
    m.release(item);
  }
  return m.unkeep();
}

/** frozenset(iterable); an exact frozenset is given back as it is. CPython: make_new_frozenset. */
function make(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  if (type === Type.frozenset) noKeywords(m, names, 'frozenset()');
  const iterable = oneIterable(m, Type.frozenset, argv, count);
  if (iterable === 0) return makeSet(m, type);
  if (type === Type.frozenset && m.typeOf(iterable) === Type.frozenset) return m.hold(iterable);
  const set = m.keep(makeSet(m, type));
  setUpdate(m, set, iterable);
  return m.unkeep();
}

/** Spreads the bits of an element's hash, so that neighbours differ. CPython: _shuffle_bits. */
function shuffle(hash: bigint): bigint {
  return BigInt.asUintN(64, (hash ^ 89869747n ^ (hash << 16n)) * 3644798167n);
}

/** Does not depend on the order of the elements. Low half; the high half in `m.hashHigh`. */
function hash(m: Machine, self: Address): number {
  const W = m.words;
  const at = (self + SET.hash) >> 2;
  if (W[at] === -1 && W[at + 1] === -1) {
    const value = computeHash(m, self);
    W[at] = Number(BigInt.asIntN(32, value));
    W[at + 1] = Number(BigInt.asIntN(32, value >> 32n));
  }
  m.hashHigh = W[at + 1]!;
  return W[at]!;
}

/** CPython: frozenset_hash. Unused and dummy places are mixed in with the others and out again. */
function computeHash(m: Machine, self: Address): bigint {
  const W = m.words;
  const table = m.load(self + SET.table) >> 2;
  const places = m.load(self + SET.mask) + 1;
  const fill = m.load(self + SET.fill);
  const used = setSize(m, self);
  let value = 0n;
  for (let i = 0; i < places; i++) {
    const e = table + 4 * i;
    value ^= shuffle((BigInt(W[e + 3]! >>> 0) << 32n) | BigInt(W[e + 2]! >>> 0));
  }
  if (((places - fill) & 1) !== 0) value ^= shuffle(0n);
  if (((fill - used) & 1) !== 0) value ^= shuffle(0xffffffffffffffffn);
  value ^= BigInt(used + 1) * 1927868237n;
  value ^= (value >> 11n) ^ (value >> 25n);
  value = BigInt.asUintN(64, value * 69069n + 907133923n);
  return value === 0xffffffffffffffffn ? 590923713n : value;
}

function copy(m: Machine, self: Address): Address {
  return m.typeOf(self) === Type.frozenset ? m.hold(self) : setCopy(m, self);
}

defineType(
  'frozenset',
  {
    ...SET_SLOTS,
    at: Type.frozenset,
    layout: SET,
    size: SetWord.end,
    weakOffset: SetWord.weakList,
    collected: true,
    letter: 'S',
    shown: shownEntries('set', setSize, setNext, setEntryKey, null, { called: true, mutable: false }),
    new: make,
    hash,
    clear: setClear,
  },
  [...commonMethods('frozenset'), method('copy', copy, '()'), classGetItem()],
);
