/**
 * Objects that lend their bytes: bytes, bytearray, memoryview and arrays. CPython: Objects/abstract.c
 * (PyObject_GetBuffer), Include/cpython/memoryobject.h.
 */
import { bytesSize, isBytes } from './bytes-object.ts';
import { block, borrowed, layout, reference, word } from './layout.ts';
import { BYTES_DATA } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { isInstance, raise, typeNameOf } from './raise.ts';

/** PyByteArrayObject. The bytes in use begin at `start`, which moves when bytes are cut off in front. */
export const BYTEARRAY = layout('bytearray', {
  size: word('number of bytes'),
  room: word('bytes allocated'),
  bytes: block('what is allocated'),
  start: word('address of the first byte in use'),
  exports: word('memoryviews that look into it: as long as there are any its size is fixed'),
});

/** PyMemoryViewObject with its Py_buffer. Shape and strides of each dimension follow. */
export const MEMORYVIEW = layout('memoryview', {
  size: word('three words for each dimension'),
  managed: reference('the managed buffer'),
  hash: word('not used: the hash is computed anew'),
  flags: word('MemoryFlag bits'),
  exports: word('views that look through this one'),
  data: word('address of the first byte'),
  object: borrowed('the object that lends its bytes; the managed buffer holds it'),
  length: word('bytes in all'),
  itemSize: word('bytes of an item'),
  access: word('1 when read-only; its high half is the number of dimensions'),
  format: word("the item's format, a character; 256 more when an '@' stands before it"),
  shape: word('not used: see items'),
  strides: word('not used: see items'),
  suboffsets: word('not used'),
  internal: word('not used'),
  weakList: borrowed('weak references'),
});

/** Offsets inside a memoryview beyond the layout. */
export const enum MemoryWord {
  /** High half of `access`. */
  dimensions = 92,
  /** Shapes, then strides. */
  items = 144,
}

/** Bits of MEMORYVIEW.flags. */
export const enum MemoryFlag {
  released = 1,
  contiguous = 2,
}

/** Where the bytes of the buffer asked for last stand: read at once, before anything else can ask. */
export const lent = { data: 0, size: 0 };

/** An object of another type that lends its bytes: fills `lent`, or answers false. */
export type Lender = (m: Machine, object: Address) => boolean;

/** Types that lend their bytes besides those known here, by the address of the type. */
export const lenders = new Map<Address, Lender>();

/** Fills `lent` with the bytes of the object; false when it has none to lend. Borrows the object. */
export function findBuffer(m: Machine, object: Address): boolean {
  const W = m.words;
  const type = m.typeOf(object);
  if (isBytes(m, object)) {
    lent.data = object + BYTES_DATA;
    lent.size = bytesSize(m, object);
    return true;
  }
  if (type === Type.bytearray || (type !== Type.memoryview && isInstance(m, object, Type.bytearray))) {
    lent.data = W[(object + BYTEARRAY.start) >> 2]!;
    lent.size = W[(object + BYTEARRAY.size) >> 2]!;
    return true;
  }
  if (type === Type.memoryview) return findViewed(m, object);
  for (const [lending, lender] of lenders) if (isInstance(m, object, lending)) return lender(m, object);
  return false;
}

function findViewed(m: Machine, view: Address): boolean {
  const flags = m.load(view + MEMORYVIEW.flags);
  if ((flags & MemoryFlag.released) !== 0) {
    raise(m, Type.ValueError, 'operation forbidden on released memoryview object');
  }
  if ((flags & MemoryFlag.contiguous) === 0) {
    raise(m, Type.BufferError, 'memoryview: underlying buffer is not C-contiguous');
  }
  lent.data = m.load(view + MEMORYVIEW.data);
  lent.size = m.load(view + MEMORYVIEW.length);
  return true;
}

/** `findBuffer`, or a TypeError in the usual words. */
export function requireBuffer(m: Machine, object: Address): void {
  if (findBuffer(m, object)) return;
  raise(m, Type.TypeError, `a bytes-like object is required, not '${typeNameOf(m, object)}'`);
}

/** Whether the object lends its bytes. CPython: PyObject_CheckBuffer. */
export function hasBuffer(m: Machine, object: Address): boolean {
  const type = m.typeOf(object);
  if (isBytes(m, object) || type === Type.memoryview || isInstance(m, object, Type.bytearray)) return true;
  for (const lending of lenders.keys()) if (isInstance(m, object, lending)) return true;
  return false;
}
