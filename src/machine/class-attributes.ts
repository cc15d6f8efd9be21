/** Attributes that every class has, computed: `__name__`, `__module__`, `__doc__` … CPython: Objects/typeobject.c, type_getsets. */

import { getBases, setBases } from './bases-assignment.ts';
import { getset, type MemberSpec, member, typeSpecAt } from './define.ts';
import { dictDelete, dictGetName, dictSetName, newDict } from './dict-object.ts';
import { bind, raiseAttributeError } from './generic-attribute.ts';
import { newInt } from './int-object.ts';
import { internText } from './interned.ts';
import { TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Static, Type } from './places.ts';
import { isStr } from './protocol/text.ts';
import { truth } from './protocol/truth.ts';
import { raise, typeName, typeNameOf } from './raise.ts';
import { Slot } from './slot-numbers.ts';
import { newStr, textOf } from './str-object.ts';
import { cpythonFlags } from './type-flags.ts';
import { typeModified } from './type-lookup.ts';
import { builtInModule, isHeapType } from './type-names.ts';
import { newMappingProxy } from './types/mappingproxy.ts';

const MODULE = name('__module__');
const DOC = name('__doc__');
const ABSTRACT = name('__abstractmethods__');
const ANNOTATIONS = name('__annotations__');
const TYPE_PARAMS = name('__type_params__');
const FIRST_LINE = name('__firstlineno__');

const own = (m: Machine, type: Address, key: Address): Address =>
  dictGetName(m, m.load(type + TYPE.dict), key);

/** TypeError unless the attribute of this class may be set to something. CPython: check_set_special_type_attr. */
export function checkSettable(m: Machine, type: Address, value: Address, attribute: string): void {
  if ((m.load(type + TYPE.flags) & TypeFlag.immutable) !== 0) {
    raise(m, Type.TypeError, `cannot set '${attribute}' attribute of immutable type '${typeName(m, type)}'`);
  }
  if (value === 0) {
    raise(
      m,
      Type.TypeError,
      `cannot delete '${attribute}' attribute of immutable type '${typeName(m, type)}'`,
    );
  }
}

function setNameWord(word: number, attribute: string) {
  return (m: Machine, self: Address, value: Address): void => {
    checkSettable(m, self, value, attribute);
    if (!isStr(m, value)) {
      const got = typeNameOf(m, value);
      raise(m, Type.TypeError, `can only assign string to ${typeName(m, self)}.${attribute}, not '${got}'`);
    }
    if (attribute === '__name__' && textOf(m, value).includes('\0')) {
      raise(m, Type.ValueError, 'type name must not contain null characters');
    }
    m.replace(self + word, m.hold(value));
  };
}

/** Enters a value (borrowed) in the namespace of a class. */
function setOwn(m: Machine, type: Address, key: Address, value: Address): void {
  typeModified(m, type);
  dictSetName(m, m.load(type + TYPE.dict), key, value);
}

function missing(m: Machine, attribute: string): never {
  raise(m, Type.AttributeError, attribute);
}

/** `__module__`: new. CPython: type_module. */
export function getModule(m: Machine, self: Address): Address {
  if (!isHeapType(m, self)) return internText(m, builtInModule(self));
  const module = own(m, self, MODULE);
  return module === 0 ? missing(m, '__module__') : m.hold(module);
}

function setModule(m: Machine, self: Address, value: Address): void {
  checkSettable(m, self, value, '__module__');
  setOwn(m, self, MODULE, value);
  dictDelete(m, m.load(self + TYPE.dict), FIRST_LINE);
}

function getAbstract(m: Machine, self: Address): Address {
  const methods = self === Type.type ? 0 : own(m, self, ABSTRACT);
  return methods === 0 ? missing(m, '__abstractmethods__') : m.hold(methods);
}

function setAbstract(m: Machine, self: Address, value: Address): void {
  const dict = m.load(self + TYPE.dict);
  const abstract = value !== 0 && truth(m, value);
  if (value !== 0) dictSetName(m, dict, ABSTRACT, value);
  else if (!dictDelete(m, dict, ABSTRACT)) missing(m, '__abstractmethods__');
  typeModified(m, self);
  const flags = m.load(self + TYPE.flags) & ~TypeFlag.abstract;
  m.store(self + TYPE.flags, abstract ? flags | TypeFlag.abstract : flags);
}

/** What stands in the namespace, bound as an attribute of the class is. New. */
function boundOwn(m: Machine, self: Address, found: Address): Address {
  const get = m.load(m.typeOf(found) + Slot.descrGet);
  return get === 0 ? m.hold(found) : bind(m, get, found, 0, self);
}

function getDoc(m: Machine, self: Address): Address {
  const doc = isHeapType(m, self) ? undefined : typeSpecAt(self)?.options.doc;
  if (doc !== undefined) return newStr(m, doc);
  const found = own(m, self, DOC);
  return found === 0 ? Static.None : boundOwn(m, self, found);
}

function setDoc(m: Machine, self: Address, value: Address): void {
  checkSettable(m, self, value, '__doc__');
  setOwn(m, self, DOC, value);
}

function getAnnotations(m: Machine, self: Address): Address {
  if (!isHeapType(m, self)) {
    const message = `type object '${typeName(m, self)}' has no attribute '__annotations__'`;
    raiseAttributeError(m, message, self, ANNOTATIONS);
  }
  const found = own(m, self, ANNOTATIONS);
  if (found !== 0) return boundOwn(m, self, found);
  const made = newDict(m);
  setOwn(m, self, ANNOTATIONS, made);
  return made;
}

function setAnnotations(m: Machine, self: Address, value: Address): void {
  if (value !== 0 || !isHeapType(m, self)) checkSettable(m, self, self, '__annotations__');
  if (value !== 0) setOwn(m, self, ANNOTATIONS, value);
  else if (!dictDelete(m, m.load(self + TYPE.dict), ANNOTATIONS)) missing(m, '__annotations__');
  typeModified(m, self);
}

function getTypeParams(m: Machine, self: Address): Address {
  const found = self === Type.type ? 0 : own(m, self, TYPE_PARAMS);
  return found === 0 ? Static.emptyTuple : m.hold(found);
}

function setTypeParams(m: Machine, self: Address, value: Address): void {
  checkSettable(m, self, value, '__type_params__');
  setOwn(m, self, TYPE_PARAMS, value);
}

const number = (attribute: string, word: number): MemberSpec =>
  getset(attribute, (m, self) => newInt(m, m.load(self + word)));

/** Classes are shorter here than CPython's, which keep the slots in several places: its offsets are shown. */
function shownOffset(m: Machine, self: Address, word: number, ofClasses: number): number {
  const offset = m.load(self + word);
  const isMeta = (m.load(self + TYPE.flags) & TypeFlag.typeSubclass) !== 0;
  return isMeta && offset !== 0 ? ofClasses : offset;
}

/** In CPython's order. */
export const classAttributes: readonly MemberSpec[] = [
  number('__basicsize__', TYPE.basicSize),
  number('__itemsize__', TYPE.itemSize),
  getset('__flags__', (m, self) => newInt(m, cpythonFlags(m, self))),
  getset('__weakrefoffset__', (m, self) => newInt(m, shownOffset(m, self, TYPE.weakOffset, 368))),
  member('__base__', TYPE.base),
  getset('__dictoffset__', (m, self) => newInt(m, shownOffset(m, self, TYPE.dictOffset, 264))),
  getset('__name__', (m, self) => m.hold(m.load(self + TYPE.name)), setNameWord(TYPE.name, '__name__')),
  getset(
    '__qualname__',
    (m, self) => m.hold(m.load(self + TYPE.qualname)),
    setNameWord(TYPE.qualname, '__qualname__'),
  ),
  getset('__bases__', getBases, setBases),
  getset('__mro__', (m, self) => m.hold(m.load(self + TYPE.mro) || Static.None)),
  getset('__module__', getModule, setModule),
  getset('__abstractmethods__', getAbstract, setAbstract),
  getset('__dict__', (m, self) => newMappingProxy(m, m.load(self + TYPE.dict))),
  getset('__doc__', getDoc, setDoc),
  getset('__text_signature__', () => Static.None),
  getset('__annotations__', getAnnotations, setAnnotations),
  getset('__type_params__', getTypeParams, setTypeParams),
];
