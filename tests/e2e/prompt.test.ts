/** The prompt in a real terminal, and without one. */
import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { closeTerminals, NAMESAKE, startNamesake } from './real-terminal.ts';

afterEach(closeTerminals);

const LARGE = { columns: 120, rows: 40 };
const LEFT = '\x1b[D';
const UP = '\x1b[A';
const ESCAPE = '\x1b';

describe('the prompt in a terminal', () => {
  it('runs statements, steps back into them and goes on at the end', async () => {
    const terminal = startNamesake(['repl'], LARGE);
    await terminal.until((text) => text.includes('>>> ') && text.includes('Ctrl-D end'));
    terminal.press('a = [1]\r');
    await terminal.until('step 1/1');
    terminal.press('def f(x):\r', '  x.append(2)\r', '\r');
    await terminal.until('step 2/2');
    terminal.press('f(a)\r');
    await terminal.until('step 4/4');
    terminal.press('a is a\r');
    await terminal.until((text) => text.includes('step 5/5') && /^│.True/m.test(text));
    terminal.press(LEFT);
    await terminal.until('step 4/5');
    terminal.press(LEFT);
    await terminal.until((text) => text.includes('step 3/5') && /▶ 3 {3}x\.append/.test(text));
    expect(terminal.text()).toContain('Esc prompt');
    terminal.press(ESCAPE);
    await terminal.until((text) => text.includes('step 5/5') && text.includes('runs after all'));
    terminal.press('1/0\r');
    await terminal.until('ZeroDivisionError: division by zero');
    terminal.press(UP, UP);
    await terminal.until((text) => /^│ >>> a is a/m.test(text.split('\n').slice(-20).join('\n')));
    terminal.press('\x03', '\x04');
    expect(await terminal.ended).toEqual({ status: 0, signal: 0 });
  });

  it('interrupts a statement that never ends, and answers input()', async () => {
    const terminal = startNamesake(['repl'], { columns: 80, rows: 24 });
    await terminal.until('>>> ');
    terminal.press('while True: pass\r', '\r');
    await terminal.until((text) => /step \d{4,}/.test(text));
    terminal.press('\x03');
    await terminal.until('KeyboardInterrupt');
    terminal.press('name = input("who? ")\r');
    await terminal.until('the program waits for a line');
    terminal.press('Ada\r');
    await terminal.until("input() got 'Ada'");
    terminal.press('exit()\r');
    await terminal.until('the prompt has ended');
    terminal.press('q');
    expect(await terminal.ended).toEqual({ status: 0, signal: 0 });
  });
});

describe('the prompt without a terminal', () => {
  it('reads standard input as python3.13 -i -q does', () => {
    const input = 'x = 257\nx is 257\nif x:\n  input()\n\nwhat it reads\n1/0\nraise SystemExit(3)\n';
    const { stdout, stderr, status } = spawnSync(process.execPath, [NAMESAKE, 'repl'], {
      input,
      encoding: 'utf8',
    });
    expect(stdout).toBe("False\n'what it reads'\n");
    expect(stderr).toBe(
      '>>> >>> <stdin>-1:1: SyntaxWarning: "is" with \'int\' literal. Did you mean "=="?\n' +
        '>>> ... ... >>> Traceback (most recent call last):\n  File "<stdin>", line 1, in <module>\n' +
        '    1/0\n    ~^~\nZeroDivisionError: division by zero\n>>> ',
    );
    expect(status).toBe(3);
  });

  it('takes no file', () => {
    const { stderr, status } = spawnSync(process.execPath, [NAMESAKE, 'repl', 'x.py'], { encoding: 'utf8' });
    expect(stderr).toMatch(/^namesake: .*x\.py/);
    expect(status).toBe(2);
  });
});
