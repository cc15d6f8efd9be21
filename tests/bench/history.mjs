/**
 * How quick history is under load. Run by hand:
 *
 *   node tests/bench/history.mjs [--steps N]
 *
 * For programs of a million steps on a small and on a large heap: what recording costs in time and bytes,
 * how long it takes to go anywhere, and a step back; and how long a snapshot takes by the number of objects
 * in it. Times are in milliseconds; the machine may be busy.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'namesake-bench-'));
try {
  const outfile = path.join(folder, 'history.mjs');
  await build({
    entryPoints: [path.join(import.meta.dirname, 'history-bench.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    loader: { '.py': 'text' },
    absWorkingDir: ROOT,
    logLevel: 'warning',
  });
  const at = process.argv.indexOf('--steps');
  const { bench } = await import(pathToFileURL(outfile).href);
  await bench(at < 0 ? 1_000_000 : Number(process.argv[at + 1]));
} finally {
  rmSync(folder, { recursive: true });
}
