/** The names pane: frames that have no room, and rows of any width. */
import { expect, it } from 'vitest';
import { nameLines, nameRow } from '../../src/views/names-view.ts';
import { rowWidth } from '../../src/views/row.ts';
import { at, openSession } from '../session/open-session.ts';
import { stateOf } from './random-memory.ts';

const RECURSION = `
def depth(n, acc):
    here = [n]
    return acc if n == 0 else depth(n - 1, acc + here)
result = depth(9, [])
`;

const text = (row: ReturnType<typeof nameRow>): string =>
  row
    .map((one) => one.text)
    .join('')
    .trimEnd();

async function lines(program: string, step: number, room: number, width = 30, open?: number) {
  const snapshot = await at(openSession(program), step);
  const state = stateOf(snapshot);
  const style = { width, drawn: false, values: true };
  return nameLines(snapshot, { showLibrary: true, atoms: 'values', room, open }).map((line) =>
    text(nameRow(line, state, style)),
  );
}

it('shows every entry of every frame where there is room', async () => {
  const all = await lines(RECURSION, 6, 40);
  expect(all.filter((line) => line.startsWith('depth')).map((line) => line.replace(/\(.*\)/, ''))).toEqual([
    'depth line 2',
    'depth line 3',
    'depth line 3',
  ]);
  expect(all.slice(0, 4)).toEqual([
    expect.stringMatching(/^depth\(n=7, acc=L\d+\) line 2$/),
    '+ n 7',
    expect.stringMatching(/^\+ acc → L\d+ \[9, 8\]$/),
    '  here unbound yet',
  ]);
});

it('folds calls in between, with what their parameters refer to', async () => {
  const folded = await lines(RECURSION, 16, 14);
  expect(folded[0]).toMatch(/^depth\(n=2, acc=L\d+\) line 2$/);
  expect(folded[4]).toMatch(/^depth\(n=3, acc=L\d+\) line 3$/);
  expect(folded.length).toBeLessThanOrEqual(14);
  expect(folded.at(-3)).toBe('global');
});

it('opens the frame that is looked at', async () => {
  const folded = await lines(RECURSION, 16, 14, 30, 3);
  expect(folded.filter((line) => line.startsWith('  here'))).toHaveLength(2);
});

it('counts functions that have no room', async () => {
  const program = `${Array.from({ length: 30 }, (_, i) => `def f${i}(): pass`).join('\n')}\nx = 1\npass`;
  expect(await lines(program, 31, 12)).toEqual(['global', '  30 functions', '+ x 1']);
});

it('keeps every row within any width, the name and the sign of its reference in it', async () => {
  const program =
    'a_rather_long_name_for_a_list = ["value"]\nanother_long_name = "a long text that is cut"\npass';
  const snapshot = await at(openSession(program), 2);
  const state = stateOf(snapshot);
  for (let width = 8; width < 60; width++)
    for (const drawn of [false, true])
      for (const line of nameLines(snapshot, { showLibrary: true, atoms: 'names' })) {
        const row = nameRow(line, state, { width, drawn, values: false });
        expect(rowWidth(row)).toBeLessThanOrEqual(width);
        if (line.kind === 'name' && drawn) expect(text(row)).toMatch(/^[+ ] a.*●$/);
      }
});
