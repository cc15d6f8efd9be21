/**
 * What happens to unreachable objects: their weak references are cut off and called back, their
 * finalizers run, and those that nobody brought back to life are cleared. CPython: Python/gc.c
 * (handle_weakrefs, finalize_garbage, handle_resurrected_objects, delete_garbage).
 */
import { findUnreachable } from './find-unreachable.ts';
import {
  CollectorList,
  collectorHead,
  GcFlag,
  GcWord,
  isEmptyList,
  listed,
  mergeList,
  moveToList,
} from './gc-list.ts';
import { listAppend } from './list-object.ts';
import { type Machine, PYTHON_ERROR } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';
import { natives } from './registry.ts';
import { interpreter } from './run-python.ts';
import { Slot } from './slot-numbers.ts';
import {
  callBack,
  cutWeakReference,
  firstWeakReference,
  isWeakReference,
  WEAKREF,
} from './weak-references.ts';

/** Bit of gc.set_debug: garbage is kept in gc.garbage instead of being freed. */
export const DEBUG_SAVEALL = 32;

function isCollecting(m: Machine, object: Address): boolean {
  return (m.load(object + GcWord.flags) & GcFlag.collecting) !== 0;
}

function stopCollecting(m: Machine, object: Address): void {
  m.store(object + GcWord.flags, m.load(object + GcWord.flags) & ~GcFlag.collecting);
}

/**
 * Cuts off all weak references to unreachable objects, then calls back those that are themselves
 * reachable. Returns how many of these died of it.
 */
export function callWeakReferences(m: Machine, old: Address): number {
  const callbacks = collectorHead(CollectorList.callbacks);
  const mark = m.kept;
  for (const object of listed(m, collectorHead(CollectorList.unreachable))) {
    if (isWeakReference(m, object)) cutWeakReference(m, object);
    for (let weak = firstWeakReference(m, object); weak !== 0; weak = firstWeakReference(m, object)) {
      cutWeakReference(m, weak);
      if (m.load(weak + WEAKREF.callback) === 0 || isCollecting(m, weak)) continue;
      m.keep(m.hold(weak));
      moveToList(m, weak, callbacks);
    }
  }
  let died = 0;
  const end = m.kept;
  for (let at = mark; at < end; at += 8) {
    const weak = m.load(at);
    callBack(m, m.load(weak + WEAKREF.callback), weak);
    m.drop(at);
    if (m.load(callbacks + GcWord.next) === weak) moveToList(m, weak, old);
    else died++;
  }
  m.releaseTo(mark);
  return died;
}

/** Calls the finalizers of unreachable objects, each once in its life. */
export function finalizeGarbage(m: Machine): void {
  const unreachable = collectorHead(CollectorList.unreachable);
  const seen = collectorHead(CollectorList.finalizing);
  while (!isEmptyList(m, unreachable)) {
    const object = m.load(unreachable + GcWord.next);
    moveToList(m, object, seen);
    const finalize = m.load(m.typeOf(object) + Slot.finalize);
    if (finalize === 0 || (m.load(object + GcWord.flags) & GcFlag.finalized) !== 0) continue;
    m.store(object + GcWord.flags, m.load(object + GcWord.flags) | GcFlag.finalized);
    m.keep(m.hold(object));
    natives[finalize]!(m, object);
    m.release(m.unkeep());
  }
  mergeList(m, seen, unreachable);
}

/** Looks again: what is reachable now goes to the old generation, what is not stays garbage. */
export function keepResurrected(m: Machine, old: Address): void {
  const unreachable = collectorHead(CollectorList.unreachable);
  for (const object of listed(m, unreachable)) stopCollecting(m, object);
  findUnreachable(m, unreachable, collectorHead(CollectorList.garbage));
  mergeList(m, unreachable, old);
}

/** Clears all garbage, which frees it; what is still alive afterwards goes to the old generation. */
export function clearGarbage(m: Machine, old: Address): void {
  const garbage = collectorHead(CollectorList.garbage);
  const saves = (m.load(Own.collectorDebug) & DEBUG_SAVEALL) !== 0;
  while (!isEmptyList(m, garbage)) {
    const object = m.load(garbage + GcWord.next);
    if (saves) listAppend(m, m.load(Own.garbage), m.hold(object));
    else clearOne(m, object);
    if (m.load(garbage + GcWord.next) === object) {
      stopCollecting(m, object);
      moveToList(m, object, old);
    }
  }
}

function clearOne(m: Machine, object: Address): void {
  const clear = m.load(m.typeOf(object) + Slot.clear);
  if (clear === 0) return;
  m.keep(m.hold(object));
  const mark = m.kept;
  try {
    natives[clear]!(m, object);
  } catch (error) {
    if (error !== PYTHON_ERROR) throw error;
    m.releaseTo(mark);
    interpreter.unraisable(m, 0);
  }
  m.release(m.unkeep());
}
