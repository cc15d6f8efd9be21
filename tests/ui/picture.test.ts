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

it('draws panes, and lines from names to objects', async () => {
  const { state } = await at(5);
  expect(text(state, 100, 20)).toMatchInlineSnapshot(`
    [
      " aliasing.py  step 5/6  █████████████████████████████████░░░░░░░                   line 6  <module>",
      "╭1 source ─────────────────╮╭2 names ────────╮╭3 objects ──────────────────────────────────────────╮",
      "│   1 a = ["string", 42]   ││global          ││                                                    │",
      "│   2 b = a                ││  a ●──────────────┬──▶╭ L1 list · 2 refs ─╮                          │",
      "│   3 b[0] = "some words"  ││  b ●──────────────╯   │ 'some words' │ 42 │                          │",
      "│   4 c = a.copy()         ││  c ●──────────────╮   ╰───────────────────╯                          │",
      "│ ▷ 5 c[0] = "hello!"      ││                ││ ╰──▶╭ ~ L5 list · 1 ref ╮                          │",
      "│ ▶ 6 print(a)             ││                ││     │ 'hello!' │ 42     │                          │",
      "│                          ││                ││     ╰───────────────────╯                          │",
      "│                          ││                ││                                                    │",
      "│                          ││                ││                                                    │",
      "│                          ││                ││                                                    │",
      "│                          ││                ││                                                    │",
      "╰──────────────────────────╯╰────────────────╯╰────────────────────────────────────────────────────╯",
      "╭4 output ─────────────────────────────╮╭5 what happened ──────────────────────────────────────────╮",
      "│                                      ││                                                          │",
      "│                                      ││                                                          │",
      "│                                      ││                                                          │",
      "╰──────────────────────────────────────╯╰──────────────────────────────────────────────────────────╯",
      " → step  ← back  b breakpoint  e tick  n over  f out  c run  Space play  : ask  ? keys  q quit",
    ]
  `);
});

it('writes labels where there is no room for the graph', async () => {
  const { state } = await at(5);
  expect(text(state, 80, 16)).toMatchInlineSnapshot(`
    [
      " aliasing.py  step 5/6  ███████████████████████████████░░░░░░  line 6  <module>",
      "╭1 source ─────────────────╮╭2 names ──────────────────────────────────────────╮",
      "│   1 a = ["string", 42]   ││global                                            │",
      "│   2 b = a                ││  a → L1 list of 2                                │",
      "│   3 b[0] = "some words"  ││  b → L1 list of 2                                │",
      "│   4 c = a.copy()         ││  c → L5 list of 2                                │",
      "│ ▷ 5 c[0] = "hello!"      ││                                                  │",
      "│ ▶ 6 print(a)             ││                                                  │",
      "│                          ││                                                  │",
      "│                          ││                                                  │",
      "╰──────────────────────────╯╰──────────────────────────────────────────────────╯",
      "╭4 output ─────────────────────╮╭5 what happened ──────────────────────────────╮",
      "│                              ││                                              │",
      "│                              ││                                              │",
      "╰──────────────────────────────╯╰──────────────────────────────────────────────╯",
      " → step  ← back  b breakpoint  e tick  n over  f out  c run  ? keys  q quit",
    ]
  `);
});

it('is linear text on a narrow terminal', async () => {
  const { state } = await at(2);
  expect(text(state, 58, 16)).toMatchInlineSnapshot(`
    [
      " aliasing.py  step 2/6  █████░░░░░░░░░░  line 3  <module>",
      "     1 a = ["string", 42]",
      "ran  2 b = a",
      "next 3 b[0] = "some words"",
      "     4 c = a.copy()",
      "     5 c[0] = "hello!"",
      "     6 print(a)",
      "names",
      " global",
      "   a: L1",
      "   b: L1",
      "   c: unbound yet",
      "objects",
      " L1 list, 2 refs: [0] 'string', [1] 42",
      "",
      " → step  ← back  b breakpoint  e tick  ? keys  q quit",
    ]
  `);
});

it('knows an object by heart', async () => {
  const { state, session } = await at(2);
  const open = ['3', 'down', 'enter'].reduce(
    (s, key) => pressKey(s, key, (label) => session.inspect(label)).state,
    state,
  );
  expect(text(open, 100, 24)).toMatchInlineSnapshot(`
    [
      " aliasing.py  step 2/6  █████████████░░░░░░░░░░░░░░░░░░░░░░░░░░░                   line 3  <module>",
      "╭1 source ─────────────────╮╭2 names ────────╮╭3 objects ──────────────────────────────────────────╮",
      "│   1 a = ["string", 42]   ││global          ││                                                    │",
      "│ ▷ 2 b = a                ││  a ●──────────────┬──▶╭ L1 list · 2 refs ╮                           │",
      "│ ▶ 3 b[0] = "╭ L1 list · Esc closes ────────────────────────────────────────────────────────────╮ │",
      "│   4 c = a.co│ object     L1                                                                    │ │",
      "│   5 c[0] = "│ id         0x7f0000001000 = 139637976731648                                      │ │",
      "│   6 print(a)│ type       list, mutable                                                         │ │",
      "│             │ value      list of 2                                                             │ │",
      "│             │ size       56 bytes                                                              │ │",
      "│             │ count      2 = 2 × global a                                                      │ │",
      "│             │ names      a in <module>                                                         │ │",
      "│             │ alive by   global a                                                              │ │",
      "│             │ collector  generation 0                                                          │ │",
      "│             │ made       in step 1, line 1                                                     │ │",
      "│             │                                                                                  │ │",
      "│             │ ▶ refers to [0] → str 'string'                                                   │ │",
      "╰─────────────│   refers to [1] → int 42                                                         │─╯",
      "╭4 output ────╰──────────────────────────────────────────────────────────────────────────────────╯─╮",
      "│                                      ││                                                          │",
      "│                                      ││                                                          │",
      "│                                      ││                                                          │",
      "╰──────────────────────────────────────╯╰──────────────────────────────────────────────────────────╯",
      " → step  ← back  ↓ choose  Enter follow  r ledger  p why alive  m memory  Esc back  ? keys  q quit",
    ]
  `);
});

it('is ASCII where it has to be', async () => {
  const { state } = await at(5);
  const { rows } = pictureOf(state, { columns: 100, rows: 30 }, { ascii: true, plain: false });
  const shown = rows.map((row) => paintRow(row, PLAIN_THEME)).join('\n');
  expect(shown).toMatch(/a \*-+/);
  expect(shown).not.toMatch(/[^\x20-\x7e\n]/);
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
  const shown = text(typing, 100, 24);
  expect(shown.join('\n')).toContain('│▷name? Ada ');
  expect(shown.at(-1)).toBe(' the program waits for a line: Enter answers input(), Esc leaves it for now');
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
