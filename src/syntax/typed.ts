/**
 * Statements typed at a prompt: whether a text is one already, and its tree. CPython reads a line when its
 * parser wants a token that is not there, and so do we: the parser that explains mistakes is a mirror of
 * CPython's, and is asked how far it looks. CPython: Parser/lexer/lexer.c (tok_underflow_interactive).
 */
import { SyntaxProblem } from './diagnostics.ts';
import { AskingParser, explain, interactiveRule, MORE } from './mistakes/explain.ts';
import { Parser } from './mistakes/parser.ts';
import { firstMistake, type ParseResult, parseTokens } from './parse.ts';
import { type Scan, scan } from './scanner.ts';
import { decodeSource, Source } from './source.ts';
import { type TokenTable, tokenNumber } from './tokens.ts';

/**
 * `blank`: nothing to run. `incomplete`: it goes on in the next line. `whole`: a statement. `wrong`: it can
 * be none any more, whatever comes.
 */
export type Typed = 'blank' | 'incomplete' | 'whole' | 'wrong';

const NEWLINE = tokenNumber('NEWLINE');
const DEDENT = tokenNumber('DEDENT');
const ENDMARKER = tokenNumber('ENDMARKER');

/** What lines typed so far are; each ends in a newline. */
export function typedSoFar(text: string): Typed {
  if (/^[ \t\f]*(#[^\n]*)?\n$/.test(text)) return 'blank';
  const source = new Source(text, '<stdin>');
  const scanned = scan(source);
  const ended = closesBlock(source, scanned);
  const tokens = ended ? withLineEnd(source, scanned.tokens, true) : withoutEnd(scanned.tokens);
  try {
    const parser = new AskingParser(source, tokens, scanned.unclosed, 0);
    return interactiveRule()(parser, 0) >= 0 ? 'whole' : 'wrong';
  } catch (problem) {
    if (problem === MORE) return scanned.error && !goesOn(scanned.error.message) ? 'wrong' : 'incomplete';
    if (problem instanceof SyntaxProblem) return 'wrong';
    throw problem;
  }
}

/** Reads one statement as it was typed, up to the line that completes it or the end of all lines. */
export function parseTyped(text: string, filename: string): ParseResult {
  let source = new Source('', filename);
  try {
    source = decodeSource(text, filename);
    const scanned = scan(source);
    if (scanned.error) throw new SyntaxProblem(firstMistake(source, scanned, 'single'));
    const tokens = scanned.unclosed
      ? scanned.tokens
      : withLineEnd(source, scanned.tokens, closesBlock(source, scanned));
    // A bracket that is still open is no mistake at a prompt, unless the lines have come to their end.
    const unclosed = typedSoFar(text) === 'wrong' ? null : scanned.unclosed;
    if (interactiveRule()(new Parser(source, tokens, scanned.unclosed, 0), 0) < 0) {
      explain(source, { ...scanned, tokens, unclosed }, 0, 'interactive');
    }
    return parseTokens(source, scanned, 'single');
  } catch (problem) {
    if (problem instanceof SyntaxProblem) return { ok: false, diagnostics: [problem.diagnostic], source };
    throw problem;
  }
}

/** Errors of the scanner that further lines can mend. */
function goesOn(message: string): boolean {
  return message.startsWith('unterminated triple-quoted') || message === 'unexpected EOF while parsing';
}

/** Whether the last line is empty and stands where it ends a block: not in brackets, a string, a joined line. */
function closesBlock(source: Source, { tokens, error, unclosed }: Scan): boolean {
  const { lineCount } = source;
  if (error || unclosed || lineCount < 2 || source.line(lineCount) !== '') return false;
  const last = tokens.kinds.lastIndexOf(NEWLINE);
  return last >= 0 && tokens.lines[last]! < lineCount;
}

/** The tokens that stand for what was typed, without those that end a file. */
function withoutEnd(tokens: TokenTable): TokenTable {
  let end = tokens.kinds.length;
  if (tokens.kinds[end - 1] === ENDMARKER) {
    end--;
    while (tokens.kinds[end - 1] === DEDENT) end--;
  }
  return {
    kinds: tokens.kinds.slice(0, end),
    starts: tokens.starts.slice(0, end),
    ends: tokens.ends.slice(0, end),
    lines: tokens.lines.slice(0, end),
    endLines: tokens.endLines.slice(0, end),
  };
}

/** The tokens with the line end that an empty line is, or the end of all lines; behind it the end marker. */
function withLineEnd(source: Source, tokens: TokenTable, isLine: boolean): TokenTable {
  const line = Math.max(1, source.lineCount);
  const start = source.lineStarts[line - 1]! + (isLine ? 0 : source.line(line).length);
  const at = tokens.kinds.length - 1;
  const insert = (column: readonly number[], value: number) => [
    ...column.slice(0, at),
    value,
    ...column.slice(at),
  ];
  return {
    kinds: insert(tokens.kinds, NEWLINE),
    starts: insert(tokens.starts, start),
    ends: insert(tokens.ends, start),
    lines: insert(tokens.lines, line),
    endLines: insert(tokens.endLines, line),
  };
}
