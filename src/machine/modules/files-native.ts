/** The module _files: the files of the program, for os. It has no counterpart in CPython. */
import { bytearraySize } from '../bytearray-object.ts';
import { builtin, defineModule } from '../define.ts';
import {
  createFolder,
  filePaths,
  findFile,
  hasFolder,
  isFolder,
  removeFile,
  removeFolder,
  renameFile,
} from '../file-system.ts';
import { newInt } from '../int-object.ts';
import { listOf } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static } from '../places.ts';
import { newStr, textOf } from '../str-object.ts';
import { strArgument } from '../types/str-arguments.ts';

const path = (m: Machine, argument: Address, called: string): string =>
  textOf(m, strArgument(m, argument, called, 'argument'));

/** Bytes of a file, None when there is none. */
function size(m: Machine, _module: Address, name: Address): Address {
  const contents = findFile(m, path(m, name, 'size'));
  return contents === 0 ? Static.None : newInt(m, bytearraySize(m, contents));
}

function names(m: Machine): Address {
  const found = filePaths(m).map((one) => newStr(m, one));
  return listOf(m, found);
}

function makeFolder(m: Machine, _module: Address, name: Address): Address {
  createFolder(m, path(m, name, 'make_folder'));
  return Static.None;
}

defineModule('_files', null, [
  builtin('names', names, '()'),
  builtin('size', size, '(path, /)'),
  builtin('remove', (m, _module, name) => m.boolean(removeFile(m, path(m, name, 'remove'))), '(path, /)'),
  builtin('is_folder', (m, _module, name) => m.boolean(isFolder(m, path(m, name, 'is_folder'))), '(path, /)'),
  builtin(
    'has_folder',
    (m, _module, name) => m.boolean(hasFolder(m, path(m, name, 'has_folder'))),
    '(path, /)',
  ),
  builtin('make_folder', makeFolder, '(path, /)'),
  builtin(
    'remove_folder',
    (m, _module, name) => m.boolean(removeFolder(m, path(m, name, 'remove_folder'))),
    '(path, /)',
  ),
  builtin(
    'rename',
    (m, _module, from, to) => m.boolean(renameFile(m, path(m, from, 'rename'), path(m, to, 'rename'))),
    '(source, target, /)',
  ),
]);
