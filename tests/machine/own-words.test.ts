/** The machine's own words lie side by side: no two in one place. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const FILE = path.resolve(import.meta.dirname, '../../src/machine/own-words.ts');

it('gives each word a place of its own', () => {
  const places = new Map<string, string>();
  for (const [, name, place] of readFileSync(FILE, 'utf8').matchAll(/^ {2}(\w+) = (\w+),$/gm)) {
    expect(places.get(place!), `${name} and ${places.get(place!)}`).toBeUndefined();
    places.set(place!, name!);
  }
  expect(places.size).toBeGreaterThan(40);
});
