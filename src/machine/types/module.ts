/** module. CPython: Objects/moduleobject.c. */

import { defineType, getset, member, method } from '../define.ts';
import { isDict } from '../dict-merge.ts';
import { dictDelete, dictGetName, dictNext, dictSetName, entryKey, newDict } from '../dict-object.ts';
import { track, untrack } from '../gc-list.ts';
import { genericFind, raiseAttributeError } from '../generic-attribute.ts';
import { allocateInstance } from '../instance-values.ts';
import { MODULE } from '../layouts.ts';
import { listAppend, newList } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { missingAttributeText } from '../module-attribute-error.ts';
import { fillModule, initModule, moduleDict } from '../module-object.ts';
import { moduleReprText } from '../module-repr.ts';
import { name } from '../names.ts';
import { bindKeywords } from '../native-arguments.ts';
import { Static, Type } from '../places.ts';
import { getAttribute } from '../protocol/attribute.ts';
import { call } from '../protocol/call.ts';
import { isStr } from '../protocol/text.ts';
import { argumentTypeName, raise } from '../raise.ts';
import { parseSignature } from '../signature.ts';
import { newStr, textOf } from '../str-object.ts';
import { clearWeakReferences } from '../weak-references.ts';

const DICT = name('__dict__');
const DIR = name('__dir__');
const GETATTR = name('__getattr__');
const ANNOTATIONS = name('__annotations__');
const SIGNATURE = parseSignature('(name, doc=None)');

function make(m: Machine, type: Address): Address {
  const module = allocateInstance(m, type);
  initModule(m, module, newDict(m));
  track(m, module);
  return module;
}

/** module(name, doc=None). */
function init(m: Machine, self: Address, argv: Address, count: number, names: Address): void {
  const [named, doc] = bindKeywords(m, 'module', SIGNATURE, argv, count, names);
  if (!isStr(m, named!)) {
    raise(m, Type.TypeError, `module() argument 'name' must be str, not ${argumentTypeName(m, named!)}`);
  }
  fillModule(m, self, named!, doc === 0 ? Static.None : doc!);
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  clearWeakReferences(m, self);
  m.drop(self + MODULE.dict);
  m.drop(self + MODULE.name);
  m.freeObject(self);
}

/** An attribute, else what `__getattr__` of the module says. CPython: _Py_module_getattro_impl. */
function getModuleAttribute(m: Machine, self: Address, attribute: Address): Address {
  const value = genericFind(m, self, attribute);
  if (value !== 0) return value;
  const hook = dictGetName(m, moduleDict(m, self), GETATTR);
  if (hook === 0) raiseAttributeError(m, missingAttributeText(m, self, attribute), self, attribute);
  m.keep(m.hold(hook));
  m.keep(call(m, hook, attribute));
  return m.releaseUnder(m.kept - 16);
}

/** CPython: module_dir. */
function dir(m: Machine, self: Address): Address {
  const dict = m.keep(getAttribute(m, self, DICT));
  if (!isDict(m, dict)) raise(m, Type.TypeError, '<module>.__dict__ is not a dictionary');
  const hook = dictGetName(m, dict, DIR);
  let list: Address;
  if (hook !== 0) list = call(m, hook);
  else {
    list = newList(m);
    for (let at = dictNext(m, dict, 0); at !== 0; at = dictNext(m, dict, at)) {
      listAppend(m, list, m.hold(entryKey(m, dict, at)));
    }
  }
  m.keep(list);
  const result = m.unkeep();
  m.release(m.unkeep());
  return result;
}

function getAnnotations(m: Machine, self: Address): Address {
  const dict = moduleDict(m, self);
  const known = dictGetName(m, dict, ANNOTATIONS);
  if (known !== 0) return m.hold(known);
  const made = newDict(m);
  dictSetName(m, dict, ANNOTATIONS, made);
  return made;
}

function setAnnotations(m: Machine, self: Address, value: Address): void {
  const dict = moduleDict(m, self);
  if (value !== 0) dictSetName(m, dict, ANNOTATIONS, value);
  else if (!dictDelete(m, dict, ANNOTATIONS)) raise(m, Type.AttributeError, '__annotations__');
}

/** A module is shown by its name: its namespace leads to everything that there is. */
function shownText(m: Machine, self: Address): string {
  const name = m.load(self + MODULE.name);
  return name === 0 ? '<module>' : `<module '${textOf(m, name)}'>`;
}

defineType(
  'module',
  {
    at: Type.module,
    layout: MODULE,
    dictOffset: MODULE.dict,
    weakOffset: MODULE.weakList,
    collected: true,
    mutable: false,
    shown: { shape: 'named', attributes: false, text: shownText },
    letter: 'M',
    dealloc,
    clear: (m, self) => m.drop(self + MODULE.dict),
    new: make,
    init,
    repr: (m, self) => newStr(m, moduleReprText(m, self)),
    getattribute: getModuleAttribute,
    doc: 'Create a module object.\n\nThe name must be a string; the optional docstring can have any type.',
  },
  [
    method('__dir__', dir, '()'),
    member('__dict__', MODULE.dict),
    getset('__annotations__', getAnnotations, setAnnotations),
  ],
);
