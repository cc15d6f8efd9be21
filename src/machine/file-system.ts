/**
 * The files that a program sees: those it has written itself, which lie in memory like everything else,
 * and those the outside lets it read. A folder is an entry whose path ends in a slash; the one that programs
 * run in, and tmp, are there from the start.
 */
import { bytearraySize, bytearrayStart, newBytearray } from './bytearray-object.ts';
import { dictContains, dictDelete, dictGet, dictNext, dictSet, entryKey, newDict } from './dict-object.ts';
import { newInt } from './int-object.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';
import { Type } from './places.ts';
import { call } from './protocol/call.ts';
import { throwException } from './raise.ts';
import { newStr, textOf } from './str-object.ts';

/** Numbers of errors. CPython: the module errno. */
export const enum Errno {
  noEntry = 2,
  badDescriptor = 9,
  exists = 17,
  isDirectory = 21,
  invalid = 22,
}

const WORDS: Readonly<Record<number, string>> = {
  [Errno.noEntry]: 'No such file or directory',
  [Errno.badDescriptor]: 'Bad file descriptor',
  [Errno.exists]: 'File exists',
  [Errno.isDirectory]: 'Is a directory',
  [Errno.invalid]: 'Invalid argument',
};

/** Raises the OSError of a number, about a file (0 for none). */
export function raiseOs(m: Machine, errno: Errno, filename: Address): never {
  const number = m.keep(newInt(m, errno));
  const words = m.keep(newStr(m, WORDS[errno]!));
  const exception =
    filename === 0 ? call(m, Type.OSError, number, words) : call(m, Type.OSError, number, words, filename);
  throwException(m, exception);
}

/** A path without what changes nothing, from the root, where programs run: `./a//b` and `/a/b` are `a/b`. */
export function plainPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Folders that no program needs to make. */
const GIVEN_FOLDERS: readonly string[] = ['', 'tmp'];

/** Whether the path is that of a folder. */
export function isFolder(m: Machine, path: string): boolean {
  if (path === '') return false;
  const plain = plainPath(path);
  return GIVEN_FOLDERS.includes(plain) || hasEntry(m, `${plain}/`);
}

function hasEntry(m: Machine, entry: string): boolean {
  const files = m.load(Own.files);
  if (files === 0) return false;
  const key = m.keep(newStr(m, entry));
  const known = dictContains(m, files, key);
  m.release(m.unkeep());
  return known;
}

/** Whether something can be made at the path: its folder must be there. */
export function hasFolder(m: Machine, path: string): boolean {
  const plain = plainPath(path);
  return isFolder(m, `/${plain.slice(0, Math.max(0, plain.lastIndexOf('/')))}`);
}

/** A new folder. */
export function createFolder(m: Machine, path: string): void {
  const key = m.keep(newStr(m, `${plainPath(path)}/`));
  addFile(m, key, new Uint8Array());
  m.release(m.unkeep());
}

/** The contents of a file, a bytearray: borrowed, 0 when there is none. A file of the outside is copied in. */
export function findFile(m: Machine, path: string): Address {
  const key = m.keep(newStr(m, plainPath(path)));
  const files = m.load(Own.files);
  let found = files === 0 ? 0 : dictGet(m, files, key);
  if (found === 0) {
    const bytes = m.outside.readFile?.(plainPath(path)) ?? null;
    if (bytes !== null) found = addFile(m, key, bytes);
  }
  m.release(m.unkeep());
  return found;
}

/** Enters a file with these contents. Borrows the key; returns the contents, borrowed. */
function addFile(m: Machine, key: Address, bytes: Uint8Array): Address {
  if (m.load(Own.files) === 0) m.store(Own.files, newDict(m));
  const contents = m.keep(newBytearray(m, 0, bytes.length));
  m.bytes.set(bytes, bytearrayStart(m, contents));
  dictSet(m, m.load(Own.files), key, contents);
  m.release(m.unkeep());
  return contents;
}

/** A new empty file. Borrowed. */
export function createFile(m: Machine, path: string): Address {
  const key = m.keep(newStr(m, plainPath(path)));
  const contents = addFile(m, key, new Uint8Array());
  m.release(m.unkeep());
  return contents;
}

/** Takes a file away; false when the program has none of this path. */
export function removeFile(m: Machine, path: string): boolean {
  return removeEntry(m, plainPath(path));
}

/** Takes a folder away, which should be empty; false when the program has none of this path. */
export function removeFolder(m: Machine, path: string): boolean {
  return removeEntry(m, `${plainPath(path)}/`);
}

function removeEntry(m: Machine, entry: string): boolean {
  const files = m.load(Own.files);
  if (files === 0) return false;
  const key = m.keep(newStr(m, entry));
  const known = dictContains(m, files, key);
  if (known) dictDelete(m, files, key);
  m.release(m.unkeep());
  return known;
}

/** Paths of the files and, with a slash at the end, folders that the program has, in the order in which they came. */
export function filePaths(m: Machine): string[] {
  const files = m.load(Own.files);
  const paths: string[] = [];
  if (files === 0) return paths;
  for (let at = dictNext(m, files, 0); at !== 0; at = dictNext(m, files, at)) {
    paths.push(textOf(m, entryKey(m, files, at)));
  }
  return paths;
}

/** Gives a file another path, where it takes the place of what is there; false when there is no such file. */
export function renameFile(m: Machine, from: string, to: string): boolean {
  const contents = findFile(m, from);
  if (contents === 0) return false;
  m.keep(m.hold(contents));
  removeFile(m, from);
  const key = m.keep(newStr(m, plainPath(to)));
  dictSet(m, m.load(Own.files), key, contents);
  m.release(m.unkeep());
  m.release(m.unkeep());
  return true;
}

/** A copy of bytes of a file for the host. */
export function fileBytes(m: Machine, contents: Address, from: number, to: number): Uint8Array {
  const start = bytearrayStart(m, contents);
  const size = bytearraySize(m, contents);
  return m.bytes.slice(start + Math.min(from, size), start + Math.min(to, size));
}
