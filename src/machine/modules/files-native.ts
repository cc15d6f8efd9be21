/** The module _files: the files of the program, for os. It has no counterpart in CPython. */
import { bytearraySize } from '../bytearray-object.ts';
import { builtin, defineModule } from '../define.ts';
import { filePaths, findFile, removeFile, renameFile } from '../file-system.ts';
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

defineModule('_files', null, [
  builtin('names', names, '()'),
  builtin('size', size, '(path, /)'),
  builtin('remove', (m, _module, name) => m.boolean(removeFile(m, path(m, name, 'remove'))), '(path, /)'),
  builtin(
    'rename',
    (m, _module, from, to) => m.boolean(renameFile(m, path(m, from, 'rename'), path(m, to, 'rename'))),
    '(source, target, /)',
  ),
]);
