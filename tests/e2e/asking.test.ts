/** The command line, stops, marks, watches, pasted text and the mouse, in a real terminal. */
import { afterEach, expect, it } from 'vitest';
import { closeTerminals, type RealTerminal, startNamesake, type TerminalSize } from './real-terminal.ts';
import { temporaryPrograms } from './temporary-programs.ts';

afterEach(closeTerminals);
const program = temporaryPrograms();

const LARGE: TerminalSize = { columns: 120, rows: 40 };
const LOOP = 'total = 0\nfor i in range(10):\n    total += i\n    print("i", i)\nprint(total)\n';

async function start(...options: readonly string[]): Promise<RealTerminal> {
  const terminal = startNamesake([...options, await program('loop.py', LOOP)], LARGE);
  await terminal.until('step 0/33');
  return terminal;
}

/** Types something into the bottom row and enters it. */
function enter(terminal: RealTerminal, key: string, text: string): void {
  terminal.press(key, ...text, '\r');
}

it('evaluates Python at the shown moment, and goes where it is told', async () => {
  const terminal = await start();
  enter(terminal, ':', 'l 3 4');
  await terminal.until('step 11/33');
  enter(terminal, ':', 'total, [n for n in range(i)]');
  await terminal.until('(3, [0, 1, 2])');
  terminal.press('\x1b');
  await terminal.until((text) => !text.includes('(3, [0, 1, 2])'));
  enter(terminal, ':', 'total = 1000; print(total)');
  await terminal.until('1000');
  terminal.press('\x1b', '$');
  await terminal.until('step 33/33');
  expect(terminal.text()).not.toContain('1000');
  expect(terminal.text()).toContain('45');
  enter(terminal, ':', '25%');
  await terminal.until('step 8/33');
});

it('stops where a condition holds, forward and backward, and shows what is watched', async () => {
  const terminal = await start();
  enter(terminal, 'w', 'total * 2');
  await terminal.until('watched');
  terminal.press('j', 'j', 'b', 'B');
  await terminal.until('line 3');
  terminal.press('e', ...'i and i % 4 == 0', '\r');
  await terminal.until('if i and i % 4 == 0');
  terminal.press('\x1b', 'c');
  await terminal.until('step 14/33');
  expect(terminal.text()).toMatch(/breakpoint on line 3: i and i % 4 == 0/);
  expect(terminal.text()).toMatch(/total \* 2 {2}12/);
  terminal.press('c');
  await terminal.until('step 26/33');
  terminal.press('C');
  await terminal.until('step 14/33');
});

it('finds, sets marks, and leads from the output to its step', async () => {
  const terminal = await start();
  enter(terminal, '/', 'print(total)');
  await terminal.until('1 of 1: source');
  enter(terminal, ':', '20');
  await terminal.until('step 20/33');
  terminal.press("'", 'A', '$');
  await terminal.until('step 33/33');
  terminal.press("'", 'a');
  await terminal.until('step 20/33');
  terminal.press('4', 'k', 'k', '\r');
  await terminal.until('step 13/33');
  expect(terminal.text()).toContain('i 3');
});

it('takes pasted text only where a line is typed', async () => {
  const terminal = await start();
  const paste = '\x1b[200~$q\rq\x1b[201~';
  terminal.press(paste, '.');
  await terminal.until('step 1/33');
  terminal.press(':', paste);
  await terminal.until(':$q');
  terminal.press('\x1b', '.');
  await terminal.until('step 2/33');
});

it('follows the mouse', async () => {
  const terminal = await start('--mouse');
  terminal.press('\x1b[<0;12;7M', 't');
  await terminal.until((text) => /▶ +5 print/.test(text));
  terminal.press('M');
  await terminal.until("the mouse is the terminal's");
});
