/** Looking for things in deques and comparing them. CPython: Modules/_collectionsmodule.c. */
import { newInt } from '../../int-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Static, Type } from '../../places.ts';
import { compareTruth, equal } from '../../protocol/compare.ts';
import { MAX_SIZE, sliceArgument } from '../../protocol/index-value.ts';
import { next } from '../../protocol/iterate.ts';
import { reprText } from '../../protocol/text.ts';
import { isInstance, raise } from '../../raise.ts';
import { Compare } from '../../slot-numbers.ts';
import { iterateDeque } from './deque-iterators.ts';
import { DEQUE, dequeItem, dequePopLeft, dequeRotate, dequeSize } from './deque-object.ts';

/** Whether an item, held meanwhile, equals the value; an exception of `type` when that changes the deque. */
function itemEquals(
  m: Machine,
  self: Address,
  index: number,
  value: Address,
  type: Type,
  why: string,
): boolean {
  const state = m.load(self + DEQUE.state);
  const item = m.keep(m.hold(dequeItem(m, self, index)));
  const same = equal(m, item, value);
  m.release(m.unkeep());
  if (m.load(self + DEQUE.state) !== state) raise(m, type, why);
  return same;
}

const MUTATED = 'deque mutated during iteration';

/** value in deque. */
export function dequeContains(m: Machine, self: Address, value: Address): boolean {
  for (let i = 0, n = dequeSize(m, self); i < n; i++) {
    if (itemEquals(m, self, i, value, Type.RuntimeError, MUTATED)) return true;
  }
  return false;
}

/** deque.count(value). */
export function countOf(m: Machine, self: Address, value: Address): Address {
  let count = 0;
  for (let i = 0, n = dequeSize(m, self); i < n; i++) {
    if (itemEquals(m, self, i, value, Type.RuntimeError, MUTATED)) count++;
  }
  return newInt(m, count);
}

function notThere(m: Machine, value: Address): never {
  raise(m, Type.ValueError, `${reprText(m, value)} is not in deque`);
}

/** deque.index(value, start, stop). */
export function indexOf(m: Machine, self: Address, value: Address, start: Address, stop: Address): Address {
  let from = sliceArgument(m, start, 0);
  let to = sliceArgument(m, stop, MAX_SIZE);
  const size = dequeSize(m, self);
  if (from < 0) from = Math.max(0, from + size);
  if (to < 0) to = Math.max(0, to + size);
  to = Math.min(to, size);
  for (let i = from; i < to; i++) {
    if (itemEquals(m, self, i, value, Type.RuntimeError, MUTATED)) return newInt(m, i);
  }
  notThere(m, value);
}

/** deque.remove(value). */
export function remove(m: Machine, self: Address, value: Address): Address {
  for (let i = 0, n = dequeSize(m, self); i < n; i++) {
    if (!itemEquals(m, self, i, value, Type.IndexError, MUTATED)) continue;
    deleteAt(m, self, i);
    return Static.None;
  }
  notThere(m, value);
}

/** Deletes the item with this index, which goes once the deque is in order again. */
export function deleteAt(m: Machine, self: Address, index: number): void {
  dequeRotate(m, self, -index);
  const item = dequePopLeft(m, self);
  dequeRotate(m, self, index);
  m.release(item);
}

/** CPython: deque_richcompare. */
export function compareDeques(
  m: Machine,
  left: Address,
  right: Address,
  how: Compare,
  type: Address,
): Address {
  if (!isInstance(m, left, type) || !isInstance(m, right, type)) return Static.NotImplemented;
  if (how === Compare.eq || how === Compare.ne) {
    if (left === right) return m.boolean(how === Compare.eq);
    if (dequeSize(m, left) !== dequeSize(m, right)) return m.boolean(how === Compare.ne);
  }
  const mark = m.kept;
  const first = m.keep(iterateDeque(m, left));
  const second = m.keep(iterateDeque(m, right));
  for (;;) {
    const x = m.keep(next(m, first));
    const y = m.keep(next(m, second));
    const over = x === 0 || y === 0;
    const differs = !over && !compareTruth(m, x, y, Compare.eq);
    const answer = over ? ends(x, y, how) : differs && compareTruth(m, x, y, how);
    m.releaseTo(mark + (over || differs ? 0 : 16));
    if (over || differs) return m.boolean(answer);
  }
}

/** The order of two deques of which one or both have ended. */
function ends(x: Address, y: Address, how: Compare): boolean {
  switch (how) {
    case Compare.lt:
      return y !== 0;
    case Compare.le:
      return x === 0;
    case Compare.eq:
      return x === y;
    case Compare.ne:
      return x !== y;
    case Compare.gt:
      return x !== 0;
    case Compare.ge:
      return y === 0;
  }
}
