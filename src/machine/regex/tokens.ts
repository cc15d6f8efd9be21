/** A pattern or template cut into characters and escapes of two. CPython: Lib/re/_parser.py (Tokenizer). */
import { Flag, flagsOf } from '../unicode/properties.ts';
import { RegexFault } from './tree.ts';

/** The text of a str, or of bytes one character each. */
export interface RegexText {
  readonly points: readonly number[];
  readonly isText: boolean;
}

const QUOTE = /[\\']/;

/** A name as messages quote it. */
export function quotedName(name: string): string {
  const quote = name.includes("'") && !name.includes('"') ? '"' : "'";
  const shown = Array.from(name, (c) => (c === quote || QUOTE.test(c) ? escapeQuote(c, quote) : c)).join('');
  return quote + shown + quote;
}

const escapeQuote = (c: string, quote: string): string => (c === '\\' || c === quote ? `\\${c}` : c);

export class Tokens {
  readonly isText: boolean;
  private readonly points: readonly number[];
  private at = 0;
  /** The token in front: a character, a backslash with what follows it, or null at the end. */
  next: string | null = null;

  constructor(text: RegexText) {
    this.points = text.points;
    this.isText = text.isText;
    this.advance();
  }

  private advance(): void {
    if (this.at >= this.points.length) {
      this.next = null;
      return;
    }
    let token = String.fromCodePoint(this.points[this.at]!);
    if (token === '\\') {
      if (++this.at >= this.points.length) {
        throw new RegexFault('bad escape (end of pattern)', this.points.length - 1);
      }
      token += String.fromCodePoint(this.points[this.at]!);
    }
    this.at++;
    this.next = token;
  }

  /** Passes the token in front if it is this one. */
  match(token: string): boolean {
    if (this.next !== token) return false;
    this.advance();
    return true;
  }

  get(): string | null {
    const token = this.next;
    this.advance();
    return token;
  }

  /** Up to `most` tokens that are among these characters. */
  getWhile(most: number, characters: string): string {
    let result = '';
    for (let i = 0; i < most; i++) {
      if (this.next === null || !characters.includes(this.next)) break;
      result += this.next;
      this.advance();
    }
    return result;
  }

  /** What stands before a terminator, which is passed. */
  getUntil(terminator: string, what: string): string {
    let result = '';
    for (;;) {
      const token = this.next;
      this.advance();
      if (token === null) {
        if (result === '') throw this.fault(`missing ${what}`);
        throw this.fault(`missing ${terminator}, unterminated name`, lengthOf(result));
      }
      if (token === terminator) {
        if (result === '') throw this.fault(`missing ${what}`, 1);
        return result;
      }
      result += token;
    }
  }

  /** Position of the token in front, in characters. */
  tell(): number {
    return this.at - (this.next === null ? 0 : lengthOf(this.next));
  }

  seek(position: number): void {
    this.at = position;
    this.advance();
  }

  fault(message: string, back = 0): RegexFault {
    const words = this.isText ? message : message.replace(/[\x80-\xff]/g, escapedByte);
    return new RegexFault(words, this.tell() - back);
  }

  /** A group's name must be an identifier, in bytes one of ASCII. */
  checkGroupName(name: string, back: number): void {
    const points = Array.from(name, (c) => c.codePointAt(0)!);
    const ascii = points.every((point) => point < 128);
    if (!(this.isText || ascii) || !isName(points)) {
      throw this.fault(`bad character in group name ${quotedName(name)}`, points.length + back);
    }
  }
}

const escapedByte = (c: string): string => `\\x${c.charCodeAt(0).toString(16)}`;

/** Number of characters. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

function isName(points: readonly number[]): boolean {
  return points.every((point, i) => {
    const wanted = i === 0 ? Flag.identifierStart : Flag.identifierPart;
    return point === 95 || (flagsOf(point) & wanted) !== 0;
  });
}
