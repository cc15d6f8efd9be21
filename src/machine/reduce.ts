/**
 * Taking objects apart for copy and pickle: `__getstate__`, `__reduce__`, `__reduce_ex__` of object. CPython:
 * Objects/typeobject.c, object_getstate_default, reduce_newobj, object___reduce_ex___impl.
 */
import { getDictOf } from './dict-attribute.ts';
import { isDict } from './dict-merge.ts';
import { dictGetName, dictSet, dictSize, newDict } from './dict-object.ts';
import { importModule } from './import.ts';
import { hasInline, inlineAttributes, isInline, Pre } from './instance-values.ts';
import { newInt } from './int-object.ts';
import { BUILTIN, TYPE, TypeFlag } from './layouts.ts';
import { isList, listItem, listSize } from './list-object.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Static, Type } from './places.ts';
import { callMethod, findAttribute, getAttribute } from './protocol/attribute.ts';
import { asCIntArgument } from './protocol/c-int.ts';
import { call } from './protocol/call.ts';
import { iterate } from './protocol/iterate.ts';
import { raise, typeName, typeNameOf } from './raise.ts';
import { newArguments } from './reduce-arguments.ts';
import { Slot } from './slot-numbers.ts';
import { newTuple, tupleItem, tupleOf, tupleSize } from './tuple-object.ts';

const SLOT_NAMES = name('__slotnames__');
const FIND_SLOT_NAMES = name('_slotnames');
const GETSTATE = name('__getstate__');
const REDUCE = name('__reduce__');
const REDUCE_EX = name('_reduce_ex');
const NEW_OBJECT = name('__newobj__');
const NEW_OBJECT_EX = name('__newobj_ex__');
const ITEMS = name('items');

/** A function of copyreg: new. */
function fromCopyreg(m: Machine, attribute: Address): Address {
  const module = m.keep(importModule(m, 'copyreg'));
  m.keep(getAttribute(m, module, attribute));
  return m.releaseUnder(m.kept - 16);
}

/** Whether the object has no attributes of its own. CPython: _PyObject_IsInstanceDictEmpty. */
function hasNoAttributes(m: Machine, object: Address): boolean {
  const type = m.typeOf(object);
  const managed = (m.load(type + TYPE.flags) & TypeFlag.managedDict) !== 0;
  if (managed && hasInline(m, type) && isInline(m, object)) return inlineAttributes(m, object).length === 0;
  const offset = managed ? Pre.dict : m.load(type + TYPE.dictOffset);
  const dict = offset === 0 ? 0 : m.load(object + offset);
  return dict === 0 || dictSize(m, dict) === 0;
}

/** The names of all slots of a class: a new list, or None. CPython: _PyType_GetSlotNames. */
function slotNames(m: Machine, type: Address): Address {
  const known = dictGetName(m, m.load(type + TYPE.dict), SLOT_NAMES);
  if (known !== 0) {
    if (known === Static.None || isList(m, known)) return m.hold(known);
    const got = typeNameOf(m, known);
    raise(m, Type.TypeError, `${typeName(m, type)}.__slotnames__ should be a list or None, not ${got}`);
  }
  const find = m.keep(fromCopyreg(m, FIND_SLOT_NAMES));
  const found = m.keep(call(m, find, type));
  if (found !== Static.None && !isList(m, found)) {
    raise(m, Type.TypeError, "copyreg._slotnames didn't return a list or None");
  }
  return m.releaseUnder(m.kept - 16);
}

/** object.__getstate__(): new. `required`: the state must be all there is of the object. */
export function getState(m: Machine, self: Address, required: boolean): Address {
  const type = m.typeOf(self);
  if (required && m.load(type + TYPE.itemSize) !== 0) {
    raise(m, Type.TypeError, `cannot pickle '${typeName(m, type)}' object`);
  }
  const state = m.keep(hasNoAttributes(m, self) ? Static.None : getDictOf(m, self));
  const names = m.keep(slotNames(m, type));
  if (required) checkSize(m, type, names);
  const slots = m.keep(newDict(m));
  if (names !== Static.None) collectSlots(m, self, names, slots);
  const filled = dictSize(m, slots) > 0;
  m.keep(filled ? newTuple(m, m.hold(state), m.hold(slots)) : m.hold(state));
  return m.releaseUnder(m.kept - 32);
}

function collectSlots(m: Machine, self: Address, names: Address, slots: Address): void {
  const count = listSize(m, names);
  for (let i = 0; i < count; i++) {
    const slot = m.keep(m.hold(listItem(m, names, i)));
    const value = findAttribute(m, self, slot);
    if (value !== 0) {
      m.keep(value);
      dictSet(m, slots, slot, value);
      m.release(m.unkeep());
    }
    m.release(m.unkeep());
    if (listSize(m, names) !== count) {
      raise(m, Type.RuntimeError, '__slotsname__ changed size during iteration');
    }
  }
}

/** TypeError where instances have fields that no attribute shows. */
function checkSize(m: Machine, type: Address, names: Address): void {
  let size = 16;
  const managed = (m.load(type + TYPE.flags) & TypeFlag.managedDict) !== 0;
  if (m.load(type + TYPE.dictOffset) !== 0 && !managed) size += 8;
  if (m.load(type + TYPE.weakOffset) > 0) size += 8;
  if (names !== Static.None) size += 8 * listSize(m, names);
  if (m.load(type + TYPE.basicSize) <= size) return;
  raise(m, Type.TypeError, `cannot pickle '${typeName(m, type)}' object`);
}

/** What `__getstate__` of an object says; the one of object is asked for all there is. New. */
function askState(m: Machine, self: Address, required: boolean): Address {
  const method = m.keep(getAttribute(m, self, GETSTATE));
  const own =
    m.typeOf(method) === Type.builtin_function &&
    m.load(method + BUILTIN.self) === self &&
    m.load(method + BUILTIN.native) === GETSTATE_NATIVE.native;
  m.keep(own ? getState(m, self, required) : call(m, method));
  return m.releaseUnder(m.kept - 16);
}

/** Number of the native of object.__getstate__; put in by the type's file. */
export const GETSTATE_NATIVE = { native: 0 };

/** CPython: reduce_newobj. */
function reduceNew(m: Machine, self: Address): Address {
  const type = m.typeOf(self);
  if (m.load(type + Slot.new) === 0) {
    raise(m, Type.TypeError, `cannot pickle '${typeName(m, type)}' object`);
  }
  const mark = m.kept;
  const [args, keywords] = newArguments(m, self);
  const named = keywords !== 0 && dictSize(m, keywords) > 0;
  const maker = m.keep(fromCopyreg(m, named ? NEW_OBJECT_EX : NEW_OBJECT));
  const all = m.keep(
    named ? newTuple(m, m.hold(type), m.hold(args), m.hold(keywords)) : withClass(m, type, args),
  );
  const state = m.keep(askState(m, self, !(args !== 0 || isList(m, self) || isDict(m, self))));
  const items = m.keep(isList(m, self) ? iterate(m, self) : Static.None);
  const entries = m.keep(isDict(m, self) ? iterateItems(m, self) : Static.None);
  m.keep(newTuple(m, m.hold(maker), m.hold(all), m.hold(state), m.hold(items), m.hold(entries)));
  return m.releaseUnder(mark);
}

/** (class, *args). New. */
function withClass(m: Machine, type: Address, args: Address): Address {
  const all = [m.hold(type)];
  const count = args === 0 ? 0 : tupleSize(m, args);
  for (let i = 0; i < count; i++) all.push(m.hold(tupleItem(m, args, i)));
  return tupleOf(m, all);
}

function iterateItems(m: Machine, self: Address): Address {
  const items = m.keep(callMethod(m, self, ITEMS));
  m.keep(iterate(m, items));
  return m.releaseUnder(m.kept - 16);
}

/** CPython: _common_reduce. */
function commonReduce(m: Machine, self: Address, protocol: number): Address {
  if (protocol >= 2) return reduceNew(m, self);
  const reducer = m.keep(fromCopyreg(m, REDUCE_EX));
  m.keep(call(m, reducer, self, newInt(m, protocol)));
  return m.releaseUnder(m.kept - 16);
}

/** object.__reduce__(): new. */
export function reduce(m: Machine, self: Address): Address {
  return commonReduce(m, self, 0);
}

/** object.__reduce_ex__(protocol): asks `__reduce__` where the class overrides it. New. */
export function reduceEx(m: Machine, self: Address, protocol: Address): Address {
  const level = asCIntArgument(m, protocol);
  const method = findAttribute(m, self, REDUCE);
  if (method !== 0) {
    m.keep(method);
    const its = m.keep(getAttribute(m, m.typeOf(self), REDUCE));
    const overridden = its !== dictGetName(m, m.load(Type.object + TYPE.dict), REDUCE);
    m.release(m.unkeep());
    if (overridden) {
      m.keep(call(m, method));
      return m.releaseUnder(m.kept - 16);
    }
    m.release(m.unkeep());
  }
  return commonReduce(m, self, level);
}
