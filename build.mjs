/**
 * Builds the published program: one bundle, dist/, with nothing left to install beside it.
 *
 * Bundled, because loading Ink's several hundred modules one by one costs more than everything else
 * between the command and the first picture. The screen is a chunk of its own, so that `namesake run`
 * loads neither React nor Ink.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const recipe = new URL('./grammar/build-recipe.mjs', import.meta.url);
if (existsSync(recipe)) await import(recipe.href);

/** Modules that the bundle must not contain: Ink's developer tools, and what only they need. */
const leftOut = {
  name: 'left out',
  setup(plugin) {
    plugin.onResolve({ filter: /^(react-devtools-core|ws)$|\/devtools\.js$/ }, (found) => ({
      path: found.path,
      namespace: 'left-out',
    }));
    plugin.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'export default {};' }));
    // Ink draws nothing until it exits where it believes to be in a CI; our own screen decides that itself.
    plugin.onResolve({ filter: /^is-in-ci$/ }, (found) => ({ path: found.path, namespace: 'never' }));
    plugin.onLoad({ filter: /.*/, namespace: 'never' }, () => ({ contents: 'export default false;' }));
    // Yoga fetches the WebAssembly module that it carries in itself. Without fetch it decodes it directly,
    // and Node need not load its network library before the first frame.
    plugin.onLoad({ filter: /yoga-wasm-base64-esm\.js$/ }, ({ path }) => ({
      contents: `const fetch = undefined;\n${readFileSync(path, 'utf8')}`,
    }));
  },
};

rmSync(new URL('./dist', import.meta.url), { recursive: true, force: true });
await build({
  entryPoints: { cli: 'src/cli/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: '[name]-[hash]',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  jsx: 'automatic',
  loader: { '.py': 'text' },
  minify: true,
  keepNames: false,
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  plugins: [leftOut],
  absWorkingDir: new URL('.', import.meta.url).pathname,
  logLevel: 'warning',
});
