/** Builds the published program: one bundle, dist/, with nothing left to install beside it. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { bundle } from './bundle.mjs';

const recipe = new URL('./grammar/build-recipe.mjs', import.meta.url);
if (existsSync(recipe)) await import(recipe.href);

// What an earlier build left goes last, so that there is a program to start at any time.
const written = await bundle(
  {
    start: 'src/cli/start.ts',
    thread: 'src/cli/thread.ts',
    'engine-thread': 'src/cli/engine-thread.ts',
    'boot-image': 'src/cli/boot-image.ts',
    'library-files': 'src/cli/library-files.ts',
  },
  'dist',
);
for (const name of readdirSync(new URL('./dist', import.meta.url)))
  if (!written.includes(name) && name !== 'boot.image' && name !== 'library')
    rmSync(new URL(`./dist/${name}`, import.meta.url), { recursive: true });

// What memory looks like after boot, made by the bundle itself: natives have the same numbers in it.
rmSync(new URL('./dist/boot.image', import.meta.url), { force: true });
const { makeBootImage } = await import('./dist/boot-image.js');
writeFileSync(new URL('./dist/boot.image', import.meta.url), makeBootImage());

// The modules of the library, compiled.
const folder = new URL('./dist/library/', import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const { packLibrary } = await import('./dist/library-files.js');
for (const [name, code] of packLibrary()) writeFileSync(new URL(`${name}.json`, folder), code);
