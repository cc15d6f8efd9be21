/**
 * Compares the code that Namesake's compiler makes with CPython's, instruction for instruction, for whole
 * folders of programs. Run by hand (`npx tsx`):
 *
 *   npx tsx tests/compile/compare-dis.mjs           all of CPython's own library
 *   npx tsx tests/compile/compare-dis.mjs PATH…     these files, and the files in these folders
 *     --only WORD    only files whose path has the word in it
 *     --shown N      details for so many files (default 5)
 *
 * CPython is $NAMESAKE_CPYTHON, or else python3.13.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { compile } from '../../src/compile/compile.ts';
import { parse } from '../../src/syntax/parse.ts';
import { dumpCode, firstDifference } from './code-as-data.ts';

const PYTHON = process.env.NAMESAKE_CPYTHON ?? 'python3.13';
const DUMPER = path.join(import.meta.dirname, 'dump_code.py');
/** Files given to CPython at once. */
const BATCH = 50;

/** The Python files at these paths. */
function programsAt(paths) {
  return paths.flatMap((name) => {
    if (!statSync(name).isDirectory()) return [path.resolve(name)];
    return readdirSync(name, { recursive: true })
      .filter((file) => file.endsWith('.py') && !file.includes('site-packages'))
      .map((file) => path.resolve(name, file))
      .sort();
  });
}

/** Where CPython keeps its library. */
function libraryFolder() {
  const { stdout } = spawnSync(PYTHON, ['-c', 'import os; print(os.path.dirname(os.__file__))']);
  return stdout.toString().trim();
}

/** What CPython makes of programs. */
function expected(files) {
  const input = files.map((file) => `${file}\n`).join('');
  const { stdout, stderr } = spawnSync(PYTHON, [DUMPER], { input, maxBuffer: 2 ** 31 });
  const lines = stdout.toString().trim().split('\n');
  if (lines.length !== files.length) throw new Error(stderr.toString());
  return lines.map((line) => JSON.parse(line));
}

/** What Namesake makes of a program; a string: why it makes nothing. */
function made(file) {
  const parsed = parse(readFileSync(file), file);
  if (!parsed.ok) return parsed.diagnostics[0].message;
  const compiled = compile(parsed.tree, parsed.source, file);
  return compiled.ok ? dumpCode(compiled.code) : compiled.diagnostics[0].message;
}

/** Compares one file; returns what kind of result it is and the words for it. */
function compared(file, wanted) {
  let got;
  try {
    got = made(file);
  } catch (error) {
    return ['crashed', error.stack];
  }
  if (typeof got === 'string') return [wanted.error ? 'refused by both' : 'refused', got];
  if (wanted.error) return ['accepted', wanted.error];
  const difference = firstDifference(wanted, got);
  return difference === null ? ['same', ''] : ['different', difference];
}

function main(args) {
  const option = (name) => {
    const at = args.indexOf(name);
    return at < 0 ? undefined : args.splice(at, 2)[1];
  };
  const only = option('--only') ?? '';
  let shown = Number(option('--shown') ?? 5);
  const files = programsAt(args.length > 0 ? args : [libraryFolder()]).filter((file) => file.includes(only));
  const counts = {};
  for (let start = 0; start < files.length; start += BATCH) {
    const batch = files.slice(start, start + BATCH);
    expected(batch).forEach((wanted, i) => {
      const [kind, words] = compared(batch[i], wanted);
      counts[kind] = (counts[kind] ?? 0) + 1;
      if (kind === 'same' || kind === 'refused by both' || /not supported yet/.test(words)) return;
      if (shown-- > 0) console.log(`${batch[i]}: ${kind}\n${words}\n`);
    });
  }
  console.log(counts);
}

main(process.argv.slice(2));
