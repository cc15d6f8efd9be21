/** io.StringIO: text in memory, four bytes a character. CPython: Modules/_io/stringio.c. */

import { defineType, getset, method } from '../../define.ts';
import { getDictOf, setDictOf } from '../../dict-attribute.ts';
import { untrack } from '../../gc-list.ts';
import { newInt } from '../../int-object.ts';
import { block, borrowed, layout, reference, word } from '../../layout.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { bindKeywords } from '../../native-arguments.ts';
import { Static, Type } from '../../places.ts';
import { asCIntArgument } from '../../protocol/c-int.ts';
import { isIndex, sizeArgument } from '../../protocol/index-value.ts';
import { isStr, reprText } from '../../protocol/text.ts';
import { raise, typeNameOf } from '../../raise.ts';
import { parseSignature } from '../../signature.ts';
import { copyCharacters } from '../../str-build.ts';
import { dataOf, fromPoints, kindOf, newStr, strLength, textOf } from '../../str-object.ts';
import { newTuple } from '../../tuple-object.ts';
import { newStream, textIoBase } from './base.ts';
import { Newline, newlineOf, Seen, translated, WRITTEN } from './newlines.ts';

export const STRING_IO = layout('_io.StringIO', {
  dict: reference('__dict__'),
  weakList: borrowed('weak references'),
  buffer: block('the characters'),
  length: word('number of characters'),
  room: word('characters that fit the buffer'),
  position: word('where the next one is read or written'),
  closed: word('1 once it is closed'),
  newline: word('Newline'),
  seen: word('Seen bits: newlines that were written'),
});

function checkUsable(m: Machine, self: Address): void {
  if (m.load(self + STRING_IO.closed) !== 0) raise(m, Type.ValueError, 'I/O operation on closed file');
}

/** Makes room for so many characters. */
function reserve(m: Machine, self: Address, length: number): void {
  const room = m.load(self + STRING_IO.room);
  if (length <= room) return;
  const wanted = length <= room * 1.125 ? length + (length >> 3) + (length < 9 ? 3 : 6) : length + 1;
  m.store(self + STRING_IO.buffer, m.heap.resize(m.load(self + STRING_IO.buffer), 4 * wanted));
  m.store(self + STRING_IO.room, wanted);
}

/** Puts text at the position. CPython: write_str. */
function put(m: Machine, self: Address, text: Address): void {
  const newline = m.load(self + STRING_IO.newline);
  let length = strLength(m, text);
  const points = newline === Newline.lf ? null : translated(m, text, newline);
  if (points !== null) {
    m.store(self + STRING_IO.seen, m.load(self + STRING_IO.seen) | points.seen);
    length = points.points.length;
  }
  const position = m.load(self + STRING_IO.position);
  const size = m.load(self + STRING_IO.length);
  reserve(m, self, position + length);
  const buffer = m.load(self + STRING_IO.buffer);
  if (position > size) m.words.fill(0, (buffer + 4 * size) >> 2, (buffer + 4 * position) >> 2);
  if (points === null) copyCharacters(m, buffer, 4, position, dataOf(m, text), kindOf(m, text), 0, length);
  else m.words.set(points.points, (buffer + 4 * position) >> 2);
  m.store(self + STRING_IO.position, position + length);
  if (position + length > size) m.store(self + STRING_IO.length, position + length);
}

/** The characters from … to. New str. */
function partOf(m: Machine, self: Address, from: number, to: number): Address {
  if (from >= to) return Static.emptyStr;
  const start = m.load(self + STRING_IO.buffer) >> 2;
  return fromPoints(m, m.words.subarray(start + from, start + to));
}

const INIT = parseSignature("(initial_value='', newline='\\n')");

function init(m: Machine, self: Address, argv: Address, count: number, names: Address): void {
  const [value, newline] = bindKeywords(m, 'StringIO', INIT, argv, count, names) as [Address, Address];
  let kind: Newline = Newline.lf;
  if (newline !== 0) {
    if (newline !== Static.None && !isStr(m, newline)) {
      raise(m, Type.TypeError, `newline must be str or None, not ${typeNameOf(m, newline)}`);
    }
    const known = newlineOf(newline === Static.None ? null : textOf(m, newline));
    if (known === null) raise(m, Type.ValueError, `illegal newline value: ${reprText(m, newline)}`);
    kind = known;
  }
  const given = value !== 0 && value !== Static.None;
  if (given && !isStr(m, value)) {
    raise(m, Type.TypeError, `initial_value must be str or None, not ${typeNameOf(m, value)}`);
  }
  for (const field of [STRING_IO.length, STRING_IO.position, STRING_IO.closed, STRING_IO.seen]) {
    m.store(self + field, 0);
  }
  m.store(self + STRING_IO.newline, kind);
  if (given) put(m, self, value);
  m.store(self + STRING_IO.position, 0);
}

function write(m: Machine, self: Address, text: Address): Address {
  if (!isStr(m, text)) {
    raise(m, Type.TypeError, `string argument expected, got '${typeNameOf(m, text)}'`);
  }
  checkUsable(m, self);
  if (strLength(m, text) > 0) put(m, self, text);
  return newInt(m, strLength(m, text));
}

/** A size given as an int or None; -1 when it was left out. */
function sizeOrNone(m: Machine, size: Address): number {
  if (size === 0 || size === Static.None) return -1;
  if (!isIndex(m, size)) {
    raise(m, Type.TypeError, `argument should be integer or None, not '${typeNameOf(m, size)}'`);
  }
  return sizeArgument(m, size);
}

function read(m: Machine, self: Address, size: Address): Address {
  const wanted = sizeOrNone(m, size);
  checkUsable(m, self);
  const position = m.load(self + STRING_IO.position);
  const left = Math.max(0, m.load(self + STRING_IO.length) - position);
  const taken = wanted < 0 || wanted > left ? left : wanted;
  m.store(self + STRING_IO.position, position + taken);
  return partOf(m, self, position, position + taken);
}

/** Where the line that begins at a position ends. */
function endOfLine(m: Machine, self: Address, from: number): number {
  const size = m.load(self + STRING_IO.length);
  const start = m.load(self + STRING_IO.buffer) >> 2;
  const newline = m.load(self + STRING_IO.newline);
  const W = m.words;
  for (let at = from; at < size; at++) {
    const point = W[start + at];
    if (newline === Newline.crlf) {
      if (point === 13 && at + 1 < size && W[start + at + 1] === 10) return at + 2;
    } else if (newline === Newline.cr) {
      if (point === 13) return at + 1;
    } else if (point === 10) return at + 1;
    else if (newline === Newline.any && point === 13) {
      return at + 1 < size && W[start + at + 1] === 10 ? at + 2 : at + 1;
    }
  }
  return size;
}

function takeLine(m: Machine, self: Address, limit: number): Address {
  const position = m.load(self + STRING_IO.position);
  if (position >= m.load(self + STRING_IO.length)) return Static.emptyStr;
  let end = endOfLine(m, self, position);
  if (limit >= 0) end = Math.min(end, position + limit);
  m.store(self + STRING_IO.position, end);
  return partOf(m, self, position, end);
}

function readLine(m: Machine, self: Address, size: Address): Address {
  const limit = sizeOrNone(m, size);
  checkUsable(m, self);
  return takeLine(m, self, limit);
}

function next(m: Machine, self: Address): Address {
  checkUsable(m, self);
  const line = takeLine(m, self, -1);
  return line === Static.emptyStr ? 0 : line;
}

function seek(m: Machine, self: Address, offset: Address, whence: Address): Address {
  const position = sizeArgument(m, offset);
  const from = whence === 0 ? 0 : asCIntArgument(m, whence);
  checkUsable(m, self);
  if (from < 0 || from > 2) {
    raise(m, Type.ValueError, `Invalid whence (${from}, should be 0, 1 or 2)`);
  }
  if (from === 0 && position < 0) raise(m, Type.ValueError, `Negative seek position ${position}`);
  if (from !== 0 && position !== 0) raise(m, Type.OSError, "Can't do nonzero cur-relative seeks");
  const target = from === 0 ? position : m.load(self + (from === 1 ? STRING_IO.position : STRING_IO.length));
  m.store(self + STRING_IO.position, target);
  return newInt(m, target);
}

function truncate(m: Machine, self: Address, size: Address): Address {
  checkUsable(m, self);
  const given = size !== 0 && size !== Static.None;
  const wanted = given ? sizeOrNone(m, size) : m.load(self + STRING_IO.position);
  if (wanted < 0) raise(m, Type.ValueError, `Negative size value ${wanted}`);
  if (wanted < m.load(self + STRING_IO.length)) m.store(self + STRING_IO.length, wanted);
  return newInt(m, wanted);
}

function close(m: Machine, self: Address): Address {
  m.store(self + STRING_IO.closed, 1);
  freeBuffer(m, self);
  return Static.None;
}

function freeBuffer(m: Machine, self: Address): void {
  const buffer = m.load(self + STRING_IO.buffer);
  if (buffer !== 0) m.heap.free(buffer);
  m.store(self + STRING_IO.buffer, 0);
  m.store(self + STRING_IO.room, 0);
  m.store(self + STRING_IO.length, 0);
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  freeBuffer(m, self);
  m.drop(self + STRING_IO.dict);
  m.freeObject(self);
}

/** The newlines that were seen: None, one of them, or a tuple. */
function newlines(m: Machine, self: Address): Address {
  checkUsable(m, self);
  const newline = m.load(self + STRING_IO.newline);
  if (newline !== Newline.any && newline !== Newline.universal) return Static.None;
  const seen = m.load(self + STRING_IO.seen);
  const found = ([Seen.cr, Seen.lf, Seen.crlf] as const).filter((bit) => (seen & bit) !== 0);
  const texts = found.map((bit) => newStr(m, WRITTEN[bit]));
  return texts.length === 0 ? Static.None : texts.length === 1 ? texts[0]! : newTuple(m, ...texts);
}

const usable = (called: string, answer: Address) =>
  method(
    called,
    (m, self) => {
      checkUsable(m, self);
      return answer;
    },
    '()',
  );

export const stringIo = defineType(
  'StringIO',
  {
    module: '_io',
    base: textIoBase.address,
    layout: STRING_IO,
    dictOffset: STRING_IO.dict,
    weakOffset: STRING_IO.weakList,
    collected: true,
    letter: 'F',
    dealloc,
    new: newStream,
    init,
    next,
  },
  [
    method('close', close, '()'),
    method(
      'getvalue',
      (m, self) => {
        checkUsable(m, self);
        return partOf(m, self, 0, m.load(self + STRING_IO.length));
      },
      '()',
    ),
    method('read', read, '(size=-1, /)'),
    method('readline', readLine, '(size=-1, /)'),
    method(
      'tell',
      (m, self) => {
        checkUsable(m, self);
        return newInt(m, m.load(self + STRING_IO.position));
      },
      '()',
    ),
    method('truncate', truncate, '(pos=None, /)'),
    method('seek', seek, '(pos, whence=0, /)'),
    method('write', write, '(s, /)'),
    usable('seekable', Static.True),
    usable('readable', Static.True),
    usable('writable', Static.True),
    getset('__dict__', getDictOf, setDictOf),
    getset('closed', (m, self) => m.boolean(m.load(self + STRING_IO.closed) !== 0)),
    getset('newlines', newlines),
    getset('line_buffering', (m, self) => {
      checkUsable(m, self);
      return Static.False;
    }),
  ],
);
