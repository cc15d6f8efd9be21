/**
 * The source pane: the program with the line that runs next, the one that ran last, and the cursor. By
 * ticks, what was evaluated is underlined, with its value behind the line.
 */
import { cellsOf, harmless, textWidth } from '../base/cells.ts';
import type { Breakpoint } from '../session/commands.ts';
import type { Snapshot, SourceRange } from '../session/snapshot.ts';
import { colouredLines } from './coloured-lines.ts';
import { markFound } from './found.ts';
import type { Row, Span } from './row.ts';
import { fitRow, span } from './row.ts';
import { evaluatedBy } from './tick-view.ts';
import type { ViewState } from './view-state.ts';
import { watchRows } from './watch-rows.ts';

/** `height` rows of the source around the cursor, `width` columns each; below it what is watched. */
export function sourceRows(state: ViewState, width: number, height: number): Row[] {
  const watched = watchRows(state.session.watches, width, Math.floor(height / 2));
  const rows = lineRows(state, width, height - watched.length);
  while (watched.length > 0 && rows.length < height - watched.length) rows.push(fitRow([], width));
  return [...rows, ...watched];
}

/** `height` rows of its lines. */
function lineRows(state: ViewState, width: number, height: number): Row[] {
  const { program, snapshot, breakpoints } = state.session;
  const lines = colouredLines(program.lines);
  const first = firstLine(state, height);
  const digits = String(program.lines.length).length;
  const room = Math.max(1, width - digits - 4);
  const scroll = state.sourceScroll ?? tickScroll(state, room);
  const raised = raisedIn(snapshot);
  const rows: Row[] = [];
  for (let line = first; line <= lines.length && rows.length < height; line++) {
    const next = line === snapshot.line;
    const sign = next ? '▶' : line === snapshot.ranLine ? '▷' : ' ';
    const stop = breakpoints.find((one) => one.line === line);
    const cursor = state.focus === 1 && line === state.cursorLine;
    const gutter: Row = [
      span(stop ? breakpointSign(stop) : ' ', 'breakpoint'),
      span(sign, next ? 'next' : 'ran'),
      span(` ${String(line).padStart(digits)} `, cursor ? 'selected' : next ? 'next' : 'dim'),
    ];
    const found = markFound(lines[line - 1]!, state.found);
    const text = scrolled(markRange(found, line, snapshot.range), scroll);
    rows.push(fitRow([...gutter, ...text], width));
    const margin = span(' '.repeat(digits + 4));
    if (snapshot.range?.endLine === line)
      rows.push(fitRow([margin, ...tickRow(state, snapshot.range, scroll, room)], width));
    if (raised?.line === line) rows.push(fitRow([margin, ...errorRow(state, raised, scroll, room)], width));
  }
  return rows.slice(0, height);
}

/** The line in a row of the pane; null where there is none. */
export function lineAtRow(state: ViewState, height: number, row: number): number | null {
  const { program, snapshot, watches } = state.session;
  const room = height - watchRows(watches, 1, Math.floor(height / 2)).length;
  if (row < 0 || row >= room) return null;
  const notes = [snapshot.range?.endLine, raisedIn(snapshot)?.line];
  let left = row;
  for (let line = firstLine(state, room); line <= program.lines.length; line++) {
    left -= 1 + notes.filter((one) => one === line).length;
    if (left < 0) return line;
  }
  return null;
}

/** An exception that the step raised: below the line that did stands what it was. */
interface Raised {
  readonly line: number;
  readonly words: string;
}

function raisedIn({ facts, exception, event, ranLine, position }: Snapshot): Raised | null {
  if (position.tick > 0) return null;
  const fact = facts.find(({ kind }) => kind === 'raised');
  const what =
    event === 'end' ? (exception?.uncaught ? exception : null) : fact?.kind === 'raised' ? fact : null;
  if (what === null || ranLine === 0) return null;
  return { line: ranLine, words: what.message ? `${what.type}: ${what.message}` : what.type };
}

/** Below a line that raised: the exception, under the line's first character. */
function errorRow(state: ViewState, { line, words }: Raised, scroll: number, room: number): Row {
  const text = state.session.program.lines[line - 1] ?? '';
  const indent = Math.max(0, textWidth(/^\s*/.exec(text)![0]) - scroll);
  const wanted = `× ${harmless(words.split('\n')[0]!)}`;
  return [span(' '.repeat(Math.max(0, Math.min(indent, room - textWidth(wanted))))), span(wanted, 'error')];
}

/** A breakpoint: with a condition, without, switched off. */
function breakpointSign({ enabled, condition }: Breakpoint): string {
  if (!enabled) return '·';
  return condition === '' ? '◆' : '◇';
}

/** The first line shown: the cursor stays in the middle unless the whole program fits. */
function firstLine(state: ViewState, height: number): number {
  const count = state.session.program.lines.length;
  const wanted = state.cursorLine - Math.floor(height / 2);
  return Math.max(1, Math.min(wanted, count - height + 1));
}

/** Columns to leave out so that what a tick is about can be seen. */
function tickScroll({ session }: ViewState, room: number): number {
  const { range } = session.snapshot;
  const text = range === null ? undefined : session.program.lines[range.line - 1];
  if (range === null || text === undefined) return 0;
  const before = textWidth([...text].slice(0, range.column).join(''));
  const end = range.endLine === range.line ? range.endColumn : range.column + 1;
  const behind = textWidth([...text].slice(0, end).join(''));
  if (behind <= room) return 0;
  return Math.max(0, Math.min(before - 2, behind - room + 10));
}

/** The spans without their first `columns` columns; that there is something is said by a sign. */
function scrolled(spans: readonly Span[], columns: number): readonly Span[] {
  if (columns <= 0) return spans;
  const shown: Span[] = [];
  let left = columns + 1;
  for (const { text, role } of spans) {
    const width = textWidth(text);
    if (width <= left) left -= width;
    else {
      const cells = cellsOf(text);
      while (left > 0) left -= cells.shift()!.width;
      shown.push({ text: cells.map(({ glyph }) => glyph).join(''), role });
      left = 0;
    }
  }
  return spans.length === 0 ? [] : [span('…', 'dim'), ...shown];
}

/** Below the line where the tick's source ends: marks under it, and what it gave. */
function tickRow(state: ViewState, range: SourceRange, scroll: number, room: number): Row {
  const line = [...(state.session.program.lines[range.endLine - 1] ?? '')];
  const indent = line.findIndex((point) => !/\s/.test(point));
  const from = range.line === range.endLine ? range.column : Math.max(0, indent);
  const before = Math.max(0, textWidth(line.slice(0, from).join('')) - scroll);
  const length = Math.max(1, textWidth(line.slice(from, range.endColumn).join('')));
  const evaluated = evaluatedBy(state.session.snapshot);
  if (evaluated === null) return [span(' '.repeat(before)), span('~'.repeat(length), 'tick value')];
  const label = evaluated.object === null || evaluated.object.startsWith('@') ? '' : `${evaluated.object} `;
  const value = `⇒ ${label}${harmless(evaluated.text)}`;
  // The value is worth more than the marks: they give way where it would have no room.
  const start = Math.max(0, Math.min(before, room - textWidth(value)));
  const marks = Math.max(0, Math.min(length, room - start - textWidth(value) - 1));
  return [
    span(' '.repeat(start)),
    span(marks > 0 ? `${'~'.repeat(marks)} ` : '', 'tick value'),
    span(value, 'tick value'),
  ];
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
      marked.push({ text: point, role: at >= from && at < to && !isIndent(marked, point) ? 'tick' : role });
      at++;
    }
  }
  return joined(marked);
}

/** Blanks before a line's first character are not part of what is underlined. */
function isIndent(before: readonly Span[], point: string): boolean {
  return /\s/.test(point) && before.every(({ text }) => /\s/.test(text));
}

/** Neighbours of one role as one span. */
function joined(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const one of spans) {
    const last = all.at(-1);
    if (last && last.role === one.role) all[all.length - 1] = { text: last.text + one.text, role: one.role };
    else all.push(one);
  }
  return all;
}
