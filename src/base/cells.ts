/**
 * Text as a terminal shows it: graphemes with their width in columns, and nothing that could move the
 * cursor or change the terminal. Tabs become spaces; control and direction characters become pictures.
 */
import { eastAsianWidth } from 'get-east-asian-width';

/** One character as it is seen, 1 or 2 columns wide. */
export interface Cell {
  readonly glyph: string;
  readonly width: 1 | 2;
}

const TAB = 4;

/** Text of characters that each stand alone in one column: ASCII, Latin letters, what panes are drawn with. */
const PLAIN =
  /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2013-\u2015\u2018-\u201f\u2026\u2190-\u2193\u21d2\u21e2\u2212\u2500-\u259f\u25b2\u25b6\u25b7\u25bc\u25c0\u25c6\u25cb\u25cf\u276f]*$/;

/** Whether each UTF-16 unit of a text is one harmless character, one column wide. */
export const isPlain = (text: string): boolean => PLAIN.test(text);

/** Made when it is first needed: that takes the host some milliseconds. */
let segmenter: Intl.Segmenter | null = null;

function graphemesOf(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** Text that cannot change the terminal. A newline, too, becomes a picture: rows have none. */
export function harmless(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/[\x00-\x08\x0a-\x1f]/g, (c) => String.fromCodePoint(0x2400 + c.charCodeAt(0)))
    .replace(/[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, '\u2421')
    .replace(/[\ud800-\udfff]/gu, '\ufffd');
}

/** The cells of a text, made harmless first. */
export function cellsOf(text: string): Cell[] {
  if (PLAIN.test(text)) return Array.from(text, (glyph) => ({ glyph, width: 1 as const }));
  const cells: Cell[] = [];
  for (const { segment } of graphemesOf(harmless(text))) {
    if (segment === '\t') {
      const spaces = TAB - (cells.length % TAB);
      for (let i = 0; i < spaces; i++) cells.push({ glyph: ' ', width: 1 });
    } else cells.push(cellOf(segment));
  }
  return cells;
}

/** A grapheme; combining characters without a base get one. */
function cellOf(segment: string): Cell {
  const point = segment.codePointAt(0)!;
  const combining = /^\p{M}/u.test(segment);
  const wide = eastAsianWidth(point) === 2 || /\p{Extended_Pictographic}\ufe0f/u.test(segment);
  return { glyph: combining ? `\u25cc${segment}` : segment, width: wide ? 2 : 1 };
}

/** Columns that a text takes. */
export function textWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const cell of cellsOf(text)) width += cell.width;
  return width;
}

/** The text in at most `width` columns; what was cut ends in '…'. */
export function cutText(text: string, width: number): string {
  if (width <= 0) return '';
  if (PLAIN.test(text)) return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
  const cells = cellsOf(text);
  let total = 0;
  for (const cell of cells) total += cell.width;
  if (total <= width) return cells.map((cell) => cell.glyph).join('');
  let shown = '';
  let used = 0;
  for (const cell of cells) {
    if (used + cell.width > width - 1) break;
    shown += cell.glyph;
    used += cell.width;
  }
  return `${shown}…`;
}

/** The text in exactly `width` columns, filled up with spaces. */
export function fitText(text: string, width: number): string {
  const cut = cutText(text, width);
  return cut + ' '.repeat(Math.max(0, width - textWidth(cut)));
}

/** Breaks a text into pieces of at most `width` columns, anywhere, as a terminal does. */
export function breakText(text: string, width: number): string[] {
  if (PLAIN.test(text) && text.length <= width) return [text];
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const cell of cellsOf(text)) {
    if (used + cell.width > width && piece !== '') {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += cell.glyph;
    used += cell.width;
  }
  return [...pieces, piece];
}

/** Breaks a text at spaces into lines of at most `width` columns; longer words are broken inside. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of harmless(text).split(' ')) {
    let rest = word;
    if (line !== '' && textWidth(line) + 1 + textWidth(rest) <= width) {
      line += ` ${rest}`;
      continue;
    }
    if (line !== '') lines.push(line);
    while (textWidth(rest) > width && width > 0) {
      let head = '';
      for (const cell of cellsOf(rest)) {
        if (textWidth(head) + cell.width > width) break;
        head += cell.glyph;
      }
      if (head === '') break;
      lines.push(head);
      rest = rest.slice(head.length);
    }
    line = rest;
  }
  lines.push(line);
  return lines;
}
