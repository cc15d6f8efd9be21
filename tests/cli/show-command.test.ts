/** `namesake show` on a session made by hand: the moment asked for, in the form asked for. */
import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { showProgram } from '../../src/cli/show-command.ts';
import { SHOW_OPTIONS, showRequest } from '../../src/cli/show-options.ts';
import { ALIASING_RUN, FakeSession } from '../ui/fake-session.ts';

const request = (...argv: readonly string[]) =>
  showRequest(parseArguments(argv, SHOW_OPTIONS, 'show', false), false);
const show = (...argv: readonly string[]) =>
  showProgram({ kind: 'session', session: new FakeSession() }, request(...argv), () => null);

describe('the moment', () => {
  it.each([
    [[], ALIASING_RUN.length - 1],
    [['--end'], ALIASING_RUN.length - 1],
    [['--step', '0'], 0],
    [['--step', '3'], 3],
    [['--line', '3'], 2],
  ])('%j', async (argv, step) => {
    const { output } = await show(...argv, '--format', 'json');
    expect(JSON.parse(output)).toEqual(ALIASING_RUN[step]);
  });

  it.each([
    [['--step', '7'], 'there is no step 7: the run has steps 0 to 6'],
    [['--line', '99'], 'line 99 is never run'],
    [['--line', '2', '--hit', '4'], 'line 2 is not run 4 times'],
    [['--step', '1', '--inspect', 'nobody'], 'there is no name and no label nobody at step 1'],
  ])('%j is none', async (argv, message) => {
    await expect(show(...argv)).rejects.toThrow(message);
  });

  it.each([
    [['--step', '1', '--end'], 'options --step and --end exclude each other'],
    [['--hit', '2'], 'option --hit needs --line L beside it'],
  ])('%j is wrong usage', (argv, message) => {
    expect(() => request(...argv)).toThrow(message);
  });
});

describe('the form', () => {
  it('is the picture of the screen, in its size', async () => {
    const { output } = await show('--step', '1', '--width', '30', '--height', '6');
    const rows = output.split('\n').slice(0, -1);
    expect(rows.length).toBeLessThanOrEqual(6);
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(30);
    expect(output).not.toContain('\x1b');
  });
});

describe('pictures', () => {
  it('are SVG that holds every word of the screen, and loads nothing', async () => {
    const { output } = await show('--step', '3', '--format', 'svg', '--width', '100', '--height', '24');
    expect(output).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+"/);
    const text = [...output.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map((match) => match[1]).join(' ');
    const screen = (await show('--step', '3', '--width', '100', '--height', '24')).output;
    const words = screen.match(/[a-zA-Z_]{2,}/g)!;
    for (const word of words) expect(text).toContain(word);
    expect(output.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|<script|<image/);
  });

  it('stand in a page of their own, with the moment as text', async () => {
    const { output } = await show('--step', '3', '--format', 'html', '--theme', 'light');
    expect(output).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(output).toContain('<svg xmlns=');
    expect(output).toContain('color-scheme: light');
    expect(output.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|<script|<link|src=/);
  });
});

describe('a program that waits for input', () => {
  it('gets the lines there are', async () => {
    const session = new FakeSession(ALIASING_RUN, {
      steps: 2,
      state: 'needs input',
      reason: '',
      exitStatus: 0,
      prompt: '? ',
    });
    await showProgram({ kind: 'session', session }, request(), () => 'forty-two');
    expect(session.inputs).toEqual(['forty-two']);
  });
});

describe('a program that cannot run', () => {
  it("gives Python's words on the error stream, and status 1", async () => {
    const shown = await showProgram(
      { kind: 'broken', path: 'x.py', message: 'SyntaxError: invalid syntax' },
      request(),
      () => null,
    );
    expect(shown).toEqual({ output: '', errors: 'SyntaxError: invalid syntax\n', status: 1 });
  });
});

describe('inspecting', () => {
  it.each(['b', 'L1'])('prints all about the object of %s', async (name) => {
    const { output } = await show('--step', '2', '--inspect', name, '--format', 'json');
    expect(JSON.parse(output)).toMatchObject({
      inspection: { object: { label: 'L1' }, ledger: [{ words: 'global a' }] },
      life: null,
      memory: null,
    });
  });

  it('draws it over the panes', async () => {
    const { output } = await show('--step', '2', '--inspect', 'a');
    expect(output).toMatch(/L1 list · Esc closes/);
    expect(output).toMatch(/count +2 = 2 × global a/);
  });
});
