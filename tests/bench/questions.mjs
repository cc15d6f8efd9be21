/**
 * How long questions about a long run take. Run by hand:
 *
 *   node tests/bench/questions.mjs [--steps N]
 *
 * When a name, an object or a slot changed last, and changes next, where that is as far away as it can be;
 * the life of an object; since when two names are aliases; what is different. Times are milliseconds of CPU, the
 * host's collector and compiler included: the machine may be busy.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'namesake-bench-'));
try {
  const outfile = path.join(folder, 'questions.mjs');
  await build({
    entryPoints: [path.join(import.meta.dirname, 'questions-bench.ts')],
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
