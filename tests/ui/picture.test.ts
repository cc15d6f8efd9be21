/** The stepping screen as text: the picture is typed here as it is to be seen. */
import { expect, it } from 'vitest';
import { paintRow } from '../../src/ui/paint-row.ts';
import { pictureOf } from '../../src/ui/picture.ts';
import { pressKey } from '../../src/ui/press-key.ts';
import { withSession } from '../../src/ui/reduce.ts';
import { initialState, type StepState } from '../../src/ui/step-state.ts';
import { PLAIN_THEME } from '../../src/ui/theme.ts';
import { stopWords } from '../../src/views/status-view.ts';
import { FakeSession } from './fake-session.ts';

const text = (state: StepState, columns = 70, rows = 14) =>
  pictureOf(state, { columns, rows }, { ascii: false, plain: false }).rows.map((row) =>
    paintRow(row, PLAIN_THEME).trimEnd(),
  );

async function at(step: number): Promise<{ readonly state: StepState; readonly session: FakeSession }> {
  const session = new FakeSession();
  const first = initialState(session.state);
  await session.perform({ kind: 'go', step });
  return { session, state: withSession(first, session.state, (label) => session.inspect(label), true) };
}

it('shows line, names, objects and references', async () => {
  const { state } = await at(2);
  expect(text(state)).toEqual([
    ' aliasing.py  step 2/6  line 3  <module>',
    '   1 a = ["string", 42]',
    ' ▷ 2 b = a',
    ' ▶ 3 b[0] = "some words"',
    '   4 c = a.copy()',
    '   5 c[0] = "hello!"',
    ' global',
    '   a → L1',
    '   b → L1',
    '   c unbound yet',
    '   L1 list list of 2  [0 → S2, 1 → I3]  2 references',
    "   S2 str 'string'  1 reference",
    '   I3 int 42  immortal',
    ' → step  ← back  e tick  n over  f out  c run  ? keys  q quit',
  ]);
});

it('says how much was asked for by a number', async () => {
  const { state, session } = await at(0);
  const pressed = pressKey(state, '7', (label) => session.inspect(label)).state;
  expect(text(pressed).at(-1)).toBe(' 7 times …');
});

it('shows what is typed for input()', async () => {
  const { state } = await at(0);
  const recording = { ...state.session.recording, prompt: 'name? ' };
  const typing = { ...state, session: { ...state.session, recording }, typing: 'Ada' };
  expect(text(typing).at(-1)).toBe(' name? Ada   Enter answers input(), Esc leaves it for now');
});

it('lets no control character of the program through', async () => {
  const { state } = await at(6);
  const output = [{ step: 6, stream: 'stdout' as const, text: 'a\x1b[2Jb\x07\rc\u202ed\n' }];
  const nasty = { ...state, session: { ...state.session, snapshot: { ...state.session.snapshot, output } } };
  const shown = text(nasty, 100, 40).join('\n');
  expect(shown).toContain('a␛[2Jb␇␍c␡d');
  expect(shown.replaceAll('\n', '')).not.toMatch(/[\x00-\x1f\u202e]/);
});

it.each([
  [20, 5],
  [1, 1],
  [200, 60],
])('fits %i by %i', async (columns, rows) => {
  const { state } = await at(4);
  for (const key of ['', '?', 'B', 'z']) {
    const shown = text(key ? pressKey(state, key, () => null).state : state, columns, rows);
    expect(shown.length).toBeLessThanOrEqual(rows);
    expect(Math.max(...shown.map((row) => row.length))).toBeLessThanOrEqual(columns);
  }
});

it('has words for every reason to stop that cannot be seen', () => {
  expect(stopWords({ kind: 'moved' })).toBe('');
  expect(stopWords({ kind: 'breakpoint', line: 3 })).toBe('breakpoint on line 3');
  expect(stopWords({ kind: 'last step' })).toBe('this is the last step');
});
