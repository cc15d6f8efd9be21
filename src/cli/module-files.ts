/** Modules beside the program: which file `import name` reads. CPython: the first entry of sys.path. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ModuleSource } from '../machine/outside.ts';

/** Looks for modules in the folder of a program's file; a program that is no file has the current folder. */
export function moduleFiles(file: string): (name: string) => ModuleSource | null {
  const folder = file.startsWith('<') ? process.cwd() : path.dirname(file);
  return (name) => {
    const parts = name.split('.');
    if (parts.some((part) => part === '' || /[/\\\0]/.test(part))) return null;
    const stem = path.join(folder, ...parts);
    return read(path.join(stem, '__init__.py'), true) ?? read(`${stem}.py`, false) ?? folderOfModules(stem);
  };
}

/** The file as a module, null when it is not there or cannot be read. */
function read(file: string, isPackage: boolean): ModuleSource | null {
  try {
    return { source: readFileSync(file), file, isPackage };
  } catch {
    return null;
  }
}

/** A folder without a file of its own can be imported all the same. CPython: namespace packages. */
function folderOfModules(folder: string): ModuleSource | null {
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder ? { source: null, file: folder, isPackage: true } : null;
}
