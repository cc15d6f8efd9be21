/**
 * Loads the code of the thread (`thread.cjs`, one file with all of the engine) with the host's code cache,
 * which the build has made: compiling two megabytes of text takes longer than anything else before the first
 * picture. A cache of another version of the host is not taken, and everything is compiled as ever.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';

const CODE = new URL('./thread.cjs', import.meta.url);
const CACHE = new URL('./thread.cache', import.meta.url);

/** Names that the code finds around it, as in a module of the host. */
const HEAD = '(function (module, require, moduleUrl) {';

export type ThreadCode = typeof import('./thread.ts');

/** The script and what it exports; the script itself is for making the cache. */
export function loadThreadCode(): { readonly script: Script; readonly code: ThreadCode } {
  const cachedData = readIfThere(CACHE);
  const script = new Script(`${HEAD}${readFileSync(CODE, 'latin1')}\n})`, {
    filename: CODE.pathname,
    ...(cachedData ? { cachedData } : {}),
  });
  const module = { exports: {} };
  script.runInThisContext()(module, createRequire(CODE), import.meta.url);
  return { script, code: module.exports as ThreadCode };
}

function readIfThere(file: URL): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
