/**
 * The values of a split table: of a dict that shares its keys with the other instances of a class. The
 * block lies inside the instance, or apart once they are separated. Its order array has the numbers of
 * the entries in order of insertion. CPython: Include/internal/pycore_dict.h (PyDictValues).
 */
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';

/** Offsets in a block of values: four bytes, then the values, one word each, then the order array. */
export const enum Values {
  capacity = 0,
  size = 1,
  /** 1 inside an instance. */
  embedded = 2,
  /** 0 once an instance's attributes have moved to a dict of their own. */
  valid = 3,
  first = 8,
}

/** Bytes of a block for `count` values. CPython: values_size_from_count. */
export function valuesSize(count: number): number {
  return (count + 1) * 8 + ((count + 7) & ~7);
}

/** Makes an empty block of fresh memory. */
export function initValues(m: Machine, values: Address, capacity: number, embedded: boolean): void {
  m.words.fill(0, values >> 2, (values + valuesSize(capacity)) >> 2);
  m.bytes[values] = capacity;
  if (embedded) {
    m.bytes[values + Values.embedded] = 1;
    m.bytes[values + Values.valid] = 1;
  }
}

/** Address of the word of the value of entry `index`. */
export function valueWord(values: Address, index: number): Address {
  return values + Values.first + 8 * index;
}

/** Number of the entry inserted as the `position`th. */
export function orderAt(m: Machine, values: Address, position: number): number {
  return m.bytes[values + Values.first + 8 * m.bytes[values]! + position]!;
}

/** Notes that entry `index` has been inserted last. CPython: _PyDictValues_AddToInsertionOrder. */
export function addToOrder(m: Machine, values: Address, index: number): void {
  const size = m.bytes[values + Values.size]!;
  m.bytes[values + Values.first + 8 * m.bytes[values]! + size] = index;
  m.bytes[values + Values.size] = size + 1;
}

/** Forgets entry `index` in the order. CPython: delete_index_from_values. */
export function removeFromOrder(m: Machine, values: Address, index: number): void {
  const B = m.bytes;
  const array = values + Values.first + 8 * B[values]!;
  const size = B[values + Values.size]! - 1;
  let i = array;
  while (B[i] !== index) i++;
  B.copyWithin(i, i + 1, array + size + 1);
  B[values + Values.size] = size;
}

/** Releases the values in order of their numbers; each word is empty before its value goes. */
export function clearValues(m: Machine, values: Address): void {
  for (let i = 0, n = m.bytes[values]!; i < n; i++) m.drop(valueWord(values, i));
}

/** A block apart with the same values and order, which move: the old words are emptied. CPython: copy_values. */
export function moveValues(m: Machine, values: Address): Address {
  const capacity = m.bytes[values]!;
  const size = valuesSize(capacity);
  const copy = m.heap.allocate(size);
  m.bytes.copyWithin(copy, values, values + size);
  m.bytes[copy + Values.embedded] = 0;
  m.words.fill(0, (values + Values.first) >> 2, valueWord(values, capacity) >> 2);
  return copy;
}
