/**
 * Where the commands of stepping lead: tables of programs (stepping-tables.ts), each movement also taken
 * back by its partner, and laws.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command, EventFilter, SessionState } from '../../src/session/commands.ts';
import type { Fact } from '../../src/session/snapshot.ts';
import { at, KEYS, type Opened, openSession, placeOf } from './open-session.ts';
import { TABLES } from './stepping-tables.ts';

const PARTNERS: Readonly<Record<string, string>> = { n: 'N', s: 'S', f: 'F', c: 'C', e: 'E', '→': '←' };

/** Carries out what a key stands for. */
const press = ({ session }: Opened, key: string, count = 1): Promise<SessionState> => {
  const command = KEYS[key]!;
  return session.perform('count' in command ? { ...command, count } : command);
};

describe.each(Object.entries(TABLES))('%s', (_name, { program, input, modules, breakpoints, rows }) => {
  const table = rows
    .trim()
    .split('\n')
    .map((row) => /^(\S+) +(.*?)( !)?$/.exec(row)!)
    .map(([, key, place, oneWay]) => ({ key: key!, place: place!, oneWay: oneWay !== undefined }));

  it('leads where the table says, and back', async () => {
    const opened = openSession(program, { ...(input && { input }), ...(modules && { modules }) });
    for (const line of breakpoints ?? []) await opened.session.perform({ kind: 'breakpoint', line });
    const seen: string[] = [];
    for (const { key, oneWay } of table) {
      const before = opened.session.state.snapshot;
      const state = await press(opened, key);
      seen.push(`${key} ${placeOf(state)}`);
      const partner = PARTNERS[key];
      if (partner === undefined || state.snapshot === before) continue;
      const after = state.snapshot;
      await press(opened, partner);
      const isBack = opened.session.state.snapshot.position.step === before.position.step;
      expect([key, placeOf(state), isBack]).toEqual([key, placeOf(state), !oneWay]);
      await opened.session.perform({ kind: 'go', step: after.position.step });
      expect(opened.session.state.snapshot).toEqual(after);
    }
    expect(seen).toEqual(table.map(({ key, place }) => `${key} ${place}`));
  });
});

/** Programs for the laws: everything that moves between frames. */
const PROGRAMS = Object.values(TABLES);

/** Any command that moves, with a small count. */
const commands: fc.Arbitrary<Command> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('step', 'tick', 'over', 'in', 'out', 'continue'),
      fc.constantFrom<1 | -1>(1, -1),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([kind, direction, count]) => ({ kind, direction, count }) as Command),
  fc.nat(40).map((step): Command => ({ kind: 'go', step })),
  fc.constantFrom<Command>({ kind: 'first' }, { kind: 'last' }, { kind: 'back' }),
);

describe('laws of stepping', () => {
  it('any walk shows what the direct way shows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...PROGRAMS),
        fc.array(commands, { maxLength: 8 }),
        async ({ program, input, modules, breakpoints }, walk) => {
          const settings = { ...(input && { input }), ...(modules && { modules }) };
          const walked = openSession(program, settings);
          for (const line of breakpoints ?? []) await walked.session.perform({ kind: 'breakpoint', line });
          for (const command of walk) await walked.session.perform(command);
          const { snapshot } = walked.session.state;
          const direct = openSession(program, settings);
          await at(direct, snapshot.position.step);
          const { tick } = snapshot.position;
          const shown =
            tick === 0
              ? direct.session.state
              : await direct.session.perform({ kind: 'tick', direction: 1, count: tick });
          expect(JSON.stringify(shown.snapshot)).toBe(JSON.stringify(snapshot));
        },
      ),
      { numRuns: 60, seed: 5 },
    );
  });

  it('a step back takes a step forward back, and a tick back a tick', async () => {
    for (const { program, input, modules } of PROGRAMS) {
      const opened = openSession(program, { ...(input && { input }), ...(modules && { modules }) });
      for (const key of ['→', 'e']) {
        await press(opened, '0');
        for (;;) {
          const before = opened.session.state.snapshot;
          const after = (await press(opened, key)).snapshot;
          if (after === before) break;
          expect((await press(opened, PARTNERS[key]!)).snapshot).toEqual(before);
          expect((await press(opened, key)).snapshot).toEqual(after);
        }
      }
    }
  });

  it('a number before a command repeats it', async () => {
    for (const { program, input, modules } of PROGRAMS) {
      const settings = { ...(input && { input }), ...(modules && { modules }) };
      const once = openSession(program, settings);
      const often = openSession(program, settings);
      for (const [start, key, count] of [
        ['0', 'n', 5],
        ['$', 'N', 4],
        ['0', 's', 6],
        ['0', 'e', 9],
        ['$', '←', 3],
        ['$', 'E', 5],
      ] as const) {
        await press(once, start);
        await press(often, start);
        for (let i = 0; i < count; i++) await press(often, key);
        const { snapshot, stop } = await press(once, key, count);
        expect(snapshot).toEqual(often.session.state.snapshot);
        expect(stop).toEqual(often.session.state.stop);
      }
    }
  });

  it('running back finds the same stops as running on', async () => {
    for (const { program, input, modules } of PROGRAMS) {
      const opened = openSession(program, { ...(input && { input }), ...(modules && { modules }) });
      const lines = program.split('\n').length - 2;
      for (let line = 1; line <= lines; line += 2) await opened.session.perform({ kind: 'breakpoint', line });
      const forward = await stops(opened, '0', 'c');
      const backward = await stops(opened, '$', 'C');
      const atStart = (await press(opened, '0')).snapshot.line % 2 === 1 ? [0] : [];
      expect([...atStart, ...forward]).toEqual(backward.reverse());
    }
  });
});

/** The steps at which a run in one direction stops for breakpoints. */
async function stops(opened: Opened, start: string, key: string): Promise<number[]> {
  await press(opened, start);
  const found: number[] = [];
  for (;;) {
    const before = opened.session.state.snapshot.position.step;
    const { stop, snapshot } = await press(opened, key);
    if (snapshot.position.step === before || stop.kind !== 'breakpoint') return found;
    found.push(snapshot.position.step);
  }
}

/** Which facts tell of an event. */
const TELLING: Readonly<Record<Exclude<EventFilter, 'collection'>, readonly Fact['kind'][]>> = {
  call: ['called', 'resumed'],
  return: ['returned', 'yielded'],
  output: ['output'],
  exception: ['raised'],
  free: ['freed'],
};

describe.each(Object.entries(TELLING))('the next %s', (filter, kinds) => {
  it('is where the facts tell of one, in both directions', async () => {
    for (const { program, input, modules } of PROGRAMS) {
      const opened = openSession(program, { ...(input && { input }), ...(modules && { modules }) });
      const told: number[] = [];
      for (let step = 1; step <= opened.timeline.last; step++) {
        const { facts } = await at(opened, step);
        if (facts.some(({ kind }) => kinds.includes(kind))) told.push(step);
      }
      expect(await events(opened, filter as EventFilter, 1)).toEqual(told);
      expect((await events(opened, filter as EventFilter, -1)).reverse()).toEqual(told);
    }
  });
});

/** The steps at which `}` or `{` stop, from one end of the run to the other. */
async function events(opened: Opened, filter: EventFilter, direction: 1 | -1): Promise<number[]> {
  const last = opened.timeline.last;
  const found: number[] = [];
  await press(opened, direction > 0 ? '0' : '$');
  if (direction < 0) {
    const { facts } = opened.session.state.snapshot;
    if (filter in TELLING && facts.some(({ kind }) => TELLING[filter as 'call'].includes(kind)))
      found.push(last);
  }
  for (;;) {
    const { stop, snapshot } = await opened.session.perform({ kind: 'event', filter, direction, count: 1 });
    if (stop.kind === 'not found') return found;
    found.push(snapshot.position.step);
  }
}

describe('stops', () => {
  it('tells a run of the collector', async () => {
    const opened = openSession(`
import gc
a = []
a.append(a)
del a
gc.collect()
b = 1
`);
    const { snapshot } = await opened.session.perform({
      kind: 'event',
      filter: 'collection',
      direction: 1,
      count: 1,
    });
    expect([snapshot.ranLine, snapshot.line]).toEqual([5, 6]);
    const back = await opened.session.perform({
      kind: 'event',
      filter: 'collection',
      direction: -1,
      count: 1,
    });
    expect(back.stop).toEqual({ kind: 'not found', what: 'no run of the collector before this step' });
  });

  it('says why where nothing is found', async () => {
    const opened = openSession('x = 1\ny = 2\n');
    const line = await opened.session.perform({ kind: 'line', line: 1, direction: 1, count: 1 });
    expect(line.stop).toEqual({ kind: 'not found', what: 'line 1 does not run after this step' });
    const call = await opened.session.perform({ kind: 'event', filter: 'call', direction: -1, count: 1 });
    expect(call.stop).toEqual({ kind: 'not found', what: 'no call before this step' });
  });

  it('stops at the budget with a reason, and in the middle of a step goes back to its beginning first', async () => {
    const opened = openSession('n = 0\nwhile True:\n    n += 1\n', { maxSteps: 100 });
    const { stop, snapshot } = await press(opened, 'c');
    expect(stop).toEqual({ kind: 'end of recording', why: 'recording stopped after 99 steps' });
    expect(snapshot.position.step).toBe(99);
    await opened.session.perform({ kind: 'go', step: 10 });
    for (const key of ['←', 'N', 'S']) {
      await press(opened, 'e');
      expect((await press(opened, key)).snapshot.position).toEqual({ step: 10, tick: 0 });
    }
  });

  it('waits for input', async () => {
    const opened = openSession('x = 1\n');
    expect((await press(opened, 'c')).stop).toEqual({ kind: 'last step' });
    expect((await press(opened, '0')).stop).toEqual({ kind: 'moved' });
    expect((await press(opened, 'N')).stop).toEqual({ kind: 'first step' });
  });

  it('can be cancelled', async () => {
    const opened = openSession('n = 0\nwhile n < 30000:\n    n += 1\n');
    const signal = AbortSignal.abort();
    const state = await opened.session.perform({ kind: 'line', line: 9, direction: 1, count: 1 }, signal);
    expect(state.stop).toEqual({ kind: 'cancelled' });
    expect(state.snapshot.position.step).toBe(0);
  });
});

describe('the source shown', () => {
  const modules = { tools: 'limit = 10\ndef twice(n):\n    return n * 2\n' };
  const program = 'import tools\nx = tools.twice(2)\nexec("a = 1\\nb = 2")\n';

  it('is the one that the running code is from', async () => {
    const opened = openSession(program, { modules });
    const seen: string[] = [];
    for (;;) {
      const { snapshot, program: shown } = opened.session.state;
      const line = snapshot.event === 'end' ? 'end' : shown.lines[snapshot.line - 1];
      seen.push(`${shown.path} ${shown.mainPath ?? '-'} ${line}`);
      if ((await press(opened, '→')).snapshot === snapshot) break;
    }
    expect(seen).toEqual([
      'program.py - import tools',
      '/tools.py program.py limit = 10',
      '/tools.py program.py def twice(n):',
      'program.py - x = tools.twice(2)',
      '/tools.py program.py     return n * 2',
      'program.py - exec("a = 1\\nb = 2")',
      '<string> program.py a = 1',
      '<string> program.py b = 2',
      'program.py - end',
    ]);
  });

  it('has breakpoints of its own', async () => {
    const opened = openSession(program, { modules });
    await opened.session.perform({ kind: 'breakpoint', line: 3 });
    await press(opened, '→');
    expect(opened.session.state.breakpoints).toEqual([]);
    await opened.session.perform({ kind: 'breakpoint', line: 3 });
    expect(opened.session.state.breakpoints).toMatchObject([{ line: 3, enabled: true }]);
    expect(placeOf(await press(opened, 'c'))).toBe('/tools.py:3 twice (breakpoint)');
    expect(placeOf(await press(opened, 'c'))).toBe('3 <module> (breakpoint)');
    expect(opened.session.state.breakpoints).toMatchObject([{ line: 3, enabled: true }]);
    const { stop } = await opened.session.perform({ kind: 'line', line: 2, direction: -1, count: 1 });
    expect(stop).toEqual({ kind: 'moved' });
  });
});
