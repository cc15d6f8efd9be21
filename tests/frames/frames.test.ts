/**
 * Every sample as the screen shows it, at its middle and end, some also at their start and in more sizes,
 * against what is stored.
 * `npm run frames` stores them anew (this test, with WRITE_FRAMES=1); the difference is then to be looked at.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readSamples } from '../../src/cli/samples-folder.ts';
import { storedFrames } from './stored-frames.ts';

const STORED = path.join(import.meta.dirname, 'stored');
const isWriting = process.env['WRITE_FRAMES'] === '1';
const SAMPLES = readSamples().map((sample) => ({
  sample: sample.path.split('/').slice(-2).join('/'),
  path: sample.path,
}));

const placeOf = (sample: string): string => path.join(STORED, sample.replace(/\.py$/, '.txt'));

it.each(SAMPLES)('$sample', async ({ sample, path: file }) => {
  const frames = await storedFrames(file);
  const place = placeOf(sample);
  if (isWriting) {
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, frames);
  }
  expect(existsSync(place), 'not stored yet: npm run frames').toBe(true);
  expect(frames, 'another picture: look at it, then npm run frames').toBe(readFileSync(place, 'utf8'));
});

it('has no frames of samples that are gone', () => {
  const wanted = SAMPLES.map(({ sample }) => placeOf(sample));
  const groups = existsSync(STORED) ? readdirSync(STORED) : [];
  const stored = groups.flatMap((group) =>
    readdirSync(path.join(STORED, group)).map((name) => path.join(STORED, group, name)),
  );
  const left = stored.filter((place) => !wanted.includes(place));
  if (isWriting) for (const place of left) rmSync(place);
  else expect(left).toEqual([]);
});
