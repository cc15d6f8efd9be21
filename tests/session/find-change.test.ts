/** When something changes: found by re-execution, held against what the pictures of all steps tell. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Direction, Subject } from '../../src/session/commands.ts';
import type { Snapshot } from '../../src/session/snapshot.ts';
import { isReadable } from '../../src/session/snapshot.ts';
import { at, type Opened, openSession } from './open-session.ts';

const SAMPLES = path.resolve(import.meta.dirname, '../../samples');

/** Every position at which the subject changes after a step, or before it, by pressing `]` or `[` again and again. */
async function changes(opened: Opened, step: number, of: Subject, direction: Direction): Promise<number[]> {
  await at(opened, step);
  const found: number[] = [];
  for (;;) {
    // What is followed is a name or object of the picture that is shown: that of `step`.
    const { snapshot, stop } = await opened.session.perform({
      kind: 'change',
      of,
      direction,
      count: found.length + 1,
    });
    if (stop.kind === 'not found') return found;
    found.push(snapshot.position.step);
    await at(opened, step);
  }
}

async function pictures(opened: Opened): Promise<Snapshot[]> {
  const all: Snapshot[] = [];
  for (let step = 0; step <= opened.timeline.last; step++) all.push(await at(opened, step));
  return all;
}

/** Whether a picture tells that an object changed, was made, or died. */
function tellsOf({ facts }: Snapshot, label: string): boolean {
  return facts.some((fact) => {
    switch (fact.kind) {
      case 'mutated':
      case 'altered':
      case 'referent gone':
      case 'created':
      case 'freed':
        return fact.object === label;
      default:
        return false;
    }
  });
}

const PROGRAM = `
a = [1, 2]
b = a
x = 1000
b.append(3)
def f(n):
    local = n
    local = local + 1
    return local
x = f(5)
a[0] = 1
a[0] = 7
del b
c = {'k': a}
c['k'] = 2000
c.pop('k')
x = x
`;

describe('the next and the previous change', () => {
  it('of a global name are where it refers to something else', async () => {
    const opened = openSession(PROGRAM);
    expect(await changes(opened, 0, { kind: 'name', frame: 0, name: 'x' }, 1)).toEqual([3, 9]);
    expect(await changes(opened, 0, { kind: 'name', frame: 0, name: 'b' }, 1)).toEqual([2, 12]);
    const end = opened.timeline.last - 1;
    expect(await changes(opened, end, { kind: 'name', frame: 0, name: 'x' }, -1)).toEqual([9, 3]);
  });

  it('of a local name are those of its call alone', async () => {
    const opened = openSession(PROGRAM);
    const inside = (await pictures(opened)).find(({ frames }) => frames.length === 2)!;
    const of: Subject = { kind: 'name', frame: 1, name: 'local' };
    const { step } = inside.position;
    expect(await changes(opened, step, of, 1)).toEqual([step + 1, step + 2]);
    expect(await changes(opened, step, of, -1)).toEqual([]);
  });

  it('of an object begin with its birth and leave out what stays the same', async () => {
    const opened = openSession(PROGRAM);
    const shown = await at(opened, 1);
    const label = shown.frames[0]!.bindings.find(({ name }) => name === 'a')!.object!;
    const of: Subject = { kind: 'object', label };
    const steps = (await pictures(opened))
      .filter((one) => tellsOf(one, label))
      .map(({ position }) => position.step);
    expect(await changes(opened, 1, of, 1)).toEqual(steps.filter((step) => step > 1));
    expect(await changes(opened, opened.timeline.last - 1, of, -1)).toEqual(
      steps.filter((step) => step < opened.timeline.last - 1).reverse(),
    );
    const slot: Subject = { kind: 'slot', label, slot: { kind: 'index', index: 0 } };
    // Where a[0] = 1 stores the 1 that is there, nothing changes.
    expect(await changes(opened, 1, slot, 1)).toEqual([steps.at(-1)]);
  });

  it('are told of where an address comes to another object meanwhile', async () => {
    const opened = openSession(`
a = [5000]
def swap():
    a.pop()
    a.append(6000)
for i in range(3): swap(); a[0]
`);
    const all = await pictures(opened);
    const label = all[1]!.frames[0]!.bindings.find(({ name }) => name === 'a')!.object!;
    const told = all.filter((one) => tellsOf(one, label)).map(({ position }) => position.step);
    expect(await changes(opened, 1, { kind: 'object', label }, 1)).toEqual(told.filter((step) => step > 1));
  });

  it('say that there is none', async () => {
    const opened = openSession('a = 1\nb = 2\n');
    await at(opened, 1);
    const { stop } = await opened.session.perform({
      kind: 'change',
      of: { kind: 'name', frame: 0, name: 'a' },
      direction: 1,
      count: 1,
    });
    expect(stop).toEqual({ kind: 'not found', what: 'a does not change after this step' });
  });
});

it('says so where the run is not recorded to its end', async () => {
  const opened = openSession('a = 1\nwhile True:\n    pass\n', { maxSteps: 100 });
  await at(opened, 1);
  const of: Subject = { kind: 'name', frame: 0, name: 'a' };
  const { stop } = await opened.session.perform({ kind: 'change', of, direction: 1, count: 1 });
  expect(stop).toEqual({
    kind: 'not found',
    what: 'a does not change after this step, as far as it is recorded',
  });
});

describe('in the samples', () => {
  const folders = readdirSync(SAMPLES, { withFileTypes: true }).filter((one) => one.isDirectory());
  const files = folders.flatMap(({ name }) =>
    readdirSync(path.join(SAMPLES, name))
      .filter((file) => file.endsWith('.py'))
      .map((file) => path.join(name, file)),
  );

  it.each(files)('%s: an object changes where its pictures tell of it', async (file) => {
    const opened = openSession(readFileSync(path.join(SAMPLES, file), 'utf8'), { input: ['1', '2', '3'] });
    if (opened.timeline.last > 120) return;
    const all = await pictures(opened);
    const wrong: string[] = [];
    const seen = new Set<string>();
    for (const { position, objects } of all.slice(0, -1)) {
      for (const { label, shape } of objects) {
        if (!isReadable(label) || seen.has(label) || shape === 'value' || shape === 'named') continue;
        seen.add(label);
        const { step } = position;
        const found = new Set(await changes(opened, step, { kind: 'object', label }, 1));
        for (const picture of all.slice(step + 1)) {
          const there = picture.objects.some((one) => one.label === label);
          const before = all[picture.position.step - 1]!.objects.some((one) => one.label === label);
          const told = tellsOf(picture, label);
          const isFound = found.has(picture.position.step);
          // What is not shown before and after is not told of.
          if (told && !isFound) wrong.push(`${label} at ${picture.position.step}: told, not found`);
          if (isFound && !told && there && before)
            wrong.push(`${label} at ${picture.position.step}: found, not told`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
