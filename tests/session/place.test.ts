/** A place in a run, found again in the run of another version of the program. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedLines } from '../../src/session/moved-lines.ts';
import { openSession, placeOf } from './open-session.ts';

const LOOP = `total = 0
for i in range(5):
    total += i
    square = i * i
print(total)
`;

/** Where a session of the second program stands that was told the place of the first one. */
async function reloaded(before: string, step: number, after: string, breakpoints: readonly number[] = []) {
  const one = openSession(before);
  await one.session.perform({ kind: 'go', step });
  for (const line of breakpoints) await one.session.perform({ kind: 'breakpoint', line });
  const shown = one.session.state.snapshot;
  const place = one.session.place();
  expect((await one.session.perform({ kind: 'go', step })).snapshot).toEqual(shown);
  const other = openSession(after);
  const state = await other.session.perform({ kind: 'restore', place });
  return {
    at: `${state.snapshot.position.step}: ${placeOf(state)}`,
    breakpoints: state.breakpoints.map(({ line }) => line),
  };
}

describe('the place after a reload', () => {
  it.each([
    ['nothing', LOOP, 6, '6: 4 <module>'],
    ['a line that has not run', LOOP.replace('print(total)', 'print(total + 1)'), 6, '6: 4 <module>'],
    ['lines behind it', `${LOOP}more = 1\n`, 6, '6: 4 <module>'],
    ['a line above, so that it moves', `# more\n${LOOP}`, 6, '6: 5 <module>'],
    ['a statement above', `first = 1\n${LOOP}`, 6, '7: 5 <module>'],
    ['fewer rounds', LOOP.replace('range(5)', 'range(1)'), 6, '3: 4 <module>'],
    ['the line itself', LOOP.replace('i * i', 'i ** 2'), 6, '5: 3 <module>'],
    ['the line that is next and has not run', LOOP.replace('total += i', 'total = i'), 2, '2: 3 <module>'],
    ['everything', 'x = 1\ny = 2\n', 7, '0: 1 <module>'],
    ['the whole end', 'total = 0\n', 7, '0: 1 <module>'],
  ])('%s is another', async (_name, after, step, where) => {
    const { at } = await reloaded(LOOP, step, after);
    expect(at).toBe(where);
  });

  it('is in the same call of the same function', async () => {
    const program = 'def f(n):\n    a = n\n    return a\nf(1)\nf(2)\nf(3)\n';
    const { at } = await reloaded(program, 5, `import math\n\n${program}`);
    expect(at).toBe('6: 4 f');
  });

  it('keeps breakpoints on their lines', async () => {
    const { breakpoints } = await reloaded(
      LOOP,
      2,
      LOOP.replace('    total += i\n', '    a = 1\n    b = 2\n'),
      [1, 3, 4, 5],
    );
    expect(breakpoints).toEqual([1, 5, 6]);
  });

  it('gives input() the same answers again', async () => {
    const program = 'a = input()\nb = input()\nc = a + b\nd = 1\n';
    const one = openSession(program, { input: ['x', 'y'] });
    await one.session.perform({ kind: 'go', step: 3 });
    const place = one.session.place();
    expect(place.input).toEqual(['x\n', 'y\n']);
    const other = openSession(program, { whole: false });
    const { snapshot } = await other.session.perform({ kind: 'restore', place });
    expect(snapshot.position.step).toBe(3);
    expect(snapshot.objects.map(({ text }) => text)).toContain("'xy'");
  });
});

describe('the lines of another version', () => {
  it.each([
    ['abc', 'abc', [1, 2, 3]],
    ['abc', 'xabc', [2, 3, 4]],
    ['abcd', 'axcyd', [1, null, 3, 5]],
    ['abab', 'ba', [null, 1, 2, null]],
    ['abc', '', [null, null, null]],
  ])('%s to %s', (old, now, moved) => {
    expect(movedLines([...old], [...now])).toEqual(moved);
  });

  it('are the same text, in the same order', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (old, now) => {
        let last = 0;
        movedLines(old, now).forEach((line, i) => {
          if (line === null) return;
          expect(now[line - 1]).toBe(old[i]);
          expect(line).toBeGreaterThan(last);
          last = line;
        });
      }),
    );
  });
});
