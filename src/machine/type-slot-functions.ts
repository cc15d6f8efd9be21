/**
 * The slots of classes written in Python: each looks its special method up and calls it, and checks
 * what comes back. Arithmetic stands in type-slot-numbers.ts. CPython: Objects/typeobject.c, slot_tp_*,
 * slot_nb_*, slot_mp_*, slot_sq_*.
 */
import { bind, genericFind, genericGet } from './generic-attribute.ts';
import { intBig, intNumber } from './int-object.ts';
import { TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import { PYTHON_ERROR } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Own } from './own-words.ts';
import { Static, Type } from './places.ts';
import { callSpecial, getAttribute, isMethodDescriptor, loadSpecial } from './protocol/attribute.ts';
import { call, callVector } from './protocol/call.ts';
import { index } from './protocol/number.ts';
import { containsByIteration } from './protocol/subscript.ts';
import { truth } from './protocol/truth.ts';
import { caught, raise, raiseWith, takePending, typeNameOf } from './raise.ts';
import { natives, slotNative } from './registry.ts';
import { interpreter } from './run-python.ts';
import { Slot } from './slot-numbers.ts';
import type { Unary } from './slots.ts';
import { newStr } from './str-object.ts';
import { newTuple, tupleSize } from './tuple-object.ts';
import { typeLookup } from './type-lookup.ts';
import { pythonSetAttribute } from './type-wrappers.ts';
import { newSequenceIterator } from './types/sequence-iterator.ts';

/** A native called by the length of its name… see each. */
const HASH = name('__hash__');
const REPR = name('__repr__');
const CALL = name('__call__');
const GETATTRIBUTE = name('__getattribute__');
const GETATTR = name('__getattr__');
const SETATTR = name('__setattr__');
const DELATTR = name('__delattr__');
const ITER = name('__iter__');
const GETITEM = name('__getitem__');
const SETITEM = name('__setitem__');
const DELITEM = name('__delitem__');
const NEXT = name('__next__');
const GET = name('__get__');
const SET = name('__set__');
const DELETE = name('__delete__');
const INIT = name('__init__');
const NEW = name('__new__');
const DEL = name('__del__');
const BOOL = name('__bool__');
const LEN = name('__len__');
const CONTAINS = name('__contains__');
const COMPARISONS = ['__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__'].map(name);

/** The result of a special method that must be there. New. CPython: vectorcall_method. */
export function callRequired(m: Machine, self: Address, special: Address, ...args: Address[]): Address {
  const result = callSpecial(m, self, special, ...args);
  if (result === 0) raiseWith(m, Type.AttributeError, newTuple(m, special));
  return result;
}

/** A slot that takes nothing but the object. */
export function slotUnary(special: Address): Unary {
  return (m, self) => callRequired(m, self, special);
}

export function slotRepr(m: Machine, self: Address): Address {
  const result = callSpecial(m, self, REPR);
  if (result !== 0) return result;
  return newStr(m, `<${typeNameOf(m, self)} object at 0x${m.id(self).toString(16)}>`);
}

/** The slot of what cannot be hashed. CPython: PyObject_HashNotImplemented. */
export function hashNotImplemented(m: Machine, self: Address): never {
  raise(m, Type.TypeError, `unhashable type: '${typeNameOf(m, self)}'`);
}

/** The number under which it stands in slots. */
export const HASH_NOT_IMPLEMENTED = slotNative(hashNotImplemented);

export function slotHash(m: Machine, self: Address): number {
  const method = typeLookup(m, m.typeOf(self), HASH);
  if (method === 0 || method === Static.None) hashNotImplemented(m, self);
  const result = callRequired(m, self, HASH);
  if ((m.load(m.typeOf(result) + TYPE.flags) & TypeFlag.intSubclass) === 0) {
    m.keep(result);
    raise(m, Type.TypeError, '__hash__ method should return an integer');
  }
  const value = intBig(m, result);
  if (BigInt.asIntN(64, value) !== value) {
    m.keep(result);
    const low = natives[m.load(Type.int + Slot.hash)]!(m, result);
    m.release(m.unkeep());
    return low;
  }
  m.release(result);
  const hash = value === -1n ? -2n : value;
  m.hashHigh = Number(BigInt.asIntN(32, hash >> 32n));
  return Number(BigInt.asIntN(32, hash));
}

/** Calls a method with `self` in front of the arguments unless it is bound. Borrows all. New. */
function callPrepended(
  m: Machine,
  method: Address,
  unbound: boolean,
  self: Address,
  argv: Address,
  count: number,
  names: Address,
): Address {
  if (!unbound) return callVector(m, method, argv, count, names);
  const total = count + (names === 0 ? 0 : tupleSize(m, names));
  const at = m.frameTop;
  const W = m.words;
  m.frameTop = at + 8 * (total + 1);
  W[at >> 2] = self;
  for (let i = 0; i < total; i++) W[(at + 8 + 8 * i) >> 2] = W[(argv + 8 * i) >> 2]!;
  try {
    return callVector(m, method, at, count + 1, names);
  } finally {
    if (!m.abandoned) m.frameTop = at;
  }
}

export function slotCall(m: Machine, self: Address, argv: Address, count: number, names: Address): Address {
  const method = loadSpecial(m, self, CALL);
  if (method === 0) raiseWith(m, Type.AttributeError, newTuple(m, CALL));
  const unbound = m.unbound;
  m.keep(method);
  m.keep(callPrepended(m, method, unbound, self, argv, count, names));
  return m.releaseUnder(m.kept - 16);
}

/** Calls a function found in the class as a method with one argument. New. CPython: call_attribute. */
function callAttribute(m: Machine, self: Address, found: Address, argument: Address): Address {
  if (isMethodDescriptor(m, m.typeOf(found))) return call(m, found, self, argument);
  const get = m.load(m.typeOf(found) + Slot.descrGet);
  m.keep(get === 0 ? m.hold(found) : bind(m, get, found, self, m.typeOf(self)));
  m.keep(call(m, m.load(m.kept - 8), argument));
  return m.releaseUnder(m.kept - 16);
}

/** Whether `__getattribute__` is the one of object. */
function usualGetAttribute(m: Machine, found: Address): boolean {
  return found === 0 || found === typeLookup(m, Type.object, GETATTRIBUTE);
}

/** `__getattribute__`, and `__getattr__` where that raises AttributeError. CPython: slot_tp_getattr_hook. */
export function slotGetAttribute(m: Machine, self: Address, wanted: Address): Address {
  const type = m.typeOf(self);
  const hook = typeLookup(m, type, GETATTR);
  const found = typeLookup(m, type, GETATTRIBUTE);
  if (hook === 0) {
    return usualGetAttribute(m, found)
      ? genericGet(m, self, wanted)
      : callRequired(m, self, GETATTRIBUTE, wanted);
  }
  m.keep(m.hold(hook));
  const mark = m.kept;
  let result = 0;
  try {
    result = usualGetAttribute(m, found)
      ? genericFind(m, self, wanted)
      : callAttribute(m, self, found, wanted);
  } catch (error) {
    caught(m, error, mark, Type.AttributeError);
  }
  if (result === 0) result = callAttribute(m, self, hook, wanted);
  m.keep(result);
  return m.releaseUnder(mark - 8);
}

export function slotSetAttribute(m: Machine, self: Address, wanted: Address, value: Address): void {
  m.release(
    value === 0 ? callRequired(m, self, DELATTR, wanted) : callRequired(m, self, SETATTR, wanted, value),
  );
}

pythonSetAttribute.native = slotNative(slotSetAttribute);

export function slotCompare(m: Machine, self: Address, other: Address, how: number): Address {
  const result = callSpecial(m, self, COMPARISONS[how]!, other);
  return result === 0 ? Static.NotImplemented : result;
}

export function slotIter(m: Machine, self: Address): Address {
  const type = m.typeOf(self);
  const method = typeLookup(m, type, ITER);
  if (method === Static.None || (method === 0 && typeLookup(m, type, GETITEM) === 0)) {
    raise(m, Type.TypeError, `'${typeNameOf(m, self)}' object is not iterable`);
  }
  return method === 0 ? newSequenceIterator(m, self) : callRequired(m, self, ITER);
}

/** A StopIteration goes on, with its value and traceback: see `next` of protocol/iterate.ts. */
export function slotNext(m: Machine, self: Address): Address {
  return callRequired(m, self, NEXT);
}

export function slotDescrGet(m: Machine, self: Address, object: Address, type: Address): Address {
  const method = typeLookup(m, m.typeOf(self), GET);
  if (method === 0) return m.hold(self);
  m.keep(m.hold(method));
  m.keep(call(m, method, self, object === 0 ? Static.None : object, type === 0 ? Static.None : type));
  return m.releaseUnder(m.kept - 16);
}

export function slotDescrSet(m: Machine, self: Address, object: Address, value: Address): void {
  m.release(value === 0 ? callRequired(m, self, DELETE, object) : callRequired(m, self, SET, object, value));
}

export function slotInit(m: Machine, self: Address, argv: Address, count: number, names: Address): void {
  const method = loadSpecial(m, self, INIT);
  if (method === 0) raiseWith(m, Type.AttributeError, newTuple(m, INIT));
  const unbound = m.unbound;
  m.keep(method);
  const result = callPrepended(m, method, unbound, self, argv, count, names);
  m.release(m.unkeep());
  if (result === Static.None) return;
  m.keep(result);
  raise(m, Type.TypeError, `__init__() should return None, not '${typeNameOf(m, result)}'`);
}

export function slotNew(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  const method = m.keep(getAttribute(m, type, NEW));
  m.keep(callPrepended(m, method, true, type, argv, count, names));
  return m.releaseUnder(m.kept - 16);
}

/** `__del__`: what it raises is reported and goes no further; a pending exception stays pending. */
export function slotFinalize(m: Machine, self: Address): void {
  const pending = takePending(m);
  m.keep(pending);
  const mark = m.kept;
  const method = loadSpecial(m, self, DEL);
  if (method !== 0) {
    const unbound = m.unbound;
    m.keep(method);
    try {
      m.release(unbound ? call(m, method, self) : call(m, method));
      m.release(m.unkeep());
    } catch (error) {
      if (error !== PYTHON_ERROR) throw error;
      m.releaseTo(mark + 8);
      interpreter.unraisable(m, method);
      m.release(m.unkeep());
    }
  }
  m.store(Own.pending, m.unkeep());
}

export function slotBool(m: Machine, self: Address): boolean {
  let result = callSpecial(m, self, BOOL);
  const byLength = result === 0;
  if (byLength) result = callSpecial(m, self, LEN);
  if (result === 0) return true;
  m.keep(result);
  if (!byLength && m.typeOf(result) !== Type.bool) {
    raise(m, Type.TypeError, `__bool__ should return bool, returned ${typeNameOf(m, result)}`);
  }
  const answer = truth(m, result);
  m.release(m.unkeep());
  return answer;
}

export function slotLength(m: Machine, self: Address): number {
  const mark = m.kept;
  const answered = m.keep(callRequired(m, self, LEN));
  const length = m.keep(index(m, answered));
  const value = intNumber(m, length);
  const big = Number.isNaN(value) ? intBig(m, length) : 0n;
  if (value < 0 || big < 0n) raise(m, Type.ValueError, '__len__() should return >= 0');
  if (big > 0x7fffffffffffffffn) {
    raise(m, Type.OverflowError, `cannot fit '${typeNameOf(m, length)}' into an index-sized integer`);
  }
  m.releaseTo(mark);
  return Number.isNaN(value) ? Number(big) : value;
}

export function slotGetItem(m: Machine, self: Address, key: Address): Address {
  return callRequired(m, self, GETITEM, key);
}

export function slotSetItem(m: Machine, self: Address, key: Address, value: Address): void {
  m.release(value === 0 ? callRequired(m, self, DELITEM, key) : callRequired(m, self, SETITEM, key, value));
}

export function slotContains(m: Machine, self: Address, item: Address): boolean {
  const method = typeLookup(m, m.typeOf(self), CONTAINS);
  if (method === Static.None) {
    raise(m, Type.TypeError, `'${typeNameOf(m, self)}' object is not a container`);
  }
  if (method === 0) return containsByIteration(m, self, item);
  m.keep(callRequired(m, self, CONTAINS, item));
  const answer = truth(m, m.load(m.kept - 8));
  m.release(m.unkeep());
  return answer;
}
