/**
 * What is stored beside the programs is still what CPython 3.13 says. Skipped where no CPython 3.13 is
 * found: the stored files are what all other tests compare with.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const EXPECT = path.resolve(import.meta.dirname, '../expect.mjs');

/** Runs the script that stores expectations. */
function runExpect(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [EXPECT, ...args], { encoding: 'utf8' });
}

const found = runExpect('--which').status === 0;

describe('stored expectations', () => {
  it.skipIf(!found)('are what CPython 3.13 says', { timeout: 600_000 }, () => {
    const { status, stdout, stderr } = runExpect('--check');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/\b0 files stale\n$/);
    expect(status).toBe(0);
  });
});
