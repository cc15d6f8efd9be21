/** Which panes there are on a screen of some size, and where. */
import type { Rect } from '../base/geometry.ts';
import type { ProgramWidth } from './program-width.ts';
import { OWN_SIZES, type PaneNumber, type PaneSizes } from './view-state.ts';

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

/** What the objects need for two columns of boxes, frame included. */
const OBJECTS = 58;

const LEAST_SOURCE = 28;

/** Panes that have been made smaller keep so much, and so much is left for what is to the right of them. */
const LEAST_PANE = 16;
const LEAST_RIGHT = 30;

const NONE: Layout = { source: null, names: null, objects: null, output: null, happened: null };

/** Panes in `columns` by `rows` cells, below the status line and above the hints. */
export function layoutFor(
  columns: number,
  rows: number,
  focus: PaneNumber,
  zoomed: boolean,
  needs: ProgramWidth,
  isPrompt = false,
  sizes: PaneSizes = OWN_SIZES,
): Layout {
  const body: Rect = { x: 0, y: 1, width: columns, height: rows - 2 };
  if (zoomed) return { ...NONE, ...zoomedPane(body, focus, needs, sizes) };
  if (isPrompt) return atPrompt(body, focus, needs, sizes);
  return columns >= WIDE ? wide(body, needs, sizes) : narrow(body, focus, needs, sizes);
}

/** Columns for the names pane: room for the longest name, its sign and the start of its line. */
function namesWidth(width: number, { name }: ProgramWidth, { names }: PaneSizes): number {
  const least = width < 110 ? 18 : 22;
  const most = Math.max(least, Math.min(34, Math.floor(width * 0.2)));
  const own = Math.max(least, Math.min(most, name + 8));
  return between(12, own + names, Math.floor(width / 2));
}

const between = (least: number, wanted: number, most: number): number =>
  Math.max(least, Math.min(wanted, Math.max(least, most)));

/** Rows below, of which there are `own` by themselves: the panes above keep some. */
const rowsBelow = (body: Rect, own: number, { below }: PaneSizes): number =>
  between(3, own + below, body.height - 6);

/** One pane alone; names and objects stay together, since the lines lead from one to the other. */
function zoomedPane(body: Rect, focus: PaneNumber, needs: ProgramWidth, sizes: PaneSizes): Partial<Layout> {
  switch (focus) {
    case 1:
      return { source: body };
    case 2:
    case 3:
      return besideEachOther(body, namesWidth(body.width, needs, sizes));
    case 4:
      return { output: body };
    case 5:
      return { happened: body };
  }
}

function besideEachOther(area: Rect, width: number): { readonly names: Rect; readonly objects: Rect } {
  return {
    names: { ...area, width },
    objects: { ...area, x: area.x + width, width: area.width - width },
  };
}

/**
 * Where statements are typed, the output is what one looks at: it has the left side, below a few lines of
 * what was typed. The widths do not follow the text, which grows.
 */
function atPrompt(body: Rect, focus: PaneNumber, needs: ProgramWidth, sizes: PaneSizes): Layout {
  const isWide = body.width >= WIDE;
  const own = Math.floor(body.width * (isWide ? 0.42 : 0.55));
  const left = between(LEAST_SOURCE, own + sizes.source, body.width - LEAST_RIGHT);
  const right: Rect = { ...body, x: left, width: body.width - left };
  const above = Math.max(5, Math.min(14, Math.floor(body.height * 0.35)));
  const below = rowsBelow(body, Math.max(4, Math.min(12, Math.floor(body.height * 0.22))), sizes);
  const memory: Rect = { ...right, height: body.height - below };
  const memoryPanes = isWide
    ? besideEachOther(memory, namesWidth(body.width, needs, sizes))
    : focus === 3
      ? besideEachOther({ ...memory, x: 0, width: body.width }, namesWidth(body.width, needs, sizes))
      : { names: memory, objects: null };
  const hidesLeft = !isWide && focus === 3;
  return {
    ...memoryPanes,
    source: hidesLeft ? null : { ...body, width: left, height: above },
    output: hidesLeft
      ? { ...body, y: body.y + memory.height, width: left, height: below }
      : { ...body, y: body.y + above, width: left, height: body.height - above },
    happened: { ...right, y: body.y + memory.height, height: below },
  };
}

/** Three panes above, two below. */
function wide(body: Rect, needs: ProgramWidth, sizes: PaneSizes): Layout {
  const below = rowsBelow(body, Math.max(5, Math.min(12, Math.floor(body.height * 0.22))), sizes);
  const above: Rect = { ...body, height: body.height - below };
  const names = namesWidth(body.width, needs, sizes);
  const most = Math.min(Math.floor(body.width * 0.42), body.width - names - OBJECTS);
  const own = Math.max(LEAST_SOURCE, Math.min(needs.source + 2, most));
  const source = between(LEAST_PANE, own + sizes.source, body.width - names - LEAST_RIGHT);
  return {
    source: { ...above, width: source },
    ...besideEachOther({ ...above, x: source, width: body.width - source }, names),
    ...beneath({ ...body, y: above.y + above.height, height: below }),
  };
}

/** Two panes side by side above, output and what happened below. */
function narrow(body: Rect, focus: PaneNumber, needs: ProgramWidth, sizes: PaneSizes): Layout {
  const below = rowsBelow(body, body.height >= 20 ? 5 : 4, sizes);
  const above: Rect = { ...body, height: body.height - below };
  const beside = beneath({ ...body, y: above.y + above.height, height: below });
  if (focus === 3)
    return { ...NONE, ...beside, ...besideEachOther(above, namesWidth(body.width, needs, sizes)) };
  const own = Math.max(LEAST_SOURCE, Math.min(needs.source + 2, Math.floor(body.width * 0.55)));
  const source = between(LEAST_PANE, own + sizes.source, body.width - LEAST_PANE);
  return {
    ...NONE,
    ...beside,
    source: { ...above, width: source },
    names: { ...above, x: source, width: body.width - source },
  };
}

/** Output and what happened, side by side. */
function beneath(area: Rect): { readonly output: Rect; readonly happened: Rect } {
  const output = Math.floor(area.width * 0.4);
  return {
    output: { ...area, width: output },
    happened: { ...area, x: area.x + output, width: area.width - output },
  };
}
