/** A program whose file changes while it is looked at, and the ways a running session ends. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { closeTerminals, startNamesake } from './real-terminal.ts';
import { temporaryPrograms } from './temporary-programs.ts';

afterEach(closeTerminals);
const program = temporaryPrograms();

const AS_IT_WAS = { alternate: false, wraps: true, cursor: true };
const LARGE = { columns: 120, rows: 40 };

describe('a file that changes', () => {
  it('is read again by R, at the line that was looked at', async () => {
    const file = program('changing.py', 'a = [1]', 'b = a', 'b.append(2)');
    const terminal = startNamesake([file], LARGE);
    await terminal.until('step 0/3');
    terminal.press('2.');
    await terminal.until('step 2/3');
    program('changing.py', 'a = [1]', 'another_name = a', 'b = a', 'b.append(2)');
    terminal.press('R');
    await terminal.until((text) => text.includes('step 3/4') && text.includes('another_name'));
  });

  it('that cannot run shows what CPython says, until it is mended', async () => {
    const file = program('broken.py', 'first = 1', 'while True print(first)');
    const terminal = startNamesake([file], LARGE);
    await terminal.until('cannot run');
    const text = terminal.text();
    expect(text).toContain(`File "${file}", line 2`);
    expect(text).toMatch(/\n +while True print\(first\)\n +\^{5}\n SyntaxError: invalid syntax\n/);
    program('broken.py', 'first = 1', 'print(first)');
    terminal.press('R');
    await terminal.until('step 0/2');
    program('broken.py', 'first = (1', '');
    terminal.press('R');
    await terminal.until("SyntaxError: '(' was never closed");
    terminal.press('q');
    expect((await terminal.ended).status).toBe(0);
  });
});

describe('a file that is watched', () => {
  /** Puts a new file in the place of the old one, as many editors do. */
  const replace = (file: string, ...lines: readonly string[]) => {
    writeFileSync(`${file}~`, lines.map((line) => `${line}\n`).join(''));
    renameSync(`${file}~`, file);
  };

  it('is read again by itself, from broken to mended and back', async () => {
    const file = program('watched.py', 'a = [1]', 'b = a', 'b.append(2)');
    const terminal = startNamesake(['--watch', file], LARGE);
    await terminal.until('step 0/3');
    terminal.press('2.');
    await terminal.until('step 2/3');
    terminal.press('b');
    await terminal.until(/◆▶ 3/);
    replace(file, '# now with more', 'a = [1]', 'c = 5', 'b = a', 'b.append(2)');
    await terminal.until((text) => text.includes('step 3/4') && /◆▶ 5 b\.append/.test(text));
    replace(file, '# now with more', 'a = [1', 'c = 5', 'b = a', 'b.append(2)');
    await terminal.until("SyntaxError: '[' was never closed");
    rmSync(file);
    replace(file, 'a = [1]', 'c = 5', 'b = a', 'b.append(2)');
    await terminal.until((text) => text.includes('step 3/4') && /◆▶ 4 b\.append/.test(text));
    program('watched.py', 'a = [1]', 'b = a', 'b.append(2)');
    await terminal.until((text) => text.includes('step 2/3') && /◆▶ 3 b\.append/.test(text));
    terminal.press('q');
    expect((await terminal.ended).status).toBe(0);
  });
});

describe('a running session', () => {
  const endless = () => program('endless.py', 'n = 0', 'while True:', '    n = n + 1');

  it('is left on SIGTERM, also while it records', async () => {
    const terminal = startNamesake([endless()], LARGE);
    await terminal.until('step 0/');
    terminal.signal('SIGTERM');
    expect(await terminal.ended).toEqual({ status: 143, signal: 0 });
    expect(terminal.modes()).toEqual(AS_IT_WAS);
  });

  it('is left by Ctrl-C twice: the first one stops what goes on', async () => {
    const terminal = startNamesake([endless()], LARGE);
    await terminal.until('step 0/');
    terminal.press('\x03');
    await terminal.until(/Ctrl-C again leaves/);
    terminal.press('\x03');
    expect((await terminal.ended).status).toBe(0);
    expect(terminal.modes()).toEqual(AS_IT_WAS);
  });

  it('gives up a search on Ctrl-C', async () => {
    const terminal = startNamesake([endless()], LARGE);
    await terminal.until('step 0/');
    terminal.press('99999e');
    await terminal.until('searching');
    terminal.press('\x03');
    await terminal.until('stopped');
    terminal.press('.');
    await terminal.until('step 1/');
  });
});
