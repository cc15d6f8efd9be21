/** Finds out what is wrong with a program that the grammar has refused, in CPython's words. */
import { type Diagnostic, SyntaxProblem } from '../diagnostics.ts';
import type { Scan } from '../scanner.ts';
import type { Source } from '../source.ts';
import { type TokenName, tokenNumber } from '../tokens.ts';
import { readAction } from './actions.ts';
import { EXPRESSION_RULES } from './expression-rules.ts';
import { INVALID_RULES } from './invalid-rules.ts';
import { nativeRules } from './operators.ts';
import { Parser } from './parser.ts';
import { type Matcher, readRules } from './peg.ts';
import { STATEMENT_RULES } from './statement-rules.ts';

const INDENT = tokenNumber('INDENT');
const DEDENT = tokenNumber('DEDENT');

let rules: ReadonlyMap<string, Matcher> | null = null;

/** All rules, read on first use: most programs have no mistakes. */
function mistakeRules(): ReadonlyMap<string, Matcher> {
  if (rules) return rules;
  const natives = nativeRules((name) => rules!.get(name)!);
  rules = readRules(STATEMENT_RULES + EXPRESSION_RULES + INVALID_RULES, {
    token: (name) => tokenNumber(name as TokenName),
    action: readAction,
    natives,
  });
  return rules;
}

/** The rule of a statement at a prompt. */
export function interactiveRule(): Matcher {
  return mistakeRules().get('interactive')!;
}

/** Thrown by an asking parser that wants a token which is not there yet. */
export const MORE: unique symbol = Symbol('more tokens are wanted');

/** A parser of what has been typed so far: CPython's would read another line where this one throws. */
export class AskingParser extends Parser {
  override kind(at: number): number {
    if (at >= this.tokens.kinds.length) throw MORE;
    return super.kind(at);
  }
}

/**
 * Throws what is wrong from token `start` on; `rule` is file, eval or interactive. Where the scanner has given up,
 * MORE when nothing is wrong with the tokens before that.
 */
export function explain(source: Source, scan: Scan, start: number, rule: string): never {
  const Looking = scan.error ? AskingParser : Parser;
  const parser = new Looking(source, scan.tokens, scan.unclosed, start);
  const matcher = mistakeRules().get(rule)!;
  if (matcher(parser, start) >= 0) throw new SyntaxProblem(unsupported(source, parser, start));
  const last = parser.furthest;
  parser.secondPass();
  matcher(parser, start);
  const kind = scan.tokens.kinds[last];
  if (kind === INDENT) parser.raiseAt(parser.furthest, 'unexpected indent', 'IndentationError');
  if (kind === DEDENT) parser.raiseAt(parser.furthest, 'unexpected unindent', 'IndentationError');
  return parser.raiseRange(last, last, 'invalid syntax');
}

/** CPython accepts it and our grammar does not: that is our fault, and must not be called a syntax error. */
function unsupported(source: Source, parser: Parser, start: number): Diagnostic {
  const lineno = parser.tokens.lines[start]!;
  return {
    kind: 'SyntaxError',
    message: 'not supported yet: this statement',
    lineno,
    offset: 1,
    endLineno: lineno,
    endOffset: 0,
    text: source.line(lineno),
  };
}
