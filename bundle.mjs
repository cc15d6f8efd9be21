/**
 * How the program is bundled: one way for what is published and for the screens that tests start.
 *
 * Bundled, because loading Ink's several hundred modules one by one costs more than everything else
 * between the command and the first picture. The screen is a chunk of its own, so that `namesake run`
 * loads neither React nor Ink.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

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

/** What both kinds of bundle have in common. */
const COMMON = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  loader: { '.py': 'text' },
  minify: true,
  keepNames: false,
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
  logLevel: 'warning',
};

/** Bundles entries (output name to source file) into a folder; the answer is the files written, by name. */
export async function bundle(entryPoints, outdir) {
  const { metafile } = await build({
    ...COMMON,
    entryPoints,
    outdir,
    splitting: true,
    chunkNames: '[name]-[hash]',
    format: 'esm',
    jsx: 'automatic',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    plugins: [leftOut],
    metafile: true,
  });
  return Object.keys(metafile.outputs).map((file) => path.basename(file));
}

/** Without the chunks that only ECMAScript modules can have, and without what it takes the host to load those. */
const COMMON_JS = {
  ...COMMON,
  format: 'cjs',
  define: { ...COMMON.define, 'import.meta.url': 'moduleUrl' },
};

/** Where a file of the bundle lies, which the code of a thread is told from outside. */
const MODULE_URL = "const moduleUrl = require('node:url').pathToFileURL(__filename).href;";

/**
 * Bundles entries (output name to source file) into CommonJS, each into one file. What is imported only when it
 * is needed is no part of it; the answer is those files, as entries for `bundle`.
 */
export async function bundleEntries(entryPoints, outdir) {
  const later = {};
  const importedLater = {
    name: 'imported later',
    setup(plugin) {
      plugin.onResolve({ filter: /^\./ }, ({ kind, path: file, resolveDir }) => {
        if (kind !== 'dynamic-import') return null;
        const name = path.basename(file).replace(/\.tsx?$/, '');
        later[name] = path.join(resolveDir, file);
        return { path: `./${name}.js`, external: true };
      });
    },
  };
  await build({
    ...COMMON_JS,
    entryPoints,
    outdir,
    outExtension: { '.js': '.cjs' },
    banner: { js: MODULE_URL },
    plugins: [importedLater],
  });
  return later;
}

/** Bundles what runs in a thread into one file, which src/cli/thread-code.ts loads. It never shows the screen. */
export async function bundleThread(entry, outfile) {
  await build({ ...COMMON_JS, entryPoints: [entry], outfile, external: ['*/mount.tsx'] });
}
