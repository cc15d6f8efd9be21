/** The names that `dir()` shows of instances and classes. CPython: Objects/typeobject.c, object___dir___impl, merge_class_dict. */
import { dictCopy, dictUpdate, isDict } from './dict-merge.ts';
import { dictNext, entryKey, newDict } from './dict-object.ts';
import { newInt } from './int-object.ts';
import { listAppend, newList } from './list-object.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { findAttribute } from './protocol/attribute.ts';
import { getItem } from './protocol/subscript.ts';
import { lengthOf } from './protocol/truth.ts';

const DICT_NAME = name('__dict__');
const CLASS = name('__class__');
const BASES = name('__bases__');

/** Enters the names of a class and of its bases, whatever says it is one. CPython: merge_class_dict. */
function mergeClass(m: Machine, names: Address, type: Address): void {
  const mark = m.kept;
  const namespace = findAttribute(m, type, DICT_NAME);
  if (namespace !== 0) dictUpdate(m, names, m.keep(namespace));
  const bases = findAttribute(m, type, BASES);
  if (bases !== 0) {
    m.keep(bases);
    const count = lengthOf(m, bases);
    for (let i = 0; i < count; i++) {
      const base = m.keep(getItem(m, bases, newInt(m, i)));
      mergeClass(m, names, base);
      m.release(m.unkeep());
    }
  }
  m.releaseTo(mark);
}

/** The keys of a dict (kept on top, released here) as a list. New. */
function keysOf(m: Machine): Address {
  const dict = m.unkeep();
  const list = newList(m);
  for (let at = dictNext(m, dict, 0); at !== 0; at = dictNext(m, dict, at)) {
    listAppend(m, list, m.hold(entryKey(m, dict, at)));
  }
  m.release(dict);
  return list;
}

/** object.__dir__(): a new list. */
export function dirOfInstance(m: Machine, self: Address): Address {
  const own = findAttribute(m, self, DICT_NAME);
  let names: Address;
  if (own !== 0 && isDict(m, own)) {
    m.keep(own);
    names = dictCopy(m, own);
    m.release(m.unkeep());
  } else {
    m.releaseMaybe(own);
    names = newDict(m);
  }
  m.keep(names);
  const type = findAttribute(m, self, CLASS);
  if (type !== 0) {
    m.keep(type);
    mergeClass(m, names, type);
    m.release(m.unkeep());
  }
  return keysOf(m);
}

/** type.__dir__(): a new list. */
export function dirOfType(m: Machine, self: Address): Address {
  const names = m.keep(newDict(m));
  mergeClass(m, names, self);
  return keysOf(m);
}
