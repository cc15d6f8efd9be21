/** compress, dropwhile, takewhile, filterfalse: which items are given. CPython: Modules/itertoolsmodule.c. */
import { defineIterator, newIterator } from '../../iterator-type.ts';
import { layout, reference, word } from '../../layout.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { bindKeywords, checkPositional, noKeywordsUnlessInit } from '../../native-arguments.ts';
import { Static, Type } from '../../places.ts';
import { iterate, next as nextOf } from '../../protocol/iterate.ts';
import { truth } from '../../protocol/truth.ts';
import { parseSignature } from '../../signature.ts';
import { answers } from '../../types/map.ts';

const COMPRESS = layout('itertools.compress', {
  data: reference('where items come from'),
  selectors: reference('where decisions come from'),
});

const COMPRESS_SIGNATURE = parseSignature('(data, selectors)');

function makeCompress(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  const args = bindKeywords(m, 'compress', COMPRESS_SIGNATURE, argv, count, names);
  const data = m.keep(iterate(m, args[0]!));
  const selectors = m.keep(iterate(m, args[1]!));
  const self = newIterator(m, type);
  m.unkeep();
  m.unkeep();
  m.store(self + COMPRESS.data, data);
  m.store(self + COMPRESS.selectors, selectors);
  return self;
}

function nextCompress(m: Machine, self: Address): Address {
  for (;;) {
    const item = nextOf(m, m.load(self + COMPRESS.data));
    if (item === 0) return 0;
    m.keep(item);
    const selector = nextOf(m, m.load(self + COMPRESS.selectors));
    const over = selector === 0;
    const chosen = !over && truth(m, m.keep(selector));
    if (!over) m.release(m.unkeep());
    m.unkeep();
    if (chosen) return item;
    m.release(item);
    if (over) return 0;
  }
}

export const compress = defineIterator('compress', {
  heap: true,
  doc: 'Return data elements corresponding to true selector elements.\n\nForms a shorter iterator from selected data elements using the selectors to\nchoose the data elements.',
  layout: COMPRESS,
  module: 'itertools',
  new: makeCompress,
  next: nextCompress,
});

/** The three others have a function and an iterator. */
const FUNCTION_FIELDS = {
  function: reference('what decides'),
  iterator: reference('where items come from'),
};

const FILTER_FALSE = layout('itertools.filterfalse', FUNCTION_FIELDS);
const WHILE = layout('itertools.dropwhile', {
  ...FUNCTION_FIELDS,
  done: word('1 once the function is not asked any more'),
});

const makeWhile =
  (called: string, own: () => Address) =>
  (m: Machine, type: Address, argv: Address, count: number, names: Address): Address => {
    noKeywordsUnlessInit(m, called, names, type, own());
    checkPositional(m, called, count, 2, 2);
    const iterator = m.keep(iterate(m, m.load(argv + 8)));
    const self = newIterator(m, type);
    m.unkeep();
    m.store(self + WHILE.function, m.hold(m.load(argv)));
    m.store(self + WHILE.iterator, iterator);
    return self;
  };

/** The next item (on top of the keep stack) and what the function says of it; false at the end. */
function nextItem(m: Machine, self: Address): boolean {
  const item = nextOf(m, m.load(self + WHILE.iterator));
  if (item !== 0) m.keep(item);
  return item !== 0;
}

function nextDropWhile(m: Machine, self: Address): Address {
  while (nextItem(m, self)) {
    const item = m.load(m.kept - 8);
    if (m.load(self + WHILE.done) !== 0) return m.unkeep();
    if (!answers(m, m.load(self + WHILE.function), item)) {
      m.store(self + WHILE.done, 1);
      return m.unkeep();
    }
    m.release(m.unkeep());
  }
  return 0;
}

export const dropwhile = defineIterator('dropwhile', {
  heap: true,
  doc: 'Drop items from the iterable while predicate(item) is true.\n\nAfterwards, return every element until the iterable is exhausted.',
  layout: WHILE,
  module: 'itertools',
  new: makeWhile('dropwhile', () => dropwhile.address),
  next: nextDropWhile,
});

function nextTakeWhile(m: Machine, self: Address): Address {
  if (m.load(self + WHILE.done) !== 0 || !nextItem(m, self)) return 0;
  if (answers(m, m.load(self + WHILE.function), m.load(m.kept - 8))) return m.unkeep();
  m.release(m.unkeep());
  m.store(self + WHILE.done, 1);
  return 0;
}

export const takewhile = defineIterator('takewhile', {
  heap: true,
  doc: 'Return successive entries from an iterable as long as the predicate evaluates to true for each entry.',
  layout: WHILE,
  module: 'itertools',
  new: makeWhile('takewhile', () => takewhile.address),
  next: nextTakeWhile,
});

function nextFilterFalse(m: Machine, self: Address): Address {
  const decide = m.load(self + WHILE.function);
  const byTruth = decide === Static.None || decide === Type.bool;
  while (nextItem(m, self)) {
    const item = m.load(m.kept - 8);
    if (!(byTruth ? truth(m, item) : answers(m, decide, item))) return m.unkeep();
    m.release(m.unkeep());
  }
  return 0;
}

export const filterfalse = defineIterator('filterfalse', {
  heap: true,
  doc: 'Return those items of iterable for which function(item) is false.\n\nIf function is None, return the items that are false.',
  layout: FILTER_FALSE,
  module: 'itertools',
  new: makeWhile('filterfalse', () => filterfalse.address),
  next: nextFilterFalse,
});
