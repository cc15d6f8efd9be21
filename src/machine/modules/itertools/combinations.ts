/** combinations, combinations_with_replacement, permutations. CPython: Modules/itertoolsmodule.c. */
import { intNumber } from '../../int-object.ts';
import { defineIterator, newIterator } from '../../iterator-type.ts';
import { TYPE, TypeFlag } from '../../layouts.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { bindKeywords } from '../../native-arguments.ts';
import { Static, Type } from '../../places.ts';
import { sizeArgument } from '../../protocol/index-value.ts';
import { raise } from '../../raise.ts';
import { parseSignature } from '../../signature.ts';
import { toTuple } from '../../tuple-build.ts';
import { tupleSize } from '../../tuple-object.ts';
import {
  CHOICE,
  COMBINATIONS,
  chosen,
  deallocWith,
  newNumbers,
  putItem,
  resultToChange,
  startResult,
  stop,
} from './combinatoric.ts';

const SIGNATURE = parseSignature('(iterable, r)');

/** Steals the pool (kept on top); `r` items are chosen at first by their own numbers, or all by 0. */
function makeChoice(m: Machine, type: Address, r: number, distinct: boolean): Address {
  if (r < 0) raise(m, Type.ValueError, 'r must be non-negative');
  const pool = m.load(m.kept - 8);
  const size = tupleSize(m, pool);
  const stopped = distinct ? r > size : size === 0 && r > 0;
  if (r > 0x7ffffff) raise(m, Type.MemoryError, '');
  const indices = newNumbers(m, r, (i) => (distinct ? i : 0));
  const self = newIterator(m, type);
  m.unkeep();
  m.store(self + CHOICE.pools, pool);
  m.store(self + CHOICE.indices, indices);
  m.store(self + CHOICE.size, r);
  m.store(self + CHOICE.stopped, stopped ? 1 : 0);
  return self;
}

const makeCombinations =
  (called: string, distinct: boolean) =>
  (m: Machine, type: Address, argv: Address, count: number, names: Address): Address => {
    const [iterable, r] = bindKeywords(m, called, SIGNATURE, argv, count, names) as [Address, Address];
    const length = sizeArgument(m, r);
    m.keep(toTuple(m, iterable));
    return makeChoice(m, type, length, distinct);
  };

/** Gives the first result, or changes the last from the place that `advance` finds on. */
function nextBy(m: Machine, self: Address, advance: (m: Machine, self: Address) => number): Address {
  if (m.load(self + CHOICE.stopped) !== 0) return 0;
  if (m.load(self + CHOICE.result) === 0) {
    return m.hold(startResult(m, self, m.load(self + CHOICE.size), (i) => chosen(m, self, i)));
  }
  const result = resultToChange(m, self);
  const from = advance(m, self);
  if (from < 0) return stop(m, self);
  for (let i = from; i < m.load(self + CHOICE.size); i++) putItem(m, result, i, chosen(m, self, i));
  return m.hold(result);
}

/** The rightmost number that is not at its largest goes up, those behind it follow. */
function advanceCombination(m: Machine, self: Address): number {
  const indices = m.load(self + CHOICE.indices);
  const r = m.load(self + CHOICE.size);
  const n = tupleSize(m, m.load(self + CHOICE.pools));
  let i = r - 1;
  while (i >= 0 && m.load(indices + 8 * i) === i + n - r) i--;
  if (i < 0) return -1;
  const first = m.load(indices + 8 * i) + 1;
  for (let j = i; j < r; j++) m.store(indices + 8 * j, first + j - i);
  return i;
}

/** The same where numbers may repeat. */
function advanceRepeating(m: Machine, self: Address): number {
  const indices = m.load(self + CHOICE.indices);
  const r = m.load(self + CHOICE.size);
  const last = tupleSize(m, m.load(self + CHOICE.pools)) - 1;
  let i = r - 1;
  while (i >= 0 && m.load(indices + 8 * i) === last) i--;
  if (i < 0) return -1;
  const number = m.load(indices + 8 * i) + 1;
  for (let j = i; j < r; j++) m.store(indices + 8 * j, number);
  return i;
}

export const combinations = defineIterator('combinations', {
  heap: true,
  doc: 'Return successive r-length combinations of elements in the iterable.\n\ncombinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)',
  layout: COMBINATIONS,
  module: 'itertools',
  dealloc: deallocWith([CHOICE.indices]),
  new: makeCombinations('combinations', true),
  next: (m, self) => nextBy(m, self, advanceCombination),
});

export const combinationsWithReplacement = defineIterator('combinations_with_replacement', {
  heap: true,
  doc: "Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.\n\ncombinations_with_replacement('ABC', 2) --> ('A','A'), ('A','B'), ('A','C'), ('B','B'), ('B','C'), ('C','C')",
  layout: COMBINATIONS,
  module: 'itertools',
  dealloc: deallocWith([CHOICE.indices]),
  new: makeCombinations('combinations_with_replacement', false),
  next: (m, self) => nextBy(m, self, advanceRepeating),
});

const PERMUTATIONS_SIGNATURE = parseSignature('(iterable, r=None)');

function makePermutations(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  const args = bindKeywords(m, 'permutations', PERMUTATIONS_SIGNATURE, argv, count, names);
  const [iterable, given] = args as [Address, Address];
  const pool = m.keep(toTuple(m, iterable));
  const n = tupleSize(m, pool);
  const r = given === 0 || given === Static.None ? n : lengthOf(m, given);
  if (r < 0) raise(m, Type.ValueError, 'r must be non-negative');
  if (r > 0x7ffffff) raise(m, Type.MemoryError, '');
  const indices = newNumbers(m, n, (i) => i);
  const cycles = newNumbers(m, r, (i) => n - i);
  const self = newIterator(m, type);
  m.unkeep();
  m.store(self + CHOICE.pools, pool);
  m.store(self + CHOICE.indices, indices);
  m.store(self + CHOICE.cycles, cycles);
  m.store(self + CHOICE.size, r);
  m.store(self + CHOICE.stopped, r > n ? 1 : 0);
  return self;
}

function lengthOf(m: Machine, object: Address): number {
  if ((m.load(m.typeOf(object) + TYPE.flags) & TypeFlag.intSubclass) === 0) {
    raise(m, Type.TypeError, 'Expected int as r');
  }
  const value = intNumber(m, object);
  return Number.isNaN(value) ? sizeArgument(m, object) : value;
}

/** The rightmost place that can still turn swaps with another; those behind it are turned back. */
function advancePermutation(m: Machine, self: Address): number {
  const indices = m.load(self + CHOICE.indices);
  const cycles = m.load(self + CHOICE.cycles);
  const n = tupleSize(m, m.load(self + CHOICE.pools));
  if (n === 0) return -1;
  for (let i = m.load(self + CHOICE.size) - 1; i >= 0; i--) {
    const left = m.load(cycles + 8 * i) - 1;
    const index = m.load(indices + 8 * i);
    if (left > 0) {
      m.store(cycles + 8 * i, left);
      m.store(indices + 8 * i, m.load(indices + 8 * (n - left)));
      m.store(indices + 8 * (n - left), index);
      return i;
    }
    for (let j = i; j < n - 1; j++) m.store(indices + 8 * j, m.load(indices + 8 * (j + 1)));
    m.store(indices + 8 * (n - 1), index);
    m.store(cycles + 8 * i, n - i);
  }
  return -1;
}

export const permutations = defineIterator('permutations', {
  heap: true,
  doc: 'Return successive r-length permutations of elements in the iterable.\n\npermutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)',
  layout: CHOICE,
  module: 'itertools',
  dealloc: deallocWith([CHOICE.indices, CHOICE.cycles]),
  new: makePermutations,
  next: (m, self) => nextBy(m, self, advancePermutation),
});
