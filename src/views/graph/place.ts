/**
 * Where boxes stand. A box gets a column (its distance from the names when it is first seen) and a row
 * (the nearest free gap to the line that refers to it), and keeps both for the object's life: the places
 * are remembered by label, and labels are never used again. A box that grows pushes the ones below it
 * down, and they come back when it shrinks.
 *
 * What is farther from the names than there are columns stands in the last one, below what refers to it.
 */
import type { Label } from '../../session/snapshot.ts';
import type { Box, Scene } from './scene.ts';

/** The place that a box was given when it was first seen. */
export interface Place {
  readonly column: number;
  readonly row: number;
}

/** All places given so far in a grid of so many columns. */
export type Places = ReadonlyMap<Label, Place>;

/** A box where it stands now: rows count from the top of the graph. */
export interface PlacedBox {
  readonly box: Box;
  readonly column: number;
  readonly row: number;
}

/** Where the lines to an object end: its box, or its line in the box that holds it as a row. */
export interface Target {
  readonly box: Box;
  readonly column: number;
  readonly row: number;
}

export interface Placed {
  readonly boxes: ReadonlyMap<Label, PlacedBox>;
  readonly targets: ReadonlyMap<Label, Target>;
  /** The boxes of each column, from top to bottom. */
  readonly columns: readonly (readonly PlacedBox[])[];
  readonly places: Places;
  /** Rows of the whole graph. */
  readonly height: number;
}

/** Places every box of a scene. `nameRows` has the row of the first name that refers to a box. */
export function placeBoxes(
  scene: Scene,
  nameRows: ReadonlyMap<Label, number>,
  columns: number,
  previous: Places,
): Placed {
  const places = new Map(previous);
  const stacks = Array.from({ length: columns }, (): PlacedBox[] => []);
  const fresh = Array.from({ length: columns }, (): Box[] => []);
  const known = Array.from({ length: columns }, (): Box[] => []);
  for (const box of scene.boxes.values()) {
    const place = places.get(box.label);
    if (place) known[place.column]!.push(box);
    else fresh[Math.min(columns - 1, scene.depths.get(box.label)!)]!.push(box);
  }
  const wanted = new Map(nameRows);
  for (let column = 0; column < columns; column++) {
    const stack = stacks[column]!;
    stack.push(...settle(known[column]!, column, places));
    for (const one of stack) wantReferents(one, wanted);
    // Those that names refer to from top to bottom; what only they refer to comes after them.
    if (column === 0)
      fresh[0]!.sort((a, b) => (nameRows.get(a.label) ?? 1e6) - (nameRows.get(b.label) ?? 1e6));
    for (const box of fresh[column]!) {
      const row = nearestGap(stack, wanted.get(box.label) ?? 0, box.height);
      const one: PlacedBox = { box, column, row };
      places.set(box.label, { column, row });
      stack.splice(indexFor(stack, row), 0, one);
      wantReferents(one, wanted);
    }
  }
  const boxes = new Map(stacks.flat().map((one) => [one.box.label, one]));
  const height = Math.max(0, ...stacks.flat().map(({ row, box }) => row + box.height));
  return { boxes, targets: targetsOf(boxes), columns: stacks, places, height };
}

function targetsOf(boxes: ReadonlyMap<Label, PlacedBox>): Map<Label, Target> {
  const targets = new Map<Label, Target>(boxes);
  for (const { box, column, row } of boxes.values())
    box.lines.forEach(({ is }, i) => {
      if (is !== undefined) targets.set(is, { box, column, row: row + 1 + i });
    });
  return targets;
}

/** The rows in which the referents of a box would best stand, where nothing asked for another one before. */
function wantReferents({ box, row }: PlacedBox, wanted: Map<Label, number>): void {
  box.lines.forEach(({ to }, i) => {
    if (to !== null && !wanted.has(to)) wanted.set(to, row + 1 + i);
  });
}

/** Boxes with a place of their own: each at its row, or as soon below as there is room. */
function settle(boxes: readonly Box[], column: number, places: Places): PlacedBox[] {
  const sorted = [...boxes].sort((a, b) => places.get(a.label)!.row - places.get(b.label)!.row);
  let free = 0;
  return sorted.map((box) => {
    const row = Math.max(free, places.get(box.label)!.row);
    free = row + box.height;
    return { box, column, row };
  });
}

/** Where in a column, ordered from top to bottom, a row belongs. */
function indexFor(stack: readonly PlacedBox[], row: number): number {
  let low = 0;
  let high = stack.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stack[middle]!.row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The row nearest to `wanted` where so many rows are free. */
function nearestGap(stack: readonly PlacedBox[], wanted: number, height: number): number {
  let above = -1;
  let free = 0;
  for (let i = 0; i <= stack.length; i++) {
    const next = stack[i];
    // The last row in the gap above this box from which it would fit.
    const last = next ? next.row - height : Number.POSITIVE_INFINITY;
    if (last >= free) {
      if (wanted >= free && wanted <= last) return wanted;
      if (free > wanted) return above >= 0 && wanted - above <= free - wanted ? above : free;
      above = last;
    }
    if (next) free = Math.max(free, next.row + next.box.height);
  }
  return above;
}
