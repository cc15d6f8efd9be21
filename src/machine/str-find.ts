/**
 * Searching in characters of 1, 2 or 4 bytes: for str, bytes and bytearray alike. Positions are indices
 * of characters. CPython: Objects/stringlib/fastsearch.h, find.h.
 */
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { readCodePoint } from './str-object.ts';

/** Whether the characters of `part` stand in `text` from `at` on. */
export function matchesAt(
  m: Machine,
  data: Address,
  kind: number,
  at: number,
  partData: Address,
  partKind: number,
  length: number,
): boolean {
  if (kind === partKind) {
    const B = m.bytes;
    const start = data + at * kind;
    for (let i = 0, n = length * kind; i < n; i++) if (B[start + i] !== B[partData + i]) return false;
    return true;
  }
  if (partKind > kind) return length === 0;
  for (let i = 0; i < length; i++) {
    if (readCodePoint(m, data, kind, at + i) !== readCodePoint(m, partData, partKind, i)) return false;
  }
  return true;
}

/** First index in from … to where the character stands, or -1. */
export function findCharacter(
  m: Machine,
  data: Address,
  kind: number,
  from: number,
  to: number,
  point: number,
): number {
  if (kind === 1) {
    const B = m.bytes;
    for (let i = data + from, end = data + to; i < end; i++) if (B[i] === point) return i - data;
    return -1;
  }
  for (let i = from; i < to; i++) if (readCodePoint(m, data, kind, i) === point) return i;
  return -1;
}

/** First index from `from` on where the part lies wholly before `to`, or -1. The empty part is at `from`. */
export function findPart(
  m: Machine,
  data: Address,
  kind: number,
  from: number,
  to: number,
  partData: Address,
  partKind: number,
  length: number,
): number {
  if (length === 0) return from <= to ? from : -1;
  if (partKind > kind) return -1;
  const first = readCodePoint(m, partData, partKind, 0);
  const last = to - length;
  if (length === 1) return findCharacter(m, data, kind, from, to, first);
  for (let at = from; at <= last; at++) {
    at = findCharacter(m, data, kind, at, last + 1, first);
    if (at < 0) return -1;
    if (matchesAt(m, data, kind, at, partData, partKind, length)) return at;
  }
  return -1;
}

/** Last index from `from` on where the part lies wholly before `to`, or -1. The empty part is at `to`. */
export function findLastPart(
  m: Machine,
  data: Address,
  kind: number,
  from: number,
  to: number,
  partData: Address,
  partKind: number,
  length: number,
): number {
  if (length === 0) return from <= to ? to : -1;
  if (partKind > kind) return -1;
  const first = readCodePoint(m, partData, partKind, 0);
  for (let at = to - length; at >= from; at--) {
    if (readCodePoint(m, data, kind, at) !== first) continue;
    if (matchesAt(m, data, kind, at, partData, partKind, length)) return at;
  }
  return -1;
}

/** How often the part occurs without overlap, at most `most` times. */
export function countPart(
  m: Machine,
  data: Address,
  kind: number,
  from: number,
  to: number,
  partData: Address,
  partKind: number,
  length: number,
  most: number = Number.POSITIVE_INFINITY,
): number {
  if (length === 0) return from <= to ? Math.min(to - from + 1, most) : 0;
  let count = 0;
  for (let at = from; count < most; count++) {
    at = findPart(m, data, kind, at, to, partData, partKind, length);
    if (at < 0) break;
    at += length;
  }
  return count;
}
