/**
 * What the methods that bytes and bytearray share give back: something of the same kind. Exact bytes are
 * held where nothing changes; a bytearray is always copied. CPython: Objects/stringlib/transmogrify.h.
 */

import { lent, requireBuffer } from '../buffer.ts';
import { bytearraySize, bytearrayStart, newBytearray } from '../bytearray-object.ts';
import { allocateBytes, bytesSize, copyBytes, isBytes } from '../bytes-object.ts';
import { BYTES_DATA } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';

/** Address of the first byte of bytes or a bytearray. */
export function bytesData(m: Machine, self: Address): Address {
  return isBytes(m, self) ? self + BYTES_DATA : bytearrayStart(m, self);
}

/** Number of its bytes. */
export function bytesLength(m: Machine, self: Address): number {
  return isBytes(m, self) ? bytesSize(m, self) : bytearraySize(m, self);
}

/** The bytes from … to of an object, as one of its kind. New. */
export function part(m: Machine, self: Address, from: number, to: number): Address {
  const data = bytesData(m, self);
  const size = Math.max(0, to - from);
  if (!isBytes(m, self)) return newBytearray(m, data + from, size);
  if (m.typeOf(self) === Type.bytes && size === bytesSize(m, self)) return m.hold(self);
  return copyBytes(m, data + from, size);
}

/** The object itself, or a copy where it could change or is of a derived class. New. */
export function unchanged(m: Machine, self: Address): Address {
  return part(m, self, 0, bytesLength(m, self));
}

/** These bytes as an object of the kind of `self`, never a shared one but for none. New. */
export function fresh(m: Machine, self: Address, bytes: ArrayLike<number>): Address {
  const size = bytes.length;
  if (isBytes(m, self)) {
    if (size === 0) return Static.emptyBytes;
    const made = allocateBytes(m, size);
    m.bytes.set(bytes, made + BYTES_DATA);
    return made;
  }
  const made = newBytearray(m, 0, size);
  m.bytes.set(bytes, bytearrayStart(m, made));
  return made;
}

/** A copy of the bytes of `self` for the host. */
export function hostCopy(m: Machine, self: Address): Uint8Array {
  const data = bytesData(m, self);
  return m.bytes.slice(data, data + bytesLength(m, self));
}

/** A copy of the bytes that any object lends. TypeError when it lends none. */
export function lentCopy(m: Machine, object: Address): Uint8Array {
  requireBuffer(m, object);
  return m.bytes.slice(lent.data, lent.data + lent.size);
}
