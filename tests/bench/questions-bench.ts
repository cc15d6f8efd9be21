/** What questions.mjs measures. The last measurement is stored in questions.txt. */
import { comparePages } from '../../src/cli/compare-pages.ts';
import { Tape } from '../../src/history/tape.ts';
import { DEFAULT_BYTES, Timeline } from '../../src/history/timeline.ts';
import { boot, bootImage } from '../../src/machine/boot.ts';
import { Machine } from '../../src/machine/machine.ts';
import type { Command, Query, Subject } from '../../src/session/commands.ts';
import { loadProgram } from '../../src/session/load-program.ts';
import { Session } from '../../src/session/session.ts';

/** `kept` never changes after its first line, `rare` does at the end; the loop is what takes the time. */
const PROGRAMS: Readonly<Record<string, string>> = {
  'a loop with numbers': `
kept = [1, 2, 3]
rare = {'k': kept}
n = 0
while True:
    n += 1
    m = n * 2
`,
  'rows of a table': `
kept = [1, 2, 3]
rare = {'k': kept}
rows = [[i, str(i)] for i in range(5000)]
n = 0
while True:
    row = rows[n * 7919 % 5000]
    row[0] = row[0] + n
    n += 1
`,
  'calls and objects made and freed': `
class Node:
    def __init__(self, value, next):
        self.value = value
        self.next = next
kept = Node([1], None)
rare = {'k': kept}
def chain(n):
    head = None
    for i in range(n):
        head = Node(i, head)
    return head
while True:
    node = chain(50)
    total = 0
    while node is not None:
        total += node.value
        node = node.next
`,
  'deep recursion': `
kept = [1, 2, 3]
rare = {'k': kept}
def depth(n):
    if n == 0:
        return 0
    return 1 + depth(n - 1)
while True:
    depth(500)
`,
};

function open(source: string, maxSteps: number): Session {
  const loaded = loadProgram(source, '/bench.py');
  if (!loaded.ok) throw new Error(loaded.message);
  const m = new Machine(new Tape());
  boot(m);
  const options = { file: '/bench.py', argv: ['/bench.py'], warnings: '', source: loaded.source };
  const timeline = new Timeline(loaded.code, new Tape(), {
    ...options,
    image: bootImage(m),
    maxSteps,
    maxBytes: DEFAULT_BYTES,
    samePage: comparePages,
  });
  while (timeline.record(1000));
  return new Session(timeline, { path: 'bench.py', lines: source.split('\n'), file: '/bench.py' });
}

async function measured(name: string, times: number, work: () => Promise<unknown>): Promise<void> {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    taken.push((user + system) / 1000);
  }
  taken.sort((a, b) => a - b);
  const median = taken[taken.length >> 1]!.toFixed(0);
  console.log(
    `  ${name.padEnd(44)} median ${median.padStart(4)}, worst ${taken.at(-1)!.toFixed(0).padStart(4)}`,
  );
}

async function benchProgram(name: string, source: string, steps: number): Promise<void> {
  const session = open(source, steps);
  const { snapshot } = await session.perform({ kind: 'last' });
  const last = session.state.recording.steps;
  console.log(`\n${name}: ${last} steps`);
  const label = snapshot.frames[0]!.bindings.find((one) => one.name === 'kept')!.object!;
  const subjects: Record<string, Subject> = {
    'the name kept': { kind: 'name', frame: 0, name: 'kept' },
    'its object': { kind: 'object', label },
  };
  const shown = session.state.snapshot.objects.find((one) => one.label === label)!;
  const slot = shown.references[0]?.slot;
  if (slot) subjects['a slot of it'] = { kind: 'slot', label, slot };
  const start = session.state.snapshot.frames[0]!.bindings.findIndex(({ object }) => object === label);
  for (const [words, of] of Object.entries(subjects))
    for (const direction of [-1, 1] as const) {
      const command: Command = { kind: 'change', of, direction, count: 1 };
      const from = direction < 0 ? last : 20 + start;
      await measured(`${direction < 0 ? 'last change of' : 'no next change of'} ${words}`, 5, async () => {
        await session.perform({ kind: 'go', step: from });
        await session.perform(command);
      });
    }
  await session.perform({ kind: 'go', step: last });
  const queries: Record<string, Query> = {
    'life of its object': { kind: 'life', label },
    'two names that are never aliases': {
      kind: 'aliases',
      one: { kind: 'name', frame: 0, name: 'kept' },
      other: { kind: 'name', frame: 0, name: 'rare' },
    },
    'deaths of the step': { kind: 'deaths' },
    'difference of first and last step': { kind: 'difference', from: 1 },
  };
  for (const [words, query] of Object.entries(queries)) await measured(words, 5, () => session.ask(query));
}

/** Prints everything. */
export async function bench(steps: number): Promise<void> {
  for (const [name, source] of Object.entries(PROGRAMS)) await benchProgram(name, source, steps);
}
