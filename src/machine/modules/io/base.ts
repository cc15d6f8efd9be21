/** The bases of all streams: _IOBase, _TextIOBase, _BufferedIOBase, _RawIOBase. CPython: Modules/_io/iobase.c. */
import { bytesOf, newBytes } from '../../bytes-object.ts';
import { defineType, getset, method, rawMethod } from '../../define.ts';
import { getDictOf, setDictOf } from '../../dict-attribute.ts';
import { track, untrack } from '../../gc-list.ts';
import { allocateInstance } from '../../instance-values.ts';
import { newInt } from '../../int-object.ts';
import { borrowed, layout, reference } from '../../layout.ts';
import { listAppend, newList } from '../../list-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { raiseModuleError } from '../../module-error.ts';
import { name } from '../../names.ts';
import { Static, Type } from '../../places.ts';
import { callMethod, findAttribute, getAttribute, setAttribute } from '../../protocol/attribute.ts';
import { optionalSize } from '../../protocol/index-value.ts';
import { forEach, iterate, next } from '../../protocol/iterate.ts';
import { lengthOf, truth } from '../../protocol/truth.ts';
import { isInstance, raise, typeNameOf } from '../../raise.ts';

export const IO_BASE = layout('_io._IOBase', {
  dict: reference('__dict__'),
  weakList: borrowed('weak references'),
});

const CLOSED = name('closed');
const BASE_CLOSED = name('__IOBase_closed');
const CLOSE = name('close');
const FLUSH = name('flush');
const READLINE = name('readline');
const READ = name('read');
const WRITE = name('write');
const SEEK = name('seek');

/** Raises io.UnsupportedOperation. */
export function unsupported(m: Machine, operation: string): never {
  raiseModuleError(m, 'io', 'UnsupportedOperation', operation);
}

/** Raises ValueError when the stream says that it is closed. CPython: iobase_check_closed. */
export function checkOpen(m: Machine, self: Address): void {
  const closed = m.keep(getAttribute(m, self, CLOSED));
  if (truth(m, closed)) raise(m, Type.ValueError, 'I/O operation on closed file.');
  m.release(m.unkeep());
}

function isClosed(m: Machine, self: Address): boolean {
  const closed = findAttribute(m, self, BASE_CLOSED);
  if (closed === 0) return false;
  m.release(closed);
  return true;
}

function flush(m: Machine, self: Address): Address {
  if (isClosed(m, self)) raise(m, Type.ValueError, 'I/O operation on closed file.');
  return Static.None;
}

function close(m: Machine, self: Address): Address {
  if (isClosed(m, self)) return Static.None;
  m.release(callMethod(m, self, FLUSH));
  setAttribute(m, self, BASE_CLOSED, Static.True);
  return Static.None;
}

function enter(m: Machine, self: Address): Address {
  checkOpen(m, self);
  return m.hold(self);
}

/** The next line, 0 at the end. CPython: iobase_iternext. */
function nextLine(m: Machine, self: Address): Address {
  const line = m.keep(callMethod(m, self, READLINE));
  if (lengthOf(m, line) > 0) return m.unkeep();
  m.release(m.unkeep());
  return 0;
}

/** A line read byte by byte, for streams that only have `read`. CPython: _io__IOBase_readline_impl. */
function readLine(m: Machine, self: Address, size: Address): Address {
  const limit = size === Static.None ? -1 : optionalSize(m, size, -1);
  const bytes: number[] = [];
  const one = newInt(m, 1);
  while (limit < 0 || bytes.length < limit) {
    const read = m.keep(callMethod(m, self, READ, one));
    if (!isInstance(m, read, Type.bytes)) {
      raise(m, Type.OSError, `read() should have returned a bytes object, not '${typeNameOf(m, read)}'`);
    }
    const got = bytesOf(m, read);
    m.release(m.unkeep());
    if (got.length === 0) break;
    bytes.push(...got);
    if (bytes.at(-1) === 10) break;
  }
  return newBytes(m, bytes);
}

function readLines(m: Machine, self: Address, hint: Address): Address {
  const most = hint === Static.None ? -1 : optionalSize(m, hint, -1);
  const list = m.keep(newList(m));
  let length = 0;
  const iterator = m.keep(iterate(m, self));
  for (;;) {
    const line = next(m, iterator);
    if (line === 0) break;
    listAppend(m, list, line);
    length += lengthOf(m, line);
    if (most > 0 && length > most) break;
  }
  m.release(m.unkeep());
  return m.unkeep();
}

function writeLines(m: Machine, self: Address, lines: Address): Address {
  checkOpen(m, self);
  forEach(m, lines, (line) => m.release(callMethod(m, self, WRITE, line)));
  return Static.None;
}

const no = (called: string) => method(called, () => Static.False, '()');

const refused = (called: string, signature: string) =>
  method(called, (m) => unsupported(m, called), signature);

export function deallocBase(m: Machine, self: Address): void {
  untrack(m, self);
  m.drop(self + IO_BASE.dict);
  m.freeObject(self);
}

/** An instance of whatever class. New. */
export function newStream(m: Machine, type: Address): Address {
  const made = allocateInstance(m, type);
  track(m, made);
  return made;
}

const COMMON = {
  module: '_io',
  layout: IO_BASE,
  dictOffset: IO_BASE.dict,
  weakOffset: IO_BASE.weakList,
  collected: true,
  letter: 'F',
  dealloc: deallocBase,
  new: newStream,
};

export const ioBase = defineType(
  '_IOBase',
  {
    ...COMMON,
    iter: (m, self) => {
      checkOpen(m, self);
      return m.hold(self);
    },
    next: nextLine,
  },
  [
    refused('seek', '(offset, whence=0, /)'),
    method('tell', (m, self) => callMethod(m, self, SEEK, newInt(m, 0), newInt(m, 1)), '()'),
    refused('truncate', '(size=None, /)'),
    method('flush', flush, '()'),
    method('close', close, '()'),
    no('seekable'),
    no('readable'),
    no('writable'),
    refused('fileno', '()'),
    method(
      'isatty',
      (m, self) => {
        checkOpen(m, self);
        return Static.False;
      },
      '()',
    ),
    method('__enter__', enter, '()'),
    rawMethod('__exit__', (m, self) => callMethod(m, self, CLOSE), '(*args)'),
    method('readline', readLine, '(size=-1, /)'),
    method('readlines', readLines, '(hint=-1, /)'),
    method('writelines', writeLines, '(lines, /)'),
    getset('closed', (m, self) => m.boolean(isClosed(m, self))),
    getset('__dict__', getDictOf, setDictOf),
  ],
);

export const rawIoBase = defineType('_RawIOBase', { ...COMMON, base: ioBase.address });

export const bufferedIoBase = defineType('_BufferedIOBase', { ...COMMON, base: ioBase.address }, [
  refused('detach', '()'),
  refused('read', '(size=-1, /)'),
  refused('read1', '(size=-1, /)'),
  refused('write', '(b, /)'),
]);

const none = (called: string) => getset(called, () => Static.None);

export const textIoBase = defineType('_TextIOBase', { ...COMMON, base: ioBase.address }, [
  refused('detach', '()'),
  refused('read', '(size=-1, /)'),
  refused('readline', '(size=-1, /)'),
  refused('write', '(s, /)'),
  none('encoding'),
  none('newlines'),
  none('errors'),
]);
