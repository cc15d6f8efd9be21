/** Programs that a test file writes into a folder of its own, which goes when its tests are over. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/** Writes a program (its lines) under a name, again if it is there already; the result is its path. */
export function temporaryPrograms(): (name: string, ...lines: readonly string[]) => string {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'namesake-programs-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name, ...lines) => {
    const file = path.join(folder, name);
    writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
    return file;
  };
}
