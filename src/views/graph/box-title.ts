/** What stands in the upper edge of a box. The type is never cut: where it has no room it begins the body. */
import { breakText, textWidth, wrapText } from '../../base/cells.ts';
import { isReadable, type Label, type ObjectView } from '../../session/snapshot.ts';
import { countText, idOf, inlineText, isEvident, kindOf, stateSign } from '../naming.ts';
import { type Row, rowWidth, span } from '../row.ts';
import type { IdStyle } from '../view-state.ts';

export interface BoxTitle {
  readonly title: Row;
  /** Lines that the title had no room for. */
  readonly rest: readonly Row[];
}

/** What the step did to an object, as a sign before its name. */
function signOf(object: ObjectView): Row {
  const sign = stateSign(object.state);
  return sign ? [span(`${sign} `, object.state)] : [];
}

/** The title in at most `width` columns; `previous` is the object that had its id before, if the step tells. */
export function boxTitle(
  object: ObjectView,
  style: IdStyle,
  width: number,
  previous: Label | null = null,
): BoxTitle {
  const freed = object.state === 'freed' ? 'freed' : null;
  const name: Row = [...signOf(object), span(idOf(object, style), freed ?? 'label')];
  const isKind = style === 'label' && !isReadable(object.label);
  const type = span(isKind ? '' : ` ${kindOf(object)}`, freed ?? 'type');
  const count = span(` · ${countText(object)}`, 'dim');
  const reused = previous === null ? [] : [span(` · id of ${previous}`, 'changed')];
  if (reused.length > 0 && rowWidth([...name, type, ...reused]) <= width) {
    const all = [...name, type, count, ...reused];
    return { title: rowWidth(all) <= width ? all : [...name, type, ...reused], rest: [] };
  }
  if (rowWidth([...name, type, count]) <= width) return { title: [...name, type, count], rest: [] };
  if (rowWidth([...name, type]) <= width) return { title: [...name, type], rest: [] };
  const full = `${kindOf(object)} · ${countText(object)}`;
  const words = wrapText(textWidth(full) <= width ? full : kindOf(object), Math.max(4, width));
  return { title: name, rest: words.map((line) => [span(line, freed ?? 'type')]) };
}

/** Rows that a value may take. */
const MOST_ROWS = 3;

/** A plain value without a frame: over some rows where it is long, with its type and count behind it. */
export function atomRows(object: ObjectView, style: IdStyle, width: number): readonly Row[] {
  const freed = object.state === 'freed' ? 'freed' : null;
  const head: Row = [
    ...signOf(object),
    ...(style === 'label' ? [] : [span(`${idOf(object, style)} `, freed ?? 'label')]),
  ];
  const room = Math.max(4, width - rowWidth(head));
  const lines = breakText(inlineText(object, room * MOST_ROWS), room);
  const rows = lines.map(
    (line, i): Row => [
      ...(i === 0 ? head : [span(' '.repeat(rowWidth(head)))]),
      span(line, freed ?? 'value'),
    ],
  );
  const last = rows.at(-1)!;
  const tails = [` ${object.type} · ${countText(object)}`, isEvident(object) ? '' : ` ${object.type}`];
  const tail = tails.find((text) => rowWidth(last) + textWidth(text) <= width);
  if (tail === undefined) return [...rows, [span(object.type, 'dim')]];
  return tail === '' ? rows : [...rows.slice(0, -1), [...last, span(tail, 'dim')]];
}
