/** product. CPython: Modules/itertoolsmodule.c (product_next). */
import { defineIterator, newIterator } from '../../iterator-type.ts';
import { TUPLE_ITEMS } from '../../layouts.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { namedArguments } from '../../named-arguments.ts';
import { Static, Type } from '../../places.ts';
import { sizeArgument } from '../../protocol/index-value.ts';
import { raise } from '../../raise.ts';
import { emptyPlaces } from '../../reused-tuple.ts';
import { toTuple } from '../../tuple-build.ts';
import { tupleItem, tupleSize } from '../../tuple-object.ts';
import {
  deallocWith,
  newNumbers,
  PRODUCT,
  putItem,
  resultToChange,
  startResult,
  stop,
} from './combinatoric.ts';

function make(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  const [given] = namedArguments(m, 'product', ['repeat'], argv, count, names) as [Address];
  const repeat = given === 0 ? 1 : sizeArgument(m, given);
  if (repeat < 0) raise(m, Type.ValueError, 'repeat argument cannot be negative');
  const each = repeat === 0 ? 0 : count;
  const total = each * repeat;
  if (total > 0x7ffffff) raise(m, Type.OverflowError, 'repeat argument too large');
  const indices = newNumbers(m, total, () => 0);
  const pools = m.keep(total === 0 ? Static.emptyTuple : emptyPlaces(m, total));
  m.keepArray(indices, 0);
  for (let i = 0; i < total; i++) {
    const pool = i < each ? toTuple(m, m.load(argv + 8 * i)) : m.hold(tupleItem(m, pools, i - each));
    m.store(pools + TUPLE_ITEMS + 8 * i, pool);
  }
  const self = newIterator(m, type);
  m.unkeepArray();
  m.unkeep();
  m.store(self + PRODUCT.pools, pools);
  m.store(self + PRODUCT.indices, indices);
  return self;
}

function next(m: Machine, self: Address): Address {
  if (m.load(self + PRODUCT.stopped) !== 0) return 0;
  const pools = m.load(self + PRODUCT.pools);
  if (m.load(self + PRODUCT.result) === 0) {
    for (let i = 0; i < tupleSize(m, pools); i++) {
      if (tupleSize(m, tupleItem(m, pools, i)) === 0) return stop(m, self);
    }
    return m.hold(startResult(m, self, tupleSize(m, pools), (i) => tupleItem(m, tupleItem(m, pools, i), 0)));
  }
  const result = resultToChange(m, self);
  return turn(m, self, pools, result) ? m.hold(result) : stop(m, self);
}

/** The last place goes on; a place that has been through its pool begins again and turns the one before. */
function turn(m: Machine, self: Address, pools: Address, result: Address): boolean {
  const indices = m.load(self + PRODUCT.indices);
  for (let i = tupleSize(m, pools) - 1; i >= 0; i--) {
    const pool = tupleItem(m, pools, i);
    const index = m.load(indices + 8 * i) + 1;
    const over = index === tupleSize(m, pool);
    m.store(indices + 8 * i, over ? 0 : index);
    putItem(m, result, i, tupleItem(m, pool, over ? 0 : index));
    if (!over) return true;
  }
  return false;
}

export const product = defineIterator('product', {
  heap: true,
  doc: "Cartesian product of input iterables.  Equivalent to nested for-loops.\n\nFor example, product(A, B) returns the same as:  ((x,y) for x in A for y in B).\nThe leftmost iterators are in the outermost for-loop, so the output tuples\ncycle in a manner similar to an odometer (with the rightmost element changing\non every iteration).\n\nTo compute the product of an iterable with itself, specify the number\nof repetitions with the optional repeat keyword argument. For example,\nproduct(A, repeat=4) means the same as product(A, A, A, A).\n\nproduct('ab', range(3)) --> ('a',0) ('a',1) ('a',2) ('b',0) ('b',1) ('b',2)\nproduct((0,1), (0,1), (0,1)) --> (0,0,0) (0,0,1) (0,1,0) (0,1,1) (1,0,0) ...",
  layout: PRODUCT,
  module: 'itertools',
  dealloc: deallocWith([PRODUCT.indices]),
  new: make,
  next,
});
