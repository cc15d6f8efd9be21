/** The graph on the canvas: names with lines to boxes, and boxes with lines to boxes. */
import type { Rect } from '../../base/geometry.ts';
import type { Label } from '../../session/snapshot.ts';
import type { Canvas } from '../canvas.ts';
import { rowWidth, span } from '../row.ts';
import { type Placed, type PlacedBox, type Placement, placeBoxes } from './place.ts';
import { type Reference, routeChannel } from './route.ts';
import type { Scene } from './scene.ts';

/** A name's row on the screen, the column where its line can start, and the box it refers to. */
export interface NameAnchor {
  readonly x: number;
  readonly y: number;
  readonly to: Label;
}

export interface GraphInput {
  readonly scene: Scene;
  readonly anchors: readonly NameAnchor[];
  readonly previous: Placement;
  readonly selected: Label | null;
  /** The pane's inside, and the area in which lines may be drawn (names pane included). */
  readonly place: Rect;
  readonly lineArea: Rect;
}

export interface GraphOutput {
  readonly placement: Placement;
  /** Anchors whose line could not be drawn: their label has to be written. */
  readonly undrawn: ReadonlySet<NameAnchor>;
  /** Rows of the graph above and below what is shown. */
  readonly hiddenAbove: number;
  readonly hiddenBelow: number;
}

const LEAST_COLUMN = 20;
const MOST_LANES = 5;

/** A column of boxes on the screen. */
interface Column {
  readonly x: number;
  readonly width: number;
}

/** Paints the graph. */
export function paintGraph(canvas: Canvas, input: GraphInput): GraphOutput {
  const { scene, anchors, place, selected } = input;
  const columns = Math.max(1, Math.floor((place.width + 2) / (LEAST_COLUMN + 2)));
  const nameRows = new Map<Label, number>();
  for (const { to, y } of anchors) if (!nameRows.has(to)) nameRows.set(to, y - place.y);
  const placed = placeBoxes(scene, nameRows, columns, input.previous);
  const scroll = scrollFor(placed, selected, place.height);
  const painter = new Painter(canvas, input, placed, scroll);
  return { placement: placed.placement, ...painter.paint() };
}

/** Rows to leave out above, so that the selected box can be seen. */
function scrollFor(placed: Placed, selected: Label | null, height: number): number {
  const box = selected === null ? undefined : placed.boxes.get(selected);
  if (!box) return 0;
  const bottom = box.row + box.box.height;
  return bottom <= height ? 0 : Math.min(box.row, bottom - height);
}

class Painter {
  readonly #canvas: Canvas;
  readonly #input: GraphInput;
  readonly #placed: Placed;
  readonly #scroll: number;
  readonly #columns: Column[] = [];
  readonly #undrawn = new Set<NameAnchor>();
  /** Lines of boxes, by label and number, that are drawn. */
  readonly #drawn = new Set<string>();

  constructor(canvas: Canvas, input: GraphInput, placed: Placed, scroll: number) {
    this.#canvas = canvas;
    this.#input = input;
    this.#placed = placed;
    this.#scroll = scroll;
  }

  paint(): Omit<GraphOutput, 'placement'> {
    const { place } = this.#input;
    const { widths } = this.#placed.placement;
    let x = place.x;
    for (let column = 0; column < widths.length; column++) {
      const references = column === 0 ? this.#nameReferences() : this.#boxReferences(column - 1);
      const room = place.x + place.width - x;
      const routes = routeChannel(references, MOST_LANES);
      const channel = column === 0 && references.length === 0 ? 1 : Math.max(3, 2 * routes.count + 2);
      this.#columns[column] = {
        x: x + channel,
        width: Math.max(0, Math.min(widths[column] ?? 0, room - channel)),
      };
      this.#paintLanes(routes.lanes, x, column);
      for (const one of routes.left) this.#leave(one, column);
      x += channel + (widths[column] ?? 0);
    }
    this.#canvas.flushLines();
    let last = 0;
    for (const one of this.#placed.boxes.values()) {
      this.#paintBox(one);
      last = Math.max(last, one.row + one.box.height);
    }
    return {
      undrawn: this.#undrawn,
      hiddenAbove: this.#scroll,
      hiddenBelow: Math.max(0, last - this.#scroll - place.height),
    };
  }

  #screenRow(row: number): number {
    return this.#input.place.y + row - this.#scroll;
  }

  /** Whether a row of the screen lies in the pane. */
  #isVisible(y: number): boolean {
    const { place } = this.#input;
    return y >= place.y && y < place.y + place.height;
  }

  #nameReferences(): Reference[] {
    const references: Reference[] = [];
    for (const anchor of this.#input.anchors) {
      const target = this.#placed.boxes.get(anchor.to);
      const row = target ? this.#screenRow(target.row) : -1;
      if (target?.column === 0 && this.#isVisible(row))
        references.push({ from: anchor.y, to: anchor.to, row });
      else this.#undrawn.add(anchor);
    }
    return references;
  }

  #boxReferences(column: number): Reference[] {
    const references: Reference[] = [];
    for (const { box, row } of this.#boxesIn(column))
      box.lines.forEach(({ to }, i) => {
        const target = to === null ? undefined : this.#placed.boxes.get(to);
        if (to === null || target?.column !== column + 1) return;
        const from = this.#screenRow(row + 1 + i);
        const end = this.#screenRow(target.row);
        if (!this.#isVisible(from) || !this.#isVisible(end)) return;
        references.push({ from, to, row: end });
        this.#drawn.add(`${box.label} ${i}`);
      });
    return references;
  }

  *#boxesIn(column: number): Generator<PlacedBox> {
    for (const one of this.#placed.boxes.values()) if (one.column === column) yield one;
  }

  /** A reference that the channel has no room for: its label is written instead. */
  #leave({ from, to }: Reference, column: number): void {
    if (column === 0) {
      for (const anchor of this.#input.anchors)
        if (anchor.to === to && anchor.y === from) this.#undrawn.add(anchor);
      return;
    }
    for (const { box, row } of this.#boxesIn(column - 1))
      box.lines.forEach((line, i) => {
        if (line.to === to && this.#screenRow(row + 1 + i) === from) this.#drawn.delete(`${box.label} ${i}`);
      });
  }

  /** The lines of a channel that starts at column x of the screen. */
  #paintLanes(lanes: ReturnType<typeof routeChannel>['lanes'], x: number, column: number): void {
    const end = this.#columns[column]!.x - 1;
    lanes.forEach((lane, number) => {
      const owner = column * 1000 + number + 1;
      const role = lane.to === this.#input.selected ? 'line selected' : 'line';
      const laneX = x + 2 * lane.index + (column === 0 ? 1 : 1);
      const line = (x1: number, y1: number, x2: number, y2: number) =>
        this.#canvas.line(x1, y1, x2, y2, owner, role, this.#input.lineArea);
      const rows = [lane.row, ...lane.from];
      line(laneX, Math.min(...rows), laneX, Math.max(...rows));
      for (const from of lane.from) line(this.#startOf(lane.to, from, column), from, laneX, from);
      line(laneX, lane.row, end, lane.row);
    });
  }

  /** The column of the screen where the line of a reference starts. */
  #startOf(to: Label, from: number, column: number): number {
    if (column > 0) {
      const before = this.#columns[column - 1]!;
      for (const { box, row } of this.#boxesIn(column - 1))
        if (from > this.#screenRow(row) && from < this.#screenRow(row + box.height))
          return before.x + Math.min(before.width, box.width) - 1;
      return before.x + before.width;
    }
    return this.#input.anchors.find((anchor) => anchor.to === to && anchor.y === from)?.x ?? 0;
  }

  #paintBox({ box, column, row }: PlacedBox): void {
    const at = this.#columns[column]!;
    const width = Math.min(box.width, at.width);
    const y = this.#screenRow(row);
    const { place, selected } = this.#input;
    const limit: Rect = { x: at.x, y: place.y, width, height: place.height };
    if (width < 4) return;
    if (!box.framed) {
      const role =
        box.label === selected ? box.title.map(({ text }) => span(text, 'line selected')) : box.title;
      this.#canvas.row(at.x, y, role, limit);
      this.#arrow(box.label, at.x, y);
      return;
    }
    const role = box.label === selected ? 'box selected' : `box ${box.object.state}`;
    this.#frame(at.x, y, width, box.height, role, limit);
    this.#canvas.row(at.x + 1, y, [span(' '), ...box.title, span(' ')], { ...limit, width: width - 1 });
    box.lines.forEach((line, i) => {
      const inner: Rect = { x: at.x + 2, y: place.y, width: width - 4, height: place.height };
      this.#canvas.row(at.x + 2, y + 1 + i, line.row, inner);
      if (line.to === null) return;
      if (this.#drawn.has(`${box.label} ${i}`)) {
        this.#canvas.text(
          at.x + width - 1,
          y + 1 + i,
          '●',
          line.to === selected ? 'line selected' : 'line',
          limit,
        );
      } else {
        const x = Math.min(at.x + 3 + rowWidth(line.row), at.x + width - 2 - line.tag.length);
        this.#canvas.text(x, y + 1 + i, line.tag, 'label', { ...inner, width: inner.width + 1 });
      }
    });
    this.#arrow(box.label, at.x, y);
  }

  #arrow(label: Label, x: number, y: number): void {
    if (this.#isVisible(y) && this.#isReferred(label))
      this.#canvas.text(x - 1, y, '▶', this.#arrowRole(label), null);
  }

  /** Whether a line leads to the box. */
  #isReferred(label: Label): boolean {
    return (
      this.#input.anchors.some((anchor) => anchor.to === label && !this.#undrawn.has(anchor)) ||
      [...this.#placed.boxes.values()].some(({ box }) =>
        box.lines.some(({ to }, i) => to === label && this.#drawn.has(`${box.label} ${i}`)),
      )
    );
  }

  #arrowRole(label: Label): string {
    return label === this.#input.selected ? 'line selected' : 'line';
  }

  /** A frame of which only what lies in the pane is drawn. */
  #frame(x: number, y: number, width: number, height: number, role: string, limit: Rect): void {
    this.#canvas.text(x, y, `╭${'─'.repeat(width - 2)}╮`, role, limit);
    for (let row = y + 1; row < y + height - 1; row++) {
      this.#canvas.text(x, row, `│${' '.repeat(width - 2)}│`, role, limit);
    }
    this.#canvas.text(x, y + height - 1, `╰${'─'.repeat(width - 2)}╯`, role, limit);
  }
}
