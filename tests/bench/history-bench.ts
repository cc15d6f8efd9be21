/** What history.mjs measures. */
import { comparePages } from '../../src/cli/compare-pages.ts';
import { Tape } from '../../src/history/tape.ts';
import { DEFAULT_BYTES, Timeline } from '../../src/history/timeline.ts';
import { runUnrecorded } from '../../src/history/unrecorded.ts';
import { boot, bootImage } from '../../src/machine/boot.ts';
import { Machine } from '../../src/machine/machine.ts';
import { Region } from '../../src/machine/places.ts';
import { loadProgram } from '../../src/session/load-program.ts';
import { Session } from '../../src/session/session.ts';

/** Rows of a table, changed one after the other for ever. */
const table = (rows: number): string => `
rows = [[i, str(i)] for i in range(${rows})]
n = 0
while True:
    row = rows[n * 7919 % ${rows}]
    row[0] = row[0] + n
    n += 1
`;

const PROGRAMS: Readonly<Record<string, string>> = {
  'heap of 1 MB': table(5_000),
  'heap of 50 MB': table(250_000),
  'heap of 50 MB, a small part of which changes': `
rows = [[i, str(i)] for i in range(250000)]
part = rows[:100]
n = 0
while True:
    row = part[n % 100]
    row[0] = row[0] + n
    n += 1
`,
  'objects made and freed': `
class Node:
    def __init__(self, value, next):
        self.value = value
        self.next = next
def chain(n):
    head = None
    for i in range(n):
        head = Node(i, head)
    return head
total = 0
while True:
    node = chain(50)
    while node is not None:
        total += node.value
        node = node.next
`,
  'deep recursion': `
def depth(n):
    if n == 0:
        return 0
    return 1 + depth(n - 1)
while True:
    depth(500)
`,
  'all in one line': `
rows = []
while True:
    rows = sorted([x * 31 % 1009 for x in range(1000)], key=lambda x: -x)
`,
};

let image: Int32Array | null = null;

function optionsFor(source: string) {
  const loaded = loadProgram(source, '/bench.py');
  if (!loaded.ok) throw new Error(loaded.message);
  if (image === null) {
    const m = new Machine(new Tape());
    boot(m);
    image = bootImage(m);
  }
  const options = { file: '/bench.py', argv: ['/bench.py'], warnings: '', source: loaded.source, image };
  return { code: loaded.code, options };
}

function open(source: string, maxSteps: number): Timeline {
  const { code, options } = optionsFor(source);
  return new Timeline(code, new Tape(), {
    ...options,
    maxSteps,
    maxBytes: DEFAULT_BYTES,
    samePage: comparePages,
  });
}

/** Milliseconds that something takes. */
function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const sorted = (times: readonly number[]): number[] => [...times].sort((a, b) => a - b);
const percentile = (times: readonly number[], part: number): string =>
  sorted(times)[Math.min(times.length - 1, Math.floor(times.length * part))]!.toFixed(1);
const spread = (times: readonly number[]): string =>
  `median ${percentile(times, 0.5)}, 95 % ${percentile(times, 0.95)}, worst ${percentile(times, 1)}`;

/** Numbers that are the same in every run. */
function* numbers(): Generator<number> {
  for (let x = 12345; ; ) {
    x = (Math.imul(x, 1103515245) + 12345) >>> 0;
    yield x / 2 ** 32;
  }
}

function unrecorded(source: string, steps: number): number {
  const { code, options } = optionsFor(source);
  class Enough extends Error {}
  try {
    return time(() => {
      try {
        runUnrecorded(code, new Tape(), options, (m) => {
          if (m.steps >= steps) throw new Enough();
        });
      } catch (error) {
        if (!(error instanceof Enough)) throw error;
      }
    });
  } finally {
  }
}

function benchProgram(name: string, source: string, steps: number): void {
  const plain = unrecorded(source, steps);
  const timeline = open(source, steps);
  const recording = time(() => {
    while (timeline.record(1000));
  });
  const { keyframes, last, machine } = timeline;
  const heap = ((machine.heap.top - Region.heap) / 2 ** 20).toFixed(1);
  const bytes = keyframes.bytes();
  console.log(`\n${name}: ${last} steps, heap ${heap} MB`);
  console.log(
    `  recording ${recording.toFixed(0)}, without history ${plain.toFixed(0)} (+${((recording / plain - 1) * 100).toFixed(0)} %)`,
  );
  console.log(
    `  history ${(bytes / 2 ** 20).toFixed(1)} MB, ${(bytes / last).toFixed(1)} bytes a step, ${keyframes.count} keyframes`,
  );
  const random = numbers();
  const places = Array.from({ length: 150 }, () => Math.floor(random.next().value! * last));
  console.log(`  anywhere    ${spread(places.map((place) => time(() => timeline.seek(place))))}`);
  const backs: number[] = [];
  const walks: number[] = [];
  for (const place of places.slice(0, 30)) {
    timeline.seek(place);
    for (let i = 1; i <= 20; i++)
      (i === 1 ? backs : walks).push(time(() => timeline.seek(Math.max(0, place - i))));
  }
  console.log(`  a step back ${spread(backs)}; the ones after it ${spread(walks)}`);
  console.log(`  history now ${(keyframes.bytes() / 2 ** 20).toFixed(1)} MB`);
}

async function benchSnapshots(objects: number): Promise<void> {
  const source = `rows = [[i] for i in range(${objects})]\nn = 0\nwhile n < 1000:\n    rows[n % ${objects}][0] = n\n    n += 1\n`;
  const timeline = open(source, 10_000);
  while (timeline.record(1000));
  const session = new Session(timeline, { path: 'bench.py', lines: source.split('\n'), file: '/bench.py' });
  const times: Record<string, number[]> = { forward: [], back: [], inspect: [] };
  await session.perform({ kind: 'go', step: 2000 });
  for (let i = 0; i < 40; i++) {
    for (const [kind, direction] of [
      ['forward', 1],
      ['back', -1],
      ['forward', 1],
    ] as const) {
      const start = performance.now();
      await session.perform({ kind: 'step', direction, count: 1 });
      times[kind]!.push(performance.now() - start);
    }
    const label = session.state.snapshot.objects.find((one) => one.type === 'list')!.label;
    times['inspect']!.push(time(() => session.inspect(label)));
  }
  console.log(`\n${objects} objects (${session.state.snapshot.objects.length} shown)`);
  for (const [kind, all] of Object.entries(times)) console.log(`  ${kind.padEnd(8)} ${spread(all)}`);
}

/** Prints everything. */
export async function bench(steps: number): Promise<void> {
  for (const [name, source] of Object.entries(PROGRAMS)) benchProgram(name, source, steps);
  for (const objects of [10, 100, 1000]) await benchSnapshots(objects);
}
