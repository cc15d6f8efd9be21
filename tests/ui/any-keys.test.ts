/** Whatever keys are pressed, in whatever order, the screen stays whole. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KEYMAP } from '../../src/ui/keymap.ts';
import { pictureOf } from '../../src/ui/picture.ts';
import { pressKey } from '../../src/ui/press-key.ts';
import { withSession } from '../../src/ui/reduce.ts';
import { initialState } from '../../src/ui/step-state.ts';
import { FakeSession } from './fake-session.ts';

const key = fc.constantFrom(
  ...KEYMAP.flatMap((binding) => binding.keys),
  ...'123456789',
  'x',
  'é',
  'backspace',
  'ctrl-d',
);
const size = fc.record({ columns: fc.integer({ min: 1, max: 130 }), rows: fc.integer({ min: 1, max: 50 }) });

it('keeps its cursors inside and its picture in the size', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(key, { maxLength: 40 }), size, async (keys, { columns, rows }) => {
      const session = new FakeSession();
      const inspect = (label: string) => session.inspect(label);
      let state = initialState(session.state);
      for (const pressed of keys) {
        const reduced = pressKey(state, pressed, inspect);
        state = reduced.state;
        if (reduced.effect?.kind === 'command') {
          await session.perform(reduced.effect.command);
          state = withSession(state, session.state, inspect, true);
        }
        expect(state.cursorLine).toBeGreaterThanOrEqual(1);
        expect(state.cursorLine).toBeLessThanOrEqual(state.session.program.lines.length);
        expect(state.focus >= 1 && state.focus <= 5).toBe(true);
        const picture = pictureOf(state, { columns, rows }, { ascii: false, plain: false }).rows;
        expect(picture.length).toBe(rows);
        for (const row of picture)
          expect(row.reduce((sum, { text }) => sum + [...text].length, 0)).toBeLessThanOrEqual(columns);
      }
    }),
    { numRuns: 60 },
  );
});
