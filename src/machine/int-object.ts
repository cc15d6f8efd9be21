/**
 * int objects: 30-bit digits, lowest first. CPython: Objects/longobject.c, Include/cpython/longintrepr.h.
 * A value that fits 53 bits travels as a host number, any other as a bigint.
 */
import { track } from './gc-list.ts';
import { Header } from './layout.ts';
import { INT, INT_DIGITS, TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Static, Type } from './places.ts';

/** One more than the largest digit. */
export const DIGIT: number = 0x40000000;
/** Whole numbers below are exact as host numbers. */
const LIMIT = 2 ** 53;
const SMALL_MIN = -5;
const SMALL_MAX = 256;

/** An int of a whole number with |value| <= 2**53: a shared one from -5 to 256, else a new object. */
export function newInt(m: Machine, value: number): Address {
  if (value >= SMALL_MIN && value <= SMALL_MAX) return Static.smallInts + (value - SMALL_MIN) * 32;
  const magnitude = value < 0 ? -value : value;
  if (magnitude < DIGIT) {
    const object = m.newObject(Type.int, 28);
    m.words[(object + INT.tag) >> 2] = value < 0 ? 10 : 8;
    m.words[(object + INT_DIGITS) >> 2] = magnitude;
    return object;
  }
  return newWide(m, value, magnitude);
}

/** Two digits, from 2**30 to 2**53. */
function newWide(m: Machine, value: number, magnitude: number): Address {
  const object = m.newObject(Type.int, 32);
  const high = Math.floor(magnitude / DIGIT);
  m.words[(object + INT.tag) >> 2] = value < 0 ? 18 : 16;
  m.words[(object + INT_DIGITS) >> 2] = magnitude - high * DIGIT;
  m.words[(object + INT_DIGITS + 4) >> 2] = high;
  return object;
}

/**
 * An int of any size: new, but for the small ones. `room` is how many digits CPython's algorithm makes
 * room for before it knows how many there are; it decides the size class of the block.
 */
export function newBigInt(m: Machine, value: bigint, room = 0): Address {
  if (room <= 2 && value >= -9007199254740992n && value <= 9007199254740992n) return newInt(m, Number(value));
  const negative = value < 0n;
  const hex = (negative ? -value : value).toString(16);
  const count = value === 0n ? 0 : digitCount(hex);
  if (count <= 1) {
    const small = Number(value);
    if (small >= SMALL_MIN && small <= SMALL_MAX) return newInt(m, small);
  }
  const object = allocateInt(m, Math.max(room, count));
  setIntSize(m, object, count, negative);
  writeDigits(m.words, (object + INT_DIGITS) >> 2, hex, count);
  return object;
}

/** An exact int with room for `digits`, whose sign and digits the caller writes. New. CPython: _PyLong_New. */
export function allocateInt(m: Machine, digits: number): Address {
  return m.newObject(Type.int, INT_DIGITS + 4 * (digits === 0 ? 1 : digits));
}

/** Writes the sign and the number of digits. */
export function setIntSize(m: Machine, object: Address, count: number, negative: boolean): void {
  m.words[(object + INT.tag) >> 2] = (count << 3) | (count === 0 ? 1 : negative ? 2 : 0);
}

/** How many digits the value has; none for 0. */
export function intSize(m: Machine, object: Address): number {
  return m.words[(object + INT.tag) >> 2]! >> 3;
}

/**
 * An object of a class derived from int, with the value of an int (borrowed). New. CPython:
 * long_subtype_new, and the item more than needed that PyType_GenericAlloc makes room for.
 */
export function newIntOf(m: Machine, type: Address, value: Address): Address {
  const count = intSize(m, value);
  const object = m.newObject(type, (INT_DIGITS + 4 * (Math.max(1, count) + 1) + 7) & ~7);
  const W = m.words;
  const from = (value + INT.tag) >> 2;
  W.copyWithin((object + INT.tag) >> 2, from, from + 2 + Math.max(1, count));
  if ((W[(type + TYPE.flags) >> 2]! & TypeFlag.collected) !== 0) track(m, object);
  return object;
}

function digitCount(hex: string): number {
  const top = Number.parseInt(hex[0]!, 16);
  return Math.ceil(((hex.length - 1) * 4 + 32 - Math.clz32(top)) / 30);
}

/** Cuts hexadecimal text into 30-bit digits: two of them are 15 hexadecimal digits. */
function writeDigits(words: Int32Array, at: number, hex: string, count: number): void {
  let end = hex.length;
  for (let i = 0; i < count; i += 2) {
    const low = end <= 0 ? 0 : Number.parseInt(hex.slice(Math.max(0, end - 8), end), 16);
    const high = end <= 8 ? 0 : Number.parseInt(hex.slice(Math.max(0, end - 15), end - 8), 16);
    words[at + i] = low & (DIGIT - 1);
    if (i + 1 < count) words[at + i + 1] = (high << 2) | (low >>> 30);
    end -= 15;
  }
  if (count === 0) words[at] = 0;
}

/** Whether |value| < 2**30, so that `smallValue` is right. */
export function isCompact(m: Machine, object: Address): boolean {
  return m.words[(object + INT.tag) >> 2]! < 16;
}

/** The value of an int as a number when |value| < 2**53, else NaN. */
export function intNumber(m: Machine, object: Address): number {
  const W = m.words;
  const tag = W[(object + INT.tag) >> 2]!;
  const low = W[(object + INT_DIGITS) >> 2]!;
  if (tag < 16) return (1 - (tag & 3)) * low;
  if (tag < 24) {
    const magnitude = low + W[(object + INT_DIGITS + 4) >> 2]! * DIGIT;
    if (magnitude < LIMIT) return (tag & 3) === 2 ? -magnitude : magnitude;
  }
  return Number.NaN;
}

/** The value of any int. */
export function intBig(m: Machine, object: Address): bigint {
  const value = intNumber(m, object);
  if (!Number.isNaN(value)) return BigInt(value);
  const W = m.words;
  const tag = W[(object + INT.tag) >> 2]!;
  const count = tag >> 3;
  const at = (object + INT_DIGITS) >> 2;
  let hex = '';
  for (let i = 0; i < count; i += 2) {
    const high = i + 1 < count ? W[at + i + 1]! : 0;
    const low = (((high & 3) << 30) | W[at + i]!) >>> 0;
    hex = (high >>> 2).toString(16).padStart(7, '0') + low.toString(16).padStart(8, '0') + hex;
  }
  const magnitude = BigInt(`0x${hex}`);
  return (tag & 3) === 2 ? -magnitude : magnitude;
}

/** 1, 0 or -1. */
export function intSign(m: Machine, object: Address): number {
  return 1 - (m.words[(object + INT.tag) >> 2]! & 3);
}

/** Whether the object is exactly an int (not a bool or another subclass). */
export function isExactInt(m: Machine, object: Address): boolean {
  return m.words[(object + Header.type) >> 2] === Type.int;
}

/** Whether the object is an int, a bool included, or of a class derived from int. */
export function isInt(m: Machine, object: Address): boolean {
  const type = m.words[(object + Header.type) >> 2]!;
  return type === Type.int || (m.words[(type + TYPE.flags) >> 2]! & TypeFlag.intSubclass) !== 0;
}

/** The int itself when it is exact, else an exact int of the same value. Borrows; new. CPython: long_long. */
export function exactInt(m: Machine, object: Address): Address {
  if (isExactInt(m, object)) return m.hold(object);
  const value = intNumber(m, object);
  return Number.isNaN(value) ? newBigInt(m, intBig(m, object)) : newInt(m, value);
}

/** Whether an int fits 64 bits with its sign. CPython: PyLong_AsLong. */
export function fitsWord(m: Machine, object: Address): boolean {
  if (!Number.isNaN(intNumber(m, object))) return true;
  const exact = intBig(m, object);
  return BigInt.asIntN(64, exact) === exact;
}
