/**
 * What an abstract class remembers: the classes registered with it, and what it has found out about
 * others. They are held weakly. CPython: Modules/_abc.c (_abc_data).
 */
import { defineType } from '../../define.ts';
import { dictGetName } from '../../dict-object.ts';
import { freeByLayout } from '../../free-object.ts';
import { newIterator } from '../../iterator-type.ts';
import { layout, reference, word } from '../../layout.ts';
import { TYPE } from '../../layouts.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { name } from '../../names.ts';
import { Own } from '../../own-words.ts';
import { Type } from '../../places.ts';
import { getAttribute } from '../../protocol/attribute.ts';
import { raise } from '../../raise.ts';
import { newSet, setAdd, setClear, setEntryKey, setHas, setNext } from '../../set-object.ts';
import { newWeakReference, referent } from '../../types/weakref.ts';

export const ABC_DATA = layout('_abc._abc_data', {
  registry: reference('set of weak references to registered classes, 0 while there are none'),
  known: reference('set of weak references to classes that are subclasses'),
  unknown: reference('set of weak references to classes that are not'),
  version: word('registrations when `unknown` was right'),
});

const IMPL = name('_abc_impl');

const dataType = defineType('_abc_data', {
  layout: ABC_DATA,
  module: '_abc',
  collected: true,
  final: true,
  abstract: true,
  dealloc: freeByLayout,
});

/** An abstract class's memory with nothing in it. New. */
export function newData(m: Machine): Address {
  const data = newIterator(m, dataType.address);
  m.store(data + ABC_DATA.version, m.load(Own.abstractRegistrations));
  return data;
}

/** The memory of an abstract class: new. CPython: _get_impl. */
export function dataOf(m: Machine, type: Address): Address {
  const own = dictGetName(m, m.load(type + TYPE.dict), IMPL);
  const data = own !== 0 ? m.hold(own) : getAttribute(m, type, IMPL);
  if (m.typeOf(data) === dataType.address) return data;
  m.keep(data);
  raise(m, Type.TypeError, '_abc_impl is set to a wrong type');
}

/** Whether a class is in one of the sets of the memory. What cannot be referred to weakly is in none. */
export function isIn(m: Machine, data: Address, field: number, type: Address): boolean {
  const set = m.load(data + field);
  if (set === 0) return false;
  const weak = m.keep(newWeakReference(m, Type.weakref, type, 0));
  const found = setHas(m, set, weak);
  m.release(m.unkeep());
  return found;
}

/** Enters a class in one of the sets. */
export function addTo(m: Machine, data: Address, field: number, type: Address): void {
  if (m.load(data + field) === 0) m.store(data + field, newSet(m));
  const weak = m.keep(newWeakReference(m, Type.weakref, type, 0));
  setAdd(m, m.load(data + field), weak);
  m.release(m.unkeep());
}

/** Empties one of the sets. */
export function forget(m: Machine, data: Address, field: number): void {
  const set = m.load(data + field);
  if (set !== 0) setClear(m, set);
}

/** The registered classes that are still there: kept, in the order of the set. Returns how many. */
export function keepRegistered(m: Machine, data: Address): number {
  const set = m.load(data + ABC_DATA.registry);
  let count = 0;
  for (let at = set === 0 ? 0 : setNext(m, set, 0); at !== 0; at = setNext(m, set, at)) {
    const type = referent(m, setEntryKey(m, set, at));
    if (type === 0) continue;
    m.keep(m.hold(type));
    count++;
  }
  return count;
}

/** A set of the memory as a new one, for who wants to see it. */
export function shownSet(m: Machine, data: Address, field: number): Address {
  const set = m.load(data + field);
  return set === 0 ? newSet(m) : m.hold(set);
}
