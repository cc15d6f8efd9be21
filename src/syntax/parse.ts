/** The front door of this layer: from a program's bytes to its syntax tree, or to what is wrong with it. */
import type { Expr, Mod, Stmt } from './ast.ts';
import { ARGUMENT_ACTIONS } from './build-arguments.ts';
import { COMPOUND_ACTIONS } from './build-compound.ts';
import { EXPRESSION_ACTIONS } from './build-expression.ts';
import { PATTERN_ACTIONS } from './build-pattern.ts';
import { STATEMENT_ACTIONS } from './build-statement.ts';
import { STRING_ACTIONS } from './build-string.ts';
import { TARGET_ACTIONS } from './build-target.ts';
import { type Actions, Builder, REJECTED } from './builder.ts';
import { type Diagnostic, SyntaxProblem, type SyntaxWarning } from './diagnostics.ts';
import { matchTokens } from './match-tree.ts';
import { explain, MORE } from './mistakes/explain.ts';
import { type Scan, scan } from './scanner.ts';
import { decodeSource, Source } from './source.ts';
import { codesOf, type TokenTable, tokenNumber } from './tokens.ts';

/** What a program is read as: a file, one expression, or one statement typed at a prompt. */
export type Mode = 'exec' | 'eval' | 'single';

export type ParseResult =
  | {
      readonly ok: true;
      readonly tree: Mod;
      readonly source: Source;
      readonly warnings: readonly SyntaxWarning[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[]; readonly source: Source };

/** Every rule of the grammar that makes something of the tree. */
export const ACTIONS: Actions = {
  ...COMPOUND_ACTIONS,
  ...STATEMENT_ACTIONS,
  ...PATTERN_ACTIONS,
  ...EXPRESSION_ACTIONS,
  ...ARGUMENT_ACTIONS,
  ...TARGET_ACTIONS,
  ...STRING_ACTIONS,
};

const NEWLINE = tokenNumber('NEWLINE');
const INDENT = tokenNumber('INDENT');
const DEDENT = tokenNumber('DEDENT');
const AT = tokenNumber('@');
const ENDMARKER = tokenNumber('ENDMARKER');
const CONTINUES = new Set((['elif', 'else', 'except', 'finally'] as const).map(tokenNumber));

/** Reads a program, from a file or as text in memory. `filename` is only for messages. */
export function parse(
  input: Uint8Array | string,
  filename: string,
  mode: Mode = 'exec',
  from: 'file' | 'text' = 'file',
): ParseResult {
  let source = new Source('', filename);
  try {
    source = decodeSource(input, filename);
    source.isFile = from === 'file';
    const scanned = scan(source);
    if (scanned.error) throw new SyntaxProblem(firstMistake(source, scanned, mode));
    return parseTokens(source, scanned, mode);
  } catch (problem) {
    if (problem instanceof SyntaxProblem) return { ok: false, diagnostics: [problem.diagnostic], source };
    throw problem;
  }
}

/** Errors of the scanner that count only where the parser comes to them. CPython: tokenizer_error. */
const SILENT = [
  'unindent does not match any outer indentation level',
  'inconsistent use of tabs and spaces in indentation',
  'too many levels of indentation',
  'unexpected character after line continuation character',
  'unexpected EOF while parsing',
];

/**
 * What is wrong with a program that the scanner has refused: what the parser finds before that place, if it is
 * told first. CPython: Parser/pegen_errors.c, _PyPegen_set_syntax_error.
 */
export function firstMistake(source: Source, scanned: Scan, mode: Mode): Diagnostic {
  const error = scanned.error!;
  try {
    mistakesBefore(new Builder(source, scanned.tokens, ACTIONS), scanned, mode);
  } catch (problem) {
    if (problem === MORE) return error;
    if (!(problem instanceof SyntaxProblem)) throw problem;
    const { diagnostic } = problem;
    return SILENT.includes(error.message) || UNEXPECTED.test(diagnostic.message) ? diagnostic : error;
  }
  return error;
}

const UNEXPECTED = /^unexpected (un)?indent$/;

/** Throws the first mistake in the tokens, or MORE where they give out. */
function mistakesBefore(b: Builder, scanned: Scan, mode: Mode): void {
  let at = 0;
  if (mode === 'exec') {
    for (;;) {
      const end = statementEnd(b.tokens, at);
      if (end >= b.tokens.kinds.length) break;
      matched(b, scanned, at, end, 'statement');
      at = end;
    }
  }
  fail(b, scanned, at, { exec: 'file', eval: 'eval', single: 'interactive' }[mode]);
}

/** Reads tokens that are as they should be; throws what is wrong with their order. */
export function parseTokens(source: Source, scanned: Scan, mode: Mode): ParseResult {
  const builder = new Builder(source, scanned.tokens, ACTIONS);
  const tree = mode === 'eval' ? evalTree(builder, scanned) : moduleTree(builder, scanned, mode);
  const warnings = [...scanned.warnings, ...builder.warnings].sort((a, b) => a.lineno - b.lineno);
  return { ok: true, tree, source, warnings };
}

/** All statements, one top-level statement at a time: Ohm keeps a table of the whole text it matches. */
function moduleTree(b: Builder, scanned: Scan, mode: Mode): Mod {
  const body: Stmt[] = [];
  const { kinds } = b.tokens;
  let at = 0;
  while (at < kinds.length && kinds[at] !== ENDMARKER) {
    const end = statementEnd(b.tokens, at);
    body.push(...(matched(b, scanned, at, end, 'statement') as Stmt[]));
    at = end;
  }
  if (scanned.unclosed) fail(b, scanned, at, 'file');
  if (mode === 'single') {
    if (body.length === 0) fail(b, scanned, at, 'interactive');
    return { kind: 'Interactive', body };
  }
  return { kind: 'Module', body, type_ignores: [] };
}

function evalTree(b: Builder, scanned: Scan): Mod {
  let end = b.tokens.kinds.length;
  while (end > 0 && b.tokens.kinds[end - 1] !== NEWLINE) end--;
  while (end > 1 && b.tokens.kinds[end - 2] === NEWLINE) end--;
  return { kind: 'Expression', body: matched(b, scanned, 0, end, 'evalInput', 'eval') as Expr };
}

/** The tree of the tokens from `at` to `end`; any failure is explained and thrown. */
function matched(
  b: Builder,
  scanned: Scan,
  at: number,
  end: number,
  rule: string,
  mistakes = 'file',
): unknown {
  try {
    const tree = matchTokens(codesOf(b.tokens, at, end), rule);
    if (tree) return b.visit(tree, at);
  } catch (problem) {
    if (problem instanceof RangeError) throw new SyntaxProblem(tooDeep(b, at));
    if (problem !== REJECTED) throw problem;
  }
  return fail(b, scanned, at, mistakes);
}

/** Where the top-level statement that starts at `at` ends: behind its last line and all its blocks. */
function statementEnd({ kinds }: TokenTable, start: number): number {
  let at = start;
  while (true) {
    const decorator = kinds[at] === AT;
    while (at < kinds.length && kinds[at] !== NEWLINE) at++;
    at++;
    if (kinds[at] === INDENT) {
      let depth = 0;
      do {
        if (kinds[at] === INDENT) depth++;
        else if (kinds[at] === DEDENT) depth--;
        at++;
      } while (depth > 0 && at < kinds.length);
    }
    if (at >= kinds.length) return kinds.length;
    if (!decorator && !CONTINUES.has(kinds[at]!)) return at;
  }
}

/** Brackets or operators nested deeper than the grammar's engine can follow. */
function tooDeep(b: Builder, at: number): Diagnostic {
  const lineno = b.tokens.lines[at]!;
  const message = 'not supported yet: a statement nested this deeply';
  return {
    kind: 'SyntaxError',
    message,
    lineno,
    offset: 1,
    endLineno: lineno,
    endOffset: 0,
    text: b.source.line(lineno),
  };
}

/** Throws what is wrong with the tokens from `at` on. */
function fail(b: Builder, scanned: Scan, at: number, rule: string): never {
  try {
    return explain(b.source, scanned, at, rule);
  } catch (problem) {
    if (problem instanceof RangeError) throw new SyntaxProblem(tooDeep(b, at));
    throw problem;
  }
}
