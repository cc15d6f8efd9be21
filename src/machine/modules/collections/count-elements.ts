/** _count_elements, which Counter counts with. CPython: Modules/_collectionsmodule.c. */
import { builtin } from '../../define.ts';
import { insert } from '../../dict-insert.ts';
import { keyHash, lookupValue } from '../../dict-lookup.ts';
import { isDict } from '../../dict-merge.ts';
import { newInt } from '../../int-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { name } from '../../names.ts';
import { Static, Type } from '../../places.ts';
import { getAttribute } from '../../protocol/attribute.ts';
import { call } from '../../protocol/call.ts';
import { iterate, next } from '../../protocol/iterate.ts';
import { binary, OPERATORS } from '../../protocol/number.ts';
import { setItem } from '../../protocol/subscript.ts';
import { typeLookup } from '../../type-lookup.ts';

const GET = name('get');
const SETITEM = name('__setitem__');
const ADD = OPERATORS[0]!;

/** Whether the mapping is a dict that has the usual way to get and set items. */
function isUsual(m: Machine, mapping: Address): boolean {
  const type = m.typeOf(mapping);
  return (
    isDict(m, mapping) &&
    [GET, SETITEM].every((method) => typeLookup(m, type, method) === typeLookup(m, Type.dict, method))
  );
}

function countElements(m: Machine, _module: Address, mapping: Address, iterable: Address): Address {
  const mark = m.kept;
  const iterator = m.keep(iterate(m, iterable));
  const get = isUsual(m, mapping) ? 0 : m.keep(getAttribute(m, mapping, GET));
  for (let key = next(m, iterator); key !== 0; key = next(m, iterator)) {
    m.keep(key);
    if (get === 0) countInDict(m, mapping, key);
    else countWith(m, mapping, get, key);
    m.release(m.unkeep());
  }
  m.releaseTo(mark);
  return Static.None;
}

function countInDict(m: Machine, dict: Address, key: Address): void {
  const low = keyHash(m, key);
  const high = m.hashHigh;
  const old = lookupValue(m, dict, key, low, high);
  const count = m.keep(old === 0 ? newInt(m, 1) : binary(m, old, newInt(m, 1), ADD));
  insert(m, dict, key, low, high, count);
  m.release(m.unkeep());
}

/** mapping[key] = get(key, 0) + 1. */
function countWith(m: Machine, mapping: Address, get: Address, key: Address): void {
  const old = m.keep(call(m, get, key, newInt(m, 0)));
  m.replace(m.kept - 8, binary(m, old, newInt(m, 1), ADD));
  setItem(m, mapping, key, m.load(m.kept - 8));
  m.release(m.unkeep());
}

export const countElementsBuiltin = builtin('_count_elements', countElements, '(mapping, iterable, /)');
