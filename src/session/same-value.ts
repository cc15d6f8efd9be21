/**
 * Whether two objects are equal, found out by reading alone: for the values of built-in types, whose `==`
 * is known. Where a class of the program or another type has a say, it is not known.
 */

import { bytesOf } from '../machine/bytes-object.ts';
import { dictEntries } from '../machine/dict-object.ts';
import { floatValue } from '../machine/float-object.ts';
import { intBig } from '../machine/int-object.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { Static, Type } from '../machine/places.ts';
import { sameText, textOf } from '../machine/str-object.ts';
import { listItem, listSize, tupleItem, tupleSize } from '../machine/tuple-object.ts';

/** Pairs that are looked at before it is given up. */
const MOST_PAIRS = 20_000;

/** True or false as `==` answers; null where reading does not tell. */
export function sameValue(m: Machine, one: Address, other: Address): boolean | null {
  return new Pairs(m).isEqual(one, other, 0);
}

const DEEPEST = 200;

class Pairs {
  readonly #m: Machine;
  #left = MOST_PAIRS;

  constructor(m: Machine) {
    this.#m = m;
  }

  /** Items that are one object are equal, whatever `==` would say: containers compare them so. */
  #item(one: Address, other: Address, depth: number): boolean | null {
    return one === other ? true : this.isEqual(one, other, depth + 1);
  }

  isEqual(one: Address, other: Address, depth: number): boolean | null {
    const m = this.#m;
    if (--this.#left < 0 || depth > DEEPEST) return null;
    const [a, b] = [numberOf(m, one), numberOf(m, other)];
    if (a !== null && b !== null) return sameNumber(a, b);
    const [type, second] = [m.typeOf(one), m.typeOf(other)];
    if (!KNOWN.has(type) || !KNOWN.has(second)) return null;
    if (type !== second) return false;
    switch (type) {
      case Type.str:
        return sameText(m, one, other);
      case Type.bytes:
        return equalBytes(bytesOf(m, one), bytesOf(m, other));
      case Type.list:
        return this.#sequence(
          listSize(m, one),
          listSize(m, other),
          (i) => [listItem(m, one, i), listItem(m, other, i)],
          depth,
        );
      case Type.tuple:
        return this.#sequence(
          tupleSize(m, one),
          tupleSize(m, other),
          (i) => [tupleItem(m, one, i), tupleItem(m, other, i)],
          depth,
        );
      case Type.dict:
        return this.#dict(one, other, depth);
      default:
        return one === other;
    }
  }

  #sequence(
    size: number,
    second: number,
    pair: (i: number) => readonly [Address, Address],
    depth: number,
  ): boolean | null {
    if (size !== second) return false;
    for (let i = 0; i < size; i++) {
      // What an unknown item would answer or raise comes before what is behind it.
      const equal = this.#item(...pair(i), depth);
      if (equal !== true) return equal;
    }
    return true;
  }

  /** Only of dicts whose keys are strings: how others are found is up to their hash. */
  #dict(one: Address, other: Address, depth: number): boolean | null {
    const m = this.#m;
    const [entries, seconds] = [dictEntries(m, one), dictEntries(m, other)];
    if (entries.length !== seconds.length) return false;
    if ([...entries, ...seconds].some(({ key }) => m.typeOf(key) !== Type.str)) return null;
    const values = new Map(seconds.map(({ key, value }) => [textOf(m, key), value]));
    for (const { key, value } of entries) {
      const match = values.get(textOf(m, key));
      if (match === undefined) return false;
      const equal = this.#item(value, match, depth);
      if (equal !== true) return equal;
    }
    return true;
  }
}

const KNOWN: ReadonlySet<Address> = new Set([
  Type.int,
  Type.bool,
  Type.float,
  Type.str,
  Type.bytes,
  Type.list,
  Type.tuple,
  Type.dict,
  Type.NoneType,
]);

function numberOf(m: Machine, object: Address): bigint | number | null {
  switch (m.typeOf(object)) {
    case Type.int:
      return intBig(m, object);
    case Type.bool:
      return object === Static.True ? 1n : 0n;
    case Type.float:
      return floatValue(m, object);
    default:
      return null;
  }
}

/** Exactly, as Python compares ints with floats. */
function sameNumber(a: bigint | number, b: bigint | number): boolean {
  if (typeof a === typeof b) return a === b;
  const [whole, double] = typeof a === 'bigint' ? [a, b as number] : [b as bigint, a];
  return Number.isInteger(double) && BigInt(double) === whole;
}

function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}
