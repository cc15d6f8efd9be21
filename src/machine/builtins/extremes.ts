/** min and max. CPython: Python/bltinmodule.c (min_max). */
import { rawBuiltin } from '../define.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { namedArguments } from '../named-arguments.ts';
import { Static, Type } from '../places.ts';
import { call } from '../protocol/call.ts';
import { compareTruth } from '../protocol/compare.ts';
import { iterate, next } from '../protocol/iterate.ts';
import { raise } from '../raise.ts';
import { Compare } from '../slot-numbers.ts';

/** On the keep stack from `at` on: the best item and its value so far, the iterator. */
function extreme(
  m: Machine,
  called: string,
  how: Compare,
  argv: Address,
  count: number,
  names: Address,
): Address {
  if (count === 0) raise(m, Type.TypeError, `${called} expected at least 1 argument, got 0`);
  const [given, otherwise] = namedArguments(m, called, ['key', 'default'], argv, count, names) as [
    Address,
    Address,
  ];
  const key = given === Static.None ? 0 : given;
  if (count > 1 && otherwise !== 0) {
    const why = `Cannot specify a default for ${called}() with multiple positional arguments`;
    raise(m, Type.TypeError, why);
  }
  const at = m.kept;
  m.keep(0);
  m.keep(0);
  const iterator = m.keep(count > 1 ? 0 : iterate(m, m.load(argv)));
  for (let i = 0; ; i++) {
    if (iterator === 0 && i >= count) break;
    const item = iterator === 0 ? m.hold(m.load(argv + 8 * i)) : next(m, iterator);
    if (item === 0) break;
    consider(m, at, item, key, how);
  }
  if (m.load(at) === 0) {
    if (otherwise === 0) raise(m, Type.ValueError, `${called}() iterable argument is empty`);
    m.store(at, m.hold(otherwise));
  }
  const source = m.unkeep();
  m.releaseMaybe(m.unkeep());
  if (source !== 0) {
    m.keep(source);
    m.release(m.unkeep());
  }
  return m.unkeep();
}

/** Compares an item (stolen) with the best so far. */
function consider(m: Machine, at: Address, item: Address, key: Address, how: Compare): void {
  const mark = m.kept;
  m.keep(item);
  const value = m.keep(key === 0 ? m.hold(item) : call(m, key, item));
  if (m.load(at) === 0 || compareTruth(m, value, m.load(at + 8), how)) {
    m.kept = mark;
    const oldItem = m.load(at);
    const oldValue = m.load(at + 8);
    m.store(at, item);
    m.store(at + 8, value);
    m.keep(oldItem);
    m.releaseMaybe(oldValue);
    m.releaseMaybe(m.unkeep());
    return;
  }
  m.kept = mark;
  m.keep(value);
  m.release(item);
  m.release(m.unkeep());
}

export const minBuiltin = rawBuiltin(
  'min',
  (m, _module, argv, count, names) => extreme(m, 'min', Compare.lt, argv, count, names),
  '(iterable, /, *, default=obj, key=func)',
);

export const maxBuiltin = rawBuiltin(
  'max',
  (m, _module, argv, count, names) => extreme(m, 'max', Compare.gt, argv, count, names),
  '(iterable, /, *, default=obj, key=func)',
);
