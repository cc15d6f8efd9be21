/** Number of items in the variable part of an object. CPython: Py_SIZE. */
import { Header } from './layout.ts';
import { TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';

/** Items that follow the fixed part; of ints the digits. Only for types with an item size. */
export function instanceLength(m: Machine, object: Address): number {
  const size = m.load(object + Header.size);
  const isInt = (m.load(m.typeOf(object) + TYPE.flags) & TypeFlag.intSubclass) !== 0;
  return isInt ? size >> 3 : size;
}
