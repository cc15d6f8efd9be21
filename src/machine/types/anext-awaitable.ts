/** anext_awaitable: what anext(iterator, default) gives to be awaited. CPython: Objects/iterobject.c (anextawaitable_*). */
import { awaitableIterator } from '../awaitable.ts';
import { defineType, rawMethod } from '../define.ts';
import { freeByLayout } from '../free-object.ts';
import { track } from '../gc-list.ts';
import { raiseStopIteration } from '../generator-object.ts';
import { layout, reference } from '../layout.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Type } from '../places.ts';
import { getAttribute } from '../protocol/attribute.ts';
import { callVector } from '../protocol/call.ts';
import { caught, raise } from '../raise.ts';
import { natives } from '../registry.ts';
import { Slot } from '../slot-numbers.ts';

const AWAITABLE = layout('anext_awaitable', {
  wrapped: reference('what __anext__ has given'),
  fallback: reference('the value when there is no next item'),
});

/** What waits for `wrapped` and gives `fallback` when that raises StopAsyncIteration; both are held. New. */
export function newAnextAwaitable(m: Machine, wrapped: Address, fallback: Address): Address {
  const made = m.newCollected(anextAwaitable.address, AWAITABLE.end);
  m.store(made + AWAITABLE.wrapped, m.hold(wrapped));
  m.store(made + AWAITABLE.fallback, m.hold(fallback));
  track(m, made);
  return made;
}

/** The iterator behind what is awaited: new. CPython: anextawaitable_getiter. */
function wrappedIterator(m: Machine, self: Address): Address {
  const awaitable = awaitableIterator(m, m.load(self + AWAITABLE.wrapped));
  if (m.load(m.typeOf(awaitable) + Slot.next) !== 0) return awaitable;
  m.keep(awaitable);
  const iterator = m.keep(natives[m.load(m.typeOf(awaitable) + Slot.await)]!(m, awaitable));
  if (m.load(m.typeOf(iterator) + Slot.next) === 0) {
    raise(m, Type.TypeError, '__await__() returned a non-iterable');
  }
  return m.releaseUnder(m.kept - 16);
}

/** Runs a step; when there is no next item, it ends with the fallback. */
function orFallback(m: Machine, self: Address, step: (iterator: Address) => Address): Address {
  const mark = m.kept;
  try {
    const iterator = m.keep(wrappedIterator(m, self));
    m.keep(step(iterator));
    return m.releaseUnder(m.kept - 16);
  } catch (error) {
    caught(m, error, mark, Type.StopAsyncIteration);
    raiseStopIteration(m, m.hold(m.load(self + AWAITABLE.fallback)));
  }
}

function next(m: Machine, self: Address): Address {
  return orFallback(m, self, (iterator) => natives[m.load(m.typeOf(iterator) + Slot.next)]!(m, iterator));
}

/** send, throw and close go to what is awaited. CPython: anextawaitable_proxy. */
function proxy(called: string) {
  const at = name(called);
  return rawMethod(
    called,
    (m, self, argv, count) =>
      orFallback(m, self, (iterator) => {
        const method = m.keep(getAttribute(m, iterator, at));
        m.keep(callVector(m, method, argv, count, 0));
        return m.releaseUnder(m.kept - 16);
      }),
    '(*args)',
  );
}

const anextAwaitable = defineType(
  'anext_awaitable',
  {
    layout: AWAITABLE,
    collected: true,
    final: true,
    abstract: true,
    letter: 'K',
    dealloc: freeByLayout,
    await: (m, self) => m.hold(self),
    iter: (m, self) => m.hold(self),
    next,
  },
  [proxy('send'), proxy('throw'), proxy('close')],
);
