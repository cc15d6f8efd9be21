/** The graph on the canvas: names with lines to boxes, and boxes with lines to boxes. */

import { textWidth } from '../../base/cells.ts';
import type { Rect } from '../../base/geometry.ts';
import type { Label } from '../../session/snapshot.ts';
import type { Canvas } from '../canvas.ts';
import { rowWidth, span } from '../row.ts';
import type { BoxLine } from './box-body.ts';
import { boxX, type DrawnLane, type DrawnLines, type LineInput, slotKey } from './channels.ts';
import { lineRole } from './line-role.ts';
import type { PlacedBox } from './place.ts';

export interface PaintInput extends LineInput {
  readonly drawn: DrawnLines;
  readonly selected: Label | null;
  /** The area in which lines may be drawn: the names pane belongs to it. */
  readonly lineArea: Rect;
}

/** Paints the graph: lines first, boxes over them, arrows last. */
export function paintGraph(canvas: Canvas, input: PaintInput): void {
  const { drawn, placed } = input;
  drawn.lanes.forEach((lane, owner) => {
    paintLane(canvas, lane, owner, input);
  });
  canvas.flushLines();
  for (const one of placed.boxes.values()) paintBox(canvas, one, input);
  for (const { to, end, side } of drawn.lanes)
    canvas.text(end.x, end.y, side === 'right' ? '▶' : '◀', lineRole(to, input.selected));
}

/** An upright line, and one from it to each reference and to the referent. */
function paintLane(
  canvas: Canvas,
  { to, x, starts, end }: DrawnLane,
  owner: number,
  input: PaintInput,
): void {
  const role = lineRole(to, input.selected);
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    canvas.line(x1, y1, x2, y2, owner, role, input.lineArea);
  const rows = [end.y, ...starts.map(({ y }) => y)];
  line(x, Math.min(...rows), x, Math.max(...rows));
  for (const start of starts) line(start.x, start.y, x, start.y);
  line(x, end.y, end.x, end.y);
}

function paintBox(canvas: Canvas, { box, column, row }: PlacedBox, input: PaintInput): void {
  const { place, selected, grid, drawn } = input;
  const x = boxX(input, column);
  const y = place.y + row - input.scroll;
  const width = Math.min(box.width, grid.boxWidth);
  const limit: Rect = { x, y: place.y, width, height: place.height };
  if (y >= place.y + place.height || y + box.height <= place.y) return;
  if (!box.framed) {
    const rows = [box.title, ...box.lines.map((line) => line.row)];
    rows.forEach((one, i) => {
      const shown = box.label === selected ? one.map(({ text }) => span(text, 'line selected')) : one;
      canvas.row(x + 1, y + i, shown, limit);
    });
    return;
  }
  const role = box.label === selected ? 'box selected' : `box ${box.object.state}`;
  paintFrame(canvas, { x, y, width, height: box.height }, role, limit);
  canvas.row(x + 1, y, [span(' '), ...box.title, span(' ')], { ...limit, width: width - 1 });
  box.lines.forEach((line, i) => {
    const inner: Rect = { x: x + 2, y: place.y, width: width - 4, height: place.height };
    canvas.row(x + 2, y + 1 + i, line.row, inner);
    if (line.to === null) return;
    if (drawn.slots.has(slotKey(box.label, i)))
      canvas.text(x + width - 1, y + 1 + i, '●', lineRole(line.to, selected), limit);
    else paintTag(canvas, line, y + 1 + i, inner, input);
  });
}

/** The label that stands for a line, behind the slot's name. */
function paintTag(canvas: Canvas, line: BoxLine, y: number, inner: Rect, { selected }: PaintInput): void {
  const x = Math.min(inner.x + rowWidth(line.row) + 1, inner.x + inner.width - textWidth(line.tag));
  canvas.text(x, y, line.tag, line.to === selected ? 'label selected' : 'label', inner);
}

/** A frame of which only what lies in the pane is drawn. */
function paintFrame(canvas: Canvas, { x, y, width, height }: Rect, role: string, limit: Rect): void {
  canvas.text(x, y, `╭${'─'.repeat(width - 2)}╮`, role, limit);
  for (let row = y + 1; row < y + height - 1; row++)
    canvas.text(x, row, `│${' '.repeat(width - 2)}│`, role, limit);
  canvas.text(x, y + height - 1, `╰${'─'.repeat(width - 2)}╯`, role, limit);
}
