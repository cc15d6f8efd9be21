/** A program of the tests, bundled as the published one is: what it imports is not only TypeScript. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { bundle } from '../../bundle.mjs';

/** Bundles `tests/e2e/<name>` before the tests of a file; the result gives the path to start. */
export function bundledEntry(name: string): () => string {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'namesake-entry-'));
    writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
    await bundle({ entry: path.join(import.meta.dirname, name) }, folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => path.join(folder, 'entry.js');
}
