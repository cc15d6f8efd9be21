/**
 * What product, permutations and combinations share: pools, numbers of the items chosen in a raw block,
 * and the result, which is changed in place as long as nobody else has it. CPython:
 * Modules/itertoolsmodule.c.
 */
import { isTracked, track, untrack } from '../../gc-list.ts';
import { block, layout, reference, word } from '../../layout.ts';
import { TUPLE_ITEMS } from '../../layouts.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Static } from '../../places.ts';
import { emptyPlaces } from '../../reused-tuple.ts';
import { tupleFrom, tupleItem, tupleSize } from '../../tuple-object.ts';

const PRODUCT_FIELDS = {
  pools: reference('the pool, or the tuple of all pools'),
  indices: block('numbers of the items chosen'),
  result: reference('tuple given last, 0 before the first'),
  stopped: word('1 at the end'),
};

const COMBINATION_FIELDS = { ...PRODUCT_FIELDS, size: word('items of a result') };

/** Three layouts of which each begins like the one before. */
export const PRODUCT = layout('itertools.product', PRODUCT_FIELDS);
export const COMBINATIONS = layout('itertools.combinations', COMBINATION_FIELDS);
export const CHOICE = layout('itertools.permutations', {
  ...COMBINATION_FIELDS,
  cycles: block('how often each place still turns'),
});

/** A block for `count` numbers. CPython's malloc gives one for none, too. */
export function newNumbers(m: Machine, count: number, number: (i: number) => number): Address {
  const numbers = m.heap.allocate(8 * Math.max(count, 1));
  for (let i = 0; i < count; i++) {
    m.store(numbers + 8 * i, number(i));
    m.store(numbers + 8 * i + 4, 0);
  }
  return numbers;
}

/** The end of one of the three kinds, with these raw blocks. */
export const deallocWith =
  (blocks: readonly number[]) =>
  (m: Machine, self: Address): void => {
    untrack(m, self);
    m.drop(self + CHOICE.pools);
    m.drop(self + CHOICE.result);
    for (const field of blocks) {
      const numbers = m.load(self + field);
      m.store(self + field, 0);
      if (numbers !== 0) m.heap.free(numbers);
    }
    m.freeCollected(self);
  };

/** A first result of `size` items: `choose(i)` (borrowed) at place i. Returns it, borrowed. */
export function startResult(
  m: Machine,
  self: Address,
  size: number,
  choose: (i: number) => Address,
): Address {
  const result = size === 0 ? Static.emptyTuple : emptyPlaces(m, size);
  m.store(self + CHOICE.result, result);
  for (let i = 0; i < size; i++) m.store(result + TUPLE_ITEMS + 8 * i, m.hold(choose(i)));
  return result;
}

/** The result to change: the last one, or a copy of it when somebody keeps it. Borrowed. */
export function resultToChange(m: Machine, self: Address): Address {
  const result = m.load(self + CHOICE.result);
  if (m.count(result) > 1) {
    const copy = tupleFrom(m, result + TUPLE_ITEMS, tupleSize(m, result));
    m.replace(self + CHOICE.result, copy);
    return copy;
  }
  if (tupleSize(m, result) > 0 && !isTracked(m, result)) track(m, result);
  return result;
}

/** Puts an item (borrowed) at a place of the result. */
export function putItem(m: Machine, result: Address, place: number, item: Address): void {
  m.replace(result + TUPLE_ITEMS + 8 * place, m.hold(item));
}

/** The item of the single pool with the number at a place: borrowed. */
export function chosen(m: Machine, self: Address, place: number): Address {
  const index = m.load(m.load(self + CHOICE.indices) + 8 * place);
  return tupleItem(m, m.load(self + CHOICE.pools), index);
}

/** Nothing more comes. */
export function stop(m: Machine, self: Address): 0 {
  m.store(self + CHOICE.stopped, 1);
  return 0;
}
