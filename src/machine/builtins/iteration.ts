/** Built-ins about iteration: iter, next, all, any, sorted. CPython: Python/bltinmodule.c. */
import { builtin, rawBuiltin } from '../define.ts';
import { listFromIterable } from '../list-extend.ts';
import { listSort } from '../list-sort.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { namedArguments } from '../named-arguments.ts';
import { checkPositional } from '../native-arguments.ts';
import { Static, Type } from '../places.ts';
import { isCallable } from '../protocol/call.ts';
import { askNext, iterate, next as nextOf } from '../protocol/iterate.ts';
import { truth } from '../protocol/truth.ts';
import { caught, raise, raiseWith, typeNameOf } from '../raise.ts';
import { Slot } from '../slot-numbers.ts';
import { newCallableIterator } from '../types/callable-iterator.ts';

function iter(m: Machine, _module: Address, object: Address, sentinel: Address): Address {
  if (sentinel === 0) return iterate(m, object);
  if (!isCallable(m, object)) raise(m, Type.TypeError, 'iter(v, w): v must be callable');
  return newCallableIterator(m, object, sentinel);
}

function next(m: Machine, _module: Address, iterator: Address, otherwise: Address): Address {
  if (m.load(m.typeOf(iterator) + Slot.next) === 0) {
    raise(m, Type.TypeError, `'${typeNameOf(m, iterator)}' object is not an iterator`);
  }
  const mark = m.kept;
  let item = 0;
  try {
    item = askNext(m, iterator);
  } catch (error) {
    if (otherwise === 0) throw error;
    caught(m, error, mark, Type.StopIteration);
  }
  if (item !== 0) return item;
  if (otherwise !== 0) return m.hold(otherwise);
  raiseWith(m, Type.StopIteration, Static.emptyTuple);
}

/** Whether an item has this truth. */
function find(m: Machine, iterable: Address, wanted: boolean): boolean {
  const iterator = m.keep(iterate(m, iterable));
  let found = false;
  while (!found) {
    const item = nextOf(m, iterator);
    if (item === 0) break;
    m.keep(item);
    found = truth(m, item) === wanted;
    m.release(m.unkeep());
  }
  m.release(m.unkeep());
  return found;
}

function sorted(m: Machine, _module: Address, argv: Address, count: number, names: Address): Address {
  checkPositional(m, 'sorted', count, 1, 1);
  const list = m.keep(listFromIterable(m, m.load(argv)));
  const [key, reverse] = namedArguments(m, 'sort', ['key', 'reverse'], argv, count, names) as [
    Address,
    Address,
  ];
  const backward = reverse !== 0 && truth(m, reverse);
  listSort(m, list, key === Static.None ? 0 : key, backward);
  return m.unkeep();
}

export const iterationBuiltins = {
  all: builtin('all', (m, _module, iterable) => m.boolean(!find(m, iterable, false)), '(iterable, /)'),
  any: builtin('any', (m, _module, iterable) => m.boolean(find(m, iterable, true)), '(iterable, /)'),
  iter: builtin('iter', iter, '(object, sentinel=<unrepresentable>, /)'),
  next: builtin('next', next, '(iterator, default=<unrepresentable>, /)'),
  sorted: rawBuiltin('sorted', sorted, '(iterable, /, *, key=None, reverse=False)'),
};
