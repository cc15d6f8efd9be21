/** Items and slices of a bytearray, and the methods that change it. CPython: Objects/bytearrayobject.c. */
import { findBuffer, hasBuffer, lent } from '../buffer.ts';
import {
  appendByte,
  bytearraySize,
  bytearrayStart,
  checkResizable,
  newBytearray,
  resizeBytearray,
  spliceBytearray,
} from '../bytearray-object.ts';
import { newBytes } from '../bytes-object.ts';
import { copyText } from '../codecs/decode.ts';
import { type MemberSpec, method } from '../define.ts';
import { newInt } from '../int-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { indexValue, isIndex, optionalSize, sizeArgument } from '../protocol/index-value.ts';
import { next } from '../protocol/iterate.ts';
import { isStr } from '../protocol/text.ts';
import { caught, isInstance, raise, typeNameOf } from '../raise.ts';
import { isSlice, sliceIndices } from '../slice-indices.ts';
import { Slot } from '../slot-numbers.ts';
import type { Slots } from '../slots.ts';
import { newStr } from '../str-object.ts';
import { newTuple } from '../tuple-object.ts';
import { hostCopy } from './byte-results.ts';
import { byteOf } from './byte-search.ts';
import { stepped } from './bytes.ts';
import { byteIterator, bytesOfObject } from './bytes-from.ts';

/** The position that an index means. */
function position(m: Machine, self: Address, key: Address): number {
  const size = bytearraySize(m, self);
  let index = indexValue(m, key);
  if (index < 0) index += size;
  if (!(index >= 0 && index < size)) raise(m, Type.IndexError, 'bytearray index out of range');
  return index;
}

function wrongIndex(m: Machine, key: Address): never {
  raise(m, Type.TypeError, `bytearray indices must be integers or slices, not ${typeNameOf(m, key)}`);
}

function getItem(m: Machine, self: Address, key: Address): Address {
  if (isIndex(m, key)) return newInt(m, m.bytes[bytearrayStart(m, self) + position(m, self, key)]!);
  if (!isSlice(m, key)) wrongIndex(m, key);
  const { start, step, count } = sliceIndices(m, key, bytearraySize(m, self));
  if (step === 1) return newBytearray(m, bytearrayStart(m, self) + start, Math.max(0, count));
  const bytes = stepped(m, bytearrayStart(m, self), start, step, Math.max(0, count));
  const made = newBytearray(m, 0, bytes.length);
  m.bytes.set(bytes, bytearrayStart(m, made));
  return made;
}

/** Whether the object counts as a number. CPython: PyNumber_Check. */
function isNumber(m: Machine, object: Address): boolean {
  const type = m.typeOf(object);
  return (
    isIndex(m, object) ||
    m.load(type + Slot.int) !== 0 ||
    m.load(type + Slot.float) !== 0 ||
    isInstance(m, object, Type.complex)
  );
}

/** The bytes to be put into a slice. */
function assigned(m: Machine, value: Address): ArrayLike<number> {
  if (value === 0) return [];
  if (!isInstance(m, value, Type.bytearray) && (isNumber(m, value) || isStr(m, value))) {
    raise(m, Type.TypeError, 'can assign only bytes, buffers, or iterables of ints in range(0, 256)');
  }
  return bytesOfObject(m, value, 'bytearray', 'byte must be in range(0, 256)');
}

/** self[key] = value, or del self[key]. CPython: bytearray_ass_subscript. */
function setItem(m: Machine, self: Address, key: Address, value: Address): void {
  if (isIndex(m, key)) {
    const index = position(m, self, key);
    if (value === 0) spliceBytearray(m, self, index, index + 1, []);
    else {
      const byte = byteOf(m, value);
      m.bytes[bytearrayStart(m, self) + index] = byte;
    }
    return;
  }
  if (!isSlice(m, key)) wrongIndex(m, key);
  const { start, stop, step, count } = sliceIndices(m, key, bytearraySize(m, self));
  const bytes = assigned(m, value);
  if (step === 1) spliceBytearray(m, self, start, Math.max(start, stop), bytes);
  else if (value === 0 || bytes.length === 0) deleteStepped(m, self, start, step, count);
  else assignStepped(m, self, start, step, count, bytes);
}

function deleteStepped(m: Machine, self: Address, start: number, step: number, count: number): void {
  if (count <= 0) return;
  checkResizable(m, self);
  const first = step < 0 ? start + step * (count - 1) : start;
  const by = Math.abs(step);
  const size = bytearraySize(m, self);
  const data = bytearrayStart(m, self);
  let to = first;
  for (let i = first; i < size; i++) {
    const gone = (i - first) % by === 0 && (i - first) / by < count;
    if (!gone) m.bytes[data + to++] = m.bytes[data + i]!;
  }
  resizeBytearray(m, self, to);
}

function assignStepped(
  m: Machine,
  self: Address,
  start: number,
  step: number,
  count: number,
  bytes: ArrayLike<number>,
): void {
  if (bytes.length !== count) {
    const sizes = `size ${bytes.length} to extended slice of size ${Math.max(0, count)}`;
    raise(m, Type.ValueError, `attempt to assign bytes of ${sizes}`);
  }
  const data = bytearrayStart(m, self);
  for (let i = 0; i < count; i++) m.bytes[data + start + i * step] = bytes[i]!;
}

function append(m: Machine, self: Address, item: Address): Address {
  appendByte(m, self, byteOf(m, item));
  return Static.None;
}

/** CPython: bytearray_extend. */
function extend(m: Machine, self: Address, iterable: Address): Address {
  let bytes: ArrayLike<number>;
  if (hasBuffer(m, iterable)) {
    findBuffer(m, iterable);
    bytes = m.bytes.slice(lent.data, lent.data + lent.size);
  } else bytes = iterated(m, iterable);
  const size = bytearraySize(m, self);
  spliceBytearray(m, self, size, size, bytes);
  return Static.None;
}

function iterated(m: Machine, iterable: Address): number[] {
  const iterator = m.keep(
    byteIterator(m, iterable, `can't extend bytearray with ${typeNameOf(m, iterable)}`),
  );
  const mark = m.kept;
  const out: number[] = [];
  for (;;) {
    const item = next(m, iterator);
    if (item === 0) break;
    m.keep(item);
    try {
      out.push(byteOf(m, item));
    } catch (error) {
      if (!isStr(m, iterable)) throw error;
      caught(m, error, mark, Type.TypeError);
      raise(m, Type.TypeError, `expected iterable of integers; got: '${typeNameOf(m, iterable)}'`);
    }
    m.release(m.unkeep());
  }
  m.release(m.unkeep());
  return out;
}

function insert(m: Machine, self: Address, index: Address, item: Address): Address {
  const size = bytearraySize(m, self);
  let at = sizeArgument(m, index);
  const byte = byteOf(m, item);
  if (at < 0) at = Math.max(0, at + size);
  at = Math.min(at, size);
  spliceBytearray(m, self, at, at, [byte]);
  return Static.None;
}

function pop(m: Machine, self: Address, index: Address): Address {
  let at = optionalSize(m, index, -1);
  const size = bytearraySize(m, self);
  if (size === 0) raise(m, Type.IndexError, 'pop from empty bytearray');
  if (at < 0) at += size;
  if (!(at >= 0 && at < size)) raise(m, Type.IndexError, 'pop index out of range');
  checkResizable(m, self);
  const byte = m.bytes[bytearrayStart(m, self) + at]!;
  removeAt(m, self, at);
  return newInt(m, byte);
}

/** Moves what lies behind one down. */
function removeAt(m: Machine, self: Address, at: number): void {
  checkResizable(m, self);
  const size = bytearraySize(m, self);
  const data = bytearrayStart(m, self);
  m.bytes.copyWithin(data + at, data + at + 1, data + size);
  resizeBytearray(m, self, size - 1);
}

function remove(m: Machine, self: Address, value: Address): Address {
  const byte = byteOf(m, value);
  const at = hostCopy(m, self).indexOf(byte);
  if (at < 0) raise(m, Type.ValueError, 'value not found in bytearray');
  removeAt(m, self, at);
  return Static.None;
}

function reverse(m: Machine, self: Address): Address {
  const data = bytearrayStart(m, self);
  m.bytes.subarray(data, data + bytearraySize(m, self)).reverse();
  return Static.None;
}

function clear(m: Machine, self: Address): Address {
  resizeBytearray(m, self, 0);
  return Static.None;
}

/** (type, (text, 'latin-1'), None) before protocol 3, (type, (bytes,), None) from there on. */
function reduce(m: Machine, self: Address, protocol: Address): Address {
  const type = m.hold(m.typeOf(self));
  const size = bytearraySize(m, self);
  if (size === 0) return newTuple(m, type, Static.emptyTuple, Static.None);
  const args =
    protocol !== 0 && sizeArgument(m, protocol) >= 3
      ? newTuple(m, newBytes(m, hostCopy(m, self)))
      : newTuple(m, copyText(m, bytearrayStart(m, self), size), newStr(m, 'latin-1'));
  return newTuple(m, type, args, Static.None);
}

export const bytearrayItemSlots: Slots = { getItem, setItem };

/** append, extend, insert, pop … */
export const bytearrayItemMethods: MemberSpec[] = [
  method('__reduce__', (m, self) => reduce(m, self, 0), '()'),
  method('__reduce_ex__', reduce, '(proto=0, /)'),
  method('append', append, '(item, /)'),
  method('clear', clear, '()'),
  method('copy', (m, self) => newBytearray(m, bytearrayStart(m, self), bytearraySize(m, self)), '()'),
  method('extend', extend, '(iterable_of_ints, /)'),
  method('insert', insert, '(index, item, /)'),
  method('pop', pop, '(index=-1, /)'),
  method('remove', remove, '(value, /)'),
  method('reverse', reverse, '()'),
];
