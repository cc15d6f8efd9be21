/**
 * The blocks of the heap as the allocator sees them: for the audit, which must know of every block
 * whether it is in use. CPython: Objects/obmalloc.c (_mi_heap_visit_blocks and its kin).
 */
import { BINS, LARGE_HEADER, POOL_SIZE, Pool } from './allocate.ts';
import { FreeList } from './free-lists.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';
import { Region } from './places.ts';

/** Tuples of 1 to 20 items have a free list each. */
const LAST_FREE_LIST = FreeList.tuples + 19;

/** Calls `each` for every block that is not handed out although it has been before. */
export function eachFreeBlock(m: Machine, each: (block: Address) => void): void {
  const W = m.words;
  const end = m.heap.top;
  for (let page: Address = Region.heap; page < end; page = nextPage(m, page)) {
    if (m.bytes[Region.pageMap + (page >>> 14)] === 0 || W[page >> 2] === 0) continue;
    for (let block = W[(page + Pool.freeBlock) >> 2]!; block !== 0; block = W[block >> 2]!) each(block);
  }
  for (let bin = 0; bin < BINS; bin++) {
    for (let block = W[(Own.largeBins + 8 * bin) >> 2]!; block !== 0; block = W[block >> 2]!) each(block);
  }
}

/** Calls `each` for every object, and table of keys, that is kept for reuse by type. */
export function eachKeptForReuse(m: Machine, each: (object: Address, list: number) => void): void {
  const W = m.words;
  for (let list = 0; list <= LAST_FREE_LIST; list++) {
    for (let at = W[(Own.freeLists + 16 * list) >> 2]!; at !== 0; at = W[at >> 2]!) each(at, list);
  }
}

/** Calls `each` for every block that lies below the part of a page that was never handed out. */
export function eachBlock(m: Machine, each: (block: Address) => void): void {
  const W = m.words;
  const end = m.heap.top;
  for (let page: Address = Region.heap; page < end; page = nextPage(m, page)) {
    if (m.bytes[Region.pageMap + (page >>> 14)] === 0) eachLarge(m, page, each);
    else if (W[page >> 2] !== 0) {
      const size = (W[(page + Pool.sizeClass) >> 2]! + 1) << 4;
      const stop = page + W[(page + Pool.nextOffset) >> 2]!;
      for (let block = page + Pool.header; block < stop; block += size) each(block);
    }
  }
}

/** The blocks that a page of larger blocks is cut into. */
function eachLarge(m: Machine, page: Address, each: (block: Address) => void): void {
  let at = page;
  while (at < page + POOL_SIZE) {
    const capacity = m.words[at >> 2]!;
    if (capacity === 0) return;
    each(at + LARGE_HEADER);
    at += capacity + LARGE_HEADER;
  }
}

/** The page after one, which may be the first of several that one big block takes. */
function nextPage(m: Machine, page: Address): Address {
  if (m.bytes[Region.pageMap + (page >>> 14)] !== 0) return page + POOL_SIZE;
  const need = m.words[page >> 2]! + LARGE_HEADER;
  return page + Math.max(POOL_SIZE, (need + POOL_SIZE - 1) & -POOL_SIZE);
}
