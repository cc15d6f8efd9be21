/** What is at a place of the screen, for the mouse. */
import { inside, type Rect } from '../base/geometry.ts';
import type { Label } from '../session/snapshot.ts';
import type { GraphArrangement, ShownNames } from './arrange-memory.ts';
import { boxX } from './graph/channels.ts';
import type { Layout } from './panes.ts';
import type { NameCursor, PaneNumber } from './view-state.ts';

export interface Touch {
  readonly pane: PaneNumber;
  /** The row inside the pane's frame, and how many there are. */
  readonly row: number;
  readonly height: number;
  /** The name, or the object, that stands there. */
  readonly name: NameCursor | null;
  readonly object: Label | null;
}

/** Whether a place lies in a rectangle. */
const holds = ({ x, y, width, height }: Rect, column: number, row: number): boolean =>
  column >= x && column < x + width && row >= y && row < y + height;

/** The pane at a place of the screen; null between them. */
export function paneAt(layout: Layout, column: number, row: number): Touch | null {
  const panes = [layout.source, layout.names, layout.objects, layout.output, layout.happened];
  const at = panes.findIndex((pane) => pane !== null && holds(pane, column, row));
  if (at < 0) return null;
  const place = inside(panes[at]!);
  return { pane: (at + 1) as PaneNumber, row: row - place.y, height: place.height, name: null, object: null };
}

/** The name in a row of the names pane. */
export function nameAtRow({ lines }: ShownNames, row: number): Pick<Touch, 'name' | 'object'> {
  const line = lines[row];
  if (line?.kind !== 'name') return { name: null, object: null };
  const { frame, name, binding } = line.entry;
  return { name: { frame, name }, object: binding.object };
}

/** The object whose box is at a place of the screen. */
export function boxAt(graph: GraphArrangement, column: number, row: number): Label | null {
  const { placed, grid, place, scroll } = graph;
  for (const one of placed.boxes.values()) {
    const { box } = one;
    const area: Rect = {
      x: boxX(graph, one.column),
      y: place.y + one.row - scroll,
      width: Math.min(box.width, grid.boxWidth),
      height: box.framed ? box.height : Math.max(1, box.height),
    };
    if (!holds(area, column, row)) continue;
    const line = box.lines[row - area.y - (box.framed ? 1 : 0)];
    return line?.is ?? box.label;
  }
  return null;
}
