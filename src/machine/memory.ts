/**
 * One linear memory and the typed arrays that see it. It is reserved whole at the start (pages never
 * touched cost nothing), so views never detach and hot code may keep them in locals.
 *
 * A *word* is 8 bytes, as in CPython on a 64-bit machine. Its low half holds the value of counts, sizes
 * and addresses; the high half is 0 but for floats, hashes, and the birth number of an object.
 */

/** The one piece of WebAssembly's interface that is used; it is the same in Node, browsers and workers. */
declare const WebAssembly: {
  Memory: new (size: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
};

/** A byte offset in the memory. 0 stands for "no object". */
export type Address = number;

/** What `id()` adds to an address, so that ids look like those of a 64-bit Linux process. */
export const ID_BASE = 0x7f2a40000000;

/** Bytes of address space unless told otherwise; going over it is a MemoryError. */
export const DEFAULT_LIMIT = 0x40000000;

export class Memory {
  readonly limit: number;
  readonly words: Int32Array;
  readonly bytes: Uint8Array;
  readonly floats: Float64Array;

  /** Reserves `limit` bytes (a multiple of 64 KiB, at most 2 GiB). */
  constructor(limit: number = DEFAULT_LIMIT) {
    this.limit = limit;
    const pages = limit / 0x10000;
    const buffer = new WebAssembly.Memory({ initial: pages, maximum: pages }).buffer;
    this.words = new Int32Array(buffer);
    this.bytes = new Uint8Array(buffer);
    this.floats = new Float64Array(buffer);
  }
}
