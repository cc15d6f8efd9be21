/** What `continue` stops at, forward and backward: conditions, hit counts, watched names, slots and objects. */
import { describe, expect, it } from 'vitest';
import type { Command, Subject } from '../../src/session/commands.ts';
import { fingerprint } from '../history/open-timeline.ts';
import { type Opened, openSession } from './open-session.ts';

const LOOP = `
total = 0
for i in range(10):
    total += i
print(total)
`;

/** Steps at which `continue` stops, one after the other, up to the end of the run. */
async function stops({ session }: Opened, direction: 1 | -1): Promise<readonly number[]> {
  await session.perform({ kind: direction > 0 ? 'first' : 'last' });
  const found: number[] = [];
  for (;;) {
    const { stop, snapshot } = await session.perform({ kind: 'continue', direction, count: 1 });
    if (!['breakpoint', 'watchpoint', 'condition failed'].includes(stop.kind)) return found;
    found.push(snapshot.position.step);
  }
}

async function set({ session }: Opened, ...commands: readonly Command[]): Promise<void> {
  for (const command of commands) await session.perform(command);
}

const condition = (line: number, text: string): Command => ({ kind: 'condition', line, condition: text });

describe('a breakpoint with a condition', () => {
  it.each([
    // Read from memory.
    ['i == 3 or i > 7', [8, 18, 20]],
    ['total // 2 % 2 == 1 and not i < 4', [10, 12, 14]],
    ['2 <= i < 4', [6, 8]],
    // Evaluated by the machine.
    ['i in (1, 5)', [4, 12]],
    ['str(i) == "6"', [14]],
    ['[n for n in range(i)][-1:] == [2]', [8]],
  ])('%s', async (text, expected) => {
    const opened = openSession(LOOP);
    await set(opened, condition(3, text));
    expect(await stops(opened, 1)).toEqual(expected);
    expect(await stops(opened, -1)).toEqual(expected.toReversed());
  });

  it('changes nothing', async () => {
    const opened = openSession(LOOP);
    await set(opened, { kind: 'last' });
    const before = fingerprint(opened.timeline);
    const output = opened.session.state.snapshot.output;
    await set(opened, condition(3, 'print(i) or globals().update(total=0)'));
    expect(await stops(opened, 1)).toEqual([]);
    await set(opened, { kind: 'first' }, { kind: 'last' });
    expect(fingerprint(opened.timeline)).toBe(before);
    expect(opened.session.state.snapshot.output).toEqual(output);
  });

  it('stops where it cannot be evaluated, and says why', async () => {
    const opened = openSession(LOOP);
    await set(opened, condition(3, 'missing > 1'));
    const { stop, snapshot } = await opened.session.perform({ kind: 'continue', direction: 1, count: 1 });
    expect(stop).toEqual({
      kind: 'condition failed',
      line: 3,
      why: "NameError: name 'missing' is not defined",
    });
    expect(snapshot.position.step).toBe(2);
  });

  it('can be switched off, and tells how often it was hit', async () => {
    const opened = openSession(LOOP);
    await set(opened, condition(3, 'i % 2 == 0'), { kind: 'go', step: 11 }, { kind: 'count hits' });
    expect(opened.session.state.breakpoints).toEqual([
      { line: 3, enabled: true, condition: 'i % 2 == 0', hits: { before: 3, all: 5 } },
    ]);
    await set(opened, { kind: 'switch', stop: { line: 3 } }, { kind: 'go', step: 0 });
    expect(opened.session.state.breakpoints).toEqual([
      { line: 3, enabled: false, condition: 'i % 2 == 0', hits: null },
    ]);
    expect(await stops(opened, 1)).toEqual([]);
    await set(opened, { kind: 'remove', stop: { line: 3 } });
    expect(opened.session.state.breakpoints).toEqual([]);
  });

  it('can be given up while it is looked for', async () => {
    const opened = openSession('for i in range(3000):\n    pass\n');
    await set(opened, condition(2, 'str(i) == "never"'));
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 50);
    const { stop } = await opened.session.perform({ kind: 'continue', direction: 1, count: 1 }, abort.signal);
    expect(stop).toEqual({ kind: 'cancelled' });
  });
});

describe('a watchpoint', () => {
  const CHANGES = `
a = [1, 2]
b = a
n = 1
b[0] = 5
n = n + 1
b.append(n)
a = 3
def f(k):
    k += 1
    return k
f(7)
`;

  async function watching(step: number, subject: (opened: Opened) => Subject): Promise<Opened> {
    const opened = openSession(CHANGES);
    await set(opened, { kind: 'go', step });
    await set(opened, { kind: 'watchpoint', subject: subject(opened) });
    return opened;
  }

  const list = ({ session }: Opened) =>
    session.state.snapshot.objects.find(({ type }) => type === 'list')!.label;

  it('of a name stops where it is bound again', async () => {
    const opened = await watching(3, () => ({ kind: 'name', frame: 0, name: 'n' }));
    expect(await stops(opened, 1)).toEqual([3, 5]);
    expect(await stops(opened, -1)).toEqual([5, 3]);
    await set(opened, { kind: 'go', step: 4 });
    const { stop } = await opened.session.perform({ kind: 'continue', direction: 1, count: 1 });
    expect(stop).toEqual({ kind: 'watchpoint', what: 'n in global', old: '1', now: '2' });
  });

  it('of an object stops where what it holds changes, and where it is freed', async () => {
    const opened = await watching(1, (one) => ({ kind: 'object', label: list(one) }));
    expect((await stops(opened, 1)).slice(1)).toEqual([4, 6]);
    const { watchpoints } = opened.session.state;
    expect(watchpoints).toEqual([{ what: expect.stringMatching(/^L/), enabled: true }]);
  });

  it('of a slot stops where that refers to something else', async () => {
    const opened = await watching(1, (one) => ({
      kind: 'slot',
      label: list(one),
      slot: { kind: 'index', index: 0 },
    }));
    await set(opened, { kind: 'go', step: 2 });
    const { stop, snapshot } = await opened.session.perform({ kind: 'continue', direction: 1, count: 1 });
    expect([snapshot.position.step, stop]).toEqual([
      4,
      { kind: 'watchpoint', what: expect.stringMatching(/^L\d+\[0\]$/), old: '1', now: '5' },
    ]);
  });

  it('of a name of a call ends with the call', async () => {
    const opened = openSession(CHANGES);
    await set(opened, { kind: 'line', line: 9, direction: 1, count: 1 });
    await set(opened, { kind: 'watchpoint', subject: { kind: 'name', frame: 1, name: 'k' } });
    const seen: string[] = [];
    for (let i = 0; i < 2; i++) {
      const { stop } = await opened.session.perform({ kind: 'continue', direction: 1, count: 1 });
      seen.push(stop.kind === 'watchpoint' ? `${stop.what}: ${stop.old} → ${stop.now}` : stop.kind);
    }
    expect(seen).toEqual(['k in f: 7 → 8', 'k in f: 8 → the call is over']);
    await set(opened, { kind: 'watchpoint', subject: { kind: 'name', frame: 1, name: 'k' } });
  });
});

describe('going to a place', () => {
  it("is by a line's k-th run, and by a percentage", async () => {
    const { session } = openSession(LOOP);
    const at = async (command: Command) => {
      const { snapshot, stop } = await session.perform(command);
      return [snapshot.position.step, stop.kind === 'not found' ? stop.what : ''];
    };
    expect(await at({ kind: 'line run', line: 3, run: 4 })).toEqual([8, '']);
    expect(await at({ kind: 'line run', line: 3, run: 11 })).toEqual([8, 'line 3 runs only 10 times']);
    expect(await at({ kind: 'line run', line: 1, run: 1 })).toEqual([0, '']);
    expect(await at({ kind: 'line run', line: 5, run: 1 })).toEqual([0, 'line 5 does not run']);
    expect(await at({ kind: 'percent', percent: 50 })).toEqual([12, '']);
  });
});
