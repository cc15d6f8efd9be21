/** bytearray objects as other files make and change them. CPython: Objects/bytearrayobject.c. */
import { BYTEARRAY } from './buffer.ts';
import { allocateInstance } from './instance-values.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { raise } from './raise.ts';

/** Where `start` is while nothing is allocated: a zero byte that is never written. */
const NOTHING = 8;

/** A bytearray with a copy of `size` bytes of memory. New. CPython: PyByteArray_FromStringAndSize. */
export function newBytearray(m: Machine, from: Address, size: number): Address {
  const made = emptyBytearray(m, Type.bytearray);
  if (size === 0) return made;
  const room = m.heap.allocate(size + 1);
  m.bytes.copyWithin(room, from, from + size);
  m.bytes[room + size] = 0;
  m.store(made + BYTEARRAY.bytes, room);
  m.store(made + BYTEARRAY.start, room);
  m.store(made + BYTEARRAY.room, size + 1);
  m.store(made + BYTEARRAY.size, size);
  return made;
}

/** An empty bytearray of whatever class. New. */
export function emptyBytearray(m: Machine, type: Address): Address {
  const made = allocateInstance(m, type);
  m.store(made + BYTEARRAY.start, NOTHING);
  return made;
}

/** Number of bytes. */
export function bytearraySize(m: Machine, self: Address): number {
  return m.words[(self + BYTEARRAY.size) >> 2]!;
}

/** Address of the first byte. */
export function bytearrayStart(m: Machine, self: Address): Address {
  return m.words[(self + BYTEARRAY.start) >> 2]!;
}

/** Raises BufferError while somebody looks into the bytes. CPython: _canresize. */
export function checkResizable(m: Machine, self: Address): void {
  if (m.load(self + BYTEARRAY.exports) === 0) return;
  raise(m, Type.BufferError, 'Existing exports of data: object cannot be re-sized');
}

/** Sets the size; new bytes are undefined. CPython: PyByteArray_Resize. */
export function resizeBytearray(m: Machine, self: Address, size: number): void {
  const W = m.words;
  if (size === W[(self + BYTEARRAY.size) >> 2]) return;
  checkResizable(m, self);
  const block = W[(self + BYTEARRAY.bytes) >> 2]!;
  const start = W[(self + BYTEARRAY.start) >> 2]!;
  const room = W[(self + BYTEARRAY.room) >> 2]!;
  const offset = block === 0 ? 0 : start - block;
  if (size + offset + 1 <= room && size >= room >> 1) {
    finishResize(m, self, size);
    return;
  }
  let wanted = size + 1;
  if (size + offset + 1 > room && size <= room * 1.125) wanted = size + (size >> 3) + (size < 9 ? 3 : 6);
  moveBytes(m, self, wanted, offset, size);
  finishResize(m, self, size);
}

/** Gives the bytes another block; those cut off in front go. */
function moveBytes(m: Machine, self: Address, wanted: number, offset: number, size: number): void {
  const block = m.load(self + BYTEARRAY.bytes);
  let moved: Address;
  if (offset > 0) {
    moved = m.heap.allocate(wanted);
    const kept = Math.min(size, m.load(self + BYTEARRAY.size));
    m.bytes.copyWithin(moved, block + offset, block + offset + kept);
    m.heap.free(block);
  } else moved = m.heap.resize(block, wanted);
  m.store(self + BYTEARRAY.bytes, moved);
  m.store(self + BYTEARRAY.start, moved);
  m.store(self + BYTEARRAY.room, wanted);
}

function finishResize(m: Machine, self: Address, size: number): void {
  m.store(self + BYTEARRAY.size, size);
  m.bytes[m.load(self + BYTEARRAY.start) + size] = 0;
}

/** Adds one byte behind the last. */
export function appendByte(m: Machine, self: Address, byte: number): void {
  const size = m.words[(self + BYTEARRAY.size) >> 2]!;
  resizeBytearray(m, self, size + 1);
  m.bytes[m.words[(self + BYTEARRAY.start) >> 2]! + size] = byte;
}

/** Puts bytes in the place of those from … to. CPython: bytearray_setslice_linear. */
export function spliceBytearray(
  m: Machine,
  self: Address,
  from: number,
  to: number,
  bytes: ArrayLike<number>,
): void {
  const size = bytearraySize(m, self);
  const growth = bytes.length - (to - from);
  const B = m.bytes;
  if (growth < 0) {
    checkResizable(m, self);
    const start = bytearrayStart(m, self);
    if (from === 0) m.store(self + BYTEARRAY.start, start - growth);
    else B.copyWithin(start + from + bytes.length, start + to, start + size);
    resizeBytearray(m, self, size + growth);
  } else if (growth > 0) {
    resizeBytearray(m, self, size + growth);
    const start = bytearrayStart(m, self);
    B.copyWithin(start + from + bytes.length, start + to, start + size);
  }
  B.set(bytes, bytearrayStart(m, self) + from);
}
