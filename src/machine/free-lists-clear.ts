/** Giving back what types keep for reuse, as a full collection does. CPython: _PyObject_ClearFreeLists. */
import { FreeList } from './free-lists.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';

/** Bytes of the collector's words in front of kept containers. */
const FRONT = 16;
const TUPLE_LISTS = 20;

/** Empties all lists but that of slices. */
export function clearFreeLists(m: Machine): void {
  clear(m, FreeList.floats, 0);
  for (let size = 0; size < TUPLE_LISTS; size++) clear(m, FreeList.tuples + size, FRONT);
  clear(m, FreeList.lists, FRONT);
  clear(m, FreeList.dicts, FRONT);
  clear(m, FreeList.dictKeys, 0);
}

function clear(m: Machine, list: number, front: number): void {
  const head: Address = Own.freeLists + 16 * list;
  for (let object = m.load(head); object !== 0; object = m.load(head)) {
    m.store(head, m.load(object));
    m.heap.free(object - front);
  }
  m.store(head + 8, 0);
}
