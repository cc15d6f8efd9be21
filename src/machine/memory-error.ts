/**
 * Running out of memory. A program has a fixed amount; asking for more is a MemoryError that says so, but
 * where CPython could not have had that much either: there it says nothing, as CPython's.
 *
 * The allocator cannot raise an exception of Python's: it throws OutOfMemory, and whoever runs natives makes
 * a MemoryError of it. So do we with what the host throws when a text or an int of its own gets too large.
 */
import { OutOfMemory } from './allocate.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Static, Type } from './places.ts';
import { newException, raiseWith } from './raise.ts';
import { newStr } from './str-object.ts';
import { newTuple } from './tuple-object.ts';

/** What no ordinary machine has: CPython fails, too. */
const UNTHINKABLE = 2 ** 36;

/** Bits of the largest int: the time for a product of two such is still to be borne. */
export const MOST_INT_BITS = 2 ** 26;

/** Raises the MemoryError for a request of so many bytes. */
export function raiseMemoryError(m: Machine, bytes: number): never {
  raiseWith(m, Type.MemoryError, argumentsFor(m, wordsFor(m, bytes)));
}

/** Raises MemoryError before an int of so many bits is worked out, which would take minutes. */
export function checkIntBits(m: Machine, bits: number): void {
  if (bits <= MOST_INT_BITS) return;
  const words = bits < 8 * UNTHINKABLE ? `ints of more than ${MOST_INT_BITS} bits are not supported` : '';
  raiseWith(m, Type.MemoryError, argumentsFor(m, words));
}

/** Whether something thrown says that there is not enough memory for something. */
export function isOutOfMemory(error: unknown): error is Error {
  return error instanceof OutOfMemory || (error instanceof RangeError && HOST_LIMITS.test(error.message));
}

/** The MemoryError for that, new. */
export function memoryErrorFor(m: Machine, error: Error): Address {
  const { bytes, words } = error instanceof OutOfMemory ? error : { bytes: 0, words: null };
  return newException(m, Type.MemoryError, argumentsFor(m, words ?? wordsFor(m, bytes)));
}

const HOST_LIMITS =
  /^(Invalid (string|array|typed array) length|Maximum BigInt size|Array buffer allocation|Invalid count value)/;

function wordsFor(m: Machine, bytes: number): string {
  if (bytes >= UNTHINKABLE) return '';
  return `the memory of a program is limited to ${Math.round(m.memory.limit / 2 ** 20)} MiB`;
}

/** New. */
function argumentsFor(m: Machine, words: string): Address {
  return words === '' ? Static.emptyTuple : newTuple(m, newStr(m, words));
}
