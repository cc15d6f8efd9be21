/**
 * Programs that ask for too much, or take away what everybody relies on, run as a process of their own:
 * they end as they do in CPython 3.13 (stored beside them by `node tests/expect.mjs`).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runNamesake } from './run-namesake.ts';

const FOLDER = path.join(import.meta.dirname, 'programs');
const PROGRAMS = readdirSync(FOLDER).filter((name) => name.endsWith('.py'));

/** A stored expectation; empty where there is none. */
const stored = (name: string): string => {
  const file = path.join(FOLDER, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

describe.concurrent('programs', () => {
  it.for(PROGRAMS)('%s', { timeout: 60_000 }, async (name) => {
    const stem = name.slice(0, -'.py'.length);
    const { stdout, stderr, status } = await runNamesake(['run', name], { folder: FOLDER });
    expect(stderr.replaceAll(path.join(FOLDER, name), name)).toBe(stored(`${stem}.err`));
    expect(stdout).toBe(stored(`${stem}.out`));
    expect(status).toBe(Number(stored(`${stem}.status`) || 0));
  });
});
