/** reduce. CPython: Modules/_functoolsmodule.c (functools_reduce). */
import { rawBuiltin } from '../../define.ts';
import { TUPLE_ITEMS } from '../../layouts.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { checkPositional } from '../../native-arguments.ts';
import { Type } from '../../places.ts';
import { callVector } from '../../protocol/call.ts';
import { iterate, next } from '../../protocol/iterate.ts';
import { caught, raise } from '../../raise.ts';
import { emptyPlaces, trackAgain } from '../../reused-tuple.ts';

/**
 * On the keep stack: the result so far, the iterator, and the tuple of the two arguments of the last
 * call, which keeps them until the next one.
 */
function reduce(m: Machine, _module: Address, argv: Address, count: number): Address {
  checkPositional(m, 'reduce', count, 2, 3);
  const fn = m.load(argv);
  const at = m.kept;
  m.keep(count > 2 ? m.hold(m.load(argv + 16)) : 0);
  const iterator = m.keep(iteratorOf(m, m.load(argv + 8)));
  const args = m.kept;
  m.keep(emptyPlaces(m, 2));
  for (;;) {
    if (m.count(m.load(args)) > 1) m.replace(args, emptyPlaces(m, 2));
    const item = next(m, iterator);
    if (item === 0) break;
    const result = m.load(at);
    if (result === 0) {
      m.store(at, item);
      continue;
    }
    const tuple = m.load(args);
    m.store(at, 0);
    setArgument(m, tuple, 0, result, item);
    setArgument(m, tuple, 1, item, 0);
    m.store(at, callVector(m, fn, tuple + TUPLE_ITEMS, 2, 0));
    trackAgain(m, tuple);
  }
  m.release(m.unkeep());
  if (m.load(at) === 0) raise(m, Type.TypeError, 'reduce() of empty iterable with no initial value');
  m.release(m.unkeep());
  return m.unkeep();
}

/** Puts an argument (stolen) into its place; `waiting` (owned, or 0) is kept while the old one goes. */
function setArgument(m: Machine, tuple: Address, place: number, item: Address, waiting: Address): void {
  m.keep(waiting);
  m.replace(tuple + TUPLE_ITEMS + 8 * place, item);
  m.unkeep();
}

function iteratorOf(m: Machine, iterable: Address): Address {
  const mark = m.kept;
  try {
    return iterate(m, iterable);
  } catch (error) {
    caught(m, error, mark, Type.TypeError);
    raise(m, Type.TypeError, 'reduce() arg 2 must support iteration');
  }
}

export const reduceBuiltin = rawBuiltin('reduce', reduce, '(function, iterable[, initial], /)');
