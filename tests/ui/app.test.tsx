/** The whole screen on fake streams: choosing, stepping, what cannot run, and going between them. */
import { afterEach, describe, expect, it } from 'vitest';
import { App } from '../../src/ui/App.tsx';
import type { Host, Opened, Program } from '../../src/ui/host.ts';
import type { Sample } from '../../src/ui/sample.ts';
import { FakeSession } from './fake-session.ts';
import { ManualClock } from './manual-clock.ts';
import { KEYS, renderAt, type Size, unmountAll } from './render-at.ts';

afterEach(unmountAll);

const sample = (group: string, name: string): Sample => ({
  group,
  name,
  path: `/samples/${group}/${name}.py`,
  description: `What ${name} shows.`,
  text: `# What ${name} shows.\n${name} = 1\n`,
});

const SAMPLES = [sample('names', 'alias'), sample('names', 'rebind'), sample('copies', 'shallow')];

const BROKEN: Opened = {
  kind: 'broken',
  path: 'x.py',
  message: '  File "x.py", line 1\n    x = = 1\n        ^\nSyntaxError: invalid syntax\n',
};

/** A program that opens as the list says, one after the other. */
function programOpening(...results: readonly Opened[]): Program & { times: number } {
  const program = {
    path: 'x.py',
    times: 0,
    open: () => results[Math.min(program.times++, results.length - 1)]!,
  };
  return program;
}

const running = (): Opened => ({ kind: 'session', session: new FakeSession() });

async function show(
  program: Program | null,
  size: Size = { columns: 80, rows: 12 },
  samples = SAMPLES,
  ascii = false,
) {
  const opened: string[] = [];
  const host: Host = {
    samples,
    clock: new ManualClock(),
    ascii,
    plain: false,
    programAt: (path) => ({ path, open: () => ({ kind: 'broken', path, message: 'no such file' }) }),
    write: () => null,
    programOf: (chosen) => {
      opened.push(chosen.name);
      return programOpening(running());
    },
    suspend: () => {},
    redraw: () => {},
  };
  const first = program && { program, opened: await program.open() };
  const screen = await renderAt(<App host={host} first={first} />, size);
  return { ...screen, opened, text: () => screen.rows().join('\n') };
}

describe('the chooser', () => {
  it('lists samples by group, and shows the highlighted one', async () => {
    const { rows, text } = await show(null);
    expect(rows()[0]).toBe(' namesake  names · alias');
    expect(rows()[1]).toBe(' What alias shows.');
    expect(rows()[3]).toMatch(/^ names +╭─+╮$/);
    expect(rows()[4]).toMatch(/^ ❯ alias +│ # What alias shows\. +│$/);
    expect(rows()[5]).toMatch(/^ {3}rebind +│ alias = 1 +│$/);
    expect(rows()[6]).toMatch(/^ copies +│ +│$/);
    expect(rows()[7]).toMatch(/^ {3}shallow /);
    expect(rows().at(-1)).toBe(' ↑↓ choose  Enter open  q quit');
    expect(text().split('\n')).toHaveLength(12);
  });

  it('follows the arrows', async () => {
    const { rows, press } = await show(null);
    await press(KEYS.down, KEYS.down);
    expect(rows()[0]).toBe(' namesake  copies · shallow');
    expect(rows()[7]).toMatch(/^ ❯ shallow/);
  });

  it('keeps the highlighted sample in sight at every height, and opens that one', async () => {
    const { rows, press, resize, opened } = await show(null);
    await press(KEYS.down, KEYS.down);
    for (const size of [
      { columns: 80, rows: 5 },
      { columns: 20, rows: 4 },
      { columns: 120, rows: 40 },
    ]) {
      await resize(size);
      expect(rows().join('\n')).toContain('❯ shallow');
    }
    await press(KEYS.enter);
    expect(opened).toEqual(['shallow']);
  });

  it('opens a sample', async () => {
    const { text, press, opened } = await show(null);
    await press('j', KEYS.enter);
    expect(opened).toEqual(['rebind']);
    expect(text()).toContain('aliasing.py');
  });

  it.each([['q'], [KEYS.escape], [KEYS.ctrlC]])('is left by %j', async (key) => {
    const { press, left } = await show(null);
    await press(key);
    await left;
  });

  it.each([
    [{ columns: 20, rows: 5 }],
    [{ columns: 59, rows: 8 }],
    [{ columns: 200, rows: 60 }],
    [{ columns: 10, rows: 3 }],
  ])('fits %j', async (size) => {
    const { rows } = await show(null, size);
    expect(rows().length).toBeLessThanOrEqual(size.rows);
    expect(Math.max(...rows().map((row) => row.length))).toBeLessThanOrEqual(size.columns);
  });

  it('follows the size of the terminal', async () => {
    const { rows, resize } = await show(null);
    await resize({ columns: 40, rows: 6 });
    expect(rows()).toHaveLength(6);
    expect(rows().join('')).not.toContain('│');
  });

  it('needs no characters beyond ASCII', async () => {
    const { text } = await show(null, { columns: 80, rows: 12 }, SAMPLES, true);
    expect(text()).toContain('> alias');
    expect(text()).not.toMatch(/[^\x20-\x7e\n]/);
  });

  it('says that there are no samples', async () => {
    const { text } = await show(null, { columns: 80, rows: 12 }, []);
    expect(text()).toContain('there are no samples');
  });
});

describe('a program', () => {
  it('is opened once, and stepped through', async () => {
    const program = programOpening(running());
    const { text, press } = await show(program);
    expect(program.times).toBe(1);
    expect(text()).toContain('step 0');
    await press(KEYS.right, KEYS.right);
    expect(text()).toContain('step 2');
    await press(KEYS.left);
    expect(text()).toContain('step 1');
  });

  it('takes keys that arrive together one by one', async () => {
    const { text, press } = await show(programOpening(running()));
    await press('...');
    expect(text()).toContain('step 3');
  });

  it('gives way to the chooser and comes back', async () => {
    const { text, press } = await show(programOpening(running()));
    await press('.', 'o');
    expect(text()).toContain('choose');
    await press(KEYS.escape);
    expect(text()).toContain('step 1');
  });

  it('is read again at the same step', async () => {
    const program = programOpening(running());
    const { text, press } = await show(program);
    await press('3.', 'R');
    expect(program.times).toBe(2);
    expect(text()).toContain('step 3');
  });

  it('is left by q', async () => {
    const { press, left } = await show(programOpening(running()));
    await press('q');
    await left;
  });
});

describe('a program that cannot run', () => {
  it('shows what Python says, and runs once it is mended', async () => {
    const program = programOpening(BROKEN, running());
    const { rows, text, press } = await show(program);
    expect(rows()[0]).toBe(' namesake  x.py cannot run');
    expect(rows().slice(2, 6)).toEqual([
      '   File "x.py", line 1',
      '     x = = 1',
      '         ^',
      ' SyntaxError: invalid syntax',
    ]);
    await press('R');
    expect(text()).toContain('step 0');
  });

  it('keeps the place while it is broken in between', async () => {
    const { text, press } = await show(programOpening(running(), BROKEN, running()));
    await press('2.', 'R');
    expect(text()).toContain('SyntaxError');
    await press('R');
    expect(text()).toContain('step 2');
  });
});
