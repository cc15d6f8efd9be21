/** The values of number and string literals. CPython: Parser/string_parser.c, Parser/action_helpers.c. */
import { characterNamed } from '../base/character-names.ts';
import type { ConstantValue, Expr } from './ast.ts';
import type { Builder } from './builder.ts';
import { syntaxError } from './diagnostics.ts';

const MOST_DIGITS = 4300;

/** The constant of a number token. */
export function numberConstant(b: Builder, token: number): Expr {
  const located = b.span(token, token);
  const text = b.text(token).replace(/_/g, '');
  if (/^[0-9]+$/.test(text) && text.length > MOST_DIGITS) {
    throw syntaxError(
      b.source,
      located,
      `Exceeds the limit (${MOST_DIGITS} digits) for integer string conversion: value has ${text.length} digits; ` +
        'use sys.set_int_max_str_digits() to increase the limit - ' +
        'Consider hexadecimal for huge integer literals to avoid decimal conversion limits.',
    );
  }
  return { kind: 'Constant', value: numberValue(text), prefix: null, ...located };
}

function numberValue(text: string): ConstantValue {
  if (/[jJ]$/.test(text)) return { type: 'complex', real: 0, imag: Number(text.slice(0, -1)) };
  if (/^(0[xXoObB]|[0-9]+$)/.test(text)) return { type: 'int', value: BigInt(text) };
  return { type: 'float', value: Number(text) };
}

/** A mistake in an escape, with what the codec says. */
export class BadEscape extends Error {}

/** An escape that means nothing, which CPython warns about; offset in the literal's text. */
export interface OddEscape {
  readonly message: string;
  readonly at: number;
}

const SIMPLE: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** The text that a literal with escapes stands for. `warn` hears of the first odd escape. */
export function decodeText(body: string, warn: (odd: OddEscape) => void): string {
  if (!body.includes('\\')) return body;
  const decoder = new Decoder(body, false, warn);
  return decoder.run();
}

/** The bytes that a bytes literal stands for, one unit a byte. */
export function decodeByteText(body: string, warn: (odd: OddEscape) => void): string {
  if (!body.includes('\\')) return body;
  return new Decoder(body, true, warn).run();
}

class Decoder {
  private at = 0;
  private readonly body: string;
  private readonly bytes: boolean;
  private readonly warn: (odd: OddEscape) => void;

  constructor(body: string, bytes: boolean, warn: (odd: OddEscape) => void) {
    this.body = body;
    this.bytes = bytes;
    this.warn = warn;
  }

  /** Replaces every escape. */
  run(): string {
    let text = '';
    while (true) {
      const slash = this.body.indexOf('\\', this.at);
      if (slash < 0) return text + this.body.slice(this.at);
      text += this.body.slice(this.at, slash);
      this.at = slash + 2;
      text += this.escape(this.body[slash + 1] ?? '', slash);
    }
  }

  /** The value of the escape whose letter is `c`; the position is behind the letter. */
  private escape(c: string, slash: number): string {
    const simple = SIMPLE[c];
    if (simple !== undefined) return simple;
    if (c >= '0' && c <= '7') return this.octal(slash);
    if (c === 'x' || (!this.bytes && (c === 'u' || c === 'U'))) return this.hexadecimal(c, slash);
    if (c === 'N' && !this.bytes) return this.named(slash);
    const shown = c.codePointAt(0)! >= 0xd800 ? String.fromCodePoint(this.body.codePointAt(slash + 1)!) : c;
    // Before a replacement field of an f-string, the scanner has warned already.
    if (c !== '') this.warn({ message: `invalid escape sequence '\\${shown}'`, at: slash });
    return `\\${c}`;
  }

  private octal(slash: number): string {
    const digits = /^[0-7]{1,3}/.exec(this.body.slice(slash + 1, slash + 4))![0];
    this.at = slash + 1 + digits.length;
    const value = Number.parseInt(digits, 8);
    if (value > 0o377) this.warn({ message: `invalid octal escape sequence '\\${digits}'`, at: slash });
    return String.fromCharCode(this.bytes ? value & 0xff : value);
  }

  private hexadecimal(c: string, slash: number): string {
    const length = DIGITS[c]!;
    const digits = /^[0-9a-fA-F]*/.exec(this.body.slice(this.at, this.at + length))![0];
    if (digits.length < length) {
      if (this.bytes) throw new BadEscape(`(value error) invalid \\x escape at position ${slash}`);
      const form = `${c}${'X'.repeat(length)}`;
      throw this.badUnicode(slash, this.at + digits.length, `truncated \\${form} escape`);
    }
    this.at += length;
    const value = Number.parseInt(digits, 16);
    if (value > 0x10ffff) throw this.badUnicode(slash, this.at, 'illegal Unicode character');
    return String.fromCodePoint(value);
  }

  /** \N{NAME}. */
  private named(slash: number): string {
    const match = /^\{([^}]*)\}/.exec(this.body.slice(this.at));
    const brace = this.body[this.at] === '{' ? 1 : 0;
    if (!match) throw this.badUnicode(slash, this.at + brace, 'malformed \\N character escape');
    this.at += match[0].length;
    const point = match[1] === '' ? null : characterNamed(match[1]!);
    if (point === null) throw this.badUnicode(slash, this.at, 'unknown Unicode character name');
    return String.fromCodePoint(point);
  }

  /** CPython decodes UTF-8 bytes with its non-ASCII characters written as \U escapes of ten bytes. */
  private badUnicode(from: number, to: number, reason: string): BadEscape {
    const position = (offset: number) =>
      [...this.body.slice(0, offset)].reduce((sum, c) => sum + (c > '\x7f' ? 10 : 1), 0);
    const start = position(from);
    const end = Math.max(start, position(to) - 1);
    const place = start === end ? `byte 0x5c in position ${start}` : `bytes in position ${start}-${end}`;
    return new BadEscape(`(unicode error) 'unicodeescape' codec can't decode ${place}: ${reason}`);
  }
}
