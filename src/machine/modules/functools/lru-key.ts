/** The key of a call in an lru_cache. CPython: Modules/_functoolsmodule.c (lru_cache_make_key). */
import { dictNext, dictSize, entryKey, entryValue } from '../../dict-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Type } from '../../places.ts';
import { tupleItem, tupleOf, tupleSize } from '../../tuple-object.ts';
import { KEYWORD_MARK } from './lru-links.ts';

/** The tuple of the arguments itself, a single int or str, or a tuple of everything. Borrows. New. */
export function keyOf(m: Machine, args: Address, keywords: Address, typed: boolean): Address {
  const named = keywords === 0 ? 0 : dictSize(m, keywords);
  const count = tupleSize(m, args);
  if (!typed && named === 0) {
    const single = count === 1 ? tupleItem(m, args, 0) : 0;
    const simple = single !== 0 && (m.typeOf(single) === Type.str || m.typeOf(single) === Type.int);
    return m.hold(simple ? single : args);
  }
  const parts: Address[] = [];
  const types: Address[] = [];
  const add = (item: Address) => {
    parts.push(m.hold(item));
    types.push(m.typeOf(item));
  };
  for (let i = 0; i < count; i++) add(tupleItem(m, args, i));
  if (named > 0) {
    parts.push(m.hold(KEYWORD_MARK));
    for (let at = dictNext(m, keywords, 0); at !== 0; at = dictNext(m, keywords, at)) {
      parts.push(m.hold(entryKey(m, keywords, at)));
      add(entryValue(m, keywords, at));
    }
  }
  if (typed) for (const type of types) parts.push(m.hold(type));
  return tupleOf(m, parts);
}
