/**
 * Raw blocks of memory, reused in CPython's order, since that order is what makes ids come back.
 *
 * Up to 512 bytes: size classes of 16 bytes in pools of 16 KiB; a freed block is the next one handed
 * out. CPython: Objects/obmalloc.c (pymalloc). Larger: bins of blocks of the same rounded size, last
 * freed first, standing in for the C library's malloc, whose exact order CPython does not promise.
 */
import type { Address, Memory } from './memory.ts';
import { Own } from './own-words.ts';
import { Region, Static } from './places.ts';

/** Bytes of a page: a pool, or a run of larger blocks. */
export const POOL_SIZE = 0x4000;
const POOL_MASK = ~(POOL_SIZE - 1);
const SMALL_LIMIT = 512;

/** Words of a pool's header, 48 bytes. */
export const enum Pool {
  used = 0,
  freeBlock = 8,
  next = 16,
  previous = 24,
  sizeClass = 32,
  nextOffset = 40,
  header = 48,
}

/** A large block has its capacity in the 16 bytes in front of it. */
export const LARGE_HEADER = 16;
const FINE_LIMIT = 4096;
const FINE_BINS = FINE_LIMIT / 16;
/** Bins of large blocks. */
export const BINS = FINE_BINS + 1 + 4 * 18;

/** There is not so much memory, or something else there is a fixed amount of. */
export class OutOfMemory extends Error {
  readonly bytes: number;
  /** What the program is told, where it is not about bytes. */
  readonly words: string | null;

  constructor(bytes: number, words: string | null = null) {
    super(words ?? `out of memory: ${bytes} bytes`);
    this.bytes = bytes;
    this.words = words;
  }
}

/**
 * Bytes at the end of memory that only small objects may have. The loop notices that they are touched at
 * the next jump back or call, where an exception can be raised; meanwhile, and for what is done about the
 * exception, there has to be something left.
 */
const RESERVE = 0x1000000;

export class Allocator {
  private readonly words: Int32Array;
  private readonly bytes: Uint8Array;
  private readonly limit: number;
  /** While boot runs: where the next block is cut from the region of what is never freed; else 0. */
  private bootNext: Address = 0;

  constructor(memory: Memory) {
    this.words = memory.words;
    this.bytes = memory.bytes;
    this.limit = memory.limit;
  }

  /** Prepares the own words of an empty memory. */
  start(): void {
    this.words[Own.nextPage >> 2] = Region.heap;
  }

  /** First address that was never handed out: everything above is untouched. */
  get top(): Address {
    return this.words[Own.nextPage >> 2]!;
  }

  /** From now on until `endBoot`, blocks come from the boot region, zeroed. */
  startBoot(): void {
    this.bootNext = Static.boot;
  }

  /** Blocks come from the heap again. Returns the first unused address of the boot region. */
  endBoot(): Address {
    const end = this.bootNext;
    this.bootNext = 0;
    return end;
  }

  /** A block of at least `size` bytes, 16-aligned, contents undefined. Throws OutOfMemory. */
  allocate(size: number): Address {
    if (size > SMALL_LIMIT || this.bootNext !== 0) return this.allocateLarge(size);
    const W = this.words;
    const sizeClass = size === 0 ? 0 : (size - 1) >> 4;
    const head = (Own.usedPools + (sizeClass << 3)) >> 2;
    const pool = W[head]!;
    if (pool === 0) return this.allocateFromNewPool(sizeClass);
    const p = pool >> 2;
    const block = W[p + 2]!;
    W[p] = W[p]! + 1;
    const next = W[block >> 2]!;
    if (next !== 0) W[p + 2] = next;
    else this.extendPool(pool, sizeClass);
    return block;
  }

  /** Gives a block back. The next allocation of its size class gets it. */
  free(block: Address): void {
    const W = this.words;
    if (this.bytes[Region.pageMap + (block >>> 14)] === 0) {
      this.freeLarge(block);
      return;
    }
    const pool = block & POOL_MASK;
    const p = pool >> 2;
    const lastFree = W[p + 2]!;
    W[block >> 2] = lastFree;
    W[p + 2] = block;
    const used = W[p]! - 1;
    W[p] = used;
    if (lastFree === 0) this.linkPool(pool);
    else if (used === 0 && !this.isOnly(pool)) this.retirePool(pool);
  }

  /** Bytes usable in a block. */
  capacity(block: Address): number {
    if (this.bytes[Region.pageMap + (block >>> 14)] === 0) return this.words[(block - LARGE_HEADER) >> 2]!;
    return (this.words[((block & POOL_MASK) + Pool.sizeClass) >> 2]! + 1) << 4;
  }

  /** Makes a block at least `size` bytes long, moving it where needed. CPython: pymalloc_realloc. */
  resize(block: Address, size: number): Address {
    if (block === 0) return this.allocate(size);
    const capacity = this.capacity(block);
    if (size <= capacity && (4 * size > 3 * capacity || capacity > SMALL_LIMIT)) return block;
    const moved = this.allocate(size);
    this.bytes.copyWithin(moved, block, block + Math.min(size, capacity));
    this.free(block);
    return moved;
  }

  /** Hands out the never-used tail of a pool, or takes a full pool off the list. */
  private extendPool(pool: Address, sizeClass: number): void {
    const W = this.words;
    const offset = W[(pool + Pool.nextOffset) >> 2]!;
    const blockSize = (sizeClass + 1) << 4;
    if (offset + blockSize <= POOL_SIZE) {
      const block = pool + offset;
      W[(pool + Pool.freeBlock) >> 2] = block;
      W[(pool + Pool.nextOffset) >> 2] = offset + blockSize;
      W[block >> 2] = 0;
    } else {
      W[(pool + Pool.freeBlock) >> 2] = 0;
      this.unlinkPool(pool, sizeClass);
    }
  }

  /** CPython: allocate_from_new_pool; a pool that comes back with its old size class keeps its free blocks. */
  private allocateFromNewPool(sizeClass: number): Address {
    const W = this.words;
    let pool = W[Own.emptyPools >> 2]!;
    if (pool !== 0) W[Own.emptyPools >> 2] = W[(pool + Pool.next) >> 2]!;
    else pool = this.takePages(POOL_SIZE, 1);
    const head = (Own.usedPools + (sizeClass << 3)) >> 2;
    W[head] = pool;
    W[(pool + Pool.next) >> 2] = 0;
    W[(pool + Pool.previous) >> 2] = 0;
    W[pool >> 2] = 1;
    const first = pool + Pool.header;
    const blockSize = (sizeClass + 1) << 4;
    if (W[(pool + Pool.sizeClass) >> 2] === sizeClass && W[(pool + Pool.nextOffset) >> 2] !== 0) {
      const block = W[(pool + Pool.freeBlock) >> 2]!;
      W[(pool + Pool.freeBlock) >> 2] = W[block >> 2]!;
      if (W[(pool + Pool.freeBlock) >> 2] === 0) this.extendPool(pool, sizeClass);
      return block;
    }
    W[(pool + Pool.sizeClass) >> 2] = sizeClass;
    W[(pool + Pool.nextOffset) >> 2] = Pool.header + 2 * blockSize;
    W[(pool + Pool.freeBlock) >> 2] = first + blockSize;
    W[(first + blockSize) >> 2] = 0;
    return first;
  }

  /** Puts a pool that has a free block again in front of its list. */
  private linkPool(pool: Address): void {
    const W = this.words;
    const head = (Own.usedPools + (W[(pool + Pool.sizeClass) >> 2]! << 3)) >> 2;
    const first = W[head]!;
    W[(pool + Pool.next) >> 2] = first;
    W[(pool + Pool.previous) >> 2] = 0;
    W[head] = pool;
    if (first === 0) return;
    W[(first + Pool.previous) >> 2] = pool;
    // It was kept as the only one, and is not any more.
    if (W[first >> 2] === 0) this.retirePool(first);
  }

  private unlinkPool(pool: Address, sizeClass: number): void {
    const W = this.words;
    const next = W[(pool + Pool.next) >> 2]!;
    const previous = W[(pool + Pool.previous) >> 2]!;
    if (previous !== 0) W[(previous + Pool.next) >> 2] = next;
    else W[(Own.usedPools + (sizeClass << 3)) >> 2] = next;
    if (next !== 0) W[(next + Pool.previous) >> 2] = previous;
  }

  /**
   * Whether a pool is the only one of its size class that has free blocks. It stays one: in CPython every
   * size class has blocks in use from the start on, so that its addresses go to no other.
   */
  private isOnly(pool: Address): boolean {
    const W = this.words;
    return W[(pool + Pool.next) >> 2] === 0 && W[(pool + Pool.previous) >> 2] === 0;
  }

  /** A pool without used blocks can serve any size class. */
  private retirePool(pool: Address): void {
    const W = this.words;
    this.unlinkPool(pool, W[(pool + Pool.sizeClass) >> 2]!);
    W[(pool + Pool.next) >> 2] = W[Own.emptyPools >> 2]!;
    W[Own.emptyPools >> 2] = pool;
  }

  /** Takes fresh address space, a multiple of the pool size. */
  private takePages(size: number, kind: 0 | 1): Address {
    const W = this.words;
    const start = W[Own.nextPage >> 2]!;
    const end = start + size;
    if (end > this.limit - RESERVE) {
      if (kind === 0 || end > this.limit) throw new OutOfMemory(size);
      W[Own.memoryShort >> 2] = 1;
      W[Own.breaker >> 2] = 1;
    }
    W[Own.nextPage >> 2] = end;
    this.bytes.fill(kind, Region.pageMap + (start >>> 14), Region.pageMap + (end >>> 14));
    return start;
  }

  private allocateLarge(size: number): Address {
    if (this.bootNext !== 0) return this.allocateForBoot(size);
    const W = this.words;
    const rounded = roundLarge(size);
    const head = (Own.largeBins + (binOf(rounded) << 3)) >> 2;
    const block = W[head]!;
    if (block !== 0) {
      W[head] = W[block >> 2]!;
      return block;
    }
    const isShort = W[Own.nextPage >> 2]! + rounded + 2 * POOL_SIZE > this.limit - RESERVE;
    return (isShort && this.takeLarger(rounded)) || this.carveLarge(rounded);
  }

  /** A freed block that is larger than it need be, for when there is no fresh memory; 0 when there is none. */
  private takeLarger(rounded: number): Address {
    const W = this.words;
    for (let bin = binOf(rounded) + 1; bin < BINS; bin++) {
      const head = (Own.largeBins + (bin << 3)) >> 2;
      const block = W[head]!;
      if (block === 0) continue;
      W[head] = W[block >> 2]!;
      return block;
    }
    return 0;
  }

  private allocateForBoot(size: number): Address {
    const rounded = Math.max(16, (size + 15) & ~15);
    const block = this.bootNext + LARGE_HEADER;
    this.bootNext = block + rounded;
    if (this.bootNext > Static.bootEnd) throw new Error('the boot region is full');
    this.words[(block - LARGE_HEADER) >> 2] = rounded;
    return block;
  }

  /** Blocks made by boot are not used again. */
  private freeLarge(block: Address): void {
    if (block < Region.heap) return;
    const W = this.words;
    const head = (Own.largeBins + (binOf(W[(block - LARGE_HEADER) >> 2]!) << 3)) >> 2;
    W[block >> 2] = W[head]!;
    W[head] = block;
  }

  /** Cuts a block from the current run of large pages; big blocks get pages of their own. */
  private carveLarge(rounded: number): Address {
    const W = this.words;
    const need = rounded + LARGE_HEADER;
    let at: Address;
    if (need > POOL_SIZE) {
      at = this.takePages((need + POOL_SIZE - 1) & POOL_MASK, 0);
    } else {
      at = W[Own.largeNext >> 2]!;
      const room = at === 0 ? 0 : POOL_SIZE - (at & (POOL_SIZE - 1));
      if (at === 0 || (at & (POOL_SIZE - 1)) === 0 || room < need) at = this.takePages(POOL_SIZE, 0);
      W[Own.largeNext >> 2] = at + need;
    }
    W[at >> 2] = rounded;
    return at + LARGE_HEADER;
  }
}

/** Rounds up to 16 bytes, above 4 KiB to a quarter of a power of two. Throws OutOfMemory over 1 GiB. */
function roundLarge(size: number): number {
  if (size <= FINE_LIMIT) return (size + 15) & ~15;
  if (size > 0x38000000) throw new OutOfMemory(size);
  const step = 1 << (29 - Math.clz32(size - 1));
  return (size + step - 1) & -step;
}

/** Number of the bin for a rounded size. */
function binOf(rounded: number): number {
  if (rounded <= FINE_LIMIT) return rounded >> 4;
  const log = 31 - Math.clz32(rounded - 1);
  const quarter = ((rounded - 1) >> (log - 2)) & 3;
  return FINE_BINS + 1 + (log - 12) * 4 + quarter;
}
