/**
 * Stores what CPython 3.13 says about the programs under tests/ and samples/. Run by hand:
 *
 *   node tests/expect.mjs             run all programs, write what changed, remove what has no program
 *   node tests/expect.mjs PATH…       only the programs in these files and folders; removes nothing
 *   node tests/expect.mjs --check     write nothing; list what is stale, status 1 if anything is
 *   node tests/expect.mjs --which     print the command of the CPython found; status 3 if there is none
 *
 * CPython is $NAMESAKE_CPYTHON, or else python3.13. A program NAME.py runs in its own folder, with hash
 * seed 0 and NAME.in as its input. Stored are NAME.out, and NAME.err (in both the program's path cut to its
 * file name) and NAME.status unless they are empty and 0; for programs under tests/stepping also NAME.trace.
 * What the samples print is stored in tests/memory/samples, so that samples/ holds nothing but samples.
 * A program under tests/prompt, and a sample NAME-at-the-prompt.py, is typed at CPython's prompt: it is the input of `python3.13 -i -q`.
 * Beside a program of tests/differences the names start with NAME.cpython: NAME.out is Namesake's own.
 * A file whose name starts with `_` is a module for its neighbours, not a program.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const TRACER = path.join(ROOT, 'tests/stepping/make_trace.py');
const FOLDERS = [
  'tests/conformance',
  'tests/memory',
  'tests/stepping',
  'tests/robustness/programs',
  'tests/differences',
  'tests/prompt',
  'samples',
];
const STORED = /\.(out|err|status|trace)$/;
const AT_ONCE = 2;
const LONGEST_RUN_MS = 120_000;

/** The environment of every run: nothing that changes what Python prints. */
function environment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PYTHON|FORCE_COLOR|COLUMNS)/.test(name));
  return {
    ...Object.fromEntries(kept),
    PYTHONHASHSEED: '0',
    PYTHONUTF8: '1',
    PYTHONDONTWRITEBYTECODE: '1',
    NO_COLOR: '1',
    PYTHON_BASIC_REPL: '1',
  };
}

/** The command of a CPython 3.13, or undefined. */
function findCPython() {
  const question = 'import sys; print(sys.implementation.name, *sys.version_info[:2])';
  for (const command of [process.env.NAMESAKE_CPYTHON, 'python3.13']) {
    if (!command) continue;
    const { stdout } = spawnSync(command, ['-c', question], { env: environment(), encoding: 'utf8' });
    if (stdout?.trim() === 'cpython 3 13') return command;
  }
  return undefined;
}

/** All files in a folder and the folders in it, sorted; absolute paths. */
function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, name))
    .sort();
}

/** Whether a file is a program to run. */
function isProgram(file) {
  return file.endsWith('.py') && file !== TRACER && !path.basename(file).startsWith('_');
}

/** Whether a program is to be typed at the prompt. */
function isTyped(program) {
  const place = path.relative(ROOT, program);
  return place.startsWith(path.join('tests', 'prompt')) || /^samples\b.*-at-the-prompt\.py$/.test(place);
}

/** The path that a program's stored files have in common, up to the last dot. */
function stemOf(program) {
  const stem = program.slice(0, -'.py'.length);
  const [top, second] = path.relative(ROOT, program).split(path.sep);
  if (top === 'samples') return path.join(ROOT, 'tests/memory', path.relative(ROOT, stem));
  return second === 'differences' ? `${stem}.cpython` : stem;
}

/** Runs Python once; a promise of what it wrote and its exit status as a shell would give it. */
function run(command, args, folder, input) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: folder, env: environment(), timeout: LONGEST_RUN_MS });
    const written = { stdout: [], stderr: [] };
    for (const stream of ['stdout', 'stderr'])
      child[stream].on('data', (chunk) => {
        written[stream].push(chunk);
      });
    child.on('error', reject);
    child.stdin.on('error', () => {}); // a program need not read what it is given
    child.stdin.end(input);
    child.on('close', (code, signal) => {
      if (signal === 'SIGTERM') reject(new Error(`${folder}/${args.join(' ')} did not end`));
      else
        resolve({
          stdout: Buffer.concat(written.stdout).toString('utf8'),
          stderr: Buffer.concat(written.stderr).toString('utf8'),
          status: signal === 'SIGINT' ? 130 : code,
        });
    });
  });
}

/** What is to be stored for one program: a map from file to text, undefined where no file belongs. */
async function expectationsOf(command, program) {
  const stem = stemOf(program);
  const folder = path.dirname(program);
  const name = path.basename(program);
  const inputFile = program.replace(/\.py$/, '.in');
  const typed = isTyped(program);
  const input = typed ? readFileSync(program) : existsSync(inputFile) ? readFileSync(inputFile) : '';
  const { stdout, stderr, status } = await run(command, typed ? ['-i', '-q'] : [name], folder, input);
  const expected = new Map([
    [`${stem}.out`, stdout.replaceAll(program, name)],
    [`${stem}.err`, stderr === '' ? undefined : stderr.replaceAll(program, name)],
    [`${stem}.status`, status === 0 ? undefined : `${status}\n`],
  ]);
  if (path.relative(ROOT, program).startsWith(path.join('tests', 'stepping'))) {
    const traced = await run(command, [TRACER, name], folder, input);
    if (traced.status !== 0) throw new Error(`${program}: ${traced.stderr}`);
    expected.set(`${stem}.trace`, traced.stdout);
  }
  return expected;
}

/** What CPython says about all these programs, a few of them at once. */
async function expectationsOfAll(command, programs) {
  const expected = new Map();
  const waiting = [...programs];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      for (const [file, text] of await expectationsOf(command, next)) {
        if (expected.has(file)) throw new Error(`two programs want ${file}`);
        expected.set(file, text);
      }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return expected;
}

/** Makes the stored files as expected, or only says which are not. Returns how many were not. */
function compare(expected, write) {
  let stale = 0;
  for (const [file, text] of [...expected].sort()) {
    const stored = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    if (stored === text) continue;
    stale += 1;
    console.log(
      `${text === undefined ? 'remove' : stored === undefined ? 'add' : 'change'} ${path.relative(ROOT, file)}`,
    );
    if (!write) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    if (text === undefined) rmSync(file);
    else writeFileSync(file, text);
  }
  return stale;
}

/** Stored files that belong to no program: each is expected to be away. */
function orphans(expected) {
  return FOLDERS.flatMap((folder) => filesUnder(path.join(ROOT, folder)))
    .filter((file) => STORED.test(file) && !expected.has(file))
    .filter((file) => !expected.has(file.replace(/\.(?=[a-z]+$)/, '.cpython.')))
    .map((file) => [file, undefined]);
}

/** The command line. */
async function main(args) {
  const command = findCPython();
  if (command === undefined) {
    console.error('no CPython 3.13: name its command in NAMESAKE_CPYTHON');
    return 3;
  }
  if (args.includes('--which')) {
    console.log(command);
    return 0;
  }
  const named = args.filter((arg) => !arg.startsWith('--')).map((arg) => path.resolve(arg));
  const programs = FOLDERS.flatMap((folder) => filesUnder(path.join(ROOT, folder)))
    .filter(isProgram)
    .filter(
      (file) => named.length === 0 || named.some((name) => file === name || file.startsWith(name + path.sep)),
    );
  const expected = await expectationsOfAll(command, programs);
  if (named.length === 0) for (const [file, nothing] of orphans(expected)) expected.set(file, nothing);
  const check = args.includes('--check');
  const stale = compare(expected, !check);
  console.log(`${programs.length} programs, ${stale} files ${check ? 'stale' : 'written or removed'}`);
  return check && stale > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
