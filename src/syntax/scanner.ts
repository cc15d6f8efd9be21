/**
 * Cuts a program into tokens as CPython's tokenizer does: indentation as INDENT and DEDENT, line ends only where
 * a statement ends, brackets matched. Whatever is wrong here is wrong before any grammar is asked.
 *
 * CPython: Parser/lexer/lexer.c.
 */
import { type Diagnostic, SyntaxProblem, type SyntaxWarning } from './diagnostics.ts';
import { scanNumber } from './scan-number.ts';
import { type FStringMode, NEWLINE, type OpenBracket, ScanState } from './scan-state.ts';
import { scanFStringStart, scanFStringText, scanString } from './scan-string.ts';
import type { Source } from './source.ts';
import { keywordNumber, TOKENS, type TokenTable, tokenNumber } from './tokens.ts';

/** What scanning a program gives. With an error, the tokens are those before it. */
export interface Scan {
  readonly tokens: TokenTable;
  readonly error: Diagnostic | null;
  /** The innermost bracket that is still open at the end of the program. */
  readonly unclosed: OpenBracket | null;
  readonly warnings: readonly SyntaxWarning[];
}

const MOST_BRACKETS = 200;
const MOST_INDENTS = 100;
const TAB_SIZE = 8;

const NAME = tokenNumber('NAME');
const NUMBER = tokenNumber('NUMBER');
const INDENT = tokenNumber('INDENT');
const DEDENT = tokenNumber('DEDENT');
const OP = tokenNumber('OP');
const COLON = tokenNumber(':');

const SOFT = new Map<string, number>([
  ['match', tokenNumber('match')],
  ['case', tokenNumber('case')],
  ['type', tokenNumber('type')],
]);

/** After these, a statement may start. */
const BEFORE_STATEMENT = new Set([NEWLINE, INDENT, DEDENT, tokenNumber(';'), COLON]);

const OPERATORS = new Map<string, number>(
  TOKENS.flatMap((name, number) => (/^[^A-Za-z]+$/.test(name) ? [[name as string, number] as const] : [])),
);

const WORD = /[A-Za-z0-9_\u0080-\uffff]+/y;
const PREFIX = /^(?:[bB][rR]?|[rR][bB]?|[uU])$/;
const FPREFIX = /^(?:[fF][rR]?|[rR][fF])$/;
const IDENTIFIER = /^[\p{XID_Start}_][\p{XID_Continue}]*/u;
const PRINTABLE = /[^\p{C}\p{Z}]|\x20/u;

/** Cuts a program into tokens. */
export function scan(source: Source): Scan {
  const scanner = new Scanner(source);
  let error: Diagnostic | null = null;
  try {
    scanner.run();
  } catch (problem) {
    if (!(problem instanceof SyntaxProblem)) throw problem;
    error = problem.diagnostic;
  }
  const unclosed = error ? null : (scanner.brackets[scanner.brackets.length - 1] ?? null);
  return { tokens: scanner.tokens, error, unclosed, warnings: scanner.warnings };
}

class Scanner extends ScanState {
  /** Open indentations: columns with tabs to multiples of 8, and with tabs counting 1. */
  private readonly indents: number[] = [0];
  private readonly altIndents: number[] = [0];
  private lineBegins = true;

  /** Reads everything, up to ENDMARKER. */
  run(): void {
    this.checkNullBytes();
    while (true) {
      const mode = this.mode;
      if (mode?.inText) scanFStringText(this, mode);
      else if (this.lineBegins) {
        this.lineBegins = false;
        if (!this.indentation()) continue;
      } else if (!this.token()) break;
    }
  }

  /** CPython refuses NUL anywhere. */
  private checkNullBytes(): void {
    const at = this.text.indexOf('\0');
    if (at < 0) return;
    const lineno = this.source.lineOf(at);
    throw new SyntaxProblem({
      kind: 'SyntaxError',
      message: 'source code cannot contain null bytes',
      lineno,
      offset: 0,
      endLineno: lineno,
      endOffset: 0,
      text: null,
    });
  }

  /** Reads the spaces in front of a line and emits INDENT and DEDENT. False: the line is blank and skipped. */
  private indentation(): boolean {
    let column = 0;
    let altColumn = 0;
    let continued = 0;
    for (; ; this.at++) {
      const c = this.text[this.at];
      if (c === ' ') {
        column++;
        altColumn++;
      } else if (c === '\t') {
        column = (Math.floor(column / TAB_SIZE) + 1) * TAB_SIZE;
        altColumn++;
      } else if (c === '\f') {
        column = 0;
        altColumn = 0;
      } else if (c === '\\') {
        continued = continued || column;
        this.continuation(true);
        this.at--;
      } else break;
    }
    const c = this.text[this.at];
    if (c === '#' || c === '\n') {
      const end = this.text.indexOf('\n', this.at);
      this.at = end + 1;
      this.line++;
      this.lineBegins = true;
      return false;
    }
    if (this.brackets.length === 0) this.setIndent(continued || column, continued || altColumn);
    return true;
  }

  /** Compares a line's indentation with the open ones. */
  private setIndent(column: number, altColumn: number): void {
    const { indents, altIndents } = this;
    const last = indents.length - 1;
    if (column === indents[last]) {
      if (altColumn !== altIndents[last]) this.failTabs();
    } else if (column > indents[last]!) {
      if (indents.length >= MOST_INDENTS)
        this.failIndent('too many levels of indentation', 'IndentationError');
      if (altColumn <= altIndents[last]!) this.failTabs();
      indents.push(column);
      altIndents.push(altColumn);
      this.push(INDENT, this.at);
    } else {
      let closed = 0;
      while (indents.length > 1 && column < indents[indents.length - 1]!) {
        indents.pop();
        altIndents.pop();
        closed++;
      }
      if (column !== indents[indents.length - 1]) this.failDedent();
      if (altColumn !== altIndents[altIndents.length - 1]) this.failTabs();
      for (; closed > 0; closed--) this.push(DEDENT, this.at);
    }
  }

  private failTabs(): never {
    return this.failIndent('inconsistent use of tabs and spaces in indentation', 'TabError');
  }

  /** An error about the whole line's indentation, reported behind the line. */
  private failIndent(message: string, kind: Diagnostic['kind']): never {
    throw new SyntaxProblem(this.diagnostic(kind, message, 1, 0));
  }

  private failDedent(): never {
    const end = this.source.line(this.line).length + this.source.lineStarts[this.line - 1]!;
    const column = this.source.column(end, this.line) + 1;
    const message = 'unindent does not match any outer indentation level';
    throw new SyntaxProblem(this.diagnostic('IndentationError', message, column, -1));
  }

  /** A backslash at the end of a line; the position is at the backslash and moves behind the line end. */
  continuation(beforeTokens = false): void {
    if (this.text[this.at + 1] !== '\n') {
      this.at += 2;
      const column = this.source.column(this.at - 1, this.line);
      const message = 'unexpected character after line continuation character';
      throw new SyntaxProblem(this.diagnostic('SyntaxError', message, column + 1, 0));
    }
    this.at += 2;
    this.line++;
    if (this.at >= this.text.length) {
      this.line--;
      const column = beforeTokens ? 0 : this.source.column(this.at - 1, this.line) + 1;
      throw new SyntaxProblem(this.diagnostic('SyntaxError', 'unexpected EOF while parsing', column, -1));
    }
  }

  /** Reads one token. False at the end of the program. */
  private token(): boolean {
    const { text } = this;
    let c = text[this.at];
    while (c === ' ' || c === '\t' || c === '\f') c = text[++this.at];
    const start = this.at;
    if (c === '#') {
      const end = text.indexOf('\n', this.at);
      this.at = end < 0 ? text.length : end;
      c = text[this.at];
    }
    if (c === undefined) return this.end();
    const unit = c.charCodeAt(0);
    if ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95 || unit >= 128) this.word();
    else if (c === '\n') this.newline(start);
    else if (unit >= 48 && unit <= 57) this.number();
    else if (c === '"' || c === "'") scanString(this, this.at);
    else if (c === '\\') this.continuation();
    else if (c === '.' && /[0-9]/.test(text[this.at + 1] ?? '')) this.number();
    else this.operator(c);
    return true;
  }

  private number(): void {
    const start = this.at;
    scanNumber(this);
    this.push(NUMBER, start);
  }

  /** A line end, with the comment before it: a token where a statement ends, nothing inside brackets. */
  private newline(start: number): void {
    const end = this.at;
    // The end of a line that the file does not have takes no place.
    if (end < this.source.text.length) this.at++;
    if (this.brackets.length === 0) this.push(NEWLINE, start);
    this.at = end + 1;
    this.line++;
    this.lineBegins = true;
  }

  /** Closes what is open at the end of the program. */
  private end(): boolean {
    if (this.brackets.length > 0) return false;
    this.setIndent(0, 0);
    this.push(tokenNumber('ENDMARKER'), this.at);
    return false;
  }

  /** A name, a keyword, or a string with a prefix. */
  private word(): void {
    const start = this.at;
    WORD.lastIndex = start;
    const word = WORD.exec(this.text)![0];
    const end = start + word.length;
    const next = this.text[end];
    if ((next === '"' || next === "'") && word.length <= 2) {
      if (PREFIX.test(word)) return scanString(this, end);
      if (FPREFIX.test(word)) return scanFStringStart(this, end);
    }
    this.at = end;
    const keyword = keywordNumber(word);
    if (keyword !== undefined) return this.push(keyword, start);
    if (/[^\x00-\x7f]/.test(word)) this.checkIdentifier(word, start);
    const { kinds } = this.tokens;
    const soft = SOFT.get(word);
    const before = kinds[kinds.length - 1];
    const first = soft !== undefined && (before === undefined || BEFORE_STATEMENT.has(before));
    this.push(first ? soft : NAME, start);
  }

  /** Names with letters beyond ASCII must be identifiers. CPython: lexer.c verify_identifier. */
  private checkIdentifier(word: string, start: number): void {
    const good = IDENTIFIER.exec(word.normalize('NFKC') === word ? word : word)?.[0].length ?? 0;
    if (good === word.length) return;
    const bad = String.fromCodePoint(word.codePointAt(good)!);
    this.at = start + good + bad.length;
    this.failCharacter(bad);
  }

  private failCharacter(c: string): never {
    const hex = c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    if (PRINTABLE.test(c)) this.fail(`invalid character '${c}' (U+${hex})`);
    return this.fail(`invalid non-printable character U+${hex}`);
  }

  /** An operator or a bracket; the longest one that fits. */
  private operator(c: string): void {
    const start = this.at;
    const mode = this.mode;
    if (mode && (c === ':' || c === '}' || c === '!') && this.endsField(mode, c)) return;
    for (const length of [3, 2]) {
      const kind = OPERATORS.get(this.text.slice(start, start + length));
      if (kind !== undefined && this.text.length >= start + length) {
        this.at += length;
        return this.push(kind, start);
      }
    }
    this.at++;
    if (c === '(' || c === '[' || c === '{') this.open(c, start);
    else if (c === ')' || c === ']' || c === '}') this.close(c);
    else if (!PRINTABLE.test(c)) this.failCharacter(c);
    if (mode && c === '=' && mode.fieldDepth >= 0 && mode.depth === mode.fieldDepth + 1) mode.debug = true;
    this.push(OPERATORS.get(c) ?? OP, start);
  }

  /** In a replacement field: a ':' that starts its format. True when it was read here. */
  private endsField(mode: FStringMode, c: string): boolean {
    if (c !== ':' || mode.depth - 1 !== mode.fieldDepth) return false;
    const start = this.at++;
    mode.inText = true;
    mode.inSpec = true;
    this.push(COLON, start);
    return true;
  }

  private open(bracket: string, offset: number): void {
    if (this.brackets.length >= MOST_BRACKETS) this.fail('too many nested parentheses');
    this.brackets.push({ bracket, offset, line: this.line });
    const mode = this.mode;
    if (mode) mode.depth++;
  }

  private close(c: string): void {
    const mode = this.mode;
    if (mode && mode.depth === 0 && c === '}') this.fail("f-string: single '}' is not allowed");
    const open = this.brackets.pop();
    if (!open) return this.fail(`unmatched '${c}'`);
    if (open.bracket + c !== '()' && open.bracket + c !== '[]' && open.bracket + c !== '{}') {
      this.failMismatch(c, open, mode);
    }
    if (!mode) return;
    mode.depth--;
    if (mode.depth < 0) this.fail(`f-string: unmatched '${c}'`);
    if (c === '}' && mode.depth === mode.fieldDepth) {
      mode.fieldDepth--;
      mode.inText = true;
      // Also inside a format: CPython takes doubled braces behind a nested field for escapes.
      mode.inSpec = false;
      mode.debug = false;
    }
  }

  private failMismatch(c: string, open: OpenBracket, mode: FStringMode | undefined): never {
    if (mode && open.bracket === '{' && mode.depth - 1 === mode.fieldDepth) {
      return this.fail(`f-string: unmatched '${c}'`);
    }
    const where = open.line === this.line ? '' : ` on line ${open.line}`;
    return this.fail(
      `closing parenthesis '${c}' does not match opening parenthesis '${open.bracket}'${where}`,
    );
  }
}
