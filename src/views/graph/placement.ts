/**
 * What is remembered from one picture to the next: where boxes stand, for each grid that they stood in. A
 * terminal that comes back to a size it had shows the picture it had.
 */
import type { Grid } from './grid.ts';
import type { Places } from './place.ts';

export type Placement = ReadonlyMap<string, Places>;

export const NO_PLACEMENT: Placement = new Map();

const keyOf = ({ columns, boxWidth }: Grid): string => `${columns}×${boxWidth}`;

/** Where boxes stood in a grid. */
export function placesIn(placement: Placement, grid: Grid): Places {
  return placement.get(keyOf(grid)) ?? new Map();
}

/** The placement with the places of one grid as they are now. */
export function withPlaces(placement: Placement, grid: Grid, places: Places): Placement {
  return new Map(placement).set(keyOf(grid), places);
}
