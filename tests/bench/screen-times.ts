/** Times of the screen, for screen.mjs: arranging a graph, and from a key to a finished frame. */
import { openProgram } from '../../src/cli/open-program.ts';
import type { SessionPort } from '../../src/session/commands.ts';
import { paintRow } from '../../src/ui/paint-row.ts';
import { pictureOf } from '../../src/ui/picture.ts';
import { withSession } from '../../src/ui/reduce.ts';
import { initialState } from '../../src/ui/step-state.ts';
import { themeFor } from '../../src/ui/theme.ts';
import { arrangeGraph, arrangeNames } from '../../src/views/arrange-memory.ts';
import { NO_PLACEMENT, type Placement, withPlaces } from '../../src/views/graph/placement.ts';

/** A program with a chain of so many lists; one of them changes in each step. All of them are drawn. */
const programOf = (objects: number): string =>
  [
    'head = None',
    `for i in range(${objects}):`,
    '    head = [i, str(i), head]',
    'i = 0',
    'while True:',
    '    head.append(i)',
    '    i += 1',
    '',
  ].join('\n');

function open(text: string): SessionPort {
  const bytes = new TextEncoder().encode(text);
  const opened = openProgram({ path: '<string>', bytes, programArguments: [], argumentZero: '-c' });
  if (opened.kind === 'broken') throw new Error(opened.message);
  return opened.session;
}

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1]!;

/** Milliseconds for arranging a graph of so many objects: the first time, and once places are known. */
export async function arrangingTime(
  objects: number,
  rounds: number,
): Promise<{ first: number; again: number }> {
  const session = open(programOf(objects));
  const lastBuilt = 2 * objects + 3;
  while (session.state.recording.steps < lastBuilt && session.record(100));
  const state = initialState(await session.perform({ kind: 'go', step: lastBuilt }));
  const names = { x: 40, y: 1, width: 22, height: 30 };
  const pane = { x: 62, y: 1, width: 58, height: 30 };
  const first: number[] = [];
  const again: number[] = [];
  let known: Placement = NO_PLACEMENT;
  for (let round = 0; round < rounds; round++)
    for (const [times, placement] of [
      [first, NO_PLACEMENT],
      [again, known],
    ] as const) {
      const start = performance.now();
      const shown = arrangeNames(state, 28, true);
      const graph = arrangeGraph(names, pane, shown, state, placement);
      times.push(performance.now() - start);
      known = withPlaces(known, graph.grid, graph.placed.places);
    }
  return { first: median(first), again: median(again) };
}

/** Milliseconds from a key to the painted rows of a frame, by what takes them. */
export async function keyTime(
  objects: number,
  rounds: number,
): Promise<{ session: number; picture: number }> {
  const session = open(programOf(objects));
  const from = 2 * objects + 5;
  while (session.state.recording.steps < from + rounds && session.record(100));
  const inspect = (label: string) => session.inspect(label);
  const theme = themeFor('dark', '256');
  let state = initialState(await session.perform({ kind: 'go', step: from }));
  let placement: Placement = NO_PLACEMENT;
  const times = { session: [] as number[], picture: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const pressed = performance.now();
    const shown = await session.perform({ kind: 'step', direction: round % 3 === 2 ? -1 : 1, count: 1 });
    const answered = performance.now();
    state = withSession(state, shown, inspect, true);
    const picture = pictureOf(state, { columns: 120, rows: 40 }, { ascii: false, plain: false }, placement);
    placement = picture.placement;
    picture.rows.forEach((row) => {
      paintRow(row, theme);
    });
    times.session.push(answered - pressed);
    times.picture.push(performance.now() - answered);
  }
  return { session: median(times.session), picture: median(times.picture) };
}
