/** Prediction mode on a real program in a real terminal. */
import { afterEach, expect, it } from 'vitest';
import { closeTerminals, startNamesake } from './real-terminal.ts';
import { temporaryPrograms } from './temporary-programs.ts';

afterEach(closeTerminals);
const program = temporaryPrograms();

it('asks what a step will do, shows the truth, and keeps the score', async () => {
  const file = program('asked.py', 'a = [1]', 'b = a', 'b.append(2)', 'print(a)');
  const terminal = startNamesake([file], { columns: 120, rows: 40 });
  await terminal.until('step 0/4');
  terminal.press('2.');
  await terminal.until('step 2/4');
  terminal.press('Q');
  await terminal.until('each step forward asks first');
  terminal.press('.');
  await terminal.until('Which names will show the change');
  expect(terminal.text()).toContain('step 2/4');
  const answer = /(\d) {2}a and b /.exec(terminal.text())![1]!;
  terminal.press(answer);
  await terminal.until((text) => text.includes('right: a and b') && text.includes('step 3/4'));
  terminal.press('.');
  await terminal.until('What will be printed?');
  const wrong = /(\d) {2}(?!\[1, 2\])\S/.exec(terminal.text().split('What will be printed')[1]!)![1]!;
  terminal.press(wrong);
  await terminal.until((text) => text.includes('no, it is: [1, 2]') && text.includes('step 4/4'));
  terminal.press(',');
  await terminal.until('step 3/4');
  terminal.press('Q');
  await terminal.until('the end: 1 of 2 right');
  terminal.press('q');
  expect((await terminal.ended).status).toBe(0);
});
