/** However the screen is left, the terminal is as it was: shown by a real one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bundledEntry } from './bundled-entry.ts';
import { closeTerminals, NAMESAKE, startCommand, startNamesake } from './real-terminal.ts';

const crashing = bundledEntry('crashing-screen.ts');
let folder: string;
let broken: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'namesake-e2e-'));
  broken = path.join(folder, 'broken.py');
  writeFileSync(broken, 'x = = 1\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(closeTerminals);

const AS_IT_WAS = { alternate: false, wraps: true, cursor: true };

describe('the screen', () => {
  it('is an alternate one, without a cursor', async () => {
    const terminal = startNamesake([broken]);
    await terminal.until('cannot run');
    expect(terminal.modes()).toEqual({ alternate: true, wraps: false, cursor: false });
  });

  it.each([
    ['q', 'q'],
    ['Escape', '\x1b'],
    ['Ctrl-C', '\x03'],
  ])('is left by %s', async (_words, key) => {
    const terminal = startNamesake([broken]);
    await terminal.until('cannot run');
    terminal.press(key);
    expect(await terminal.ended).toEqual({ status: 0, signal: 0 });
    expect(terminal.modes()).toEqual(AS_IT_WAS);
    expect(terminal.text().trim()).toBe('');
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGHUP', 129],
  ])('is left on %s', async (signal, status) => {
    const terminal = startNamesake([broken]);
    await terminal.until('cannot run');
    terminal.signal(signal);
    expect(await terminal.ended).toEqual({ status, signal: 0 });
    expect(terminal.modes()).toEqual(AS_IT_WAS);
  });

  it('is left when something of ours breaks', async () => {
    const terminal = startCommand(process.execPath, [crashing()]);
    await terminal.until('broken on purpose');
    expect((await terminal.ended).status).not.toBe(0);
    expect(terminal.modes()).toEqual(AS_IT_WAS);
  });

  it('ends with its terminal', async () => {
    const terminal = startNamesake([broken]);
    await terminal.until('cannot run');
    terminal.hangUp();
    await terminal.ended;
  });
});

describe('keys that Ink cannot read', () => {
  it('do no harm', async () => {
    const terminal = startNamesake([broken]);
    await terminal.until('cannot run');
    terminal.press('\x1b[1;5P', '\x1b[<0;3;4M', '\x1b[15~', '\x00', 'R');
    terminal.resize({ columns: 70, rows: 20 });
    await terminal.until((text) => text.includes('cannot run'));
    terminal.press('q');
    expect((await terminal.ended).status).toBe(0);
  });
});

describe('a shell', () => {
  it('gets its terminal back with Ctrl-Z, lends it again with fg, and keeps its line mode', async () => {
    const terminal = startCommand('/bin/bash', ['--norc', '--noprofile', '-i'], undefined, {
      PS1: 'shell> ',
    });
    await terminal.until('shell>');
    terminal.press(`'${process.execPath}' '${NAMESAKE}' '${broken}'\r`);
    await terminal.until('cannot run');
    terminal.press('\x1a');
    await terminal.until('Stopped');
    expect(terminal.modes()).toEqual(AS_IT_WAS);
    terminal.press('fg\r');
    await terminal.until((text) => text.includes('cannot run') && !text.includes('Stopped'));
    expect(terminal.modes().alternate).toBe(true);
    terminal.press('q');
    await terminal.until(() => !terminal.modes().alternate);
    terminal.press("stty -a | grep -oE '[-]?(icanon|echo|isig)\\b' | xargs echo modes:\r");
    await terminal.until(/^modes: isig icanon echo$/m);
  });
});

describe('a program on standard input', () => {
  it('leaves the keys to the terminal', async () => {
    const terminal = startCommand('/bin/bash', [
      '-c',
      `'${process.execPath}' '${NAMESAKE}' - < '${broken}'; echo status $?`,
    ]);
    await terminal.until('<stdin> cannot run');
    terminal.press('q');
    await terminal.until('status 0');
    expect(terminal.modes()).toEqual(AS_IT_WAS);
  });
});
