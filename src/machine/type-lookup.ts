/**
 * Finding attributes of classes along the method resolution order, the cache that makes it fast, and
 * the versions that tell when what it knows is out of date. CPython: Objects/typeobject.c
 * (_PyType_Lookup, PyType_Modified, add_subclass).
 *
 * A cache entry is {version, name, value}: a version number belongs to one type in one state of it and
 * is never given again, so an entry can be stale only where a *different past* gave the same number.
 * Whoever restores memory therefore calls `dropLookups`.
 */
import { dictGet, dictGetName } from './dict-object.ts';
import { TYPE } from './layouts.ts';
import { IMMORTAL, LOOKUPS, type Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';
import { Type } from './places.ts';
import { tupleItem, tupleSize } from './tuple-object.ts';

const MASK = LOOKUPS - 1;

/** Forgets what was found. */
export function dropLookups(m: Machine): void {
  m.lookups.fill(0);
}

/** An attribute in the namespaces along the method resolution order: borrowed, 0 when there is none. */
export function typeLookup(m: Machine, type: Address, name: Address): Address {
  const W = m.words;
  const version = W[(type + TYPE.version) >> 2]!;
  const cache = m.lookups;
  const at = (((version * 0x9e3b) ^ (name >> 4)) & MASK) << 2;
  if (cache[at] === version && cache[at + 1] === name && version !== 0) return cache[at + 2]!;
  const value = lookupAlong(m, type, name);
  if (version !== 0 && W[name >> 2] === IMMORTAL && W[(type + TYPE.version) >> 2] === version) {
    cache[at] = version;
    cache[at + 1] = name;
    cache[at + 2] = value;
  }
  return value;
}

/** The look-up itself. CPython: find_name_in_mro. */
function lookupAlong(m: Machine, type: Address, name: Address): Address {
  const mro = m.load(type + TYPE.mro);
  if (mro === 0) return 0;
  const exact = m.typeOf(name) === Type.str;
  if (!exact) m.keep(m.hold(mro));
  let value = 0;
  for (let i = 0, n = tupleSize(m, mro); i < n && value === 0; i++) {
    const dict = m.load(tupleItem(m, mro, i) + TYPE.dict);
    if (dict === 0) continue;
    value = exact ? dictGetName(m, dict, name) : dictGet(m, dict, name);
  }
  if (!exact) m.release(m.unkeep());
  return value;
}

/** What is found in a class and its bases may be different now: new versions for it and its subclasses. */
export function typeModified(m: Machine, type: Address): void {
  const version = m.load(Own.typeVersions) + 1;
  m.store(Own.typeVersions, version);
  m.store(type + TYPE.version, version);
  const count = subclassCount(m, type);
  for (let i = 0; i < count; i++) typeModified(m, subclassAt(m, type, i));
}

/**
 * The direct subclasses: a block of uncounted references behind a word with their number, in order of
 * creation. (CPython keeps weak references in a dict; what can be seen is the same.)
 */
const BLOCK_HEAD = 8;

/** Number of direct subclasses. */
export function subclassCount(m: Machine, type: Address): number {
  const block = m.load(type + TYPE.subclasses);
  return block === 0 ? 0 : m.load(block);
}

/** Borrowed. */
export function subclassAt(m: Machine, type: Address, index: number): Address {
  return m.load(m.load(type + TYPE.subclasses) + BLOCK_HEAD + 8 * index);
}

/** Enters a new subclass of `base`. */
export function addSubclass(m: Machine, base: Address, type: Address): void {
  const count = subclassCount(m, base);
  for (let i = 0; i < count; i++) if (subclassAt(m, base, i) === type) return;
  const block = m.heap.resize(m.load(base + TYPE.subclasses), BLOCK_HEAD + 8 * (count + 1));
  m.store(base + TYPE.subclasses, block);
  m.store(block, count + 1);
  m.store(block + BLOCK_HEAD + 8 * count, type);
}

/** Takes a subclass out again. */
export function removeSubclass(m: Machine, base: Address, type: Address): void {
  const count = subclassCount(m, base);
  const block = m.load(base + TYPE.subclasses);
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const subclass = subclassAt(m, base, i);
    if (subclass === type) continue;
    m.store(block + BLOCK_HEAD + 8 * kept, subclass);
    kept++;
  }
  if (count === 0) return;
  m.store(block, kept);
  if (kept > 0) return;
  m.heap.free(block);
  m.store(base + TYPE.subclasses, 0);
}
