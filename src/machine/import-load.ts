/**
 * Finding and loading modules: part of the machine, beside the program, in the library. CPython:
 * Lib/importlib/_bootstrap.py, _find_spec, _load_unlocked, module_from_spec.
 */
import { quietly } from './births.ts';
import { moduleSpecs } from './define.ts';
import { dictDelete, dictGetName, dictSetName } from './dict-object.ts';
import { FIRST_MODULES } from './first-modules.ts';
import { library } from './library-code.ts';
import { listOf } from './list-object.ts';
import { type Machine, PYTHON_ERROR } from './machine.ts';
import type { Address } from './memory.ts';
import { makeBuiltInModule, moduleDict, newModule } from './module-object.ts';
import { name } from './names.ts';
import type { ModuleSource } from './outside.ts';
import { Own } from './own-words.ts';
import { Static } from './places.ts';
import { interpreter } from './run-python.ts';
import { codeOfSource } from './source-code.ts';
import { newStr } from './str-object.ts';
import { MODULE_SPEC, newModuleSpec } from './types/module-spec.ts';
import { loadCode } from './units.ts';

const SPEC = name('__spec__');
const PACKAGE = name('__package__');
const PATH = name('__path__');
const FILE = name('__file__');
const CACHED = name('__cached__');
const BUILTINS = name('__builtins__');

/** A module that has been found: a file with its text, a folder of modules without one, or library code. */
interface Found {
  readonly kind: 'file' | 'folder' | 'library';
  /** The file or folder; '' in the library. */
  readonly file: string;
  readonly isPackage: boolean;
  /** Makes the code object of its body: new. */
  readonly load: (m: Machine) => Address;
}

/**
 * Finds and runs a module and enters it in sys.modules. New; 0 when there is none of this full name. A plain
 * folder is a module only where there is no other of its name. CPython: FileFinder, namespace packages.
 */
export function loadModule(m: Machine, full: string): Address {
  const beside = FIRST_MODULES.has(full.split('.')[0]!) ? null : m.outside.moduleSource(full);
  if (beside !== null && beside.source !== null) return loadFound(m, full, besideProgram(beside));
  const own = quietly(m, () => loadOwn(m, full));
  if (own !== 0 || beside === null) return own;
  return loadFound(m, full, besideProgram(beside));
}

function besideProgram({ source, file, isPackage }: ModuleSource): Found {
  if (source === null) return { kind: 'folder', file, isPackage, load: () => 0 };
  return { kind: 'file', file, isPackage, load: (m) => codeOfSource(m, source, file, 'exec', 0, 'file') };
}

/** A module of ours: declared in the machine, or written in Python in the library. */
function loadOwn(m: Machine, full: string): Address {
  const declared = moduleSpecs.get(full);
  if (declared !== undefined) {
    const module = m.keep(makeBuiltInModule(m, declared));
    enter(m, full, module);
    return m.unkeep();
  }
  const written = library.find(full);
  if (written === null) return 0;
  const load = (): Address => loadCode(m, written.code, true);
  return loadFound(m, full, { kind: 'library', file: '', isPackage: written.isPackage, load });
}

function enter(m: Machine, full: string, module: Address): void {
  const key = m.keep(newStr(m, full));
  dictSetName(m, m.load(Own.modules), key, module);
  m.release(m.unkeep());
}

/** Makes the module, then runs its body; a module whose body fails is taken out again. */
function loadFound(m: Machine, full: string, found: Found): Address {
  const key = m.keep(newStr(m, full));
  const module = m.keep(newModule(m, key));
  const spec = describe(m, module, full, found);
  m.store(spec + MODULE_SPEC.initializing, 1);
  dictSetName(m, m.load(Own.modules), key, module);
  try {
    execute(m, moduleDict(m, module), found);
  } catch (error) {
    if (error === PYTHON_ERROR) {
      m.store(spec + MODULE_SPEC.initializing, 0);
      dictDelete(m, m.load(Own.modules), key);
    }
    throw error;
  }
  m.store(spec + MODULE_SPEC.initializing, 0);
  const entered = dictGetName(m, m.load(Own.modules), key);
  m.release(m.unkeep());
  m.release(m.unkeep());
  return entered === 0 ? 0 : m.hold(entered);
}

function execute(m: Machine, dict: Address, found: Found): void {
  if (found.kind === 'folder') return;
  dictSetName(m, dict, BUILTINS, m.load(Own.builtins));
  const code = m.keep(found.load(m));
  m.release(interpreter.runCode(m, code, dict, dict, 0));
  m.release(m.unkeep());
}

/** Sets the names that say where the module is from. Its spec: borrowed. CPython: _init_module_attrs. */
function describe(m: Machine, module: Address, full: string, found: Found): Address {
  const dict = moduleDict(m, module);
  const set = (key: Address, value: Address): void => {
    m.keep(value);
    dictSetName(m, dict, key, value);
    m.release(m.unkeep());
  };
  const { kind, file, isPackage } = found;
  if (kind === 'folder') set(FILE, Static.None);
  const parent = full.slice(0, Math.max(0, full.lastIndexOf('.')));
  set(PACKAGE, newStr(m, isPackage ? full : parent));
  const origin = { file, folder: null, library: 'library' }[kind];
  const spec = newModuleSpec(m, newStr(m, full), origin === null ? 0 : newStr(m, origin), kind === 'file');
  set(SPEC, spec);
  if (isPackage) {
    const folder = kind === 'file' ? file.slice(0, Math.max(0, file.lastIndexOf('/'))) : file;
    const path = listOf(m, folder === '' ? [] : [newStr(m, folder)]);
    m.store(spec + MODULE_SPEC.locations, m.hold(path));
    set(PATH, path);
  }
  if (kind === 'file') {
    set(FILE, newStr(m, file));
    const cached = m.hold(newStr(m, cacheFile(file)));
    m.store(spec + MODULE_SPEC.cached, cached);
    set(CACHED, cached);
  }
  return spec;
}

/** Where CPython would keep the compiled module. CPython: cache_from_source. */
function cacheFile(file: string): string {
  const slash = file.lastIndexOf('/') + 1;
  return `${file.slice(0, slash)}__pycache__/${file.slice(slash).replace(/\.py$/, '')}.cpython-313.pyc`;
}
