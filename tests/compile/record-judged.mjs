/**
 * By hand: asks CPython's compiler what is wrong with programs and stores its answers.
 *
 *     node tests/compile/record-judged.mjs [tests/compile/judged/topic.json …]
 *
 * A topic is a list of [program, answer]; only the program has to be there. An answer is the error's message, line,
 * offset, end line and end offset, or the list of warnings, each with its line.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const PYTHON = process.env.NAMESAKE_CPYTHON ?? 'python3.13';

const JUDGE = `
import json, sys, warnings

def judge(program):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        try:
            compile(program.encode(), 'program.py', 'exec', dont_inherit=True)
        except SyntaxError as e:
            return [e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset or 0]
    return [[str(w.message), w.lineno] for w in caught]

json.dump([judge(program) for program in json.load(sys.stdin)], sys.stdout)
`;

const folder = new URL('./judged/', import.meta.url);
const named = process.argv.slice(2);
const files = named.length > 0 ? named : readdirSync(folder).map((name) => new URL(name, folder));
for (const file of files) {
  const programs = JSON.parse(readFileSync(file, 'utf8')).map((row) =>
    typeof row === 'string' ? row : row[0],
  );
  const asked = spawnSync(PYTHON, ['-c', JUDGE], { input: JSON.stringify(programs), encoding: 'utf8' });
  if (asked.status !== 0) throw new Error(asked.stderr);
  const answers = JSON.parse(asked.stdout);
  const rows = programs.map((program, i) => JSON.stringify([program, answers[i]]));
  writeFileSync(file, `[\n  ${rows.join(',\n  ')}\n]\n`);
}
