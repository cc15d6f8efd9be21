/** open(). CPython: Modules/_io/_iomodule.c (_io_open_impl), Modules/_io/fileio.c. */
import { resizeBytearray } from '../../bytearray-object.ts';
import { bytesOf, isBytes } from '../../bytes-object.ts';
import { findEncoding } from '../../codecs/encoding.ts';
import { builtin } from '../../define.ts';
import { createFile, Errno, findFile, hasFolder, isFolder, raiseOs } from '../../file-system.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { name } from '../../names.ts';
import { Static, Type } from '../../places.ts';
import { callBound } from '../../protocol/attribute.ts';
import { asCIntArgument } from '../../protocol/c-int.ts';
import { isIndex } from '../../protocol/index-value.ts';
import { isStr } from '../../protocol/text.ts';
import { argumentTypeName, raise, typeNameOf } from '../../raise.ts';
import { textOf } from '../../str-object.ts';
import { newBuffered } from './buffered-file.ts';
import { newlineOf } from './newlines.ts';
import { newRawFile, RawAccess } from './raw-file.ts';
import { newTextFile } from './text-file.ts';

const FSPATH = name('__fspath__');
const BUFFER_SIZE = 8192;

/** A mode taken apart. */
interface Mode {
  readonly text: string;
  readonly access: number;
  readonly binary: boolean;
  /** 'r', 'w', 'a' or 'x'. */
  readonly way: string;
}

const fail = (m: Machine, words: string): never => raise(m, Type.ValueError, words);

function parseMode(m: Machine, text: string): Mode {
  const letters = [...text];
  if (letters.some((c) => !'rwaxbt+'.includes(c)) || new Set(letters).size < letters.length) {
    fail(m, `invalid mode: '${text}'`);
  }
  const binary = text.includes('b');
  if (binary && text.includes('t')) fail(m, "can't have text and binary mode at once");
  const ways = letters.filter((c) => 'rwax'.includes(c));
  if (ways.length > 1) fail(m, 'must have exactly one of create/read/write/append mode');
  if (ways.length === 0) {
    fail(m, 'Must have exactly one of create/read/write/append mode and at most one plus');
  }
  const way = ways[0]!;
  const plus = text.includes('+');
  let access = 0;
  if (way === 'r' || plus) access |= RawAccess.readable;
  if (way !== 'r' || plus) access |= RawAccess.writable;
  if (way === 'a') access |= RawAccess.appending;
  if (way === 'x') access |= RawAccess.created;
  return { text, access, binary, way };
}

/** The path that an argument names. CPython: PyOS_FSPath. */
function pathText(m: Machine, file: Address): string {
  if (isIndex(m, file)) raiseOs(m, Errno.badDescriptor, file);
  const known = isStr(m, file) || isBytes(m, file);
  const path = known ? m.hold(file) : callBound(m, file, FSPATH);
  if (path === 0) {
    const type = typeNameOf(m, file);
    raise(m, Type.TypeError, `expected str, bytes or os.PathLike object, not ${type}`);
  }
  m.keep(path);
  const text = isStr(m, path) ? textOf(m, path) : String.fromCharCode(...bytesOf(m, path));
  m.release(m.unkeep());
  if (text.includes('\0')) fail(m, 'embedded null byte');
  return text;
}

/** The contents that the mode asks for: borrowed. */
function contentsFor(m: Machine, file: Address, path: string, mode: Mode): Address {
  if (isFolder(m, path)) raiseOs(m, Errno.isDirectory, file);
  const found = path === '' ? 0 : findFile(m, path);
  if (mode.way === 'r') return found !== 0 ? found : raiseOs(m, Errno.noEntry, file);
  if (mode.way === 'x' && found !== 0) raiseOs(m, Errno.exists, file);
  if (found === 0) {
    if (path === '' || !hasFolder(m, path)) raiseOs(m, Errno.noEntry, file);
    return createFile(m, path);
  }
  if (mode.way === 'w') resizeBytearray(m, found, 0);
  return found;
}

/** An argument that is None or a str; null for None. */
function optionalText(m: Machine, value: Address, what: string): string | null {
  if (value === 0 || value === Static.None) return null;
  if (isStr(m, value)) return textOf(m, value);
  const type = argumentTypeName(m, value);
  raise(m, Type.TypeError, `open() argument '${what}' must be str or None, not ${type}`);
}

interface TextArguments {
  readonly encoding: string | null;
  readonly errors: string | null;
  readonly newline: string | null;
}

function checkBinary(m: Machine, given: TextArguments): void {
  if (given.encoding !== null) fail(m, "binary mode doesn't take an encoding argument");
  if (given.errors !== null) fail(m, "binary mode doesn't take an errors argument");
  if (given.newline !== null) fail(m, "binary mode doesn't take a newline argument");
}

/** open(file, mode, buffering, encoding, errors, newline, closefd, opener). New. */
function open(
  m: Machine,
  _module: Address,
  file: Address,
  modeArgument: Address,
  buffering: Address,
  encoding: Address,
  errors: Address,
  newline: Address,
): Address {
  if (modeArgument !== 0 && !isStr(m, modeArgument)) {
    const type = argumentTypeName(m, modeArgument);
    raise(m, Type.TypeError, `open() argument 'mode' must be str, not ${type}`);
  }
  const text = modeArgument === 0 ? 'r' : textOf(m, modeArgument);
  const size = buffering === 0 ? -1 : asCIntArgument(m, buffering);
  const given: TextArguments = {
    encoding: optionalText(m, encoding, 'encoding'),
    errors: optionalText(m, errors, 'errors'),
    newline: optionalText(m, newline, 'newline'),
  };
  const path = pathText(m, file);
  const mode = parseMode(m, text);
  if (mode.binary) checkBinary(m, given);
  if (size === 0 && !mode.binary) fail(m, "can't have unbuffered text I/O");
  if (given.encoding !== null && findEncoding(given.encoding) === undefined) {
    raise(m, Type.LookupError, `unknown encoding: ${given.encoding}`);
  }
  const kind = newlineOf(given.newline);
  if (kind === null) return fail(m, `illegal newline value: ${given.newline}`);
  const raw = newRawFile(m, contentsFor(m, file, path, mode), file, mode.access);
  if (size === 0) return raw;
  const buffered = newBuffered(m, raw, size > 1 ? size : BUFFER_SIZE);
  if (mode.binary) return buffered;
  return newTextFile(m, buffered, {
    encoding: given.encoding ?? 'utf-8',
    errors: given.errors ?? 'strict',
    newline: kind,
    mode: mode.text,
  });
}

export const openBuiltin = builtin(
  'open',
  open,
  "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
);
