/**
 * Loading this file gives machines the standard-library modules that are written in Python. Each is
 * compiled when it is first asked for, unless the build has done it already.
 */
import type { Code } from '../compile/code.ts';
import { packCode, unpackCode } from '../compile/code-text.ts';
import { compile } from '../compile/compile.ts';
import { type LibraryModule, library } from '../machine/library-code.ts';
import { parse } from '../syntax/parse.ts';
import { PYTHON_MODULES } from './sources.ts';

/** Where the code of a module is read that was compiled before; null: nowhere. */
export const compiledBefore: { read: (name: string) => string | null } = { read: () => null };

const known = new Map<string, LibraryModule>();

library.find = (name) => {
  const ready = known.get(name);
  if (ready !== undefined) return ready;
  const source = PYTHON_MODULES.get(name);
  if (source === undefined) return null;
  const packed = compiledBefore.read(name);
  const code = packed === null ? compileModule(name, source.text) : unpackCode(packed);
  const module = { code, isPackage: source.isPackage };
  known.set(name, module);
  return module;
};

/** Compiles the text of a module; a mistake in it is one of ours. */
function compileModule(name: string, text: string): Code {
  const filename = `<library>/${name}.py`;
  const parsed = parse(text, filename);
  if (!parsed.ok) throw new Error(`${filename}: ${parsed.diagnostics[0]!.message}`);
  const compiled = compile(parsed.tree, parsed.source, filename);
  if (!compiled.ok) throw new Error(`${filename}: ${compiled.diagnostics[0]!.message}`);
  return compiled.code;
}

/** Every module compiled and written out, by its name. For the build. */
export function packLibrary(): Map<string, string> {
  const packed = new Map<string, string>();
  for (const [name, { text }] of PYTHON_MODULES) packed.set(name, packCode(compileModule(name, text)));
  return packed;
}
