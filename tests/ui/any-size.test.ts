/** A program with everything that is hard to draw, at any size and in any pane: every row fits. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textWidth } from '../../src/base/cells.ts';
import { pictureOf } from '../../src/ui/picture.ts';
import { initialState } from '../../src/ui/step-state.ts';
import type { PaneNumber } from '../../src/views/view-state.ts';
import { openSession } from '../session/open-session.ts';

const PROGRAM = `
class Person:
    kind = "human"
    def __init__(self, name, friends):
        self.a_rather_long_name_of_an_attribute = name
        self.friends = friends
def depth(n, names):
    return names if n == 0 else depth(n - 1, names + [n])
名前 = {"キー": "値", "tab\\there": ["line\\nbreak"], (1, 2): {3}}
family = ["👨‍👩‍👧‍👦", "e\\u0301", "नमस्ते", "שלום", "\\x1b[31m"]
long_text = "word " * 60
numbers = list(range(300))
ada = Person(long_text, [])
ada.friends.append(Person("Bob", [ada]))
result = depth(12, family)
print(long_text, "\\x1b[2J\\a", 名前)
del ada
`;

it('fits, and is as high as the screen', async () => {
  const opened = openSession(PROGRAM);
  const { steps } = opened.session.state.recording;
  const states = [];
  for (let step = 0; step <= steps; step += 2)
    states.push(initialState(await opened.session.perform({ kind: 'go', step })));
  for (let ticks = 0; ticks < 4; ticks++)
    states.push(initialState(await opened.session.perform({ kind: 'tick', direction: -1, count: 3 })));
  fc.assert(
    fc.property(
      fc.constantFrom(...states),
      fc.integer({ min: 1, max: 160 }),
      fc.integer({ min: 1, max: 50 }),
      fc.constantFrom<PaneNumber>(1, 2, 3, 4, 5),
      fc.record({ zoomed: fc.boolean(), ascii: fc.boolean(), plain: fc.boolean() }),
      (state, columns, rows, focus, { zoomed, ascii, plain }) => {
        const picture = pictureOf({ ...state, focus, zoomed }, { columns, rows }, { ascii, plain });
        expect(picture.rows).toHaveLength(rows);
        for (const row of picture.rows) {
          const text = row.map((one) => one.text).join('');
          expect(textWidth(text)).toBeLessThanOrEqual(columns);
          expect(text).not.toMatch(/[\x00-\x1f\x7f-\x9f]/);
        }
      },
    ),
    { numRuns: 400 },
  );
});
