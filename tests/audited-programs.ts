/**
 * Tests for programs: each prints what CPython 3.13 printed (stored beside it by `node tests/expect.mjs`), with
 * the same traceback and exit status, and every reference count adds up at every step.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { isForPrompt } from '../src/cli/samples-folder.ts';
import { runAudited, typeAudited } from './run-audited.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Programs in a folder and the folders in it; names that start with _ are modules for their neighbours. */
function programsIn(folder: string): string[] {
  const whole = path.join(ROOT, folder);
  if (!existsSync(whole)) return [];
  return readdirSync(whole, { recursive: true })
    .map((name) => path.join(whole, String(name)))
    .filter((file) => file.endsWith('.py') && !path.basename(file).startsWith('_'))
    .sort();
}

/** Where the expectations of a program stand: those of samples lie in tests/memory/samples. */
function stemOf(file: string): string {
  const stem = file.slice(0, -'.py'.length);
  return file.startsWith(path.join(ROOT, 'samples'))
    ? path.join(ROOT, 'tests/memory', path.relative(ROOT, stem))
    : stem;
}

/** A test for each program in a folder, given from the root, and in the folders in it that are wanted. */
export function testPrograms(folder: string, wanted: (name: string) => boolean = () => true): void {
  const programs = programsIn(folder).map(
    (file) => [path.relative(path.join(ROOT, folder), file), file] as const,
  );
  it.each(programs.filter(([name]) => wanted(name)))('%s', (_name, file) => {
    const stem = stemOf(file);
    const outcome = isForPrompt(file)
      ? typeAudited(file)
      : runAudited(file, read(file.replace(/\.py$/, '.in')));
    expect(outcome.problems).toEqual([]);
    expect(outcome.stderr).toBe(read(`${stem}.err`));
    expect(outcome.stdout).toBe(read(`${stem}.out`));
    expect(outcome.status).toBe(Number(read(`${stem}.status`) || 0));
  });
}
