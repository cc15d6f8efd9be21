/** Colours where they are wanted, none where NO_COLOR or --no-color says so. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { closeTerminals, startNamesake } from './real-terminal.ts';

let folder: string;
let program: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'namesake-colours-'));
  program = path.join(folder, 'broken.py');
  writeFileSync(program, 'x = = 1\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(closeTerminals);

/** Sequences that change the look of text, apart from the one that takes all looks away. */
async function looks(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const terminal = startNamesake([...args, program], undefined, env);
  await terminal.until('cannot run');
  return [...terminal.bytes.matchAll(/\x1b\[([0-9;]*)m/g)]
    .map((match) => match[1]!)
    .filter((look) => look !== '0');
}

it('are there', async () => {
  expect(await looks([], {})).not.toEqual([]);
});

it.each([
  [[], { NO_COLOR: '1' }],
  [['--no-color'], {}],
])('are not there with %j %j', async (args, env) => {
  expect(await looks(args, env as Record<string, string>)).toEqual([]);
});
