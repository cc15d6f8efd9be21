/** The iterators of deques. CPython: Modules/_collectionsmodule.c (dequeiter_next, dequereviter_next). */
import { method } from '../../define.ts';
import { newInt } from '../../int-object.ts';
import { defineIterator, newIterator } from '../../iterator-type.ts';
import { layout, reference, word } from '../../layout.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { checkPositional } from '../../native-arguments.ts';
import { Type } from '../../places.ts';
import { sizeArgument } from '../../protocol/index-value.ts';
import { raise } from '../../raise.ts';
import { newTuple } from '../../tuple-object.ts';
import { DEQUE, dequeItem, dequeSize } from './deque-object.ts';

const ITERATOR = layout('collections._deque_iterator', {
  left: word('items still to come'),
  deque: reference('what is iterated'),
  state: word('state of the deque at the start'),
});

/** CPython's has two words more. */
const ITERATOR_SIZE = 56;

function newDequeIterator(m: Machine, type: Address, deque: Address): Address {
  const self = newIterator(m, type);
  m.store(self + ITERATOR.deque, m.hold(deque));
  m.store(self + ITERATOR.state, m.load(deque + DEQUE.state));
  m.store(self + ITERATOR.left, dequeSize(m, deque));
  return self;
}

/** iter(deque): new. */
export const iterateDeque = (m: Machine, deque: Address): Address =>
  newDequeIterator(m, forward.address, deque);

/** reversed(deque): new. */
export const iterateBackward = (m: Machine, deque: Address): Address =>
  newDequeIterator(m, backward.address, deque);

function nextOf(m: Machine, self: Address, isForward: boolean): Address {
  const deque = m.load(self + ITERATOR.deque);
  if (m.load(deque + DEQUE.state) !== m.load(self + ITERATOR.state)) {
    m.store(self + ITERATOR.left, 0);
    raise(m, Type.RuntimeError, 'deque mutated during iteration');
  }
  const left = m.load(self + ITERATOR.left);
  if (left === 0) return 0;
  m.store(self + ITERATOR.left, left - 1);
  return m.hold(dequeItem(m, deque, isForward ? dequeSize(m, deque) - left : left - 1));
}

/** (type, (deque, items given)). */
function reduce(m: Machine, self: Address): Address {
  const deque = m.load(self + ITERATOR.deque);
  const given = dequeSize(m, deque) - m.load(self + ITERATOR.left);
  return newTuple(m, m.hold(m.typeOf(self)), newTuple(m, m.hold(deque), newInt(m, given)));
}

/** Made with a deque and how many items to leave out. */
function make(m: Machine, type: Address, argv: Address, count: number): Address {
  checkPositional(m, '_deque_iterator', count, 1, 2);
  const skipped = count > 1 ? sizeArgument(m, m.load(argv + 8)) : 0;
  const self = newDequeIterator(m, type, m.load(argv));
  const left = m.load(self + ITERATOR.left);
  m.store(self + ITERATOR.left, Math.max(0, left - Math.max(0, skipped)));
  return self;
}

const define = (called: string, isForward: boolean) =>
  defineIterator(
    called,
    {
      layout: ITERATOR,
      size: ITERATOR_SIZE,
      module: 'collections',
      heap: true,
      final: true,
      new: make,
      next: (m, self) => nextOf(m, self, isForward),
    },
    [
      method('__length_hint__', (m, self) => newInt(m, m.load(self + ITERATOR.left)), '()'),
      method('__reduce__', reduce, '()'),
    ],
  );

export const forward = define('_deque_iterator', true);
export const backward = define('_deque_reverse_iterator', false);
