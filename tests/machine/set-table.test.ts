/** The table of sets. Orders, sizes and hashes are CPython 3.13's under PYTHONHASHSEED=0. */
import { beforeEach, expect, it } from 'vitest';
import { SET } from '../../src/machine/layouts.ts';
import type { Machine } from '../../src/machine/machine.ts';
import type { Address } from '../../src/machine/memory.ts';
import {
  newSet,
  SetWord,
  setAdd,
  setClear,
  setDiscard,
  setElements,
  setHas,
  setPop,
  setSize,
} from '../../src/machine/set-object.ts';
import { setDifference, setIntersection, setSymmetricDifference } from '../../src/machine/set-operations.ts';
import { textOf } from '../../src/machine/str-object.ts';
import { bareMachine, comparing, key, numberIn, text } from './bare-machine.ts';

let m: Machine;
let set: Address;

beforeEach(() => {
  m = bareMachine();
  set = newSet(m);
});

const numbers = (s: Address): number[] => setElements(m, s).map((element) => numberIn(m, element));

function getsizeof(s: Address): number {
  const small = m.load(s + SET.table) === s + SetWord.smallTable;
  return 16 + SetWord.end + (small ? 0 : 16 * (m.load(s + SET.mask) + 1));
}

function add(element: Address): void {
  setAdd(m, set, element);
  m.release(element);
}

function discard(element: Address): void {
  setDiscard(m, set, element);
  m.release(element);
}

function setOf(...values: number[]): Address {
  const made = newSet(m);
  for (const value of values) setAdd(m, made, key(m, value));
  return made;
}

it('puts numbers where CPython puts them', () => {
  let x = 12345n;
  for (let step = 0; step < 400; step++) {
    x = (x * 1103515245n + 12345n) % 2147483648n;
    const k = Number((x >> 8n) % 200n);
    if (x % 3n === 0n) discard(key(m, k));
    else add(key(m, k));
  }
  expect(numbers(set).join(' ')).toBe(
    '1 2 3 5 7 8 10 11 12 13 14 15 19 20 21 18 23 24 25 26 27 29 30 33 39 40 42 43 44 46 47 48 50 54 56 ' +
      '58 62 63 64 65 67 68 73 74 75 76 77 78 79 85 86 93 94 95 98 99 101 102 103 106 108 110 111 113 ' +
      '114 115 118 119 120 121 124 125 126 129 131 132 133 134 136 139 140 141 142 143 146 147 149 151 ' +
      '152 155 157 159 160 162 163 168 169 172 173 174 176 178 179 180 177 182 184 186 187 189 190 192 ' +
      '193 197 199',
  );
  expect(getsizeof(set)).toBe(8408);
});

it('puts strs where CPython puts them, and pops them in its order', () => {
  for (let i = 0; i < 60; i++) add(text(m, `name${(i * 7) % 61}`));
  for (let i = 0; i < 60; i += 3) discard(text(m, `name${i}`));
  for (let i = 100; i < 110; i++) add(text(m, `name${i}`));
  const order = setElements(m, set).map((element) => textOf(m, element).slice(4));
  expect(order.join(' ')).toBe(
    '107 58 34 26 103 108 52 100 17 43 7 41 56 8 10 49 25 5 11 47 23 105 46 60 13 16 35 53 59 40 101 2 ' +
      '14 38 55 28 32 102 31 19 104 29 106 22 109 1 50 37 4 44 20',
  );
  expect(getsizeof(set)).toBe(2264);
  const popped = Array.from({ length: 6 }, () => textOf(m, setPop(m, set)).slice(4));
  expect(popped).toEqual(['107', '58', '34', '26', '103', '108']);
});

it('grows when CPython does', () => {
  const steps: [number, number][] = [];
  for (let i = 0; i < 80000; i++) {
    add(key(m, i));
    const size = getsizeof(set);
    if (size !== steps.at(-1)?.[1]) steps.push([i + 1, size]);
  }
  expect(steps).toEqual([
    [1, 216],
    [5, 728],
    [19, 2264],
    [77, 8408],
    [307, 32984],
    [1229, 131288],
    [4915, 524504],
    [19661, 2097368],
    [78643, 4194520],
  ]);
});

it('reuses the last dummy on the way', () => {
  for (const value of [1, 33, 65, 97, 129]) add(key(m, value));
  expect(numbers(set)).toEqual([65, 1, 129, 97, 33]);
  discard(key(m, 33));
  discard(key(m, 97));
  add(key(m, 161));
  expect(numbers(set)).toEqual([65, 1, 129, 161]);
});

it('owns its elements, and keeps the first of two equal ones', () => {
  const first = key(m, 4);
  const second = key(m, 4);
  setAdd(m, set, first);
  setAdd(m, set, second);
  expect([m.count(first), m.count(second), setSize(m, set)]).toEqual([2, 1, 1]);
  setClear(m, set);
  expect([m.count(first), setSize(m, set), setPop(m, set)]).toEqual([1, 0, 0]);
});

it('starts again when a comparison changes the table', () => {
  add(key(m, 9));
  comparing.mockImplementationOnce(() => {
    for (let i = 20; i < 60; i++) add(key(m, i));
    return false;
  });
  add(key(m, 9));
  expect(setSize(m, set)).toBe(41);
  expect(setHas(m, set, key(m, 9))).toBe(true);
});

it('combines sets', () => {
  const a = setOf(1, 2, 3, 4);
  const b = setOf(3, 4, 5);
  expect(numbers(setIntersection(m, a, b))).toEqual([3, 4]);
  expect(numbers(setDifference(m, a, b))).toEqual([1, 2]);
  expect(numbers(setSymmetricDifference(m, a, b))).toEqual([1, 2, 5]);
});
