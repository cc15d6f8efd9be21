/**
 * The README's pictures are what `namesake show --format svg` draws. When the screen looks different, `npm run
 * pictures` stores them anew (this test, with WRITE_FRAMES=1).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openProgram } from '../../src/cli/open-program.ts';
import { showProgram } from '../../src/cli/show-command.ts';
import type { ShowRequest } from '../../src/cli/show-options.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PICTURES = path.join(ROOT, 'samples/pictures');

const LOOK = { inspect: null, format: 'svg', theme: 'dark', ascii: false, color: false } as const;

const WANTED: readonly (readonly [name: string, sample: string, request: ShowRequest])[] = [
  [
    'shallow-copy',
    '01-names-are-pointers/06-a-shallow-copy.py',
    { ...LOOK, moment: { kind: 'step', step: 3 }, columns: 110, rows: 22 },
  ],
  [
    'linked-list',
    '08-classics/05-a-linked-list.py',
    { ...LOOK, moment: { kind: 'step', step: 23 }, columns: 130, rows: 34 },
  ],
];

it.each(WANTED)('%s', async (name, sample, request) => {
  const file = path.join(ROOT, 'samples', sample);
  const source = { path: file, bytes: readFileSync(file), programArguments: [], argumentZero: file };
  const { output } = await showProgram(openProgram(source), request, () => null);
  const place = path.join(PICTURES, `${name}.svg`);
  if (process.env['WRITE_FRAMES'] === '1') {
    mkdirSync(PICTURES, { recursive: true });
    writeFileSync(place, output);
  }
  expect(readFileSync(path.join(ROOT, 'README.md'), 'utf8')).toContain(`(samples/pictures/${name}.svg)`);
  expect(output, 'another picture: npm run pictures').toBe(readFileSync(place, 'utf8'));
});
