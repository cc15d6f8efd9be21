/** Attributes inside instances. Sizes and orders are what CPython 3.13 says of the same steps. */
import { beforeEach, expect, it } from 'vitest';
import { visitOrphanKeys } from '../../src/machine/dict-keys.ts';
import {
  dictClear,
  dictEntries,
  dictMemory,
  dictSet,
  dictSize,
  dictTakeLast,
} from '../../src/machine/dict-object.ts';
import {
  clearInstanceDict,
  dropSharedKeys,
  getInstanceAttribute,
  initInlineValues,
  inlineAttributes,
  inlineSize,
  inlineSlotOf,
  inlineWord,
  instanceDict,
  PRE_HEADER,
  setInstanceAttribute,
  setInstanceDict,
  startSharedKeys,
  visitClassKeys,
  visitInstanceDict,
} from '../../src/machine/instance-values.ts';
import { DICT, TYPE, TypeFlag } from '../../src/machine/layouts.ts';
import type { Machine } from '../../src/machine/machine.ts';
import type { Address } from '../../src/machine/memory.ts';
import { Static } from '../../src/machine/places.ts';
import { textOf } from '../../src/machine/str-object.ts';
import { bareMachine, key, text } from './bare-machine.ts';

let m: Machine;
let type: Address;

beforeEach(() => {
  m = bareMachine();
  type = newType();
});

function newType(): Address {
  const made = m.heap.allocate(0x400);
  m.words.fill(0, made >> 2, (made + 0x400) >> 2);
  m.store(made + TYPE.basicSize, 16);
  m.store(made + TYPE.flags, TypeFlag.collected | TypeFlag.inlineValues | TypeFlag.managedDict);
  startSharedKeys(m, made);
  return made;
}

function instance(): Address {
  const block = m.heap.allocate(PRE_HEADER + 16 + inlineSize(m, type));
  m.words.fill(0, block >> 2, (block + PRE_HEADER) >> 2);
  const object = m.initObject(block + PRE_HEADER, type);
  initInlineValues(m, object, type);
  return object;
}

function set(object: Address, name: string, value = Static.None as Address): void {
  const str = text(m, name);
  setInstanceAttribute(m, object, str, value);
  m.release(str);
}

function remove(object: Address, name: string): boolean {
  return setInstanceAttribute(m, object, text(m, name), 0);
}

const getsizeof = (dict: Address): number => dictMemory(m, dict, DICT.end) + 16;
const namesOf = (dict: Address): string[] => dictEntries(m, dict).map((entry) => textOf(m, entry.key));
const sizeOf = (object: Address): number => getsizeof(instanceDict(m, object));

it('shrinks the shared keys with every instance', () => {
  const a = instance();
  for (const name of ['xx', 'yy', 'zz']) set(a, name);
  const b = instance();
  set(b, 'zz');
  set(b, 'xx');
  expect(namesOf(instanceDict(m, b))).toEqual(['zz', 'xx']);
  expect([sizeOf(a), sizeOf(b)]).toEqual([288, 288]);
  const c = instance();
  expect([sizeOf(c), sizeOf(a)]).toEqual([280, 280]);
});

it('gives an instance with too many names a table of its own', () => {
  instance();
  instance();
  const c = instance();
  for (let i = 0; i < 40; i++) set(c, `n${i}`);
  expect(inlineAttributes(m, c)).toEqual([]);
  expect(sizeOf(c)).toBe(1584);
  expect(dictSize(m, instanceDict(m, c))).toBe(40);
  expect(namesOf(instanceDict(m, c)).slice(0, 2)).toEqual(['n0', 'n1']);
  const name = text(m, 'n39');
  expect(getInstanceAttribute(m, c, name)).toBe(Static.None);
});

it('keeps the order when an attribute is deleted and set again', () => {
  const a = instance();
  for (const name of ['xx', 'yy', 'zz']) set(a, name);
  expect(remove(a, 'xx')).toBe(true);
  expect(remove(a, 'xx')).toBe(false);
  set(a, 'xx');
  expect(inlineAttributes(m, a).map((one) => textOf(m, one.name))).toEqual(['yy', 'zz', 'xx']);
  expect(namesOf(instanceDict(m, a))).toEqual(['yy', 'zz', 'xx']);
});

it('shows a change through the dict in the object, and the other way round', () => {
  const a = instance();
  const value = key(m, 1);
  set(a, 'xx', value);
  const dict = instanceDict(m, a);
  expect(m.count(value)).toBe(2);
  dictSet(m, dict, text(m, 'yy'), value);
  expect(getInstanceAttribute(m, a, text(m, 'yy'))).toBe(value);
  expect(m.count(value)).toBe(3);
  set(a, 'zz', value);
  expect(namesOf(dict)).toEqual(['xx', 'yy', 'zz']);
  remove(a, 'xx');
  expect(namesOf(dict)).toEqual(['yy', 'zz']);
  expect(m.count(value)).toBe(3);
});

it('moves to a general table for a key that is no str', () => {
  const a = instance();
  set(a, 'xx');
  dictSet(m, instanceDict(m, a), key(m, 1), Static.None);
  expect(sizeOf(a)).toBe(352);
  set(a, 'yy');
  expect(dictSize(m, instanceDict(m, a))).toBe(3);
  expect(sizeOf(a)).toBe(352);
});

it('leaves the values with the dict when the object goes', () => {
  const a = instance();
  const value = key(m, 1);
  set(a, 'xx', value);
  const dict = m.hold(instanceDict(m, a));
  clearInstanceDict(m, a);
  expect(namesOf(dict)).toEqual(['xx']);
  expect([m.count(dict), m.count(value)]).toEqual([1, 2]);
  expect(getsizeof(dict)).toBe(296);
});

it('releases the values with the object when there is no dict', () => {
  const a = instance();
  const value = key(m, 1);
  set(a, 'xx', value);
  clearInstanceDict(m, a);
  expect(m.count(value)).toBe(1);
});

it('takes another dict, or a fresh one', () => {
  for (let i = 0; i < 40; i++) instance();
  const h = instance();
  set(h, 'a1');
  const old = m.hold(instanceDict(m, h));
  expect(getsizeof(old)).toBe(72);
  setInstanceDict(m, h, 0);
  expect([namesOf(old), sizeOf(h)]).toEqual([['a1'], 72]);
  set(h, 'yy');
  expect([namesOf(instanceDict(m, h)), sizeOf(h)]).toEqual([['yy'], 184]);
});

it('stays in place when the dict is cleared, and combines when there is no room', () => {
  for (let i = 0; i < 40; i++) instance();
  const q = instance();
  for (const name of ['a1', 'a2', 'a3']) set(q, name);
  expect(sizeOf(q)).toBe(272);
  const h = instance();
  dictClear(m, instanceDict(m, h));
  set(h, 'zz');
  expect(sizeOf(h)).toBe(184);
});

it('combines for popitem', () => {
  const a = instance();
  for (const name of ['xx', 'yy']) set(a, name);
  const dict = instanceDict(m, a);
  const pair = m.heap.allocate(16);
  dictTakeLast(m, dict, pair);
  expect([textOf(m, m.load(pair)), getsizeof(dict)]).toEqual(['yy', 832]);
});

it('answers places for inline caches', () => {
  const a = instance();
  const value = key(m, 1);
  set(a, 'xx', value);
  const name = text(m, 'xx');
  const place = inlineSlotOf(m, type, name);
  expect(m.load(inlineWord(a, place))).toBe(value);
  expect(inlineSlotOf(m, type, text(m, 'yy'))).toBe(-1);
});

it('lets every reference be visited exactly once', () => {
  const a = instance();
  const value = key(m, 1);
  const name = text(m, 'xx');
  setInstanceAttribute(m, a, name, value);
  const dict = m.hold(instanceDict(m, a));
  const seen: Address[] = [];
  visitInstanceDict(m, a, (referent) => seen.push(referent));
  visitClassKeys(m, type, (referent) => seen.push(referent));
  expect(seen).toEqual([dict, value, name]);
  expect(m.count(name)).toBe(2);
  dropSharedKeys(m, type);
  const orphans: Address[] = [];
  visitOrphanKeys(m, (referent) => orphans.push(referent));
  expect(orphans).toEqual([name]);
});
