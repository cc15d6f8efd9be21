/** Which panes there are on a screen of some size, and where. */
import type { Rect } from '../base/geometry.ts';
import type { ProgramWidth } from './program-width.ts';
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

/** What the objects need for two columns of boxes, frame included. */
const OBJECTS = 58;

const LEAST_SOURCE = 28;

const NONE: Layout = { source: null, names: null, objects: null, output: null, happened: null };

/** Panes in `columns` by `rows` cells, below the status line and above the hints. */
export function layoutFor(
  columns: number,
  rows: number,
  focus: PaneNumber,
  zoomed: boolean,
  needs: ProgramWidth,
  isPrompt = false,
): Layout {
  const body: Rect = { x: 0, y: 1, width: columns, height: rows - 2 };
  if (zoomed) return { ...NONE, ...zoomedPane(body, focus, needs) };
  if (isPrompt) return atPrompt(body, focus, needs);
  return columns >= WIDE ? wide(body, needs) : narrow(body, focus, needs);
}

/** Columns for the names pane: room for the longest name, its sign and the start of its line. */
function namesWidth(width: number, { name }: ProgramWidth): number {
  const least = width < 110 ? 18 : 22;
  const most = Math.max(least, Math.min(34, Math.floor(width * 0.2)));
  return Math.max(least, Math.min(most, name + 8));
}

/** One pane alone; names and objects stay together, since the lines lead from one to the other. */
function zoomedPane(body: Rect, focus: PaneNumber, needs: ProgramWidth): Partial<Layout> {
  switch (focus) {
    case 1:
      return { source: body };
    case 2:
    case 3:
      return besideEachOther(body, namesWidth(body.width, needs));
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
function atPrompt(body: Rect, focus: PaneNumber, needs: ProgramWidth): Layout {
  const isWide = body.width >= WIDE;
  const left = Math.floor(body.width * (isWide ? 0.42 : 0.55));
  const right: Rect = { ...body, x: left, width: body.width - left };
  const above = Math.max(5, Math.min(14, Math.floor(body.height * 0.35)));
  const below = Math.max(4, Math.min(12, Math.floor(body.height * 0.22)));
  const memory: Rect = { ...right, height: body.height - below };
  const memoryPanes = isWide
    ? besideEachOther(memory, namesWidth(body.width, needs))
    : focus === 3
      ? besideEachOther({ ...memory, x: 0, width: body.width }, namesWidth(body.width, needs))
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
function wide(body: Rect, needs: ProgramWidth): Layout {
  const below = Math.max(5, Math.min(12, Math.floor(body.height * 0.22)));
  const above: Rect = { ...body, height: body.height - below };
  const names = namesWidth(body.width, needs);
  const most = Math.min(Math.floor(body.width * 0.42), body.width - names - OBJECTS);
  const source = Math.max(LEAST_SOURCE, Math.min(needs.source + 2, most));
  return {
    source: { ...above, width: source },
    ...besideEachOther({ ...above, x: source, width: body.width - source }, names),
    ...beneath({ ...body, y: above.y + above.height, height: below }),
  };
}

/** Two panes side by side above, output and what happened below. */
function narrow(body: Rect, focus: PaneNumber, needs: ProgramWidth): Layout {
  const below = body.height >= 20 ? 5 : 4;
  const above: Rect = { ...body, height: body.height - below };
  const beside = beneath({ ...body, y: above.y + above.height, height: below });
  if (focus === 3) return { ...NONE, ...beside, ...besideEachOther(above, namesWidth(body.width, needs)) };
  const source = Math.max(LEAST_SOURCE, Math.min(needs.source + 2, Math.floor(body.width * 0.55)));
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
