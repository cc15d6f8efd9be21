/** Which panes there are on a screen of some size, and where. */
import type { Rect } from '../base/geometry.ts';
import type { PaneNumber } from './view-state.ts';

export interface Layout {
  readonly source: Rect | null;
  readonly names: Rect | null;
  readonly objects: Rect | null;
  readonly output: Rect | null;
  readonly happened: Rect | null;
}

/** Screens narrower or lower than this are shown as linear text. */
export const LEAST_COLUMNS = 60;
export const LEAST_ROWS = 12;

/** From here on source, names and objects stand side by side. */
const WIDE = 100;

/** Panes in `columns` by `rows` cells, below the status line and above the hints. */
export function layoutFor(
  columns: number,
  rows: number,
  focus: PaneNumber,
  zoomed: boolean,
  sourceColumns: number,
): Layout {
  const body: Rect = { x: 0, y: 1, width: columns, height: rows - 2 };
  const none: Layout = { source: null, names: null, objects: null, output: null, happened: null };
  if (zoomed) return { ...none, ...zoomedPane(body, focus) };
  return columns >= WIDE ? wide(body, sourceColumns) : narrow(body, focus, none);
}

/** One pane alone; names and objects stay together, since the lines lead from one to the other. */
function zoomedPane(body: Rect, focus: PaneNumber): Partial<Layout> {
  switch (focus) {
    case 1:
      return { source: body };
    case 2:
    case 3:
      return besideEachOther(body, Math.min(34, Math.floor(body.width * 0.3)));
    case 4:
      return { output: body };
    case 5:
      return { happened: body };
  }
}

function besideEachOther(area: Rect, namesWidth: number): { readonly names: Rect; readonly objects: Rect } {
  return {
    names: { ...area, width: namesWidth },
    objects: { ...area, x: area.x + namesWidth, width: area.width - namesWidth },
  };
}

/** Three panes above, two below. */
function wide(body: Rect, sourceColumns: number): Layout {
  const below = Math.max(5, Math.min(12, Math.floor(body.height * 0.25)));
  const above: Rect = { ...body, height: body.height - below };
  const source = Math.max(30, Math.min(sourceColumns + 2, Math.floor(body.width * 0.34)));
  const names = Math.max(20, Math.min(36, Math.floor(body.width * 0.17)));
  const bottom: Rect = { ...body, y: above.y + above.height, height: below };
  const output = Math.max(source, Math.floor(body.width * 0.4));
  return {
    source: { ...above, width: source },
    ...besideEachOther({ ...above, x: source, width: body.width - source }, names),
    output: { ...bottom, width: output },
    happened: { ...bottom, x: output, width: body.width - output },
  };
}

/** Two panes side by side above, output and what happened below. */
function narrow(body: Rect, focus: PaneNumber, none: Layout): Layout {
  const below = body.height >= 20 ? 5 : 4;
  const above: Rect = { ...body, height: body.height - below };
  const bottom: Rect = { ...body, y: above.y + above.height, height: below };
  const output = Math.floor(body.width * 0.4);
  const beside = {
    output: { ...bottom, width: output },
    happened: { ...bottom, x: output, width: body.width - output },
  };
  if (focus === 3) return { ...none, ...beside, ...besideEachOther(above, 22) };
  const source = Math.floor(body.width * 0.58);
  return {
    ...none,
    ...beside,
    source: { ...above, width: source },
    names: { ...above, x: source, width: body.width - source },
  };
}
