/** Runs the `bench` of a TypeScript file of this folder, bundled: with the number after `--steps`, or a million. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export async function runBundled(name) {
  const folder = mkdtempSync(path.join(tmpdir(), 'namesake-bench-'));
  try {
    const outfile = path.join(folder, 'bench.mjs');
    await build({
      entryPoints: [path.join(import.meta.dirname, name)],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      loader: { '.py': 'text' },
      absWorkingDir: path.resolve(import.meta.dirname, '../..'),
      logLevel: 'warning',
    });
    const at = process.argv.indexOf('--steps');
    const { bench } = await import(pathToFileURL(outfile).href);
    await bench(at < 0 ? 1_000_000 : Number(process.argv[at + 1]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
