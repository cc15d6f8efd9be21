/** io.TextIOWrapper over a file. CPython: Modules/_io/textio.c. */
import { bytesOf } from '../../bytes-object.ts';
import { encodeStr } from '../../codecs/encode.ts';
import { type Encoding, findEncoding } from '../../codecs/encoding.ts';
import { defineType, getset, method } from '../../define.ts';
import { getDictOf, setDictOf } from '../../dict-attribute.ts';
import { track, untrack } from '../../gc-list.ts';
import { newInt } from '../../int-object.ts';
import { borrowed, layout, reference, word } from '../../layout.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Static, Type } from '../../places.ts';
import { asCIntArgument } from '../../protocol/c-int.ts';
import { isIndex, sizeArgument } from '../../protocol/index-value.ts';
import { isStr, reprText } from '../../protocol/text.ts';
import { argumentTypeName, raise, typeNameOf } from '../../raise.ts';
import { strConcat, strPart } from '../../str-build.ts';
import { findCharacter } from '../../str-find.ts';
import { codePointAt, dataOf, fromPoints, kindOf, newStr, strLength, textOf } from '../../str-object.ts';
import { newTuple } from '../../tuple-object.ts';
import { textIoBase, unsupported } from './base.ts';
import {
  BUFFERED,
  closeBuffered,
  flushBuffered,
  isBufferedClosed,
  leftBuffered,
  readBuffered,
  seekBuffered,
  tellBuffered,
  truncateBuffered,
  writeBuffered,
} from './buffered-file.ts';
import { Newline, Seen, translated, WRITTEN } from './newlines.ts';
import { appendPending, dropPending, pendingSize, takePendingBytes } from './pending-bytes.ts';
import { can, DESCRIPTOR, RAW_FILE, RawAccess } from './raw-file.ts';
import { asGiven, bytesUsed, CHUNK, decodeChunk, wholeBytes } from './text-chunk.ts';

const TEXT_FILE = layout('_io.TextIOWrapper', {
  dict: reference('__dict__'),
  weakList: borrowed('weak references'),
  buffer: reference('the file beneath'),
  encoding: reference('its name, a str'),
  errors: reference('what is done with errors, a str'),
  mode: reference('the mode, a str'),
  pending: reference('encoded text that is still to be written, a bytearray; 0 for none'),
  decoded: reference('text that was read and not given yet, a str; 0 for none'),
  used: word('characters of it that were given'),
  chunkStart: word('where its bytes begin in the file'),
  chunkSize: word('how many they are'),
  newline: word('Newline'),
  seen: word('Seen bits'),
  iterating: word('1 while lines are asked for with next()'),
});

/** How a text file is opened. Addresses are borrowed. */
export interface TextOptions {
  readonly encoding: string;
  readonly errors: string;
  readonly newline: Newline;
  readonly mode: string;
}

/** A text file over a buffered one (stolen). New. */
export function newTextFile(m: Machine, buffer: Address, options: TextOptions): Address {
  m.keep(buffer);
  const made = m.newCollected(textFile.address, TEXT_FILE.end);
  m.words.fill(0, (made + TEXT_FILE.dict) >> 2, (made + TEXT_FILE.end) >> 2);
  m.store(made + TEXT_FILE.buffer, m.unkeep());
  m.keep(made);
  m.store(made + TEXT_FILE.encoding, newStr(m, options.encoding));
  m.store(made + TEXT_FILE.errors, newStr(m, options.errors));
  m.store(made + TEXT_FILE.mode, newStr(m, options.mode));
  m.store(made + TEXT_FILE.newline, options.newline);
  track(m, made);
  return m.unkeep();
}

const bufferOf = (m: Machine, self: Address): Address => m.load(self + TEXT_FILE.buffer);
const rawOf = (m: Machine, self: Address): Address => m.load(bufferOf(m, self) + BUFFERED.raw);

const encodingOf = (m: Machine, self: Address): Encoding =>
  findEncoding(textOf(m, m.load(self + TEXT_FILE.encoding)))!;

const errorsOf = (m: Machine, self: Address): string => textOf(m, m.load(self + TEXT_FILE.errors));

function checkUsable(m: Machine, self: Address, words = 'I/O operation on closed file.'): void {
  if (isBufferedClosed(m, bufferOf(m, self))) raise(m, Type.ValueError, words);
}

/** Hands what is pending to the file beneath. */
function flushText(m: Machine, self: Address): void {
  if (m.load(self + TEXT_FILE.pending) !== 0) {
    writeBuffered(m, bufferOf(m, self), takePendingBytes(m, self + TEXT_FILE.pending));
  }
}

/** Forgets what was read ahead. */
function dropDecoded(m: Machine, self: Address): void {
  m.drop(self + TEXT_FILE.decoded);
  m.store(self + TEXT_FILE.used, 0);
}

function write(m: Machine, self: Address, text: Address): Address {
  if (!isStr(m, text))
    raise(m, Type.TypeError, `write() argument must be str, not ${argumentTypeName(m, text)}`);
  checkUsable(m, self);
  if (!can(m, rawOf(m, self), RawAccess.writable)) unsupported(m, 'not writable');
  const newline = m.load(self + TEXT_FILE.newline);
  const changes = newline === Newline.cr || newline === Newline.crlf;
  m.keep(changes ? fromPoints(m, translated(m, text, newline).points) : m.hold(text));
  const encoded = m.keep(encodeForEnd(m, self, m.load(m.kept - 8)));
  appendPending(m, self + TEXT_FILE.pending, bytesOf(m, encoded));
  m.release(m.unkeep());
  m.release(m.unkeep());
  if (pendingSize(m, self + TEXT_FILE.pending) > CHUNK) flushText(m, self);
  dropDecoded(m, self);
  return newInt(m, strLength(m, text));
}

/** Text encoded; a byte-order mark stands only at the start of a file. */
function encodeForEnd(m: Machine, self: Address, text: Address): Address {
  const encoding = encodingOf(m, self);
  const marked = encoding.marked || encoding.kind === 'utf-8-sig';
  const atStart = tellBuffered(m, bufferOf(m, self)) === 0 && pendingSize(m, self + TEXT_FILE.pending) === 0;
  if (!marked || atStart) return encodeStr(m, text, encoding, errorsOf(m, self));
  const bare: Encoding =
    encoding.kind === 'utf-8-sig' ? { ...encoding, kind: 'utf-8' } : { ...encoding, marked: false };
  return encodeStr(m, text, bare, errorsOf(m, self));
}

/** Reads a chunk ahead; false at the end of the file. What was left of the last one stands before it. */
function readChunk(m: Machine, self: Address): boolean {
  const buffer = bufferOf(m, self);
  const encoding = encodingOf(m, self);
  const newline = m.load(self + TEXT_FILE.newline);
  const wide = encoding.kind === 'utf-16' || encoding.kind === 'utf-32';
  const start = tellBuffered(m, buffer);
  const all = leftBuffered(m, buffer);
  const bytes = readBuffered(m, buffer, wide ? all : CHUNK);
  if (bytes.length === 0) return false;
  const size = wholeBytes(bytes, encoding, newline, bytes.length === all);
  if (size < bytes.length) seekBuffered(m, buffer, size - bytes.length, 1);
  const at: Encoding = start > 0 && encoding.kind === 'utf-8-sig' ? { ...encoding, kind: 'utf-8' } : encoding;
  const decoded = decodeChunk(m, bytes.subarray(0, size), at, errorsOf(m, self));
  const given = asGiven(m, decoded, newline);
  m.store(self + TEXT_FILE.seen, m.load(self + TEXT_FILE.seen) | given.seen);
  keepChunk(m, self, given.text, start, size);
  return true;
}

/** Enters a chunk (stolen) behind what is left of the last one. */
function keepChunk(m: Machine, self: Address, chunk: Address, start: number, size: number): void {
  const old = m.load(self + TEXT_FILE.decoded);
  const used = m.load(self + TEXT_FILE.used);
  if (old === 0 || used >= strLength(m, old)) {
    m.replace(self + TEXT_FILE.decoded, chunk);
    m.store(self + TEXT_FILE.used, 0);
    m.store(self + TEXT_FILE.chunkStart, start);
    m.store(self + TEXT_FILE.chunkSize, size);
    return;
  }
  m.keep(chunk);
  const joined = strConcat(m, old, chunk);
  m.release(m.unkeep());
  m.replace(self + TEXT_FILE.decoded, joined);
  m.store(self + TEXT_FILE.chunkSize, m.load(self + TEXT_FILE.chunkSize) + size);
}

/** Characters that were read ahead and not given. */
function aheadOf(m: Machine, self: Address): number {
  const decoded = m.load(self + TEXT_FILE.decoded);
  return decoded === 0 ? 0 : strLength(m, decoded) - m.load(self + TEXT_FILE.used);
}

/** Gives so many characters of those read ahead. New str. */
function take(m: Machine, self: Address, count: number): Address {
  if (count === 0) return Static.emptyStr;
  const used = m.load(self + TEXT_FILE.used);
  const text = strPart(m, m.load(self + TEXT_FILE.decoded), used, used + count);
  m.store(self + TEXT_FILE.used, used + count);
  return text;
}

function checkReadable(m: Machine, self: Address): void {
  checkUsable(m, self);
  if (!can(m, rawOf(m, self), RawAccess.readable)) unsupported(m, 'not readable');
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
  checkReadable(m, self);
  flushText(m, self);
  while ((wanted < 0 || aheadOf(m, self) < wanted) && readChunk(m, self));
  const ahead = aheadOf(m, self);
  return take(m, self, wanted < 0 ? ahead : Math.min(wanted, ahead));
}

/** Characters up to the end of the line, -1 when it is not read ahead yet. */
function lineLength(m: Machine, self: Address): number {
  const text = m.load(self + TEXT_FILE.decoded);
  if (text === 0) return -1;
  const used = m.load(self + TEXT_FILE.used);
  const length = strLength(m, text);
  const newline = m.load(self + TEXT_FILE.newline);
  const find = (point: number): number =>
    findCharacter(m, dataOf(m, text), kindOf(m, text), used, length, point);
  if (newline === Newline.universal || newline === Newline.lf) {
    const at = find(10);
    return at < 0 ? -1 : at + 1 - used;
  }
  if (newline === Newline.cr) {
    const at = find(13);
    return at < 0 ? -1 : at + 1 - used;
  }
  for (let at = used; at < length; at++) {
    const point = codePointAt(m, text, at);
    const pair = point === 13 && at + 1 < length && codePointAt(m, text, at + 1) === 10;
    if (pair) return at + 2 - used;
    if (newline === Newline.any && (point === 10 || point === 13)) return at + 1 - used;
  }
  return -1;
}

function takeLine(m: Machine, self: Address, limit: number): Address {
  let length = lineLength(m, self);
  while (length < 0 && readChunk(m, self)) length = lineLength(m, self);
  if (length < 0) length = aheadOf(m, self);
  return take(m, self, limit < 0 ? length : Math.min(limit, length));
}

function readLine(m: Machine, self: Address, size: Address): Address {
  const limit = size === 0 ? -1 : sizeArgument(m, size);
  checkReadable(m, self);
  flushText(m, self);
  return takeLine(m, self, limit);
}

function next(m: Machine, self: Address): Address {
  checkReadable(m, self);
  m.store(self + TEXT_FILE.iterating, 1);
  flushText(m, self);
  const line = takeLine(m, self, -1);
  if (line !== Static.emptyStr) return line;
  m.store(self + TEXT_FILE.iterating, 0);
  return 0;
}

function tell(m: Machine, self: Address): Address {
  checkUsable(m, self);
  if (m.load(self + TEXT_FILE.iterating) !== 0) {
    raise(m, Type.OSError, 'telling position disabled by next() call');
  }
  flushText(m, self);
  const buffer = bufferOf(m, self);
  if (m.load(self + TEXT_FILE.decoded) === 0) return newInt(m, tellBuffered(m, buffer));
  const start = m.load(self + TEXT_FILE.chunkStart);
  const position = tellBuffered(m, buffer);
  seekBuffered(m, buffer, start, 0);
  const bytes = readBuffered(m, buffer, m.load(self + TEXT_FILE.chunkSize));
  seekBuffered(m, buffer, position, 0);
  const newline = m.load(self + TEXT_FILE.newline);
  const used = m.load(self + TEXT_FILE.used);
  return newInt(m, start + bytesUsed(m, bytes, encodingOf(m, self), errorsOf(m, self), newline, used));
}

function seek(m: Machine, self: Address, offset: Address, whence: Address): Address {
  const from = whence === 0 ? 0 : asCIntArgument(m, whence);
  checkUsable(m, self);
  const position = sizeArgument(m, offset);
  if (from < 0 || from > 2) raise(m, Type.ValueError, `invalid whence (${from}, should be 0, 1 or 2)`);
  if (from === 1 && position !== 0) unsupported(m, "can't do nonzero cur-relative seeks");
  if (from === 2 && position !== 0) unsupported(m, "can't do nonzero end-relative seeks");
  if (from === 0 && position < 0) raise(m, Type.ValueError, `negative seek position ${position}`);
  const target = from === 1 ? m.keep(tell(m, self)) : m.keep(m.hold(offset));
  flushText(m, self);
  dropDecoded(m, self);
  const reached = seekBuffered(
    m,
    bufferOf(m, self),
    from === 2 ? 0 : sizeArgument(m, target),
    from === 2 ? 2 : 0,
  );
  m.release(m.unkeep());
  return newInt(m, reached);
}

function truncate(m: Machine, self: Address, size: Address): Address {
  checkUsable(m, self);
  flushText(m, self);
  if (!can(m, rawOf(m, self), RawAccess.writable)) unsupported(m, 'truncate');
  const buffer = bufferOf(m, self);
  const wanted = size !== 0 && size !== Static.None ? sizeArgument(m, size) : tellBuffered(m, buffer);
  truncateBuffered(m, buffer, wanted);
  return newInt(m, wanted);
}

function close(m: Machine, self: Address): Address {
  if (isBufferedClosed(m, bufferOf(m, self))) return Static.None;
  flushText(m, self);
  closeBuffered(m, bufferOf(m, self));
  return Static.None;
}

function repr(m: Machine, self: Address): Address {
  const [name, mode, encoding] = [m.load(rawOf(m, self) + RAW_FILE.name), TEXT_FILE.mode, TEXT_FILE.encoding];
  const shown = `name=${reprText(m, name)} mode=${reprText(m, m.load(self + mode))}`;
  return newStr(m, `<_io.TextIOWrapper ${shown} encoding=${reprText(m, m.load(self + encoding))}>`);
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  if (!isBufferedClosed(m, bufferOf(m, self))) flushText(m, self);
  dropPending(m, self + TEXT_FILE.pending);
  for (const field of ['decoded', 'buffer', 'encoding', 'errors', 'mode', 'dict'] as const) {
    m.drop(self + TEXT_FILE[field]);
  }
  m.freeCollected(self);
}

/** The newlines that were read: None, one of them, or a tuple. */
function newlines(m: Machine, self: Address): Address {
  const seen = m.load(self + TEXT_FILE.seen);
  const found = ([Seen.cr, Seen.lf, Seen.crlf] as const).filter((bit) => (seen & bit) !== 0);
  const texts = found.map((bit) => newStr(m, WRITTEN[bit]));
  return texts.length === 0 ? Static.None : texts.length === 1 ? texts[0]! : newTuple(m, ...texts);
}

const answer = (called: string, tellIt: (m: Machine, self: Address) => Address) =>
  method(
    called,
    (m, self) => {
      checkUsable(m, self, 'I/O operation on closed file');
      return tellIt(m, self);
    },
    '()',
  );

const held = (name: string, offset: number) => getset(name, (m, self) => m.hold(m.load(self + offset)));

export const textFile = defineType(
  'TextIOWrapper',
  {
    module: '_io',
    base: textIoBase.address,
    layout: TEXT_FILE,
    dictOffset: TEXT_FILE.dict,
    weakOffset: TEXT_FILE.weakList,
    collected: true,
    final: true,
    abstract: true,
    letter: 'F',
    dealloc,
    repr,
    next,
  },
  [
    method('write', write, '(text, /)'),
    method('read', read, '(size=-1, /)'),
    method('readline', readLine, '(size=-1, /)'),
    method(
      'flush',
      (m, self) => {
        checkUsable(m, self);
        flushText(m, self);
        flushBuffered(m, bufferOf(m, self));
        return Static.None;
      },
      '()',
    ),
    method('close', close, '()'),
    answer('fileno', (m) => newInt(m, DESCRIPTOR)),
    answer('seekable', () => Static.True),
    answer('readable', (m, self) => m.boolean(can(m, rawOf(m, self), RawAccess.readable))),
    answer('writable', (m, self) => m.boolean(can(m, rawOf(m, self), RawAccess.writable))),
    answer('isatty', () => Static.False),
    method('seek', seek, '(cookie, whence=0, /)'),
    method('tell', tell, '()'),
    method('truncate', truncate, '(pos=None, /)'),
    getset('name', (m, self) => m.hold(m.load(rawOf(m, self) + RAW_FILE.name))),
    getset('closed', (m, self) => m.boolean(isBufferedClosed(m, bufferOf(m, self)))),
    getset('newlines', newlines),
    getset('line_buffering', () => Static.False),
    getset('write_through', () => Static.False),
    getset('__dict__', getDictOf, setDictOf),
    held('buffer', TEXT_FILE.buffer),
    held('encoding', TEXT_FILE.encoding),
    held('errors', TEXT_FILE.errors),
    held('mode', TEXT_FILE.mode),
  ],
);
