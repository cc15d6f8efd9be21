/** The mouse: a click selects what is there, the wheel moves in the pane below it. */
import { describe, expect, it } from 'vitest';
import { mouseKey } from '../../src/ui/mouse-key.ts';
import { pictureOf } from '../../src/ui/picture.ts';
import { pressKey } from '../../src/ui/press-key.ts';
import { initialState, type StepState } from '../../src/ui/step-state.ts';
import { NO_PLACEMENT } from '../../src/views/graph/placement.ts';
import { ALIASING_RUN, FakeSession } from './fake-session.ts';

const SIZE = { columns: 120, rows: 40 };

function atEnd(): StepState {
  const { state } = new FakeSession();
  return initialState({ ...state, snapshot: ALIASING_RUN.at(-1)! });
}

/** The state after a mouse event at a place where a text stands on the screen. */
function at(state: StepState, text: string, kind: 'click' | 'wheel up' | 'wheel down' = 'click'): StepState {
  const picture = pictureOf(state, SIZE, { ascii: false, plain: false }, NO_PLACEMENT);
  const rows = picture.rows.map((row) => row.map((one) => one.text).join(''));
  const row = rows.findIndex((one) => one.includes(text));
  expect(row, text).toBeGreaterThan(0);
  const key = mouseKey({ kind, column: rows[row]!.indexOf(text), row });
  return pressKey(state, key, () => null, picture).state;
}

describe('a click', () => {
  it('selects a line of the source', () => {
    expect(at(atEnd(), 'c = a.copy()')).toMatchObject({ focus: 1, cursorLine: 4 });
  });

  it('selects a name, with its object', () => {
    expect(at(atEnd(), 'c ●')).toMatchObject({ focus: 2, name: { frame: 0, name: 'c' }, object: 'L5' });
  });

  it('selects an object', () => {
    expect(at(atEnd(), 'L5 list')).toMatchObject({ focus: 3, object: 'L5' });
  });

  it('focuses the other panes, and closes what lies over them', () => {
    expect(at(atEnd(), "some words', 42]").focus).toBe(4);
    expect(at(atEnd(), 'what happened').focus).toBe(5);
    const help = pressKey(atEnd(), '?', () => null).state;
    expect(at(help, 'keys and signs').overlay).toBeNull();
  });

  it('means nothing while a line is typed elsewhere than on the panes', () => {
    const typing = pressKey(atEnd(), ':', () => null).state;
    expect(at(typing, 'b = a').commandLine).not.toBeNull();
  });
});

describe('the wheel', () => {
  it('moves the cursor of the pane below it', () => {
    const top = { ...atEnd(), cursorLine: 1 };
    expect(at(top, 'b = a', 'wheel down')).toMatchObject({ focus: 1, cursorLine: 4 });
    expect(at({ ...top, cursorLine: 6 }, 'b = a', 'wheel up')).toMatchObject({ focus: 1, cursorLine: 3 });
  });
});
