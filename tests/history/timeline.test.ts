/**
 * The laws of history: seeking anywhere shows what was there the first time, memory bit for bit; any walk
 * ends where the direct run ends; looking changes nothing.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, openTimeline } from './open-timeline.ts';

const PROGRAMS: Readonly<Record<string, string>> = {
  lists: `
rows = []
for i in range(6):
    rows.append([i] * i)
    if i % 2:
        del rows[0]
print(rows)
`,
  recursion: `
def f(n):
    if n < 2:
        return n
    return f(n - 1) + f(n - 2)
print(f(6))
`,
  classes: `
class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next
    def __del__(self):
        print('gone', self.value)
head = None
for i in range(4):
    head = Node(i, head)
head = head.next
head = None
`,
  'python inside a native': `
class Key:
    def __init__(self, value):
        self.value = value
    def __lt__(self, other):
        result = self.value < other.value
        return result
numbers = [Key(n) for n in (3, 1, 2)]
numbers.sort()
names = sorted(['b', 'A', 'c'], key=lambda name: name.lower())
print([n.value for n in numbers], names)
`,
  'a list being sorted, iterators being advanced': `
import itertools
numbers = [3, 1, 2]
def key(number):
    size = len(numbers)
    return number
numbers.sort(key=key, reverse=True)
def count():
    for i in range(4):
        yield i
print(list(itertools.islice(count(), 1, 3)), list(itertools.pairwise(count())))
print(list(itertools.chain.from_iterable([count(), count()])), list(itertools.batched(count(), 3)))
`,
  generators: `
def squares(n):
    for i in range(n):
        yield i * i
total = 0
for square in squares(5):
    total += square
print(total)
`,
  exceptions: `
def f(x):
    try:
        return 10 // x
    except ZeroDivisionError as error:
        return str(error)
    finally:
        print('done', x)
print([f(x) for x in (1, 0, 2)])
raise ValueError('end')
`,
};

describe.each(Object.entries(PROGRAMS))('%s', (_name, source) => {
  const timeline = openTimeline(source);
  const seen: string[] = [];
  for (let step = 0; step <= timeline.last; step++) {
    timeline.seek(step);
    seen.push(fingerprint(timeline));
  }

  it('has a position for every step', () => {
    expect(timeline.last).toBeGreaterThan(5);
    expect(timeline.end).toBe('done');
  });

  it('shows at every position what was there the first time, whichever way one comes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(timeline.last), { maxLength: 12 }), (walk) => {
        for (const step of walk) {
          timeline.seek(step);
          expect(fingerprint(timeline)).toBe(seen[step]);
        }
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  it('is not changed by being watched', () => {
    for (let step = 0; step < timeline.last; step++) {
      let instructions = 0;
      timeline.observe(step, step + 1, {
        born: () => undefined,
        died: () => undefined,
        each: () => {
          instructions++;
          return true;
        },
      });
      expect(instructions).toBeGreaterThan(0);
      expect(fingerprint(timeline)).toBe(seen[step + 1]);
    }
  });

  it('stops anywhere inside a step and goes on from its beginning', () => {
    for (let step = 0; step < timeline.last; step++) {
      let left = 3;
      timeline.observe(step, step + 1, {
        born: () => undefined,
        died: () => undefined,
        each: () => left-- > 0,
      });
      timeline.seek(step);
      expect(fingerprint(timeline)).toBe(seen[step]);
    }
  });

  it('shows the same inside built-ins, whether it has been left there or goes on', () => {
    const passed: string[] = [];
    timeline.scan(0, timeline.last, () => {
      passed.push(fingerprint(timeline));
      return true;
    });
    expect(passed).toEqual(seen.slice(1));
  });

  it('scans forward over the same positions', () => {
    const steps: number[] = [];
    timeline.scan(0, timeline.last, (m) => steps.push(m.steps - 1) > 0);
    expect(steps).toEqual(seen.slice(1).map((_, i) => i + 1));
  });
});

it('stops at the budget of steps and can be carried on', () => {
  const timeline = openTimeline('n = 0\nwhile True:\n    n += 1\n', { maxSteps: 1000 });
  expect(timeline.end).toBe('budget');
  expect(timeline.last).toBe(999);
  timeline.extend(500);
  while (timeline.record(1000));
  expect(timeline.last).toBe(1499);
  timeline.seek(10);
  timeline.seek(1499);
  expect(timeline.position).toBe(1499);
});

it('waits for input and replays it', () => {
  const timeline = openTimeline("name = input('who? ')\nprint('hello', name)\n");
  expect(timeline.end).toBe('needs input');
  expect(timeline.tape.lastLine()).toBe('who? ');
  timeline.seek(0);
  timeline.provideInput('Ada\n');
  while (timeline.record(1000));
  expect(timeline.end).toBe('done');
  timeline.seek(0);
  timeline.seek(timeline.last);
  const talk = timeline.tape.talkSoFar();
  expect(talk.map((one) => one.text).join('')).toBe('who? Ada\nhello Ada\n');
});

it('keeps within its budget of bytes', () => {
  const source =
    'big = []\nfor i in range(3000):\n    big.append([i] * 50)\nfor i in range(2000):\n    big[i][0] = -i\n';
  const roomy = openTimeline(source);
  const tight = openTimeline(source, { maxBytes: 8 * 1024 * 1024 });
  expect(tight.keyframes.bytes()).toBeLessThan(24 * 1024 * 1024);
  for (const step of [4000, 10, 7000, 7001, 3500]) {
    roomy.seek(step);
    tight.seek(step);
    expect(fingerprint(tight)).toBe(fingerprint(roomy));
  }
});
