/** OrderedDict. CPython: Objects/odictobject.c. */

import { classMethod, defineType, getset, method, rawMethod } from '../../define.ts';
import { getDictOf, setDictOf } from '../../dict-attribute.ts';
import { insert, takeEntry } from '../../dict-insert.ts';
import { keyHash, lookup } from '../../dict-lookup.ts';
import { isDict, raiseKeyError } from '../../dict-merge.ts';
import {
  dictClear,
  dictGet,
  dictMemory,
  dictNext,
  dictSet,
  dictSize,
  entryKey,
  entryValue,
  newDict,
} from '../../dict-object.ts';
import { untrack } from '../../gc-list.ts';
import { newInt } from '../../int-object.ts';
import { TYPE } from '../../layouts.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { name } from '../../names.ts';
import { Static, Type } from '../../places.ts';
import { callMethod } from '../../protocol/attribute.ts';
import { call } from '../../protocol/call.ts';
import { equal } from '../../protocol/compare.ts';
import { forEach, iterate } from '../../protocol/iterate.ts';
import { contains, deleteItem, getItem, setItem } from '../../protocol/subscript.ts';
import { guardedRepr, reprText } from '../../protocol/text.ts';
import { truth } from '../../protocol/truth.ts';
import { isInstance, raise, shortTypeName } from '../../raise.ts';
import { natives } from '../../registry.ts';
import type { ItemVisitor } from '../../shown.ts';
import { Compare, Slot } from '../../slot-numbers.ts';
import { newStr } from '../../str-object.ts';
import { newTuple, tupleItem, tupleSize } from '../../tuple-object.ts';
import { clearWeakReferences } from '../../weak-references.ts';
import {
  addNode,
  clearNodes,
  findNode,
  Node,
  ODICT,
  putFirst,
  putLast,
  removeNode,
  unlink,
  visitNodeBlocks,
  visitNodes,
} from './odict-nodes.ts';
import { updateFrom } from './odict-update.ts';
import { newOrderIterator, OrderKind, orderItems, orderKeys, orderValues } from './odict-views.ts';

const GETSTATE = name('__getstate__');
const ITEMS = name('items');

/** The native in a slot of dict. */
const ofDict = (m: Machine, slot: Slot) => natives[m.load(Type.dict + slot)]!;

const isExact = (m: Machine, object: Address): boolean => m.typeOf(object) === orderedDict.address;

/** dict[key] = value, or del dict[key] where `value` is 0. */
function setOrDelete(m: Machine, self: Address, key: Address, value: Address): void {
  const low = keyHash(m, key);
  const high = m.hashHigh;
  if (value !== 0) {
    insert(m, self, key, low, high, value);
    addNode(m, self, key, low, high);
    return;
  }
  const gone = take(m, self, key, low, high);
  if (gone === 0) raiseKeyError(m, key);
  m.release(gone);
}

/** Takes a key out, its node first: its value, the caller's; 0 when it is not there. */
function take(m: Machine, self: Address, key: Address, low: number, high: number): Address {
  removeNode(m, self, key, low, high);
  const index = lookup(m, self, key, low, high);
  return index < 0 ? 0 : takeEntry(m, self, low, high, index);
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  m.drop(self + ODICT.dict);
  clearWeakReferences(m, self);
  clearNodes(m, self);
  ofDict(m, Slot.dealloc)(m, self);
}

function clearAll(m: Machine, self: Address): void {
  dictClear(m, self);
  clearNodes(m, self);
}

/** OrderedDict({…}), of which the inside is the repr of a dict in this order. */
function repr(m: Machine, self: Address): Address {
  const type = shortTypeName(m, m.typeOf(self));
  if (dictSize(m, self) === 0) return newStr(m, `${type}()`);
  return guardedRepr(m, self, '...', () => {
    const copy = m.keep(isExact(m, self) ? newDict(m) : dictOfItems(m, self));
    if (isExact(m, self)) copyInto(m, self, copy, true);
    const text = reprText(m, copy);
    m.release(m.unkeep());
    return `${type}(${text})`;
  });
}

/** dict(self.items()), for a derived class. New. */
function dictOfItems(m: Machine, self: Address): Address {
  const items = m.keep(callMethod(m, self, ITEMS));
  const copy = call(m, Type.dict, items);
  m.store(m.kept - 8, copy);
  m.release(items);
  return m.unkeep();
}

/** Enters everything in another dict, in order; of a derived class through its `items` or `[]`. */
function copyInto(m: Machine, self: Address, copy: Address, exact: boolean): void {
  for (let node = m.load(self + ODICT.first); node !== 0; node = m.load(node + Node.next)) {
    const key = m.keep(m.hold(m.load(node + Node.key)));
    const value = exact ? dictGet(m, self, key) : 0;
    if (value !== 0) m.keep(m.hold(value));
    else m.keep(getItem(m, self, key));
    if (isExact(m, copy)) setOrDelete(m, copy, key, m.load(m.kept - 8));
    else if (m.typeOf(copy) === Type.dict) dictSet(m, copy, key, m.load(m.kept - 8));
    else setItem(m, copy, key, m.load(m.kept - 8));
    m.release(m.unkeep());
    m.release(m.unkeep());
  }
}

function copy(m: Machine, self: Address): Address {
  const result = m.keep(call(m, m.typeOf(self)));
  copyInto(m, self, result, isExact(m, self));
  return m.unkeep();
}

/** Equal to another dict as dicts are, and to an OrderedDict only in the same order. */
function compareOrdered(m: Machine, left: Address, right: Address, how: Compare): Address {
  if (!isInstance(m, left, orderedDict.address) || !isDict(m, right)) return Static.NotImplemented;
  if (how !== Compare.eq && how !== Compare.ne) return Static.NotImplemented;
  const same: Address = ofDict(m, Slot.compare)(m, left, right, Compare.eq);
  const ordered = isInstance(m, right, orderedDict.address);
  const answer = same === Static.True && (!ordered || sameOrder(m, left, right));
  return m.boolean(answer === (how === Compare.eq));
}

function sameOrder(m: Machine, left: Address, right: Address): boolean {
  let a = m.load(left + ODICT.first);
  let b = m.load(right + ODICT.first);
  for (; a !== 0 && b !== 0; a = m.load(a + Node.next), b = m.load(b + Node.next)) {
    const x = m.keep(m.hold(m.load(a + Node.key)));
    const y = m.keep(m.hold(m.load(b + Node.key)));
    const same = equal(m, x, y);
    m.release(m.unkeep());
    m.release(m.unkeep());
    if (!same) return false;
  }
  return a === 0 && b === 0;
}

function fromKeys(m: Machine, type: Address, iterable: Address, given: Address): Address {
  const value = given === 0 ? Static.None : given;
  const result = m.keep(call(m, type));
  forEach(m, iterable, (key) => {
    if (isExact(m, result)) setOrDelete(m, result, key, value);
    else setItem(m, result, key, value);
  });
  return m.unkeep();
}

function setDefault(m: Machine, self: Address, key: Address, given: Address): Address {
  const value = given === 0 ? Static.None : given;
  if (isExact(m, self)) {
    const known = dictGet(m, self, key);
    if (known !== 0) return m.hold(known);
    setOrDelete(m, self, key, value);
    return m.hold(value);
  }
  if (contains(m, self, key)) return getItem(m, self, key);
  setItem(m, self, key, value);
  return m.hold(value);
}

function pop(m: Machine, self: Address, key: Address, otherwise: Address): Address {
  const low = keyHash(m, key);
  const high = m.hashHigh;
  const value = isExact(m, self) ? take(m, self, key, low, high) : popDerived(m, self, key);
  if (value !== 0) return value;
  if (otherwise === 0) raiseKeyError(m, key);
  return m.hold(otherwise);
}

/** A derived class is asked for the value and to delete it. */
function popDerived(m: Machine, self: Address, key: Address): Address {
  if (!contains(m, self, key)) return 0;
  const value = m.keep(getItem(m, self, key));
  deleteItem(m, self, key);
  m.unkeep();
  return value;
}

function popItem(m: Machine, self: Address, last: Address): Address {
  const node = m.load(self + (last === 0 || truth(m, last) ? ODICT.last : ODICT.first));
  if (node === 0) raise(m, Type.KeyError, 'dictionary is empty');
  const key = m.keep(m.hold(m.load(node + Node.key)));
  const value = take(m, self, key, m.load(node + Node.hash), m.load(node + Node.hash + 4));
  if (value === 0) raiseKeyError(m, key);
  return newTuple(m, m.unkeep(), value);
}

function moveToEnd(m: Machine, self: Address, key: Address, last: Address): Address {
  const toLast = last === 0 || truth(m, last);
  const end = m.load(self + (toLast ? ODICT.last : ODICT.first));
  if (end === 0) raiseKeyError(m, key);
  if (m.load(end + Node.key) === key) return Static.None;
  const low = keyHash(m, key);
  const node = findNode(m, self, key, low, m.hashHigh);
  if (node === 0) raiseKeyError(m, key);
  if (node === end) return Static.None;
  unlink(m, self, node);
  if (toLast) putLast(m, self, node);
  else putFirst(m, self, node);
  return Static.None;
}

function clear(m: Machine, self: Address): Address {
  clearAll(m, self);
  return Static.None;
}

/** (type, (), state or None, None, iterator over the items). */
function reduce(m: Machine, self: Address): Address {
  const state = m.keep(callMethod(m, self, GETSTATE));
  const items = m.keep(callMethod(m, self, ITEMS));
  const iterator = iterate(m, items);
  m.keep(iterator);
  m.unkeep();
  m.release(m.unkeep());
  m.unkeep();
  return newTuple(m, m.hold(m.typeOf(self)), Static.emptyTuple, state, Static.None, iterator);
}

function sizeOf(m: Machine, self: Address): Address {
  const size = dictMemory(m, self, m.load(m.typeOf(self) + TYPE.basicSize));
  const nodes = dictSize(m, self) * Node.size;
  return newInt(m, size + 8 * m.load(self + ODICT.byEntrySize) + nodes);
}

function union(m: Machine, left: Address, right: Address): Address {
  const type = isInstance(m, left, orderedDict.address) ? m.typeOf(left) : m.typeOf(right);
  if (!isDict(m, left) || !isDict(m, right)) return Static.NotImplemented;
  const result = m.keep(call(m, type, left));
  updateFrom(m, result, right);
  return m.unkeep();
}

function inplaceUnion(m: Machine, self: Address, other: Address): Address {
  updateFrom(m, self, other);
  return m.hold(self);
}

/** OrderedDict(), OrderedDict(mapping), OrderedDict(pairs), each with keywords. */
function initialize(m: Machine, self: Address, argv: Address, count: number, names: Address): void {
  if (count > 1) raise(m, Type.TypeError, `expected at most 1 arguments, got ${count}`);
  update(m, self, argv, count, names);
}

function update(m: Machine, self: Address, argv: Address, count: number, names: Address): Address {
  if (count > 1) {
    raise(m, Type.TypeError, `update() takes at most 1 positional argument (${count} given)`);
  }
  if (count === 1) updateFrom(m, self, m.load(argv));
  if (names === 0) return Static.None;
  for (let i = 0, n = tupleSize(m, names); i < n; i++) {
    setItem(m, self, tupleItem(m, names, i), m.load(argv + 8 * (count + i)));
  }
  return Static.None;
}

const iterator = (kind: number) => (m: Machine, self: Address) => newOrderIterator(m, self, kind);

/** The entries by their nodes. Keys are matched as objects: comparing them could run Python code. */
function itemsInOrder(m: Machine, self: Address, visit: ItemVisitor): void {
  const values = new Map<Address, Address>();
  for (let at = dictNext(m, self, 0); at !== 0; at = dictNext(m, self, at))
    values.set(entryKey(m, self, at), entryValue(m, self, at));
  for (let node = m.load(self + ODICT.first); node !== 0; node = m.load(node + Node.next)) {
    const key = m.load(node + Node.key);
    const value = values.get(key);
    if (value !== undefined && !visit(key, value)) return;
  }
}

export const orderedDict = defineType(
  'OrderedDict',
  {
    doc: 'Dictionary that remembers insertion order',
    base: Type.dict,
    layout: ODICT,
    shown: { shape: 'mapping', length: dictSize, items: itemsInOrder, brackets: ['{', '}'], called: true },
    module: 'collections',
    collected: true,
    dictOffset: ODICT.dict,
    weakOffset: ODICT.weakList,
    blocks: visitNodeBlocks,
    dealloc,
    visit: (m, self, visitor) => {
      ofDict(m, Slot.visit)(m, self, visitor);
      visitNodes(m, self, visitor);
    },
    clear: clearAll,
    init: initialize,
    repr,
    hash: null,
    compare: compareOrdered,
    iter: iterator(OrderKind.keys),
    setItem: setOrDelete,
    or: union,
    inplaceOr: inplaceUnion,
  },
  [
    classMethod('fromkeys', fromKeys, '(iterable, value=None)'),
    method('__sizeof__', sizeOf, '()'),
    method('__reduce__', reduce, '()'),
    method('setdefault', setDefault, '(key, default=None)'),
    method('pop', pop, '(key, default=<unrepresentable>)'),
    method('popitem', popItem, '(last=True)'),
    method('keys', orderKeys, '()'),
    method('values', orderValues, '()'),
    method('items', orderItems, '()'),
    rawMethod('update', update, '(*args, **kwargs)'),
    method('clear', clear, '()'),
    method('copy', copy, '()'),
    method('__reversed__', iterator(OrderKind.keys | OrderKind.reversed), '()'),
    method('move_to_end', moveToEnd, '(key, last=True)'),
    getset('__dict__', getDictOf, setDictOf),
  ],
);
