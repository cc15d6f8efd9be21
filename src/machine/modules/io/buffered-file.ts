/** io.BufferedReader, BufferedWriter and BufferedRandom. CPython: Modules/_io/bufferedio.c. */
import { findBuffer, lent, requireBuffer } from '../../buffer.ts';
import { newBytes } from '../../bytes-object.ts';
import { defineType, getset, type MemberSpec, method, type TypeSpec } from '../../define.ts';
import { track, untrack } from '../../gc-list.ts';
import { newInt } from '../../int-object.ts';
import { borrowed, layout, reference, word } from '../../layout.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Static, Type } from '../../places.ts';
import { asCIntArgument } from '../../protocol/c-int.ts';
import { isIndex, sizeArgument } from '../../protocol/index-value.ts';
import { reprText } from '../../protocol/text.ts';
import { raise, typeName, typeNameOf } from '../../raise.ts';
import { newStr } from '../../str-object.ts';
import { bufferedIoBase, unsupported } from './base.ts';
import { appendPending, dropPending, pendingSize, takePendingBytes } from './pending-bytes.ts';
import {
  can,
  closeRaw,
  DESCRIPTOR,
  isRawClosed,
  leftRaw,
  RAW_FILE,
  RawAccess,
  rawMode,
  readRaw,
  seekRaw,
  truncateRaw,
  writeRaw,
} from './raw-file.ts';

export const BUFFERED = layout('_io.Buffered', {
  dict: reference('__dict__'),
  weakList: borrowed('weak references'),
  raw: reference('the file beneath'),
  pending: reference('bytes that are still to be written, a bytearray; 0 for none'),
  size: word('bytes that may be pending'),
});

/** The type for a file of this access. */
function typeFor(access: number): TypeSpec {
  if ((access & RawAccess.writable) === 0) return bufferedReader;
  return (access & RawAccess.readable) === 0 ? bufferedWriter : bufferedRandom;
}

/** A buffered file over a raw one (stolen). New. */
export function newBuffered(m: Machine, raw: Address, size: number): Address {
  m.keep(raw);
  const made = m.newCollected(typeFor(m.load(raw + RAW_FILE.access)).address, BUFFERED.end);
  m.words.fill(0, (made + BUFFERED.dict) >> 2, (made + BUFFERED.end) >> 2);
  m.store(made + BUFFERED.raw, m.unkeep());
  m.store(made + BUFFERED.size, size);
  track(m, made);
  return made;
}

const rawOf = (m: Machine, self: Address): Address => m.load(self + BUFFERED.raw);

export function isBufferedClosed(m: Machine, self: Address): boolean {
  return isRawClosed(m, rawOf(m, self));
}

function checkUsable(m: Machine, self: Address, words = 'I/O operation on closed file.'): void {
  if (isBufferedClosed(m, self)) raise(m, Type.ValueError, words);
}

/** Writes what is pending to the file. */
export function flushBuffered(m: Machine, self: Address): void {
  if (m.load(self + BUFFERED.pending) !== 0) {
    writeRaw(m, rawOf(m, self), takePendingBytes(m, self + BUFFERED.pending));
  }
}

/** Bytes to be written: at once when they are more than the buffer takes. */
export function writeBuffered(m: Machine, self: Address, bytes: Uint8Array): void {
  if (pendingSize(m, self + BUFFERED.pending) + bytes.length > m.load(self + BUFFERED.size))
    flushBuffered(m, self);
  if (bytes.length > m.load(self + BUFFERED.size)) writeRaw(m, rawOf(m, self), bytes);
  else appendPending(m, self + BUFFERED.pending, bytes);
}

/** Up to `most` bytes. */
export function readBuffered(m: Machine, self: Address, most: number): Uint8Array {
  flushBuffered(m, self);
  return readRaw(m, rawOf(m, self), most);
}

/** Bytes left to read. */
export function leftBuffered(m: Machine, self: Address): number {
  flushBuffered(m, self);
  return leftRaw(m, rawOf(m, self));
}

/** The position, counted with what is pending. */
export function tellBuffered(m: Machine, self: Address): number {
  return m.load(rawOf(m, self) + RAW_FILE.position) + pendingSize(m, self + BUFFERED.pending);
}

export function seekBuffered(m: Machine, self: Address, offset: number, whence: number): number {
  flushBuffered(m, self);
  return seekRaw(m, rawOf(m, self), offset, whence);
}

export function truncateBuffered(m: Machine, self: Address, size: number): void {
  flushBuffered(m, self);
  truncateRaw(m, rawOf(m, self), size);
}

export function closeBuffered(m: Machine, self: Address): void {
  if (isBufferedClosed(m, self)) return;
  flushBuffered(m, self);
  closeRaw(m, rawOf(m, self));
}

function sizeOrNone(m: Machine, size: Address): number {
  if (size === 0 || size === Static.None) return -1;
  if (!isIndex(m, size)) {
    raise(m, Type.TypeError, `argument should be integer or None, not '${typeNameOf(m, size)}'`);
  }
  return sizeArgument(m, size);
}

function read(m: Machine, self: Address, size: Address): Address {
  const wanted = sizeOrNone(m, size);
  if (wanted < -1) raise(m, Type.ValueError, 'read length must be non-negative or -1');
  checkUsable(m, self, 'read of closed file');
  const left = leftBuffered(m, self);
  return newBytes(m, readBuffered(m, self, wanted < 0 ? left : wanted));
}

function peek(m: Machine, self: Address): Address {
  checkUsable(m, self, 'peek of closed file');
  const bytes = readBuffered(m, self, m.load(self + BUFFERED.size));
  seekRaw(m, rawOf(m, self), -bytes.length, 1);
  return newBytes(m, bytes);
}

function lineOf(m: Machine, self: Address, limit: number): Uint8Array {
  const bytes = readBuffered(m, self, limit < 0 ? leftBuffered(m, self) : limit);
  const newline = bytes.indexOf(10);
  if (newline < 0) return bytes;
  seekRaw(m, rawOf(m, self), newline + 1 - bytes.length, 1);
  return bytes.subarray(0, newline + 1);
}

function readLine(m: Machine, self: Address, size: Address): Address {
  const limit = sizeOrNone(m, size);
  checkUsable(m, self, 'readline of closed file');
  return newBytes(m, lineOf(m, self, limit));
}

function next(m: Machine, self: Address): Address {
  if (!can(m, rawOf(m, self), RawAccess.readable)) unsupported(m, 'readline');
  checkUsable(m, self, 'readline of closed file');
  const line = lineOf(m, self, -1);
  return line.length === 0 ? 0 : newBytes(m, line);
}

function readInto(m: Machine, self: Address, buffer: Address): Address {
  checkUsable(m, self, 'readinto of closed file');
  requireBuffer(m, buffer);
  const bytes = readBuffered(m, self, lent.size);
  findBuffer(m, buffer);
  m.bytes.set(bytes, lent.data);
  return newInt(m, bytes.length);
}

function write(m: Machine, self: Address, data: Address): Address {
  requireBuffer(m, data);
  checkUsable(m, self, 'write to closed file');
  const { size } = lent;
  writeBuffered(m, self, m.bytes.slice(lent.data, lent.data + size));
  return newInt(m, size);
}

function seek(m: Machine, self: Address, offset: Address, whence: Address): Address {
  const from = whence === 0 ? 0 : asCIntArgument(m, whence);
  if (from < 0 || from > 2) raise(m, Type.ValueError, `whence value ${from} unsupported`);
  checkUsable(m, self, 'seek of closed file');
  return newInt(m, seekBuffered(m, self, sizeArgument(m, offset), from));
}

function truncate(m: Machine, self: Address, size: Address): Address {
  checkUsable(m, self, 'truncate of closed file');
  if (!can(m, rawOf(m, self), RawAccess.writable)) unsupported(m, 'truncate');
  const given = size !== 0 && size !== Static.None;
  const wanted = given ? sizeArgument(m, size) : tellBuffered(m, self);
  truncateBuffered(m, self, wanted);
  return newInt(m, wanted);
}

function repr(m: Machine, self: Address): Address {
  const name = reprText(m, m.load(rawOf(m, self) + RAW_FILE.name));
  return newStr(m, `<${typeName(m, m.typeOf(self))} name=${name}>`);
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  if (!isBufferedClosed(m, self)) flushBuffered(m, self);
  dropPending(m, self + BUFFERED.pending);
  m.drop(self + BUFFERED.raw);
  m.drop(self + BUFFERED.dict);
  m.freeCollected(self);
}

const done = (act: (m: Machine, self: Address) => void) => (m: Machine, self: Address) => {
  act(m, self);
  return Static.None;
};

const answer = (called: string, tell: (m: Machine, self: Address) => Address) =>
  method(
    called,
    (m, self) => {
      checkUsable(m, self, 'I/O operation on closed file');
      return tell(m, self);
    },
    '()',
  );

const common = (): MemberSpec[] => [
  method('seek', seek, '(target, whence=0, /)'),
  answer('tell', (m, self) => newInt(m, tellBuffered(m, self))),
  method('truncate', truncate, '(pos=None, /)'),
  method(
    'flush',
    (m, self) => {
      checkUsable(m, self, 'flush of closed file');
      flushBuffered(m, self);
      return Static.None;
    },
    '()',
  ),
  method('close', done(closeBuffered), '()'),
  answer('seekable', () => Static.True),
  answer('readable', (m, self) => m.boolean(can(m, rawOf(m, self), RawAccess.readable))),
  answer('writable', (m, self) => m.boolean(can(m, rawOf(m, self), RawAccess.writable))),
  answer('fileno', (m) => newInt(m, DESCRIPTOR)),
  answer('isatty', () => Static.False),
  getset('raw', (m, self) => m.hold(rawOf(m, self))),
  getset('name', (m, self) => m.hold(m.load(rawOf(m, self) + RAW_FILE.name))),
  getset('mode', (m, self) => newStr(m, rawMode(m, rawOf(m, self)))),
  getset('closed', (m, self) => m.boolean(isBufferedClosed(m, self))),
];

const reading = (): MemberSpec[] => [
  method('read', read, '(size=-1, /)'),
  method('read1', read, '(size=-1, /)'),
  method('peek', peek, '(size=0, /)'),
  method('readline', readLine, '(size=-1, /)'),
  method('readinto', readInto, '(buffer, /)'),
];

const writing = (): MemberSpec[] => [method('write', write, '(buffer, /)')];

const buffered = (name: string, members: readonly MemberSpec[]): TypeSpec =>
  defineType(
    name,
    {
      module: '_io',
      base: bufferedIoBase.address,
      layout: BUFFERED,
      dictOffset: BUFFERED.dict,
      weakOffset: BUFFERED.weakList,
      collected: true,
      final: true,
      abstract: true,
      letter: 'F',
      dealloc,
      repr,
      next,
    },
    [...members, ...common()],
  );

export const bufferedReader = buffered('BufferedReader', reading());
export const bufferedWriter = buffered('BufferedWriter', writing());
export const bufferedRandom = buffered('BufferedRandom', [...reading(), ...writing()]);
