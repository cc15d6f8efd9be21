/**
 * Every program here, typed at the prompt, prints what CPython's prompt printed (stored beside it by
 * `node tests/expect.mjs tests/prompt`), prompts and tracebacks included, and every reference count adds up
 * at every step.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { typeAudited } from '../run-audited.ts';

const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const programs = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.py'));

it.each(programs)('%s', (name) => {
  const file = path.join(import.meta.dirname, name);
  const stem = file.slice(0, -'.py'.length);
  const outcome = typeAudited(file);
  expect(outcome.problems).toEqual([]);
  expect(outcome.stderr).toBe(read(`${stem}.err`));
  expect(outcome.stdout).toBe(read(`${stem}.out`));
  expect(outcome.status).toBe(Number(read(`${stem}.status`) || 0));
});
