/**
 * The objects behind sys.stdin, sys.stdout and sys.stderr. CPython: Modules/_io/textio.c, as far as the
 * standard streams go.
 */
import { defineType, getset, method } from '../define.ts';
import { newInt } from '../int-object.ts';
import { TYPE } from '../layouts.ts';
import { listAppend, newList } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { sizeArgument } from '../protocol/index-value.ts';
import { forEach } from '../protocol/iterate.ts';
import { isStr } from '../protocol/text.ts';
import { argumentTypeName, raise, typeName } from '../raise.ts';
import { STANDARD_STREAM, Stream, writeText } from '../standard-stream.ts';
import { newStr, strLength, textOf } from '../str-object.ts';

const NAMES = ['<stdin>', '<stdout>', '<stderr>'];

const numberOf = (m: Machine, self: Address): Stream => m.load(self + STANDARD_STREAM.number);

/** A standard stream object. New. */
export function newStandardStream(m: Machine, stream: Stream): Address {
  const object = m.newObject(standardStream.address, m.load(standardStream.address + TYPE.basicSize));
  m.store(object + STANDARD_STREAM.number, stream);
  m.store(object + STANDARD_STREAM.closed, 0);
  return object;
}

function checkOpen(m: Machine, self: Address): void {
  if (m.load(self + STANDARD_STREAM.closed) !== 0) raise(m, Type.ValueError, 'I/O operation on closed file.');
}

function checkWritable(m: Machine, self: Address): void {
  checkOpen(m, self);
  if (numberOf(m, self) === Stream.stdin) raise(m, Type.OSError, 'not writable');
}

function checkReadable(m: Machine, self: Address): void {
  checkOpen(m, self);
  if (numberOf(m, self) !== Stream.stdin) raise(m, Type.OSError, 'not readable');
}

function write(m: Machine, self: Address, text: Address): Address {
  if (!isStr(m, text))
    raise(m, Type.TypeError, `write() argument must be str, not ${argumentTypeName(m, text)}`);
  checkWritable(m, self);
  writeText(m, numberOf(m, self), textOf(m, text));
  return newInt(m, strLength(m, text));
}

function writeLines(m: Machine, self: Address, lines: Address): Address {
  forEach(m, lines, (line) => m.release(write(m, self, line)));
  return Static.None;
}

function flush(m: Machine, self: Address): Address {
  checkOpen(m, self);
  return Static.None;
}

function close(m: Machine, self: Address): Address {
  m.store(self + STANDARD_STREAM.closed, 1);
  return Static.None;
}

/** The next line with its newline, '' at the end of input. */
function readLine(m: Machine, self: Address): Address {
  checkReadable(m, self);
  return newStr(m, m.outside.readLine() ?? '');
}

/** The lines that are left. */
function readAll(m: Machine): string {
  let text = '';
  for (let line = m.outside.readLine(); line !== null; line = m.outside.readLine()) text += line;
  return text;
}

function read(m: Machine, self: Address, size: Address): Address {
  const wanted = size === 0 || size === Static.None ? -1 : sizeArgument(m, size);
  checkReadable(m, self);
  if (wanted >= 0)
    raise(m, Type.NotImplementedError, 'reading a number of characters from sys.stdin is not supported');
  return newStr(m, readAll(m));
}

function readLines(m: Machine, self: Address): Address {
  checkReadable(m, self);
  const list = m.keep(newList(m));
  for (let line = m.outside.readLine(); line !== null; line = m.outside.readLine()) {
    listAppend(m, list, newStr(m, line));
  }
  return m.unkeep();
}

function next(m: Machine, self: Address): Address {
  checkReadable(m, self);
  const line = m.outside.readLine();
  return line === null ? 0 : newStr(m, line);
}

function repr(m: Machine, self: Address): Address {
  const stream = numberOf(m, self);
  const mode = stream === Stream.stdin ? 'r' : 'w';
  return newStr(
    m,
    `<${typeName(m, m.typeOf(self))} name='${NAMES[stream]}' mode='${mode}' encoding='utf-8'>`,
  );
}

const text = (name: string, value: (stream: Stream) => string) =>
  getset(name, (m, self) => newStr(m, value(numberOf(m, self))));

const yes = (name: string, answer: (stream: Stream) => boolean) =>
  method(
    name,
    (m, self) => {
      checkOpen(m, self);
      return m.boolean(answer(numberOf(m, self)));
    },
    '()',
  );

export const standardStream = defineType(
  'TextIOWrapper',
  {
    layout: STANDARD_STREAM,
    module: '_io',
    final: true,
    abstract: true,
    dealloc: (m, self) => m.freeObject(self),
    repr,
    iter: (m, self) => {
      checkOpen(m, self);
      return m.hold(self);
    },
    next,
  },
  [
    method('write', write, '(text, /)'),
    method('writelines', writeLines, '(lines, /)'),
    method('flush', flush, '()'),
    method('close', close, '()'),
    method('read', read, '(size=-1, /)'),
    method('readline', readLine, '(size=-1, /)'),
    method('readlines', readLines, '(hint=-1, /)'),
    method('fileno', (m, self) => newInt(m, numberOf(m, self)), '()'),
    yes('isatty', () => false),
    yes('readable', (stream) => stream === Stream.stdin),
    yes('writable', (stream) => stream !== Stream.stdin),
    yes('seekable', () => false),
    text('name', (stream) => NAMES[stream]!),
    text('mode', (stream) => (stream === Stream.stdin ? 'r' : 'w')),
    text('encoding', () => 'utf-8'),
    text('errors', (stream) => (stream === Stream.stderr ? 'backslashreplace' : 'strict')),
    getset('closed', (m, self) => m.boolean(m.load(self + STANDARD_STREAM.closed) !== 0)),
    getset('line_buffering', (m, self) => m.boolean(numberOf(m, self) === Stream.stderr)),
    getset('newlines', () => Static.None),
  ],
);
