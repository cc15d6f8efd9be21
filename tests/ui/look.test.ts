/** Keys that look at what is selected, and those that search for changes and events. */
import { describe, expect, it } from 'vitest';
import type { Comparison, Life } from '../../src/session/snapshot.ts';
import { Stepper } from '../../src/ui/stepper.ts';
import { ALIASING_RUN, FakeSession } from './fake-session.ts';
import { ManualClock } from './manual-clock.ts';

const LIFE: Life = {
  born: { step: 1, line: 1 },
  changes: [{ step: 3, line: 3, what: ["[0]: 'string' → 'some words'"] }],
  earlier: 0,
  died: null,
  previous: null,
};

function stepping(session = new FakeSession()) {
  const fail = (error: unknown) => {
    throw error;
  };
  const host = {
    samples: [],
    clock: new ManualClock(),
    ascii: false,
    plain: false,
    programAt: () => {
      throw new Error('no files here');
    },
    write: () => null,
    programOf: () => {
      throw new Error('no samples here');
    },
    suspend: () => {},
    redraw: () => {},
  };
  const stepper = new Stepper(session, host, {
    quit: () => {},
    choose: () => {},
    reload: () => {},
    open: () => {},
    write: () => '',
    fail,
  });
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      stepper.press(key);
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
  };
  return { session, press, state: stepper.getState };
}

describe('changes', () => {
  it('are those of the name that is selected in the names pane', async () => {
    const { press, session } = stepping();
    await press('$', '2', 'down', ']', '[');
    const of = { kind: 'name', frame: 0, name: 'a' };
    expect(session.asked.slice(1)).toEqual([
      { kind: 'change', of, direction: 1, count: 1 },
      { kind: 'change', of, direction: -1, count: 1 },
    ]);
  });

  it('are those of the object that is selected in the objects pane, and can be counted', async () => {
    const { press, session } = stepping();
    await press('right', '3', 'down', '5', ']');
    expect(session.asked.at(-1)).toEqual({
      kind: 'change',
      of: { kind: 'object', label: 'L1' },
      direction: 1,
      count: 5,
    });
  });

  it('need something that is selected', async () => {
    const { press, session, state } = stepping();
    await press(']');
    expect(session.asked).toEqual([]);
    expect(state().message).toMatch(/nothing is selected/);
  });
});

describe('events', () => {
  it('are chosen from a list the first time, and remembered', async () => {
    const { press, session, state } = stepping();
    await press('}');
    expect(state().overlay).toMatchObject({ kind: 'events', row: 0 });
    await press('down', 'down', 'down', 'enter');
    expect(state().overlay).toBeNull();
    await press('{');
    expect(session.asked).toEqual([
      { kind: 'event', filter: 'exception', direction: 1, count: 1 },
      { kind: 'event', filter: 'exception', direction: -1, count: 1 },
    ]);
  });

  it('can be chosen anew without going anywhere', async () => {
    const { press, session, state } = stepping();
    await press('|', 'down', 'enter');
    expect(session.asked).toEqual([]);
    expect(state().event).toBe('return');
    await press('|');
    expect(state().overlay).toMatchObject({ kind: 'events', row: 1 });
    await press('}');
    expect(session.asked).toEqual([{ kind: 'event', filter: 'return', direction: 1, count: 1 }]);
  });
});

describe('the inspector', () => {
  it('asks for the life of what it shows, once for each position', async () => {
    const session = new FakeSession();
    session.answers.set('life', { kind: 'life', life: LIFE });
    const { press, state } = stepping(session);
    await press('right', '3', 'down', 'enter');
    expect(session.queries).toEqual([{ kind: 'life', label: 'L1' }]);
    expect(state().overlay).toMatchObject({ kind: 'inspector', life: LIFE });
    await press('i');
    expect(session.queries).toHaveLength(1);
    await press('right');
    expect(session.queries).toHaveLength(2);
    await press('escape');
    expect(state().overlay).toBeNull();
  });

  it.each([
    ['r', 'ledger'],
    ['p', 'why'],
  ])('%s opens the part %s, and closes it', async (key, part) => {
    const { press, state } = stepping();
    await press('right', '3', 'down', key);
    expect(state().overlay).toMatchObject({ kind: 'inspector', part, trail: ['L1'] });
    await press(key);
    expect(state().overlay).toBeNull();
  });
});

describe('reports', () => {
  it('m asks for the memory of the selected object', async () => {
    const session = new FakeSession();
    session.answers.set('memory', { kind: 'memory', parts: [] });
    const { press, state } = stepping(session);
    await press('right', '3', 'down', 'm');
    expect(session.queries).toEqual([{ kind: 'memory', label: 'L1' }]);
    expect(state().overlay).toMatchObject({ kind: 'report', answer: { kind: 'memory' } });
    await press('m');
    expect(state().overlay).toBeNull();
  });

  it('d asks what is different from the last stop', async () => {
    const { press, session, state } = stepping();
    await press('right', 'd');
    expect(session.queries).toEqual([{ kind: 'difference', from: null }]);
    // There is no answer.
    expect(state()).toMatchObject({ overlay: null, message: 'it is not there at this step' });
  });

  it('= marks an object and compares another one with it', async () => {
    const session = new FakeSession();
    const [left, right] = ALIASING_RUN[4]!.objects;
    const comparison: Comparison = {
      same: false,
      equal: 'True',
      how: '== compares contents',
      left: left!,
      right: right!,
      differences: [],
    };
    session.answers.set('comparison', { kind: 'comparison', comparison });
    const { press, state } = stepping(session);
    await press('$', '2', 'down', '=');
    expect(state().marked).toMatchObject({ label: 'L1', words: 'a' });
    await press('down', 'down', '=');
    const names = ['a', 'c'].map((name) => ({ kind: 'name', frame: 0, name }));
    expect(session.queries).toEqual([{ kind: 'comparison', left: 'L1', right: 'L5', names }]);
    expect(state()).toMatchObject({ marked: null, overlay: { kind: 'report', title: 'a and c' } });
    await press('escape', '=', 'escape');
    expect(state().marked).toBeNull();
  });
});

describe('aliases', () => {
  it('go round through the names of the selected object', async () => {
    const { press, state } = stepping();
    await press('$', '2', 'down', '*');
    expect(state()).toMatchObject({ name: { frame: 0, name: 'b' }, object: 'L1', focus: 2 });
    expect(state().message).toBe('b refers to L1: 2 of its 2 names');
    await press('*');
    expect(state().name).toEqual({ frame: 0, name: 'a' });
  });
});
