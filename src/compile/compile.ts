/** The front door of this layer: from a syntax tree to a code object. CPython: Python/compile.c, _PyAST_Compile. */
import { unreachable } from '../base/unreachable.ts';
import type { Mod } from '../syntax/ast.ts';
import type { Diagnostic, SyntaxWarning } from '../syntax/diagnostics.ts';
import type { Source } from '../syntax/source.ts';
import { type Code, CodeFlag } from './code.ts';
import { ConstantPool } from './constants.ts';
import { tooDeep } from './deep-nesting.ts';
import { Fault } from './fault.ts';
import { fold } from './fold.ts';
import { futureOf } from './future.ts';
import { generateBody, generateInteractive } from './generate-body.ts';
import { generateExpression } from './generate-expression.ts';
import { generateStatement } from './generate-statement.ts';
import { Generator } from './generator.ts';
import { NO_LOCATION } from './sequence.ts';
import { sourceConstants } from './source-constants.ts';
import { hasSets, sourceNames } from './source-names.ts';
import { buildSymbols } from './symbol-table.ts';

export interface CompileOptions {
  /** Future features in force already (CodeFlag bits), as for `eval` in a module that asks for some. */
  readonly flags?: number;
}

export type CompileResult =
  | { readonly ok: true; readonly code: Code; readonly warnings: readonly SyntaxWarning[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

const PARTS = { expression: generateExpression, statement: generateStatement };

/**
 * Compiles a program. What it is compiled as (file, expression, statement at a prompt) is what it was parsed as;
 * at a prompt, values of expression statements are printed.
 */
export function compile(
  tree: Mod,
  source: Source,
  filename: string,
  options: CompileOptions = {},
): CompileResult {
  try {
    const asked = futureOf(tree);
    const future = { flags: asked.flags | (options.flags ?? 0), location: asked.location };
    const keepAnnotations = (future.flags & CodeFlag.FUTURE_ANNOTATIONS) !== 0;
    const folded = fold(tree, { keepAnnotations });
    const job = { filename, future, pool: new ConstantPool(), interactive: folded.kind === 'Interactive' };
    const g = new Generator({ ...job, symbols: buildSymbols(folded, future.flags) }, PARTS);
    generateTop(g, folded);
    const top = g.exit(folded.kind !== 'Expression');
    const names = hasSets(top) ? { sourceNames: sourceNames(tree) } : {};
    const code = { ...top, ...names, sourceConstants: sourceConstants(folded) };
    return { ok: true, code, warnings: g.warnings };
  } catch (problem) {
    const fault = problem instanceof RangeError ? tooDeep(tree) : problem;
    if (fault instanceof Fault) return { ok: false, diagnostics: [diagnosticOf(fault, source)] };
    throw fault;
  }
}

function generateTop(g: Generator, tree: Mod): void {
  switch (tree.kind) {
    case 'Module':
      return generateBody(g, tree.body, NO_LOCATION);
    case 'Interactive':
      return generateInteractive(g, tree.body);
    case 'Expression':
      return g.expression(tree.body);
    case 'FunctionType':
      throw new Error('a function type cannot be compiled');
    default:
      unreachable(tree);
  }
}

/** CPython's compiler, other than its parser, gives offsets in bytes. */
function diagnosticOf({ message, location }: Fault, source: Source): Diagnostic {
  const offset = (line: number, column: number) =>
    (column < 0 ? column : source.byteColumn(line, column)) + 1;
  return {
    kind: 'SyntaxError',
    message,
    lineno: location.line,
    offset: offset(location.line, location.column),
    endLineno: location.endLine,
    endOffset: offset(location.endLine, location.endColumn),
    text: source.line(location.line),
  };
}
