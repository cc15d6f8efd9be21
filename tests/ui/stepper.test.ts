/** Keys on the stepping screen: what the session is asked, and what the screen's state becomes. */
import { describe, expect, it } from 'vitest';
import { Stepper } from '../../src/ui/stepper.ts';
import { ALIASING_RUN, FakeSession } from './fake-session.ts';
import { ManualClock } from './manual-clock.ts';

/** A stepper on the aliasing example, with everything it asks for written down. */
function stepping(session = new FakeSession()) {
  const clock = new ManualClock();
  const asked: string[] = [];
  const note = (words: string) => () => void asked.push(words);
  const host = {
    samples: [],
    clock,
    ascii: false,
    plain: false,
    programAt: (): never => {
      throw new Error('no files here');
    },
    write: () => null,
    programOf: () => {
      throw new Error('no samples here');
    },
    suspend: note('suspend'),
    redraw: note('redraw'),
  };
  const stepper = new Stepper(session, host, {
    quit: note('quit'),
    choose: note('choose'),
    open: (path) => void asked.push(`open ${path}`),
    write: (path) => `${path} is written`,
    reload: ({ step }) => asked.push(`reload at ${step}`),
    fail: (error) => asked.push(`fail: ${error}`),
  });
  /** Presses keys one by one, each after the last one's work is done. */
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      stepper.press(key);
      await settled();
    }
  };
  return {
    stepper,
    session,
    clock,
    asked,
    press,
    state: stepper.getState,
    step: () => stepper.getState().session.snapshot.position.step,
  };
}

/** Everything that was promised so far is done. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('moving', () => {
  it('steps forward and back', async () => {
    const { press, step } = stepping();
    await press('right', 'right', '.', 'left');
    expect(step()).toBe(2);
  });

  it('goes to the last and the first step', async () => {
    const { press, step } = stepping();
    await press('$');
    expect(step()).toBe(ALIASING_RUN.length - 1);
    await press('0');
    expect(step()).toBe(0);
  });

  it.each([
    ['n', { kind: 'over', direction: 1, count: 1 }],
    ['N', { kind: 'over', direction: -1, count: 1 }],
    ['s', { kind: 'in', direction: 1, count: 1 }],
    ['f', { kind: 'out', direction: 1, count: 1 }],
    ['F', { kind: 'out', direction: -1, count: 1 }],
    ['c', { kind: 'continue', direction: 1, count: 1 }],
    ['e', { kind: 'tick', direction: 1, count: 1 }],
    ['E', { kind: 'tick', direction: -1, count: 1 }],
    ['t', { kind: 'line', line: 1, direction: 1, count: 1 }],
    ['-', { kind: 'back' }],
    ['home', { kind: 'first' }],
    ['b', { kind: 'breakpoint', line: 1 }],
  ])('%s asks for %j', async (key, command) => {
    const { press, session } = stepping();
    await press(key);
    expect(session.asked).toEqual([command]);
  });

  it('repeats a movement as often as the number before it says', async () => {
    const { press, session } = stepping();
    await press('1', '2', 'n');
    expect(session.asked).toEqual([{ kind: 'over', direction: 1, count: 12 }]);
  });

  it('forgets a number after a while', async () => {
    const { press, session, clock } = stepping();
    await press('3');
    clock.advance(2000);
    await press('n');
    expect(session.asked).toEqual([{ kind: 'over', direction: 1, count: 1 }]);
  });

  it('makes one command of the steps that a held key piles up', async () => {
    const { stepper, session } = stepping();
    for (let times = 0; times < 5; times++) stepper.press('right');
    await settled();
    expect(session.asked).toEqual([
      { kind: 'step', direction: 1, count: 1 },
      { kind: 'step', direction: 1, count: 4 },
    ]);
  });
});

describe('panes', () => {
  it('focuses by number at once, and gives the focus back when it was a repetition', async () => {
    const { press, state } = stepping();
    await press('3');
    expect(state().focus).toBe(3);
    await press('right');
    expect(state().focus).toBe(1);
  });

  it('goes round with Tab', async () => {
    const { press, state } = stepping();
    await press('shift-tab');
    expect(state().focus).toBe(5);
    await press('tab', 'tab');
    expect(state().focus).toBe(2);
  });

  it('moves the cursor through the source and lets it follow the run again', async () => {
    const { press, state } = stepping();
    await press('j', 'j', 'down');
    expect(state().cursorLine).toBe(4);
    await press('G');
    expect(state().cursorLine).toBe(6);
    await press('right');
    expect(state().cursorLine).toBe(2);
  });

  it('selects names and with them their objects', async () => {
    const { press, state } = stepping();
    await press('$', '2', 'down', 'down', 'down');
    expect(state().name).toEqual({ frame: 0, name: 'c' });
    expect(state().object).toBe('L5');
  });
});

describe('looking', () => {
  it('inspects the selected object and follows its references and holders', async () => {
    const { press, state } = stepping();
    await press('right', '3', 'down', 'enter');
    expect(state().overlay).toMatchObject({ kind: 'inspector', trail: ['L1'] });
    await press('enter');
    expect(state().overlay).toMatchObject({ trail: ['L1', 'S2'], inspection: { object: { label: 'S2' } } });
    await press('escape');
    expect(state().overlay).toMatchObject({ trail: ['L1'] });
    await press('escape');
    expect(state().overlay).toBeNull();
  });

  it('keeps what is inspected up to date, and says when it is gone', async () => {
    const { press, state } = stepping();
    await press('right', '3', 'down', 'enter', 'left');
    expect(state().overlay).toMatchObject({ kind: 'inspector', trail: ['L1'], inspection: null });
  });

  it('says that nothing is selected', async () => {
    const { press, state } = stepping();
    await press('enter');
    expect(state().message).toMatch(/nothing is selected/);
    await press('i');
    expect(state().message).toBe('');
  });

  it('lists breakpoints and goes to one', async () => {
    const { press, state } = stepping();
    await press('j', 'b', 'j', 'b', 'B', 'down', 'enter');
    expect(state().session.breakpoints.map(({ line }) => line)).toEqual([2, 3]);
    expect(state()).toMatchObject({ overlay: null, cursorLine: 3, focus: 1 });
  });

  it('changes the style of ids in a circle', async () => {
    const { press, state } = stepping();
    const styles: string[] = [];
    for (let times = 0; times < 3; times++) {
      await press('i');
      styles.push(state().idStyle);
    }
    expect(styles).toEqual(['hexadecimal', 'decimal', 'label']);
  });
});

describe('playing', () => {
  it('steps by itself until the last step', async () => {
    const { press, state, step, clock } = stepping();
    await press(' ');
    for (let second = 0; second < 10; second++) {
      clock.advance(1000);
      await settled();
    }
    expect(step()).toBe(ALIASING_RUN.length - 1);
    expect(state().playing).toBe(false);
  });

  it('stops at any movement', async () => {
    const { press, state, session, clock } = stepping();
    await press(' ', 'left');
    expect(state().playing).toBe(false);
    clock.advance(5000);
    await settled();
    expect(session.asked).toHaveLength(1);
  });
});

describe('recording ahead', () => {
  const recording = { steps: 0, state: 'running', reason: '', exitStatus: 0, prompt: '' } as const;

  it('goes on in slices until there is no more', async () => {
    const session = new FakeSession(ALIASING_RUN, recording);
    session.slicesLeft = 3;
    const { clock, state } = stepping(session);
    let slices = 0;
    for (; clock.waiting > 0; slices++) {
      clock.runSoon();
      await settled();
    }
    expect(slices).toBe(3);
    expect(state().session.recording).toMatchObject({ steps: 3000, state: 'done' });
  });

  it('is stopped by Ctrl-C, and the second one leaves', async () => {
    const session = new FakeSession(ALIASING_RUN, recording);
    session.slicesLeft = 1000;
    const { clock, asked, press, state } = stepping(session);
    clock.runSoon();
    await press('ctrl-c');
    clock.runSoon();
    clock.runSoon();
    expect(session.slicesLeft).toBe(999);
    expect(state().message).toMatch(/recording stopped/);
    await press('ctrl-c');
    expect(asked).toEqual(['quit']);
  });
});

describe('input()', () => {
  const waiting = { steps: 6, state: 'needs input', reason: '', exitStatus: 0, prompt: 'name? ' } as const;

  it('is asked for when a movement comes to it, typed, and handed over', async () => {
    const session = new FakeSession(ALIASING_RUN, waiting);
    const { press, state } = stepping(session);
    await press('$');
    expect(state().typing).toBeNull();
    await press('right');
    expect(state().typing).toBe('');
    await press('q', 'u', 'x', 'backspace', '?', ' ', 'é', 'left');
    expect(state().typing).toBe('qu? é');
    await press('enter');
    expect(session.inputs).toEqual(['qu? é']);
    expect(state().typing).toBeNull();
  });

  it('can be left unanswered, and be come back to', async () => {
    const { press, state, step } = stepping(new FakeSession(ALIASING_RUN, waiting));
    await press('$', 'right', 'a', 'escape', 'left');
    expect(step()).toBe(5);
    expect(state().typing).toBeNull();
    await press('right', 'right');
    expect(state().typing).toBe('');
    await press('escape', 'enter');
    expect(state().typing).toBe('');
  });

  it('ends with Ctrl-D on an empty line only', async () => {
    const session = new FakeSession(ALIASING_RUN, waiting);
    const { press } = stepping(session);
    await press('$', 'right', 'a', 'ctrl-d', 'backspace', 'ctrl-d');
    expect(session.inputs).toEqual([null]);
  });
});

describe('interrupting', () => {
  it('cancels a search', async () => {
    const session = new FakeSession();
    session.gate = new Promise(() => {});
    const { stepper, asked, press, state } = stepping(session);
    stepper.press('c');
    await press('ctrl-c');
    expect(state().session.stop).toEqual({ kind: 'cancelled' });
    expect(asked).toEqual([]);
  });

  it('needs two Ctrl-C in a row to leave', async () => {
    const { press, asked } = stepping();
    await press('ctrl-c', 'right', 'ctrl-c');
    expect(asked).toEqual([]);
    await press('ctrl-c');
    expect(asked).toEqual(['quit']);
  });
});

describe('leaving', () => {
  it.each([
    ['q', 'quit'],
    ['o', 'choose'],
    ['R', 'reload at 2'],
    ['ctrl-z', 'suspend'],
    ['ctrl-l', 'redraw'],
  ])('%s: %s', async (key, words) => {
    const { press, asked } = stepping();
    await press('right', 'right', key);
    expect(asked).toEqual([words]);
  });

  it('closes what is open before it quits', async () => {
    const { press, asked, state } = stepping();
    await press('?', 'q');
    expect(state().overlay).toBeNull();
    expect(asked).toEqual([]);
  });
});
