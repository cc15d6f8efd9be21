/** zip. CPython: Python/bltinmodule.c (zip_new, zip_next). */
import { method } from '../define.ts';
import { defineIterator, newIterator } from '../iterator-type.ts';
import { layout, reference, word } from '../layout.ts';
import { TUPLE_ITEMS } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { namedArguments } from '../named-arguments.ts';
import { Static, Type } from '../places.ts';
import { iterate, next as nextOf } from '../protocol/iterate.ts';
import { truth } from '../protocol/truth.ts';
import { raise } from '../raise.ts';
import { emptyPlaces, isReusable, trackAgain, tupleOfNone } from '../reused-tuple.ts';
import { newTuple, tupleItem, tupleSize } from '../tuple-object.ts';

const ZIP = layout('zip', {
  size: word('number of iterators'),
  iterators: reference('tuple of the iterators'),
  result: reference('tuple that is given as long as nobody keeps it'),
  strict: word('1 when all must have the same length'),
});

/** A tuple of the iterators of `count` borrowed iterables from `argv` on. New. */
export function iteratorsOf(m: Machine, argv: Address, count: number): Address {
  if (count === 0) return Static.emptyTuple;
  const iterators = m.keep(emptyPlaces(m, count));
  for (let i = 0; i < count; i++) {
    m.store(iterators + TUPLE_ITEMS + 8 * i, iterate(m, m.load(argv + 8 * i)));
  }
  return m.unkeep();
}

/** zip(*iterables, strict=False). */
function make(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  if (names !== 0 && tupleSize(m, names) > 1) {
    raise(m, Type.TypeError, `zip() takes at most 1 keyword argument (${tupleSize(m, names)} given)`);
  }
  const [strict] = namedArguments(m, 'zip', ['strict'], argv, count, names) as [Address];
  const isStrict = strict !== 0 && truth(m, strict);
  const iterators = m.keep(iteratorsOf(m, argv, count));
  const result = m.keep(tupleOfNone(m, count));
  const self = newIterator(m, type);
  m.store(self + ZIP.size, count);
  m.store(self + ZIP.iterators, iterators);
  m.store(self + ZIP.result, result);
  m.store(self + ZIP.strict, isStrict ? 1 : 0);
  m.unkeep();
  m.unkeep();
  return self;
}

function next(m: Machine, self: Address): Address {
  const size = m.load(self + ZIP.size);
  if (size === 0) return 0;
  const kept = m.load(self + ZIP.result);
  const reused = isReusable(m, kept);
  const result = m.keep(reused ? m.hold(kept) : emptyPlaces(m, size));
  for (let i = 0; i < size; i++) {
    const item = nextOf(m, tupleItem(m, m.load(self + ZIP.iterators), i));
    if (item === 0) {
      m.release(m.unkeep());
      if (m.load(self + ZIP.strict) !== 0) checkLengths(m, self, i);
      return 0;
    }
    m.replace(result + TUPLE_ITEMS + 8 * i, item);
  }
  if (reused) trackAgain(m, result);
  return m.unkeep();
}

/** Iterator `ended` has ended first: raises ValueError unless all have. */
function checkLengths(m: Machine, self: Address, ended: number): void {
  if (ended > 0) {
    raise(m, Type.ValueError, `zip() argument ${ended + 1} is shorter than ${argumentsUpTo(ended)}`);
  }
  for (let i = 1; i < m.load(self + ZIP.size); i++) {
    const item = nextOf(m, tupleItem(m, m.load(self + ZIP.iterators), i));
    if (item === 0) continue;
    m.release(item);
    raise(m, Type.ValueError, `zip() argument ${i + 1} is longer than ${argumentsUpTo(i)}`);
  }
}

const argumentsUpTo = (count: number): string => `argument${count === 1 ? ' ' : 's 1-'}${count}`;

function reduce(m: Machine, self: Address): Address {
  const type = m.hold(m.typeOf(self));
  const iterators = m.hold(m.load(self + ZIP.iterators));
  if (m.load(self + ZIP.strict) === 0) return newTuple(m, type, iterators);
  return newTuple(m, type, iterators, Static.True);
}

function setState(m: Machine, self: Address, state: Address): Address {
  m.store(self + ZIP.strict, truth(m, state) ? 1 : 0);
  return Static.None;
}

defineIterator(
  'zip',
  {
    doc: "The zip object yields n-length tuples, where n is the number of iterables\npassed as positional arguments to zip().  The i-th element in every tuple\ncomes from the i-th iterable argument to zip().  This continues until the\nshortest argument is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.\n\n   >>> list(zip('abcdefg', range(3), range(4)))\n   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]",
    at: Type.zip,
    layout: ZIP,
    new: make,
    next,
  },
  [method('__reduce__', reduce, '()'), method('__setstate__', setState, '(object, /)')],
);
