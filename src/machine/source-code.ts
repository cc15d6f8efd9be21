/**
 * Source text compiled while a program runs: for compile, eval, exec. CPython: Python/pythonrun.c.
 *
 * Compiling the same text again gives the same host code, so that a re-execution loads what the first
 * run loaded.
 */
import type { Code } from '../compile/code.ts';
import { compile } from '../compile/compile.ts';
import type { Mod } from '../syntax/ast.ts';
import type { Diagnostic, SyntaxWarning } from '../syntax/diagnostics.ts';
import { type Mode, parse } from '../syntax/parse.ts';
import type { Source } from '../syntax/source.ts';
import { newInt } from './int-object.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Static, Type } from './places.ts';
import type { Program } from './program.ts';
import { call } from './protocol/call.ts';
import { throwException } from './raise.ts';
import { newStr } from './str-object.ts';
import { keepSyntaxTree } from './syntax-tree.ts';
import { newTuple } from './tuple-object.ts';
import { loadCode } from './units.ts';
import { warnSyntax } from './warnings.ts';

type Compiled =
  | {
      readonly ok: true;
      readonly code: Code;
      readonly source: Source;
      readonly warnings: readonly SyntaxWarning[];
    }
  | { readonly ok: false; readonly diagnostic: Diagnostic; readonly parsed: boolean };

/** What has been compiled, by everything it depends on. Can be forgotten at any time but for its identity. */
const compiledBy = new WeakMap<Program, Map<string, Compiled>>();

function compileOnce(
  m: Machine,
  source: string | Uint8Array,
  filename: string,
  mode: Mode,
  flags: number,
): Compiled {
  let known = compiledBy.get(m.program);
  if (known === undefined) compiledBy.set(m.program, (known = new Map()));
  const text = typeof source === 'string' ? source : Array.from(source);
  const key = JSON.stringify([mode, flags, filename, text]);
  let made = known.get(key);
  if (made === undefined) known.set(key, (made = compileText(source, filename, mode, flags)));
  return made;
}

/** The tree of a source text. Raises SyntaxError where there is none. */
export function treeOfSource(m: Machine, source: string | Uint8Array, filename: string, mode: Mode): Mod {
  const parsed = parse(source, filename, mode);
  if (parsed.ok) return parsed.tree;
  raiseDiagnostic(m, filename, placedDiagnostic(parsed.diagnostics[0]!, source, mode), false, false);
}

function placedDiagnostic(diagnostic: Diagnostic, source: string | Uint8Array, mode: Mode): Diagnostic {
  return asScanned(mode === 'eval' ? atNoPlace(source, diagnostic) : diagnostic, source, mode);
}

function compileText(source: string | Uint8Array, filename: string, mode: Mode, flags: number): Compiled {
  const parsed = parse(source, filename, mode, 'text');
  if (!parsed.ok) {
    return { ok: false, diagnostic: placedDiagnostic(parsed.diagnostics[0]!, source, mode), parsed: false };
  }
  const compiled = compile(parsed.tree, parsed.source, filename, { flags });
  if (!compiled.ok) return { ok: false, diagnostic: compiled.diagnostics[0]!, parsed: true };
  const warnings = [...parsed.warnings, ...compiled.warnings];
  return { ok: true, code: compiled.code, source: parsed.source, warnings };
}

/**
 * Where source text is from: nowhere, a file beside the program, or the library, whose steps are hidden.
 * `run` is text from nowhere that its native runs at once: the constants in it are kept for so long.
 */
export type Origin = 'text' | 'file' | 'library' | 'run';

/** A new code object of source text. Raises SyntaxError where there is none. */
export function codeOfSource(
  m: Machine,
  source: string | Uint8Array,
  filename: string,
  mode: Mode,
  flags: number,
  origin: Origin = 'text',
): Address {
  const hasNull = typeof source === 'string' ? source.includes('\0') : source.includes(0);
  if (hasNull) raiseNull(m);
  const compiled = compileOnce(m, source, filename, mode, flags);
  if (!compiled.ok) {
    raiseDiagnostic(m, filename, compiled.diagnostic, compiled.parsed, origin === 'file');
  }
  if (origin === 'file') m.program.sources.set(filename, compiled.source);
  else if (origin !== 'library') noteText(m.program, compiled.code, compiled.source);
  warnSyntax(m, compiled.warnings, filename);
  const code = loadCode(m, compiled.code, origin === 'library');
  if (origin === 'run') keepSyntaxTree(m, code);
  return code;
}

/** Notes the text of a code object and of all code inside it. */
function noteText(program: Program, code: Code, source: Source): void {
  if (program.texts.has(code)) return;
  program.texts.set(code, source);
  for (const constant of code.consts) if ('kind' in constant) noteText(program, constant, source);
}

/** The message stands in a field of the exception, which only its constructor fills. */
function raiseNull(m: Machine): never {
  const message = m.keep(newStr(m, 'source code string cannot contain null bytes'));
  const exception = call(m, Type.SyntaxError, message);
  m.release(m.unkeep());
  throwException(m, exception);
}

/**
 * An expression is read without the newline that a file is given at its end, so what is wrong there
 * stands at no place of the line.
 */
function atNoPlace(source: string | Uint8Array, diagnostic: Diagnostic): Diagnostic {
  const text = typeof source === 'string' ? source : new TextDecoder().decode(source);
  if (text.endsWith('\n') || diagnostic.text === null) return diagnostic;
  if (text.trim() === '')
    return { ...diagnostic, lineno: 0, offset: 0, endLineno: 0, endOffset: 0, text: '' };
  const lines = text.split('\n');
  if (diagnostic.lineno < lines.length) return diagnostic;
  const last = lines.at(-1)!;
  const beyond = diagnostic.offset > Array.from(last).length;
  return { ...diagnostic, ...(beyond ? { offset: 0, endOffset: 0 } : {}), text: last };
}

/**
 * Raises what is wrong with a source. What the parser finds has its line; what the compiler finds later
 * has one only if the source is a file. CPython: _PyPegen_raise_error_known_location, compiler_error.
 */
export function raiseDiagnostic(
  m: Machine,
  filename: string,
  diagnostic: Diagnostic,
  parsed: boolean,
  isFile: boolean,
): never {
  const { kind, message, lineno, offset, endLineno, endOffset, text } = diagnostic;
  const types = {
    SyntaxError: Type.SyntaxError,
    IndentationError: Type.IndentationError,
    TabError: Type.TabError,
  };
  const line = parsed && !isFile ? null : text;
  const mark = m.kept;
  const said = m.keep(newStr(m, message));
  const place = m.keep(
    newTuple(
      m,
      newStr(m, filename),
      newInt(m, lineno),
      newInt(m, offset),
      line === null ? Static.None : newStr(m, line),
      newInt(m, endLineno),
      newInt(m, endOffset),
    ),
  );
  const exception = call(m, types[kind], said, place);
  m.releaseTo(mark);
  throwException(m, exception);
}

/** Messages of the scanner, which shows lines without their end. */
const WITHOUT_END = new RegExp(
  [
    "expecting '}'$",
    'unterminated',
    'leading zeros',
    'invalid (decimal|hexadecimal|octal|binary|imaginary) literal',
    'invalid digit',
    'invalid (non-printable )?character',
    'unmatched',
    'does not match opening',
  ].join('|'),
);

/**
 * The line as the scanner had it: with its end when it has come no further. An expression or a single
 * statement is not given an end where it has none.
 */
function asScanned(diagnostic: Diagnostic, source: string | Uint8Array, mode: Mode): Diagnostic {
  const { message, text, lineno } = diagnostic;
  if (text === null || text.endsWith('\n') || WITHOUT_END.test(message)) return diagnostic;
  const lines = (typeof source === 'string' ? source : new TextDecoder().decode(source)).split('\n');
  const open = lines.at(-1) !== '';
  const last = lineno >= (open ? lines.length : lines.length - 1);
  if (!last && diagnostic.endLineno > lineno) return diagnostic;
  const ended = last ? mode === 'exec' || !open : !message.endsWith('was never closed');
  return ended ? { ...diagnostic, text: `${text}\n` } : diagnostic;
}
