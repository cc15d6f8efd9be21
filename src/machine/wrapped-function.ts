/**
 * What classmethod and staticmethod have in common: an object around a callable that looks like it.
 * CPython: Objects/funcobject.c, functools_wraps, cm_*, sm_*.
 */
import { getset, type MemberSpec, member } from './define.ts';
import { getDictOf, setDictOf } from './dict-attribute.ts';
import { freeByLayout } from './free-object.ts';
import { track } from './gc-list.ts';
import { allocateInstance } from './instance-values.ts';
import { layout, reference } from './layout.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { checkPositional, noKeywords } from './native-arguments.ts';
import { findAttribute, setAttribute } from './protocol/attribute.ts';
import { reprText } from './protocol/text.ts';
import { truth } from './protocol/truth.ts';
import { typeName } from './raise.ts';
import type { Slots } from './slots.ts';
import { newStr } from './str-object.ts';

/** classmethod, staticmethod. */
export const WRAPPED = layout('wrapped function', {
  callable: reference('__func__'),
  dict: reference('__dict__'),
});

const COPIED = ['__module__', '__name__', '__qualname__', '__doc__', '__annotations__'].map(name);
const IS_ABSTRACT = name('__isabstractmethod__');

/** Whether the attribute `__isabstractmethod__` of an object is true. CPython: _PyObject_IsAbstract. */
export function isAbstract(m: Machine, object: Address): boolean {
  if (object === 0) return false;
  const value = findAttribute(m, object, IS_ABSTRACT);
  if (value === 0) return false;
  m.keep(value);
  const answer = truth(m, value);
  m.release(m.unkeep());
  return answer;
}

/** Takes over the names and the documentation of what is wrapped. */
function copyAttributes(m: Machine, wrapper: Address, callable: Address): void {
  for (const each of COPIED) {
    const value = findAttribute(m, callable, each);
    if (value === 0) continue;
    m.keep(value);
    setAttribute(m, wrapper, each, value);
    m.release(m.unkeep());
  }
}

function make(m: Machine, type: Address): Address {
  const made = allocateInstance(m, type);
  track(m, made);
  return made;
}

/** An empty wrapper, around a callable (held). New. CPython: PyStaticMethod_New. */
export function newWrapped(m: Machine, type: Address, callable: Address): Address {
  const made = m.newCollected(type, WRAPPED.end);
  m.store(made + WRAPPED.callable, m.hold(callable));
  m.store(made + WRAPPED.dict, 0);
  track(m, made);
  return made;
}

/** Slots of both types; `called` is the type's name in messages. */
export function wrappedSlots(called: string): Slots & { collected: true } {
  return {
    collected: true,
    dealloc: freeByLayout,
    new: make,
    init: (m, self, argv, count, names) => {
      noKeywords(m, called, names);
      checkPositional(m, called, count, 1, 1);
      const callable = m.load(argv);
      m.replace(self + WRAPPED.callable, m.hold(callable));
      copyAttributes(m, self, callable);
    },
    repr: (m, self) => {
      const callable = m.load(self + WRAPPED.callable);
      return newStr(
        m,
        `<${typeName(m, m.typeOf(self))}(${callable === 0 ? '<NULL>' : reprText(m, callable)})>`,
      );
    },
    clear: (m, self) => {
      m.drop(self + WRAPPED.callable);
      m.drop(self + WRAPPED.dict);
    },
  };
}

/** Attributes of both types. */
export function wrappedMembers(): MemberSpec[] {
  return [
    member('__func__', WRAPPED.callable),
    member('__wrapped__', WRAPPED.callable),
    getset('__isabstractmethod__', (m, self) => m.boolean(isAbstract(m, m.load(self + WRAPPED.callable)))),
    getset('__dict__', getDictOf, setDictOf),
  ];
}
