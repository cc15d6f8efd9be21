/** reversed. CPython: Objects/enumobject.c (reversed_new, reversed_next). */
import { method } from '../define.ts';
import { newInt } from '../int-object.ts';
import { defineIterator, newIterator } from '../iterator-type.ts';
import { layout, reference, word } from '../layout.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { checkPositional, noKeywordsUnlessInit } from '../native-arguments.ts';
import { Static, Type } from '../places.ts';
import { lookupSpecial } from '../protocol/attribute.ts';
import { call } from '../protocol/call.ts';
import { sizeArgument } from '../protocol/index-value.ts';
import { isSequence } from '../protocol/iterate.ts';
import { lengthOf } from '../protocol/truth.ts';
import { caught, raise, typeNameOf } from '../raise.ts';
import { sequenceItem } from '../sequence-item.ts';
import { newTuple } from '../tuple-object.ts';

const REVERSED = layout('reversed', {
  index: word('next index, -1 at the end'),
  sequence: reference('what is iterated, 0 at the end'),
});

const REVERSED_METHOD = name('__reversed__');

/** What `__reversed__` answers, or an iterator over a sequence from its end. */
function make(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  noKeywordsUnlessInit(m, 'reversed', names, type, Type.reversed);
  checkPositional(m, 'reversed', count, 1, 1);
  const sequence = m.load(argv);
  const reverse = lookupSpecial(m, sequence, REVERSED_METHOD);
  if (reverse !== 0 && reverse !== Static.None) {
    m.keep(reverse);
    m.keep(call(m, reverse));
    return m.releaseUnder(m.kept - 16);
  }
  if (reverse === Static.None || !isSequence(m, sequence)) {
    raise(m, Type.TypeError, `'${typeNameOf(m, sequence)}' object is not reversible`);
  }
  const length = lengthOf(m, sequence);
  const self = newIterator(m, type);
  m.store(self + REVERSED.index, length - 1);
  m.store(self + REVERSED.sequence, m.hold(sequence));
  return self;
}

function next(m: Machine, self: Address): Address {
  const index = m.load(self + REVERSED.index);
  if (index < 0) return 0;
  const mark = m.kept;
  try {
    const item = sequenceItem(m, m.load(self + REVERSED.sequence), index);
    m.store(self + REVERSED.index, index - 1);
    return item;
  } catch (error) {
    caughtEnd(m, error, mark);
    m.store(self + REVERSED.index, -1);
    m.drop(self + REVERSED.sequence);
    return 0;
  }
}

/** IndexError and StopIteration mean the end. */
function caughtEnd(m: Machine, error: unknown, mark: Address): void {
  try {
    caught(m, error, mark, Type.IndexError);
  } catch (other) {
    caught(m, other, mark, Type.StopIteration);
  }
}

function hint(m: Machine, self: Address): Address {
  const sequence = m.load(self + REVERSED.sequence);
  if (sequence === 0) return newInt(m, 0);
  const length = lengthOf(m, sequence);
  const left = m.load(self + REVERSED.index) + 1;
  return newInt(m, length < left ? 0 : left);
}

function reduce(m: Machine, self: Address): Address {
  const type = m.hold(m.typeOf(self));
  const sequence = m.load(self + REVERSED.sequence);
  if (sequence === 0) return newTuple(m, type, newTuple(m, Static.emptyTuple));
  return newTuple(m, type, newTuple(m, m.hold(sequence)), newInt(m, m.load(self + REVERSED.index)));
}

function setState(m: Machine, self: Address, state: Address): Address {
  const index = sizeArgument(m, state);
  const sequence = m.load(self + REVERSED.sequence);
  if (sequence === 0) return Static.None;
  m.store(self + REVERSED.index, Math.min(Math.max(index, -1), lengthOf(m, sequence) - 1));
  return Static.None;
}

defineIterator(
  'reversed',
  {
    doc: 'Return a reverse iterator over the values of the given sequence.',
    at: Type.reversed,
    layout: REVERSED,
    new: make,
    next,
  },
  [
    method('__length_hint__', hint, '()'),
    method('__reduce__', reduce, '()'),
    method('__setstate__', setState, '(object, /)'),
  ],
);
