/**
 * set and frozenset objects as other files make, read and change them. CPython: Objects/setobject.c.
 *
 * A table of {key, hash} pairs, the first one of eight places inside the object. Places are looked at in
 * runs of neighbours, then the hash's other bits lead elsewhere. A deleted key leaves a dummy.
 */
import { isText, keyHash } from './dict-lookup.ts';
import { track } from './gc-list.ts';
import { Header } from './layout.ts';
import { SET } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Region, Type } from './places.ts';
import { compareTruth } from './protocol/compare.ts';
import { isSubtype } from './raise.ts';
import { Compare } from './slot-numbers.ts';
import { sameText } from './str-object.ts';

/** Offsets after the layout's words. */
export const enum SetWord {
  smallTable = 64,
  weakList = 192,
  end = 200,
}

/** The key word of a deleted entry; no object has this address. */
export const DUMMY = 8;

const LINEAR_PROBES = 9;
const MINSIZE = 8;
const ENTRY = 16;

/** An empty set, frozenset, or instance of a class derived from them without fields of its own. Tracked. New. */
export function newSet(m: Machine, type: Address = Type.set): Address {
  const set = m.newCollected(type, SetWord.end);
  initSet(m, set);
  track(m, set);
  return set;
}

/** Fills the fields of a fresh set, of whatever class. */
export function initSet(m: Machine, set: Address): void {
  m.words.fill(0, (set + SET.fill) >> 2, (set + SetWord.end) >> 2);
  m.store(set + SET.mask, MINSIZE - 1);
  m.store(set + SET.table, set + SetWord.smallTable);
  m.words.fill(-1, (set + SET.hash) >> 2, (set + SET.hash + 8) >> 2);
}

/** Number of elements. */
export function setSize(m: Machine, set: Address): number {
  return m.words[(set + SET.used) >> 2]!;
}

/** Whether the object is a set or frozenset or of a class derived from one. CPython: PyAnySet_Check. */
export function isAnySet(m: Machine, object: Address): boolean {
  const type = m.typeOf(object);
  return isAnySetType(m, type);
}

function isAnySetType(m: Machine, type: Address): boolean {
  if (type === Type.set || type === Type.frozenset) return true;
  return isSubtype(m, type, Type.set) || isSubtype(m, type, Type.frozenset);
}

/** Whether a key word is that of an element. */
export function isElement(key: Address): boolean {
  return key !== 0 && key !== DUMMY;
}

/** One key of the table compared with the one looked for. */
const enum Match {
  no,
  yes,
  /** The comparison has changed the table. */
  changed,
}

/** Compares an entry of equal hash. The entry's key is held meanwhile. */
function match(m: Machine, set: Address, entry: Address, key: Address): Match {
  const W = m.words;
  const found = W[entry >> 2]!;
  if (found === key) return Match.yes;
  if (isText(m, found) && isText(m, key)) {
    if (sameText(m, found, key)) return Match.yes;
  }
  const table = W[(set + SET.table) >> 2]!;
  m.keep(m.hold(found));
  const same = compareTruth(m, found, key, Compare.eq);
  m.release(m.unkeep());
  if (W[(set + SET.table) >> 2] !== table || W[entry >> 2] !== found) return Match.changed;
  return same ? Match.yes : Match.no;
}

/** The entry of a key, or the unused one where the search ends. CPython: set_lookkey. */
function findEntry(m: Machine, set: Address, key: Address, low: number, high: number): Address {
  const W = m.words;
  let mask = W[(set + SET.mask) >> 2]!;
  let i = low & mask;
  let perturbLow = low;
  let perturbHigh = high;
  for (;;) {
    let entry = W[(set + SET.table) >> 2]! + i * ENTRY;
    let probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
    do {
      const e = entry >> 2;
      if (W[e] === 0) return entry;
      if (W[e + 2] === low && W[e + 3] === high) {
        const answer = match(m, set, entry, key);
        if (answer === Match.yes) return entry;
        if (answer === Match.changed) return findEntry(m, set, key, low, high);
        mask = W[(set + SET.mask) >> 2]!;
      }
      entry += ENTRY;
    } while (probes-- > 0);
    perturbLow = (perturbLow >>> 5) | (perturbHigh << 27);
    perturbHigh >>>= 5;
    i = (i * 5 + 1 + perturbLow) & mask;
  }
}

/**
 * Adds a key with a known hash. Borrows it, and holds it before any comparison. CPython: set_add_entry.
 */
export function setAddEntry(m: Machine, set: Address, key: Address, low: number, high: number): void {
  m.keep(m.hold(key));
  for (;;) {
    const place = placeForKey(m, set, key, low, high);
    if (place === RESTART) continue;
    if (place === PRESENT) {
      m.release(m.unkeep());
      return;
    }
    writeEntry(m, set, place, m.unkeep(), low, high);
    return;
  }
}

const RESTART = -1;
const PRESENT = 0;

/** The entry to write a new key to: the last dummy on the way, else the unused one at its end. */
function placeForKey(m: Machine, set: Address, key: Address, low: number, high: number): Address {
  const W = m.words;
  let mask = W[(set + SET.mask) >> 2]!;
  let i = low & mask;
  let perturbLow = low;
  let perturbHigh = high;
  let free = 0;
  for (;;) {
    let entry = W[(set + SET.table) >> 2]! + i * ENTRY;
    let probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
    do {
      const e = entry >> 2;
      const found = W[e]!;
      if (found === 0) return free !== 0 ? free : entry;
      if (found === DUMMY) free = entry;
      else if (W[e + 2] === low && W[e + 3] === high) {
        const answer = match(m, set, entry, key);
        if (answer === Match.yes) return PRESENT;
        if (answer === Match.changed) return RESTART;
        mask = W[(set + SET.mask) >> 2]!;
      }
      entry += ENTRY;
    } while (probes-- > 0);
    perturbLow = (perturbLow >>> 5) | (perturbHigh << 27);
    perturbHigh >>>= 5;
    i = (i * 5 + 1 + perturbLow) & mask;
  }
}

/** Writes a new element (stolen), and lets the table grow when it is three fifths full. */
function writeEntry(m: Machine, set: Address, entry: Address, key: Address, low: number, high: number): void {
  const W = m.words;
  const e = entry >> 2;
  const used = W[(set + SET.used) >> 2]! + 1;
  const unused = W[e] === 0;
  W[e] = key;
  W[e + 2] = low;
  W[e + 3] = high;
  W[(set + SET.used) >> 2] = used;
  if (!unused) return;
  const fill = W[(set + SET.fill) >> 2]! + 1;
  W[(set + SET.fill) >> 2] = fill;
  if (fill * 5 >= W[(set + SET.mask) >> 2]! * 3) setResize(m, set, growth(used));
}

/** How many elements the next table is made for. */
export function growth(used: number): number {
  return used > 50000 ? used * 2 : used * 4;
}

/** Adds a key known not to be there to a table without dummies. Steals it. CPython: set_insert_clean. */
export function insertClean(
  m: Machine,
  table: Address,
  mask: number,
  key: Address,
  low: number,
  high: number,
): void {
  const W = m.words;
  let i = low & mask;
  let perturbLow = low;
  let perturbHigh = high;
  for (;;) {
    let entry = (table + i * ENTRY) >> 2;
    let probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
    do {
      if (W[entry] === 0) {
        W[entry] = key;
        W[entry + 2] = low;
        W[entry + 3] = high;
        return;
      }
      entry += 4;
    } while (probes-- > 0);
    perturbLow = (perturbLow >>> 5) | (perturbHigh << 27);
    perturbHigh >>>= 5;
    i = (i * 5 + 1 + perturbLow) & mask;
  }
}

/** Rebuilds the table for more than `minimum` elements. CPython: set_table_resize. */
export function setResize(m: Machine, set: Address, minimum: number): void {
  const W = m.words;
  let size = MINSIZE;
  while (size <= minimum) size *= 2;
  const old = W[(set + SET.table) >> 2]!;
  const oldMask = W[(set + SET.mask) >> 2]!;
  const small = set + SetWord.smallTable;
  let entries: Int32Array | null = null;
  let table = small;
  if (size > MINSIZE) table = m.heap.allocate(size * ENTRY);
  else if (old === small && W[(set + SET.fill) >> 2] === W[(set + SET.used) >> 2]) return;
  if (table === old) entries = W.slice(old >> 2, (old + MINSIZE * ENTRY) >> 2);
  W.fill(0, table >> 2, (table + size * ENTRY) >> 2);
  W[(set + SET.mask) >> 2] = size - 1;
  W[(set + SET.table) >> 2] = table;
  W[(set + SET.fill) >> 2] = W[(set + SET.used) >> 2]!;
  const from = entries ?? W;
  const start = entries === null ? old >> 2 : 0;
  for (let e = start, end = start + 4 * (oldMask + 1); e < end; e += 4) {
    const key = from[e]!;
    if (isElement(key)) insertClean(m, table, size - 1, key, from[e + 2]!, from[e + 3]!);
  }
  if (old !== small) m.heap.free(old);
}

/** Adds a key, which is borrowed. CPython: PySet_Add. */
export function setAdd(m: Machine, set: Address, key: Address): void {
  const low = keyHash(m, key);
  setAddEntry(m, set, key, low, m.hashHigh);
}

/** Whether a key with a known hash is there. */
export function setHasEntry(m: Machine, set: Address, key: Address, low: number, high: number): boolean {
  return m.words[findEntry(m, set, key, low, high) >> 2] !== 0;
}

/** Whether the key is there. Raises for an unhashable one. */
export function setHas(m: Machine, set: Address, key: Address): boolean {
  const low = keyHash(m, key);
  return setHasEntry(m, set, key, low, m.hashHigh);
}

/** Takes a key with a known hash out; false when it is not there. CPython: set_discard_entry. */
export function setDiscardEntry(m: Machine, set: Address, key: Address, low: number, high: number): boolean {
  const W = m.words;
  const entry = findEntry(m, set, key, low, high) >> 2;
  const found = W[entry]!;
  if (found === 0) return false;
  W[entry] = DUMMY;
  W[entry + 2] = -1;
  W[entry + 3] = -1;
  W[(set + SET.used) >> 2] = W[(set + SET.used) >> 2]! - 1;
  m.release(found);
  return true;
}

/** Takes a key out; false when it is not there. */
export function setDiscard(m: Machine, set: Address, key: Address): boolean {
  const low = keyHash(m, key);
  return setDiscardEntry(m, set, key, low, m.hashHigh);
}

/**
 * Walks the elements in the order of the table: the place after the first element at or after place
 * `position` (0 at the start), or 0 at the end. `setEntryKey` and `setEntryHash` take that answer.
 */
export function setNext(m: Machine, set: Address, position: number): number {
  const W = m.words;
  const mask = W[(set + SET.mask) >> 2]!;
  let e = (W[(set + SET.table) >> 2]! + position * ENTRY) >> 2;
  for (let i = position; i <= mask; i++, e += 4) if (isElement(W[e]!)) return i + 1;
  return 0;
}

/** Address of the word with the element that `setNext` found. */
export function setEntryWord(m: Machine, set: Address, at: number): Address {
  return m.words[(set + SET.table) >> 2]! + (at - 1) * ENTRY;
}

/** The element that `setNext` found: borrowed. */
export function setEntryKey(m: Machine, set: Address, at: number): Address {
  return m.words[setEntryWord(m, set, at) >> 2]!;
}

/** Its hash: low half; the high half in `m.hashHigh`. */
export function setEntryHash(m: Machine, set: Address, at: number): number {
  const e = setEntryWord(m, set, at) >> 2;
  m.hashHigh = m.words[e + 3]!;
  return m.words[e + 2]!;
}

/** The elements in order, borrowed. A host array: for pictures and audits. */
export function setElements(m: Machine, set: Address): Address[] {
  const found: Address[] = [];
  for (let at = setNext(m, set, 0); at !== 0; at = setNext(m, set, at)) found.push(setEntryKey(m, set, at));
  return found;
}

/** Takes some element out: a new reference, 0 when there is none. CPython: set_pop. */
export function setPop(m: Machine, set: Address): Address {
  const W = m.words;
  const used = W[(set + SET.used) >> 2]!;
  if (used === 0) return 0;
  const mask = W[(set + SET.mask) >> 2]!;
  const table = W[(set + SET.table) >> 2]! >> 2;
  let i = W[(set + SET.finger) >> 2]! & mask;
  while (!isElement(W[table + 4 * i]!)) i = i === mask ? 0 : i + 1;
  const e = table + 4 * i;
  const key = W[e]!;
  W[e] = DUMMY;
  W[e + 2] = -1;
  W[e + 3] = -1;
  W[(set + SET.used) >> 2] = used - 1;
  W[(set + SET.finger) >> 2] = i + 1;
  return key;
}

/**
 * Takes all elements out. The set is empty already while they are released, in order; meanwhile they lie
 * on the keep stack. CPython: set_clear_internal.
 */
export function setClear(m: Machine, set: Address): void {
  const W = m.words;
  const table = W[(set + SET.table) >> 2]!;
  const small = table === set + SetWord.smallTable;
  const mask = W[(set + SET.mask) >> 2]!;
  if (small && W[(set + SET.fill) >> 2] === 0) return;
  const fits = m.kept + 8 * (mask + 3) < Region.keptEnd;
  if (fits && !small) m.keepArray(table, 0);
  const mark = m.kept;
  if (fits) {
    for (let e = (table + mask * ENTRY) >> 2; e >= table >> 2; e -= 4) if (isElement(W[e]!)) m.keep(W[e]!);
  }
  W[(set + SET.used) >> 2] = 0;
  W[(set + SET.fill) >> 2] = 0;
  W[(set + SET.mask) >> 2] = MINSIZE - 1;
  W[(set + SET.table) >> 2] = set + SetWord.smallTable;
  W.fill(-1, (set + SET.hash) >> 2, (set + SET.hash + 8) >> 2);
  W.fill(0, (set + SetWord.smallTable) >> 2, (set + SetWord.weakList) >> 2);
  if (fits) m.releaseTo(mark);
  else
    for (let e = table >> 2, end = e + 4 * (mask + 1); e < end; e += 4)
      if (isElement(W[e]!)) m.release(W[e]!);
  if (small) return;
  if (fits) m.unkeepArray();
  m.heap.free(table);
}

/** Whether the object is exactly a set or a frozenset. */
export function isExactSet(m: Machine, object: Address): boolean {
  const type = m.words[(object + Header.type) >> 2];
  return type === Type.set || type === Type.frozenset;
}
