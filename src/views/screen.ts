/**
 * The front door of this layer: the stepping screen's panes as finished rows, from plain data. Whatever
 * lies over them (help, lists, the inspector) is put on by the caller.
 */
import { inside, type Rect } from '../base/geometry.ts';
import { Canvas } from './canvas.ts';
import type { Placement } from './graph/placement.ts';
import { paintMemory, type Sight } from './memory-view.ts';
import { happenedRows, outputRows } from './output-view.ts';
import { paintFrame } from './pane-frame.ts';
import { layoutFor } from './panes.ts';
import { programWidth } from './program-width.ts';
import type { Row } from './row.ts';
import { sourceRows } from './source-view.ts';
import { type StatusWords, statusRow } from './status-view.ts';
import { paneAt, type Touch } from './touch.ts';
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
  /** What is shown of the graph; null where there is none. */
  readonly sight: Sight | null;
  /** What is at a place of the screen. */
  readonly touch: (column: number, row: number) => Touch | null;
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
    programWidth(state.session.program.lines),
    state.prompt !== null,
    state.sizes,
  );
  canvas.row(0, 0, statusRow(state, options.status, columns));
  if (layout.source) paintPane(canvas, layout.source, 1, 'source', state, sourceRows);
  if (layout.output) paintPane(canvas, layout.output, 4, 'output', state, outputRows);
  if (layout.happened) paintPane(canvas, layout.happened, 5, 'what happened', state, happenedRows);
  const memory = layout.names
    ? paintMemory(canvas, layout.names, layout.objects, state, options.placement)
    : { placement: options.placement, sight: null, at: () => ({ name: null, object: null }) };
  canvas.row(0, rows - 1, options.hints);
  const touch = (column: number, row: number): Touch | null => {
    const pane = paneAt(layout, column, row);
    return pane && (pane.pane === 2 || pane.pane === 3) ? { ...pane, ...memory.at(column, row) } : pane;
  };
  return { rows: canvas.finish(), placement: memory.placement, sight: memory.sight, touch };
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
