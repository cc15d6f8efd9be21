/** types.SimpleNamespace: an object with any attributes. CPython: Objects/namespaceobject.c. */
import { defineType, getset, method, rawMethod } from '../define.ts';
import { getDictOf } from '../dict-attribute.ts';
import { dictUpdate, isDict } from '../dict-merge.ts';
import { dictNext, dictSet, dictSetName, entryKey, entryValue, newDict } from '../dict-object.ts';
import { freeByLayout } from '../free-object.ts';
import { track } from '../gc-list.ts';
import { allocateInstance } from '../instance-values.ts';
import { layout, reference } from '../layout.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { checkPositional } from '../native-arguments.ts';
import { Static, Type } from '../places.ts';
import { call } from '../protocol/call.ts';
import { compare } from '../protocol/compare.ts';
import { guardedRepr, isStr, reprText } from '../protocol/text.ts';
import { isInstance, raise, shortTypeName } from '../raise.ts';
import type { Compare } from '../slot-numbers.ts';
import { textOf } from '../str-object.ts';
import { newTuple, tupleItem, tupleSize } from '../tuple-object.ts';

/** _PyNamespaceObject. */
const NAMESPACE = layout('SimpleNamespace', { dict: reference('__dict__') });

const dictOf = (m: Machine, self: Address): Address => m.load(self + NAMESPACE.dict);

function make(m: Machine, type: Address): Address {
  const made = allocateInstance(m, type);
  m.store(made + NAMESPACE.dict, newDict(m));
  track(m, made);
  return made;
}

/** A namespace of the plain type; its dict can be filled. New. CPython: _PyNamespace_New. */
export function newNamespace(m: Machine): Address {
  return make(m, Type.SimpleNamespace);
}

/** The namespace's dict: borrowed. */
export function namespaceDict(m: Machine, self: Address): Address {
  return dictOf(m, self);
}

/** SimpleNamespace(mapping or pairs, **attributes). */
function init(m: Machine, self: Address, argv: Address, count: number, names: Address): void {
  checkPositional(m, shortTypeName(m, m.typeOf(self)), count, 0, 1);
  if (count === 1) {
    const source = m.load(argv);
    const entries = m.keep(newDict(m));
    dictUpdate(m, entries, source);
    for (let at = dictNext(m, entries, 0); at !== 0; at = dictNext(m, entries, at)) {
      if (!isStr(m, entryKey(m, entries, at))) raise(m, Type.TypeError, 'keywords must be strings');
    }
    dictUpdate(m, dictOf(m, self), entries);
    m.release(m.unkeep());
  }
  setNamed(m, dictOf(m, self), argv + 8 * count, names);
}

function setNamed(m: Machine, dict: Address, values: Address, names: Address): void {
  const count = names === 0 ? 0 : tupleSize(m, names);
  for (let i = 0; i < count; i++) dictSetName(m, dict, tupleItem(m, names, i), m.load(values + 8 * i));
}

/** namespace(a=1) for the plain type, else the class's name; attributes that are no names are left out. */
function repr(m: Machine, self: Address): Address {
  const type = m.typeOf(self);
  const called = type === Type.SimpleNamespace ? 'namespace' : shortTypeName(m, type);
  return guardedRepr(m, self, `${called}(...)`, () => {
    const mark = m.kept;
    const dict = m.keep(m.hold(dictOf(m, self)));
    const parts: string[] = [];
    for (let at = dictNext(m, dict, 0); at !== 0; at = dictNext(m, dict, at)) {
      const key = entryKey(m, dict, at);
      if (!isStr(m, key) || textOf(m, key) === '') continue;
      const value = m.keep(m.hold(entryValue(m, dict, at)));
      parts.push(`${textOf(m, key)}=${reprText(m, value)}`);
      m.release(m.unkeep());
    }
    m.releaseTo(mark);
    return `${called}(${parts.join(', ')})`;
  });
}

function compareNamespaces(m: Machine, left: Address, right: Address, how: Compare): Address {
  if (!isInstance(m, left, Type.SimpleNamespace) || !isInstance(m, right, Type.SimpleNamespace)) {
    return Static.NotImplemented;
  }
  return compare(m, dictOf(m, left), dictOf(m, right), how);
}

function reduce(m: Machine, self: Address): Address {
  return newTuple(m, m.hold(m.typeOf(self)), Static.emptyTuple, m.hold(dictOf(m, self)));
}

/** Like this one, with other values for some attributes. CPython: namespace_replace. */
function replace(m: Machine, self: Address, argv: Address, count: number, names: Address): Address {
  if (count > 0)
    raise(m, Type.TypeError, `__replace__() takes 0 positional arguments but ${count} were given`);
  const made = m.keep(call(m, m.typeOf(self)));
  if (isDict(m, dictOf(m, self))) dictUpdate(m, dictOf(m, made), dictOf(m, self));
  for (let i = 0, n = names === 0 ? 0 : tupleSize(m, names); i < n; i++) {
    dictSet(m, dictOf(m, made), tupleItem(m, names, i), m.load(argv + 8 * i));
  }
  return m.unkeep();
}

defineType(
  'SimpleNamespace',
  {
    at: Type.SimpleNamespace,
    layout: NAMESPACE,
    module: 'types',
    dictOffset: NAMESPACE.dict,
    collected: true,
    letter: 'N',
    dealloc: freeByLayout,
    clear: (m, self) => m.drop(self + NAMESPACE.dict),
    new: make,
    init,
    repr,
    compare: compareNamespaces,
    doc: 'A simple attribute-based namespace.',
  },
  [
    method('__reduce__', reduce, '()'),
    rawMethod('__replace__', replace, '(**changes)'),
    getset('__dict__', getDictOf),
  ],
);
