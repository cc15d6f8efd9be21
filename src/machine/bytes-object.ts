/** bytes objects as other files make and read them. CPython: Objects/bytesobject.c. */
import { BYTES, BYTES_DATA, TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Static, Type } from './places.ts';

/** Bytes of the fixed part of an object; CPython counts the closing zero in. */
export const BYTES_BASIC = 33;

/** The shared bytes object of one byte. */
export function oneByte(byte: number): Address {
  return Static.byteStrings + 48 * byte;
}

/** An uninitialised bytes object of `size` (> 0) bytes. The caller writes them. New. */
export function allocateBytes(m: Machine, size: number, type: Address = Type.bytes): Address {
  const object = m.newObject(type, BYTES_BASIC + size);
  const W = m.words;
  W[(object + BYTES.size) >> 2] = size;
  W[(object + BYTES.size + 4) >> 2] = 0;
  W[(object + BYTES.hash) >> 2] = -1;
  W[(object + BYTES.hash + 4) >> 2] = -1;
  m.bytes[object + BYTES_DATA + size] = 0;
  return object;
}

/** A bytes object with these bytes: none and one are shared, any other is new. */
export function newBytes(m: Machine, bytes: ArrayLike<number>): Address {
  const size = bytes.length;
  if (size === 0) return Static.emptyBytes;
  if (size === 1) return oneByte(bytes[0]!);
  const object = allocateBytes(m, size);
  m.bytes.set(bytes, object + BYTES_DATA);
  return object;
}

/** A bytes object with `size` bytes of memory. New. CPython: PyBytes_FromStringAndSize. */
export function copyBytes(m: Machine, from: Address, size: number): Address {
  if (size === 0) return Static.emptyBytes;
  if (size === 1) return oneByte(m.bytes[from]!);
  const object = allocateBytes(m, size);
  m.bytes.copyWithin(object + BYTES_DATA, from, from + size);
  return object;
}

/** Whether the object is bytes or of a class derived from it. */
export function isBytes(m: Machine, object: Address): boolean {
  return (m.words[(m.typeOf(object) + TYPE.flags) >> 2]! & TypeFlag.bytesSubclass) !== 0;
}

/** Number of bytes. */
export function bytesSize(m: Machine, object: Address): number {
  return m.words[(object + BYTES.size) >> 2]!;
}

/** A copy of the bytes for the host. */
export function bytesOf(m: Machine, object: Address): Uint8Array {
  return m.bytes.slice(object + BYTES_DATA, object + BYTES_DATA + bytesSize(m, object));
}
