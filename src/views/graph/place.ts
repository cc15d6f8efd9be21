/**
 * Where boxes stand. A box gets a column (its distance from the names when it is first seen) and a row
 * (the nearest free gap to the line that refers to it), and keeps both for the object's life: the places
 * are remembered by label, and labels are never used again. A box that grows pushes the ones below it
 * down, and they come back when it shrinks.
 */
import type { Label } from '../../session/snapshot.ts';
import type { Box, Scene } from './scene.ts';

/** The place that a box was given when it was first seen. */
export interface Place {
  readonly column: number;
  readonly row: number;
}

/** All places given so far, and the widest box that each column has had. */
export interface Placement {
  readonly places: ReadonlyMap<Label, Place>;
  readonly widths: readonly number[];
}

export const NO_PLACEMENT: Placement = { places: new Map(), widths: [] };

/** A box where it stands now: rows count from the top of the graph. */
export interface PlacedBox {
  readonly box: Box;
  readonly column: number;
  readonly row: number;
}

export interface Placed {
  readonly boxes: ReadonlyMap<Label, PlacedBox>;
  readonly placement: Placement;
}

/** Free rows between two boxes of a column. */
const GAP = 0;

/** Places every box of a scene. `nameRows` has the row of the first name that refers to a box. */
export function placeBoxes(
  scene: Scene,
  nameRows: ReadonlyMap<Label, number>,
  columns: number,
  previous: Placement,
): Placed {
  const places = new Map(previous.places);
  const widths = [...previous.widths];
  const boxes = new Map<Label, PlacedBox>();
  const wanted = new Map(nameRows);
  for (let column = 0; column < columns; column++) {
    const known: Box[] = [];
    const fresh: Box[] = [];
    for (const box of scene.boxes.values()) {
      const place = places.get(box.label);
      if ((place?.column ?? scene.depths.get(box.label)! % columns) !== column) continue;
      (place ? known : fresh).push(box);
    }
    known.sort((a, b) => places.get(a.label)!.row - places.get(b.label)!.row);
    const stack = settle(known, places);
    fresh.sort((a, b) => (wanted.get(a.label) ?? 0) - (wanted.get(b.label) ?? 0));
    for (const box of fresh) {
      const row = nearestGap(stack, wanted.get(box.label) ?? 0, box.height);
      places.set(box.label, { column, row });
      stack.push({ box, row });
      stack.sort((a, b) => a.row - b.row);
    }
    for (const { box, row } of stack) {
      boxes.set(box.label, { box, column, row });
      widths[column] = Math.max(widths[column] ?? 0, box.width);
      box.lines.forEach(({ to }, i) => {
        if (to !== null && !wanted.has(to)) wanted.set(to, row + 1 + i);
      });
    }
  }
  return { boxes, placement: { places, widths } };
}

interface Standing {
  readonly box: Box;
  readonly row: number;
}

/** Boxes with a place of their own: each at its row, or as soon below as there is room. */
function settle(boxes: readonly Box[], places: ReadonlyMap<Label, Place>): Standing[] {
  let free = 0;
  return boxes.map((box) => {
    const row = Math.max(free, places.get(box.label)!.row);
    free = row + box.height + GAP;
    return { box, row };
  });
}

/** The row nearest to `wanted` where so many rows are free. */
function nearestGap(stack: readonly Standing[], wanted: number, height: number): number {
  const fits = (row: number) =>
    row >= 0 && stack.every((one) => row + height + GAP <= one.row || one.row + one.box.height + GAP <= row);
  const candidates = [
    wanted,
    0,
    ...stack.flatMap((one) => [one.row - height - GAP, one.row + one.box.height + GAP]),
  ].filter(fits);
  return candidates.reduce((best, row) => (Math.abs(row - wanted) < Math.abs(best - wanted) ? row : best));
}
