/** Questions about steps: what they ask is true of the run, and the same each time. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Command, Prediction } from '../../src/session/commands.ts';
import type { Snapshot } from '../../src/session/snapshot.ts';
import { KEYS, type Opened, openSession } from './open-session.ts';
import { TABLES } from './stepping-tables.ts';

const STEP = KEYS['→']!;

async function ask({ session }: Opened, command: Command = STEP): Promise<Prediction | null> {
  const answer = await session.ask({ kind: 'prediction', command });
  return answer?.kind === 'prediction' ? answer.prediction : null;
}

/** The answer that is true, in the words of the choice. */
const rightOf = ({ choices, right }: Prediction): string => choices[right]!;

/** The question of a kind about the last step of a program: lines in front of it change what is drawn. */
async function questionAbout(program: string, kind: RegExp): Promise<Prediction> {
  for (let more = 0; more < 60; more++) {
    const opened = openSession(`${'pass\n'.repeat(more)}${program}`);
    await opened.session.perform({ kind: 'last' });
    await opened.session.perform(KEYS['←']!);
    const question = await ask(opened);
    if (question && kind.test(question.text)) return question;
  }
  throw new Error(`never asked: ${kind}`);
}

describe('a question', () => {
  it('is which names see a change', async () => {
    const program = 'a = [1]\nb = a\nc = [1]\nd = [b]\nb.append(2)\n';
    const question = await questionAbout(program, /^Which names/);
    expect(rightOf(question)).toBe('a, b and d');
    expect(question.choices).toContain('only b');
    expect(question.why).toBe('L1 changes: a, b and d lead to it');
  });

  it.each([
    ['print(1 + 1)', /printed/, '2', 'It prints 2'],
    ['b = a', /is b the same/, 'yes: one object with two names', 'b and a are two names of L1'],
    ['b = [1]', /is b the same/, 'no: two objects of the same value', 'b refers to L2, a to L1'],
    ['b = [2]', /is b the same/, 'no: two objects of different values', 'b refers to L2, a to L1'],
    ['b = a', /reference count of L1 \(a\)/, '2', '2 = global a + global b'],
    ['b = a', /How many list/, '1', '1: none is new or gone'],
    ['b = a[:]', /How many list/, '2', '2: there was 1'],
    ['b = len(a) + 6', /What will b refer/, '7', 'b refers to 7'],
    ['x = 1', /which line is next/, 'none: the program ends', 'The program is over'],
  ])('%s: %s', async (line, kind, right, why) => {
    const question = await questionAbout(`a = [1]\n${line}\n`, kind);
    expect(rightOf(question)).toBe(right);
    expect(question.why).toBe(why);
  });

  it('offers the likely mistakes', async () => {
    const { choices } = await questionAbout('a = [1]\nb = a\nc = 5\nprint(len(b) + c)\n', /printed/);
    expect(choices).toContain('6');
    expect(choices).toContain('7');
    expect(choices).toContain('5');
  });

  it('is asked about the whole way that a movement goes', async () => {
    const opened = openSession('def f():\n    print("in")\n    return 1\nf()\nprint("out")\n');
    await opened.session.perform(STEP);
    const over = await ask(opened, KEYS['n']!);
    expect(over!.text).toMatch(/printed|which line/);
    const before = opened.session.state;
    expect(opened.session.state).toBe(before);
    await opened.session.perform({ kind: 'last' });
    expect(await ask(opened)).toBeNull();
  });
});

/** What a question says, found out from the two snapshots by other means. */
function check(question: Prediction, before: Snapshot, after: Snapshot): void {
  const right = rightOf(question);
  const alive = after.objects.filter(({ state }) => state !== 'freed' && state !== 'unreachable');
  const count = /^How many (\S+) objects/.exec(question.text);
  if (count)
    expect(Number(right)).toBe(
      alive.filter(({ type, label }) => type === count[1] && !label.startsWith('@')).length,
    );
  const reference = /^What will the reference count of (\S+)/.exec(question.text);
  if (reference) {
    const object = alive.find(({ label }) => label === reference[1])!;
    expect(Number(right)).toBe(object.count);
    expect(question.why.startsWith(`${object.count} = `) || object.count === 0).toBe(true);
  }
  if (question.text === 'What will be printed?') {
    const printed = after.output
      .slice(before.output.length)
      .map(({ text }) => text)
      .join('');
    expect(printed.replaceAll('\n', ' ⏎ ')).toContain(right.replace(/…$/, ''));
  }
  const line = /^Line (\d+) runs/.exec(question.text);
  if (line) expect(right).toMatch(after.line === 0 ? /^none/ : new RegExp(`^${after.line}: `));
  const same = /is (\S+) the same object as (\S+)\?$/.exec(question.text);
  if (same) {
    const [one, other] = [same[1], same[2]].map((name) =>
      after.frames
        .flatMap(({ bindings }) => bindings)
        .filter((binding) => binding.name === name)
        .map(({ object }) => object),
    );
    if (right.startsWith('yes')) expect(one!.some((object) => other!.includes(object))).toBe(true);
  }
}

const SAMPLES = path.resolve(import.meta.dirname, '../../samples');
const samples = readdirSync(SAMPLES, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.py'))
  .sort()
  .filter((_, i) => i % 3 === 0);

const PROGRAMS: readonly (readonly [string, string])[] = [
  ...Object.entries(TABLES).flatMap(([name, { program, input, modules }]) =>
    input || modules ? [] : [[name, program] as const],
  ),
  ...samples.map((name) => [name, readFileSync(path.join(SAMPLES, name), 'utf8')] as const),
];

describe('every step of a program', () => {
  it.each(PROGRAMS)('%s', async (_name, program) => {
    const opened = openSession(program, { input: ['1', '2', '3'] });
    for (let step = 0; step < 60; step++) {
      const before = opened.session.state;
      const question = await ask(opened);
      expect(opened.session.state).toBe(before);
      if (question) {
        expect(await ask(opened)).toEqual(question);
        expect(new Set(question.choices).size).toBe(question.choices.length);
        expect(question.choices.length).toBeGreaterThanOrEqual(2);
        expect(question.choices.length).toBeLessThanOrEqual(4);
        expect(question.choices.every((choice) => choice !== '')).toBe(true);
        expect(question.why).not.toBe('');
      }
      const after = await opened.session.perform(STEP);
      if (after.snapshot === before.snapshot) return;
      if (question) check(question, before.snapshot, after.snapshot);
    }
  });
});
