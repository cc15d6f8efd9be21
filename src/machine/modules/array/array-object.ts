/** array.array objects: their memory, and how it grows. CPython: Modules/arraymodule.c. */
import { allocateInstance } from '../../instance-values.ts';
import { block, borrowed, layout, word } from '../../layout.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { raiseMemoryError } from '../../memory-error.ts';
import { Type } from '../../places.ts';
import { isInstance, raise } from '../../raise.ts';
import { ITEM_SIZES } from '../../types/memoryview-items.ts';

/** arrayobject. */
export const ARRAY = layout('array.array', {
  size: word('number of items'),
  items: block('the items, one after the other'),
  room: word('items there is room for'),
  code: word('type code: a character'),
  weakList: borrowed('weak references'),
  exports: word('memoryviews that look into it: as long as there are any its size is fixed'),
});

/** Where a buffer of no bytes begins. */
const NOTHING = 8;

/** The type codes, in CPython's order. */
export const TYPE_CODES = 'bBuwhHiIlLqQfd';

/** Where the type is; array-type.ts says so. */
export const arrayType: { address: Address } = { address: 0 };

/** Whether the object is an array. */
export function isArray(m: Machine, object: Address): boolean {
  return m.typeOf(object) === arrayType.address || isInstance(m, object, arrayType.address);
}

/** Number of items. */
export function arraySize(m: Machine, self: Address): number {
  return m.words[(self + ARRAY.size) >> 2]!;
}

/** Address of the first item. */
export function arrayItems(m: Machine, self: Address): Address {
  return m.words[(self + ARRAY.items) >> 2]! || NOTHING;
}

/** The type code, a letter. */
export function typeCode(m: Machine, self: Address): string {
  return String.fromCharCode(m.words[(self + ARRAY.code) >> 2]!);
}

/** Bytes of an item with this type code. */
export function sizeOfCode(code: string): number {
  return code === 'u' || code === 'w' ? 4 : ITEM_SIZES[code]!;
}

/** Bytes of an item. */
export function itemSize(m: Machine, self: Address): number {
  return sizeOfCode(typeCode(m, self));
}

/** An array of `size` items, all of them undefined, and no more room. New; not tracked. CPython: newarrayobject. */
export function newArray(m: Machine, type: Address, code: string, size: number): Address {
  const bytes = size * sizeOfCode(code);
  if (bytes > 0x7fffff00) raiseMemoryError(m, bytes);
  const made = allocateInstance(m, type);
  m.store(made + ARRAY.code, code.charCodeAt(0));
  if (size === 0) return made;
  m.keep(made);
  m.store(made + ARRAY.items, m.heap.allocate(bytes));
  m.store(made + ARRAY.size, size);
  m.store(made + ARRAY.room, size);
  return m.unkeep();
}

/** Raises BufferError while somebody looks into the items. */
export function checkArrayResizable(m: Machine, self: Address): void {
  if (m.load(self + ARRAY.exports) === 0) return;
  raise(m, Type.BufferError, 'cannot resize an array that is exporting buffers');
}

/** Sets the number of items, with room to spare when it grows; new ones are undefined. CPython: array_resize. */
export function resizeArray(m: Machine, self: Address, size: number): void {
  const W = m.words;
  const old = arraySize(m, self);
  if (size !== old) checkArrayResizable(m, self);
  const items = W[(self + ARRAY.items) >> 2]!;
  if (W[(self + ARRAY.room) >> 2]! >= size && old < size + 16 && items !== 0) {
    W[(self + ARRAY.size) >> 2] = size;
    return;
  }
  if (size === 0) {
    if (items !== 0) m.heap.free(items);
    m.store(self + ARRAY.items, 0);
    m.store(self + ARRAY.room, 0);
    m.store(self + ARRAY.size, 0);
    return;
  }
  const room = (size >> 4) + (old < 8 ? 3 : 7) + size;
  const bytes = room * itemSize(m, self);
  if (bytes > 0x7fffff00) raiseMemoryError(m, bytes);
  m.store(self + ARRAY.items, m.heap.resize(items, bytes));
  m.store(self + ARRAY.room, room);
  m.store(self + ARRAY.size, size);
}

/** Takes items from … to out. CPython: array_del_slice. */
export function removeItems(m: Machine, self: Address, from: number, to: number): void {
  const size = arraySize(m, self);
  const first = Math.min(Math.max(0, from), size);
  const last = Math.min(Math.max(first, to), size);
  if (first === last) return;
  checkArrayResizable(m, self);
  moveItems(m, self, first, last, size - last);
  resizeArray(m, self, size - (last - first));
}

/** Moves `count` items to an index from another one. */
export function moveItems(m: Machine, self: Address, to: number, from: number, count: number): void {
  const width = itemSize(m, self);
  const items = arrayItems(m, self);
  m.bytes.copyWithin(items + to * width, items + from * width, items + (from + count) * width);
}
