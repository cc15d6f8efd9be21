/**
 * Decimal objects: sign and kind, exponent, and the coefficient in words of 32 bits, inside the object as
 * long as there is room. CPython: Modules/_decimal/_decimal.c (PyDecObject), whose size they have.
 */
import type { Decimal, Kind } from '../../../base/decimal/decimal.ts';
import { track, untrack } from '../../gc-list.ts';
import { allocateInstance } from '../../instance-values.ts';
import { block, double, hash, layout, word } from '../../layout.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { isSubtype } from '../../raise.ts';

export const DECIMAL = layout('Decimal', {
  hash: hash('cached hash, -1 when not known'),
  flags: word('Kind, and 8 for a negative number'),
  exponent: double('power of ten'),
  words: word('number of words of the coefficient'),
  block: block('the coefficient, where it is not inside the object'),
});

/** Bytes of an object; the coefficient stands behind the fields. */
export const DECIMAL_SIZE = 104;
const ROOM = (DECIMAL_SIZE - DECIMAL.end) / 4;
const NEGATIVE = 8;

let decimalType = 0;

/** Tells this file the address of the type, which is declared elsewhere. */
export function setDecimalType(type: Address): void {
  decimalType = type;
}

/** Address of the type Decimal. */
export function decimalTypeAddress(): Address {
  return decimalType;
}

/** Whether the object is a Decimal or of a class derived from it. */
export function isDecimal(m: Machine, object: Address): boolean {
  const type = m.typeOf(object);
  return type === decimalType || isSubtype(m, type, decimalType);
}

/** A Decimal of this value, of the type itself unless told otherwise. New. */
export function newDecimal(m: Machine, value: Decimal, type: Address = decimalType): Address {
  const object = allocateInstance(m, type);
  const W = m.words;
  W[(object + DECIMAL.hash) >> 2] = -1;
  W[(object + DECIMAL.hash + 4) >> 2] = -1;
  m.store(object + DECIMAL.flags, value.kind | (value.negative ? NEGATIVE : 0));
  m.floats[(object + DECIMAL.exponent) >> 3] = value.exponent;
  const hex = value.coefficient === 0n ? '' : value.coefficient.toString(16);
  const words = Math.ceil(hex.length / 8);
  m.store(object + DECIMAL.words, words);
  const at = words <= ROOM ? 0 : m.heap.allocate(4 * words);
  m.store(object + DECIMAL.block, at);
  const to = (at === 0 ? object + DECIMAL.end : at) >> 2;
  for (let i = 0, end = hex.length; i < words; i++, end -= 8) {
    W[to + i] = Number.parseInt(hex.slice(Math.max(0, end - 8), end), 16) | 0;
  }
  track(m, object);
  return object;
}

/** The value of a Decimal object. */
export function decimalValue(m: Machine, object: Address): Decimal {
  const flags = m.load(object + DECIMAL.flags);
  const words = m.load(object + DECIMAL.words);
  const away = m.load(object + DECIMAL.block);
  const from = (away === 0 ? object + DECIMAL.end : away) >> 2;
  let hex = '';
  for (let i = words - 1; i >= 0; i--) hex += (m.words[from + i]! >>> 0).toString(16).padStart(8, '0');
  return {
    kind: (flags & 3) as Kind,
    negative: (flags & NEGATIVE) !== 0,
    coefficient: hex === '' ? 0n : BigInt(`0x${hex}`),
    exponent: m.floats[(object + DECIMAL.exponent) >> 3]!,
  };
}

/** Gives a dead Decimal back. */
export function freeDecimal(m: Machine, object: Address): void {
  untrack(m, object);
  const away = m.load(object + DECIMAL.block);
  if (away !== 0) m.heap.free(away);
  m.freeCollected(object);
}
