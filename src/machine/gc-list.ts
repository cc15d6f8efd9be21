/**
 * The collector's lists: every tracked object hangs in the list of its generation by the two words in
 * front of it. CPython: PyGC_Head; next is 0 for an untracked object, and the low bits of `previous`
 * are flags.
 */
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';

/** Offsets from the object. */
export const enum GcWord {
  next = -16,
  previous = -8,
  /** Flags, in the high half of the word of `previous`. */
  flags = -4,
}

/** Bits of GcWord.flags. */
export const enum GcFlag {
  /** `__del__` has run. */
  finalized = 1,
  /** The object is one of those that are being looked at. */
  collecting = 2,
}

/** Lists that a running collection uses, beside those of the generations. */
export const enum CollectorList {
  unreachable = 0,
  finalizing = 1,
  callbacks = 2,
  garbage = 3,
  count = 4,
}

/** Whether the collector watches the object (which must have collector words). */
export function isTracked(m: Machine, object: Address): boolean {
  return m.words[(object + GcWord.next) >> 2] !== 0;
}

/**
 * The generation that a tracked object is in: 0, 1 or 2, 3 for the permanent one; -1 while a collection has
 * it in a list of its own, or where it is not tracked.
 */
export function generationOf(m: Machine, object: Address): number {
  let at = object;
  while (m.words[(at + GcWord.next) >> 2] !== 0 && !LIST_HEADS.includes(at))
    at = m.words[(at + GcWord.next) >> 2]!;
  const list = LIST_HEADS.indexOf(at);
  return list >= 0 && list < 4 ? list : -1;
}

/** Puts a new container into the youngest generation. The words hold the object addresses of neighbours. */
export function track(m: Machine, object: Address): void {
  const W = m.words;
  const head = Own.generations + 16;
  const last = W[(head + GcWord.previous) >> 2]!;
  W[(last + GcWord.next) >> 2] = object;
  W[(object + GcWord.previous) >> 2] = last;
  W[(object + GcWord.next) >> 2] = head;
  W[(head + GcWord.previous) >> 2] = object;
}

/** Takes an object out of its list; harmless when it is in none. */
export function untrack(m: Machine, object: Address): void {
  const W = m.words;
  const next = W[(object + GcWord.next) >> 2]!;
  if (next === 0) return;
  const previous = W[(object + GcWord.previous) >> 2]!;
  W[(previous + GcWord.next) >> 2] = next;
  W[(next + GcWord.previous) >> 2] = previous;
  W[(object + GcWord.next) >> 2] = 0;
  W[(object + GcWord.previous) >> 2] = 0;
}

/** The pseudo object that heads generation 0, 1, 2 or the permanent one (3). */
export function generationHead(generation: number): Address {
  return Own.generations + 16 * generation + 16;
}

/** The pseudo object that heads one of the lists of a running collection. */
export function collectorHead(list: CollectorList): Address {
  return Own.collectorLists + 16 * list + 16;
}

/** The heads of all lists that an object can hang in. */
export const LIST_HEADS: readonly Address[] = [
  ...[0, 1, 2, 3].map(generationHead),
  ...Array.from({ length: CollectorList.count }, (_, i) => collectorHead(i)),
];

/** Makes all lists empty. */
export function startLists(m: Machine): void {
  for (const head of LIST_HEADS) clearList(m, head);
}

/** Makes a list empty; what hung in it is not touched. */
export function clearList(m: Machine, head: Address): void {
  m.words[(head + GcWord.next) >> 2] = head;
  m.words[(head + GcWord.previous) >> 2] = head;
}

/** Whether nothing hangs in a list. */
export function isEmptyList(m: Machine, head: Address): boolean {
  return m.words[(head + GcWord.next) >> 2] === head;
}

/** Takes an object out of its list and puts it at the end of another. CPython: gc_list_move. */
export function moveToList(m: Machine, object: Address, head: Address): void {
  const W = m.words;
  const next = W[(object + GcWord.next) >> 2]!;
  const previous = W[(object + GcWord.previous) >> 2]!;
  W[(previous + GcWord.next) >> 2] = next;
  W[(next + GcWord.previous) >> 2] = previous;
  appendToList(m, object, head);
}

/** Puts an object that hangs in no list at the end of one. */
export function appendToList(m: Machine, object: Address, head: Address): void {
  const W = m.words;
  const last = W[(head + GcWord.previous) >> 2]!;
  W[(last + GcWord.next) >> 2] = object;
  W[(object + GcWord.previous) >> 2] = last;
  W[(object + GcWord.next) >> 2] = head;
  W[(head + GcWord.previous) >> 2] = object;
}

/** Puts all of one list at the end of another; the first is empty then. CPython: gc_list_merge. */
export function mergeList(m: Machine, from: Address, to: Address): void {
  if (isEmptyList(m, from)) return;
  const W = m.words;
  const tail = W[(to + GcWord.previous) >> 2]!;
  const first = W[(from + GcWord.next) >> 2]!;
  const last = W[(from + GcWord.previous) >> 2]!;
  W[(tail + GcWord.next) >> 2] = first;
  W[(first + GcWord.previous) >> 2] = tail;
  W[(last + GcWord.next) >> 2] = to;
  W[(to + GcWord.previous) >> 2] = last;
  clearList(m, from);
}

/** How many objects hang in a list. */
export function listLength(m: Machine, head: Address): number {
  const W = m.words;
  let count = 0;
  for (let at = W[(head + GcWord.next) >> 2]!; at !== head; at = W[(at + GcWord.next) >> 2]!) count++;
  return count;
}

/** The objects of a list, in order. */
export function listed(m: Machine, head: Address): Int32Array {
  const W = m.words;
  const objects = new Int32Array(listLength(m, head));
  let at = W[(head + GcWord.next) >> 2]!;
  for (let i = 0; at !== head; at = W[(at + GcWord.next) >> 2]!) objects[i++] = at;
  return objects;
}
