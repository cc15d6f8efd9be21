/** method: a callable bound to an object. CPython: Objects/classobject.c. */

import { hashAddress } from '../address-hash.ts';
import { defineType, getset, member, method } from '../define.ts';
import { dictGetName } from '../dict-object.ts';
import { freeByLayout } from '../free-object.ts';
import { bind } from '../generic-attribute.ts';
import { FUNCTION, METHOD } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { newMethod } from '../method-object.ts';
import { name } from '../names.ts';
import { checkPositional, noKeywords } from '../native-arguments.ts';
import { Own } from '../own-words.ts';
import { Static, Type } from '../places.ts';
import { findAttribute, getAttribute } from '../protocol/attribute.ts';
import { callVector, isCallable } from '../protocol/call.ts';
import { compareTruth, hashOf } from '../protocol/compare.ts';
import { isStr, reprText } from '../protocol/text.ts';
import { raise } from '../raise.ts';
import { partOf, type Shown } from '../shown.ts';
import { Compare, Slot } from '../slot-numbers.ts';
import { newStr, textOf } from '../str-object.ts';
import { newTuple, tupleSize } from '../tuple-object.ts';
import { typeLookup } from '../type-lookup.ts';
import { clearWeakReferences } from '../weak-references.ts';

const QUALNAME = name('__qualname__');
const NAME = name('__name__');
const DOC = name('__doc__');
const GETATTR = name('getattr');

/** Calls the function with the object in front. CPython: method_vectorcall. */
function callBound(m: Machine, self: Address, argv: Address, count: number, names: Address): Address {
  const total = count + (names === 0 ? 0 : tupleSize(m, names));
  const at = m.frameTop;
  const W = m.words;
  m.frameTop = at + 8 * (total + 1);
  W[at >> 2] = W[(self + METHOD.self) >> 2]!;
  for (let i = 0; i < total; i++) W[(at + 8 + 8 * i) >> 2] = W[(argv + 8 * i) >> 2]!;
  try {
    return callVector(m, W[(self + METHOD.function) >> 2]!, at, count + 1, names);
  } finally {
    if (!m.abandoned) m.frameTop = at;
  }
}

function make(m: Machine, _type: Address, argv: Address, count: number, names: Address): Address {
  noKeywords(m, 'method', names);
  checkPositional(m, 'method', count, 2, 2);
  const callable = m.load(argv);
  const object = m.load(argv + 8);
  if (!isCallable(m, callable)) raise(m, Type.TypeError, 'first argument must be callable');
  if (object === Static.None) raise(m, Type.TypeError, 'instance must not be None');
  return newMethod(m, callable, object);
}

function repr(m: Machine, self: Address): Address {
  const callable = m.load(self + METHOD.function);
  let called = findAttribute(m, callable, QUALNAME);
  if (called === 0) called = findAttribute(m, callable, NAME);
  m.keep(called);
  const text = called !== 0 && isStr(m, called) ? textOf(m, called) : '?';
  const object = reprText(m, m.load(self + METHOD.self));
  m.releaseMaybe(m.unkeep());
  return newStr(m, `<bound method ${text} of ${object}>`);
}

/** The same function, by comparison, of the same object. */
function compare(m: Machine, self: Address, other: Address, how: number): Address {
  if ((how !== Compare.eq && how !== Compare.ne) || m.typeOf(other) !== Type.method) {
    return Static.NotImplemented;
  }
  const same =
    m.load(self + METHOD.self) === m.load(other + METHOD.self) &&
    compareTruth(m, m.load(self + METHOD.function), m.load(other + METHOD.function), Compare.eq);
  return m.boolean(same === (how === Compare.eq));
}

function hash(m: Machine, self: Address): number {
  const low = hashAddress(m, m.load(self + METHOD.self));
  const high = m.hashHigh;
  const other = hashOf(m, m.load(self + METHOD.function));
  m.hashHigh ^= high;
  return low ^ other;
}

/** What the type method does not know is asked of the function. CPython: method_getattro. */
function getattribute(m: Machine, self: Address, wanted: Address): Address {
  const found = typeLookup(m, Type.method, wanted);
  if (found === 0) return getAttribute(m, m.load(self + METHOD.function), wanted);
  const get = m.load(m.typeOf(found) + Slot.descrGet);
  return get === 0 ? m.hold(found) : bind(m, get, found, self, Type.method);
}

function reduce(m: Machine, self: Address): Address {
  const called = m.keep(getAttribute(m, m.load(self + METHOD.function), NAME));
  const getattr = dictGetName(m, m.load(Own.builtins), GETATTR);
  const args = newTuple(m, m.hold(m.load(self + METHOD.self)), called);
  m.unkeep();
  return newTuple(m, m.hold(getattr), args);
}

function dealloc(m: Machine, self: Address): void {
  if (m.load(self + METHOD.weakList) !== 0) clearWeakReferences(m, self);
  freeByLayout(m, self);
}

const SHOWN: Shown = {
  shape: 'other',
  text: (m, self) => {
    const callee = m.load(self + METHOD.function);
    const isFunction = m.typeOf(callee) === Type.function;
    return `<bound method ${isFunction ? textOf(m, m.load(callee + FUNCTION.qualname)) : '?'}>`;
  },
  parts: (m, self) => [
    ...partOf(m, self, '__func__', METHOD.function),
    ...partOf(m, self, '__self__', METHOD.self),
  ],
};

defineType(
  'method',
  {
    at: Type.method,
    shown: SHOWN,
    layout: METHOD,
    collected: true,
    final: true,
    weakOffset: METHOD.weakList,
    letter: 'M',
    doc: 'Create a bound instance method object.',
    dealloc,
    new: make,
    repr,
    hash,
    compare,
    call: callBound,
    getattribute,
    descrGet: (m, self) => m.hold(self),
  },
  [
    method('__reduce__', reduce, '()'),
    member('__func__', METHOD.function),
    member('__self__', METHOD.self),
    getset('__doc__', (m, self) => getAttribute(m, m.load(self + METHOD.function), DOC)),
  ],
);
