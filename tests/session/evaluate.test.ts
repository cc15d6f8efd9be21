/** Python evaluated at a moment of the run: what comes out, and that the run is the same afterwards. */
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../history/open-timeline.ts';
import { type Opened, openSession } from './open-session.ts';

/** What a command prints, in one text. */
function said({ session }: Opened, text: string, frame: number | null = null): string {
  const answer = session.evaluate(text, frame);
  return answer.parts.map((part) => part.text).join('');
}

const PROGRAM = `
class Thing:
    def __init__(self, size):
        self.size = size

def add(items, more):
    total = sum(items) + more
    items.append(total)
    return total

numbers = [1, 2, 3]
thing = Thing(5)
print(add(numbers, 10))
print(len(numbers), thing.size)
`;

async function inside(): Promise<Opened> {
  const opened = openSession(PROGRAM);
  await opened.session.perform({ kind: 'line', line: 7, direction: 1, count: 1 });
  return opened;
}

describe('a command', () => {
  it('is run in the innermost frame, and its value is shown as at a prompt', async () => {
    const opened = await inside();
    expect(said(opened, 'total')).toBe('16\n');
    expect(said(opened, 'items + [total]')).toBe('[1, 2, 3, 16]\n');
    expect(said(opened, 'None')).toBe('');
    expect(said(opened, "f'{thing.size=}'")).toBe("'thing.size=5'\n");
    expect(said(opened, 'print("a"); 3')).toBe('a\n3\n');
  });

  it('can be run in another frame', async () => {
    const opened = await inside();
    expect(said(opened, 'numbers', 0)).toBe('[1, 2, 3]\n');
    expect(said(opened, 'total', 0)).toMatch(/NameError: name 'total' is not defined/);
  });

  it('changes nothing, whatever it does', async () => {
    const opened = await inside();
    const { timeline, session } = opened;
    const before = fingerprint(timeline);
    const { snapshot } = session.state;
    for (const text of [
      'items.append(99)',
      'thing.size = 7; thing.other = [thing]',
      'numbers.clear()',
      'import json; json.dumps([1, {"a": 2}])',
      'class Other: pass',
      'def f(n): return n and f(n - 1)\nprint(f(100))',
      'x = [object() for i in range(10000)]',
      'import gc; gc.collect()',
      'del numbers',
      'total = 1 / 0',
      'raise SystemExit(3)',
      'import random, time; random.random(), time.time()',
    ]) {
      said(opened, text);
      expect(fingerprint(timeline), text).toBe(before);
    }
    expect((await session.perform({ kind: 'last' })).snapshot.output.map(({ text }) => text).join('')).toBe(
      '16\n4 5\n',
    );
    await session.perform({ kind: 'go', step: snapshot.position.step });
    expect(session.state.snapshot).toEqual(snapshot);
    expect(fingerprint(timeline)).toBe(before);
  });

  it('runs code of the program, and loads code that the program loads later', async () => {
    const opened = openSession(`
import math
x = 1
def g():
    return eval('x + 1')
y = g()
exec('z = y * 2')
print(x, y, z)
`);
    await opened.session.perform({ kind: 'go', step: 3 });
    expect(said(opened, 'g(), eval("x + 1"), eval("x + 2")')).toBe('(2, 2, 3)\n');
    const end = await opened.session.perform({ kind: 'last' });
    expect(end.snapshot.output.map(({ text }) => text).join('')).toBe('1 2 4\n');
    expect(said(opened, 'x, y, z')).toBe('(1, 2, 4)\n');
  });

  it('shows tracebacks with their carets, and what is no Python', async () => {
    const opened = await inside();
    expect(said(opened, 'add(1, 2)')).toBe(
      [
        'Traceback (most recent call last):',
        '  File "<command>", line 1, in <module>',
        '    add(1, 2)',
        '    ~~~^^^^^^',
        '  File "/program.py", line 6, in add',
        '    total = sum(items) + more',
        '            ~~~^^^^^^^',
        "TypeError: 'int' object is not iterable",
        '',
      ].join('\n'),
    );
    expect(said(opened, '1 +')).toBe(
      '  File "<command>", line 1\n    1 +\n       ^\nSyntaxError: invalid syntax\n',
    );
  });

  it('ends when it takes too long, and gets no input', async () => {
    const opened = await inside();
    const before = fingerprint(opened.timeline);
    expect(said(opened, 'while True: pass')).toMatch(/stopped after 2 seconds/);
    expect(fingerprint(opened.timeline)).toBe(before);
    expect(said(opened, 'input()')).toMatch(/EOFError/);
  }, 20_000);

  it('is evaluated inside a built-in, within a step, and after the end', async () => {
    const opened = openSession(`
def key(n):
    return -n
items = sorted([1, 2], key=key)
print(items)
`);
    await opened.session.perform({ kind: 'line', line: 2, direction: 1, count: 1 });
    expect(said(opened, 'n')).toBe('1\n');
    const before = fingerprint(opened.timeline);
    expect(said(opened, 'sorted([3, n], key=key)')).toBe('[3, 1]\n');
    expect(fingerprint(opened.timeline)).toBe(before);
    const ticked = await opened.session.perform({ kind: 'tick', direction: 1, count: 1 });
    expect(ticked.snapshot.position.tick).toBe(1);
    expect(said(opened, '[n, key]')).toMatch(/^\[1, <function key/);
    await opened.session.perform({ kind: 'last' });
    expect(said(opened, 'items')).toBe('[2, 1]\n');
  });
});

describe('a watched expression', () => {
  it('has its value at every position', async () => {
    const { session } = openSession('a = 1\nb = a + 1\na = 5\n');
    await session.perform({ kind: 'watch', expression: 'a * 2' });
    const texts = [];
    for (let step = 0; step <= 3; step++) {
      const { watches } = await session.perform({ kind: 'go', step });
      texts.push(watches.map(({ text }) => text).join());
    }
    expect(texts).toEqual(["NameError: name 'a' is not defined", '2', '2', '10']);
    expect((await session.perform({ kind: 'unwatch', expression: 'a * 2' })).watches).toEqual([]);
  });
});
