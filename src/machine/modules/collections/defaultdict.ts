/** defaultdict. CPython: Modules/_collectionsmodule.c (defdict_missing and what follows). */
import { classGetItem } from '../../class-getitem.ts';
import { defineType, member, method } from '../../define.ts';
import { dictUpdate, isDict, raiseKeyError } from '../../dict-merge.ts';
import { untrack } from '../../gc-list.ts';
import { block, layout, reference, word } from '../../layout.ts';
import { DICT } from '../../layouts.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { name } from '../../names.ts';
import { Static, Type } from '../../places.ts';
import { callMethod } from '../../protocol/attribute.ts';
import { call, isCallable } from '../../protocol/call.ts';
import { iterate } from '../../protocol/iterate.ts';
import { setItem } from '../../protocol/subscript.ts';
import { guardedRepr, reprText, takeText } from '../../protocol/text.ts';
import { isInstance, raise, shortTypeName } from '../../raise.ts';
import { natives } from '../../registry.ts';
import { Slot } from '../../slot-numbers.ts';
import { newStr, textOf } from '../../str-object.ts';
import { newTuple } from '../../tuple-object.ts';

const DEFAULT_DICT = layout('collections.defaultdict', {
  used: word('number of entries'),
  watched: word('not used'),
  keys: block('keys table'),
  values: block('not used'),
  factory: reference('default_factory'),
});

if (DEFAULT_DICT.keys !== DICT.keys) throw new Error('defaultdict does not begin as a dict');

const ITEMS = name('items');

/** The native in a slot of dict. */
const ofDict = (m: Machine, slot: Slot) => natives[m.load(Type.dict + slot)]!;

/** The factory or None: borrowed. */
function factoryOf(m: Machine, self: Address): Address {
  const factory = m.load(self + DEFAULT_DICT.factory);
  return factory === 0 ? Static.None : factory;
}

function init(m: Machine, self: Address, argv: Address, count: number, names: Address): void {
  const factory = count > 0 ? m.load(argv) : Static.None;
  if (factory !== Static.None && !isCallable(m, factory)) {
    raise(m, Type.TypeError, 'first argument must be callable or None');
  }
  m.keep(m.load(self + DEFAULT_DICT.factory));
  m.store(self + DEFAULT_DICT.factory, count > 0 ? m.hold(factory) : 0);
  ofDict(m, Slot.init)(m, self, count > 0 ? argv + 8 : argv, Math.max(0, count - 1), names);
  m.releaseMaybe(m.unkeep());
}

/** What stands for a key that is not there, entered under it. */
function missing(m: Machine, self: Address, key: Address): Address {
  const factory = factoryOf(m, self);
  if (factory === Static.None) raiseKeyError(m, key);
  const value = m.keep(call(m, factory));
  setItem(m, self, key, value);
  return m.unkeep();
}

function repr(m: Machine, self: Address): Address {
  const entries: Address = m.keep(ofDict(m, Slot.repr)(m, self));
  const factory = m.load(self + DEFAULT_DICT.factory);
  const shown = factory === 0 ? 'None' : takeText(m, reprOnce(m, factory));
  const text = `${shortTypeName(m, m.typeOf(self))}(${shown}, ${textOf(m, entries)})`;
  m.release(m.unkeep());
  return newStr(m, text);
}

/** A factory whose repr shows this very dict prints dots. New. */
function reprOnce(m: Machine, factory: Address): Address {
  return guardedRepr(m, factory, '...', () => reprText(m, factory));
}

/** type(self)(factory, source). */
function makeLike(m: Machine, self: Address, source: Address): Address {
  return call(m, m.typeOf(self), factoryOf(m, self), source);
}

function union(m: Machine, left: Address, right: Address): Address {
  const leftIsOne = isInstance(m, left, defaultDict.address);
  if (!isDict(m, leftIsOne ? right : left)) return Static.NotImplemented;
  const result = m.keep(makeLike(m, leftIsOne ? left : right, left));
  dictUpdate(m, result, right);
  return m.unkeep();
}

function reduce(m: Machine, self: Address): Address {
  const items = m.keep(callMethod(m, self, ITEMS));
  const iterator = iterate(m, items);
  m.release(m.unkeep());
  const factory = factoryOf(m, self);
  const args = factory === Static.None ? Static.emptyTuple : newTuple(m, m.hold(factory));
  return newTuple(m, m.hold(m.typeOf(self)), args, Static.None, Static.None, iterator);
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  m.drop(self + DEFAULT_DICT.factory);
  ofDict(m, Slot.dealloc)(m, self);
}

export const defaultDict = defineType(
  'defaultdict',
  {
    heap: true,
    doc: 'defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\nThe default factory is called without arguments to produce\na new value when a key is not present, in __getitem__ only.\nA defaultdict compares equal to a dict with the same items.\nAll remaining arguments are treated the same as if they were\npassed to the dict constructor, including keyword arguments.\n',
    base: Type.dict,
    layout: DEFAULT_DICT,
    module: 'collections',
    collected: true,
    dealloc,
    init,
    repr,
    or: union,
  },
  [
    method('__missing__', missing, '(key, /)'),
    method('copy', (m, self) => makeLike(m, self, self), '()'),
    method('__copy__', (m, self) => makeLike(m, self, self), '()'),
    method('__reduce__', reduce, '()'),
    classGetItem(),
    member('default_factory', DEFAULT_DICT.factory, true),
  ],
);
