/** The graph on the canvas: names with lines to boxes, and boxes with lines to boxes. */

import { textWidth } from '../../base/cells.ts';
import type { Rect } from '../../base/geometry.ts';
import type { Label } from '../../session/snapshot.ts';
import type { Canvas } from '../canvas.ts';
import { cutRow, type Row, rowWidth, span } from '../row.ts';
import { type Attention, isDim, lineRole } from './attention.ts';
import type { BoxLine } from './box-body.ts';
import { boxX, type DrawnLane, type DrawnLines, type LineInput, slotKey } from './channels.ts';
import type { PlacedBox } from './place.ts';
import { isLocked } from './scene.ts';

export interface PaintInput extends LineInput {
  readonly drawn: DrawnLines;
  readonly attention: Attention;
  /** The area in which lines may be drawn: the names pane belongs to it. */
  readonly lineArea: Rect;
}

/** Paints the graph: lines first, boxes over them, arrows last. */
export function paintGraph(canvas: Canvas, input: PaintInput): void {
  const { drawn, placed, attention } = input;
  // Those that stand out come last: where lines cross they are on top.
  const lanes = drawn.lanes.map((lane, owner) => ({ lane, owner, role: laneRole(lane, attention) }));
  const order = [...lanes.filter((one) => !isBright(one)), ...lanes.filter(isBright)];
  for (const { lane, owner } of order) paintLane(canvas, lane, owner, input);
  canvas.flushLines();
  const reached = new Set(drawn.lanes.map(({ to }) => to));
  for (const one of placed.boxes.values())
    if (isWorthPainting(one, reached, attention)) paintBox(canvas, one, input);
  for (const { lane, role } of lanes)
    canvas.text(lane.end.x, lane.end.y, lane.side === 'right' ? '▶' : '◀', role);
}

/** A plain value without a line to it says nothing: what refers to it has its value beside it. */
function isWorthPainting({ box }: PlacedBox, reached: ReadonlySet<Label>, { selected }: Attention): boolean {
  const { framed, object, label } = box;
  return framed || reached.has(label) || label === selected || object.state !== 'live';
}

const isBright = ({ role }: { readonly role: string }): boolean => role === 'line selected';

/** The role of a lane that several references share. */
function laneRole({ to, starts }: DrawnLane, attention: Attention): string {
  const roles = starts.map(({ of }) => lineRole(to, of, attention));
  return roles.find((role) => role === 'line selected') ?? roles[0] ?? lineRole(to, null, attention);
}

/** An upright line, and one from it to each reference and to the referent. */
function paintLane(canvas: Canvas, lane: DrawnLane, owner: number, input: PaintInput): void {
  const { to, x, starts, end } = lane;
  const { attention } = input;
  const dashed = starts.every(({ weak }) => weak);
  const line = (x1: number, y1: number, x2: number, y2: number, role: string, isDashed: boolean) =>
    canvas.line(x1, y1, x2, y2, owner, role, input.lineArea, isDashed);
  const trunk = (from: readonly number[], role: string) => {
    const rows = [end.y, ...from];
    line(x, Math.min(...rows), x, Math.max(...rows), role, dashed);
  };
  const role = laneRole(lane, attention);
  const bright = starts.filter(({ of }) => lineRole(to, of, attention) === role);
  const rest = starts.filter((start) => !bright.includes(start));
  const restRole = rest[0] ? lineRole(to, rest[0].of, attention) : role;
  if (rest.length > 0)
    trunk(
      rest.map(({ y }) => y),
      restRole,
    );
  for (const start of rest) line(start.x, start.y, x, start.y, restRole, start.weak);
  trunk(
    bright.map(({ y }) => y),
    role,
  );
  for (const start of bright) line(start.x, start.y, x, start.y, role, start.weak);
  line(x, end.y, end.x, end.y, role, dashed);
}

function paintBox(canvas: Canvas, { box, column, row }: PlacedBox, input: PaintInput): void {
  const { place, attention, grid, drawn } = input;
  const { selected } = attention;
  const x = boxX(input, column);
  const y = place.y + row - input.scroll;
  const width = Math.min(box.width, grid.boxWidth);
  const limit: Rect = { x, y: place.y, width, height: place.height };
  if (y >= place.y + place.height || y + box.height <= place.y) return;
  const dim = isDim(box.label, attention) && !box.lines.some(({ is }) => is !== undefined && is === selected);
  const shown = (one: Row, label: string | undefined): Row => {
    if (label === selected && (!box.framed || label !== box.label)) return inRole(one, 'line selected');
    return dim ? inRole(one, 'dim') : one;
  };
  if (!box.framed) {
    const rows = [box.title, ...box.lines.map((line) => line.row)];
    rows.forEach((one, i) => {
      canvas.row(x + 1, y + i, shown(one, box.label), limit);
    });
    return;
  }
  const role = box.label === selected ? 'box selected' : dim ? 'box dim' : `box ${box.object.state}`;
  paintFrame(canvas, { x, y, width, height: box.height }, role, limit, isLocked(box.object));
  canvas.row(x + 1, y, shown([span(' '), ...box.title, span(' ')], undefined), {
    ...limit,
    width: width - 1,
  });
  box.lines.forEach((line, i) => {
    const inner: Rect = { x: x + 2, y: place.y, width: width - 4, height: place.height };
    const isDrawn = drawn.slots.has(slotKey(box.label, i));
    // A name gives way to the label behind it, not to a line.
    const room = line.to === null || isDrawn ? inner.width : inner.width - textWidth(line.tag) - 1;
    const row = line.to === null ? line.row : cutRow(line.row, Math.max(3, room));
    canvas.row(x + 2, y + 1 + i, shown(row, line.is), inner);
    if (line.to === null) return;
    const lineRoleHere = lineRole(line.to, box.label, attention);
    if (isDrawn) canvas.text(x + width - 1, y + 1 + i, line.weak ? '○' : '●', lineRoleHere, limit);
    else paintTag(canvas, { ...line, row }, y + 1 + i, inner, dim, attention);
  });
}

const inRole = (row: Row, role: string): Row => row.map(({ text }) => span(text, role));

/** The label that stands for a line, behind the slot's name. */
function paintTag(
  canvas: Canvas,
  line: BoxLine,
  y: number,
  inner: Rect,
  dim: boolean,
  { selected }: Attention,
): void {
  const x = Math.min(inner.x + rowWidth(line.row) + 1, inner.x + inner.width - textWidth(line.tag));
  canvas.text(x, y, line.tag, line.to === selected ? 'label selected' : dim ? 'dim' : 'label', inner);
}

/** Frames: of what can change, and double ones of what is locked. */
const FRAMES = { open: '╭─╮│╰╯', locked: '╔═╗║╚╝' } as const;

/** A frame of which only what lies in the pane is drawn. */
function paintFrame(
  canvas: Canvas,
  { x, y, width, height }: Rect,
  role: string,
  limit: Rect,
  locked: boolean,
): void {
  const [topLeft, flat, topRight, side, bottomLeft, bottomRight] = FRAMES[locked ? 'locked' : 'open'];
  canvas.text(x, y, `${topLeft}${flat!.repeat(width - 2)}${topRight}`, role, limit);
  for (let row = y + 1; row < y + height - 1; row++)
    canvas.text(x, row, `${side}${' '.repeat(width - 2)}${side}`, role, limit);
  canvas.text(x, y + height - 1, `${bottomLeft}${flat!.repeat(width - 2)}${bottomRight}`, role, limit);
}
