/** cell objects: what a name of an enclosing function is bound to lies in one. CPython: Objects/cellobject.c. */
import { track } from './gc-list.ts';
import { CELL } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';

/** A cell that holds `value` (stolen; 0 for an empty one). New. */
export function newCell(m: Machine, value: Address): Address {
  const cell = m.newCollected(Type.cell, CELL.end);
  m.store(cell + CELL.value, value);
  track(m, cell);
  return cell;
}

/** What a cell holds: borrowed, 0 when it is empty. */
export function cellValue(m: Machine, cell: Address): Address {
  return m.load(cell + CELL.value);
}
