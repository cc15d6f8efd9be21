/** Finished rows: text in stretches, each with a role. Only the theme knows what a role looks like. */
import { cutText, fitText, textWidth } from '../base/cells.ts';

export interface Span {
  readonly text: string;
  readonly role: string;
}

export type Row = readonly Span[];

/** A stretch of text. */
export function span(text: string, role = 'text'): Span {
  return { text, role };
}

/** Columns of a row. */
export function rowWidth(row: Row): number {
  return row.reduce((sum, { text }) => sum + textWidth(text), 0);
}

/** The row in exactly `width` columns. */
export function fitRow(row: Row, width: number): Row {
  const fitted: Span[] = [];
  let room = width;
  for (const { text, role } of row) {
    if (room <= 0) break;
    const cut = cutText(text, room);
    fitted.push({ text: cut, role });
    room -= textWidth(cut);
  }
  if (room > 0) fitted.push({ text: ' '.repeat(room), role: 'text' });
  return fitted;
}

/** Two rows on one line, the second one at the right end; it goes where there is no room. */
export function spread(left: Row, right: Row, width: number): Row {
  const room = width - rowWidth(right);
  if (room < rowWidth(left) + 1) return fitRow(left, width);
  return [...fitRow(left, room), ...right];
}

/** A row of one text. */
export function textRow(text: string, role = 'text', width = textWidth(text)): Row {
  return [{ text: fitText(text, width), role }];
}
