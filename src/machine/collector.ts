/**
 * The collector of cycles: three generations, of which the younger ones are looked at more often.
 * CPython: Python/gc.c (gc_collect_main and what it calls).
 */
import { callWeakReferences, clearGarbage, finalizeGarbage, keepResurrected } from './collect-garbage.ts';
import { callCollectorCallbacks } from './collector-callbacks.ts';
import { mayBeTracked } from './dict-insert.ts';
import { dictNext, entryKey, entryValue } from './dict-object.ts';
import { findUnreachable } from './find-unreachable.ts';
import { clearFreeLists } from './free-lists-clear.ts';
import {
  CollectorList,
  collectorHead,
  GcWord,
  generationHead,
  listLength,
  mergeList,
  untrack,
} from './gc-list.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';
import { Type } from './places.ts';
import { tupleItem, tupleSize } from './tuple-object.ts';

export const GENERATIONS = 3;
/** Number of the oldest generation. */
export const OLDEST = GENERATIONS - 1;

/** Objects that CPython itself keeps in its oldest generation: they delay full collections. */
const STARTUP_OBJECTS = 6000;

const countWord = (generation: number): Address => Own.counts + 8 * generation;
const thresholdWord = (generation: number): Address => Own.threshold + 8 * generation;
const statsWord = (generation: number, which: number): Address =>
  Own.collectorStats + 24 * generation + 8 * which;

/** What CPython's own start leaves behind: objects made, young collections, and what they found. */
const AT_START = { young: 10, collections: 3, collected: 24 };

/** The collector as a program finds it. */
export function startCollector(m: Machine): void {
  m.store(countWord(0), AT_START.young);
  m.store(countWord(1), AT_START.collections);
  m.store(statsWord(0, 0), AT_START.collections);
  m.store(statsWord(0, 1), AT_START.collected);
}

/** What the loop does when `Own.breaker` says so. CPython: _Py_RunGC. */
export function collectAutomatically(m: Machine): void {
  // What is to be raised waits for a place where it can be (interrupt.ts).
  m.store(Own.breaker, m.load(Own.memoryShort) | m.load(Own.interrupted));
  if (m.load(Own.collecting) !== 0) return;
  const generation = dueGeneration(m);
  if (generation >= 0) collect(m, generation);
}

/** The oldest generation whose count exceeds its threshold, -1 when none does. CPython: gc_select_generation. */
function dueGeneration(m: Machine): number {
  for (let i = OLDEST; i >= 0; i--) {
    if (m.load(countWord(i)) <= m.load(thresholdWord(i))) continue;
    if (i === OLDEST && m.load(Own.longLivedPending) < m.load(Own.longLivedTotal) / 4) continue;
    return i;
  }
  return -1;
}

/** What a collection is for: at the end of a program callbacks are not told. */
export type CollectionReason = 'usual' | 'shutdown';

/** Collects a generation with all younger ones. Returns how many objects were found to be garbage. */
export function collect(m: Machine, generation: number = OLDEST, reason: CollectionReason = 'usual'): number {
  if (m.load(Own.collecting) !== 0) return 0;
  m.store(Own.collecting, 1);
  if (reason === 'usual') callCollectorCallbacks(m, 'start', generation, 0);
  if (generation < OLDEST) m.store(countWord(generation + 1), m.load(countWord(generation + 1)) + 1);
  for (let i = 0; i <= generation; i++) m.store(countWord(i), 0);
  const young = generationHead(generation);
  for (let i = 0; i < generation; i++) mergeList(m, generationHead(i), young);
  findUnreachable(m, young, collectorHead(CollectorList.unreachable));
  const old = promote(m, generation);
  const found = dispose(m, old);
  m.store(statsWord(generation, 0), m.load(statsWord(generation, 0)) + 1);
  m.store(statsWord(generation, 1), m.load(statsWord(generation, 1)) + found);
  if (generation === OLDEST) clearFreeLists(m);
  if (reason === 'usual') callCollectorCallbacks(m, 'stop', generation, found);
  m.store(Own.collecting, 0);
  return found;
}

/** Moves what survives to the next generation, which is returned. */
function promote(m: Machine, generation: number): Address {
  const young = generationHead(generation);
  untrackTuples(m, young);
  if (generation === OLDEST) {
    untrackDicts(m, young);
    m.store(Own.longLivedPending, 0);
    m.store(Own.longLivedTotal, STARTUP_OBJECTS + listLength(m, young));
    return young;
  }
  const old = generationHead(generation + 1);
  if (generation === OLDEST - 1) {
    m.store(Own.longLivedPending, m.load(Own.longLivedPending) + listLength(m, young));
  }
  mergeList(m, young, old);
  return old;
}

/** Gets rid of what is unreachable. Returns the number of objects. */
function dispose(m: Machine, old: Address): number {
  let found = callWeakReferences(m, old);
  finalizeGarbage(m);
  keepResurrected(m, old);
  found += listLength(m, collectorHead(CollectorList.garbage));
  clearGarbage(m, old);
  return found;
}

/** Tuples that can be in no cycle need not be looked at again. CPython: untrack_tuples. */
function untrackTuples(m: Machine, head: Address): void {
  let next = 0;
  for (let object = m.load(head + GcWord.next); object !== head; object = next) {
    next = m.load(object + GcWord.next);
    if (m.typeOf(object) !== Type.tuple) continue;
    let plain = true;
    for (let i = 0, n = tupleSize(m, object); plain && i < n; i++) {
      const item = tupleItem(m, object, i);
      plain = item !== 0 && !mayBeTracked(m, item);
    }
    if (plain) untrack(m, object);
  }
}

/** The same for dicts. CPython: untrack_dicts, _PyDict_MaybeUntrack. */
function untrackDicts(m: Machine, head: Address): void {
  let next = 0;
  for (let object = m.load(head + GcWord.next); object !== head; object = next) {
    next = m.load(object + GcWord.next);
    if (m.typeOf(object) !== Type.dict) continue;
    let plain = true;
    for (let at = dictNext(m, object, 0); plain && at !== 0; at = dictNext(m, object, at)) {
      plain = !mayBeTracked(m, entryValue(m, object, at)) && !mayBeTracked(m, entryKey(m, object, at));
    }
    if (plain) untrack(m, object);
  }
}
