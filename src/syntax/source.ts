/**
 * A program's text: decoded from bytes as CPython does it, cut into lines, with conversions between the three
 * ways to count columns (code points, UTF-16 units, UTF-8 bytes).
 */
import { type Diagnostic, SyntaxProblem } from './diagnostics.ts';

const SURROGATE = /[\ud800-\udfff]/;

/** CPython: Parser/tokenizer/helpers.c get_coding_spec. */
const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;

export class Source {
  readonly filename: string;
  /** The whole text; every line end is one '\n'. */
  readonly text: string;
  /** Offset in `text` of each line's first character. */
  readonly lineStarts: readonly number[];
  /** CPython reads files by lines and other text as a whole; at the end they give other places for mistakes. */
  isFile = true;
  /** Whether some character takes two UTF-16 units. */
  private readonly astral: boolean;

  constructor(text: string, filename: string) {
    this.filename = filename;
    this.text = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    this.astral = SURROGATE.test(this.text);
    const starts = [0];
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.lineStarts = starts;
  }

  /** Line `lineno` (from 1) without its line end; '' beyond the last. */
  line(lineno: number): string {
    const start = this.lineStarts[lineno - 1];
    if (start === undefined) return '';
    const next = this.lineStarts[lineno];
    return this.text.slice(start, next === undefined ? undefined : next - 1);
  }

  /** How many code points line `lineno` has without its line end. */
  lineLength(lineno: number): number {
    const start = this.lineStarts[lineno - 1]!;
    return this.column(start + this.line(lineno).length, lineno);
  }

  /** How many lines there are; an empty last one does not count. */
  get lineCount(): number {
    const count = this.lineStarts.length;
    return this.lineStarts[count - 1] === this.text.length ? count - 1 : count;
  }

  /** The column of an offset in its line, from 0 in code points. */
  column(offset: number, lineno: number): number {
    const start = this.lineStarts[lineno - 1]!;
    return this.astral ? codePoints(this.text, start, offset) : offset - start;
  }

  /** The offset in `text` of a column given in code points. */
  offsetAt(lineno: number, column: number): number {
    const start = this.lineStarts[lineno - 1]!;
    if (!this.astral) return start + column;
    let offset = start;
    for (let left = column; left > 0; left--) offset += isPair(this.text, offset) ? 2 : 1;
    return offset;
  }

  /** A column in code points as one in UTF-8 bytes, as CPython's tree and code objects count. */
  byteColumn(lineno: number, column: number): number {
    const start = this.lineStarts[lineno - 1]!;
    return utf8Length(this.text.slice(start, this.offsetAt(lineno, column)));
  }

  /** The line of an offset, from 1. */
  lineOf(offset: number): number {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }
}

/** Whether the UTF-16 units at `offset` are two halves of one character. */
function isPair(text: string, offset: number): boolean {
  const high = text.charCodeAt(offset);
  const low = text.charCodeAt(offset + 1);
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000;
}

/** How many code points lie between two offsets. */
function codePoints(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; count++) at += isPair(text, at) ? 2 : 1;
  return count;
}

/** How many bytes a text has in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (isPair(text, at)) {
      bytes += 4;
      at++;
    } else bytes += 3;
  }
  return bytes;
}

/** A problem of the file as a whole; CPython shows it at line `lineno` without a column. */
function fileProblem(message: string, lineno: number, text: string | null = null): SyntaxProblem {
  const found: Diagnostic = {
    kind: 'SyntaxError',
    message,
    lineno,
    offset: 0,
    endLineno: lineno,
    endOffset: 0,
    text,
  };
  return new SyntaxProblem(found);
}

/** The encoding that a magic comment in the first two lines names, or null. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1000));
  const lines = head.split(/\r\n?|\n/, 2);
  const first = COOKIE.exec(lines[0] ?? '');
  if (first) return first[1]!;
  if (!/^[ \t\f]*(#.*)?$/.test(lines[0] ?? '')) return null;
  return COOKIE.exec(lines[1] ?? '')?.[1] ?? null;
}

/** A name of an encoding as CPython compares it. */
function normalName(name: string): string {
  const lower = name.slice(0, 12).toLowerCase().replace(/_/g, '-');
  if (/^utf-?8(-|$)/.test(lower)) return 'utf-8';
  if (/^(latin-1|iso-8859-1|iso-latin-1)(-|$)/.test(lower)) return 'iso-8859-1';
  return name.toLowerCase();
}

/** Decodes Latin-1 and ASCII, whose bytes are their code points; null when a byte is not in the encoding. */
function decodeBytes(bytes: Uint8Array, limit: number): string | null {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    const part = bytes.subarray(at, at + 8192);
    if (part.some((byte) => byte >= limit)) return null;
    text += String.fromCharCode(...part);
  }
  return text;
}

/** The first byte that is not UTF-8, with what CPython's codec says about it. */
function findBadUtf8(bytes: Uint8Array): { at: number; lineno: number } {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let lineno = 1;
  for (let start = 0; start < bytes.length; lineno++) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return { at: start + validPrefix(bytes.subarray(start, end)), lineno };
    }
    start = end;
  }
  return { at: bytes.length, lineno };
}

/** How many bytes at the start of a line are good UTF-8. */
function validPrefix(line: Uint8Array): number {
  let good = 0;
  while (good < line.length) {
    const byte = line[good]!;
    const length = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    try {
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line.subarray(good, good + length));
    } catch {
      return good;
    }
    good += length;
  }
  return good;
}

/** Decodes a program. CPython: Parser/tokenizer/file_tokenizer.c and helpers.c. */
export function decodeSource(input: Uint8Array | string, filename: string): Source {
  if (typeof input === 'string') {
    return new Source(input.startsWith('\ufeff') ? input.slice(1) : input, filename);
  }
  const marked = input[0] === 0xef && input[1] === 0xbb && input[2] === 0xbf;
  const bytes = marked ? input.subarray(3) : input;
  const named = declaredEncoding(bytes);
  const encoding = named === null ? 'utf-8' : normalName(named);
  if (marked && encoding !== 'utf-8') throw fileProblem(`encoding problem: ${named} with BOM`, 0);
  if (encoding === 'utf-8') {
    try {
      return new Source(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), filename);
    } catch {
      throw notUtf8(bytes, named, filename);
    }
  }
  const limit = encoding === 'iso-8859-1' ? 256 : /^(us-)?ascii$/.test(encoding) ? 128 : 0;
  if (limit === 0) {
    const isKnown = /^(cp|windows|iso|mac|utf|koi|euc|shift|sjis|big5|gb|hz)/.test(encoding);
    const words = isKnown ? 'not supported yet: source files in the encoding' : 'encoding problem:';
    throw fileProblem(`${words} ${named}`, 0);
  }
  const text = decodeBytes(bytes, limit);
  if (text === null) {
    const at = bytes.findIndex((byte) => byte >= limit);
    const byte = bytes[at]!.toString(16);
    throw fileProblem(
      `(unicode error) 'ascii' codec can't decode byte 0x${byte} in position ${at}: ordinal not in range(128)`,
      0,
    );
  }
  return new Source(text, filename);
}

/** The error for bytes that are not UTF-8. */
function notUtf8(bytes: Uint8Array, named: string | null, filename: string): SyntaxProblem {
  const { at, lineno } = findBadUtf8(bytes);
  const hex = bytes[at]!.toString(16).padStart(2, '0');
  if (named === null) {
    return fileProblem(
      `Non-UTF-8 code starting with '\\x${hex}' in file ${filename} on line ${lineno}, but no encoding declared; ` +
        'see https://peps.python.org/pep-0263/ for details',
      0,
    );
  }
  return fileProblem(`(unicode error) 'utf-8' codec can't decode byte 0x${hex} in position ${at}`, 0);
}
