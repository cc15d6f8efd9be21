/**
 * What an event loop is told of async generators: one that is iterated for the first time, and one that dies
 * half-way. CPython: Objects/genobject.c (async_gen_init_hooks), Python/ceval.c (_PyEval_SetAsyncGenFinalizer).
 */
import { AsyncFlag, asyncFlag, setAsyncFlag } from './generator-object.ts';
import { GENERATOR } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';
import { Static, Type } from './places.ts';
import { call, isCallable } from './protocol/call.ts';
import { raise, typeNameOf } from './raise.ts';

/** Before the first step of an async generator: it takes the finalizer there is now, and the loop is told. */
export function initHooks(m: Machine, generator: Address): void {
  if (asyncFlag(m, generator, AsyncFlag.hooked)) return;
  setAsyncFlag(m, generator, AsyncFlag.hooked, true);
  const finalizer = m.load(Own.asyncgenFinalizer);
  if (finalizer !== 0) m.store(generator + GENERATOR.origin, m.hold(finalizer));
  const first = m.load(Own.asyncgenFirst);
  if (first !== 0) m.release(call(m, first, generator));
}

/** Hands an async generator that dies half-way to its loop; false where there is none to take it. */
export function giveToFinalizer(m: Machine, generator: Address): boolean {
  const finalizer = m.load(generator + GENERATOR.origin);
  if (finalizer === 0 || asyncFlag(m, generator, AsyncFlag.closed)) return false;
  m.release(call(m, finalizer, generator));
  return true;
}

function setHook(m: Machine, word: Own, called: string, hook: Address): void {
  if (hook === 0) return;
  if (hook !== Static.None && !isCallable(m, hook)) {
    raise(m, Type.TypeError, `callable ${called} expected, got ${typeNameOf(m, hook)}`);
  }
  m.replace(word, hook === Static.None ? 0 : m.hold(hook));
}

/** sys.set_asyncgen_hooks(firstiter, finalizer); 0 for what is not given. Borrows. */
export function setHooks(m: Machine, first: Address, finalizer: Address): void {
  setHook(m, Own.asyncgenFinalizer, 'finalizer', finalizer);
  setHook(m, Own.asyncgenFirst, 'firstiter', first);
}
