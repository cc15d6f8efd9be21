/**
 * By hand: asks CPython's parser for the errors of programs and stores them.
 *
 *     node tests/syntax/record-errors.mjs [tests/syntax/errors/topic.json …]
 *
 * A file is a list of [program, kind, message, line, offset, end line, end offset]; only the program has to be there.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const PYTHON = process.env.NAMESAKE_CPYTHON ?? 'python3.13';

const DRIVER = `
import ast, json, sys, warnings
warnings.simplefilter('ignore')
out = []
for program in json.load(sys.stdin):
    try:
        compile(program, 'program.py', 'exec', ast.PyCF_ONLY_AST)
        out.append(['no error'])
    except SyntaxError as e:
        out.append([type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset])
json.dump(out, sys.stdout)
`;

const folder = new URL('./errors/', import.meta.url);
const named = process.argv.slice(2);
const files = named.length > 0 ? named : readdirSync(folder).map((name) => new URL(name, folder));
for (const file of files) {
  const programs = JSON.parse(readFileSync(file, 'utf8')).map((row) => (typeof row === 'string' ? row : row[0]));
  const asked = spawnSync(PYTHON, ['-c', DRIVER], { input: JSON.stringify(programs), encoding: 'utf8' });
  if (asked.status !== 0) throw new Error(asked.stderr);
  const answers = JSON.parse(asked.stdout);
  const rows = programs.map((program, i) => `  ${JSON.stringify([program, ...answers[i]])}`);
  writeFileSync(file, `[\n${rows.join(',\n')}\n]\n`);
}
