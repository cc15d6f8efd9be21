/**
 * Where Namesake differs from CPython on purpose: each program's docstring says what, why, and what to do
 * instead. NAME.out is what Namesake prints; NAME.cpython.out, what CPython 3.13 does.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runAudited } from '../run-audited.ts';

const FOLDER = import.meta.dirname;
const programs = readdirSync(FOLDER).filter((name) => name.endsWith('.py'));
const read = (name: string): string => readFileSync(path.join(FOLDER, name), 'utf8');

describe.each(programs)('%s', (program) => {
  const stem = program.slice(0, -'.py'.length);

  it('says what, why, and what to do instead', () => {
    expect(read(program)).toMatch(/^"""\nWhat: .+\nWhy: .+\nInstead: .+\n"""\n/);
  });

  it('prints what it is said to print', () => {
    expect(runAudited(path.join(FOLDER, program), '', { audited: false }).stdout).toBe(read(`${stem}.out`));
  });

  it('has been run in CPython', () => {
    expect(existsSync(path.join(FOLDER, `${stem}.cpython.out`))).toBe(true);
  });
});
