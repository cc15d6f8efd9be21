/** accumulate, islice, starmap. CPython: Modules/itertoolsmodule.c. */
import { defineIterator, newIterator } from '../../iterator-type.ts';
import { layout, reference, word } from '../../layout.ts';
import { TUPLE_ITEMS } from '../../layouts.ts';
import { type Machine, PYTHON_ERROR } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { bindKeywords, checkPositional, noKeywordsUnlessInit } from '../../native-arguments.ts';
import { Own } from '../../own-words.ts';
import { Static, Type } from '../../places.ts';
import { call, callVector } from '../../protocol/call.ts';
import { indexValue } from '../../protocol/index-value.ts';
import { iterate, next as nextOf } from '../../protocol/iterate.ts';
import { binary, OPERATORS } from '../../protocol/number.ts';
import { raise } from '../../raise.ts';
import { parseSignature } from '../../signature.ts';
import { toTuple } from '../../tuple-build.ts';
import { tupleSize } from '../../tuple-object.ts';

const ADD = OPERATORS[0]!;

const ACCUMULATE = layout('itertools.accumulate', {
  total: reference('what was given last'),
  iterator: reference('where items come from'),
  function: reference('what makes the next total, 0 for a sum'),
  initial: reference('what is given first, None when it has been or there is none'),
});

const ACCUMULATE_SIGNATURE = parseSignature('(iterable, func=None, *, initial=None)');

function makeAccumulate(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  const args = bindKeywords(m, 'accumulate', ACCUMULATE_SIGNATURE, argv, count, names);
  const [iterable, fn, initial] = args as [Address, Address, Address];
  const iterator = m.keep(iterate(m, iterable));
  const self = newIterator(m, type);
  m.unkeep();
  m.store(self + ACCUMULATE.iterator, iterator);
  m.store(self + ACCUMULATE.function, fn === 0 || fn === Static.None ? 0 : m.hold(fn));
  m.store(self + ACCUMULATE.initial, initial === 0 ? Static.None : m.hold(initial));
  return self;
}

function nextAccumulate(m: Machine, self: Address): Address {
  const initial = m.load(self + ACCUMULATE.initial);
  if (initial !== Static.None) {
    m.store(self + ACCUMULATE.initial, Static.None);
    m.store(self + ACCUMULATE.total, m.hold(initial));
    return initial;
  }
  const item = nextOf(m, m.load(self + ACCUMULATE.iterator));
  if (item === 0) return 0;
  const total = m.load(self + ACCUMULATE.total);
  if (total === 0) {
    m.store(self + ACCUMULATE.total, m.hold(item));
    return item;
  }
  m.keep(item);
  const fn = m.load(self + ACCUMULATE.function);
  const following = fn === 0 ? binary(m, total, item, ADD) : call(m, fn, total, item);
  m.unkeep();
  m.keep(following);
  m.release(item);
  m.replace(self + ACCUMULATE.total, m.hold(following));
  return m.unkeep();
}

export const accumulate = defineIterator('accumulate', {
  heap: true,
  doc: 'Return series of accumulated sums (or other binary function results).',
  layout: ACCUMULATE,
  size: 56,
  module: 'itertools',
  new: makeAccumulate,
  next: nextAccumulate,
});

const STARMAP = layout('itertools.starmap', {
  function: reference('what is called'),
  iterator: reference('where the arguments come from'),
});

function makeStarmap(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  noKeywordsUnlessInit(m, 'starmap', names, type, starmap.address);
  checkPositional(m, 'starmap', count, 2, 2);
  const iterator = m.keep(iterate(m, m.load(argv + 8)));
  const self = newIterator(m, type);
  m.unkeep();
  m.store(self + STARMAP.function, m.hold(m.load(argv)));
  m.store(self + STARMAP.iterator, iterator);
  return self;
}

function nextStarmap(m: Machine, self: Address): Address {
  const given = nextOf(m, m.load(self + STARMAP.iterator));
  if (given === 0) return 0;
  m.keep(given);
  if (m.typeOf(given) !== Type.tuple) m.replace(m.kept - 8, toTuple(m, given));
  const args = m.load(m.kept - 8);
  const result = callVector(m, m.load(self + STARMAP.function), args + TUPLE_ITEMS, tupleSize(m, args), 0);
  m.unkeep();
  m.keep(result);
  m.release(args);
  return m.unkeep();
}

export const starmap = defineIterator('starmap', {
  heap: true,
  doc: 'Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.',
  layout: STARMAP,
  module: 'itertools',
  new: makeStarmap,
  next: nextStarmap,
});

const ISLICE = layout('itertools.islice', {
  iterator: reference('where items come from, 0 at the end'),
  next: word('number of the next item to give'),
  stop: word('number of the item before which it ends, -1 for never'),
  step: word('distance of the items given'),
  count: word('items taken so far'),
});

const FAR = 0x7fffffff;

/** A bound of islice as a number, `otherwise` for None; -1 for what is none. */
function bound(m: Machine, object: Address, otherwise: number): number {
  if (object === Static.None) return otherwise;
  const mark = m.kept;
  try {
    return Math.max(-1, Math.min(FAR, indexValue(m, object, Type.OverflowError)));
  } catch (error) {
    if (error !== PYTHON_ERROR) throw error;
    m.releaseTo(mark);
    m.drop(Own.pending);
    return -1;
  }
}

const BOUNDS = 'must be None or an integer: 0 <= x <= sys.maxsize.';

function makeIslice(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  noKeywordsUnlessInit(m, 'islice', names, type, islice.address);
  checkPositional(m, 'islice', count, 2, 4);
  const arg = (i: number): Address => (i < count ? m.load(argv + 8 * i) : Static.None);
  const stopArg = arg(count === 2 ? 1 : 2);
  const start = count === 2 ? 0 : bound(m, arg(1), 0);
  const stop = bound(m, stopArg, -1);
  if (stop < 0 && stopArg !== Static.None) raise(m, Type.ValueError, `Stop argument for islice() ${BOUNDS}`);
  if (start < 0) raise(m, Type.ValueError, `Indices for islice() ${BOUNDS}`);
  const step = bound(m, arg(3), 1);
  if (step < 1) raise(m, Type.ValueError, 'Step for islice() must be a positive integer or None.');
  const iterator = m.keep(iterate(m, m.load(argv)));
  const self = newIterator(m, type);
  m.unkeep();
  m.store(self + ISLICE.iterator, iterator);
  m.store(self + ISLICE.next, start);
  m.store(self + ISLICE.stop, stop);
  m.store(self + ISLICE.step, step);
  return self;
}

function nextIslice(m: Machine, self: Address): Address {
  const iterator = m.load(self + ISLICE.iterator);
  if (iterator === 0) return 0;
  let item = 0;
  try {
    item = advance(m, self, iterator);
  } finally {
    if (item === 0 && !m.abandoned) m.drop(self + ISLICE.iterator);
  }
  return item;
}

/** The next item to give: new, 0 at the end. */
function advance(m: Machine, self: Address, iterator: Address): Address {
  const W = m.words;
  const counted = (self + ISLICE.count) >> 2;
  const wanted = (self + ISLICE.next) >> 2;
  const stop = m.load(self + ISLICE.stop);
  while (W[counted]! < W[wanted]!) {
    const skipped = nextOf(m, iterator);
    if (skipped === 0) return 0;
    m.release(skipped);
    W[counted] = W[counted]! + 1;
  }
  if (stop !== -1 && W[counted]! >= stop) return 0;
  const item = nextOf(m, iterator);
  if (item === 0) return 0;
  W[counted] = W[counted]! + 1;
  const following = W[wanted]! + m.load(self + ISLICE.step);
  W[wanted] = Math.min(following, stop === -1 ? FAR : stop);
  return item;
}

export const islice = defineIterator('islice', {
  heap: true,
  doc: 'islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> islice object\n\nReturn an iterator whose next() method returns selected values from an\niterable.  If start is specified, will skip all preceding elements;\notherwise, start defaults to zero.  Step defaults to one.  If\nspecified as another value, step determines how many values are\nskipped between successive calls.  Works like a slice() on a list\nbut returns an iterator.',
  layout: ISLICE,
  module: 'itertools',
  new: makeIslice,
  next: nextIslice,
});
