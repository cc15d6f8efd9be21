/** aiter and anext. CPython: Python/bltinmodule.c, Objects/abstract.c (PyObject_GetAIter). */
import { builtin } from '../define.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { raise, typeNameOf } from '../raise.ts';
import { natives } from '../registry.ts';
import { Slot } from '../slot-numbers.ts';
import { newAnextAwaitable } from '../types/anext-awaitable.ts';

function aiter(m: Machine, _module: Address, iterable: Address): Address {
  const slot = m.load(m.typeOf(iterable) + Slot.aiter);
  if (slot === 0) {
    raise(m, Type.TypeError, `'${typeNameOf(m, iterable)}' object is not an async iterable`);
  }
  const iterator = m.keep(natives[slot]!(m, iterable));
  if (m.load(m.typeOf(iterator) + Slot.anext) === 0) {
    const given = typeNameOf(m, iterator);
    raise(m, Type.TypeError, `aiter() returned not an async iterator of type '${given}'`);
  }
  return m.unkeep();
}

function anext(m: Machine, _module: Address, iterator: Address, otherwise: Address): Address {
  const slot = m.load(m.typeOf(iterator) + Slot.anext);
  if (slot === 0) {
    raise(m, Type.TypeError, `'${typeNameOf(m, iterator)}' object is not an async iterator`);
  }
  const awaitable = natives[slot]!(m, iterator);
  if (otherwise === 0) return awaitable;
  m.keep(awaitable);
  const made = newAnextAwaitable(m, awaitable, otherwise);
  m.release(m.unkeep());
  return made;
}

export const asyncBuiltins = {
  aiter: builtin('aiter', aiter, '(async_iterable, /)'),
  anext: builtin('anext', anext, '(aiterator, default=<unrepresentable>, /)'),
};
