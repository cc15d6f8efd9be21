/** Laws of the picture of names and objects, on random memories of any shape. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inside, type Rect } from '../../src/base/geometry.ts';
import type { Snapshot } from '../../src/session/snapshot.ts';
import { arrangeGraph, arrangeNames } from '../../src/views/arrange-memory.ts';
import { Canvas } from '../../src/views/canvas.ts';
import { boxX, slotKey } from '../../src/views/graph/channels.ts';
import { NO_PLACEMENT, type Placement, withPlaces } from '../../src/views/graph/placement.ts';
import { paintMemory } from '../../src/views/memory-view.ts';
import type { AtomStyle, ViewState } from '../../src/views/view-state.ts';
import { followLine } from './follow-lines.ts';
import { randomRun, stateOf } from './random-memory.ts';

/** The panes in a canvas with a margin around them, in which nothing may be drawn. */
interface Panes {
  readonly width: number;
  readonly height: number;
  readonly names: Rect;
  readonly objects: Rect;
}

const MARGIN = 3;

const panes = fc
  .record({
    names: fc.integer({ min: 14, max: 34 }),
    objects: fc.integer({ min: 20, max: 140 }),
    height: fc.integer({ min: 6, max: 50 }),
  })
  .map(
    ({ names, objects, height }): Panes => ({
      width: names + objects + 2 * MARGIN,
      height: height + 2 * MARGIN,
      names: { x: MARGIN, y: MARGIN, width: names, height },
      objects: { x: MARGIN + names, y: MARGIN, width: objects, height },
    }),
  );

const atoms = fc.constantFrom<AtomStyle>('names', 'all', 'values');

function paint({ width, height, names, objects }: Panes, state: ViewState, placement: Placement) {
  const canvas = new Canvas(width, height, false);
  const picture = paintMemory(canvas, names, objects, state, placement);
  const grid = canvas.finish().map((row) => [...row.map(({ text }) => text).join('')]);
  return { grid, placement: picture.placement };
}

const textOf = (grid: readonly (readonly string[])[]): string => grid.map((row) => row.join('')).join('\n');

/** The arrangements of a run, each with the places that the ones before have given. */
function arrangements({ names, objects }: Panes, run: readonly Snapshot[], style: AtomStyle) {
  let placement: Placement = NO_PLACEMENT;
  return run.map((snapshot) => {
    const state = stateOf(snapshot, { atoms: style });
    const shown = arrangeNames(state, inside(names).height, true);
    const graph = arrangeGraph(names, objects, shown, state, placement);
    placement = withPlaces(placement, graph.grid, graph.placed.places);
    return graph;
  });
}

describe('boxes', () => {
  it('never overlap, and stand inside the pane from left to right', () => {
    fc.assert(
      fc.property(panes, randomRun, atoms, (where, run, style) => {
        for (const { placed, grid, place } of arrangements(where, run, style)) {
          placed.columns.forEach((column, number) => {
            const x = boxX({ grid, place }, number);
            let free = 0;
            for (const { row, box } of column) {
              expect(row).toBeGreaterThanOrEqual(free);
              free = row + box.height;
              expect(x).toBeGreaterThan(place.x);
              if (place.width >= 30) expect(x + box.width).toBeLessThan(place.x + place.width);
            }
          });
        }
      }),
      { numRuns: 150 },
    );
  });

  it('stand in their own places, or as near below as what is above them lets them', () => {
    fc.assert(
      fc.property(panes, randomRun, atoms, (where, run, style) => {
        for (const { placed } of arrangements(where, run, style))
          for (const column of placed.columns) {
            let free = 0;
            for (const { row, box } of column) {
              const own = placed.places.get(box.label)!.row;
              expect(row === own || (row > own && row === free)).toBe(true);
              free = row + box.height;
            }
          }
      }),
      { numRuns: 150 },
    );
  });

  it("keep their column and their place for the object's life", () => {
    fc.assert(
      fc.property(panes, randomRun, (where, run) => {
        const all = arrangements(where, run, 'names');
        const last = all.at(-1)!.placed.places;
        for (const { placed } of all)
          for (const { box, column } of placed.boxes.values()) {
            expect(last.get(box.label)).toEqual(placed.places.get(box.label));
            expect(column).toBe(last.get(box.label)!.column);
          }
      }),
      { numRuns: 100 },
    );
  });
});

describe('lines', () => {
  it('lead from each slot and name that has one to its object, and to no other', () => {
    let lines = 0;
    fc.assert(
      fc.property(panes, randomRun, atoms, (where, run, style) => {
        const snapshot = run.at(-1)!;
        const state = stateOf(snapshot, { atoms: style });
        const placement = run
          .slice(0, -1)
          .reduce<Placement>(
            (before, one) => paint(where, stateOf(one, { atoms: style }), before).placement,
            NO_PLACEMENT,
          );
        const shown = arrangeNames(state, inside(where.names).height, true);
        const graph = arrangeGraph(where.names, where.objects, shown, state, placement);
        const { grid } = paint(where, state, placement);
        const arrowOf = new Map(graph.drawn.lanes.map(({ to, side, end }) => [`${to} ${side}`, end]));
        const check = (x: number, y: number, to: string) => {
          lines++;
          expect('●○').toContain(grid[y]![x]);
          const { arrows, loose } = followLine(grid, { x, y });
          const ends = ['left', 'right'].map((side) => arrowOf.get(`${to} ${side}`)).filter(Boolean);
          expect(loose).toEqual([]);
          expect(arrows).toHaveLength(1);
          expect(ends).toContainEqual(arrows[0]);
        };
        for (const anchor of graph.drawn.anchors) check(anchor.x, anchor.y, anchor.to);
        for (const { box, row, column } of graph.placed.boxes.values())
          box.lines.forEach(({ to }, i) => {
            if (to === null || !graph.drawn.slots.has(slotKey(box.label, i))) return;
            const x = boxX(graph, column) + Math.min(box.width, graph.grid.boxWidth) - 1;
            check(x, graph.place.y + row + 1 + i - graph.scroll, to);
          });
      }),
      { numRuns: 400 },
    );
    expect(lines).toBeGreaterThan(1000);
  });
});

describe('the picture', () => {
  it('stays inside its panes', () => {
    fc.assert(
      fc.property(panes, randomRun, atoms, (where, run, style) => {
        const { grid } = paint(where, stateOf(run.at(-1)!, { atoms: style }), NO_PLACEMENT);
        const { names, objects } = where;
        grid.forEach((row, y) => {
          row.forEach((character, x) => {
            const isInside =
              y >= names.y && y < names.y + names.height && x >= names.x && x < objects.x + objects.width;
            if (!isInside) expect(character).toBe(' ');
          });
        });
        // The outer frame is whole: no line has broken through it.
        for (let y = names.y; y < names.y + names.height; y++) {
          expect('╭│╰').toContain(grid[y]![names.x]);
          expect('╮│╯').toContain(grid[y]![objects.x + objects.width - 1]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is the same from whichever step one comes, once all have been seen', () => {
    fc.assert(
      fc.property(panes, randomRun, atoms, (where, run, style) => {
        let placement: Placement = NO_PLACEMENT;
        const draw = (snapshot: Snapshot) => {
          const picture = paint(where, stateOf(snapshot, { atoms: style }), placement);
          placement = picture.placement;
          return textOf(picture.grid);
        };
        run.forEach(draw);
        const backward = run.toReversed().map(draw).reverse();
        const forward = run.map(draw);
        expect(backward).toEqual(forward);
      }),
      { numRuns: 60 },
    );
  });
});
