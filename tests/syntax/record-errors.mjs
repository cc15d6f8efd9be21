/**
 * By hand: asks CPython what is wrong with programs, run as files, and stores its answers.
 *
 *     node tests/syntax/record-errors.mjs [tests/syntax/errors/topic.json …]
 *
 * A topic is a list of [program, kind, message, line, offset, end line, end offset]; only the program has to be
 * there. What only CPython's compiler refuses counts as no error here.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PYTHON = process.env.NAMESAKE_CPYTHON ?? 'python3.13';

/** Which of the programs parse. */
const DRIVER = `
import ast, json, sys, warnings
warnings.simplefilter('ignore')
def parses(program):
    try:
        compile(program.encode(), 'program.py', 'exec', ast.PyCF_ONLY_AST)
        return True
    except SyntaxError:
        return False
json.dump([parses(program) for program in json.load(sys.stdin)], sys.stdout)
`;

/** Prints the error of the file that Python was started with; the file tokenizer is not reachable otherwise. */
const HOOK = `
import json, sys
def hook(kind, e, tb):
    print(json.dumps([kind.__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset]))
sys.excepthook = hook
`;

const work = mkdtempSync(path.join(tmpdir(), 'errors-'));
writeFileSync(path.join(work, 'sitecustomize.py'), HOOK);

/** The error of one program. */
function errorOf(program) {
  writeFileSync(path.join(work, 'program.py'), program);
  const env = { ...process.env, PYTHONPATH: work, PYTHONWARNINGS: 'ignore' };
  const run = spawnSync(PYTHON, ['program.py'], { cwd: work, encoding: 'utf8', env });
  return JSON.parse(run.stdout.trim().split('\n').at(-1));
}

const folder = new URL('./errors/', import.meta.url);
const named = process.argv.slice(2);
const files = named.length > 0 ? named : readdirSync(folder).map((name) => new URL(name, folder));
for (const file of files) {
  const programs = JSON.parse(readFileSync(file, 'utf8')).map((row) =>
    typeof row === 'string' ? row : row[0],
  );
  const asked = spawnSync(PYTHON, ['-c', DRIVER], { input: JSON.stringify(programs), encoding: 'utf8' });
  if (asked.status !== 0) throw new Error(asked.stderr);
  const fine = JSON.parse(asked.stdout);
  const rows = programs.map((program, i) =>
    JSON.stringify([program, ...(fine[i] ? ['no error'] : errorOf(program))]),
  );
  writeFileSync(file, `[\n  ${rows.join(',\n  ')}\n]\n`);
}
rmSync(work, { recursive: true });
