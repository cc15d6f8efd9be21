/** Copies and merges of dicts, views, iterators, on a bare machine. */
import { beforeEach, describe, expect, it } from 'vitest';
import { dictCopy, dictEqual, dictMerge, Existing } from '../../src/machine/dict-merge.ts';
import {
  dictDelete,
  dictEntries,
  dictMemory,
  dictSet,
  dictSize,
  newDict,
} from '../../src/machine/dict-object.ts';
import { isTracked } from '../../src/machine/gc-list.ts';
import { DICT } from '../../src/machine/layouts.ts';
import type { Machine } from '../../src/machine/machine.ts';
import type { Address } from '../../src/machine/memory.ts';
import { Static, Type } from '../../src/machine/places.ts';
import { newSet, setAdd, setElements } from '../../src/machine/set-object.ts';
import { Compare, Slot } from '../../src/machine/slot-numbers.ts';
import { newTuple, tupleItem } from '../../src/machine/tuple-object.ts';
import '../../src/machine/types/dict.ts';
import '../../src/machine/types/set.ts';
import { newDictIterator } from '../../src/machine/types/dict-iterators.ts';
import { newDictView } from '../../src/machine/types/dict-views.ts';
import { bareMachine, callNative, itemsOf, key, numberIn, raised, slot } from './bare-machine.ts';

let m: Machine;
let keys: Address[];

beforeEach(() => {
  m = bareMachine();
  keys = Array.from({ length: 64 }, (_, i) => key(m, i));
});

function dictOf(...numbers: number[]): Address {
  const dict = newDict(m);
  for (const n of numbers) dictSet(m, dict, keys[n]!, Static.None);
  return dict;
}

function setOf(...numbers: number[]): Address {
  const set = newSet(m);
  for (const n of numbers) setAdd(m, set, keys[n]!);
  return set;
}

const numbersIn = (dict: Address): number[] => dictEntries(m, dict).map((entry) => numberIn(m, entry.key));
const elements = (set: Address): number[] => setElements(m, set).map((one) => numberIn(m, one));
const size = (dict: Address): number => dictMemory(m, dict, DICT.end) + 16;

describe('copies', () => {
  it('clone the table as it is, room and dummies included', () => {
    const dict = dictOf(...Array(40).keys());
    dictDelete(m, dict, keys[0]!);
    const copy = dictCopy(m, dict);
    expect(numbersIn(copy)).toEqual(numbersIn(dict));
    expect(size(copy)).toBe(size(dict));
    expect(m.count(keys[1]!)).toBe(3);
    m.release(copy);
    expect(m.count(keys[1]!)).toBe(2);
    dictSet(m, dict, keys[0]!, Static.None);
    expect(numbersIn(dict).at(-1)).toBe(0);
  });

  it('are compact when many entries have been deleted', () => {
    const dict = dictOf(...Array(40).keys());
    for (let i = 0; i < 35; i++) dictDelete(m, dict, keys[i]!);
    expect([size(dict), size(dictCopy(m, dict))]).toEqual([1168, 224]);
  });

  it('are tracked when the dict is', () => {
    const dict = dictOf(1);
    expect(isTracked(m, dictCopy(m, dict))).toBe(false);
    dictSet(m, dict, keys[2]!, dictOf());
    expect(isTracked(m, dictCopy(m, dict))).toBe(true);
  });
});

describe('merging', () => {
  it('replaces, keeps or refuses what is there', () => {
    const dict = dictOf(1, 2);
    const other = newDict(m);
    for (const n of [2, 3]) dictSet(m, other, keys[n]!, keys[n]!);
    dictMerge(m, dict, other, Existing.keep);
    expect(numbersIn(dict)).toEqual([1, 2, 3]);
    expect(dictEntries(m, dict)[1]!.value).toBe(Static.None);
    dictMerge(m, dict, other, Existing.replace);
    expect(dictEntries(m, dict)[1]!.value).toBe(keys[2]);
    expect(raised(m, () => dictMerge(m, dict, other, Existing.refuse))).toBe('key 2');
  });

  it('compares dicts entry by entry', () => {
    const again = newDict(m);
    for (const n of [2, 1]) dictSet(m, again, key(m, n), Static.None);
    expect(dictEqual(m, dictOf(1, 2), again)).toBe(true);
    expect(dictEqual(m, dictOf(1, 3), again)).toBe(false);
    dictSet(m, again, keys[1]!, keys[5]!);
    expect(dictEqual(m, dictOf(1, 2), again)).toBe(false);
  });
});

describe('iterators', () => {
  it('go both ways', () => {
    const dict = dictOf(5, 1, 9, 4);
    dictDelete(m, dict, keys[1]!);
    const walk = (type: Type): number[] =>
      itemsOf(m, newDictIterator(m, dict, type)).map((item) => numberIn(m, item));
    expect(walk(Type.dict_keyiterator)).toEqual([5, 9, 4]);
    expect(walk(Type.dict_reversekeyiterator)).toEqual([4, 9, 5]);
  });

  it('notice a change of size, for ever', () => {
    const dict = dictOf(1);
    const iterator = newDictIterator(m, dict, Type.dict_keyiterator);
    dictSet(m, dict, keys[2]!, Static.None);
    const message = 'dictionary changed size during iteration';
    expect(raised(m, () => slot(m, iterator, Slot.next))).toBe(message);
    dictDelete(m, dict, keys[2]!);
    expect(raised(m, () => slot(m, iterator, Slot.next))).toBe(message);
  });

  it('notice a key too many', () => {
    const dict = dictOf(1);
    const iterator = newDictIterator(m, dict, Type.dict_keyiterator);
    m.release(slot(m, iterator, Slot.next));
    dictDelete(m, dict, keys[1]!);
    dictSet(m, dict, keys[2]!, Static.None);
    expect(raised(m, () => slot(m, iterator, Slot.next))).toBe('dictionary keys changed during iteration');
    expect(slot(m, iterator, Slot.next)).toBe(0);
  });

  it('use one tuple again as long as nobody keeps it', () => {
    const iterator = newDictIterator(m, dictOf(1, 2, 3), Type.dict_itemiterator);
    const first = slot(m, iterator, Slot.next);
    const second = slot(m, iterator, Slot.next);
    expect(second).not.toBe(first);
    m.release(first);
    m.release(second);
    const third = slot(m, iterator, Slot.next);
    expect(third).toBe(first);
    expect(numberIn(m, tupleItem(m, third, 0))).toBe(3);
  });
});

describe('views', () => {
  it('behave as sets', () => {
    const dict = dictOf(1, 2, 3);
    const view = newDictView(m, dict, Type.dict_keys);
    const other = setOf(2, 3, 4);
    expect(slot(m, view, Slot.length)).toBe(3);
    expect(elements(slot(m, view, Slot.or, other))).toEqual([1, 2, 3, 4]);
    expect(slot(m, view, Slot.compare, setOf(1, 2, 3), Compare.eq)).toBe(Static.True);
    expect(slot(m, view, Slot.compare, setOf(1, 2), Compare.gt)).toBe(Static.True);
    expect(slot(m, view, Slot.compare, other, Compare.le)).toBe(Static.False);
    expect(callNative(m, view, 'isdisjoint', setOf(7))).toBe(Static.True);
    expect(callNative(m, view, 'isdisjoint', other)).toBe(Static.False);
  });

  it('know their items', () => {
    const items = newDictView(m, dictOf(1), Type.dict_items);
    const pair = (n: number, value: Address): Address => newTuple(m, m.hold(keys[n]!), m.hold(value));
    expect(slot(m, items, Slot.contains, pair(1, Static.None))).toBe(true);
    expect(slot(m, items, Slot.contains, pair(1, keys[1]!))).toBe(false);
    expect(slot(m, items, Slot.contains, keys[1]!)).toBe(false);
  });
});

describe('methods', () => {
  it('of dict', () => {
    const dict = dictOf(1, 2);
    expect(callNative(m, dict, 'get', keys[3]!, 0)).toBe(Static.None);
    expect(callNative(m, dict, 'get', keys[3]!, keys[4]!)).toBe(keys[4]);
    expect(raised(m, () => callNative(m, dict, 'pop', keys[3]!, 0))).toBe('key 3');
    expect(callNative(m, dict, 'pop', keys[1]!, 0)).toBe(Static.None);
    callNative(m, dict, 'popitem');
    expect(raised(m, () => callNative(m, dict, 'popitem'))).toBe('popitem(): dictionary is empty');
    expect(raised(m, () => slot(m, dict, Slot.getItem, keys[1]!))).toBe('key 1');
    expect(dictSize(m, dict)).toBe(0);
  });

  it('of set', () => {
    const set = setOf(1, 2, 3);
    m.store(m.frameTop, setOf(2, 3, 4));
    m.store(m.frameTop + 8, setOf(3, 4, 5));
    expect(elements(callNative(m, set, 'intersection', m.frameTop, 2, 0))).toEqual([3]);
    callNative(m, set, 'intersection_update', m.frameTop, 1, 0);
    expect(elements(set)).toEqual([2, 3]);
    expect(raised(m, () => callNative(m, set, 'remove', keys[9]!))).toBe('key 9');
    callNative(m, set, 'symmetric_difference_update', setOf(3, 7));
    expect(elements(set)).toEqual([2, 7]);
    expect(slot(m, set, Slot.inplaceOr, keys[1]!)).toBe(Static.NotImplemented);
  });
});
