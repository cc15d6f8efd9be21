/** Names and, where there is room for it, the graph of what they refer to; lines lead from one to the other. */
import { inside, type Rect } from '../base/geometry.ts';
import type { Label } from '../session/snapshot.ts';
import { arrangeGraph, arrangeNames, type GraphArrangement, type ShownNames } from './arrange-memory.ts';
import type { Canvas } from './canvas.ts';
import { attentionOf } from './graph/attention.ts';
import { paintGraph } from './graph/paint.ts';
import type { Placed } from './graph/place.ts';
import { type Placement, withPlaces } from './graph/placement.ts';
import { nameRow } from './names-view.ts';
import { objectsTable } from './objects-table.ts';
import { objectsTree } from './objects-tree.ts';
import { paintFrame } from './pane-frame.ts';
import { boxAt, nameAtRow, type Touch } from './touch.ts';
import type { ViewState } from './view-state.ts';

/** What the screen shows of the graph, for keys that move in it. */
export interface Sight {
  /** Boxes from the top, row by row. */
  readonly boxes: readonly Label[];
  readonly scroll: number;
  readonly lastScroll: number;
  readonly height: number;
}

export interface MemoryPicture {
  /** What stands at a place of the screen inside the panes of names and objects. */
  readonly at: (column: number, row: number) => Pick<Touch, 'name' | 'object'>;
  readonly placement: Placement;
  readonly sight: Sight | null;
}

/** Paints the panes; `objects` is null where there is no room for it. */
export function paintMemory(
  canvas: Canvas,
  names: Rect,
  objects: Rect | null,
  state: ViewState,
  placement: Placement,
): MemoryPicture {
  const { height } = inside(names);
  const shown = arrangeNames(state, height, objects !== null);
  const { all, first, lines } = shown;
  const hidden = all.length > height ? `${first + 1}–${first + lines.length}/${all.length}` : '';
  paintFrame(canvas, names, 2, 'names', state, hidden);
  if (!objects) {
    paintNames(canvas, names, shown, null, state);
    return { placement, sight: null, at: (_column, row) => nameAtRow(shown, row - inside(names).y) };
  }
  if (state.pane.view !== 'graph') {
    paintNames(canvas, names, shown, null, state, false);
    const list = paintList(canvas, objects, state);
    const at = (column: number, row: number) =>
      column < objects.x
        ? nameAtRow(shown, row - inside(names).y)
        : { name: null, object: list.labels[row - list.y] ?? null };
    return { placement, sight: list, at };
  }
  const graph = arrangeGraph(names, objects, shown, state, placement);
  const { grid, placed, place, scroll, lastScroll } = graph;
  paintFrame(canvas, objects, 3, 'objects', state);
  paintGraph(canvas, {
    ...graph,
    anchors: [...graph.anchors.values()],
    attention: attentionOf(state),
    lineArea: { ...names, y: place.y, width: place.x + place.width - names.x, height: place.height },
  });
  paintNames(canvas, names, shown, graph, state);
  paintHint(canvas, objects, scroll, lastScroll);
  return {
    placement: withPlaces(placement, grid, placed.places),
    sight: { boxes: readingOrder(placed), scroll, lastScroll, height: place.height },
    at: (column, row) =>
      column < objects.x
        ? nameAtRow(shown, row - inside(names).y)
        : { name: null, object: boxAt(graph, column, row) },
  };
}

function paintNames(
  canvas: Canvas,
  names: Rect,
  { lines }: ShownNames,
  graph: GraphArrangement | null,
  state: ViewState,
  values = graph === null,
): void {
  const inner = inside(names);
  lines.forEach((line, i) => {
    const anchor = graph?.anchors.get(line);
    const drawn = anchor !== undefined && graph!.drawn.anchors.has(anchor);
    const style = { width: inner.width, drawn, values };
    canvas.row(inner.x, inner.y + i, nameRow(line, state, style), inner);
  });
}

/** A list in the objects pane, with the objects of its rows in sight from the row `y` on. */
interface ListSight extends Sight {
  readonly labels: readonly (Label | null)[];
  readonly y: number;
}

/** The objects as a table or a tree. */
function paintList(canvas: Canvas, objects: Rect, state: ViewState): ListSight {
  const { view } = state.pane;
  const place = inside(objects);
  const { head, labels, rows } =
    view === 'table' ? objectsTable(state, place.width) : objectsTree(state, place.width);
  paintFrame(canvas, objects, 3, `objects: ${view}`, state);
  canvas.rows(head, place);
  const body: Rect = { ...place, y: place.y + head.length, height: Math.max(0, place.height - head.length) };
  const last = Math.max(0, rows.length - body.height);
  const selected = labels.indexOf(state.object ?? '');
  const wanted = state.graphScroll ?? (selected < 0 ? 0 : selected - Math.floor(body.height / 2));
  const scroll = Math.max(0, Math.min(last, wanted));
  canvas.rows(rows.slice(scroll), body);
  paintHint(canvas, objects, scroll, last);
  const boxes = labels.filter((label) => label !== null);
  const inSight = labels.slice(scroll, scroll + body.height);
  return { boxes, scroll, lastScroll: last, height: body.height, labels: inSight, y: body.y };
}

/** In the lower edge: that there is more above and below. */
function paintHint(canvas: Canvas, objects: Rect, scroll: number, last: number): void {
  const above = scroll > 0 ? `↑${scroll}` : '';
  const below = last > scroll ? `↓${last - scroll}` : '';
  const words = [above, below].filter(Boolean).join(' ');
  if (words === '') return;
  const text = ` ${words} ${words.replace(/\D/g, '') === '1' ? 'row' : 'rows'} `;
  canvas.text(objects.x + objects.width - text.length - 2, objects.y + objects.height - 1, text, 'dim');
}

/** Boxes from the top, row by row. */
function readingOrder(placed: Placed): readonly Label[] {
  return [...placed.targets]
    .sort(([, a], [, b]) => a.row - b.row || a.column - b.column)
    .map(([label]) => label);
}
