/** odict_iterator, and the views of an OrderedDict. CPython: Objects/odictobject.c. */
import { defineType, method } from '../../define.ts';
import { raiseKeyError } from '../../dict-merge.ts';
import { dictGet, dictGetName, dictSize } from '../../dict-object.ts';
import { freeByLayout } from '../../free-object.ts';
import { track } from '../../gc-list.ts';
import { defineIterator, newIterator } from '../../iterator-type.ts';
import { layout, reference, word } from '../../layout.ts';
import { DICT_VIEW, TUPLE_ITEMS } from '../../layouts.ts';
import { listFromIterable } from '../../list-extend.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { name } from '../../names.ts';
import { Own } from '../../own-words.ts';
import { Type } from '../../places.ts';
import { hashOf } from '../../protocol/compare.ts';
import { raise } from '../../raise.ts';
import { emptyPlaces, isReusable, trackAgain, tupleOfNone } from '../../reused-tuple.ts';
import { newTuple } from '../../tuple-object.ts';
import { findNode, Node, ODICT } from './odict-nodes.ts';

const ITERATOR = layout('odict_iterator', {
  kind: word('OrderKind bits'),
  dict: reference('what is iterated, 0 at the end'),
  size: word('number of entries at the start'),
  state: word('state of the order at the start'),
  current: reference('the next key, 0 at the end'),
  result: reference('tuple that items are given in as long as nobody keeps it'),
});

/** What an iterator gives, and whether from the end. CPython: _odict_ITER_KEYS and so on. */
export const enum OrderKind {
  reversed = 1,
  keys = 2,
  values = 4,
  items = 6,
}

const ITER = name('iter');

/** An iterator over an OrderedDict (held). New. CPython: odictiter_new. */
export function newOrderIterator(m: Machine, dict: Address, kind: number): Address {
  const self = newIterator(m, iteratorType.address);
  const backward = (kind & OrderKind.reversed) !== 0;
  const node = m.load(dict + (backward ? ODICT.last : ODICT.first));
  m.store(self + ITERATOR.kind, kind);
  m.store(self + ITERATOR.current, node === 0 ? 0 : m.hold(m.load(node + Node.key)));
  m.store(self + ITERATOR.size, dictSize(m, dict));
  m.store(self + ITERATOR.state, m.load(dict + ODICT.state));
  m.store(self + ITERATOR.dict, m.hold(dict));
  if ((kind & OrderKind.items) === OrderKind.items) m.store(self + ITERATOR.result, tupleOfNone(m, 2));
  return self;
}

/** The next key: new, 0 at the end. CPython: odictiter_nextkey. */
function nextKey(m: Machine, self: Address): Address {
  const dict = m.load(self + ITERATOR.dict);
  if (dict === 0) return 0;
  const key = m.load(self + ITERATOR.current);
  if (key === 0) {
    m.drop(self + ITERATOR.dict);
    return 0;
  }
  if (m.load(dict + ODICT.state) !== m.load(self + ITERATOR.state)) {
    raise(m, Type.RuntimeError, 'OrderedDict mutated during iteration');
  }
  if (dictSize(m, dict) !== m.load(self + ITERATOR.size)) {
    m.store(self + ITERATOR.size, -1);
    raise(m, Type.RuntimeError, 'OrderedDict changed size during iteration');
  }
  const low = hashOf(m, key);
  const node = findNode(m, dict, key, low, m.hashHigh);
  const backward = (m.load(self + ITERATOR.kind) & OrderKind.reversed) !== 0;
  const next = node === 0 ? 0 : m.load(node + (backward ? Node.previous : Node.next));
  m.store(self + ITERATOR.current, next === 0 ? 0 : m.hold(m.load(next + Node.key)));
  return key;
}

function nextOf(m: Machine, self: Address): Address {
  const key = nextKey(m, self);
  const kind = m.load(self + ITERATOR.kind) & OrderKind.items;
  if (key === 0 || kind === OrderKind.keys) return key;
  m.keep(key);
  const value = dictGet(m, m.load(self + ITERATOR.dict), key);
  if (value === 0) raiseKeyError(m, key);
  m.hold(value);
  m.unkeep();
  if (kind === OrderKind.items) return pair(m, self, key, value);
  m.keep(value);
  m.release(key);
  return m.unkeep();
}

/** (key, value), both stolen. New. */
function pair(m: Machine, self: Address, key: Address, value: Address): Address {
  const kept = m.load(self + ITERATOR.result);
  const reused = isReusable(m, kept);
  const result = m.keep(reused ? m.hold(kept) : emptyPlaces(m, 2));
  const oldKey = m.load(result + TUPLE_ITEMS);
  m.keep(m.load(result + TUPLE_ITEMS + 8));
  m.store(result + TUPLE_ITEMS, key);
  m.store(result + TUPLE_ITEMS + 8, value);
  m.releaseMaybe(oldKey);
  m.releaseMaybe(m.unkeep());
  if (reused) trackAgain(m, result);
  return m.unkeep();
}

/** (iter, ([what is left],)). */
function reduce(m: Machine, self: Address): Address {
  const rest = m.keep(newIterator(m, iteratorType.address));
  m.bytes.copyWithin(rest + ITERATOR.kind, self + ITERATOR.kind, self + ITERATOR.end);
  m.store(rest + ITERATOR.result, 0);
  for (const field of [ITERATOR.dict, ITERATOR.current]) {
    const object = m.load(rest + field);
    if (object !== 0) m.hold(object);
  }
  if ((m.load(rest + ITERATOR.kind) & OrderKind.items) === OrderKind.items) {
    m.store(rest + ITERATOR.result, tupleOfNone(m, 2));
  }
  const list = listFromIterable(m, rest);
  m.keep(list);
  m.unkeep();
  m.release(m.unkeep());
  return newTuple(m, m.hold(dictGetName(m, m.load(Own.builtins), ITER)), newTuple(m, list));
}

const iteratorType = defineIterator(
  'odict_iterator',
  { layout: ITERATOR, final: true, abstract: true, next: nextOf },
  [method('__reduce__', reduce, '()')],
);

/** The dict behind a view. */
const dictOf = (m: Machine, view: Address): Address => m.load(view + DICT_VIEW.dict);

const defineView = (called: string, base: Type, kind: OrderKind) =>
  defineType(
    called,
    {
      base,
      layout: DICT_VIEW,
      collected: true,
      final: true,
      abstract: true,
      dealloc: freeByLayout,
      iter: (m, self) => newOrderIterator(m, dictOf(m, self), kind),
    },
    [
      method(
        '__reversed__',
        (m, self) => newOrderIterator(m, dictOf(m, self), kind | OrderKind.reversed),
        '()',
      ),
    ],
  );

const keysView = defineView('odict_keys', Type.dict_keys, OrderKind.keys);
const valuesView = defineView('odict_values', Type.dict_values, OrderKind.values);
const itemsView = defineView('odict_items', Type.dict_items, OrderKind.items);

const viewMaker =
  (type: { readonly address: Address }) =>
  (m: Machine, dict: Address): Address => {
    const view = m.newCollected(type.address, DICT_VIEW.end);
    m.store(view + DICT_VIEW.dict, m.hold(dict));
    track(m, view);
    return view;
  };

/** keys(), values() and items() of an OrderedDict (held): new. */
export const orderKeys = viewMaker(keysView);
export const orderValues = viewMaker(valuesView);
export const orderItems = viewMaker(itemsView);
