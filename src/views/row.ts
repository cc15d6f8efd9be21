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

/** The row in at most `width` columns; what was cut ends in '…'. */
export function cutRow(row: Row, width: number): Row {
  if (rowWidth(row) <= width) return row;
  const cut: Span[] = [];
  let room = width;
  for (const [i, { text, role }] of row.entries()) {
    const rest = rowWidth(row.slice(i + 1));
    const own = textWidth(text);
    // The last piece that has room ends in the sign, also where it fits itself and what follows does not.
    const piece = own < room || (own === room && rest === 0) ? text : cutText(`${text} `, room);
    cut.push({ text: piece, role });
    room -= textWidth(piece);
    if (room <= 0) break;
  }
  return cut;
}

/** The row in exactly `width` columns. */
export function fitRow(row: Row, width: number): Row {
  const fitted = cutRow(row, width);
  const room = width - rowWidth(fitted);
  return room > 0 ? [...fitted, { text: ' '.repeat(room), role: 'text' }] : fitted;
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
