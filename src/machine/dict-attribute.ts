/** `__dict__` of any object that has one. CPython: Objects/object.c (PyObject_GenericGetDict, PyObject_GenericSetDict). */
import { isDict } from './dict-merge.ts';
import { raiseAttributeError } from './generic-attribute.ts';
import { dictInWord, instanceDict, setInstanceDict } from './instance-values.ts';
import { TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Type } from './places.ts';
import { raise, typeNameOf } from './raise.ts';

const DICT_NAME = name('__dict__');

/** Whether the object's dict is managed by the words in front of it. */
function isManaged(m: Machine, object: Address): boolean {
  return (m.load(m.typeOf(object) + TYPE.flags) & TypeFlag.managedDict) !== 0;
}

/** The object's dict, made if it was not there yet: new. AttributeError where it cannot have one. */
export function getDictOf(m: Machine, object: Address): Address {
  if (isManaged(m, object)) return m.hold(instanceDict(m, object));
  const type = m.typeOf(object);
  const offset = m.load(type + TYPE.dictOffset);
  if (offset <= 0) raiseAttributeError(m, 'This object has no __dict__', object, DICT_NAME);
  return m.hold(dictInWord(m, object + offset, type));
}

/** Gives the object another dict (borrowed); `value` 0 is refused. */
export function setDictOf(m: Machine, object: Address, value: Address): void {
  if (value === 0) raise(m, Type.TypeError, 'cannot delete __dict__');
  replaceDictOf(m, object, value);
}

/** The same for instances of classes, whose dict may be deleted: then it begins anew. CPython: subtype_setdict. */
export function replaceDictOf(m: Machine, object: Address, value: Address): void {
  if (value !== 0 && !isDict(m, value)) {
    raise(m, Type.TypeError, `__dict__ must be set to a dictionary, not a '${typeNameOf(m, value)}'`);
  }
  if (isManaged(m, object)) {
    setInstanceDict(m, object, value);
    return;
  }
  const offset = m.load(m.typeOf(object) + TYPE.dictOffset);
  if (offset <= 0) raiseAttributeError(m, 'This object has no __dict__', object, DICT_NAME);
  m.replace(object + offset, value === 0 ? 0 : m.hold(value));
}
