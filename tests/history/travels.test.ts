/**
 * The law of history on programs of other tests, one in eight: whoever has looked here and there finds the
 * same memory as whoever goes straight forward.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { moduleFiles } from '../../src/cli/module-files.ts';
import { Tape } from '../../src/history/tape.ts';
import { Timeline } from '../../src/history/timeline.ts';
import { loadProgram } from '../../src/session/load-program.ts';
import { Session } from '../../src/session/session.ts';
import { bootedMemory } from '../run-audited.ts';
import { fingerprint } from './open-timeline.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const MOST_STEPS = 5000;

const PROGRAMS = ['conformance', 'memory']
  .flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true }).map((name) => path.join(folder, String(name))),
  )
  .filter((name) => name.endsWith('.py') && !path.basename(name).startsWith('_'))
  .sort()
  .filter((_, i) => i % 8 === 3);

/** The timeline of a program, recorded; null where it cannot run. */
function open(file: string): Timeline | null {
  const loaded = loadProgram(readFileSync(file), file);
  if (!loaded.ok) return null;
  const input = file.replace(/\.py$/, '.in');
  const lines = existsSync(input) ? (readFileSync(input, 'utf8').match(/[^\n]*\n|[^\n]+$/g) ?? []) : [];
  let next = 0;
  const tape = new Tape({
    clock: () => 1.7e9,
    entropy: () => 4,
    readLine: () => lines[next++] ?? null,
    moduleSource: moduleFiles(file),
  });
  const timeline = new Timeline(loaded.code, tape, {
    file,
    argv: [file],
    warnings: '',
    source: loaded.source,
    image: bootedMemory(),
    memoryLimit: 0x10000000,
    maxSteps: MOST_STEPS,
    maxBytes: 64 * 1024 * 1024,
  });
  while (timeline.record(1000));
  return timeline;
}

it.each(PROGRAMS)('%s', async (name) => {
  const file = path.join(ROOT, name);
  const walked = open(file);
  const direct = open(file);
  if (walked === null || direct === null) return;
  const session = new Session(walked, { path: file, lines: [], file });
  const places = [0.11, 0.85, 0.48, 0.22, 0.96, 0.59].map((part) => Math.floor(walked.last * part));
  const seen = new Map<number, string>();
  for (const place of places) {
    await session.perform({ kind: 'go', step: place });
    await session.perform({ kind: 'tick', direction: 1, count: 1 });
    walked.seek(place);
    seen.set(place, fingerprint(walked));
  }
  for (const place of [...seen.keys()].sort((a, b) => a - b)) {
    direct.seek(place);
    expect([place, fingerprint(direct)]).toEqual([place, seen.get(place)]);
  }
});
