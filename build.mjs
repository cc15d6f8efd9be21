/** Builds the published program: one bundle, dist/, with nothing left to install beside it. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { bundle } from './bundle.mjs';

const recipe = new URL('./grammar/build-recipe.mjs', import.meta.url);
if (existsSync(recipe)) await import(recipe.href);

// What an earlier build left goes last, so that there is a program to start at any time.
const written = await bundle({ cli: 'src/cli/main.ts' }, 'dist');
for (const name of readdirSync(new URL('./dist', import.meta.url)))
  if (!written.includes(name)) rmSync(new URL(`./dist/${name}`, import.meta.url), { recursive: true });
