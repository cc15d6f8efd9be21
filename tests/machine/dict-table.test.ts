/** The table of dicts: sizes, order, deletion, comparisons that change the dict. Sizes are CPython 3.13's. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  dictClear,
  dictDelete,
  dictEntries,
  dictGet,
  dictMemory,
  dictNext,
  dictSet,
  dictSetDefault,
  dictSize,
  dictTake,
  dictTakeLast,
  newDict,
  newDictFor,
} from '../../src/machine/dict-object.ts';
import { isTracked } from '../../src/machine/gc-list.ts';
import { DICT, TYPE, TypeFlag } from '../../src/machine/layouts.ts';
import type { Machine } from '../../src/machine/machine.ts';
import type { Address } from '../../src/machine/memory.ts';
import { Own } from '../../src/machine/own-words.ts';
import { Static, Type } from '../../src/machine/places.ts';
import { textOf } from '../../src/machine/str-object.ts';
import { bareMachine, comparing, key, numberIn, text } from './bare-machine.ts';

let m: Machine;
let dict: Address;

beforeEach(() => {
  m = bareMachine();
  dict = newDict(m);
});

const getsizeof = (d: Address): number => dictMemory(m, d, DICT.end) + 16;
const keysOf = (d: Address): string[] => dictEntries(m, d).map((entry) => textOf(m, entry.key));
const valuesOf = (d: Address): number[] => dictEntries(m, d).map((entry) => numberIn(m, entry.key));
const none = Static.None;

function add(k: Address): void {
  dictSet(m, dict, k, none);
  m.release(k);
}

/** Counts at which the size changes, with the size. */
function growth(make: (i: number) => Address, count: number): [number, number][] {
  const steps: [number, number][] = [];
  let last = 0;
  for (let i = 0; i < count; i++) {
    add(make(i));
    const size = getsizeof(dict);
    if (size !== last) steps.push([i + 1, size]);
    last = size;
  }
  return steps;
}

describe('sizes', () => {
  it('grows with str keys as CPython does', () => {
    expect(growth((i) => text(m, `key${i}`), 90000)).toEqual([
      [1, 184],
      [6, 272],
      [11, 464],
      [22, 832],
      [43, 1584],
      [86, 3328],
      [171, 6576],
      [342, 13056],
      [683, 26032],
      [1366, 51968],
      [2731, 103856],
      [5462, 207616],
      [10923, 415152],
      [21846, 961280],
      [43691, 1922480],
      [87382, 3844864],
    ]);
    for (let i = 0; i < 90000; i += 997) {
      const k = text(m, `key${i}`);
      expect(dictGet(m, dict, k)).toBe(none);
      m.release(k);
    }
  });

  it('grows with other keys as CPython does', () => {
    expect(growth((i) => key(m, i), 90000)).toEqual([
      [1, 224],
      [6, 352],
      [11, 632],
      [22, 1168],
      [43, 2264],
      [86, 4688],
      [171, 9304],
      [342, 18512],
      [683, 36952],
      [1366, 73808],
      [2731, 147544],
      [5462, 294992],
      [10923, 589912],
      [21846, 1310800],
      [43691, 2621528],
      [87382, 5242960],
    ]);
  });

  it('counts an empty dict without its table', () => {
    expect(getsizeof(dict)).toBe(64);
    add(text(m, 'ab'));
    dictClear(m, dict);
    expect(getsizeof(dict)).toBe(64);
  });

  it('is as small as before when all keys have gone and one comes', () => {
    for (let i = 0; i < 5; i++) add(text(m, `key${i}`));
    for (const entry of dictEntries(m, dict)) dictDelete(m, dict, entry.key);
    add(text(m, 'xy'));
    expect(getsizeof(dict)).toBe(184);
  });

  it('changes to a general table for a key that is no str', () => {
    for (let i = 0; i < 4; i++) add(text(m, `key${i}`));
    add(key(m, 1));
    expect(getsizeof(dict)).toBe(352);
    expect(dictSize(m, dict)).toBe(5);
  });

  it('stays small while as many keys leave as come', () => {
    const sizes = new Set<number>();
    for (let i = 0; i < 300; i++) {
      add(text(m, `key${i}`));
      if (i >= 3) {
        const old = text(m, `key${i - 3}`);
        expect(dictDelete(m, dict, old)).toBe(true);
        m.release(old);
      }
      sizes.add(getsizeof(dict));
    }
    expect([...sizes]).toEqual([184, 272]);
    expect(keysOf(dict)).toEqual(['key297', 'key298', 'key299']);
  });

  it('has room from the start when the number of entries is known', () => {
    expect(getsizeof(newDictFor(m, 5, true))).toBe(64);
    expect(getsizeof(newDictFor(m, 6, true))).toBe(272);
    expect(getsizeof(newDictFor(m, 20, false))).toBe(632);
  });
});

describe('entries', () => {
  it('keep the order of insertion, a replaced value its place', () => {
    for (const k of ['bb', 'aa', 'cc']) add(text(m, k));
    const again = text(m, 'aa');
    dictSet(m, dict, again, none);
    expect(keysOf(dict)).toEqual(['bb', 'aa', 'cc']);
    dictDelete(m, dict, again);
    dictSet(m, dict, again, none);
    expect(keysOf(dict)).toEqual(['bb', 'cc', 'aa']);
  });

  it('keep the first of two equal keys', () => {
    const first = key(m, 7);
    const second = key(m, 7);
    dictSet(m, dict, first, none);
    dictSet(m, dict, second, none);
    expect(dictEntries(m, dict).map((entry) => entry.key)).toEqual([first]);
    expect([m.count(first), m.count(second)]).toEqual([2, 1]);
  });

  it('leave from the end with dictTakeLast', () => {
    for (let i = 0; i < 4; i++) add(key(m, i));
    const third = key(m, 3);
    dictDelete(m, dict, third);
    const pair = m.heap.allocate(16);
    dictTakeLast(m, dict, pair);
    expect(numberIn(m, m.load(pair))).toBe(2);
    expect(valuesOf(dict)).toEqual([0, 1]);
    dictSet(m, dict, third, none);
    expect(valuesOf(dict)).toEqual([0, 1, 3]);
  });

  it('own their keys and values', () => {
    const k = key(m, 1);
    const value = key(m, 2);
    dictSet(m, dict, k, value);
    expect([m.count(k), m.count(value)]).toEqual([2, 2]);
    expect(dictTake(m, dict, k)).toBe(value);
    expect([m.count(k), m.count(value)]).toEqual([1, 2]);
    expect(dictTake(m, dict, k)).toBe(0);
    expect(dictSetDefault(m, dict, k, value)).toBe(value);
    expect(dictSetDefault(m, dict, k, none)).toBe(value);
    dictClear(m, dict);
    expect([m.count(k), m.count(value)]).toEqual([1, 2]);
  });

  it('are found among many of the same hash', () => {
    comparing.mockImplementation((_m, left, right) => left === right);
    const keys = Array.from({ length: 40 }, () => key(m, 5));
    for (const k of keys) dictSet(m, dict, k, k);
    expect(dictSize(m, dict)).toBe(40);
    for (const k of keys) expect(dictGet(m, dict, k)).toBe(k);
    for (const k of keys) expect(dictDelete(m, dict, k)).toBe(true);
    expect(dictNext(m, dict, 0)).toBe(0);
  });
});

describe('a comparison that changes the dict', () => {
  it('starts the look-up again', () => {
    add(key(m, 3));
    comparing.mockImplementationOnce(() => {
      dictClear(m, dict);
      return true;
    });
    expect(dictGet(m, dict, key(m, 3))).toBe(0);
  });

  it('does not lose the key that is being stored', () => {
    add(key(m, 3));
    comparing.mockImplementationOnce(() => {
      for (let i = 10; i < 30; i++) add(key(m, i));
      return false;
    });
    const stored = key(m, 3);
    dictSet(m, dict, stored, stored);
    expect(dictSize(m, dict)).toBe(21);
    expect(dictGet(m, dict, stored)).toBe(stored);
    expect(m.kept).toBe(bareMachine().kept);
  });
});

describe('bookkeeping', () => {
  it('tracks a dict from its first container on', () => {
    add(text(m, 'ab'));
    expect(isTracked(m, dict)).toBe(false);
    m.store(Type.dict + TYPE.flags, TypeFlag.collected);
    const inner = newDict(m);
    dictSet(m, dict, text(m, 'cd'), inner);
    expect(isTracked(m, dict)).toBe(true);
  });

  it('counts new and deleted names of a watched dict, not changed values', () => {
    m.store(dict + DICT.watched, 1);
    const versions: number[] = [];
    const note = (): number => versions.push(m.load(Own.namespaceVersion));
    const name = text(m, 'name');
    dictSet(m, dict, name, none);
    note();
    dictSet(m, dict, name, name);
    note();
    dictDelete(m, dict, name);
    note();
    dictDelete(m, dict, name);
    note();
    add(name);
    dictClear(m, dict);
    note();
    expect(versions).toEqual([1, 1, 2, 2, 4]);
  });
});
