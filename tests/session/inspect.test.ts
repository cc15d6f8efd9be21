/** What is found out about one object: its holders, why it is alive, its life. */
import { describe, expect, it } from 'vitest';
import { saveRegisters } from '../../src/machine/interpreter/run.ts';
import type { Inspection, Label, Life } from '../../src/session/snapshot.ts';
import { memoryImage } from './memory-image.ts';
import { at, KEYS, type Opened, openSession } from './open-session.ts';

/** The object that a name of the innermost frame that has it refers to. */
function objectOf({ session }: Opened, name: string): Label {
  for (const frame of session.state.snapshot.frames.toReversed()) {
    const object = frame.bindings.find((one) => one.name === name)?.object;
    if (object) return object;
  }
  throw new Error(`no ${name}`);
}

const inspect = (opened: Opened, name: string): Inspection => opened.session.inspect(objectOf(opened, name))!;

async function life(opened: Opened, label: Label): Promise<Life> {
  const answer = await opened.session.ask({ kind: 'life', label });
  if (answer?.kind !== 'life') throw new Error(`no life of ${label}`);
  return answer.life;
}

const words = ({ ledger }: Inspection): string[] =>
  ledger.map(({ words, count }) => (count === 1 ? words : `${count} × ${words}`)).sort();

/** Goes to the first step at which a line is next. */
async function line(opened: Opened, number: number): Promise<void> {
  await opened.session.perform({ kind: 'line', line: number, direction: 1, count: 1 });
}

describe('the ledger', () => {
  it('names every holder', async () => {
    const opened = openSession(`
a = ['x']
b = {'k': a, 1: [a, a]}
def f(x, y=a):
    z = x
    pass
f(a)
`);
    await line(opened, 5);
    const { object, ledger } = inspect(opened, 'x');
    expect(words(inspect(opened, 'x'))).toEqual(
      [
        'L3[0]',
        'L3[1]',
        "D4['k']",
        'argument x of f',
        'argument y of f',
        'default value 0 of f',
        'global a',
        'local z of f',
      ].sort(),
    );
    expect(ledger.reduce((sum, { count }) => sum + count, 0)).toBe(object.count);
  });

  it('says which built-in runs, and which iterator is in progress', async () => {
    const opened = openSession(`
a = [[3], [1]]
def key(x):
    return x
b = sorted(a, key=key)
for x in a:
    pass
`);
    await line(opened, 3);
    const list = opened.session.state.snapshot.frames[1]!.bindings[0]!.object!;
    expect(words(opened.session.inspect(list)!)).toEqual([
      'L4[0]',
      'argument x of key',
      'sorted() in progress',
    ]);
    await line(opened, 6);
    expect(words(inspect(opened, 'a'))).toEqual(['an iterator in progress (list_iterator)', 'global a']);
  });

  it('sums to the count at every tick', async () => {
    const opened = openSession(`
class P:
    def __init__(self, items): self.items = items
def key(p): return len(p.items)
a = [P([1]), P([])]
b = sorted(a, key=key)
def gen():
    for p in a: yield p
g = gen()
c = next(g)
d = {p: [p] for p in map(lambda p: p, a)}
e = max(a, key=lambda p: -len(p.items))
try:
    raise ValueError(a)
except ValueError as error:
    f = error
`);
    const { session } = opened;
    const wrong: string[] = [];
    const counts = new Map<Label, number>();
    for (let ticks = 0; session.state.stop.kind !== 'last step' && ticks < 400; ticks++) {
      const { snapshot } = session.state;
      for (const { label, count } of snapshot.objects) {
        // All of them now and then, and always those whose count has changed.
        if (ticks % 8 !== 0 && counts.get(label) === count) continue;
        counts.set(label, count);
        const inspection = session.inspect(label)!;
        const { object, ledger, why } = inspection;
        if (object.immortal || object.state === 'freed') continue;
        const sum = ledger.reduce((total, { count }) => total + count, 0);
        const place = `${label} at ${snapshot.position.step}.${snapshot.position.tick}`;
        if (sum !== object.count)
          wrong.push(`${place}: ${object.count} is not ${words(inspection).join(' + ')}`);
        if (why === null && object.state !== 'unreachable') wrong.push(`${place}: nothing keeps it`);
        if (why !== null && why.at(-1)!.to !== label) wrong.push(`${place}: the way leads elsewhere`);
      }
      await session.perform(KEYS['e']!);
    }
    expect(wrong).toEqual([]);
  });

  it('has weak references apart', async () => {
    const opened = openSession(`
import weakref
class P: pass
p = P()
w = weakref.ref(p)
v = weakref.ref(p, print)
x = 1
`);
    await line(opened, 6);
    const { weakly, object } = inspect(opened, 'p');
    expect(object.count).toBe(1);
    expect(weakly.map((one) => one.words.replace(/\d+/, ''))).toEqual([
      'weakref.ReferenceType W',
      'weakref.ReferenceType W with a callback',
    ]);
  });
});

describe('why it is alive', () => {
  it('is the shortest way from a root', async () => {
    const opened = openSession(`
class P: pass
p = P()
p.list = [['deep']]
q = p.list[0]
del q
x = 1
`);
    await line(opened, 5);
    expect(inspect(opened, 'q').why!.map((one) => one.words)).toEqual(['global q']);
    const label = objectOf(opened, 'q');
    await line(opened, 6);
    const { why } = opened.session.inspect(label)!;
    expect(why!.map((one) => one.words.replace(/\d+/, ''))).toEqual(['global p', 'P.list', 'L[0]']);
  });

  it('is nothing for an island', async () => {
    const opened = openSession(`
import gc
gc.disable()
a = []
a.append(a)
del a
x = 1
`);
    await line(opened, 5);
    const label = objectOf(opened, 'a');
    await line(opened, 6);
    const { why, ledger } = opened.session.inspect(label)!;
    expect(why).toBeNull();
    expect(ledger.map((one) => one.words)).toEqual([`${label}[0]`]);
  });

  it('leads through a constant of the code', async () => {
    const opened = openSession('a = 1000\nb = 1\n');
    await at(opened, 1);
    expect(words(inspect(opened, 'a'))).toEqual([
      'constant 0 of <module>',
      'global a',
      'the syntax tree of the program',
    ]);
  });
});

describe('the life of an object', () => {
  it('begins, changes and ends at lines', async () => {
    const opened = openSession(`
x = 0
a = [1]
a.append(2)
a[0] = 'b'
a = None
y = 1
`);
    await line(opened, 3);
    const label = objectOf(opened, 'a');
    await line(opened, 5);
    const { born, changes, earlier, died } = await life(opened, label);
    expect(born).toEqual({ step: 2, line: 2 });
    expect(changes).toEqual([
      { step: 4, line: 4, what: ["[0]: 1 → 'b'"] },
      { step: 3, line: 3, what: ['[1] is new: 2'] },
    ]);
    expect(earlier).toBe(0);
    expect(died).toEqual({ step: 5, line: 5, why: 'last reference gone' });
    await at(opened, 5);
    expect(await life(opened, label)).toMatchObject({ born, died, changes: [{ step: 4 }, { step: 3 }] });
  });

  it('knows whose the id was, also of numbers', async () => {
    const opened = openSession(`
a = [1]
del a
b = [2]
n = len('x' * 5000)
n = n + 1
m = 5
`);
    await at(opened, 3);
    const { previous } = await life(opened, objectOf(opened, 'b'));
    expect(previous).toMatchObject({ label: 'L1', type: 'list', step: 2, line: 2 });
    await at(opened, 5);
    expect((await life(opened, objectOf(opened, 'n'))).born).toEqual({ step: 5, line: 5 });
  });

  it('ends with a collection where it is an island', async () => {
    const opened = openSession(`
import gc
a = []
a.append(a)
x = a
del a, x
gc.collect()
`);
    await at(opened, 3);
    const { died, born } = await life(opened, objectOf(opened, 'a'));
    expect(born).toEqual({ step: 2, line: 2 });
    expect(died).toEqual({ step: 6, line: 6, why: 'collected' });
  });

  it('may begin in a step that is not over', async () => {
    const opened = openSession("a = [1]\nb = [[2], len('xyz')]\nb = None\nc = 1\n");
    await at(opened, 1);
    const { session } = opened;
    for (let ticks = 0; ticks < 3; ticks++) await session.perform(KEYS['e']!);
    const { snapshot } = session.state;
    expect(snapshot.position).toEqual({ step: 1, tick: 3 });
    const made = snapshot.objects.find(({ label }) => label === 'L2')!;
    const { born, died, changes } = await life(opened, made.label);
    expect(born).toEqual({ step: 2, line: 2 });
    expect(died).toEqual({ step: 3, line: 3, why: 'last reference gone' });
    expect(changes).toEqual([]);
    expect(session.inspect(made.label)).toMatchObject({ bornAt: 2, bornAtLine: 2 });
  });

  it('can be given up', async () => {
    const opened = openSession('a = []\nfor i in range(30000):\n    a = [a]\n', { maxSteps: 60_000 });
    await at(opened, 59_000);
    const control = new AbortController();
    const answer = opened.session.ask({ kind: 'life', label: objectOf(opened, 'a') }, control.signal);
    control.abort();
    expect([null, 'life']).toContain((await answer)?.kind ?? null);
  });
});

describe('looking', () => {
  it('changes nothing: memory is bit for bit what it was', async () => {
    const opened = openSession(`
class P: pass
p = P()
p.x = [p]
d = {'k': p, 'l': {1, 2}}
s = 'text' * 3
n = 10 ** 30
`);
    const { timeline, session } = opened;
    await at(opened, 5);
    timeline.seek(5);
    const m = timeline.machine;
    const before = memoryImage(m);
    const registers = saveRegisters(m);
    for (const { label } of session.state.snapshot.objects) {
      session.inspect(label);
      for (const kind of ['life', 'memory'] as const) await session.ask({ kind, label });
      await session.ask({ kind: 'comparison', left: label, right: session.state.snapshot.objects[0]!.label });
    }
    for (const kind of ['deaths', 'difference'] as const) await session.ask({ kind, from: 2 });
    timeline.seek(5);
    expect(memoryImage(m).equals(before)).toBe(true);
    expect(saveRegisters(m)).toEqual(registers);
  });
});
