/** dict. CPython: Objects/dictobject.c; what other files use of it lies in dict-object.ts and its neighbours. */

import { classGetItem } from '../class-getitem.ts';
import { classMethod, defineType, method, rawMethod } from '../define.ts';
import { insert, resize } from '../dict-insert.ts';
import {
  entriesOf,
  GENERAL_ENTRY,
  isUnicode,
  Keys,
  log2ForEntries,
  releaseKeys,
  UNICODE_ENTRY,
} from '../dict-keys.ts';
import { dictCopy, dictEqual, dictUpdate, isDict, raiseKeyError } from '../dict-merge.ts';
import {
  dictClear,
  dictContains,
  dictDelete,
  dictGet,
  dictMemory,
  dictNext,
  dictSet,
  dictSetDefault,
  dictSize,
  dictTake,
  dictTakeLast,
  entryHash,
  entryKey,
  entryValue,
  initDict,
} from '../dict-object.ts';
import { clearValues, Values, valueWord } from '../dict-values.ts';
import { FreeLimit, FreeList, freeListPush } from '../free-lists.ts';
import { track, untrack } from '../gc-list.ts';
import { allocateInstance } from '../instance-values.ts';
import { newInt } from '../int-object.ts';
import { DICT, TUPLE_ITEMS, TYPE } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Static, Type } from '../places.ts';
import { lookupSpecial } from '../protocol/attribute.ts';
import { call } from '../protocol/call.ts';
import { forEach } from '../protocol/iterate.ts';
import { setItem } from '../protocol/subscript.ts';
import { guardedRepr, reprText } from '../protocol/text.ts';
import { raise } from '../raise.ts';
import { isAnySet, setEntryHash, setEntryKey, setNext, setSize } from '../set-object.ts';
import { shownEntries } from '../shown.ts';
import { Compare } from '../slot-numbers.ts';
import type { Visitor } from '../slots.ts';
import { allocateTuple, tupleItem, tupleSize } from '../tuple-object.ts';
import { newDictIterator } from './dict-iterators.ts';
import { newDictView } from './dict-views.ts';

const MISSING = name('__missing__');

/** `dict.__new__`: the arguments are for `__init__`. Exact dicts are not tracked yet. */
function make(m: Machine, type: Address): Address {
  const dict = allocateInstance(m, type);
  initDict(m, dict, Static.emptyKeys, 0, 0);
  if (type !== Type.dict) track(m, dict);
  return dict;
}

/** dict(), dict(mapping), dict(pairs), each with keywords. */
function init(m: Machine, self: Address, argv: Address, count: number, names: Address): void {
  updateWith(m, self, argv, count, names, 'dict');
}

/** CPython: dict_update_common. */
function updateWith(
  m: Machine,
  self: Address,
  argv: Address,
  count: number,
  names: Address,
  what: string,
): void {
  if (count > 1) raise(m, Type.TypeError, `${what} expected at most 1 argument, got ${count}`);
  if (count === 1) dictUpdate(m, self, m.load(argv));
  if (names === 0) return;
  for (let i = 0, n = tupleSize(m, names); i < n; i++) {
    dictSet(m, self, tupleItem(m, names, i), m.load(argv + 8 * (count + i)));
  }
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  const keys = m.load(self + DICT.keys);
  const values = m.load(self + DICT.values);
  if (values !== 0 && m.bytes[values + Values.embedded] === 0) {
    clearValues(m, values);
    m.heap.free(values);
  }
  m.store(self + DICT.values, 0);
  releaseKeys(m, keys);
  if (m.typeOf(self) === Type.dict && freeListPush(m, FreeList.dicts, FreeLimit.dicts, self)) return;
  m.freeCollected(self);
}

/** Keys and values; those inside an instance are the instance's, and shared keys are the class's. */
function visit(m: Machine, self: Address, visitor: Visitor): void {
  const keys = m.load(self + DICT.keys);
  const values = m.load(self + DICT.values);
  if (values !== 0) {
    if (m.bytes[values + Values.embedded] !== 0) return;
    for (let i = 0, n = m.bytes[values]!; i < n; i++) visitWord(m, valueWord(values, i), visitor);
    return;
  }
  const unicode = isUnicode(m, keys);
  const stride = unicode ? UNICODE_ENTRY : GENERAL_ENTRY;
  let at = entriesOf(m, keys) + (unicode ? 0 : 8);
  for (let left = m.load(keys + Keys.filled); left > 0; left--, at += stride) {
    visitWord(m, at, visitor);
    visitWord(m, at + 8, visitor);
  }
}

function visitWord(m: Machine, at: Address, visitor: Visitor): void {
  const referent = m.load(at);
  if (referent !== 0) visitor(referent, at);
}

function repr(m: Machine, self: Address): Address {
  return guardedRepr(m, self, '{...}', () => {
    const parts: string[] = [];
    for (let at = dictNext(m, self, 0); at !== 0; at = dictNext(m, self, at)) {
      const value = m.keep(m.hold(entryValue(m, self, at)));
      const key = m.keep(m.hold(entryKey(m, self, at)));
      const text = reprText(m, key);
      parts.push(`${text}: ${reprText(m, value)}`);
      m.release(m.unkeep());
      m.release(m.unkeep());
    }
    return `{${parts.join(', ')}}`;
  });
}

function compareDicts(m: Machine, left: Address, right: Address, how: Compare): Address {
  if ((how !== Compare.eq && how !== Compare.ne) || !isDict(m, left) || !isDict(m, right)) {
    return Static.NotImplemented;
  }
  return m.boolean(dictEqual(m, left, right) === (how === Compare.eq));
}

/** dict[key]; instances of subclasses may have `__missing__`. CPython: dict_subscript. */
function getItem(m: Machine, self: Address, key: Address): Address {
  const value = dictGet(m, self, key);
  if (value !== 0) return m.hold(value);
  if (m.typeOf(self) !== Type.dict) {
    const missing = lookupSpecial(m, self, MISSING);
    if (missing !== 0) {
      m.keep(missing);
      m.keep(call(m, missing, key));
      return m.releaseUnder(m.kept - 16);
    }
  }
  raiseKeyError(m, key);
}

function setOrDelete(m: Machine, self: Address, key: Address, value: Address): void {
  if (value !== 0) dictSet(m, self, key, value);
  else if (!dictDelete(m, self, key)) raiseKeyError(m, key);
}

/** left | right: a dict, never of a subclass. */
function union(m: Machine, left: Address, right: Address): Address {
  if (!isDict(m, left) || !isDict(m, right)) return Static.NotImplemented;
  const result = m.keep(dictCopy(m, left));
  dictUpdate(m, result, right);
  return m.unkeep();
}

function inplaceUnion(m: Machine, self: Address, other: Address): Address {
  dictUpdate(m, self, other);
  return m.hold(self);
}

function get(m: Machine, self: Address, key: Address, otherwise: Address): Address {
  const value = dictGet(m, self, key);
  return m.hold(value !== 0 ? value : otherwise !== 0 ? otherwise : Static.None);
}

function setDefault(m: Machine, self: Address, key: Address, value: Address): Address {
  return m.hold(dictSetDefault(m, self, key, value === 0 ? Static.None : value));
}

function pop(m: Machine, self: Address, key: Address, otherwise: Address): Address {
  const value = dictSize(m, self) === 0 ? 0 : dictTake(m, self, key);
  if (value !== 0) return value;
  if (otherwise === 0) raiseKeyError(m, key);
  return m.hold(otherwise);
}

function popItem(m: Machine, self: Address): Address {
  const pair = allocateTuple(m, 2);
  track(m, pair);
  if (dictSize(m, self) === 0) {
    m.release(pair);
    raise(m, Type.KeyError, 'popitem(): dictionary is empty');
  }
  dictTakeLast(m, self, pair + TUPLE_ITEMS);
  return pair;
}

function clear(m: Machine, self: Address): Address {
  dictClear(m, self);
  return Static.None;
}

function update(m: Machine, self: Address, argv: Address, count: number, names: Address): Address {
  updateWith(m, self, argv, count, names, 'update');
  return Static.None;
}

/** CPython: _PyDict_FromKeys. */
function fromKeys(m: Machine, type: Address, iterable: Address, given: Address): Address {
  const value = given === 0 ? Static.None : given;
  const dict = m.keep(call(m, type));
  const exact = m.typeOf(dict) === Type.dict;
  if (exact && m.typeOf(iterable) === Type.dict) fromDict(m, dict, iterable, value);
  else if (exact && isAnySet(m, iterable)) fromSet(m, dict, iterable, value);
  else if (exact) forEach(m, iterable, (key) => dictSet(m, dict, key, value));
  else forEach(m, iterable, (key) => setItem(m, dict, key, value));
  return m.unkeep();
}

function fromDict(m: Machine, dict: Address, source: Address, value: Address): void {
  const log2Size = m.bytes[m.load(dict + DICT.keys) + Keys.log2Size]!;
  const wanted = Math.max(log2ForEntries(dictSize(m, source)), log2Size);
  resize(m, dict, wanted, isUnicode(m, m.load(source + DICT.keys)));
  for (let at = dictNext(m, source, 0); at !== 0; at = dictNext(m, source, at)) {
    const low = entryHash(m, source, at);
    insert(m, dict, entryKey(m, source, at), low, m.hashHigh, value);
  }
}

function fromSet(m: Machine, dict: Address, source: Address, value: Address): void {
  resize(m, dict, log2ForEntries(setSize(m, source)), false);
  for (let at = setNext(m, source, 0); at !== 0; at = setNext(m, source, at)) {
    const low = setEntryHash(m, source, at);
    insert(m, dict, setEntryKey(m, source, at), low, m.hashHigh, value);
  }
}

const iterator = (type: Type) => (m: Machine, self: Address) => newDictIterator(m, self, type);
const view = (type: Type) => (m: Machine, self: Address) => newDictView(m, self, type);

defineType(
  'dict',
  {
    at: Type.dict,
    matches: 'mapping',
    layout: DICT,
    collected: true,
    letter: 'D',
    shown: shownEntries('mapping', dictSize, dictNext, entryKey, entryValue),
    dealloc,
    visit,
    clear: dictClear,
    new: make,
    init,
    repr,
    hash: null,
    compare: compareDicts,
    length: dictSize,
    getItem,
    setItem: setOrDelete,
    contains: dictContains,
    iter: iterator(Type.dict_keyiterator),
    or: union,
    inplaceOr: inplaceUnion,
  },
  [
    method('__contains__', (m, self, key) => m.boolean(dictContains(m, self, key)), '(key, /)'),
    method('__getitem__', getItem, '(key, /)'),
    method('__sizeof__', sizeOf, '()'),
    method('get', get, '(key, default=None, /)'),
    method('setdefault', setDefault, '(key, default=None, /)'),
    method('pop', pop, '(key, default=<unrepresentable>, /)'),
    method('popitem', popItem, '()'),
    method('keys', view(Type.dict_keys), '()'),
    method('items', view(Type.dict_items), '()'),
    method('values', view(Type.dict_values), '()'),
    rawMethod('update', update, '(*args, **kwargs)'),
    classMethod('fromkeys', fromKeys, '(iterable, value=None, /)'),
    method('clear', clear, '()'),
    method('copy', dictCopy, '()'),
    method('__reversed__', iterator(Type.dict_reversekeyiterator), '()'),
    classGetItem(),
  ],
);

function sizeOf(m: Machine, self: Address): Address {
  return newInt(m, dictMemory(m, self, m.load(m.typeOf(self) + TYPE.basicSize)));
}
