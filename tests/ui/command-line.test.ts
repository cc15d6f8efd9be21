/** The bottom row as an editor; what is entered there; finding; marks; the list of stops. */
import { describe, expect, it } from 'vitest';
import type { SessionState } from '../../src/session/commands.ts';
import type { Effect } from '../../src/ui/effect.ts';
import { readCommand } from '../../src/ui/enter-command.ts';
import { textOf } from '../../src/ui/line-editor.ts';
import { pasteKey } from '../../src/ui/paste.ts';
import { pressKey } from '../../src/ui/press-key.ts';
import { initialState, type StepState } from '../../src/ui/step-state.ts';
import { ALIASING_RUN, FakeSession } from './fake-session.ts';

interface After {
  readonly state: StepState;
  readonly effects: readonly Effect[];
}

/** The state after keys; a text longer than a key's name is typed letter by letter. */
function pressed(state: StepState, ...keys: readonly string[]): After {
  const effects: Effect[] = [];
  let now = state;
  for (const key of keys) {
    const { state: next, effect } = pressKey(now, key, () => null);
    now = next;
    if (effect) effects.push(effect);
  }
  return { state: now, effects };
}

const typed = (text: string): readonly string[] => [...text];

/** The screen at the end of the example. */
function atEnd(part: Partial<SessionState> = {}): StepState {
  const { state } = new FakeSession();
  return initialState({ ...state, snapshot: ALIASING_RUN.at(-1)!, ...part });
}

const lineOf = ({ state }: After): string => (state.commandLine ? textOf(state.commandLine.line) : '(none)');

describe('the command line', () => {
  it('is edited with a cursor', () => {
    const line = pressed(atEnd(), ':', ...typed('abd'), 'left', 'c', 'home', 'x', 'end', 'backspace', '数');
    expect(lineOf(line)).toBe('xabc数');
  });

  it('keeps what was entered, each kind its own', () => {
    let { state } = pressed(atEnd(), ':', ...typed('a + 1'), 'enter');
    state = pressed(state, ':', ...typed('b'), 'enter').state;
    state = pressed(state, '/', ...typed('c'), 'enter').state;
    expect(lineOf(pressed(state, ':', 'z', 'up'))).toBe('b');
    expect(lineOf(pressed(state, ':', 'z', 'up', 'up', 'up'))).toBe('a + 1');
    expect(lineOf(pressed(state, ':', 'z', 'up', 'up', 'down', 'down'))).toBe('z');
    expect(lineOf(pressed(state, '/', 'up'))).toBe('c');
  });

  it('completes names', () => {
    const { session } = atEnd();
    const frame = session.snapshot.frames[0]!;
    const bindings = ['total', 'totals', 'name'].map((name) => ({ ...frame.bindings[0]!, name }));
    const state = atEnd({ snapshot: { ...session.snapshot, frames: [{ ...frame, bindings }] } });
    expect(lineOf(pressed(state, ':', ...typed('1 + na'), 'tab'))).toBe('1 + name');
    const several = pressed(state, ':', ...typed('to'), 'tab');
    expect(lineOf(several)).toBe('total');
    expect(several.state.message).toBe('total  totals');
    expect(lineOf(pressed(state, ':', ...typed('a.na'), 'tab'))).toBe('a.na');
  });

  it('takes pasted text as text, which means nothing elsewhere', () => {
    const pasted = pasteKey('qqq\r\nq\n');
    expect(lineOf(pressed(atEnd(), ':', pasted))).toBe('qqq\nq');
    expect(pressed(atEnd(), pasted)).toEqual({ state: atEnd(), effects: [] });
    expect(pressed(atEnd(), '?', pasted).effects).toEqual([]);
  });

  it('is left by Escape, Ctrl-C, and Backspace where it is empty', () => {
    for (const key of ['escape', 'ctrl-c', 'backspace'])
      expect(lineOf(pressed(atEnd(), ':', key))).toBe('(none)');
    expect(pressed(atEnd(), ':', 'enter').effects).toEqual([]);
  });

  it('asks for Python in the frame of the selected name', () => {
    expect(pressed(atEnd(), ':', ...typed('a is b'), 'enter').effects).toEqual([
      { kind: 'evaluate', text: 'a is b', frame: null },
    ]);
    expect(pressed(atEnd(), '2', 'j', ':', ...typed('a'), 'enter').effects).toEqual([
      { kind: 'evaluate', text: 'a', frame: 0 },
    ]);
  });
});

describe('a command', () => {
  it.each([
    ['120', { kind: 'move', command: { kind: 'go', step: 120 } }],
    [' 50 %', { kind: 'move', command: { kind: 'percent', percent: 50 } }],
    ['l 12', { kind: 'move', command: { kind: 'line run', line: 12, run: 1 } }],
    ['l 12 3', { kind: 'move', command: { kind: 'line run', line: 12, run: 3 } }],
    ['e other.py', { kind: 'open', path: 'other.py' }],
    ['e ./other.py', { kind: 'open', path: './other.py' }],
    ['w out.svg', { kind: 'write', path: 'out.svg' }],
    ['w', { kind: 'evaluate', text: 'w' }],
    ['e + 1', { kind: 'evaluate', text: 'e + 1' }],
    ['e / 2', { kind: 'evaluate', text: 'e / 2' }],
    ['e if a else b', { kind: 'evaluate', text: 'e if a else b' }],
    ['w is None', { kind: 'evaluate', text: 'w is None' }],
    ['e = 5', { kind: 'evaluate', text: 'e = 5' }],
    ['12 + 1', { kind: 'evaluate', text: '12 + 1' }],
    ['l', { kind: 'evaluate', text: 'l' }],
    ['l[12]', { kind: 'evaluate', text: 'l[12]' }],
  ])('%s', (text, expected) => {
    expect(readCommand(text)).toEqual(expected);
  });
});

describe('finding', () => {
  it('goes through source, names, objects and output, and back', () => {
    let one = pressed(atEnd(), '/', ...typed('some words'), 'enter');
    const places: (string | number)[] = [];
    for (let i = 0; i < 4; i++) {
      const { focus, cursorLine, object, message } = one.state;
      places.push(`${focus} ${focus === 1 ? cursorLine : (object ?? '')} ${message.split(':')[0]}`);
      one = pressed(one.state, 'x');
    }
    expect(places).toEqual(['1 3 1 of 3', '3 S4 2 of 3', '4 S4 3 of 3', '1 3 1 of 3']);
    expect(pressed(one.state, 'X').state.foundAt).toBe(0);
  });

  it('finds ids, labels and names', () => {
    const found = (text: string) => pressed(atEnd(), '/', ...typed(text), 'enter').state;
    expect(found('0x7f00').focus).toBe(3);
    expect(found('L5').object).toBe('L5');
    expect(found('nowhere').message).toBe("'nowhere' is not there at this step");
  });
});

describe('marks', () => {
  it('are set by a capital letter, and gone to by a small one', () => {
    const { state } = pressed(atEnd(), "'", 'A');
    expect(state.marks).toEqual({ a: 6 });
    expect(pressed(state, "'", 'a').effects).toEqual([{ kind: 'command', command: { kind: 'go', step: 6 } }]);
    expect(pressed(state, "'", 'b').state.message).toMatch(/no mark b/);
    expect(pressed(state, "'", "'").effects).toEqual([{ kind: 'command', command: { kind: 'back' } }]);
    expect(pressed(state, "'", 'escape', "'", 'escape').state.marking).toBe(false);
  });
});

describe('the list of stops', () => {
  const breakpoint = { line: 3, enabled: true, condition: '', hits: { before: 1, all: 2 } };
  const state = atEnd({
    breakpoints: [breakpoint],
    watchpoints: [{ what: 'L1', enabled: true }],
    watches: [{ expression: 'a', text: '1', failed: false }],
  });

  it('counts hits when it is opened', () => {
    expect(pressed(state, 'B').effects).toEqual([{ kind: 'command', command: { kind: 'count hits' } }]);
  });

  it('edits, switches and deletes', () => {
    const { state: open } = pressed(state, 'B');
    expect(pressed(open, 'e', ...typed('x'), 'enter').effects).toEqual([
      { kind: 'command', command: { kind: 'condition', line: 3, condition: 'x' } },
    ]);
    expect(pressed(open, ' ').effects).toEqual([
      { kind: 'command', command: { kind: 'switch', stop: { line: 3 } } },
    ]);
    expect(pressed(open, 'j', 'd').effects).toEqual([
      { kind: 'command', command: { kind: 'remove', stop: { what: 'L1' } } },
    ]);
    expect(pressed(open, 'j', 'j', 'd').effects).toEqual([
      { kind: 'command', command: { kind: 'unwatch', expression: 'a' } },
    ]);
    expect(pressed(open, 'enter').state).toMatchObject({ focus: 1, cursorLine: 3, overlay: null });
  });

  it('is filled by b, w and W', () => {
    expect(pressed(state, '2', 'j', 'W').effects).toEqual([
      { kind: 'command', command: { kind: 'watchpoint', subject: { kind: 'name', frame: 0, name: 'a' } } },
    ]);
    expect(pressed(state, '3', 'j', 'W').effects).toEqual([
      { kind: 'command', command: { kind: 'watchpoint', subject: { kind: 'object', label: 'L1' } } },
    ]);
    expect(pressed(state, 'w', ...typed('a[0]'), 'enter').effects).toEqual([
      { kind: 'command', command: { kind: 'watch', expression: 'a[0]' } },
    ]);
  });
});

describe('the output', () => {
  it('leads from a line to the step that printed it', () => {
    expect(pressed(atEnd(), '4', 'enter').effects).toEqual([
      { kind: 'command', command: { kind: 'go', step: 6 } },
    ]);
  });
});
