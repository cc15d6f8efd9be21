/**
 * Two-dimensional sequences: a list of rows of one length stands as one box with a line for each row, the
 * cells one under the other. Only rows that no other container refers to, so that a row that is shared is
 * always a box of its own, with a line from each place that it is shared by; and only where all columns have
 * room.
 */
import { textWidth } from '../../base/cells.ts';
import type { Label, ObjectView } from '../../session/snapshot.ts';
import { idOf, inlineText, isInline, type Objects } from '../naming.ts';
import { type Row, rowWidth, type Span, span } from '../row.ts';
import type { IdStyle } from '../view-state.ts';

/** A row of a table: the object that it is, its line, and whether the step changed it. */
export interface TableRow {
  readonly label: Label;
  readonly row: Row;
  readonly changed: boolean;
}

/** Tables by the object whose rows they show. */
export type Tables = ReadonlyMap<Label, readonly TableRow[]>;

/** Cells that make it worth the while: pairs of pairs stay boxes. */
const LEAST_CELLS = 6;

/** The tables among the objects that fit in `width` columns. */
export function tablesAmong(objects: Objects, style: IdStyle, width: number): Tables {
  const tables = new Map<Label, readonly TableRow[]>();
  const found = [...objects.values()].flatMap((object) => {
    const rows = rowsOf(object, objects);
    return rows ? [{ object, rows }] : [];
  });
  if (found.length === 0) return tables;
  const holders = new Map<Label, number>();
  for (const { references, state } of objects.values())
    if (state !== 'freed') for (const { to } of references) holders.set(to, (holders.get(to) ?? 0) + 1);
  for (const { object, rows } of found) {
    if (rows.some(({ label }) => holders.get(label) !== 1)) continue;
    const fitting = TABLE_STYLES.map((one) => tableLines(object, rows, objects, { ...one, style })).find(
      (lines) => lines.every(({ row }) => rowWidth(row) <= width),
    );
    if (fitting) tables.set(object.label, fitting);
  }
  return tables;
}

/** The rows, if the object is a sequence of sequences of plain values, all of one type and length. */
function rowsOf(object: ObjectView, objects: Objects): readonly ObjectView[] | null {
  const { shape, references, length, state } = object;
  if (shape !== 'sequence' || state === 'freed' || references.length < 2 || references.length !== length)
    return null;
  const rows: ObjectView[] = [];
  const first = objects.get(references[0]!.to);
  if (!first || (first.length ?? 0) < 2 || references.length * first.length! < LEAST_CELLS) return null;
  for (const { to } of references) {
    const row = objects.get(to);
    if (row?.shape !== 'sequence' || row.type !== first.type || row.length !== first.length) return null;
    if (row.immortal || row.references.length !== row.length || !row.references.every(isPlain)) return null;
    rows.push(row);
  }
  return rows;

  function isPlain({ to }: ObjectView['references'][number]): boolean {
    const item = objects.get(to);
    return item === undefined || isInline(item);
  }
}

/** From the roomiest to the tightest: without room for them, the rows' ids are left to the inspector. */
const TABLE_STYLES = [
  { between: ' │ ', ids: true },
  { between: '│', ids: true },
  { between: '│', ids: false },
] as const;

interface TableStyle {
  readonly between: string;
  readonly ids: boolean;
  readonly style: IdStyle;
}

function tableLines(
  object: ObjectView,
  rows: readonly ObjectView[],
  objects: Objects,
  { between, ids: withIds, style }: TableStyle,
): readonly TableRow[] {
  const cells = rows.map(({ references }) =>
    references.map(({ to, changed }) => {
      const item = objects.get(to);
      return { text: `${changed ? '~' : ''}${item ? inlineText(item) : '?'}`, changed };
    }),
  );
  const widths = cells[0]!.map((_, i) => Math.max(...cells.map((row) => textWidth(row[i]!.text))));
  const ids = rows.map((row) => (withIds ? idOf(row, style) : ''));
  const idWidth = Math.max(...ids.map(textWidth));
  const digits = String(rows.length - 1).length;
  return rows.map(({ label }, r) => {
    const stored = object.references[r]!.changed;
    const head = `${stored ? '~' : ''}${String(r).padStart(digits)}: `;
    const row: Span[] = [
      span(head, stored ? 'changed' : 'slot'),
      span(ids[r]! + ' '.repeat(idWidth - textWidth(ids[r]!)), 'label'),
    ];
    cells[r]!.forEach(({ text, changed }, i) => {
      row.push(span(i > 0 || withIds ? between : '', 'box'), span(text, changed ? 'changed' : 'value'));
      row.push(span(' '.repeat(widths[i]! - textWidth(text))));
    });
    return { label, row, changed: stored || cells[r]!.some(({ changed }) => changed) };
  });
}
