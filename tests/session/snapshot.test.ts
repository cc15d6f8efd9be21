/**
 * What a snapshot tells: one situation a test (snapshot-situations.ts), and what is true of every snapshot
 * of every program.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Label, Snapshot } from '../../src/session/snapshot.ts';
import { fingerprint } from '../history/open-timeline.ts';
import { at, factsOf, namesOf, type Opened, objectsOf, openSession } from './open-session.ts';
import { SITUATIONS, type Situation } from './snapshot-situations.ts';

const MARK = '# <--';

/** The snapshot of the moment after the marked line has run last. */
async function afterMark(opened: Opened, program: string): Promise<Snapshot> {
  const lines = program.replace(/^\n/, '').split('\n');
  const line = lines.findIndex((text) => text.endsWith(MARK)) + 1;
  let found: Snapshot | null = null;
  let file = '';
  for (let step = 0; step <= opened.timeline.last; step++) {
    const snapshot = await at(opened, step);
    if (snapshot.ranLine === line && file === '/program.py') found = snapshot;
    file = snapshot.file;
  }
  if (found === null) throw new Error(`line ${line} has not run`);
  return found;
}

const linesOf = (text: string): string[] => (text.trim() === '' ? [] : text.trim().split('\n'));

const settingsOf = ({ input, modules }: Situation) => ({
  ...(input && { input }),
  ...(modules && { modules }),
});

describe('a step tells of', () => {
  it.each(Object.entries(SITUATIONS))('%s', async (_name, situation) => {
    const opened = openSession(situation.program, settingsOf(situation));
    const snapshot = await afterMark(opened, situation.program);
    expect(factsOf(snapshot)).toEqual(linesOf(situation.facts));
    if (situation.names !== undefined) expect(namesOf(snapshot)).toEqual(linesOf(situation.names));
    if (situation.objects !== undefined) expect(objectsOf(snapshot)).toEqual(linesOf(situation.objects));
  });
});

const STEPPING = path.resolve(import.meta.dirname, '../stepping');

/** Programs of other tests, for what is true everywhere. */
const PROGRAMS = [
  ...Object.values(SITUATIONS).map(({ program }) => program),
  ...readdirSync(STEPPING)
    .filter((name) => name.endsWith('.py') && name !== 'make_trace.py')
    .map((name) => readFileSync(path.join(STEPPING, name), 'utf8')),
];

/** Labels that a snapshot uses for references of what is shown. */
function referredTo({ frames, objects }: Snapshot): Set<Label> {
  const labels = new Set<Label>();
  for (const { bindings, returning } of frames) {
    for (const { object } of bindings) if (object !== null) labels.add(object);
    if (returning !== null) labels.add(returning);
  }
  for (const { references } of objects) for (const { to } of references) labels.add(to);
  return labels;
}

describe('every snapshot', () => {
  it('has each object once, and all that is referred to', { timeout: 120_000 }, async () => {
    for (const program of PROGRAMS) {
      const opened = openSession(program, { input: ['a', 'b'], modules: { tools: 'limit = 1\n' } });
      const stride = Math.max(1, Math.floor(opened.timeline.last / 25));
      for (let step = 0; step <= opened.timeline.last; step += stride) {
        const snapshot = await at(opened, step);
        const labels = snapshot.objects.map(({ label }) => label);
        expect(new Set(labels).size).toBe(labels.length);
        const missing = [...referredTo(snapshot)].filter((label) => !labels.includes(label));
        const isCut = snapshot.objects.some(
          ({ length, references }) => length !== null && length > 200 && references.length > 0,
        );
        if (!isCut) expect([program, step, missing]).toEqual([program, step, []]);
        expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
      }
    }
  });

  it('says that a name is new or rebound exactly where facts say so', { timeout: 120_000 }, async () => {
    for (const program of PROGRAMS.slice(0, Object.keys(SITUATIONS).length)) {
      const opened = openSession(program, { input: ['a', 'b'], modules: { tools: 'limit = 1\n' } });
      for (let step = 1; step <= opened.timeline.last; step++) {
        const { frames, facts } = await at(opened, step);
        const told = new Set(facts.flatMap((fact) => ('name' in fact ? [`${fact.frame} ${fact.name}`] : [])));
        for (const { name: frame, bindings } of frames) {
          for (const { name, state, cell } of bindings) {
            const isChanged = state === 'new' || state === 'rebound' || state === 'deleted';
            if (isChanged && !cell)
              expect([program, step, [...told]]).toEqual([
                program,
                step,
                expect.arrayContaining([`${frame} ${name}`]),
              ]);
          }
        }
      }
    }
  });
});

it('looking changes nothing: memory stays what it is, bit for bit', { timeout: 120_000 }, async () => {
  const programs = PROGRAMS.slice(0, 60);
  await fc.assert(
    fc.asyncProperty(fc.nat(programs.length - 1), fc.nat(), async (index, place) => {
      const opened = openSession(programs[index]!, { input: ['a'], modules: { tools: 'limit = 1\n' } });
      const { timeline, session } = opened;
      const step = place % (timeline.last + 1);
      timeline.seek(step);
      const before = fingerprint(timeline);
      const snapshot = await at(opened, step);
      for (const { label, state } of snapshot.objects.slice(0, 20)) {
        const inspection = session.inspect(label);
        expect(inspection?.object.label).toBe(label);
        if (state === 'freed' || snapshot.objects.find((one) => one.label === label)!.immortal) continue;
        const held = inspection!.ledger.reduce((sum, holder) => sum + holder.count, 0);
        expect([label, held]).toEqual([label, inspection!.object.count]);
      }
      await session.perform({ kind: 'tick', direction: 1, count: 2 });
      timeline.seek(step);
      expect(fingerprint(timeline)).toBe(before);
    }),
    { numRuns: 40, seed: 11 },
  );
});
