/** A program that asks: what is typed is seen, remembered, and given again wherever the run is looked at. */
import { afterEach, expect, it } from 'vitest';
import { closeTerminals, startNamesake } from './real-terminal.ts';
import { temporaryPrograms } from './temporary-programs.ts';

afterEach(closeTerminals);
const program = temporaryPrograms();

it('is answered once, and replayed after stepping back', async () => {
  const file = program(
    'asking.py',
    'name = input("Who? ")',
    'age = input("Age? ")',
    'print(f"{name}: {age}")',
  );
  const terminal = startNamesake([file], { columns: 120, rows: 40 });
  await terminal.until('step 0/');
  terminal.press('.');
  await terminal.until('Enter answers input()');
  terminal.press('A', 'd', 'x', '\x7f', 'a');
  await terminal.until('Who? Ada');
  terminal.press('\r');
  await terminal.until('step 1/');
  terminal.press('.');
  await terminal.until('Enter answers input()');
  terminal.press('3', '6', '\r');
  await terminal.until('step 2/');
  terminal.press('.');
  await terminal.until(/Ada: 36/);
  terminal.press('0');
  await terminal.until((text) => text.includes('step 0/') && !text.includes('Ada: 36'));
  terminal.press('$');
  await terminal.until(/Ada: 36/);
  expect(terminal.text()).not.toContain('Enter answers input()');
});

it('can be left unanswered for a look around', async () => {
  const file = program('later.py', 'a = 1', 'b = input("b? ")');
  const terminal = startNamesake([file], { columns: 120, rows: 40 });
  await terminal.until('step 0/');
  terminal.press('.');
  await terminal.until('step 1/');
  terminal.press('.');
  await terminal.until('Enter answers input()');
  terminal.press('\x1b');
  await terminal.until((text) => !text.includes('Enter answers input()'));
  terminal.press(',');
  await terminal.until('step 0/');
  terminal.press('.');
  await terminal.until('step 1/');
  terminal.press('.');
  await terminal.until('Enter answers input()');
  terminal.press('q', '\r');
  await terminal.until('step 2/');
});
