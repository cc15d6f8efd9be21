/** Watched expressions with their values, below the source. */
import { harmless, textWidth } from '../base/cells.ts';
import type { Watch } from '../session/commands.ts';
import { fitRow, type Row, span } from './row.ts';

/** Columns of expressions at most, before the values begin. */
const WIDEST = 20;

/** A line above them, and a row each; the newest where not all have room. */
export function watchRows(watches: readonly Watch[], width: number, most: number): readonly Row[] {
  if (watches.length === 0 || most < 2) return [];
  const shown = watches.slice(-(most - 1));
  const column = Math.min(WIDEST, Math.max(...shown.map(({ expression }) => textWidth(expression))));
  const title = '\u2500 watched ';
  return [
    fitRow([span(title, 'dim'), span('\u2500'.repeat(Math.max(0, width - title.length)), 'dim')], width),
    ...shown.map((watch) => fitRow(watchRow(watch, column), width)),
  ];
}

/** One of them; the values stand below each other where the expressions are short. */
export function watchRow({ expression, text, failed }: Watch, column = 0): Row {
  const name = harmless(expression.replaceAll('\n', ' '));
  const room = ' '.repeat(Math.max(0, column - textWidth(name)));
  return [span(` ${name}${room}  `, 'name'), span(harmless(text), failed ? 'error' : 'value')];
}
