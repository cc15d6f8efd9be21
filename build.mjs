/** Builds the published program: dist/, with nothing left to install beside it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { bundle, bundleEntries, bundleThread } from './bundle.mjs';

const recipe = new URL('./grammar/build-recipe.mjs', import.meta.url);
if (existsSync(recipe)) await import(recipe.href);

const dist = (name) => new URL(`./dist/${name}`, import.meta.url);

// What an earlier build left goes last, so that there is a program to start at any time.
rmSync(dist('thread.cache'), { force: true });
await bundleThread('src/cli/thread.ts', 'dist/thread.cjs');
const entries = {
  start: 'src/cli/start.ts',
  'thread-entry': 'src/cli/thread-entry.ts',
  'thread-code': 'src/cli/thread-code.ts',
};
const written = await bundle(await bundleEntries(entries, 'dist'), 'dist');
const ours = new Set([...written, 'thread.cjs', 'boot.image', 'library']);
for (const name of Object.keys(entries)) ours.add(`${name}.cjs`);
for (const name of readdirSync(dist(''))) if (!ours.has(name)) rmSync(dist(name), { recursive: true });

// What memory looks like after boot, made by the bundle itself: natives have the same numbers in it.
rmSync(dist('boot.image'), { force: true });
const { loadThreadCode } = await import('./dist/thread-code.cjs');
const { script, code } = loadThreadCode();
writeFileSync(dist('boot.image'), code.makeBootImage());

// The modules of the library, compiled.
rmSync(dist('library'), { recursive: true, force: true });
mkdirSync(dist('library'));
for (const [name, packed] of code.packLibrary()) writeFileSync(dist(`library/${name}.json`), packed);

// What the host has compiled once it has seen a program or two.
for (const sample of ['01-names-are-pointers/07-a-deep-copy.py', '08-classics/04-a-class-with-instances.py'])
  await code.rehearse(sample, readFileSync(new URL(`./samples/${sample}`, import.meta.url)));
writeFileSync(dist('thread.cache'), script.createCachedData());
