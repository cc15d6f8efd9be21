/** The source pane: the program with the line that runs next, the one that ran last, and the cursor. */
import { cellsOf } from '../base/cells.ts';
import type { SourceRange } from '../session/snapshot.ts';
import { highlight } from './highlight.ts';
import type { Row, Span } from './row.ts';
import { fitRow, span } from './row.ts';
import type { ViewState } from './view-state.ts';

const coloured = new WeakMap<readonly string[], readonly (readonly Span[])[]>();

/** The program's lines in colour; worked out once a program. */
function colouredLines(lines: readonly string[]): readonly (readonly Span[])[] {
  let known = coloured.get(lines);
  if (!known) {
    known = highlight(lines);
    coloured.set(lines, known);
  }
  return known;
}

/** `height` rows of the source around the cursor, `width` columns each. */
export function sourceRows(state: ViewState, width: number, height: number): Row[] {
  const { program, snapshot, breakpoints } = state.session;
  const lines = colouredLines(program.lines);
  const first = firstLine(state, height);
  const digits = String(program.lines.length).length;
  const rows: Row[] = [];
  for (let line = first; line <= lines.length && rows.length < height; line++) {
    const next = line === snapshot.line;
    const sign = next ? '▶' : line === snapshot.ranLine ? '▷' : ' ';
    const stops = breakpoints.some((one) => one.line === line);
    const cursor = state.focus === 1 && line === state.cursorLine;
    const gutter: Row = [
      span(stops ? '◆' : ' ', 'breakpoint'),
      span(sign, next ? 'next' : 'ran'),
      span(` ${String(line).padStart(digits)} `, cursor ? 'selected' : next ? 'next' : 'dim'),
    ];
    rows.push(fitRow([...gutter, ...markRange(lines[line - 1]!, line, snapshot.range)], width));
  }
  return rows;
}

/** The first line shown: the cursor stays in the middle unless the whole program fits. */
function firstLine(state: ViewState, height: number): number {
  const count = state.session.program.lines.length;
  const wanted = state.cursorLine - Math.floor(height / 2);
  return Math.max(1, Math.min(wanted, count - height + 1));
}

/** The sub-expression of the last tick stands out. Columns of a range count code points. */
function markRange(spans: readonly Span[], line: number, range: SourceRange | null): readonly Span[] {
  if (!range || line < range.line || line > range.endLine) return spans;
  const from = line === range.line ? range.column : 0;
  const to = line === range.endLine ? range.endColumn : Number.POSITIVE_INFINITY;
  const marked: Span[] = [];
  let at = 0;
  for (const { text, role } of spans) {
    for (const point of text) {
      marked.push({ text: point, role: at >= from && at < to ? 'tick' : role });
      at++;
    }
  }
  return marked.reduce<Span[]>((joined, one) => {
    const last = joined.at(-1);
    if (last && last.role === one.role)
      joined[joined.length - 1] = { text: last.text + one.text, role: one.role };
    else joined.push(one);
    return joined;
  }, []);
}

/** Columns that the longest line needs, gutter included. */
export function sourceWidth(lines: readonly string[]): number {
  let longest = 0;
  for (const line of lines) longest = Math.max(longest, line.length < 400 ? cellsOf(line).length : 400);
  return longest + String(lines.length).length + 4;
}
