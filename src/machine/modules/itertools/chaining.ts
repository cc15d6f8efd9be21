/** chain, pairwise, batched: what runs through one iterable after another, or in groups. CPython: Modules/itertoolsmodule.c. */
import { classGetItem } from '../../class-getitem.ts';
import { classMethod } from '../../define.ts';
import { defineIterator, newIterator } from '../../iterator-type.ts';
import { layout, reference, word } from '../../layout.ts';
import { TUPLE_ITEMS } from '../../layouts.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { bindKeywords, checkPositional, noKeywordsUnlessInit } from '../../native-arguments.ts';
import { Type } from '../../places.ts';
import { sizeArgument } from '../../protocol/index-value.ts';
import { iterate, next as nextOf } from '../../protocol/iterate.ts';
import { truth } from '../../protocol/truth.ts';
import { raise } from '../../raise.ts';
import { emptyPlaces, isReusable, trackAgain, tupleOfNone } from '../../reused-tuple.ts';
import { parseSignature } from '../../signature.ts';
import { resizeTuple } from '../../tuple-build.ts';
import { tupleFrom } from '../../tuple-object.ts';

const CHAIN = layout('itertools.chain', {
  source: reference('iterator over the iterables, 0 at the end'),
  active: reference('iterator over the one that is run through'),
});

/** Steals the iterator over the iterables. */
function newChain(m: Machine, type: Address, source: Address): Address {
  m.keep(source);
  const self = newIterator(m, type);
  m.unkeep();
  m.store(self + CHAIN.source, source);
  return self;
}

function makeChain(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  noKeywordsUnlessInit(m, 'chain', names, type, chain.address);
  const iterables = m.keep(tupleFrom(m, argv, count));
  const source = iterate(m, iterables);
  m.release(m.unkeep());
  return newChain(m, type, source);
}

function nextChain(m: Machine, self: Address): Address {
  for (;;) {
    if (m.load(self + CHAIN.source) === 0) return 0;
    if (m.load(self + CHAIN.active) === 0 && !activateNext(m, self)) return 0;
    const item = nextOf(m, m.load(self + CHAIN.active));
    if (item !== 0) return item;
    m.drop(self + CHAIN.active);
  }
}

/** Starts with the next iterable; where there is none, or it is none, the chain is over. */
function activateNext(m: Machine, self: Address): boolean {
  let started = false;
  try {
    const iterable = nextOf(m, m.load(self + CHAIN.source));
    if (iterable !== 0) {
      m.keep(iterable);
      m.store(self + CHAIN.active, iterate(m, iterable));
      m.release(m.unkeep());
      started = true;
    }
  } finally {
    if (!started && !m.abandoned) m.drop(self + CHAIN.source);
  }
  return started;
}

export const chain = defineIterator(
  'chain',
  {
    heap: true,
    doc: 'Return a chain object whose .__next__() method returns elements from the\nfirst iterable until it is exhausted, then elements from the next\niterable, until all of the iterables are exhausted.',
    layout: CHAIN,
    module: 'itertools',
    new: makeChain,
    next: nextChain,
  },
  [
    classMethod(
      'from_iterable',
      (m, type, iterable) => newChain(m, type, iterate(m, iterable)),
      '(iterable, /)',
    ),
    classGetItem(),
  ],
);

const PAIRWISE = layout('itertools.pairwise', {
  iterator: reference('where items come from, 0 at the end'),
  old: reference('the item given last'),
  result: reference('tuple that is given as long as nobody keeps it'),
});

function makePairwise(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  noKeywordsUnlessInit(m, 'pairwise', names, type, pairwise.address);
  checkPositional(m, 'pairwise', count, 1, 1);
  const iterator = m.keep(iterate(m, m.load(argv)));
  const self = newIterator(m, type);
  m.unkeep();
  m.store(self + PAIRWISE.iterator, iterator);
  m.store(self + PAIRWISE.result, tupleOfNone(m, 2));
  return self;
}

function nextPairwise(m: Machine, self: Address): Address {
  const iterator = m.load(self + PAIRWISE.iterator);
  if (iterator === 0) return 0;
  if (m.load(self + PAIRWISE.old) === 0) {
    const first = nextOf(m, iterator);
    m.replace(self + PAIRWISE.old, first);
    if (first === 0) {
      m.drop(self + PAIRWISE.iterator);
      return 0;
    }
    if (m.load(self + PAIRWISE.iterator) === 0) {
      m.drop(self + PAIRWISE.old);
      return 0;
    }
  }
  const old = m.keep(m.hold(m.load(self + PAIRWISE.old)));
  let item = 0;
  try {
    item = nextOf(m, m.load(self + PAIRWISE.iterator));
  } finally {
    if (item === 0 && !m.abandoned) {
      m.drop(self + PAIRWISE.iterator);
      m.drop(self + PAIRWISE.old);
    }
  }
  if (item === 0) {
    m.release(m.unkeep());
    return 0;
  }
  m.keep(item);
  const result = pair(m, self, old, item);
  m.unkeep();
  m.unkeep();
  m.keep(result);
  m.replace(self + PAIRWISE.old, item);
  m.release(old);
  return m.unkeep();
}

/** (old, item), both borrowed. New. */
function pair(m: Machine, self: Address, old: Address, item: Address): Address {
  const kept = m.load(self + PAIRWISE.result);
  const reused = isReusable(m, kept);
  const result = m.keep(reused ? m.hold(kept) : emptyPlaces(m, 2));
  const lastOld = m.load(result + TUPLE_ITEMS);
  const lastItem = m.load(result + TUPLE_ITEMS + 8);
  m.store(result + TUPLE_ITEMS, m.hold(old));
  m.store(result + TUPLE_ITEMS + 8, m.hold(item));
  m.keep(lastItem);
  m.releaseMaybe(lastOld);
  m.releaseMaybe(m.unkeep());
  if (reused) trackAgain(m, result);
  return m.unkeep();
}

export const pairwise = defineIterator('pairwise', {
  heap: true,
  doc: 'Return an iterator of overlapping pairs taken from the input iterator.\n\n    s -> (s0,s1), (s1,s2), (s2, s3), ...',
  layout: PAIRWISE,
  module: 'itertools',
  new: makePairwise,
  next: nextPairwise,
});

const BATCHED = layout('itertools.batched', {
  iterator: reference('where items come from, 0 at the end'),
  size: word('items of a batch'),
  strict: word('1 when the last batch must be full'),
});

const BATCHED_SIGNATURE = parseSignature('(iterable, n, *, strict=False)');

function makeBatched(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  const [iterable, n, strict] = bindKeywords(m, 'batched', BATCHED_SIGNATURE, argv, count, names) as [
    Address,
    Address,
    Address,
  ];
  const size = sizeArgument(m, n);
  const isStrict = strict !== 0 && truth(m, strict);
  if (size < 1) raise(m, Type.ValueError, 'n must be at least one');
  const iterator = m.keep(iterate(m, iterable));
  const self = newIterator(m, type);
  m.unkeep();
  m.store(self + BATCHED.iterator, iterator);
  m.store(self + BATCHED.size, Math.min(size, 0x7fffffff));
  m.store(self + BATCHED.strict, isStrict ? 1 : 0);
  return self;
}

function nextBatched(m: Machine, self: Address): Address {
  const iterator = m.load(self + BATCHED.iterator);
  if (iterator === 0) return 0;
  const size = m.load(self + BATCHED.size);
  if (size > 0x7ffffff) raise(m, Type.MemoryError, '');
  const result = m.keep(emptyPlaces(m, size));
  let filled = 0;
  let over = true;
  try {
    for (; filled < size; filled++) {
      const item = nextOf(m, iterator);
      if (item === 0) break;
      m.store(result + TUPLE_ITEMS + 8 * filled, item);
    }
    over = filled === 0 || (filled < size && m.load(self + BATCHED.strict) !== 0);
  } finally {
    if (over && !m.abandoned) m.drop(self + BATCHED.iterator);
  }
  m.unkeep();
  if (!over) return filled < size ? resizeTuple(m, result, filled) : result;
  m.release(result);
  if (filled > 0) raise(m, Type.ValueError, 'batched(): incomplete batch');
  return 0;
}

export const batched = defineIterator('batched', {
  heap: true,
  doc: "Batch data into tuples of length n. The last batch may be shorter than n.\n\nLoops over the input iterable and accumulates data into tuples\nup to size n.  The input is consumed lazily, just enough to\nfill a batch.  The result is yielded as soon as a batch is full\nor when the input iterable is exhausted.\n\n    >>> for batch in batched('ABCDEFG', 3):\n    ...     print(batch)\n    ...\n    ('A', 'B', 'C')\n    ('D', 'E', 'F')\n    ('G',)\n\nIf \"strict\" is True, raises a ValueError if the final batch is shorter\nthan n.",
  layout: BATCHED,
  module: 'itertools',
  new: makeBatched,
  next: nextBatched,
});
