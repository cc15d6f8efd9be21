/**
 * Special methods of built-in types: `int.__add__` is a slot wrapper, `(1).__add__` a method-wrapper.
 * CPython: Objects/descrobject.c, wrapperdescr_*, wrapper_*.
 */

import { hashAddress } from '../address-hash.ts';
import { defineType, getset, member, method } from '../define.ts';
import {
  checkDescriptor,
  descriptorDoc,
  descriptorName,
  descriptorQualname,
  ownerName,
  reduceDescriptor,
} from '../descriptor-words.ts';
import { dictGetName } from '../dict-object.ts';
import { track } from '../gc-list.ts';
import { internText } from '../interned.ts';
import { layout, reference } from '../layout.ts';
import { DESCRIPTOR, DESCRIPTOR_MORE, TUPLE_ITEMS } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Own } from '../own-words.ts';
import { Static, Type } from '../places.ts';
import { isInstance, raise, typeNameOf } from '../raise.ts';
import { SHOWN_BY_TYPE } from '../shown.ts';
import { Compare } from '../slot-numbers.ts';
import { specialMethods } from '../special-methods.ts';
import { newStr } from '../str-object.ts';
import { argumentsAsTuple, newTuple, tupleSize } from '../tuple-object.ts';

/** wrapperobject. */
const BOUND = layout('method-wrapper', {
  descriptor: reference('the slot wrapper'),
  self: reference('__self__'),
});

const GETATTR = name('getattr');

function repr(m: Machine, self: Address): Address {
  return newStr(m, `<slot wrapper '${descriptorName(m, self)}' of '${ownerName(m, self)}' objects>`);
}

function get(m: Machine, self: Address, object: Address): Address {
  if (object === 0) return m.hold(self);
  checkDescriptor(m, self, object);
  const bound = m.newCollected(Type.method_wrapper, BOUND.end);
  m.store(bound + BOUND.descriptor, m.hold(self));
  m.store(bound + BOUND.self, m.hold(object));
  track(m, bound);
  return bound;
}

/** CPython: wrapperdescr_raw_call. */
function callSlot(
  m: Machine,
  self: Address,
  object: Address,
  argv: Address,
  count: number,
  names: Address,
): Address {
  const special = specialMethods[m.load(self + DESCRIPTOR_MORE)]!;
  if (!special.keywords && names !== 0 && tupleSize(m, names) > 0) {
    raise(m, Type.TypeError, `wrapper ${special.text}() takes no keyword arguments`);
  }
  return special.wrapper!(m, m.load(self + DESCRIPTOR.what), object, argv, count, names);
}

/** `callSlot` with the arguments in a tuple. */
function callWithTuple(
  m: Machine,
  self: Address,
  object: Address,
  argv: Address,
  count: number,
  names: Address,
): Address {
  const tuple = m.keep(argumentsAsTuple(m, argv, count));
  const before = m.argumentsTuple;
  m.argumentsTuple = tuple;
  m.keep(callSlot(m, self, object, names === 0 ? tuple + TUPLE_ITEMS : argv, count, names));
  m.argumentsTuple = before;
  return m.releaseUnder(m.kept - 16);
}

/** All arguments stand in a tuple, and those after the object in another. CPython: wrapperdescr_call. */
function callUnbound(m: Machine, self: Address, argv: Address, count: number, names: Address): Address {
  const what = `descriptor '${descriptorName(m, self)}'`;
  if (count < 1) raise(m, Type.TypeError, `${what} of '${ownerName(m, self)}' object needs an argument`);
  const object = m.load(argv);
  if (!isInstance(m, object, m.load(self + DESCRIPTOR.type))) {
    const got = typeNameOf(m, object);
    raise(m, Type.TypeError, `${what} requires a '${ownerName(m, self)}' object but received a '${got}'`);
  }
  const mark = m.kept;
  m.keep(argumentsAsTuple(m, argv, count));
  m.keep(callWithTuple(m, self, object, argv + 8, count - 1, names));
  return m.releaseUnder(mark);
}

function textSignature(m: Machine, self: Address): Address {
  return newStr(m, specialMethods[m.load(self + DESCRIPTOR_MORE)]!.signature);
}

defineType(
  'wrapper_descriptor',
  {
    at: Type.wrapper_descriptor,
    shown: SHOWN_BY_TYPE,
    layout: DESCRIPTOR,
    collected: true,
    final: true,
    abstract: true,
    methodDescriptor: true,
    letter: 'M',
    repr,
    call: callUnbound,
    descrGet: get,
  },
  [
    method('__reduce__', reduceDescriptor, '()'),
    member('__objclass__', DESCRIPTOR.type),
    member('__name__', DESCRIPTOR.name),
    getset('__doc__', descriptorDoc),
    getset('__qualname__', descriptorQualname),
    getset('__text_signature__', textSignature),
  ],
);

const wrapped = (m: Machine, self: Address): Address => m.load(self + BOUND.descriptor);

function callBound(m: Machine, self: Address, argv: Address, count: number, names: Address): Address {
  return callWithTuple(m, wrapped(m, self), m.load(self + BOUND.self), argv, count, names);
}

function reprBound(m: Machine, self: Address): Address {
  const object = m.load(self + BOUND.self);
  const of = `${typeNameOf(m, object)} object at 0x${m.id(object).toString(16)}`;
  return newStr(m, `<method-wrapper '${descriptorName(m, wrapped(m, self))}' of ${of}>`);
}

function hashBound(m: Machine, self: Address): number {
  const low = hashAddress(m, m.load(self + BOUND.self));
  const high = m.hashHigh;
  const result = low ^ hashAddress(m, wrapped(m, self));
  m.hashHigh ^= high;
  return result;
}

function compareBound(m: Machine, left: Address, right: Address, how: Compare): Address {
  if ((how !== Compare.eq && how !== Compare.ne) || m.typeOf(right) !== Type.method_wrapper) {
    return Static.NotImplemented;
  }
  const same =
    wrapped(m, left) === wrapped(m, right) && m.load(left + BOUND.self) === m.load(right + BOUND.self);
  return m.boolean(same === (how === Compare.eq));
}

function reduceBound(m: Machine, self: Address): Address {
  const getattr = m.hold(dictGetName(m, m.load(Own.builtins), GETATTR));
  const object = m.hold(m.load(self + BOUND.self));
  return newTuple(m, getattr, newTuple(m, object, internText(m, descriptorName(m, wrapped(m, self)))));
}

defineType(
  'method-wrapper',
  {
    at: Type.method_wrapper,
    shown: SHOWN_BY_TYPE,
    layout: BOUND,
    collected: true,
    final: true,
    abstract: true,
    letter: 'M',
    repr: reprBound,
    hash: hashBound,
    call: callBound,
    compare: compareBound,
  },
  [
    method('__reduce__', reduceBound, '()'),
    member('__self__', BOUND.self),
    getset('__objclass__', (m, self) => m.hold(m.load(wrapped(m, self) + DESCRIPTOR.type))),
    getset('__name__', (m, self) => m.hold(m.load(wrapped(m, self) + DESCRIPTOR.name))),
    getset('__qualname__', (m, self) => descriptorQualname(m, wrapped(m, self))),
    getset('__doc__', (m, self) => descriptorDoc(m, wrapped(m, self))),
    getset('__text_signature__', (m, self) => textSignature(m, wrapped(m, self))),
  ],
);
