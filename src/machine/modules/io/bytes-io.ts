/** io.BytesIO: bytes in memory, shared with a bytes object until it is written to. CPython: Modules/_io/bytesio.c. */
import { findBuffer, lenders, lent, requireBuffer } from '../../buffer.ts';
import { allocateBytes, BYTES_BASIC, bytesSize, copyBytes } from '../../bytes-object.ts';
import { defineType, getset, method } from '../../define.ts';
import { getDictOf, setDictOf } from '../../dict-attribute.ts';
import { track, untrack } from '../../gc-list.ts';
import { newInt } from '../../int-object.ts';
import { borrowed, layout, reference, word } from '../../layout.ts';
import { BYTES, BYTES_DATA } from '../../layouts.ts';
import { listAppend, newList } from '../../list-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { viewOf } from '../../memoryview-object.ts';
import { bindKeywords } from '../../native-arguments.ts';
import { Static, Type } from '../../places.ts';
import { asCIntArgument } from '../../protocol/c-int.ts';
import { isIndex, sizeArgument } from '../../protocol/index-value.ts';
import { raise, typeNameOf } from '../../raise.ts';
import { parseSignature } from '../../signature.ts';
import { exporters } from '../../types/managed-buffer.ts';
import { bufferedIoBase, newStream } from './base.ts';

export const BYTES_IO = layout('_io.BytesIO', {
  dict: reference('__dict__'),
  weakList: borrowed('weak references'),
  bytes: reference('the bytes, 0 once it is closed'),
  length: word('number of bytes in use'),
  position: word('where the next one is read or written'),
  exports: word('views of the bytes'),
});

/** What getbuffer's views look at. */
const BUFFER = layout('_io._BytesIOBuffer', { source: reference('the BytesIO') });

function checkUsable(m: Machine, self: Address): void {
  if (m.load(self + BYTES_IO.bytes) === 0) raise(m, Type.ValueError, 'I/O operation on closed file.');
}

function checkExports(m: Machine, self: Address): void {
  if (m.load(self + BYTES_IO.exports) === 0) return;
  raise(m, Type.BufferError, 'Existing exports of data: object cannot be re-sized');
}

const isShared = (m: Machine, self: Address): boolean => m.count(m.load(self + BYTES_IO.bytes)) !== 1;

/** Gives the stream bytes of its own, of this size. CPython: unshare_buffer. */
function unshare(m: Machine, self: Address, size: number): void {
  const old = m.load(self + BYTES_IO.bytes);
  const made = allocateBytes(m, size);
  const kept = Math.min(size, m.load(self + BYTES_IO.length));
  m.bytes.copyWithin(made + BYTES_DATA, old + BYTES_DATA, old + BYTES_DATA + kept);
  m.replace(self + BYTES_IO.bytes, made);
}

/** Changes the size of bytes that only the stream refers to. CPython: _PyBytes_Resize. */
function resizeOwn(m: Machine, self: Address, size: number): void {
  const bytes = m.load(self + BYTES_IO.bytes);
  const moved = m.resizeObject(bytes, BYTES_BASIC + size);
  m.store(self + BYTES_IO.bytes, moved);
  m.store(moved + BYTES.size, size);
  m.words.fill(-1, (moved + BYTES.hash) >> 2, (moved + BYTES.hash + 8) >> 2);
  m.bytes[moved + BYTES_DATA + size] = 0;
}

/** Makes room for so many bytes. CPython: resize_buffer. */
function reserve(m: Machine, self: Address, size: number): void {
  const room = bytesSize(m, m.load(self + BYTES_IO.bytes));
  let wanted = size + 1;
  if (size >= room >> 1) {
    if (size < room) return;
    if (size <= room * 1.125) wanted = size + (size >> 3) + (size < 9 ? 3 : 6);
  }
  if (isShared(m, self)) unshare(m, self, wanted);
  else resizeOwn(m, self, wanted);
}

const INIT = parseSignature("(initial_bytes=b'')");

function make(m: Machine, type: Address): Address {
  const made = newStream(m, type);
  m.store(made + BYTES_IO.bytes, Static.emptyBytes);
  return made;
}

function init(m: Machine, self: Address, argv: Address, count: number, names: Address): void {
  const [value] = bindKeywords(m, 'BytesIO', INIT, argv, count, names) as [Address];
  m.store(self + BYTES_IO.length, 0);
  m.store(self + BYTES_IO.position, 0);
  checkExports(m, self);
  if (value === 0 || value === Static.None) return;
  if (m.typeOf(value) === Type.bytes) {
    m.replace(self + BYTES_IO.bytes, m.hold(value));
    m.store(self + BYTES_IO.length, bytesSize(m, value));
    return;
  }
  put(m, self, value);
  m.store(self + BYTES_IO.position, 0);
}

/** Writes what an object lends; how many bytes that were. CPython: write_bytes. */
function put(m: Machine, self: Address, object: Address): number {
  requireBuffer(m, object);
  const { size } = lent;
  if (size === 0) return 0;
  const position = m.load(self + BYTES_IO.position);
  const end = position + size;
  const length = m.load(self + BYTES_IO.length);
  if (end > bytesSize(m, m.load(self + BYTES_IO.bytes))) reserve(m, self, end);
  else if (isShared(m, self)) unshare(m, self, Math.max(end, length));
  const data = m.load(self + BYTES_IO.bytes) + BYTES_DATA;
  if (position > length) m.bytes.fill(0, data + length, data + position);
  findBuffer(m, object);
  m.bytes.copyWithin(data + position, lent.data, lent.data + size);
  m.store(self + BYTES_IO.position, end);
  if (end > length) m.store(self + BYTES_IO.length, end);
  return size;
}

function write(m: Machine, self: Address, object: Address): Address {
  checkUsable(m, self);
  checkExports(m, self);
  return newInt(m, put(m, self, object));
}

/** The bytes object itself, cut to what is in use. CPython: _io_BytesIO_getvalue_impl. */
function getValue(m: Machine, self: Address): Address {
  checkUsable(m, self);
  const length = m.load(self + BYTES_IO.length);
  if (length !== bytesSize(m, m.load(self + BYTES_IO.bytes)) && m.load(self + BYTES_IO.exports) === 0) {
    if (length === 0) m.replace(self + BYTES_IO.bytes, Static.emptyBytes);
    else if (isShared(m, self)) unshare(m, self, length);
    else resizeOwn(m, self, length);
  }
  return m.hold(m.load(self + BYTES_IO.bytes));
}

function sizeOrNone(m: Machine, size: Address): number {
  if (size === 0 || size === Static.None) return -1;
  if (!isIndex(m, size)) {
    raise(m, Type.TypeError, `argument should be integer or None, not '${typeNameOf(m, size)}'`);
  }
  return sizeArgument(m, size);
}

/** The next `size` bytes, all of one bytes object being that object. */
function take(m: Machine, self: Address, size: number): Address {
  const position = m.load(self + BYTES_IO.position);
  const bytes = m.load(self + BYTES_IO.bytes);
  m.store(self + BYTES_IO.position, position + size);
  const whole = size > 1 && position === 0 && size === bytesSize(m, bytes);
  if (whole && m.load(self + BYTES_IO.exports) === 0) return m.hold(bytes);
  return copyBytes(m, bytes + BYTES_DATA + position, size);
}

function left(m: Machine, self: Address): number {
  return Math.max(0, m.load(self + BYTES_IO.length) - m.load(self + BYTES_IO.position));
}

function read(m: Machine, self: Address, size: Address): Address {
  const wanted = sizeOrNone(m, size);
  checkUsable(m, self);
  const most = left(m, self);
  return take(m, self, wanted < 0 || wanted > most ? most : wanted);
}

/** Bytes of the line at the position, at most `limit` of them. */
function lineLength(m: Machine, self: Address, limit: number): number {
  const data = m.load(self + BYTES_IO.bytes) + BYTES_DATA + m.load(self + BYTES_IO.position);
  const most = limit < 0 ? left(m, self) : Math.min(limit, left(m, self));
  for (let i = 0; i < most; i++) if (m.bytes[data + i] === 10) return i + 1;
  return most;
}

function readLine(m: Machine, self: Address, size: Address): Address {
  const limit = sizeOrNone(m, size);
  checkUsable(m, self);
  return take(m, self, lineLength(m, self, limit));
}

function readLines(m: Machine, self: Address, size: Address): Address {
  const most = sizeOrNone(m, size);
  checkUsable(m, self);
  const list = m.keep(newList(m));
  for (let total = 0; ; ) {
    const length = lineLength(m, self, -1);
    if (length === 0) break;
    listAppend(m, list, take(m, self, length));
    total += length;
    if (most > 0 && total >= most) break;
  }
  return m.unkeep();
}

function next(m: Machine, self: Address): Address {
  checkUsable(m, self);
  const length = lineLength(m, self, -1);
  return length === 0 ? 0 : take(m, self, length);
}

function readInto(m: Machine, self: Address, buffer: Address): Address {
  checkUsable(m, self);
  requireBuffer(m, buffer);
  const size = Math.min(lent.size, left(m, self));
  const from = m.load(self + BYTES_IO.bytes) + BYTES_DATA + m.load(self + BYTES_IO.position);
  m.bytes.copyWithin(lent.data, from, from + size);
  m.store(self + BYTES_IO.position, m.load(self + BYTES_IO.position) + size);
  return newInt(m, size);
}

function seek(m: Machine, self: Address, offset: Address, whence: Address): Address {
  const given = sizeArgument(m, offset);
  const from = whence === 0 ? 0 : asCIntArgument(m, whence);
  checkUsable(m, self);
  if (given < 0 && from === 0) raise(m, Type.ValueError, `negative seek value ${given}`);
  if (from < 0 || from > 2) {
    raise(m, Type.ValueError, `invalid whence (${from}, should be 0, 1 or 2)`);
  }
  const base = from === 0 ? 0 : m.load(self + (from === 1 ? BYTES_IO.position : BYTES_IO.length));
  const position = Math.max(0, base + given);
  m.store(self + BYTES_IO.position, position);
  return newInt(m, position);
}

function truncate(m: Machine, self: Address, size: Address): Address {
  checkUsable(m, self);
  checkExports(m, self);
  const given = size !== 0 && size !== Static.None;
  const wanted = given ? sizeOrNone(m, size) : m.load(self + BYTES_IO.position);
  if (wanted < 0) raise(m, Type.ValueError, `negative size value ${wanted}`);
  if (wanted < m.load(self + BYTES_IO.length)) {
    m.store(self + BYTES_IO.length, wanted);
    reserve(m, self, wanted);
  }
  return newInt(m, wanted);
}

function close(m: Machine, self: Address): Address {
  checkExports(m, self);
  m.drop(self + BYTES_IO.bytes);
  return Static.None;
}

/** A view of the bytes through which they can be changed. */
function getBuffer(m: Machine, self: Address): Address {
  checkUsable(m, self);
  const buffer = m.newCollected(bufferType.address, BUFFER.end);
  m.store(buffer + BUFFER.source, m.hold(self));
  track(m, m.keep(buffer));
  if (isShared(m, self)) unshare(m, self, Math.max(1, m.load(self + BYTES_IO.length)));
  const view = viewOf(m, buffer);
  m.release(m.unkeep());
  return view;
}

const bufferType = defineType('_BytesIOBuffer', {
  module: '_io',
  layout: BUFFER,
  collected: true,
  abstract: true,
  final: true,
  dealloc: (m, self) => {
    untrack(m, self);
    m.drop(self + BUFFER.source);
    m.freeCollected(self);
  },
});

lenders.set(bufferType.address, (m, object) => {
  const source = m.load(object + BUFFER.source);
  lent.data = m.load(source + BYTES_IO.bytes) + BYTES_DATA;
  lent.size = m.load(source + BYTES_IO.length);
  return true;
});
exporters.set(bufferType.address, (m, object, change) => {
  const source = m.load(object + BUFFER.source);
  m.store(source + BYTES_IO.exports, m.load(source + BYTES_IO.exports) + change);
});

const usable = (called: string) =>
  method(
    called,
    (m, self) => {
      checkUsable(m, self);
      return Static.True;
    },
    '()',
  );

export const bytesIo = defineType(
  'BytesIO',
  {
    module: '_io',
    base: bufferedIoBase.address,
    layout: BYTES_IO,
    dictOffset: BYTES_IO.dict,
    weakOffset: BYTES_IO.weakList,
    collected: true,
    letter: 'F',
    dealloc: (m, self) => {
      untrack(m, self);
      m.drop(self + BYTES_IO.bytes);
      m.drop(self + BYTES_IO.dict);
      m.freeObject(self);
    },
    new: make,
    init,
    next,
  },
  [
    usable('readable'),
    usable('writable'),
    usable('seekable'),
    method(
      'isatty',
      (m, self) => {
        checkUsable(m, self);
        return Static.False;
      },
      '()',
    ),
    method(
      'flush',
      (m, self) => {
        checkUsable(m, self);
        return Static.None;
      },
      '()',
    ),
    method('close', close, '()'),
    method('write', write, '(b, /)'),
    method('read', read, '(size=-1, /)'),
    method('read1', read, '(size=-1, /)'),
    method('readinto', readInto, '(buffer, /)'),
    method('readline', readLine, '(size=-1, /)'),
    method('readlines', readLines, '(size=None, /)'),
    method('seek', seek, '(pos, whence=0, /)'),
    method(
      'tell',
      (m, self) => {
        checkUsable(m, self);
        return newInt(m, m.load(self + BYTES_IO.position));
      },
      '()',
    ),
    method('truncate', truncate, '(size=None, /)'),
    method('getvalue', getValue, '()'),
    method('getbuffer', getBuffer, '()'),
    getset('__dict__', getDictOf, setDictOf),
    getset('closed', (m, self) => m.boolean(m.load(self + BYTES_IO.bytes) === 0)),
  ],
);
