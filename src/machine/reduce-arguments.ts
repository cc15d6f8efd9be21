/** What `__getnewargs_ex__` or `__getnewargs__` of an object answer. CPython: Objects/typeobject.c, _PyObject_GetNewArguments. */
import { isDict } from './dict-merge.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Type } from './places.ts';
import { lookupSpecial } from './protocol/attribute.ts';
import { call } from './protocol/call.ts';
import { raise, typeNameOf } from './raise.ts';
import { isTuple, tupleItem, tupleSize } from './tuple-object.ts';

const EX = name('__getnewargs_ex__');
const PLAIN = name('__getnewargs__');

/** The arguments for `__new__` as a tuple and a dict, 0 for what there is none of. Both borrowed: they stay kept. */
export function newArguments(m: Machine, self: Address): [args: Address, keywords: Address] {
  const extended = lookupSpecial(m, self, EX);
  if (extended !== 0) {
    m.keep(extended);
    return splitPair(m, m.keep(call(m, extended)));
  }
  const plain = lookupSpecial(m, self, PLAIN);
  if (plain === 0) return [0, 0];
  m.keep(plain);
  const args = m.keep(call(m, plain));
  if (!isTuple(m, args)) {
    raise(m, Type.TypeError, `__getnewargs__ should return a tuple, not '${typeNameOf(m, args)}'`);
  }
  return [args, 0];
}

function splitPair(m: Machine, pair: Address): [args: Address, keywords: Address] {
  if (!isTuple(m, pair)) {
    raise(m, Type.TypeError, `__getnewargs_ex__ should return a tuple, not '${typeNameOf(m, pair)}'`);
  }
  const count = tupleSize(m, pair);
  if (count !== 2) {
    raise(m, Type.ValueError, `__getnewargs_ex__ should return a tuple of length 2, not ${count}`);
  }
  const [args, keywords] = [tupleItem(m, pair, 0), tupleItem(m, pair, 1)];
  const returned = 'item of the tuple returned by __getnewargs_ex__ must be a';
  if (!isTuple(m, args)) raise(m, Type.TypeError, `first ${returned} tuple, not '${typeNameOf(m, args)}'`);
  if (!isDict(m, keywords)) {
    raise(m, Type.TypeError, `second ${returned} dict, not '${typeNameOf(m, keywords)}'`);
  }
  return [args, keywords];
}
