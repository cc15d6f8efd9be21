/** The hash of an object that is equal to nothing but itself. CPython: Python/pyhash.c (Py_HashPointer). */

import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { ID_BASE } from './memory.ts';

const LOW = ID_BASE % 0x100000000;
const HIGH = Math.floor(ID_BASE / 0x100000000);

/** Low half of the id divided by 16, its last four bits coming first; the high half goes to `m.hashHigh`. */
export function hashAddress(m: Machine, object: Address): number {
  const low = LOW + object;
  m.hashHigh = HIGH >>> 4;
  return (low >>> 4) | ((HIGH & 15) << 28);
}
