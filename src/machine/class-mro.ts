/** The method resolution order of a class: C3. CPython: Objects/typeobject.c, mro_implementation, pmerge. */
import { TYPE } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { raise, typeName } from './raise.ts';
import { tupleItem, tupleSize } from './tuple-object.ts';

/** The items of a tuple, borrowed. */
export function itemsOfTuple(m: Machine, tuple: Address): Address[] {
  const items: Address[] = [];
  for (let i = 0, n = tupleSize(m, tuple); i < n; i++) items.push(tupleItem(m, tuple, i));
  return items;
}

/** The order of a class with these bases (all classes), itself first. Borrowed. Raises TypeError when there is none. */
export function linearise(m: Machine, type: Address, bases: readonly Address[]): Address[] {
  const lists = bases.map((base) => {
    const mro = m.load(base + TYPE.mro);
    if (mro === 0) raise(m, Type.TypeError, `Cannot extend an incomplete type '${typeName(m, base)}'`);
    return itemsOfTuple(m, mro);
  });
  if (bases.length === 0) return [type];
  if (bases.length === 1) return [type, ...lists[0]!];
  for (let i = 0; i < bases.length; i++) {
    if (!bases.includes(bases[i]!, i + 1)) continue;
    raise(m, Type.TypeError, `duplicate base class ${typeName(m, bases[i]!)}`);
  }
  lists.push([...bases]);
  return [type, ...merge(m, lists)];
}

/** Takes, again and again, the first head that is in no tail. */
function merge(m: Machine, lists: readonly Address[][]): Address[] {
  const order: Address[] = [];
  const heads = lists.map(() => 0);
  for (;;) {
    const left = lists.filter((list, i) => heads[i]! < list.length);
    if (left.length === 0) return order;
    const next = lists.find((list, i) => heads[i]! < list.length && !inTails(lists, heads, list[heads[i]!]!));
    if (next === undefined) noOrder(m, lists, heads);
    const chosen = next[heads[lists.indexOf(next)]!]!;
    order.push(chosen);
    lists.forEach((list, i) => {
      if (list[heads[i]!] === chosen) heads[i] = heads[i]! + 1;
    });
  }
}

function inTails(lists: readonly Address[][], heads: readonly number[], candidate: Address): boolean {
  return lists.some((list, i) => list.indexOf(candidate, heads[i]! + 1) >= 0);
}

/** CPython: set_mro_error. */
function noOrder(m: Machine, lists: readonly Address[][], heads: readonly number[]): never {
  const names = new Set<Address>();
  lists.forEach((list, i) => {
    if (heads[i]! < list.length) names.add(list[heads[i]!]!);
  });
  const shown = [...names].map((type) => typeName(m, type)).join(', ');
  raise(m, Type.TypeError, `Cannot create a consistent method resolution order (MRO) for bases ${shown}`);
}
