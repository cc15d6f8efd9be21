/** Bytes that wait to be written: a bytearray in a word of the stream, or nothing. */
import { bytearraySize, bytearrayStart, newBytearray, resizeBytearray } from '../../bytearray-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';

/** How many bytes wait. */
export function pendingSize(m: Machine, at: Address): number {
  const pending = m.load(at);
  return pending === 0 ? 0 : bytearraySize(m, pending);
}

/** Adds bytes to those that wait. */
export function appendPending(m: Machine, at: Address, bytes: Uint8Array): void {
  if (bytes.length === 0) return;
  if (m.load(at) === 0) m.store(at, newBytearray(m, 0, 0));
  const pending = m.load(at);
  const size = bytearraySize(m, pending);
  resizeBytearray(m, pending, size + bytes.length);
  m.bytes.set(bytes, bytearrayStart(m, pending) + size);
}

/** Takes all bytes that wait. */
export function takePendingBytes(m: Machine, at: Address): Uint8Array {
  const pending = m.load(at);
  const start = bytearrayStart(m, pending);
  const bytes = m.bytes.slice(start, start + bytearraySize(m, pending));
  m.drop(at);
  return bytes;
}

/** Forgets them. */
export function dropPending(m: Machine, at: Address): void {
  m.drop(at);
}
