/**
 * Where a scanner stands: the text, the position in it, what is open around it, and the tokens so far.
 * The scanner's parts (scanner.ts, scan-number.ts, scan-string.ts, scan-fstring.ts) share it.
 */
import { type Diagnostic, SyntaxProblem } from './diagnostics.ts';
import type { Source } from './source.ts';
import { type TokenTable, tokenNumber } from './tokens.ts';

/** An f-string that is being read. CPython: Parser/lexer/state.h tokenizer_mode. */
export interface FStringMode {
  readonly quote: string;
  readonly quoteSize: number;
  readonly raw: boolean;
  /** Offset and line of its first character. */
  readonly start: number;
  readonly startLine: number;
  /** Whether the next characters are text; otherwise they are tokens of a replacement field. */
  inText: boolean;
  /** How many brackets are open inside it, and at how many its innermost replacement field began. */
  depth: number;
  fieldDepth: number;
  inSpec: boolean;
  /** Whether the field has a '=' that shows its own text. */
  debug: boolean;
}

/** An open bracket. */
export interface OpenBracket {
  readonly bracket: string;
  readonly offset: number;
  readonly line: number;
}

export class ScanState {
  readonly source: Source;
  /** The source's text, ending with a line end. */
  readonly text: string;
  at = 0;
  line = 1;
  readonly brackets: OpenBracket[] = [];
  readonly modes: FStringMode[] = [];
  readonly warnings: { message: string; lineno: number }[] = [];
  readonly tokens: TokenTable = { kinds: [], starts: [], ends: [], lines: [], endLines: [] };

  constructor(source: Source) {
    this.source = source;
    this.text = source.text === '' || source.text.endsWith('\n') ? source.text : source.text + '\n';
  }

  /** The f-string around the position, or undefined. */
  get mode(): FStringMode | undefined {
    return this.modes[this.modes.length - 1];
  }

  /** Adds a token that began at `start` in `line` and ends here. */
  push(kind: number, start: number, line: number = this.line): void {
    const { kinds, starts, ends, lines, endLines } = this.tokens;
    kinds.push(kind);
    starts.push(start);
    ends.push(this.at);
    lines.push(line);
    endLines.push(this.line);
  }

  /** Counts the line ends between two offsets. */
  countLines(from: number, to: number): void {
    for (let at = this.text.indexOf('\n', from); at >= 0 && at < to; at = this.text.indexOf('\n', at + 1)) {
      this.line++;
    }
  }

  /** Moves the position to `offset` of line `line`, for errors that are reported from a string's start. */
  moveTo(offset: number, line: number): void {
    this.at = offset;
    this.line = line;
  }

  /**
   * Gives up with an error at the last character read, as CPython's tokenizer does.
   * CPython: Parser/tokenizer/helpers.c _syntaxerror_range.
   */
  fail(message: string, from: number | null = null, to: number | null = null): never {
    const column = from ?? this.source.column(this.at, this.line);
    throw new SyntaxProblem(this.diagnostic('SyntaxError', message, column, to ?? column));
  }

  /** An error in the current line; offsets from 1. */
  diagnostic(kind: Diagnostic['kind'], message: string, offset: number, endOffset: number): Diagnostic {
    const lineno = this.line;
    return { kind, message, lineno, offset, endLineno: lineno, endOffset, text: this.source.line(lineno) };
  }
}

export const NEWLINE = tokenNumber('NEWLINE');
