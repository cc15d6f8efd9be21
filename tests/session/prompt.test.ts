/** A prompt as a session: statements typed while one looks, stepped through in both directions. */
import { describe, expect, it } from 'vitest';
import { type Sources, Tape } from '../../src/history/tape.ts';
import { Timeline } from '../../src/history/timeline.ts';
import type { SessionState } from '../../src/session/commands.ts';
import { Session } from '../../src/session/session.ts';
import { linesFrom, nextStatement } from '../../src/session/typed-text.ts';
import { Source } from '../../src/syntax/source.ts';
import { fingerprint } from '../history/open-timeline.ts';
import { bootedMemory } from '../run-audited.ts';
import { at, factsOf, KEYS, namesOf, type Opened, placeOf } from './open-session.ts';

/** A prompt at which these lines are typed, or nothing yet. */
function openPrompt(typed: string | null = null, maxBytes = 64 * 1024 * 1024): Opened {
  const readLine = typed === null ? null : linesFrom(typed);
  const sources: Sources = {
    clock: () => 1.5e9,
    entropy: () => 7,
    ...(readLine && { statement: () => nextStatement(readLine) }),
  };
  const timeline = new Timeline('prompt', new Tape(sources), {
    file: '<stdin>',
    argv: [''],
    warnings: '',
    source: new Source('', '<stdin>'),
    image: bootedMemory(),
    memoryLimit: 0x10000000,
    maxSteps: 10_000,
    maxBytes,
  });
  const lines = typed === null ? [] : typed.replace(/\n$/, '').split('\n');
  const session = new Session(timeline, { path: 'typed.py', lines, file: '<stdin>' });
  while (session.record(1000));
  return { session, timeline };
}

/** All places are in what was typed. */
const place = (state: SessionState): string => placeOf(state).replace('<stdin>:', '');

/** Types lines and goes to where the prompt waits again. */
async function type({ session }: Opened, lines: string): Promise<void> {
  expect(session.type(lines)).toBe('taken');
  while (session.record(1000));
  await session.perform({ kind: 'last' });
}

const PROGRAM = `a = [1]
def f(x):
    x.append(2)
    return x

f(a)
1/0
a +
b = a
`;

describe('a prompt', () => {
  it('waits for statements, and shows what each has done', async () => {
    const opened = openPrompt();
    const { session } = opened;
    expect(place(session.state)).toBe('0 <module>');
    expect(session.state.recording.state).toBe('at the prompt');
    expect(session.state.recording.steps).toBe(0);
    await type(opened, 'a = [1, 2]\n');
    expect(place(session.state)).toBe('0 <module> (at the prompt)');
    expect(namesOf(session.state.snapshot)).toEqual(['a L1 (new)']);
    expect(session.state.recording.steps).toBe(1);
    expect(session.type('for x in a:\n')).toBe('incomplete');
    expect(session.type('for x in a:\n  x\n')).toBe('incomplete');
    await type(opened, 'for x in a:\n  x\n\n');
    expect(session.state.program.lines).toEqual(['a = [1, 2]', 'for x in a:', '  x', '']);
    expect(session.state.snapshot.output.map(({ text }) => text).join('')).toBe(
      '>>> a = [1, 2]\n>>> for x in a:\n...   x\n... \n1\n2\n>>> ',
    );
    expect(namesOf(session.state.snapshot)).toEqual(['a L1', 'x 2', '_ 2']);
  });

  it('takes a statement while one looks at what was before', async () => {
    const opened = openPrompt();
    const { session } = opened;
    await type(opened, 'a = 1\n');
    await type(opened, 'a = 2\n');
    await session.perform({ kind: 'first' });
    expect(session.type('a = 3\n')).toBe('taken');
    expect(session.state.snapshot.position.step).toBe(0);
    while (session.record(1000));
    expect(namesOf(session.state.snapshot)).toEqual(['a (unbound yet)']);
    expect(namesOf((await session.perform({ kind: 'last' })).snapshot)).toEqual(['a 3 (rebound)']);
    expect(namesOf(await at(opened, 2))).toEqual(['a 2 (rebound)']);
  });

  it('goes on after a statement that never ends has been interrupted, the same each time', async () => {
    const opened = openPrompt();
    const { session, timeline } = opened;
    await type(opened, 'n = 0\n');
    session.type('while True: n += 1\n\n');
    while (session.record(1000));
    expect(session.state.recording.state).toBe('budget');
    session.interrupt();
    while (session.record(1000));
    expect(session.state.recording.state).toBe('at the prompt');
    const end = timeline.last;
    timeline.seek(end - 1);
    const first = fingerprint(timeline);
    await type(opened, 'n\n');
    for (const step of [0, end, 3, end - 1]) timeline.seek(step);
    expect(fingerprint(timeline)).toBe(first);
    expect(timeline.tape.printed('stderr')).toContain('KeyboardInterrupt');
    expect(namesOf(await at(opened, end + 1))[0]).toMatch(/^n \d+$/);
    timeline.scan(0, end - 1, () => true);
    timeline.seek(end - 1);
    expect(fingerprint(timeline)).toBe(first);
    expect(timeline.tape.printed('stderr').match(/KeyboardInterrupt/g)).toHaveLength(1);
  });

  it('ends when there are no more statements', async () => {
    const opened = openPrompt();
    await type(opened, 'import atexit; _ = atexit.register(print, "bye")\n');
    expect(opened.session.type(null)).toBe('taken');
    while (opened.session.record(1000));
    const { snapshot, recording } = await opened.session.perform({ kind: 'last' });
    expect(recording.state).toBe('done');
    expect(snapshot.event).toBe('end');
    expect(snapshot.output.at(-1)?.text).toContain('bye');
  });

  it('goes over calls, into them and out of them, line by line of the whole', async () => {
    const opened = openPrompt(PROGRAM);
    const seen: string[] = [];
    for (const key of 'n n s f n n n $ N N N S'.split(' '))
      seen.push(`${key} ${place(await opened.session.perform(KEYS[key]!))}`);
    expect(seen).toEqual([
      'n 2 <module>',
      'n 6 <module>',
      's 3 f',
      'f 7 <module>',
      'n 8 <module>',
      'n 9 <module>',
      'n end',
      '$ end (last step)',
      'N 9 <module>',
      'N 8 <module>',
      'N 7 <module>',
      'S 4 f',
    ]);
  });

  it('tells in each step what the statement has done, and not that it was typed', async () => {
    const opened = openPrompt(PROGRAM);
    const last = opened.session.state.recording.steps;
    const told = [];
    for (let step = 1; step <= last; step++) told.push(factsOf(await at(opened, step)).join(', '));
    expect(told).toEqual([
      'created L1, bound <module>.a L1',
      'created F2, bound <module>.f F2',
      'called f, bound f.x L1',
      'mutated L1[1] - → 2',
      'returned f [1, 2], bound <module>._ L1, output "[1, 2]\\n"',
      expect.stringMatching(/^raised ZeroDivisionError: division by zero, output "Traceback/),
      expect.stringMatching(/^output " {2}File/),
      'bound <module>.b L1',
    ]);
  });

  it('stops at breakpoints by the line of the whole', async () => {
    const opened = openPrompt(PROGRAM);
    for (const line of [4, 9]) await opened.session.perform({ kind: 'breakpoint', line });
    const places = [];
    for (const key of ['c', 'c', 'c', 'C', 'C', 'C'])
      places.push(place(await opened.session.perform(KEYS[key]!)));
    expect(places).toEqual([
      '4 f (breakpoint)',
      '9 <module> (breakpoint)',
      'end (last step)',
      '9 <module> (breakpoint)',
      '4 f (breakpoint)',
      '1 <module>',
    ]);
  });

  it('shows at every position what was there the first time, whichever way one comes', () => {
    const { timeline } = openPrompt(PROGRAM, 1024);
    const first: string[] = [];
    for (let step = 0; step <= timeline.last; step++) {
      timeline.seek(step);
      first.push(fingerprint(timeline));
    }
    for (const step of [3, 8, 0, 7, 2, 8, 5, 6, 1, 4, 8, 0]) {
      timeline.seek(step);
      expect(fingerprint(timeline)).toBe(first[step]);
    }
  });
});
