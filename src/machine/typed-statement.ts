/**
 * A statement typed at a prompt, as code: each is a compilation of its own. CPython: Python/pythonrun.c,
 * pyrun_one_interactive and run_mod.
 */

import type { Code } from '../compile/code.ts';
import { CodeFlag } from '../compile/code.ts';
import { compile } from '../compile/compile.ts';
import type { Diagnostic, SyntaxWarning } from '../syntax/diagnostics.ts';
import type { Source } from '../syntax/source.ts';
import { parseTyped } from '../syntax/typed.ts';
import type { Program } from './program.ts';

/** What was typed, compiled; or what is wrong with it, and the name of the file that the error is shown in. */
export type TypedStatement =
  | {
      readonly ok: true;
      readonly code: Code;
      readonly source: Source;
      readonly warnings: readonly SyntaxWarning[];
    }
  | {
      readonly ok: false;
      readonly diagnostic: Diagnostic;
      /** It was read, and the compiler refused it. */
      readonly parsed: boolean;
      readonly file: string;
    };

/** The name of a prompt; each statement has its number behind it. */
const PROMPT_FILE = '<stdin>';

/** The future features that a statement can ask for, also for those after it. */
export const FUTURES = CodeFlag.FUTURE_ANNOTATIONS | CodeFlag.FUTURE_BARRY_AS_BDFL;

/** Statements by all that they depend on: a re-execution loads the same host code as the first run. */
const known = new WeakMap<Program, Map<string, TypedStatement>>();

/** Compiles a statement; `number` counts those that were read before it. */
export function typedStatement(
  program: Program,
  text: string,
  number: number,
  flags: number,
): TypedStatement {
  let statements = known.get(program);
  if (statements === undefined) known.set(program, (statements = new Map()));
  const key = JSON.stringify([number, flags, text]);
  let made = statements.get(key);
  if (made === undefined) statements.set(key, (made = compileTyped(text, number, flags)));
  return made;
}

function compileTyped(text: string, number: number, flags: number): TypedStatement {
  const file = `${PROMPT_FILE}-${number}`;
  const parsed = parseTyped(text, file);
  if (!parsed.ok) return { ok: false, diagnostic: parsed.diagnostics[0]!, parsed: false, file: PROMPT_FILE };
  const compiled = compile(parsed.tree, parsed.source, file, { flags });
  if (!compiled.ok) return { ok: false, diagnostic: compiled.diagnostics[0]!, parsed: true, file };
  const warnings = [...parsed.warnings, ...compiled.warnings];
  return { ok: true, code: compiled.code, source: parsed.source, warnings };
}

/** The name of a file as tracebacks show it: statements of a prompt do not tell which they are. */
export function shownFile(filename: string): string {
  return filename.startsWith(`${PROMPT_FILE}-`) ? PROMPT_FILE : filename;
}
