/** io.FileIO: a file without a buffer. CPython: Modules/_io/fileio.c. */
import { lent, requireBuffer } from '../../buffer.ts';
import { bytearraySize, bytearrayStart, resizeBytearray } from '../../bytearray-object.ts';
import { newBytes } from '../../bytes-object.ts';
import { defineType, getset, method } from '../../define.ts';
import { fileBytes } from '../../file-system.ts';
import { track, untrack } from '../../gc-list.ts';
import { newInt } from '../../int-object.ts';
import { borrowed, layout, reference, word } from '../../layout.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Static, Type } from '../../places.ts';
import { asCIntArgument } from '../../protocol/c-int.ts';
import { optionalSize, sizeArgument } from '../../protocol/index-value.ts';
import { reprText } from '../../protocol/text.ts';
import { raise } from '../../raise.ts';
import { newStr } from '../../str-object.ts';
import { rawIoBase, unsupported } from './base.ts';

export const RAW_FILE = layout('_io.FileIO', {
  dict: reference('__dict__'),
  weakList: borrowed('weak references'),
  contents: reference('the bytes of the file, a bytearray; 0 once it is closed'),
  name: reference('what open was given'),
  position: word('where the next byte is read or written'),
  access: word('RawAccess bits'),
});

/** What can be done with a file. */
export const enum RawAccess {
  readable = 1,
  writable = 2,
  appending = 4,
  created = 8,
}

/** A file object for contents and a name (borrowed). New. */
export function newRawFile(m: Machine, contents: Address, name: Address, access: number): Address {
  const made = m.newCollected(rawFile.address, RAW_FILE.end);
  m.words.fill(0, (made + RAW_FILE.dict) >> 2, (made + RAW_FILE.end) >> 2);
  m.store(made + RAW_FILE.contents, m.hold(contents));
  m.store(made + RAW_FILE.name, m.hold(name));
  m.store(made + RAW_FILE.access, access);
  if ((access & RawAccess.appending) !== 0) m.store(made + RAW_FILE.position, bytearraySize(m, contents));
  track(m, made);
  return made;
}

/** Whether the file was closed. */
export function isRawClosed(m: Machine, self: Address): boolean {
  return m.load(self + RAW_FILE.contents) === 0;
}

function checkUsable(m: Machine, self: Address): void {
  if (isRawClosed(m, self)) raise(m, Type.ValueError, 'I/O operation on closed file');
}

export function can(m: Machine, self: Address, access: RawAccess): boolean {
  return (m.load(self + RAW_FILE.access) & access) !== 0;
}

/** Up to `most` bytes from the position on, which moves behind them. */
export function readRaw(m: Machine, self: Address, most: number): Uint8Array {
  const position = m.load(self + RAW_FILE.position);
  const bytes = fileBytes(m, m.load(self + RAW_FILE.contents), position, position + most);
  m.store(self + RAW_FILE.position, position + bytes.length);
  return bytes;
}

/** Bytes left behind the position. */
export function leftRaw(m: Machine, self: Address): number {
  const size = bytearraySize(m, m.load(self + RAW_FILE.contents));
  return Math.max(0, size - m.load(self + RAW_FILE.position));
}

/** Puts bytes at the position, or at the end of a file that is appended to. */
export function writeRaw(m: Machine, self: Address, bytes: Uint8Array): void {
  const contents = m.load(self + RAW_FILE.contents);
  const size = bytearraySize(m, contents);
  const position = can(m, self, RawAccess.appending) ? size : m.load(self + RAW_FILE.position);
  const end = position + bytes.length;
  if (end > size) resizeBytearray(m, contents, end);
  const start = bytearrayStart(m, contents);
  if (position > size) m.bytes.fill(0, start + size, start + position);
  m.bytes.set(bytes, start + position);
  m.store(self + RAW_FILE.position, end);
}

/** Moves the position. */
export function seekRaw(m: Machine, self: Address, offset: number, whence: number): number {
  const size = bytearraySize(m, m.load(self + RAW_FILE.contents));
  const base = whence === 0 ? 0 : whence === 1 ? m.load(self + RAW_FILE.position) : size;
  if (base + offset < 0) raise(m, Type.OSError, '[Errno 22] Invalid argument');
  m.store(self + RAW_FILE.position, base + offset);
  return base + offset;
}

/** Cuts or fills up the file to a size. */
export function truncateRaw(m: Machine, self: Address, size: number): void {
  const contents = m.load(self + RAW_FILE.contents);
  const old = bytearraySize(m, contents);
  resizeBytearray(m, contents, size);
  if (size > old) m.bytes.fill(0, bytearrayStart(m, contents) + old, bytearrayStart(m, contents) + size);
}

export function closeRaw(m: Machine, self: Address): void {
  m.drop(self + RAW_FILE.contents);
}

function checkReadable(m: Machine, self: Address): void {
  checkUsable(m, self);
  if (!can(m, self, RawAccess.readable)) unsupported(m, 'File not open for reading');
}

function checkWritable(m: Machine, self: Address): void {
  checkUsable(m, self);
  if (!can(m, self, RawAccess.writable)) unsupported(m, 'File not open for writing');
}

function read(m: Machine, self: Address, size: Address): Address {
  const wanted = size === Static.None ? -1 : optionalSize(m, size, -1);
  checkReadable(m, self);
  return newBytes(m, readRaw(m, self, wanted < 0 ? leftRaw(m, self) : wanted));
}

function write(m: Machine, self: Address, data: Address): Address {
  checkWritable(m, self);
  requireBuffer(m, data);
  const { size } = lent;
  writeRaw(m, self, m.bytes.slice(lent.data, lent.data + size));
  return newInt(m, size);
}

function seek(m: Machine, self: Address, offset: Address, whence: Address): Address {
  checkUsable(m, self);
  return newInt(m, seekRaw(m, self, sizeArgument(m, offset), whence === 0 ? 0 : asCIntArgument(m, whence)));
}

function truncate(m: Machine, self: Address, size: Address): Address {
  checkWritable(m, self);
  const given = size !== 0 && size !== Static.None;
  const wanted = given ? sizeArgument(m, size) : m.load(self + RAW_FILE.position);
  truncateRaw(m, self, wanted);
  return newInt(m, wanted);
}

/** The mode as FileIO shows it. */
export function rawMode(m: Machine, self: Address): string {
  const plus = can(m, self, RawAccess.readable) && can(m, self, RawAccess.writable);
  if (can(m, self, RawAccess.created)) return plus ? 'xb+' : 'xb';
  if (can(m, self, RawAccess.appending)) return plus ? 'ab+' : 'ab';
  if (plus) return 'rb+';
  return can(m, self, RawAccess.readable) ? 'rb' : 'wb';
}

function repr(m: Machine, self: Address): Address {
  if (isRawClosed(m, self)) return newStr(m, '<_io.FileIO [closed]>');
  const name = reprText(m, m.load(self + RAW_FILE.name));
  return newStr(m, `<_io.FileIO name=${name} mode='${rawMode(m, self)}' closefd=True>`);
}

const answer = (called: string, tell: (m: Machine, self: Address) => Address) =>
  method(
    called,
    (m, self) => {
      checkUsable(m, self);
      return tell(m, self);
    },
    '()',
  );

/** The number that a file's descriptor has; there are no real ones. */
export const DESCRIPTOR = 3;

export const rawFile = defineType(
  'FileIO',
  {
    module: '_io',
    base: rawIoBase.address,
    layout: RAW_FILE,
    dictOffset: RAW_FILE.dict,
    weakOffset: RAW_FILE.weakList,
    collected: true,
    final: true,
    abstract: true,
    letter: 'F',
    dealloc: (m, self) => {
      untrack(m, self);
      m.drop(self + RAW_FILE.contents);
      m.drop(self + RAW_FILE.name);
      m.drop(self + RAW_FILE.dict);
      m.freeCollected(self);
    },
    repr,
  },
  [
    method('read', read, '(size=-1, /)'),
    method('readall', (m, self) => read(m, self, 0), '()'),
    method('write', write, '(b, /)'),
    method('seek', seek, '(pos, whence=0, /)'),
    answer('tell', (m, self) => newInt(m, m.load(self + RAW_FILE.position))),
    method('truncate', truncate, '(size=None, /)'),
    method(
      'close',
      (m, self) => {
        closeRaw(m, self);
        return Static.None;
      },
      '()',
    ),
    answer('seekable', () => Static.True),
    answer('readable', (m, self) => m.boolean(can(m, self, RawAccess.readable))),
    answer('writable', (m, self) => m.boolean(can(m, self, RawAccess.writable))),
    answer('fileno', (m) => newInt(m, DESCRIPTOR)),
    answer('isatty', () => Static.False),
    getset('name', (m, self) => m.hold(m.load(self + RAW_FILE.name))),
    getset('mode', (m, self) => newStr(m, rawMode(m, self))),
    getset('closed', (m, self) => m.boolean(isRawClosed(m, self))),
    getset('closefd', () => Static.True),
  ],
);
