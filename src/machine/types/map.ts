/** map and filter. CPython: Python/bltinmodule.c (map_next, filter_next). */
import { method } from '../define.ts';
import { defineIterator, newIterator } from '../iterator-type.ts';
import { layout, reference } from '../layout.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { checkPositional, noKeywordsUnlessInit } from '../native-arguments.ts';
import { Static, Type } from '../places.ts';
import { call, callVector } from '../protocol/call.ts';
import { iterate, next as nextOf } from '../protocol/iterate.ts';
import { truth } from '../protocol/truth.ts';
import { raise } from '../raise.ts';
import { newTuple, tupleItem, tupleOf, tupleSize } from '../tuple-object.ts';
import { iteratorsOf } from './zip.ts';

const MAP = layout('map', {
  iterators: reference('tuple of the iterators'),
  function: reference('what is called with an item of each'),
});

function makeMap(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  noKeywordsUnlessInit(m, 'map', names, type, Type.map);
  if (count < 2) raise(m, Type.TypeError, 'map() must have at least two arguments.');
  const iterators = m.keep(iteratorsOf(m, argv + 8, count - 1));
  const self = newIterator(m, type);
  m.unkeep();
  m.store(self + MAP.iterators, iterators);
  m.store(self + MAP.function, m.hold(m.load(argv)));
  return self;
}

/** The items lie on the keep stack, where the function finds them as its arguments. */
function nextMapped(m: Machine, self: Address): Address {
  const mark = m.kept;
  const iterators = m.load(self + MAP.iterators);
  const count = tupleSize(m, iterators);
  for (let i = 0; i < count; i++) {
    const item = nextOf(m, tupleItem(m, iterators, i));
    if (item === 0) return dropItems(m, mark, i);
    m.keep(item);
  }
  const result = callVector(m, m.load(self + MAP.function), mark, count, 0);
  m.keep(result);
  dropItems(m, mark, count);
  return result;
}

/** Empties the keep stack down to `mark`, where `count` items lie that go first to last. Returns 0. */
function dropItems(m: Machine, mark: Address, count: number): 0 {
  for (let i = 0; i < count; i++) m.drop(mark + 8 * i);
  m.kept = mark;
  return 0;
}

/** (map, (function, iterator…)). */
function reduceMap(m: Machine, self: Address): Address {
  const iterators = m.load(self + MAP.iterators);
  const parts = [m.hold(m.load(self + MAP.function))];
  for (let i = 0; i < tupleSize(m, iterators); i++) parts.push(m.hold(tupleItem(m, iterators, i)));
  return newTuple(m, m.hold(m.typeOf(self)), tupleOf(m, parts));
}

const FILTER = layout('filter', {
  function: reference('what decides, None for the truth of the item'),
  iterator: reference('where items come from'),
});

function makeFilter(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  noKeywordsUnlessInit(m, 'filter', names, type, Type.filter);
  checkPositional(m, 'filter', count, 2, 2);
  const iterator = m.keep(iterate(m, m.load(argv + 8)));
  const self = newIterator(m, type);
  m.unkeep();
  m.store(self + FILTER.function, m.hold(m.load(argv)));
  m.store(self + FILTER.iterator, iterator);
  return self;
}

function nextFiltered(m: Machine, self: Address): Address {
  const decide = m.load(self + FILTER.function);
  const byTruth = decide === Static.None || decide === Type.bool;
  for (;;) {
    const item = nextOf(m, m.load(self + FILTER.iterator));
    if (item === 0) return 0;
    m.keep(item);
    const answer = byTruth ? truth(m, item) : answers(m, decide, item);
    m.unkeep();
    if (answer) return item;
    m.release(item);
  }
}

/** The truth of what a function (borrowed) says of an item (borrowed). */
export function answers(m: Machine, decide: Address, item: Address): boolean {
  const good = m.keep(call(m, decide, item));
  const answer = truth(m, good);
  m.release(m.unkeep());
  return answer;
}

function reduceFilter(m: Machine, self: Address): Address {
  const args = newTuple(m, m.hold(m.load(self + FILTER.function)), m.hold(m.load(self + FILTER.iterator)));
  return newTuple(m, m.hold(m.typeOf(self)), args);
}

defineIterator(
  'map',
  {
    doc: 'Make an iterator that computes the function using arguments from\neach of the iterables.  Stops when the shortest iterable is exhausted.',
    at: Type.map,
    layout: MAP,
    new: makeMap,
    next: nextMapped,
  },
  [method('__reduce__', reduceMap, '()')],
);

defineIterator(
  'filter',
  {
    doc: 'Return an iterator yielding those items of iterable for which function(item)\nis true. If function is None, return the items that are true.',
    at: Type.filter,
    layout: FILTER,
    new: makeFilter,
    next: nextFiltered,
  },
  [method('__reduce__', reduceFilter, '()')],
);
