/** The built program as somebody uses it: samples and programs stepped through in a real terminal. */
import { afterEach, describe, expect, it } from 'vitest';
import { closeTerminals, type RealTerminal, startNamesake, type TerminalSize } from './real-terminal.ts';
import { temporaryPrograms } from './temporary-programs.ts';

afterEach(closeTerminals);
const program = temporaryPrograms();

const RIGHT = '\x1b[C';
const DOWN = '\x1b[B';
const LARGE: TerminalSize = { columns: 120, rows: 40 };
const ALIASES = 'samples/01-names-are-pointers/04-a-change-through-an-alias.py';

/** Presses keys one after the other, each once the step that the last one leads to can be seen. */
async function walk(terminal: RealTerminal, ...moves: readonly (readonly [key: string, step: string])[]) {
  for (const [key, step] of moves) {
    terminal.press(key);
    await terminal.until((text) => text.includes(`step ${step} `) || text.includes(`step ${step}/`));
  }
}

/** The number of the line that is marked as the next one. */
const nextLine = (terminal: RealTerminal) => Number(/^│.▶\s+(\d+) /m.exec(terminal.text())?.[1]);

describe('a sample', () => {
  it('is chosen, stepped to its end and back to its start', async () => {
    const terminal = startNamesake([], LARGE);
    await terminal.until('Enter open');
    terminal.press(DOWN, DOWN, DOWN);
    await terminal.until('A list changed through one name');
    terminal.press('\r');
    await terminal.until((text) => text.includes('step 0/6') && text.includes('Enter inspect'));
    const start = terminal.text();
    await walk(terminal, [RIGHT, '1'], [RIGHT, '2'], [RIGHT, '3'], [RIGHT, '4'], [RIGHT, '5'], [RIGHT, '6']);
    expect(terminal.text()).toContain('True');
    terminal.press(RIGHT);
    await terminal.until('this is the last step');
    await walk(terminal, [',', '5'], [',', '4'], [',', '3'], [',', '2'], [',', '1'], [',', '0']);
    await terminal.until((text) => text === start);
    terminal.press(',');
    await terminal.until('this is the first step');
    terminal.press('q');
    expect(await terminal.ended).toEqual({ status: 0, signal: 0 });
  });

  it('is the same picture in whatever size it was in between', async () => {
    const terminal = startNamesake([ALIASES], LARGE);
    await terminal.until('step 0/6');
    await walk(terminal, ['3.', '3']);
    const picture = terminal.text();
    for (const size of [
      { columns: 80, rows: 24 },
      { columns: 20, rows: 5 },
      { columns: 200, rows: 60 },
    ]) {
      terminal.resize(size);
      await terminal.until((text) => text.split('\n').length === size.rows && /04-a-ch/.test(text));
      if (size.columns >= 60) await terminal.until('step 3/6');
    }
    terminal.resize(LARGE);
    await terminal.until((text) => text === picture);
  });

  it('shows ids in three ways, and an object in the inspector', async () => {
    const terminal = startNamesake([ALIASES], LARGE);
    await terminal.until('step 0/6');
    await walk(terminal, [RIGHT, '1']);
    terminal.press('3', 'j', '\r');
    await terminal.until(/id +0x7f[0-9a-f]+ = \d{15}/);
    const [, hexadecimal, decimal] = /id +(0x7f[0-9a-f]+) = (\d{15})/.exec(terminal.text())!;
    expect(BigInt(hexadecimal!)).toBe(BigInt(decimal!));
    expect(terminal.text()).toMatch(/count +1 = global a/);
    terminal.press('\x1b');
    await terminal.until((text) => !text.includes(decimal!));
    terminal.press('i');
    await terminal.until(hexadecimal!);
    terminal.press('i');
    await terminal.until(decimal!);
    terminal.press('i');
    await terminal.until((text) => !text.includes(decimal!) && /L\d+ list/.test(text));
  });

  it('gives way to another one', async () => {
    const terminal = startNamesake([ALIASES], LARGE);
    await terminal.until('step 0/6');
    terminal.press('o');
    await terminal.until('Enter open');
    terminal.press(DOWN);
    await terminal.until('A list holds references, not values');
    terminal.press('\r');
    await terminal.until((text) => text.includes('02-a-list-of-references.py') && text.includes('step 0/2'));
    terminal.press('o');
    await terminal.until('Enter open');
    terminal.press('\x1b');
    await terminal.until('02-a-list-of-references.py');
  });
});

describe('moving', () => {
  const calls = () =>
    program(
      'calls.py',
      'def double(n):',
      '    m = n * 2',
      '    return m',
      '',
      'a = double(1)',
      'b = double(a)',
      'print(a + b)',
    );

  it('goes into, over and out of calls, and back', async () => {
    const terminal = startNamesake([calls()], LARGE);
    await terminal.until('step 0/8');
    await walk(terminal, ['n', '1'], ['n', '4']);
    expect(nextLine(terminal)).toBe(6);
    await walk(terminal, ['s', '5'], ['s', '6'], ['f', '7']);
    expect(nextLine(terminal)).toBe(7);
    await walk(terminal, ['S', '6'], ['F', '5']);
    expect(nextLine(terminal)).toBe(2);
    await walk(terminal, ['f', '7'], ['N', '4'], ['N', '1'], ['N', '0']);
  });

  it('takes numbers, goes to the ends, and back to where it was', async () => {
    const terminal = startNamesake([calls()], LARGE);
    await terminal.until('step 0/8');
    await walk(terminal, ['5.', '5'], ['3,', '2'], ['-', '5'], ['-', '2']);
    await walk(terminal, ['$', '8'], ['0', '0'], ['2n', '4'], ['\x1b[F', '8'], ['\x1b[H', '0']);
  });

  it('stops at breakpoints, forward and back', async () => {
    const terminal = startNamesake([calls()], LARGE);
    await terminal.until('step 0/8');
    terminal.press('j', 'b');
    await terminal.until('◆');
    terminal.press('c');
    await terminal.until((text) => text.includes('step 2/8') && text.includes('breakpoint on line 2'));
    terminal.press('c');
    await terminal.until('step 5/8');
    await walk(terminal, ['c', '8'], ['C', '5'], ['C', '2'], ['C', '0']);
    terminal.press('B');
    await terminal.until('line 2  ');
    terminal.press('\x1b');
  });

  it('goes by ticks, forward and back', async () => {
    const terminal = startNamesake([program('ticks.py', 'x = [1, 2]', 'y = x[0] + x[1] * 3')], LARGE);
    await terminal.until('step 0/2');
    await walk(terminal, [RIGHT, '1'], ['e', '1.1'], ['e', '1.2'], ['e', '1.3']);
    await walk(terminal, ['e', '1.4'], ['e', '1.5'], ['e', '2'], ['E', '1.5'], ['3E', '1.2'], [',', '1']);
  });
});

describe('the screen', () => {
  it('zooms a pane, and explains its keys', async () => {
    const terminal = startNamesake([ALIASES], LARGE);
    await terminal.until('step 0/6');
    terminal.press('z');
    await terminal.until((text) => !text.includes('what happened'));
    terminal.press('z');
    await terminal.until('what happened');
    terminal.press('?');
    await terminal.until('Small letter forward, capital letter the same thing backward.');
    terminal.press('?');
    await terminal.until((text) => !text.includes('Small letter forward'));
  });
});

describe('an uncaught exception', () => {
  it('is the last step, and can be stepped back from', async () => {
    const file = program('uncaught.py', 'a = (42, "beeblebrox")', 'print("before")', 'a[0] = 63');
    const terminal = startNamesake([file], LARGE);
    await terminal.until('step 0/');
    terminal.press('$');
    await terminal.until('uncaught TypeError');
    terminal.press(',');
    await terminal.until((text) => !text.includes('TypeError') && nextLine(terminal) === 3);
    expect(terminal.text()).toContain('before');
    await walk(terminal, [',', '1']);
    expect(terminal.rows().filter((row) => /│.*before/.test(row))).toHaveLength(1);
  });
});

describe('characters that terminals do not agree about', () => {
  it('leave what stands beside them in its column', async () => {
    const file = program('wide.py', 'family = "👨‍👩‍👧‍👦 🇩🇪 e\u0301 \u0301"', 'x = 1');
    const terminal = startNamesake([file], LARGE);
    await terminal.until('step 0/2');
    await walk(terminal, [RIGHT, '1']);
    const corners = terminal.columnsOf(1, '╮');
    const edges = [0, corners[0]!, corners.at(-1)!];
    for (const y of [2, 3, 4]) expect(terminal.columnsOf(y, '│')).toEqual(expect.arrayContaining(edges));
    terminal.press('q');
  });
});

describe('a program whose built-ins call Python deeply', () => {
  it('runs as deep as Python lets it', async () => {
    const path = program(
      'deep.py',
      'def total(n):\n    return n and n + sum(total(n - 1) for _ in range(1))\nprint(total(450))\n',
    );
    const terminal = startNamesake([path], LARGE);
    await terminal.until('step 0/');
    terminal.press('$');
    await terminal.until('101475');
    terminal.press('q');
    expect(await terminal.ended).toEqual({ status: 0, signal: 0 });
  });
});
