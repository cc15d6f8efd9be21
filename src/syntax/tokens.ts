/**
 * The kinds of tokens, and the characters that stand for them in front of the grammar.
 *
 * The scanner turns a program into one private-use character a token, so that the grammar (grammar/python.ohm)
 * matches tokens instead of text. The order matters: ranges of the table are classes of tokens, and the
 * grammar tests a class with one comparison ('if'..'@' starts a compound statement).
 */

/** The first code: the start of Unicode's private-use area. */
export const FIRST_CODE = 0xe000;

/** All kinds in the order of their codes. Words in capitals are classes, all else is written as itself. */
export const TOKENS = [
  // Names. 'match', 'case' and 'type' have codes of their own only where they start a statement.
  ...['NAME', 'match', 'case', 'type'],
  // Keywords that start a simple statement.
  ...[
    'pass',
    'break',
    'continue',
    'return',
    'raise',
    'global',
    'nonlocal',
    'del',
    'assert',
    'import',
    'from',
  ],
  // What starts a compound statement; '@' is the first binary operator as well.
  ...['if', 'while', 'for', 'try', 'with', 'def', 'class', 'async', '@'],
  // Binary operators, '@' to '-'; prefix operators, '+' to 'not'.
  ...['*', '/', '%', '//', '**', '<<', '>>', '&', '^', '|'],
  ...['<', '>', '==', '>=', '<=', '!=', 'in', 'and', 'or', '+', '-', '~', 'not'],
  // What can follow the first expression of a statement.
  ...['=', ':', '+=', '-=', '*=', '/=', '//=', '%=', '@=', '&=', '|=', '^=', '>>=', '<<=', '**='],
  // What starts a trailer, and the other brackets.
  ...['(', '[', '.', ')', ']', '{', '}'],
  // Literals of one token.
  ...['NUMBER', 'None', 'True', 'False', '...'],
  ...[',', ':=', ';', '->', '!', 'elif', 'else', 'except', 'finally', 'as', 'is', 'lambda', 'yield', 'await'],
  ...['STRING', 'FSTRING_START', 'FSTRING_MIDDLE', 'FSTRING_END'],
  ...['NEWLINE', 'INDENT', 'DEDENT', 'ENDMARKER'],
  // Characters that are tokens but part of no program.
  ...['<>', 'OP'],
] as const;

export type TokenName = (typeof TOKENS)[number];

const NUMBERS: ReadonlyMap<string, number> = new Map(TOKENS.map((name, number) => [name, number]));

/** The number of a kind of token. */
export function tokenNumber(name: TokenName): number {
  return NUMBERS.get(name)!;
}

/** The words that are keywords always. */
const WORDS = new Map<string, number>(
  TOKENS.flatMap((name, number) =>
    /^[A-Za-z]+$/.test(name) && !/^[A-Z]+$/.test(name) && !['match', 'case', 'type'].includes(name)
      ? [[name, number] as const]
      : [],
  ),
);

/** The number of a keyword, or undefined for any other name. */
export function keywordNumber(word: string): number | undefined {
  return WORDS.get(word);
}

/** The tokens of one program: parallel columns, so that a large program is a few arrays. */
export interface TokenTable {
  readonly kinds: number[];
  /** Offsets into the source's text, in UTF-16 units. */
  readonly starts: number[];
  readonly ends: number[];
  /** Lines of the starts and of the ends, from 1. */
  readonly lines: number[];
  readonly endLines: number[];
}

/** The string that the grammar sees for the tokens `from` up to, not including, `to`. */
export function codesOf(tokens: TokenTable, from: number, to: number): string {
  let text = '';
  for (let start = from; start < to; start += 4096) {
    const part = tokens.kinds.slice(start, Math.min(to, start + 4096)).map((kind) => FIRST_CODE + kind);
    text += String.fromCharCode(...part);
  }
  return text;
}
