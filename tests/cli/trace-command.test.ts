/** A run as data: snapshots rebuilt from their differences, and the entries of Python Tutor's trace. */
import { spawn, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { differenceLines } from '../../src/cli/trace-command.ts';
import { tutorEntries } from '../../src/cli/tutor-entries.ts';
import type { TutorEntry } from '../../src/views/python-tutor.ts';
import { NAMESAKE } from '../e2e/real-terminal.ts';
import { at, openSession } from '../session/open-session.ts';
import { TABLES } from '../session/stepping-tables.ts';

const noInput = () => null;

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

// biome-ignore lint/suspicious/noExplicitAny: a reader who knows only what the format's text says
type Json = any;

/** The snapshot after a line, made as the text about the format tells to. */
function rebuilt(before: Json, line: Json): Json {
  const { frames, objects, output, program, recording, ...others } = line;
  const now = { ...before, ...others };
  if (frames) {
    now.frames = Array.from({ length: frames.count }, (_, i) => frames.changed[i] ?? before.frames[i]);
  }
  if (objects) {
    const gone = new Set(objects.gone ?? []);
    now.objects = before.objects.filter(({ label }: Json) => !gone.has(label));
    for (const object of objects.changed ?? []) {
      const place = now.objects.findIndex(({ label }: Json) => label === object.label);
      now.objects[place < 0 ? now.objects.length : place] = object;
    }
    if (objects.order)
      now.objects = objects.order.map((label: string) =>
        now.objects.find((one: Json) => one.label === label),
      );
  }
  if (output) now.output = [...before.output.slice(0, output.count), ...output.added];
  return now;
}

const PROGRAMS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(TABLES)
      .filter(([, { input, modules }]) => !input && !modules)
      .map(([name, { program }]) => [name, program]),
  ),
  'everything at once': `
import gc
class P:
    def __init__(self, n): self.n = n; self.me = self
def f(*a):
    print(a); return [P(x) for x in a]
l = f(1, 2)
l.reverse(); del l[0]
d = {1: l, "two": {3, 4}}
d.pop(1)
l = None
gc.collect()
try: d[9]
except KeyError as e: print(e)
`,
};

describe('the differences of snapshots', () => {
  it.each(Object.entries(PROGRAMS))('give every snapshot back: %s', async (_name, program) => {
    const opened = openSession(program);
    const lines = (await all(differenceLines(opened.session, 10_000, noInput))).map((line) =>
      JSON.parse(line),
    );
    const last = opened.session.state.recording.steps;
    expect(lines).toHaveLength(last + 1);
    let snapshot: Json = { frames: [], objects: [], output: [] };
    for (const [step, line] of lines.entries()) {
      snapshot = rebuilt(snapshot, line);
      expect(snapshot).toEqual(JSON.parse(JSON.stringify(await at(opened, step))));
    }
    expect(lines.at(-1).recording.state).toBe('done');
    expect(lines[0].program.lines).toEqual(opened.session.state.program.lines);
  });

  it('say only what is another', async () => {
    const { session } = openSession('a = [1]\nb = 2\nc = 3\n');
    const lines = (await all(differenceLines(session, 10_000, noInput))).map((line) => JSON.parse(line));
    expect(Object.keys(lines[2]).sort()).toEqual([
      'facts',
      'frames',
      'line',
      'objects',
      'position',
      'ranLine',
    ]);
    expect(lines[2].objects.changed.map(({ text }: Json) => text)).toEqual(['[1]', '2']);
  });

  it('end after so many steps', async () => {
    const { session } = openSession('while True: pass\n', { maxSteps: 50 });
    const lines = (await all(differenceLines(session, 10, noInput))).map((line) => JSON.parse(line));
    expect(lines).toHaveLength(11);
    expect(lines.at(-1).position).toEqual({ step: 10, tick: 0 });
    expect(lines.at(-1).recording).toBeDefined();
  });
});

/** An entry in a few words. */
function words({ event, line, func_name, stack_to_render, exception_msg }: TutorEntry): string {
  const frames = stack_to_render.map(({ unique_hash, ordered_varnames, encoded_locals }) => {
    const locals = ordered_varnames.map((name) => `${name}=${JSON.stringify(encoded_locals[name])}`);
    return ` ${unique_hash}(${locals.join(' ')})`;
  });
  return `${event} ${line} ${func_name}${frames.join('')}${exception_msg ? ` ${exception_msg}` : ''}`;
}

const trace = (program: string, maxSteps = 1000) =>
  all(tutorEntries(openSession(program).session, maxSteps, noInput));

describe("Python Tutor's trace", () => {
  it('has calls, returns and what they return', async () => {
    const entries = await trace(`
def outer(p):
    def inner(q): return p + q
    return inner
f = outer(1)
r = f(f(2))
`);
    expect(entries.map(words)).toEqual([
      'step_line 1 <module>',
      'step_line 4 <module>',
      'call 1 outer outer_f1(p=1)',
      'step_line 2 outer outer_f1(p=1)',
      'step_line 3 outer outer_f1_p(p=1 inner=["REF",2])',
      'return 3 outer outer_f1_p(p=1 inner=["REF",2] __return__=["REF",2])',
      'step_line 5 <module> outer_f1_p_z(p=1 inner=["REF",2] __return__=["REF",2])',
      'call 2 inner outer_f1_p_z(p=1 inner=["REF",2] __return__=["REF",2]) inner_f2(q=2 p=1)',
      'step_line 2 inner outer_f1_p_z(p=1 inner=["REF",2] __return__=["REF",2]) inner_f2(q=2 p=1)',
      'return 2 inner outer_f1_p_z(p=1 inner=["REF",2] __return__=["REF",2]) inner_f2(q=2 p=1 __return__=3)',
      'call 2 inner outer_f1_p_z(p=1 inner=["REF",2] __return__=["REF",2]) inner_f3(q=3 p=1)',
      'step_line 2 inner outer_f1_p_z(p=1 inner=["REF",2] __return__=["REF",2]) inner_f3(q=3 p=1)',
      'return 2 inner outer_f1_p_z(p=1 inner=["REF",2] __return__=["REF",2]) inner_f3(q=3 p=1 __return__=4)',
      'return 5 <module> outer_f1_p_z(p=1 inner=["REF",2] __return__=["REF",2])',
    ]);
    expect(entries.at(-1)?.globals).toEqual({ outer: ['REF', 1], f: ['REF', 2], r: 4 });
    expect(entries.at(-1)?.heap).toEqual({
      1: ['FUNCTION', 'outer(p)', null],
      2: ['FUNCTION', 'inner(q)', 1],
    });
  });

  it('encodes values of every kind', async () => {
    const last = (
      await trace(`
import math
class A: pass
class B(A):
    n = 1
b = B()
b.x = "it's \\n \\t \\x00 é"
l = [1, 2.5, 3.0, float("inf"), float("nan"), None, True, 10 ** 30]
l.append(l)
t = (l,)
d = {"k": t, 2: "v"}
s = {7}
z = 1j
def f(a, /, b, *c, d, **e): pass
`)
    ).at(-1)!;
    const value = (name: string): unknown => {
      const encoded = last.globals[name] as Json;
      return Array.isArray(encoded) && encoded[0] === 'REF' ? last.heap[encoded[1]] : encoded;
    };
    const reference = (name: string) => last.globals[name];
    expect(value('math')).toEqual(['module', 'math']);
    expect(value('B')).toEqual(['CLASS', 'B', ['A'], ['n', 1]]);
    expect(value('b')).toEqual(['INSTANCE', 'B', ['x', "it's \n \t \0 é"]]);
    expect(value('l')).toEqual([
      ...['LIST', 1, 2.5, ['SPECIAL_FLOAT', '3.0'], ['SPECIAL_FLOAT', 'Infinity'], ['SPECIAL_FLOAT', 'NaN']],
      ...[null, true, '1000000000000000000000000000000', reference('l')],
    ]);
    expect(value('t')).toEqual(['TUPLE', reference('l')]);
    expect(value('d')).toEqual(['DICT', ['k', reference('t')], [2, 'v']]);
    expect(value('s')).toEqual(['SET', 7]);
    expect(value('z')).toEqual(['HEAP_PRIMITIVE', 'complex', '1j']);
    expect(value('f')).toEqual(['FUNCTION', 'f(a, /, b, *c, d, **e)', null]);
    expect(last.ordered_globals).toEqual(['math', 'A', 'B', 'b', 'l', 't', 'd', 's', 'z', 'f']);
  });

  it('tells of exceptions, output, and that it stopped', async () => {
    const failed = await trace('print("hello")\n1/0\n');
    expect(failed.map(words)).toEqual([
      'step_line 1 <module>',
      'step_line 2 <module>',
      'exception 2 <module> ZeroDivisionError: division by zero',
    ]);
    expect(failed.map(({ stdout }) => stdout)).toEqual(['', 'hello\n', 'hello\n']);
    const endless = await trace('while True: pass\n', 2);
    expect(endless.map(({ event }) => event)).toEqual([
      'step_line',
      'step_line',
      'step_line',
      'instruction_limit_reached',
    ]);
  });
});

describe('the command', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [NAMESAKE, 'trace', ...args], { encoding: 'utf8', input: 'a line\n' });

  it('writes a document that can be read', () => {
    const { stdout, status } = run('-c', 'x = input()', '--format', 'pytutor');
    expect(status).toBe(0);
    const { code, trace: entries } = JSON.parse(stdout);
    expect(code).toBe('x = input()\n');
    expect(entries.at(-1)).toMatchObject({ event: 'return', globals: { x: 'a line' } });
  });

  it('bounds endless programs, and says what is wrong with those that cannot run', () => {
    const { stdout, status } = run('-c', 'while True: pass', '--max-steps', '20');
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(21);
    expect(run('-c', 'x =')).toMatchObject({ status: 1, stdout: '' });
    expect(run('-c', 'x =').stderr).toContain('SyntaxError: invalid syntax');
    expect(run()).toMatchObject({ status: 2, stdout: '' });
  });

  it('ends quietly when its reader goes away', async () => {
    const child = spawn(process.execPath, [NAMESAKE, 'trace', '-c', 'while True: x = [1]'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk) => (errors += chunk));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
  });
});
