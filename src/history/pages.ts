/**
 * Copies of a machine's memory, page by page. A page that has not changed since the copy before is shared
 * with it, so a copy costs what has changed. Only address space in use is copied: see `regionsOf`.
 */
import type { Machine } from '../machine/machine.ts';
import { Own } from '../machine/own-words.ts';
import { Region } from '../machine/places.ts';

/** Bytes of a page: one pool of small blocks. */
export const PAGE = 0x4000;
const PAGE_WORDS = PAGE >> 2;

/** A copy of memory: page contents by page number; shared ones are the same array in several copies. */
export interface PageTable {
  readonly pages: ReadonlyMap<number, Int32Array>;
  /** Bytes that this copy does not share with the one before. */
  readonly fresh: number;
  /** First address of the heap that was never handed out. */
  readonly heapTop: number;
}

/** Whether a page of memory, `at` bytes from its start, has these contents. */
export type SamePage = (memory: Uint8Array, at: number, page: Int32Array) => boolean;

/** Without help of the host. */
export const samePage: SamePage = (memory, at, page) => {
  const W = new Int32Array(memory.buffer, at, PAGE_WORDS);
  for (let i = 0; i < PAGE_WORDS; i++) if (W[i] !== page[i]) return false;
  return true;
};

/** Half-open stretches of memory that hold something, in bytes. */
function regionsOf(m: Machine, bootEnd: number): readonly (readonly [number, number])[] {
  const heapTop = m.heap.top;
  return [
    [0, bootEnd],
    [Region.frames, m.frameTop],
    [Region.kept, m.kept],
    [Region.pageMap, Region.pageMap + (heapTop >>> 14)],
    [Region.heap, heapTop],
  ];
}

/** The first byte behind all that boot has written. */
export function bootEndOf(m: Machine): number {
  return m.load(Own.bootEnd);
}

/** Copies memory. Pages equal to those of `previous` are shared with it. */
export function copyPages(
  m: Machine,
  bootEnd: number,
  previous: PageTable | null,
  same: SamePage = samePage,
): PageTable {
  const pages = new Map<number, Int32Array>();
  const W = m.words;
  let fresh = 0;
  for (const [start, end] of regionsOf(m, bootEnd)) {
    for (let at = start; at < end; at += PAGE) {
      const number = at / PAGE;
      const before = previous?.pages.get(number);
      if (before !== undefined && same(m.bytes, at, before)) pages.set(number, before);
      else {
        pages.set(number, W.slice(at >> 2, (at >> 2) + PAGE_WORDS));
        fresh += PAGE;
      }
    }
  }
  return { pages, fresh, heapTop: m.heap.top };
}

/** The whole pages of an image of memory, not copied. */
export function imagePages(image: Int32Array): PageTable {
  const pages = new Map<number, Int32Array>();
  for (let at = 0; at + PAGE_WORDS <= image.length; at += PAGE_WORDS)
    pages.set(at / PAGE_WORDS, image.subarray(at, at + PAGE_WORDS));
  return { pages, fresh: 0, heapTop: Region.heap };
}

/** Makes memory what it was. What the heap has taken since is made untouched again. */
export function restorePages(m: Machine, table: PageTable): void {
  const W = m.words;
  const top = m.heap.top;
  if (top > table.heapTop) {
    W.fill(0, table.heapTop >> 2, top >> 2);
    m.bytes.fill(0, Region.pageMap + (table.heapTop >>> 14), Region.pageMap + (top >>> 14));
  }
  for (const [number, page] of table.pages) W.set(page, (number * PAGE) >> 2);
}

/** Bytes that several copies take together, without those of `base`; a shared page counts once. */
export function bytesOf(tables: Iterable<PageTable>, base: PageTable): number {
  const seen = new Set<Int32Array>(base.pages.values());
  for (const table of tables) for (const page of table.pages.values()) seen.add(page);
  return (seen.size - base.pages.size) * PAGE;
}
