/** The module _bisect: places in sorted lists. CPython: Modules/_bisectmodule.c. */
import { builtin, defineModule, type NativeSpec } from '../define.ts';
import { newInt } from '../int-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Static, Type } from '../places.ts';
import { callMethod } from '../protocol/attribute.ts';
import { call } from '../protocol/call.ts';
import { compareTruth } from '../protocol/compare.ts';
import { sizeArgument } from '../protocol/index-value.ts';
import { lengthOf, truth } from '../protocol/truth.ts';
import { raise } from '../raise.ts';
import { natives } from '../registry.ts';
import { sequenceItem } from '../sequence-item.ts';
import { Compare, Slot } from '../slot-numbers.ts';

const INSERT = name('insert');

/** Whether `a` < `b`: two objects of one type are asked directly. */
function less(m: Machine, a: Address, b: Address): boolean {
  const type = m.typeOf(a);
  const slot = m.load(type + Slot.compare);
  if (slot === 0 || m.typeOf(b) !== type) return compareTruth(m, a, b, Compare.lt);
  const result: Address = natives[slot]!(m, a, b, Compare.lt);
  if (result === Static.True) return true;
  if (result === Static.False) return false;
  if (result === Static.NotImplemented) return compareTruth(m, a, b, Compare.lt);
  m.keep(result);
  const answer = truth(m, result);
  m.release(m.unkeep());
  return answer;
}

/** The place for an item among those between two places, right or left of its equals. */
function search(
  m: Machine,
  list: Address,
  item: Address,
  low: number,
  high: number,
  key: Address,
  right: boolean,
): number {
  if (low < 0) raise(m, Type.ValueError, 'lo must be non-negative');
  if (high === -1) high = lengthOf(m, list);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const found = m.keep(sequenceItem(m, list, middle));
    if (key !== 0) m.replace(m.kept - 8, call(m, key, found));
    const other = m.load(m.kept - 8);
    const before = right ? !less(m, item, other) : less(m, other, item);
    m.release(m.unkeep());
    if (before) low = middle + 1;
    else high = middle;
  }
  return low;
}

const SIGNATURE = '(a, x, lo=0, hi=None, *, key=None)';

type Bounds = readonly [low: number, high: number];

function boundsOf(m: Machine, lo: Address, hi: Address): Bounds {
  return [lo === 0 ? 0 : sizeArgument(m, lo), hi === 0 || hi === Static.None ? -1 : sizeArgument(m, hi)];
}

const finder = (called: string, right: boolean): NativeSpec =>
  builtin(
    called,
    (m: Machine, _module: Address, list: Address, item: Address, lo: Address, hi: Address, key: Address) => {
      const [low, high] = boundsOf(m, lo, hi);
      return newInt(m, search(m, list, item, low, high, key === Static.None ? 0 : key, right));
    },
    SIGNATURE,
  );

const inserter = (called: string, right: boolean): NativeSpec =>
  builtin(
    called,
    (m: Machine, _module: Address, list: Address, item: Address, lo: Address, hi: Address, key: Address) => {
      const [low, high] = boundsOf(m, lo, hi);
      const by = key === Static.None ? 0 : key;
      const wanted = m.keep(by === 0 ? m.hold(item) : call(m, by, item));
      const place = m.keep(newInt(m, search(m, list, wanted, low, high, by, right)));
      m.release(callMethod(m, list, INSERT, place, item));
      m.release(m.unkeep());
      m.release(m.unkeep());
      return Static.None;
    },
    SIGNATURE,
  );

defineModule('_bisect', 'Bisection algorithms.', [
  finder('bisect_right', true),
  inserter('insort_right', true),
  finder('bisect_left', false),
  inserter('insort_left', false),
]);
