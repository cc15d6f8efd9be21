/** Stepping in a real terminal: what is painted is what is there, at every size and after every resize. */
import { afterEach, describe, expect, it } from 'vitest';
import { bundledEntry } from './bundled-entry.ts';
import { closeTerminals, startCommand, type TerminalSize } from './real-terminal.ts';

afterEach(closeTerminals);

const entry = bundledEntry('fake-screen.ts');
const start = (size?: TerminalSize) => startCommand(process.execPath, [entry()], size);

describe('a program in a terminal', () => {
  it('is stepped to its end and back', async () => {
    const terminal = start();
    await terminal.until('step 0/6');
    terminal.press('\x1b[C');
    await terminal.until('step 1/6');
    terminal.press('$');
    await terminal.until('step 6/6');
    expect(terminal.text()).toContain("['some words', 42]");
    terminal.press('0');
    await terminal.until('step 0/6');
    expect(terminal.text()).not.toContain("['some words'");
    terminal.press('q');
    expect(await terminal.ended).toEqual({ status: 0, signal: 0 });
  });

  it('shows an object in the inspector', async () => {
    const terminal = start();
    await terminal.until('step 0/6');
    terminal.press('.');
    await terminal.until('step 1/6');
    terminal.press('3', 'j', '\r');
    await terminal.until('0x7f0000001000');
    terminal.press('\x1b');
    await terminal.until((text) => !text.includes('0x7f0000001000'));
  });

  it('writes only rows that changed', async () => {
    const terminal = start();
    await terminal.until('step 0/6');
    const before = terminal.bytes.length;
    terminal.press('i');
    terminal.press('.');
    await terminal.until('step 1/6');
    const rows = new Set(
      [...terminal.bytes.slice(before).matchAll(/\x1b\[(\d+);1H/g)].map((match) => match[1]),
    );
    expect(rows.size).toBeGreaterThan(0);
    expect(rows.size).toBeLessThan(15);
  });

  it('survives any size, and draws the same picture at the size it came back to', async () => {
    const terminal = start();
    await terminal.until('step 0/6');
    terminal.press('3', '.');
    await terminal.until('step 3/6');
    const picture = terminal.text();
    terminal.resize({ columns: 20, rows: 5 });
    await terminal.until((text) => text.split('\n').length === 5 && text.includes('aliasing.py'));
    terminal.resize({ columns: 200, rows: 60 });
    await terminal.until((text) => text.split('\n').length === 60 && text.includes('step 3/6'));
    terminal.resize({ columns: 100, rows: 30 });
    await terminal.until((text) => text === picture);
  });

  it.each([[{ columns: 20, rows: 5 }], [{ columns: 1, rows: 1 }]])('starts at %j', async (size) => {
    const terminal = start(size);
    await terminal.until((text) => text.trim() !== '' || size.columns < 2);
    terminal.press('q');
    expect((await terminal.ended).status).toBe(0);
  });
});
