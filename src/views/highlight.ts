/**
 * Python source coloured by what its words are. A reading of its own, line by line: it must not fail on a
 * program that the parser refuses, and needs to know no more than where strings and comments end.
 */
import type { Span } from './row.ts';

const KEYWORDS = new Set(
  (
    'and as assert async await break class continue def del elif else except finally for from global if ' +
    'import in is lambda nonlocal not or pass raise return try while with yield match case type'
  ).split(' '),
);
const CONSTANTS = new Set(['True', 'False', 'None', 'Ellipsis', 'NotImplemented']);

/** Soft keywords are ordinary names where an operator or the end of the line follows. */
const SOFT = new Set(['match', 'case', 'type']);

const TOKEN =
  /(?<comment>#.*)|(?<prefix>[rRbBuUfF]{0,2})(?<quote>"""|'''|"|')|(?<word>[\p{L}_][\p{L}\p{N}_]*)|(?<number>\d[\w.]*)|(?<space>\s+)|(?<other>.)/gu;

/** Every line of a program as coloured spans. */
export function highlight(lines: readonly string[]): readonly (readonly Span[])[] {
  let open: string | null = null;
  return lines.map((line) => {
    const spans: Span[] = [];
    let at = 0;
    if (open !== null) {
      const end = endOfString(line, 0, open);
      spans.push({ text: line.slice(0, end ?? line.length), role: 'string' });
      if (end === null) return spans;
      open = null;
      at = end;
    }
    open = colourRest(line, at, spans);
    return spans;
  });
}

/** Colours a line from `at` on; the quotes of a string that goes on in the next line, or null. */
function colourRest(line: string, at: number, spans: Span[]): string | null {
  const tokens = new RegExp(TOKEN.source, TOKEN.flags);
  tokens.lastIndex = at;
  let before = '';
  for (let found = tokens.exec(line); found; found = tokens.exec(line)) {
    const { comment, quote, word, number } = found.groups!;
    if (quote !== undefined) {
      const end = endOfString(line, tokens.lastIndex, quote);
      spans.push({ text: line.slice(found.index, end ?? line.length), role: 'string' });
      if (end === null) return quote.length === 3 ? quote : null;
      tokens.lastIndex = end;
      continue;
    }
    const role = comment
      ? 'comment'
      : number
        ? 'number'
        : word
          ? roleOfWord(word, before, line.slice(tokens.lastIndex))
          : 'text';
    spans.push({ text: found[0], role });
    if (word) before = word;
    else if (found[0].trim() !== '') before = found[0];
  }
  return null;
}

function roleOfWord(word: string, before: string, after: string): string {
  if (before === 'def' || before === 'class') return 'definition';
  if (CONSTANTS.has(word)) return 'number';
  if (!KEYWORDS.has(word) || before === '.') return 'text';
  if (SOFT.has(word) && (before !== '' || !/^\s+[\w"'([{-]/.test(after))) return 'text';
  return 'keyword';
}

/** Where a string that is open at `at` ends; null when it does not end in this line. */
function endOfString(line: string, at: number, quote: string): number | null {
  for (let i = at; i < line.length; i++) {
    if (line[i] === '\\') i++;
    else if (line.startsWith(quote, i)) return i + quote.length;
  }
  return null;
}
