/** Keys at the prompt: into the line, out of it to step, and back to it. */
import { describe, expect, it } from 'vitest';
import type { Effect } from '../../src/ui/effect.ts';
import { pasteKey } from '../../src/ui/paste.ts';
import { pictureOf } from '../../src/ui/picture.ts';
import { pressKey } from '../../src/ui/press-key.ts';
import { initialState, type StepState } from '../../src/ui/step-state.ts';
import { Stepper } from '../../src/ui/stepper.ts';
import { afterTyping } from '../../src/ui/type-at-prompt.ts';
import { FakeSession } from './fake-session.ts';
import { ManualClock } from './manual-clock.ts';

/** A prompt that waits behind six steps. */
function atPrompt(step = 6): StepState {
  const session = new FakeSession();
  const { state } = session;
  const snapshot = { ...state.snapshot, position: { step, tick: 0 } };
  const output = [{ step, stream: 'stderr', text: '>>> ', prompt: true }] as const;
  const recording = { ...state.recording, state: 'at the prompt' } as const;
  return initialState({ ...state, snapshot: { ...snapshot, output }, recording });
}

/** The state after some keys, and the effects on the way. */
function press(state: StepState, ...keys: readonly string[]) {
  const effects: Effect[] = [];
  let at = state;
  for (const key of keys) {
    const { state: next, effect } = pressKey(at, key, () => null);
    at = next;
    if (effect) effects.push(effect);
  }
  return { state: at, effects };
}

const PLAIN = { ascii: false, plain: false };

const screen = (state: StepState): string =>
  pictureOf(state, { columns: 120, rows: 40 }, { ascii: false, plain: false })
    .rows.map((row) =>
      row
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    )
    .join('\n');

describe('the prompt', () => {
  it('takes keys that would step, and shows the line', () => {
    const { state, effects } = press(atPrompt(), ...'next = 5');
    expect(effects).toEqual([]);
    expect(screen(state)).toContain('>>> next = 5');
    expect(screen(state)).toContain('Enter run it');
  });

  it.each([
    [120, 40],
    [80, 24],
    [59, 22],
    [40, 12],
    [20, 5],
  ])('shows the line in %i columns and %i rows', (columns, rows) => {
    const state = atPrompt();
    const { snapshot } = state.session;
    const before = Array.from(
      { length: 30 },
      (_, i) => ({ step: 1, stream: 'stdout', text: `${i}\n` }) as const,
    );
    const session = {
      ...state.session,
      snapshot: { ...snapshot, output: [...before, ...snapshot.output] },
    };
    const picture = pictureOf(press({ ...state, session }, ...'typed').state, { columns, rows }, PLAIN);
    expect(picture.rows.map((row) => row.map(({ text }) => text).join('')).join('\n')).toContain('>>> typed');
  });

  it('hands over lines until they are a statement', () => {
    const first = press(atPrompt(), ...'if 1:', 'enter');
    expect(first.effects).toEqual([{ kind: 'type', lines: 'if 1:\n' }]);
    const incomplete = afterTyping(first.state, false);
    expect(screen(incomplete)).toContain('>>> if 1:');
    expect(screen(incomplete)).toContain('an empty one ends the block');
    const second = press(incomplete, 'tab', 'x', 'enter');
    expect(second.effects).toEqual([{ kind: 'type', lines: 'if 1:\n    x\n' }]);
    const taken = afterTyping(second.state, true);
    expect(taken.prompt).toEqual({ typing: true, before: '', line: '', cursor: 0 });
    expect(press(taken, 'up', 'up').state.prompt?.line).toBe('if 1:');
  });

  it('is left by Esc, or by an arrow where the line is empty', () => {
    expect(press(atPrompt(), 'left').effects).toEqual([
      { kind: 'command', command: { kind: 'step', direction: -1, count: 1 } },
    ]);
    expect(press(atPrompt(), 'x', 'left').effects).toEqual([]);
    const stepping = press(atPrompt(), 'x', 'escape', 'n');
    expect(stepping.effects).toMatchObject([{ command: { kind: 'over', direction: 1 } }]);
    expect(stepping.state.prompt).toMatchObject({ typing: false, line: 'x' });
    expect(screen(stepping.state)).toContain('Esc prompt');
  });

  it('is gone back to by Esc, at the end of what has run, and says so', () => {
    const before = atPrompt(2);
    const stepping = { ...before, prompt: { ...before.prompt!, typing: false } };
    const { state, effects } = press(stepping, 'escape');
    expect(effects).toEqual([{ kind: 'command', command: { kind: 'last' } }]);
    expect(state.prompt?.typing).toBe(true);
    expect(state.message).toContain('runs after all that was typed before');
    expect(press(press(atPrompt(), 'escape').state, 'escape').effects).toEqual([]);
  });

  it('is cleared by Ctrl-C and ended by Ctrl-D', () => {
    const cleared = press(atPrompt(), 'x', 'ctrl-d', 'ctrl-c');
    expect(cleared.state.prompt?.line).toBe('');
    expect(cleared.state.message).toBe('KeyboardInterrupt');
    expect(cleared.effects).toEqual([]);
    expect(press(cleared.state, 'ctrl-d').effects).toEqual([{ kind: 'quit' }]);
    expect(press(cleared.state, 'ctrl-c').effects).toEqual([{ kind: 'interrupt' }]);
  });

  it('completes names with Tab, and indents where there is none', () => {
    const { state } = press(atPrompt(), 'tab', ...'pri', 'tab', '(');
    expect(state.prompt?.line).toBe('    print(');
    expect(press(atPrompt(), ...'is', 'tab').state.message).toBe('is  isinstance  issubclass');
  });

  it('takes pasted lines as if they were typed', () => {
    const session = new FakeSession();
    const typed: (string | null)[] = [];
    session.type = ((lines: string) => {
      typed.push(lines);
      return lines.endsWith('\n\n') || !lines.startsWith('if') ? 'taken' : 'incomplete';
    }) as FakeSession['type'];
    session.state = { ...session.state, recording: { ...session.state.recording, state: 'at the prompt' } };
    const clock = new ManualClock();
    const nothing = () => {};
    const host = {
      samples: [],
      clock,
      ascii: false,
      plain: false,
      suspend: nothing,
      redraw: nothing,
    } as never;
    const exits = { quit: nothing, choose: nothing, reload: nothing, fail: nothing } as never;
    const stepper = new Stepper(session, host, exits);
    stepper.press(pasteKey('a = 1\r\nif a:\r\n\tb\r\n\r\nc'));
    expect(typed).toEqual(['a = 1\n', 'if a:\n', 'if a:\n    b\n', 'if a:\n    b\n\n']);
    expect(stepper.getState().prompt).toMatchObject({ line: 'c', before: '' });
    stepper.close();
  });

  it('still has help and panes behind Esc', () => {
    const { state } = press(atPrompt(), 'escape', '?');
    expect(state.overlay?.kind).toBe('help');
    expect(press(state, 'escape').state).toMatchObject({ overlay: null, prompt: { typing: false } });
  });
});
