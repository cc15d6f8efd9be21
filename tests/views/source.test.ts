/** The source pane: scrolled sideways, and what a tick gave below its source. */
import { expect, it } from 'vitest';
import { initialState } from '../../src/ui/step-state.ts';
import { sourceRows } from '../../src/views/source-view.ts';
import type { ViewState } from '../../src/views/view-state.ts';
import { openSession } from '../session/open-session.ts';

async function rows(program: string, ticks: number, width: number, part: Partial<ViewState> = {}) {
  const { session } = openSession(program);
  const state = await session.perform({ kind: 'tick', direction: 1, count: ticks });
  return sourceRows({ ...initialState(state), ...part }, width, 6).map((row) => ({
    text: row
      .map((one) => one.text)
      .join('')
      .trimEnd(),
    ticked: row
      .filter(({ role }) => role === 'tick')
      .map((one) => one.text)
      .join(''),
  }));
}

it('marks the sub-expression of a tick, and shows its value below it', async () => {
  const shown = await rows('x = [1, 2]\ny = x[0] + x[1] * 3', 6, 40);
  expect(shown.map(({ text }) => text)).toEqual([
    '   1 x = [1, 2]',
    ' ▶ 2 y = x[0] + x[1] * 3',
    '                ~~~~~~~~ ⇒ 6',
  ]);
  expect(shown[1]!.ticked).toBe('x[1] * 3');
});

it('shows the value also where there is no room for it below its source', async () => {
  const shown = await rows('x = "ab"\ny =                    x + "a rather long text"', 3, 36);
  expect(shown[2]!.text).toMatch(/⇒ 'aba rather long text'$/);
});

it('scrolls sideways to what a tick is about', async () => {
  const shown = await rows(`y = ${'1 + '.repeat(30)}len("abc")`, 1, 40);
  expect(shown[0]!.ticked).toBe('len("abc")');
});

it('shows the end of long lines on demand', async () => {
  const shown = await rows('x = "the beginning and the end"\nshort = 1', 1, 20, { sourceScroll: 22 });
  expect(shown[0]!.text).toContain('…');
  expect(shown.map(({ text }) => text).join('\n')).toContain('the end"');
});

it('shows an exception below the line that raised it', async () => {
  const { session } = openSession('try:\n    int("x")\nexcept ValueError:\n    1 / 0\n');
  const shown = async (step: number) =>
    sourceRows(initialState(await session.perform({ kind: 'go', step })), 80, 8).map((row) =>
      row
        .map((one) => one.text)
        .join('')
        .trimEnd(),
    );
  expect((await shown(2))[2]).toBe("         × ValueError: invalid literal for int() with base 10: 'x'");
  expect((await shown(1)).join('\n')).not.toContain('×');
  expect((await shown(4))[4]).toBe('         × ZeroDivisionError: division by zero');
});
