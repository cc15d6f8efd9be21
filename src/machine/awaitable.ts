/** What `await` waits on. CPython: Objects/genobject.c (_PyCoro_GetAwaitableIter). */
import { CodeFlag } from '../compile/code.ts';
import { CODE, FrameWord, GENERATOR_FRAME } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { raise, typeNameOf } from './raise.ts';
import { natives } from './registry.ts';
import { Slot } from './slot-numbers.ts';

/** Whether the object is a coroutine, or a generator made to be one (types.coroutine). */
export function isCoroutine(m: Machine, object: Address): boolean {
  const type = m.typeOf(object);
  if (type === Type.coroutine) return true;
  if (type !== Type.generator) return false;
  const code = m.load(object + GENERATOR_FRAME + FrameWord.code);
  return (m.load(code + CODE.flags) & CodeFlag.ITERABLE_COROUTINE) !== 0;
}

/** The iterator that awaiting an object goes through: new. */
export function awaitableIterator(m: Machine, object: Address): Address {
  if (isCoroutine(m, object)) return m.hold(object);
  const slot = m.load(m.typeOf(object) + Slot.await);
  if (slot === 0) {
    raise(m, Type.TypeError, `object ${typeNameOf(m, object)} can't be used in 'await' expression`);
  }
  const iterator = m.keep(natives[slot]!(m, object));
  if (isCoroutine(m, iterator)) raise(m, Type.TypeError, '__await__() returned a coroutine');
  if (m.load(m.typeOf(iterator) + Slot.next) === 0) {
    const what = typeNameOf(m, iterator);
    raise(m, Type.TypeError, `__await__() returned non-iterator of type '${what}'`);
  }
  return m.unkeep();
}
