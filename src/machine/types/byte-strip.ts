/** Methods of bytes and bytearray that strip or fill them up. CPython: Objects/stringlib/transmogrify.h. */
import { bytearraySize, bytearrayStart } from '../bytearray-object.ts';
import { bytesSize, isBytes } from '../bytes-object.ts';
import { type MemberSpec, method } from '../define.ts';
import { BYTES_DATA } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { optionalSize, sizeArgument } from '../protocol/index-value.ts';
import { argumentTypeName, isInstance, raise } from '../raise.ts';
import { bytesData, bytesLength, fresh, hostCopy, lentCopy, part, unchanged } from './byte-results.ts';
import { isByteSpace } from './byte-split.ts';

const enum End {
  left = 1,
  right = 2,
  both = 3,
}

const stripper =
  (ends: End) =>
  (m: Machine, self: Address, given: Address): Address => {
    const chars = given === 0 || given === Static.None ? null : lentCopy(m, given);
    const goes = (byte: number): boolean => (chars === null ? isByteSpace(byte) : chars.includes(byte));
    const data = bytesData(m, self);
    const B = m.bytes;
    let from = 0;
    let to = bytesLength(m, self);
    if (ends & End.left) while (from < to && goes(B[data + from]!)) from++;
    if (ends & End.right) while (to > from && goes(B[data + to - 1]!)) to--;
    return part(m, self, from, to);
  };

/** The byte to fill with. CPython: the converter char. */
function fillByte(m: Machine, fill: Address, called: string): number {
  if (fill === 0) return 32;
  if (isBytes(m, fill) && bytesSize(m, fill) === 1) return m.bytes[fill + BYTES_DATA]!;
  if (isInstance(m, fill, Type.bytearray) && bytearraySize(m, fill) === 1) {
    return m.bytes[bytearrayStart(m, fill)]!;
  }
  const type = argumentTypeName(m, fill);
  raise(m, Type.TypeError, `${called}() argument 2 must be a byte string of length 1, not ${type}`);
}

/** The bytes between two runs of one byte. New. */
function pad(m: Machine, self: Address, left: number, right: number, fill: number): Address {
  if (left <= 0 && right <= 0) return unchanged(m, self);
  const before = Math.max(0, left);
  const length = bytesLength(m, self);
  const padded = new Uint8Array(before + length + Math.max(0, right)).fill(fill);
  padded.set(hostCopy(m, self), before);
  return fresh(m, self, padded);
}

function leftJustify(m: Machine, self: Address, width: Address, fill: Address): Address {
  const wide = sizeArgument(m, width);
  const byte = fillByte(m, fill, 'ljust');
  return pad(m, self, 0, wide - bytesLength(m, self), byte);
}

function rightJustify(m: Machine, self: Address, width: Address, fill: Address): Address {
  const wide = sizeArgument(m, width);
  const byte = fillByte(m, fill, 'rjust');
  return pad(m, self, wide - bytesLength(m, self), 0, byte);
}

function center(m: Machine, self: Address, width: Address, fill: Address): Address {
  const wide = sizeArgument(m, width);
  const byte = fillByte(m, fill, 'center');
  const room = wide - bytesLength(m, self);
  if (room <= 0) return unchanged(m, self);
  const left = Math.floor(room / 2) + (room & wide & 1);
  return pad(m, self, left, room - left, byte);
}

function zeroFill(m: Machine, self: Address, width: Address): Address {
  const room = sizeArgument(m, width) - bytesLength(m, self);
  if (room <= 0) return unchanged(m, self);
  const made = pad(m, self, room, 0, 48);
  const data = bytesData(m, made);
  const sign = m.bytes[data + room]!;
  if (sign === 43 || sign === 45) {
    m.bytes[data + room] = 48;
    m.bytes[data] = sign;
  }
  return made;
}

function expandTabs(m: Machine, self: Address, tabsize: Address): Address {
  const size = Math.max(0, optionalSize(m, tabsize, 8));
  const out: number[] = [];
  let column = 0;
  for (const byte of hostCopy(m, self)) {
    if (byte !== 9) {
      out.push(byte);
      column = byte === 10 || byte === 13 ? 0 : column + 1;
    } else if (size > 0) {
      const width = size - (column % size);
      column += width;
      for (let i = 0; i < width; i++) out.push(32);
    }
  }
  return fresh(m, self, out);
}

/** strip, ljust, center, zfill, expandtabs … for either type. */
export const byteStripMethods = (): MemberSpec[] => [
  method('strip', stripper(End.both), '(bytes=None, /)'),
  method('lstrip', stripper(End.left), '(bytes=None, /)'),
  method('rstrip', stripper(End.right), '(bytes=None, /)'),
  method('ljust', leftJustify, "(width, fillchar=b' ', /)"),
  method('rjust', rightJustify, "(width, fillchar=b' ', /)"),
  method('center', center, "(width, fillchar=b' ', /)"),
  method('zfill', zeroFill, '(width, /)'),
  method('expandtabs', expandTabs, '(tabsize=8)'),
];
