/** Questions about a position: memory, comparison, difference, deaths, aliases. */
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/machine/audit.ts';
import type { Answer, Query } from '../../src/session/commands.ts';
import type { Label } from '../../src/session/snapshot.ts';
import { memoryImage } from './memory-image.ts';
import { at, KEYS, type Opened, openSession } from './open-session.ts';

async function ask<K extends Query['kind']>(
  { session }: Opened,
  query: Extract<Query, { kind: K }>,
): Promise<Extract<Answer, { kind: K }>> {
  const answer = await session.ask(query);
  if (answer === null) throw new Error(`no answer to ${query.kind}`);
  return answer as Extract<Answer, { kind: K }>;
}

function objectOf({ session }: Opened, name: string): Label {
  for (const frame of session.state.snapshot.frames.toReversed()) {
    const object = frame.bindings.find((one) => one.name === name)?.object;
    if (object) return object;
  }
  throw new Error(`no ${name}`);
}

describe('memory word by word', () => {
  const opened = openSession(`
class P: pass
class S:
    __slots__ = ('x', 'y')
p = P()
p.a = [1, 2]
s = S()
s.x = p
text = 'naïve words'
plain = 'hello'
n = 2 ** 70
f = 0.5
t = (p, None)
d = {'k': t, 1: s}
e = {1, 2}
b = b'bytes'
z = 0
`);

  async function words(name: string): Promise<string[][]> {
    await at(opened, opened.timeline.last - 1);
    await opened.session.perform({ kind: 'step', direction: 1, count: 1 });
    await at(opened, opened.timeline.last - 1);
    const { parts } = await ask(opened, { kind: 'memory', label: objectOf(opened, name) });
    return parts.map((part) => part.words.map((one) => `${one.offset} ${one.name}: ${one.meaning}`));
  }

  it('names the fields of a list and the items behind it', async () => {
    await at(opened, 8);
    const label = opened.session.state.snapshot.objects.find(({ type }) => type === 'list')!.label;
    const { parts } = await ask(opened, { kind: 'memory', label });
    expect(parts.map(({ words }) => words.map(({ name }) => name).filter(Boolean))).toEqual([
      ['gc next', 'gc previous', 'count', 'type', 'size', 'items', 'allocated'],
      ['[0]', '[1]'],
    ]);
    expect(parts[0]!.words[4]).toMatchObject({ offset: 16, value: '0x2', meaning: '2 (number of items)' });
    expect(parts[1]!.words[0]!.meaning).toBe('1 (item 0)');
  });

  it.each([
    ['p', /^16 values: .* in use$/m, /^24 \.a: L\d+, a list \(attribute\)$/m],
    ['s', /^16 \.x: P\d+, a P \(in __slots__\)$/m, /^24 \.y: nothing/m],
    ['text', /text: "naïve wo"/, /text: "rds", end of the text/],
    ['plain', /^40 text: "hello", end of the text$/m, /^16 length: 5/m],
    ['n', /digits: 0 \+ 0 × 2\^30/, /digits: 1024 × 2\^60/],
    ['f', /^16 value: 0\.5 \(the number\)$/m, /count/],
    ['t', /^24 \[0\]: P\d+, a P \(item 0\)$/m, /^32 \[1\]: None \(item 1\)$/m],
    ['b', /bytes: 62 79 74 65 73 00/, /^16 size: 5/m],
  ])('tells what is in %s', async (name, ...patterns) => {
    const text = (await words(name))[0]!.join('\n');
    for (const pattern of patterns) expect(text).toMatch(pattern);
  });

  it("shows a dict's table with its entries", async () => {
    const table = (await words('d'))[1]!.join('\n');
    expect(table).toMatch(/key 0: 'k' \(key of entry 0\)/);
    expect(table).toMatch(/value 0: T\d+, a tuple \(value of entry 0\)/);
    expect(table).toMatch(/hash 1: hash of the key/);
    expect(table).toMatch(/value 1: S\d+, a S \(value of entry 1\)/);
  });

  it('covers all of every object, for every object that is shown', async () => {
    await at(opened, opened.timeline.last - 1);
    for (const { label, state } of opened.session.state.snapshot.objects) {
      if (state === 'freed') continue;
      const { parts } = await ask(opened, { kind: 'memory', label });
      expect(parts[0]!.words.some(({ name }) => name === 'count')).toBe(true);
    }
    expect(audit(opened.timeline.machine)).toEqual([]);
  });
});

describe('comparing two objects', () => {
  const opened = openSession(`
a = [1, [2.0, 'x'], None]
b = [1.0, [2, 'x'], None]
c = a
class Q:
    def __eq__(self, other):
        global count
        count += 1
        return True
class R:
    def __eq__(self, other): raise ValueError('no')
count = 0
q = Q()
r = R()
s = {1, 2}
d = {'x': 1, 'y': [1]}
e = {'y': [1], 'x': True}
n = float('nan')
z = 0
`);

  it.each([
    ['a', 'b', { same: false, equal: 'True' }],
    ['a', 'c', { same: true, equal: 'True' }],
    ['a', 'd', { same: false, equal: 'False' }],
    ['d', 'e', { same: false, equal: 'True' }],
    ['n', 'n', { same: true, equal: 'False' }],
    ['q', 'a', { same: false, equal: 'True' }],
    ['a', 'q', { same: false, equal: 'True' }],
    ['r', 'q', { same: false, equal: 'raises ValueError: no' }],
    ['s', 'a', { same: false, equal: 'False' }],
  ])('%s with %s', async (left, right, expected) => {
    await at(opened, opened.timeline.last - 1);
    const { comparison } = await ask(opened, {
      kind: 'comparison',
      left: objectOf(opened, left),
      right: objectOf(opened, right),
    });
    expect(comparison).toMatchObject(expected);
  });

  it('changes nothing, whatever __eq__ does', async () => {
    const snapshot = await at(opened, opened.timeline.last - 1);
    opened.timeline.seek(snapshot.position.step);
    const before = memoryImage(opened.timeline.machine);
    const [left, right] = ['q', 'a'].map((name) => objectOf(opened, name)) as [Label, Label];
    await ask(opened, { kind: 'comparison', left, right });
    opened.timeline.seek(snapshot.position.step);
    expect(memoryImage(opened.timeline.machine).equals(before)).toBe(true);
  });

  it('tells which slots differ', async () => {
    await at(opened, opened.timeline.last - 1);
    const { comparison } = await ask(opened, {
      kind: 'comparison',
      left: objectOf(opened, 'a'),
      right: objectOf(opened, 'b'),
    });
    expect(comparison.differences[0]).toBe('[0]: 1 and 1.0');
    expect(comparison.differences).toHaveLength(2);
  });
});

describe('the difference of two steps', () => {
  it('is told in both directions', async () => {
    const opened = openSession(`
a = [1]
b = a
a.append(2)
b = {'k': 5000}
del a
c = 3
`);
    await at(opened, 6);
    const { difference } = await ask(opened, { kind: 'difference', from: 2 });
    expect(difference).toMatchObject({
      from: 2,
      to: 6,
      names: ['a is gone, it was L1', 'b: L1 → D2', 'c is new: 3'],
      made: ['D2 dict'],
      died: ['L1 list'],
      changed: [],
    });
    expect(difference.counts).toContainEqual({
      type: 'dict',
      before: expect.any(Number),
      after: expect.any(Number),
    });
    await at(opened, 2);
    const { difference: back } = await ask(opened, { kind: 'difference', from: 3 });
    expect(back.changed).toEqual(['L1 list: [1] is gone, it was 2']);
    await opened.session.perform(KEYS['→']!);
    const { difference: stop } = await ask(opened, { kind: 'difference', from: null });
    expect(stop).toMatchObject({ from: 2, to: 3, changed: ['L1 list: [1] is new: 2'] });
  });
});

describe('the deaths of a step', () => {
  it('are all there are', async () => {
    const opened = openSession(`
a = [[], [[]]]
a = None
b = [0] + [1]
`);
    await at(opened, 2);
    const { deaths } = await ask(opened, { kind: 'deaths' });
    expect(
      deaths
        .filter(({ type }) => type === 'list')
        .map(({ label, passing }) => `${label} ${passing}`)
        .sort(),
    ).toEqual(['L1 false', 'L2 false', 'L3 false', 'L4 false']);
    await at(opened, 3);
    const passing = (await ask(opened, { kind: 'deaths' })).deaths.filter(({ type }) => type === 'list');
    expect(passing.map((one) => one.passing)).toEqual([true, true]);
  });
});

describe('since when two names are aliases', () => {
  it('is the first step behind which they are', async () => {
    const opened = openSession(`
a = [1]
b = [1]
c = 0
b = a
b = 5
`);
    await at(opened, 5);
    const of = (name: string) => ({ kind: 'name', frame: 0, name }) as const;
    expect((await ask(opened, { kind: 'aliases', one: of('a'), other: of('b') })).since).toEqual({
      step: 4,
      line: 4,
    });
    expect((await ask(opened, { kind: 'aliases', one: of('a'), other: of('c') })).since).toBeNull();
    await at(opened, 4);
    const [left, right] = [objectOf(opened, 'a'), objectOf(opened, 'b')];
    const { comparison } = await ask(opened, { kind: 'comparison', left, right, names: [of('a'), of('b')] });
    expect(comparison).toMatchObject({ same: true, since: { step: 4, line: 4 } });
  });
});
