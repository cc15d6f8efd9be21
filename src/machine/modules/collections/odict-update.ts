/** What OrderedDict takes from a mapping or from pairs. CPython: Objects/odictobject.c (mutablemapping_update_arg). */
import { listExtend } from '../../list-extend.ts';
import { newList } from '../../list-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { name } from '../../names.ts';
import { Type } from '../../places.ts';
import { findAttribute } from '../../protocol/attribute.ts';
import { call } from '../../protocol/call.ts';
import { forEach, iterate, next } from '../../protocol/iterate.ts';
import { getItem, setItem } from '../../protocol/subscript.ts';
import { raise } from '../../raise.ts';
import { newDictView } from '../../types/dict-views.ts';

const KEYS = name('keys');
const ITEMS = name('items');

/** self[key] = value for everything in the source. Borrows both. */
export function updateFrom(m: Machine, self: Address, source: Address): void {
  const mark = m.kept;
  if (m.typeOf(source) === Type.dict) addPairs(m, self, itemsOf(m, source));
  else {
    const keys = findAttribute(m, source, KEYS);
    if (keys !== 0) addByKeys(m, self, source, m.keep(keys));
    else {
      const items = findAttribute(m, source, ITEMS);
      addPairs(m, self, items === 0 ? source : m.keep(call(m, m.keep(items))));
    }
  }
  m.releaseTo(mark);
}

function addByKeys(m: Machine, self: Address, source: Address, keys: Address): void {
  const all = m.keep(call(m, keys));
  forEach(m, all, (key) => {
    const value = m.keep(getItem(m, source, key));
    setItem(m, self, key, value);
    m.release(m.unkeep());
  });
  m.release(m.unkeep());
}

function addPairs(m: Machine, self: Address, pairs: Address): void {
  forEach(m, pairs, (pair) => {
    const mark = m.kept;
    const iterator = m.keep(iterate(m, pair));
    const key = m.keep(next(m, iterator));
    if (key === 0) raise(m, Type.ValueError, 'need more than 0 values to unpack');
    const value = m.keep(next(m, iterator));
    if (value === 0) raise(m, Type.ValueError, 'need more than 1 value to unpack');
    const more = next(m, iterator);
    if (more !== 0) {
      m.keep(more);
      raise(m, Type.ValueError, 'too many values to unpack (expected 2)');
    }
    setItem(m, self, key, value);
    m.releaseTo(mark);
  });
}

/** The items of an exact dict as a list, kept. CPython: PyDict_Items. */
function itemsOf(m: Machine, dict: Address): Address {
  const list = m.keep(newList(m));
  const view = m.keep(newDictView(m, dict, Type.dict_items));
  listExtend(m, list, view);
  m.release(m.unkeep());
  return list;
}
