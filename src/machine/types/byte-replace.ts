/** replace, translate, maketrans and join of bytes and bytearray. CPython: Objects/bytesobject.c, stringlib. */
import { hasBuffer, lent, requireBuffer } from '../buffer.ts';
import { isBytes, newBytes } from '../bytes-object.ts';
import { type MemberSpec, method, staticMethod } from '../define.ts';
import { fastItems, fastSequence, fastSize } from '../fast-sequence.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { optionalSize } from '../protocol/index-value.ts';
import { raise, typeNameOf } from '../raise.ts';
import { findPart } from '../str-find.ts';
import { bytesData, bytesLength, fresh, hostCopy, lentCopy, part, unchanged } from './byte-results.ts';

function replace(m: Machine, self: Address, old: Address, by: Address, count: Address): Address {
  const from = lentCopy(m, old);
  const to = lentCopy(m, by);
  const most = optionalSize(m, count, -1);
  const out = replaced(m, self, old, from, to, most < 0 ? Number.POSITIVE_INFINITY : most);
  return out === null ? unchanged(m, self) : fresh(m, self, out);
}

/** The bytes with `most` parts replaced, null when there is nothing to replace. */
function replaced(
  m: Machine,
  self: Address,
  old: Address,
  from: Uint8Array,
  to: Uint8Array,
  most: number,
): number[] | null {
  const length = bytesLength(m, self);
  if (most === 0 || length < from.length || (from.length === 0 && to.length === 0)) return null;
  if (from.length === 0) return interleaved(hostCopy(m, self), to, most);
  requireBuffer(m, old);
  const { data, size } = lent;
  const self0 = bytesData(m, self);
  const out: number[] = [];
  let at = 0;
  let count = 0;
  for (; count < most; count++) {
    const found = findPart(m, self0, 1, at, length, data, 1, size);
    if (found < 0) break;
    for (let i = at; i < found; i++) out.push(m.bytes[self0 + i]!);
    out.push(...to);
    at = found + size;
  }
  if (count === 0) return null;
  for (let i = at; i < length; i++) out.push(m.bytes[self0 + i]!);
  return out;
}

/** `to` before each of the first bytes, and behind the last. */
function interleaved(bytes: Uint8Array, to: Uint8Array, most: number): number[] {
  const out: number[] = [];
  bytes.forEach((byte, i) => {
    if (i < most) out.push(...to);
    out.push(byte);
  });
  if (bytes.length < most) out.push(...to);
  return out;
}

function translate(m: Machine, self: Address, table: Address, deleted: Address): Address {
  const map = table === Static.None ? null : lentCopy(m, table);
  if (map !== null && map.length !== 256) {
    raise(m, Type.ValueError, 'translation table must be 256 characters long');
  }
  const gone = deleted === 0 ? null : lentCopy(m, deleted);
  const bytes = hostCopy(m, self);
  const out: number[] = [];
  for (const byte of bytes)
    if (gone === null || !gone.includes(byte)) out.push(map === null ? byte : map[byte]!);
  const same = out.length === bytes.length && out.every((byte, i) => byte === bytes[i]);
  return same && m.typeOf(self) === Type.bytes ? m.hold(self) : fresh(m, self, out);
}

function makeTrans(m: Machine, _self: Address, from: Address, to: Address): Address {
  const old = lentCopy(m, from);
  const by = lentCopy(m, to);
  if (old.length !== by.length) {
    raise(m, Type.ValueError, 'maketrans arguments must have same length');
  }
  const table = Uint8Array.from({ length: 256 }, (_, i) => i);
  old.forEach((byte, i) => {
    table[byte] = by[i]!;
  });
  return newBytes(m, table);
}

/** separator.join(iterable). CPython: Objects/stringlib/join.h. */
function join(m: Machine, self: Address, iterable: Address): Address {
  const sequence = m.keep(fastSequence(m, iterable, 'can only join an iterable'));
  const made = joined(m, self, fastItems(m, sequence), fastSize(m, sequence));
  m.release(m.unkeep());
  return made;
}

function joined(m: Machine, self: Address, items: Address, count: number): Address {
  const first = count > 0 ? m.load(items) : 0;
  if (count === 1 && isBytes(m, self) && m.typeOf(first) === Type.bytes) return m.hold(first);
  if (count === 0) return isBytes(m, self) ? Static.emptyBytes : part(m, self, 0, 0);
  const between = hostCopy(m, self);
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let i = 0; i < count; i++) {
    const item = m.load(items + 8 * i);
    if (!hasBuffer(m, item)) {
      const type = typeNameOf(m, item);
      raise(m, Type.TypeError, `sequence item ${i}: expected a bytes-like object, ${type} found`);
    }
    if (i > 0) parts.push(between);
    parts.push(lentCopy(m, item));
  }
  for (const one of parts) length += one.length;
  const all = new Uint8Array(length);
  let at = 0;
  for (const one of parts) {
    all.set(one, at);
    at += one.length;
  }
  return fresh(m, self, all);
}

/** replace, translate, maketrans, join for either type. */
export const byteReplaceMethods = (): MemberSpec[] => [
  method('replace', replace, '(old, new, count=-1, /)'),
  method('translate', translate, "(table, /, delete=b'')"),
  staticMethod('maketrans', makeTrans, '(frm, to, /)'),
  method('join', join, '(iterable_of_bytes, /)'),
];
