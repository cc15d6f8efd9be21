/** One search for a mistake: the tokens, how far it has looked, what it remembers, and how it raises. */
import { type Diagnostic, SyntaxProblem } from '../diagnostics.ts';
import type { OpenBracket } from '../scan-state.ts';
import type { Source } from '../source.ts';
import { type TokenTable, tokenNumber } from '../tokens.ts';

/** What a rule matched: enough of a tree to say what kind of expression stands where. */
export interface PNode {
  readonly kind: string;
  /** The first and last token, both included. */
  readonly first: number;
  readonly last: number;
  readonly parts: readonly PNode[];
}

const NAME = tokenNumber('NAME');
const LAST_NAME = tokenNumber('type');
const INDENT = tokenNumber('INDENT');
const DEDENT = tokenNumber('DEDENT');
const ENDMARKER = tokenNumber('ENDMARKER');
const NEWLINE = tokenNumber('NEWLINE');

export class Parser {
  readonly source: Source;
  readonly tokens: TokenTable;
  /** The first token of the statement that was refused. */
  readonly start: number;
  private readonly unclosed: OpenBracket | null;
  /** Whether rules for mistakes take part: the second pass. */
  invalidRules = false;
  /** The furthest token that was looked at. */
  furthest: number;
  /** The value of the last match. */
  value: PNode = { kind: 'nothing', first: 0, last: -1, parts: [] };
  /** Whether the alternative being tried may have no successors. */
  cut = false;
  private readonly memory = new Map<string, { end: number; value: PNode }>();

  constructor(source: Source, tokens: TokenTable, unclosed: OpenBracket | null, start: number) {
    this.source = source;
    this.tokens = tokens;
    this.unclosed = unclosed;
    this.start = start;
    this.furthest = start;
  }

  /** The kind of a token; names of every sort count as NAME. */
  kind(at: number): number {
    if (at > this.furthest) this.furthest = at;
    const kind = this.tokens.kinds[at];
    if (kind === undefined) return this.raiseUnclosed();
    return kind > NAME && kind <= LAST_NAME ? NAME : kind;
  }

  text(at: number): string {
    return this.source.text.slice(this.tokens.starts[at], this.tokens.ends[at]);
  }

  expect(at: number, kind: number): number {
    if (this.kind(at) !== kind) return -1;
    this.value = { kind: kind === NAME ? 'Name' : 'token', first: at, last: at, parts: [] };
    return at + 1;
  }

  soft(at: number, word: string): number {
    if (this.kind(at) !== NAME || this.text(at) !== word) return -1;
    this.value = { kind: 'Name', first: at, last: at, parts: [] };
    return at + 1;
  }

  /** A token that must come, in either pass. */
  force(at: number, kind: number, name: string): number {
    const end = this.expect(at, kind);
    return end >= 0 ? end : this.raiseRange(at, at, `expected '${name}'`);
  }

  recall(name: string, at: number): { end: number; value: PNode } | undefined {
    return this.memory.get(name + at);
  }

  remember(name: string, at: number, end: number, value: PNode): void {
    this.memory.set(name + at, { end, value });
  }

  /** Starts the second pass. */
  secondPass(): void {
    this.memory.clear();
    this.invalidRules = true;
  }

  /** CPython: RAISE_SYNTAX_ERROR_KNOWN_RANGE, from the start of one token to the end of another. */
  raiseRange(first: number, last: number, message: string): never {
    const { starts, ends, lines, endLines } = this.tokens;
    if (this.tokens.kinds[first] === ENDMARKER) {
      const line = Math.max(1, this.source.lineCount);
      return this.raise('SyntaxError', message, line, 0, line, 0);
    }
    const lineno = lines[first]!;
    const endLineno = endLines[last]!;
    const offset = this.source.column(starts[first]!, lineno) + 1;
    const endOffset = this.source.column(ends[last]!, endLineno) + 1;
    return this.raise('SyntaxError', message, lineno, offset, endLineno, endOffset);
  }

  /** CPython: RAISE_SYNTAX_ERROR and RAISE_INDENTATION_ERROR, at a token (the last one looked at). */
  raiseAt(at: number, message: string, kind: Diagnostic['kind'] = 'SyntaxError'): never {
    const type = this.tokens.kinds[at]!;
    const lineno = this.tokens.lines[at]!;
    if (type !== INDENT && type !== DEDENT && type !== ENDMARKER) {
      const { starts, ends, endLines } = this.tokens;
      const endLineno = endLines[at]!;
      const offset = this.source.column(starts[at]!, lineno) + 1;
      return this.raise(
        kind,
        message,
        lineno,
        offset,
        endLineno,
        this.source.column(ends[at]!, endLineno) + 1,
      );
    }
    const { line, column } = this.tokenizerPosition(at);
    return this.raise(kind, message, line, column, line, -1);
  }

  /** Where CPython's tokenizer stood behind a token that has no place of its own. */
  private tokenizerPosition(at: number): { line: number; column: number } {
    const line = this.tokens.lines[at]!;
    const { source } = this;
    if (line <= source.lineCount) {
      return { line, column: source.column(this.tokens.starts[at]!, line) };
    }
    const last = Math.max(1, source.lineCount);
    return { line: last, column: source.isFile ? 0 : source.lineLength(last) + 1 };
  }

  /** Up to the end of the tokens looked at. CPython: RAISE_SYNTAX_ERROR_STARTING_FROM. */
  raiseFrom(first: number, message: string): never {
    const { starts, ends, lines, endLines } = this.tokens;
    const lineno = lines[first]!;
    const endLineno = endLines[this.furthest]!;
    const last = this.furthest;
    const endOffset =
      this.tokens.kinds[last] === NEWLINE
        ? this.source.lineLength(endLineno) + 1
        : this.source.column(ends[last]!, endLineno);
    const offset = this.source.column(starts[first]!, lineno) + 1;
    return this.raise('SyntaxError', message, lineno, offset, endLineno, endOffset);
  }

  /** A bracket that was opened wins over a mistake in a later line. CPython: Parser/pegen_errors.c. */
  raise(
    kind: Diagnostic['kind'],
    message: string,
    lineno: number,
    offset: number,
    endLineno: number,
    endOffset: number,
  ): never {
    if (this.unclosed && this.tokens.lines[this.furthest]! > this.unclosed.line) this.raiseUnclosed();
    throw new SyntaxProblem({
      kind,
      message,
      lineno,
      offset,
      endLineno,
      endOffset,
      text: this.source.line(lineno),
    });
  }

  private raiseUnclosed(): never {
    if (!this.unclosed) throw new RangeError('looked behind the last token');
    const { bracket, offset, line } = this.unclosed;
    throw new SyntaxProblem({
      kind: 'SyntaxError',
      message: `'${bracket}' was never closed`,
      lineno: line,
      offset: this.source.column(offset, line) + 1,
      endLineno: line,
      endOffset: 0,
      text: this.source.line(line),
    });
  }
}
