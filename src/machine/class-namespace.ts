/** The namespace of a new class: what the machine adds to it and takes out. CPython: Objects/typeobject.c, type_new_set_attrs. */

import type { Fields } from './class-slots.ts';
import { getset } from './define.ts';
import { MemberKind, newDescriptor } from './descriptor-object.ts';
import { getDictOf, replaceDictOf } from './dict-attribute.ts';
import { dictDelete, dictGetName, dictSetDefault, dictSetName } from './dict-object.ts';
import { CELL, FrameWord, TYPE } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Static, Type } from './places.ts';
import { isStr, reprText } from './protocol/text.ts';
import { raise, typeNameOf } from './raise.ts';
import { tupleItem, tupleSize } from './tuple-object.ts';
import { newClassMethod } from './types/classmethod.ts';
import { newStaticMethod } from './types/staticmethod.ts';
import { firstWeakReference } from './weak-references.ts';

const NAME = name('__name__');
const MODULE = name('__module__');
const QUALNAME = name('__qualname__');
const DOC = name('__doc__');
const NEW = name('__new__');
const INIT_SUBCLASS = name('__init_subclass__');
const CLASS_GETITEM = name('__class_getitem__');
const CLASS_CELL = name('__classcell__');
const CLASS_DICT_CELL = name('__classdictcell__');
const DICT = name('__dict__');
const WEAKREF = name('__weakref__');

/** Sets `__module__`, takes out the qualified name and the cells, wraps the methods that are not the instance's. */
export function prepareNamespace(m: Machine, type: Address): void {
  const dict = m.load(type + TYPE.dict);
  if (dictGetName(m, dict, MODULE) === 0 && m.frame !== 0) {
    const module = dictGetName(m, m.load(m.frame + FrameWord.globals), NAME);
    if (module !== 0) dictSetName(m, dict, MODULE, module);
  }
  takeQualifiedName(m, type, dict);
  wrap(m, dict, NEW, newStaticMethod);
  wrap(m, dict, INIT_SUBCLASS, newClassMethod);
  wrap(m, dict, CLASS_GETITEM, newClassMethod);
  fillCell(m, dict, CLASS_CELL, type);
  fillCell(m, dict, CLASS_DICT_CELL, dict);
}

function takeQualifiedName(m: Machine, type: Address, dict: Address): void {
  const given = dictGetName(m, dict, QUALNAME);
  if (given !== 0 && !isStr(m, given)) {
    raise(m, Type.TypeError, `type __qualname__ must be a str, not ${typeNameOf(m, given)}`);
  }
  m.store(type + TYPE.qualname, m.hold(given === 0 ? m.load(type + TYPE.name) : given));
  if (given !== 0) dictDelete(m, dict, QUALNAME);
}

/** A plain function under this name becomes a static or class method. */
function wrap(m: Machine, dict: Address, key: Address, make: (m: Machine, fn: Address) => Address): void {
  const found = dictGetName(m, dict, key);
  if (found === 0 || m.typeOf(found) !== Type.function) return;
  const made = make(m, found);
  dictSetName(m, dict, key, made);
  m.release(made);
}

/** The cell by which methods know their class. CPython: type_new_set_classcell. */
function fillCell(m: Machine, dict: Address, key: Address, content: Address): void {
  const cell = dictGetName(m, dict, key);
  if (cell === 0) return;
  if (m.typeOf(cell) !== Type.cell) {
    const got = reprText(m, m.typeOf(cell));
    const text = key === CLASS_CELL ? '__classcell__' : '__classdictcell__';
    raise(m, Type.TypeError, `${text} must be a nonlocal cell, not ${got}`);
  }
  m.replace(cell + CELL.value, m.hold(content));
  dictDelete(m, dict, key);
}

const DICT_GETSET = getset('__dict__', getDictOf, replaceDictOf);
const WEAKREF_GETSET = getset('__weakref__', (m, self) => {
  const weak = firstWeakReference(m, self);
  return weak === 0 ? Static.None : m.hold(weak);
});

/** Members for `__slots__`, `__dict__`, `__weakref__`, and `__doc__`. CPython: type_ready_fill_dict. */
export function fillNamespace(m: Machine, type: Address, fields: Fields): void {
  const dict = m.load(type + TYPE.dict);
  const first = m.load(type + TYPE.slotsOffset);
  const count = fields.names === 0 ? 0 : tupleSize(m, fields.names);
  for (let i = 0; i < count; i++) {
    const field = tupleItem(m, fields.names, i);
    add(
      m,
      dict,
      field,
      newDescriptor(m, Type.member_descriptor, type, field, first + 8 * i, MemberKind.slot),
    );
  }
  if (fields.dict) addGetset(m, type, dict, DICT, DICT_GETSET);
  if (fields.weak) addGetset(m, type, dict, WEAKREF, WEAKREF_GETSET);
  if (dictGetName(m, dict, DOC) === 0) dictSetName(m, dict, DOC, Static.None);
}

function addGetset(
  m: Machine,
  type: Address,
  dict: Address,
  key: Address,
  spec: ReturnType<typeof getset>,
): void {
  if (spec.kind !== 'getset') return;
  add(m, dict, key, newDescriptor(m, Type.getset_descriptor, type, key, spec.get, spec.set));
}

/** Enters a descriptor (stolen) unless the name is taken. */
function add(m: Machine, dict: Address, key: Address, descriptor: Address): void {
  m.keep(descriptor);
  dictSetDefault(m, dict, key, descriptor);
  m.release(m.unkeep());
}
