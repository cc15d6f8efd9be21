/** Reads string literals and the text parts of f-strings. CPython: Parser/lexer/lexer.c. */
import type { FStringMode, ScanState } from './scan-state.ts';
import { tokenNumber } from './tokens.ts';

const STRING = tokenNumber('STRING');
const FSTRING_START = tokenNumber('FSTRING_START');
const FSTRING_MIDDLE = tokenNumber('FSTRING_MIDDLE');
const FSTRING_END = tokenNumber('FSTRING_END');

const MOST_FSTRINGS = 150;
const MOST_FIELDS = 3;

/** One string, bytes included: prefix, quotes and all. `quoteAt` is the offset of its opening quote. */
export function scanString(s: ScanState, quoteAt: number): void {
  const start = s.at;
  const line = s.line;
  const quote = s.text[quoteAt]!;
  const triple = s.text.startsWith(quote.repeat(3), quoteAt);
  const size = triple ? 3 : 1;
  let at = quoteAt + size;
  let escapedQuote = false;
  const special = new RegExp(triple ? `[\\\\${quote}]` : `[\\\\${quote}\n]`, 'g');
  while (true) {
    special.lastIndex = at;
    const found = special.exec(s.text);
    if (!found || found[0] === '\n')
      failUnterminated(s, start, found?.index ?? null, quote, size, escapedQuote);
    at = found!.index;
    if (found![0] === '\\') {
      if (s.text[at + 1] === quote) escapedQuote = true;
      at += 2;
    } else if (!triple || s.text.startsWith(quote.repeat(3), at)) break;
    else at++;
  }
  s.at = at + size;
  s.countLines(start, s.at);
  s.push(STRING, start, line);
}

/** A string that never ends; reported at its first character. */
function failUnterminated(
  s: ScanState,
  start: number,
  newline: number | null,
  quote: string,
  size: number,
  escapedQuote: boolean,
): never {
  const line = s.line;
  s.countLines(start, newline ?? s.text.length);
  const detected = newline === null ? s.line - 1 : s.line;
  s.moveTo(start + 1, line);
  const mode = s.mode;
  if (mode && mode.quote === quote && mode.quoteSize === size) s.fail("f-string: expecting '}'");
  if (size === 3) s.fail(`unterminated triple-quoted string literal (detected at line ${detected})`);
  const hint = escapedQuote ? '; perhaps you escaped the end quote?' : '';
  s.fail(`unterminated string literal (detected at line ${detected})${hint}`);
}

/** The start of an f-string: prefix and opening quotes. */
export function scanFStringStart(s: ScanState, quoteAt: number): void {
  const start = s.at;
  const quote = s.text[quoteAt]!;
  const quoteSize = s.text.startsWith(quote.repeat(3), quoteAt) ? 3 : 1;
  s.at = quoteAt + quoteSize;
  if (s.modes.length + 1 >= MOST_FSTRINGS) s.fail('too many nested f-strings');
  s.modes.push({
    quote,
    quoteSize,
    raw: /r/i.test(s.text.slice(start, quoteAt)),
    start,
    startLine: s.line,
    inText: true,
    depth: 0,
    fieldDepth: -1,
    inSpec: false,
    debug: false,
  });
  s.push(FSTRING_START, start);
}

/** Leaves the text for a replacement field that starts at the position. */
function enterField(s: ScanState, mode: FStringMode): void {
  mode.fieldDepth++;
  if (mode.fieldDepth >= MOST_FIELDS) s.fail('f-string: expressions nested too deeply');
  mode.inText = false;
}

/** One token of an f-string's text: its end, a part of it, or nothing when a field starts right here. */
export function scanFStringText(s: ScanState, mode: FStringMode): void {
  const start = s.at;
  const line = s.line;
  const text = s.text;
  if (text[start] === '{' && text[start + 1] !== '{') return enterField(s, mode);
  const closing = mode.quote.repeat(mode.quoteSize);
  if (text.startsWith(closing, start)) {
    s.at += mode.quoteSize;
    s.modes.pop();
    s.push(FSTRING_END, start);
    return;
  }
  const part = findPartEnd(s, mode, closing);
  s.at = part.end;
  s.countLines(start, s.at);
  s.push(FSTRING_MIDDLE, start, line);
  s.at = part.next;
}

/** Where a part of the text ends, and where the next token starts. May leave the text for a field. */
function findPartEnd(s: ScanState, mode: FStringMode, closing: string): { end: number; next: number } {
  const { text } = s;
  let inName = false;
  let at = s.at;
  for (; ; at++) {
    const c = text[at];
    const inSpec = mode.inSpec && mode.fieldDepth >= 0;
    if (c === undefined || (c === '\n' && mode.quoteSize === 1)) {
      if (inSpec && c === '\n') {
        mode.inText = false;
        mode.inSpec = false;
        return { end: at, next: at };
      }
      failUnterminatedF(s, mode, at);
    }
    if (c === mode.quote && text.startsWith(closing, at)) return { end: at, next: at };
    if (c === '{') {
      if (text[at + 1] === '{' && !inSpec) return { end: at + 1, next: at + 2 };
      s.at = at;
      enterField(s, mode);
      mode.inSpec = false;
      return { end: at, next: at };
    }
    if (c === '}') {
      if (inName) return { end: at + 1, next: at + 1 };
      if (text[at + 1] === '}' && !inSpec && mode.depth === 0) return { end: at + 1, next: at + 2 };
      mode.inText = false;
      mode.inSpec = false;
      return { end: at, next: at };
    }
    if (c === '\\') {
      const next = text[at + 1];
      if (next === '{' || next === '}') {
        if (!mode.raw) warnEscape(s, next, at);
        continue;
      }
      at++;
      if (!mode.raw && next === 'N' && text[at + 1] === '{') {
        at++;
        inName = true;
      }
    }
  }
}

/** '\{' and '\}' keep their backslash, with a warning. */
function warnEscape(s: ScanState, c: string, at: number): void {
  const lineno = s.source.lineOf(at);
  s.warnings.push({ message: `invalid escape sequence '\\${c}'`, lineno });
}

/** An f-string that never ends. */
function failUnterminatedF(s: ScanState, mode: FStringMode, at: number): never {
  s.countLines(s.at, at);
  const detected = s.text[at] === undefined ? s.line - 1 : s.line;
  s.moveTo(mode.start + 1, mode.startLine);
  const kind = mode.quoteSize === 3 ? 'triple-quoted f-string' : 'f-string';
  s.fail(`unterminated ${kind} literal (detected at line ${detected})`);
}
