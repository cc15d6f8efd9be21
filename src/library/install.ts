/**
 * Loading this file gives machines the standard-library modules that are written in Python. Each is
 * compiled when it is first asked for, unless the build has done it already.
 */
import { type Code, CodeFlag } from '../compile/code.ts';
import { packCode, unpackCode } from '../compile/code-text.ts';
import { compile } from '../compile/compile.ts';
import { type LibraryModule, library } from '../machine/library-code.ts';
import { parse } from '../syntax/parse.ts';
import { PYTHON_MODULES, type PythonModule } from './sources.ts';

/** Where the code of a module is read that was compiled before; null: nowhere. */
export const compiledBefore: { read: (name: string) => string | null } = { read: () => null };

const known = new Map<string, LibraryModule>();

library.find = (name) => {
  const ready = known.get(name);
  if (ready !== undefined) return ready;
  const source = PYTHON_MODULES.get(name);
  if (source === undefined) return null;
  const packed = compiledBefore.read(name);
  const code = packed === null ? compileModule(name, source) : unpackCode(packed);
  const module = { code, isPackage: source.isPackage };
  known.set(name, module);
  return module;
};

/** Compiles the text of a module; a mistake in it is one of ours. */
function compileModule(name: string, { text, isPackage, isNative }: PythonModule): Code {
  const filename = `<library>/${name.replaceAll('.', '/')}${isPackage ? '/__init__' : ''}.py`;
  const parsed = parse(text, filename);
  if (!parsed.ok) throw new Error(`${filename}: ${parsed.diagnostics[0]!.message}`);
  const compiled = compile(parsed.tree, parsed.source, filename);
  if (!compiled.ok) throw new Error(`${filename}: ${compiled.diagnostics[0]!.message}`);
  return isNative ? withoutTraceback(compiled.code) : compiled.code;
}

/** The same code, with a flag on it and on all code in it. */
function withoutTraceback(code: Code): Code {
  const consts = code.consts.map((item) => ('kind' in item ? withoutTraceback(item) : item));
  return { ...code, consts, flags: code.flags | CodeFlag.NO_TRACEBACK };
}

/** Every module compiled and written out, by its name. For the build. */
export function packLibrary(): Map<string, string> {
  const packed = new Map<string, string>();
  for (const [name, source] of PYTHON_MODULES) packed.set(name, packCode(compileModule(name, source)));
  return packed;
}
