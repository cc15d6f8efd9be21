/** Calling with keyword arguments that lie in a dict. CPython: Objects/call.c (PyObject_VectorcallDict, PyObject_Call). */
import { dictNext, dictSize, entryKey, entryValue } from '../dict-object.ts';
import { TUPLE_ITEMS } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { tupleItem, tupleOf, tupleSize } from '../tuple-object.ts';
import { call, callVector, callWith } from './call.ts';

/** Calls with borrowed arguments and the entries of a dict (0 for none) as keywords. New. */
export function callKeywords(
  m: Machine,
  callable: Address,
  args: readonly Address[],
  keywords: Address,
): Address {
  if (keywords === 0 || dictSize(m, keywords) === 0) return call(m, callable, ...args);
  const all = [...args];
  const names: Address[] = [];
  for (let at = dictNext(m, keywords, 0); at !== 0; at = dictNext(m, keywords, at)) {
    names.push(m.hold(entryKey(m, keywords, at)));
    all.push(entryValue(m, keywords, at));
  }
  const tuple = m.keep(tupleOf(m, names));
  m.keep(callWith(m, callable, all, tuple));
  return m.releaseUnder(m.kept - 16);
}

/** Calls with a tuple of arguments and a dict of keywords (0 for none), both borrowed. New. CPython: PyObject_Call. */
export function callTuple(m: Machine, callable: Address, args: Address, keywords: Address): Address {
  if (keywords === 0 || dictSize(m, keywords) === 0) {
    return callVector(m, callable, args + TUPLE_ITEMS, tupleSize(m, args), 0);
  }
  return callKeywords(m, callable, itemsOf(m, args), keywords);
}

/** The items of a tuple, borrowed. */
export function itemsOf(m: Machine, tuple: Address): Address[] {
  const items: Address[] = [];
  for (let i = 0, n = tupleSize(m, tuple); i < n; i++) items.push(tupleItem(m, tuple, i));
  return items;
}
