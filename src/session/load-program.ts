/** From a program's bytes to its code, or to CPython's words for why it cannot run. */
import type { Code } from '../compile/code.ts';
import { compile } from '../compile/compile.ts';
import { type Diagnostic, formatDiagnostic, type SyntaxWarning } from '../syntax/diagnostics.ts';
import { parse } from '../syntax/parse.ts';
import type { Source } from '../syntax/source.ts';

export type Loaded =
  | {
      readonly ok: true;
      readonly code: Code;
      readonly source: Source;
      /** What CPython prints about it on standard error and runs it all the same. */
      readonly warnings: string;
    }
  /** What CPython prints on standard error. */
  | { readonly ok: false; readonly message: string };

/** Parses and compiles. `filename` is the absolute path, as tracebacks show it. */
export function loadProgram(bytes: Uint8Array | string, filename: string): Loaded {
  const parsed = parse(bytes, filename);
  if (!parsed.ok) return broken(parsed.diagnostics, filename);
  const compiled = compile(parsed.tree, parsed.source, filename);
  if (!compiled.ok) return broken(compiled.diagnostics, filename);
  return {
    ok: true,
    code: compiled.code,
    source: parsed.source,
    warnings: [...parsed.warnings, ...compiled.warnings]
      .map((warning) => warningText(warning, parsed.source, filename))
      .join(''),
  };
}

/** CPython: Python/_warnings.c, show_warning. */
function warningText({ lineno, message }: SyntaxWarning, source: Source, filename: string): string {
  return `${filename}:${lineno}: SyntaxWarning: ${message}\n  ${source.line(lineno).trim()}\n`;
}

function broken(diagnostics: readonly Diagnostic[], filename: string): Loaded {
  return { ok: false, message: diagnostics.map((one) => formatDiagnostic(one, filename)).join('') };
}
