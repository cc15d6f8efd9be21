/**
 * Twenty thousand keys and resizes at random on the whole screen, with a real session below it: nothing is
 * thrown, no listener is left behind, and memory does not grow. For a longer one by hand:
 * SOAK_KEYS=500000 SOAK_SEED=7 npx vitest run tests/ui/soak.test.tsx
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, it } from 'vitest';
import { openProgram } from '../../src/cli/open-program.ts';
import { App } from '../../src/ui/App.tsx';
import { Display } from '../../src/ui/Display.tsx';
import type { Host, Opened } from '../../src/ui/host.ts';
import { KEYMAP } from '../../src/ui/keymap.ts';
import { Surface } from '../../src/ui/surface.ts';
import { themeFor } from '../../src/ui/theme.ts';
import { KEYS, renderAt, unmountAll } from './render-at.ts';

const COUNT = Number(process.env['SOAK_KEYS'] ?? 20_000);
const SEED = Number(process.env['SOAK_SEED'] ?? 1);

afterEach(unmountAll);

const PROGRAM = `
import weakref
class Node:
    kinds = []
    def __init__(self, value, next=None):
        self.value, self.next = value, next
def total(node):
    return 0 if node is None else node.value + total(node.next)
def squares(most):
    for i in range(most):
        yield i * i
head = None
for value in squares(4):
    head = Node(value, head)
weak = weakref.ref(head)
print(total(head), 'wide: 日本語 \\x1b[31m')
board = [[0] * 3 for _ in range(3)]
board[1][2] = 'x'
ring = [1, (2, 3)]
ring.append(ring)
del ring
names = {name: len(name) for name in ('ann', 'bob')}
try:
    names['nobody']
except KeyError as error:
    caught = error
head = None
big = list(range(500))
`;

/** Numbers from 0 to 1 that are the same for the same seed. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Keys that leave the program or go to another one. */
const LEAVING = new Set(['q', 'o', 'R', 'ctrl-c', 'ctrl-z', 'ctrl-l']);

const SEQUENCES: Readonly<Record<string, string>> = {
  left: KEYS.left,
  right: KEYS.right,
  up: KEYS.up,
  down: KEYS.down,
  home: KEYS.home,
  end: KEYS.end,
  'page up': KEYS.pageUp,
  'page down': KEYS.pageDown,
  enter: KEYS.enter,
  escape: KEYS.escape,
  tab: KEYS.tab,
  'shift-tab': KEYS.shiftTab,
};

const NAMED = Object.values(SEQUENCES);
const PRINTED = [
  ...KEYMAP.flatMap(({ keys }) => keys).filter((key) => key.length === 1 && !LEAVING.has(key)),
  ...'0123456789',
];

/** Everything that listens to this process. */
const listeners = (): number =>
  process.eventNames().reduce((sum, name) => sum + process.listenerCount(name as never), 0);

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heap(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

it(
  'survives any keys and sizes',
  async () => {
    const bytes = new TextEncoder().encode(PROGRAM);
    const source = { path: 'soak.py', bytes, programArguments: [], argumentZero: 'soak.py' };
    const opened: Opened = openProgram(source);
    if (opened.kind === 'broken') throw new Error(opened.message);
    while (opened.session.record(1000));
    const roll = dice(SEED);
    const pick = <T,>(list: readonly T[]): T => list[Math.floor(roll() * list.length)]!;
    let written = '';
    const write = (text: string) => {
      written = text;
    };
    const surface = new Surface(write, (soon) => setImmediate(soon), 30);
    const host: Host = {
      samples: [],
      clock: {
        soon: (callback) => void setImmediate(callback),
        after: (milliseconds, callback) => {
          const timer = setTimeout(callback, milliseconds);
          return () => clearTimeout(timer);
        },
      },
      ascii: false,
      plain: false,
      programAt: (path) => ({ path, open: () => ({ kind: 'broken', path, message: 'no such file' }) }),
      write: () => null,
      programOf: () => ({ path: 'soak.py', open: () => opened }),
      suspend: () => {},
      redraw: () => {},
    };
    const before = listeners();
    const screen = await renderAt(
      <Display surface={surface} theme={themeFor('dark', 'true')}>
        <App host={host} first={{ program: { path: 'soak.py', open: () => opened }, opened }} />
      </Display>,
      { columns: 120, rows: 40 },
    );
    let left = false;
    void screen.left.finally(() => {
      left = true;
    });
    const running = listeners();
    let warm = 0;
    for (let pressed = 0; pressed < COUNT; ) {
      // Keys that are held down come in one piece; those with names come alone.
      const burst = roll() < 0.3 ? 1 : 1 + Math.floor(roll() * 40);
      pressed += burst;
      const keys = burst === 1 ? pick(NAMED) : Array.from({ length: burst }, () => pick(PRINTED)).join('');
      await screen.press(keys);
      if (roll() < 0.06) {
        const size = { columns: 1 + Math.floor(roll() * 200), rows: 1 + Math.floor(roll() * 60) };
        surface.invalidate(size.rows);
        await screen.resize(size);
      }
      if (warm === 0 && pressed > COUNT / 4) warm = heap();
    }
    expect(left, 'the screen is still there').toBe(false);
    expect(listeners(), 'listeners while it runs').toBe(running);
    expect(heap() - warm, 'MB that the heap has grown by').toBeLessThan(25);
    // It still answers.
    await screen.press(KEYS.escape, KEYS.escape, KEYS.enter, '$');
    surface.invalidate(40);
    await screen.resize({ columns: 120, rows: 40 });
    await screen.press('0', '0', KEYS.home);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(written).not.toBe('');
    unmountAll();
    await screen.left;
    expect(listeners(), 'listeners once it is over').toBe(before);
  },
  Math.max(300_000, COUNT * 6),
);
