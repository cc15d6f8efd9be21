/**
 * The front door of this layer: the stepping screen's panes as finished rows, from plain data. Whatever
 * lies over them (help, lists, the inspector) is put on by the caller.
 */
import { inside, type Rect } from '../base/geometry.ts';
import { Canvas } from './canvas.ts';
import { type NameAnchor, paintGraph } from './graph/paint.ts';
import type { Placement } from './graph/place.ts';
import { makeScene } from './graph/scene.ts';
import { type NameLine, nameLines, nameRow } from './names-view.ts';
import { happenedRows, outputRows } from './output-view.ts';
import { type Layout, layoutFor } from './panes.ts';
import type { Row } from './row.ts';
import { rowWidth, span } from './row.ts';
import { sourceRows, sourceWidth } from './source-view.ts';
import { type StatusWords, statusRow } from './status-view.ts';
import type { PaneNumber, ViewState } from './view-state.ts';

export interface ViewOptions {
  readonly columns: number;
  readonly rows: number;
  readonly ascii: boolean;
  readonly status: StatusWords;
  /** The bottom row. */
  readonly hints: Row;
  readonly placement: Placement;
}

export interface View {
  readonly rows: readonly Row[];
  /** Where the boxes stand: for the next view. */
  readonly placement: Placement;
}

/** Draws the screen. */
export function view(state: ViewState, options: ViewOptions): View {
  const { columns, rows, ascii } = options;
  const canvas = new Canvas(columns, rows, ascii);
  const layout = layoutFor(
    columns,
    rows,
    state.focus,
    state.zoomed,
    sourceWidth(state.session.program.lines),
  );
  canvas.row(0, 0, statusRow(state, options.status, columns));
  if (layout.source) paintPane(canvas, layout.source, 1, 'source', state, sourceRows);
  if (layout.output) paintPane(canvas, layout.output, 4, 'output', state, outputRows);
  if (layout.happened) paintPane(canvas, layout.happened, 5, 'what happened', state, happenedRows);
  const placement = layout.names
    ? paintMemory(canvas, layout, layout.names, state, options)
    : options.placement;
  canvas.row(0, rows - 1, options.hints);
  return { rows: canvas.finish(), placement };
}

type RowMaker = (state: ViewState, width: number, height: number) => readonly Row[];

function paintPane(
  canvas: Canvas,
  place: Rect,
  number: PaneNumber,
  title: string,
  state: ViewState,
  make: RowMaker,
): void {
  paintFrame(canvas, place, number, title, state);
  const inner = inside(place);
  canvas.rows(make(state, inner.width, inner.height), inner);
}

function paintFrame(
  canvas: Canvas,
  place: Rect,
  number: PaneNumber,
  title: string,
  state: ViewState,
  more = '',
): void {
  const focused = state.focus === number;
  const words: Row = [
    span(`${number} `, 'dim'),
    span(title, focused ? 'pane title focus' : 'pane title'),
    span(more ? ` ${more}` : '', 'dim'),
    span(' ', 'text'),
  ];
  canvas.frame(place, words, focused ? 'frame focus' : 'frame');
}

/** Names and, where there is room for it, the graph of what they refer to. */
function paintMemory(
  canvas: Canvas,
  layout: Layout,
  names: Rect,
  state: ViewState,
  options: ViewOptions,
): Placement {
  const inner = inside(names);
  const all = nameLines(state.session.snapshot, state.showLibrary, layout.objects ? state.atoms : 'values');
  const first = firstNameLine(all, state, inner.height);
  const lines = all.slice(first, first + inner.height);
  const hidden = all.length > inner.height ? `${first + 1}–${first + lines.length} of ${all.length}` : '';
  paintFrame(canvas, names, 2, 'names', state, hidden);
  if (!layout.objects) {
    lines.forEach((line, i) => {
      canvas.row(inner.x, inner.y + i, nameRow(line, state, false), inner);
    });
    return options.placement;
  }
  return paintWithGraph(canvas, names, layout.objects, lines, state, options);
}

function paintWithGraph(
  canvas: Canvas,
  names: Rect,
  objects: Rect,
  lines: readonly NameLine[],
  state: ViewState,
  options: ViewOptions,
): Placement {
  const { snapshot } = state.session;
  const inner = inside(names);
  const place = inside(objects);
  const anchors = new Map<NameLine, NameAnchor>();
  lines.forEach((line, i) => {
    if (line.kind !== 'name' || line.box === null) return;
    const x = Math.min(inner.x + rowWidth(nameRow(line, state, true)), inner.x + inner.width - 1);
    anchors.set(line, { x, y: inner.y + i, to: line.box });
  });
  const roots = nameLines(snapshot, state.showLibrary, state.atoms).flatMap((line) =>
    line.kind === 'name' && line.box !== null ? [line.box] : [],
  );
  const scene = makeScene(snapshot, roots, {
    idStyle: state.idStyle,
    atoms: state.atoms,
    mostWidth: Math.max(26, Math.min(46, Math.floor((place.width - 8) / 2))),
    mostLines: 24,
  });
  paintFrame(canvas, objects, 3, 'objects', state);
  const graph = paintGraph(canvas, {
    scene,
    anchors: [...anchors.values()],
    previous: options.placement,
    selected: state.object,
    place,
    lineArea: {
      x: names.x,
      y: names.y + 1,
      width: objects.x + objects.width - 1 - names.x,
      height: names.height - 2,
    },
  });
  lines.forEach((line, i) => {
    const anchor = anchors.get(line);
    const drawn = anchor !== undefined && !graph.undrawn.has(anchor);
    const row = nameRow(line, state, drawn);
    canvas.row(inner.x, inner.y + i, drawn ? row.slice(0, -1) : row, inner);
    if (drawn) canvas.text(anchor.x, anchor.y, '●', anchor.to === state.object ? 'line selected' : 'line');
  });
  const more = [
    graph.hiddenAbove > 0 ? `↑${graph.hiddenAbove}` : '',
    graph.hiddenBelow > 0 ? `↓${graph.hiddenBelow} more rows` : '',
  ]
    .filter(Boolean)
    .join(' ');
  if (more)
    canvas.text(
      objects.x + objects.width - more.length - 3,
      objects.y + objects.height - 1,
      ` ${more} `,
      'dim',
    );
  return graph.placement;
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
