/** Names and, where there is room for it, the graph of what they refer to; lines lead from one to the other. */
import { inside, type Rect } from '../base/geometry.ts';
import type { Label } from '../session/snapshot.ts';
import type { Canvas } from './canvas.ts';
import { type DrawnLines, drawLines, type NameAnchor } from './graph/channels.ts';
import { gridFor } from './graph/grid.ts';
import { paintGraph } from './graph/paint.ts';
import { type Placed, placeBoxes } from './graph/place.ts';
import { type Placement, placesIn, withPlaces } from './graph/placement.ts';
import { makeScene } from './graph/scene.ts';
import { lastScroll, scrollFor } from './graph/scroll.ts';
import { type NameLine, nameLines, nameRow } from './names-view.ts';
import { paintFrame } from './pane-frame.ts';
import { rowWidth } from './row.ts';
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
  const inner = inside(names);
  const all = nameLines(state.session.snapshot, {
    showLibrary: state.showLibrary,
    atoms: objects ? state.atoms : 'values',
    room: inner.height,
    open: state.focus === 2 ? state.name?.frame : undefined,
  });
  const first = firstNameLine(all, state, inner.height);
  const lines = all.slice(first, first + inner.height);
  const hidden = all.length > inner.height ? `${first + 1}–${first + lines.length} of ${all.length}` : '';
  paintFrame(canvas, names, 2, 'names', state, hidden);
  if (objects) return paintWithGraph(canvas, names, objects, { all, lines }, state, placement);
  lines.forEach((line, i) => {
    const style = { width: inner.width, drawn: false, values: true };
    canvas.row(inner.x, inner.y + i, nameRow(line, state, style), inner);
  });
  return { placement, sight: null };
}

interface ShownNames {
  readonly all: readonly NameLine[];
  /** Those in sight. */
  readonly lines: readonly NameLine[];
}

function paintWithGraph(
  canvas: Canvas,
  names: Rect,
  objects: Rect,
  { all, lines }: ShownNames,
  state: ViewState,
  placement: Placement,
): MemoryPicture {
  const place = inside(objects);
  const grid = gridFor(place.width);
  const scene = makeScene(state.session.snapshot, rootsOf(all), {
    idStyle: state.idStyle,
    atoms: state.atoms,
    mostWidth: grid.boxWidth,
    mostLines: Math.max(5, Math.min(24, Math.floor(place.height * 0.7))),
  });
  const anchors = anchorsOf(lines, inside(names), state);
  const nameRows = new Map<Label, number>();
  for (const { to, y } of anchors.values()) if (!nameRows.has(to)) nameRows.set(to, y - place.y);
  const placed = placeBoxes(scene, nameRows, grid.columns, placesIn(placement, grid));
  const last = lastScroll(placed, place.height);
  const interest = { selected: state.object, near: nearOf(all) };
  const scroll = Math.min(last, state.graphScroll ?? scrollFor(placed, interest, place.height));
  const input = { placed, grid, anchors: [...anchors.values()], place, scroll };
  const drawn = drawLines(input);
  paintFrame(canvas, objects, 3, 'objects', state);
  paintGraph(canvas, {
    ...input,
    drawn,
    selected: state.object,
    lineArea: {
      ...names,
      y: names.y + 1,
      width: objects.x + objects.width - 1 - names.x,
      height: place.height,
    },
  });
  paintNames(canvas, inside(names), lines, anchors, drawn, state);
  paintHint(canvas, objects, scroll, last);
  return {
    placement: withPlaces(placement, grid, placed.places),
    sight: { boxes: readingOrder(placed), scroll, lastScroll: last, height: place.height },
  };
}

/** What the names refer to. */
function rootsOf(lines: readonly NameLine[]): readonly Label[] {
  return lines.flatMap((line) => (line.kind === 'name' && line.box !== null ? [line.box] : []));
}

/** What the names of the innermost frame refer to. */
function nearOf(lines: readonly NameLine[]): ReadonlySet<Label> {
  const end = lines.findIndex((line, i) => i > 0 && line.kind === 'frame');
  const near = lines.slice(0, end < 0 ? lines.length : end);
  return new Set(near.flatMap((line) => (line.kind === 'name' && line.box !== null ? [line.box] : [])));
}

/** Where a line can start for each name in sight that refers to a box. */
function anchorsOf(lines: readonly NameLine[], inner: Rect, state: ViewState): Map<NameLine, NameAnchor> {
  const anchors = new Map<NameLine, NameAnchor>();
  lines.forEach((line, i) => {
    if (line.kind !== 'name' || line.box === null) return;
    const row = nameRow(line, state, { width: inner.width, drawn: true, values: false });
    anchors.set(line, { x: inner.x + rowWidth(row) - 1, y: inner.y + i, to: line.box });
  });
  return anchors;
}

function paintNames(
  canvas: Canvas,
  inner: Rect,
  lines: readonly NameLine[],
  anchors: ReadonlyMap<NameLine, NameAnchor>,
  drawn: DrawnLines,
  state: ViewState,
): void {
  lines.forEach((line, i) => {
    const anchor = anchors.get(line);
    const style = { width: inner.width, drawn: !!anchor && drawn.anchors.has(anchor), values: false };
    canvas.row(inner.x, inner.y + i, nameRow(line, state, style), inner);
  });
}

/** In the lower edge: that there is more above and below. */
function paintHint(canvas: Canvas, objects: Rect, scroll: number, last: number): void {
  const above = scroll > 0 ? `↑${scroll}` : '';
  const below = last > scroll ? `↓${last - scroll}` : '';
  const words = [above, below].filter(Boolean).join(' ');
  if (words === '') return;
  const text = ` ${words} rows `;
  canvas.text(objects.x + objects.width - text.length - 2, objects.y + objects.height - 1, text, 'dim');
}

/** Boxes from the top, row by row. */
function readingOrder(placed: Placed): readonly Label[] {
  return [...placed.boxes.values()]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ box }) => box.label);
}

/** The first line of names shown: the selected one has to be among them. */
function firstNameLine(lines: readonly NameLine[], state: ViewState, height: number): number {
  if (lines.length <= height) return 0;
  const selected = lines.findIndex(
    (line) =>
      line.kind === 'name' && line.entry.frame === state.name?.frame && line.entry.name === state.name.name,
  );
  return selected < height ? 0 : Math.min(lines.length - height, selected - Math.floor(height / 2));
}
