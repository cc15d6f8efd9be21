/** Which names and boxes are shown, where they stand, and which lines lead from one to the other. */
import { inside, type Rect } from '../base/geometry.ts';
import type { Label } from '../session/snapshot.ts';
import { type DrawnLines, drawLines, type NameAnchor } from './graph/channels.ts';
import { type Grid, gridFor } from './graph/grid.ts';
import { type Placed, placeBoxes } from './graph/place.ts';
import { type Placement, placesIn } from './graph/placement.ts';
import { makeScene } from './graph/scene.ts';
import { lastScroll, scrollFor } from './graph/scroll.ts';
import { type NameLine, nameLines, nameRow } from './names-view.ts';
import { rowWidth } from './row.ts';
import type { ViewState } from './view-state.ts';

/** The lines of the names pane, and those of them in sight. */
export interface ShownNames {
  readonly all: readonly NameLine[];
  readonly first: number;
  readonly lines: readonly NameLine[];
}

/** The names in sight in a pane that is so high inside; `boxes` where the graph stands beside them. */
export function arrangeNames(state: ViewState, height: number, boxes: boolean): ShownNames {
  const all = nameLines(state.session.snapshot, {
    showLibrary: state.showLibrary,
    atoms: boxes ? state.atoms : 'values',
    room: height,
    open: state.focus === 2 ? state.name?.frame : undefined,
  });
  const first = firstNameLine(all, state, height);
  return { all, first, lines: all.slice(first, first + height) };
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

/** The graph beside the names. */
export interface GraphArrangement {
  readonly grid: Grid;
  readonly placed: Placed;
  /** The inside of the pane, and how many rows of the graph are left out above. */
  readonly place: Rect;
  readonly scroll: number;
  readonly lastScroll: number;
  readonly anchors: ReadonlyMap<NameLine, NameAnchor>;
  readonly drawn: DrawnLines;
}

/** Part of a pane's height that one box may take. */
const MOST_OF_PANE = 0.7;
const MOST_LINES = { least: 5, most: 24 } as const;

/** Arranges the graph; `names` and `objects` are the panes with their frames. */
export function arrangeGraph(
  names: Rect,
  objects: Rect,
  shown: ShownNames,
  state: ViewState,
  placement: Placement,
): GraphArrangement {
  const place = inside(objects);
  const grid = gridFor(place.width);
  const room = Math.floor(place.height * MOST_OF_PANE);
  const scene = makeScene(state.session.snapshot, rootsOf(shown.all), {
    idStyle: state.idStyle,
    atoms: state.atoms,
    mostWidth: grid.boxWidth,
    mostLines: Math.max(MOST_LINES.least, Math.min(MOST_LINES.most, room)),
  });
  const anchors = anchorsOf(shown.lines, inside(names), state);
  const nameRows = new Map<Label, number>();
  for (const { to, y } of anchors.values()) if (!nameRows.has(to)) nameRows.set(to, y - place.y);
  const placed = placeBoxes(scene, nameRows, grid.columns, placesIn(placement, grid));
  const last = lastScroll(placed, place.height);
  const interest = { selected: state.object, near: nearOf(shown.all) };
  const scroll = Math.min(last, state.graphScroll ?? scrollFor(placed, interest, place.height));
  const drawn = drawLines({ placed, grid, anchors: [...anchors.values()], place, scroll });
  return { grid, placed, place, scroll, lastScroll: last, anchors, drawn };
}

/** What the names refer to. */
function rootsOf(lines: readonly NameLine[]): readonly Label[] {
  return lines.flatMap((line) => (line.kind === 'name' && line.box !== null ? [line.box] : []));
}

/** What the names of the innermost frame refer to. */
function nearOf(lines: readonly NameLine[]): ReadonlySet<Label> {
  const end = lines.findIndex((line, i) => i > 0 && line.kind === 'frame');
  return new Set(rootsOf(lines.slice(0, end < 0 ? lines.length : end)));
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
