/** The objects pane's three views, and what stands out in them. */
import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../src/ui/picture.ts';
import { pressKey } from '../../src/ui/press-key.ts';
import { withSession } from '../../src/ui/reduce.ts';
import { NOTHING_SEEN, type Seen } from '../../src/ui/seen.ts';
import { initialState, type StepState } from '../../src/ui/step-state.ts';
import { FakeSession } from './fake-session.ts';

const SIZE = { columns: 120, rows: 24 };
const STYLE = { ascii: false, plain: false };

/** The screen at a step after some keys; the picture after each is what the next one goes by. */
async function pressed(step: number, keys: readonly string[], size = SIZE) {
  const session = new FakeSession();
  const inspect = (label: string) => session.inspect(label);
  await session.perform({ kind: 'go', step });
  let state: StepState = withSession(initialState(session.state), session.state, inspect, true);
  let seen: Seen = NOTHING_SEEN;
  for (const key of keys) {
    seen = pictureOf(state, size, STYLE);
    state = pressKey(state, key, inspect, seen).state;
  }
  const picture = pictureOf(state, size, STYLE);
  const text = picture.rows.map((row) => row.map((one) => one.text).join(''));
  return { state, picture, text, pane: paneRows(text) };
}

/** What stands inside the objects pane. */
function paneRows(text: readonly string[]): readonly string[] {
  const from = text[1]!.indexOf('╭3 objects');
  const inner = text.slice(2).map((row) => row.slice(from + 1, -1).trimEnd());
  return inner
    .slice(
      0,
      inner.findIndex((row) => row.startsWith('──') || row.includes('───')),
    )
    .filter(Boolean);
}

describe('the table', () => {
  it('has a row for each object, in the order of birth at first', async () => {
    const { pane, text } = await pressed(5, ['v']);
    expect(text[1]).toContain('3 objects: table');
    expect(pane.map((row) => row.trim().split(/ +/)[0])).toEqual(['born▲', 'L1', '~']);
    expect(pane[1]).toMatch(/L1 +list +list of 2 .* 56 +2 .*a, b$/);
  });

  it('is turned upside down, and ordered by another column', async () => {
    const down = await pressed(5, ['v', '^']);
    expect(down.pane.map((row) => /L\d/.exec(row)?.[0]).slice(1)).toEqual(['L5', 'L1']);
    const { state } = await pressed(5, ['v', 'l', 'l', 'h']);
    expect(state.pane.sort).toBe('generation');
  });

  it('shows the rows that have the words of the filter in them', async () => {
    const { state, pane } = await pressed(5, ['&', ...'name:c']);
    expect(pane[0]).toContain('filter name:c');
    expect(pane.slice(2).map((row) => /L\d/.exec(row)?.[0])).toEqual(['L5']);
    // Keys are letters of it: none of them means what it does elsewhere.
    expect(state.session.snapshot.position.step).toBe(5);
    const again = await pressed(5, ['&', ...'type:dict', 'escape']);
    expect(again.state.pane.filter).toBe('');
    expect(again.pane).toHaveLength(3);
    const values = await pressed(5, ['a', '&', ...'value:hello', 'enter']);
    expect(values.pane.at(-1)).toContain("'hello!'");
    expect(values.state.pane.filtering).toBe(false);
  });

  it('has its rows chosen one by one', async () => {
    const { state } = await pressed(5, ['v', 'j', 'j']);
    expect(state.object).toBe('L5');
  });
});

describe('the tree', () => {
  it('opens an object once, below the first name that leads to it', async () => {
    const { pane } = await pressed(5, ['V']);
    expect(pane).toEqual([
      'a → L1 list · 2 refs',
      "├─ [0] 'some words'",
      '└─ [1] 42',
      'b → L1 list ↑ above',
      'c ~ → L5 list · 1 ref',
      "├─ [0] 'hello!'",
      '└─ [1] 42',
    ]);
  });

  it('starts at the selected name', async () => {
    const { pane } = await pressed(5, ['2', 'G', 'V']);
    expect(pane[0]).toContain('c ');
    expect(pane).toHaveLength(3);
  });
});

describe('the graph', () => {
  it('dims what the selected object has nothing to do with', async () => {
    const roles = async (keys: readonly string[]) => {
      const { picture } = await pressed(5, keys);
      return new Set(picture.rows.flatMap((row) => row.map(({ role }) => role)));
    };
    expect([...(await roles([]))].filter((role) => role.endsWith(' dim'))).toEqual([]);
    const selected = await roles(['3', 'j']);
    expect(selected.has('box selected')).toBe(true);
    expect(selected.has('box dim')).toBe(true);
    expect(selected.has('line selected')).toBe(true);
    expect([...selected].filter((role) => /^line \d/.test(role))).toEqual([]);
  });
});

describe('panes', () => {
  it('become larger and smaller, and keep to what there is room for', async () => {
    const width = (text: readonly string[]) => text[1]!.indexOf('╮') + 1;
    const own = width((await pressed(5, [])).text);
    expect(width((await pressed(5, ['+', '+'])).text)).toBe(own + 8);
    expect(width((await pressed(5, ['+', '_'])).text)).toBe(own);
    const least = width((await pressed(5, Array(50).fill('_'))).text);
    expect(least).toBeGreaterThanOrEqual(16);
    expect(width((await pressed(5, ['3', '+'])).text)).toBeLessThan(own);
    const most = (await pressed(5, Array(50).fill('+'))).text;
    expect(most[1]).toMatch(/^╭1 source ─+╮╭2 names ─+╮╭3 objects ─+╮$/);
  });
});

describe('the help', () => {
  it('begins with what concerns the pane, and does not scroll past its end', async () => {
    const { text } = await pressed(5, ['3', '?']);
    expect(text.join('\n')).toContain('Here, in the graph');
    const end = await pressed(5, ['?', 'G']);
    const past = await pressed(5, ['?', 'G', 'j', 'j', 'page down']);
    expect(past.text).toEqual(end.text);
    const back = await pressed(5, ['?', 'G', 'j', 'j', 'k']);
    expect(back.text).not.toEqual(end.text);
  });
});
