/** Prediction mode: movements forward ask first, keys answer, and the score is kept. */
import { describe, expect, it } from 'vitest';
import type { Prediction } from '../../src/session/commands.ts';
import { pictureOf } from '../../src/ui/picture.ts';
import { Stepper } from '../../src/ui/stepper.ts';
import { FakeSession } from './fake-session.ts';
import { ManualClock } from './manual-clock.ts';

const QUESTION: Prediction = {
  text: 'Which names will show the change?',
  choices: ['only a', 'a and b', 'none'],
  right: 1,
  why: 'L1 changes',
};

function stepping(prediction: Prediction | null = QUESTION) {
  const session = new FakeSession();
  if (prediction) session.answers.set('prediction', { kind: 'prediction', prediction });
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
      throw new Error('nothing is chosen');
    },
    suspend: () => {},
    redraw: () => {},
  };
  const fail = (error?: unknown) => {
    throw error;
  };
  const stepper = new Stepper(session, host, {
    quit: fail,
    choose: () => {},
    reload: () => {},
    open: fail,
    write: fail,
    fail,
  });
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      stepper.press(key);
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  const screen = (columns = 120, rows = 40, plain = false) =>
    pictureOf(stepper.getState(), { columns, rows }, { ascii: false, plain }).rows.map((row) =>
      row
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    );
  const step = () => stepper.getState().session.snapshot.position.step;
  return { session, press, screen, step, state: stepper.getState, stepper };
}

describe('prediction', () => {
  it('asks before a step, and moves with the answer', async () => {
    const { press, screen, step } = stepping();
    await press('Q', 'right');
    expect(step()).toBe(0);
    expect(screen().join('\n')).toContain('Which names will show the change?');
    expect(screen().join('\n')).toContain('2  a and b');
    expect(screen().at(-1)).toContain('1-3 answer');
    await press('2');
    expect(step()).toBe(1);
    expect(screen().at(-1)).toBe(' right: a and b  L1 changes  (1 of 1 right)');
    await press('n', '1');
    expect(step()).toBe(2);
    expect(screen().at(-1)).toBe(' no, it is: a and b  L1 changes  (1 of 2 right)');
    await press('Q');
    expect(screen()[0]).toContain('the end: 1 of 2 right');
    await press('right');
    expect(step()).toBe(3);
  });

  it('does not ask about ticks and ways back, nor where there is nothing to ask', async () => {
    const { press, step, state } = stepping();
    await press('Q', 'right', '2', 'left');
    expect(step()).toBe(0);
    await press('e');
    expect(state().quiz?.pending).toBeNull();
    const without = stepping(null);
    await without.press('Q', 'right');
    expect(without.step()).toBe(1);
  });

  it('is dropped by Esc and by other keys, which mean what they always do', async () => {
    const { press, state, step } = stepping();
    await press('Q', 'right', 'escape');
    expect(state().quiz).toMatchObject({ pending: null, asked: 0 });
    expect(step()).toBe(0);
    await press('right', 'i');
    expect(state().quiz?.pending).toBeNull();
    expect(state().idStyle).toBe('hexadecimal');
    await press('right', '4');
    expect(state()).toMatchObject({ focus: 4, quiz: { asked: 0 } });
  });

  it('keeps keys that are pressed while the question is being made', async () => {
    const { stepper, step, state } = stepping();
    for (const key of ['Q', 'right', '2']) stepper.press(key);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(step()).toBe(1);
    expect(state().quiz).toMatchObject({ asked: 1, right: 1 });
  });

  it.each([
    [120, 40, false],
    [80, 24, false],
    [60, 12, false],
    [40, 12, false],
    [20, 5, false],
    [80, 24, true],
  ])('fits into %i columns and %i rows', async (columns, rows, plain) => {
    const { press, screen } = stepping();
    await press('Q', 'right');
    const shown = screen(columns, rows, plain);
    expect(shown.length).toBeLessThanOrEqual(rows);
    expect(Math.max(...shown.map((row) => row.length))).toBeLessThanOrEqual(columns);
    expect(shown.join(' ')).toContain('Which');
  });
});
