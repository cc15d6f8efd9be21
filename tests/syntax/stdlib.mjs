/**
 * By hand: compares our syntax trees with CPython's for every file of its standard library.
 *
 *     npx tsx tests/syntax/stdlib.mjs [--attributes] [--limit N] [folder or file …]
 *
 * Needs python3.13 on the path, or NAMESAKE_CPYTHON naming one. Columns are converted to code points.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dump } from '../../src/syntax/dump.ts';
import { parse } from '../../src/syntax/parse.ts';

const PYTHON = process.env.NAMESAKE_CPYTHON ?? 'python3.13';

/** Writes the dump, or the error, of every file named on standard input into a folder, by number. */
const DRIVER = `
import ast, json, sys, warnings
warnings.simplefilter('ignore')
folder, attributes = sys.argv[1], sys.argv[2] == 'True'
for number, name in enumerate(sys.stdin.read().splitlines()):
    data = open(name, 'rb').read()
    out = folder + '/' + str(number)
    try:
        tree = ast.parse(data, name)
    except (SyntaxError, ValueError) as e:
        text = 'ERROR ' + json.dumps([getattr(e, 'msg', str(e)), getattr(e, 'lineno', 0), getattr(e, 'offset', 0),
            getattr(e, 'end_lineno', 0), getattr(e, 'end_offset', 0)])
    else:
        if attributes:
            lines = data.split(b'\\n')
            for node in ast.walk(tree):
                if not hasattr(node, 'col_offset'): continue
                for line, column in (('lineno', 'col_offset'), ('end_lineno', 'end_col_offset')):
                    raw = lines[getattr(node, line) - 1].removeprefix(b'\\xef\\xbb\\xbf')
                    if not raw.isascii():
                        part = raw[:getattr(node, column)]
                        setattr(node, column, len(part.decode('utf-8', 'replace')))
        text = ast.dump(tree, indent=1, include_attributes=attributes)
    open(out, 'w', encoding='utf-8', errors='surrogatepass').write(text)
`;

const words = process.argv.slice(2);
const attributes = words.includes('--attributes');
const limitAt = words.indexOf('--limit');
const limit = limitAt < 0 ? Number.POSITIVE_INFINITY : Number(words[limitAt + 1]);
const places = words.filter((word, i) => !word.startsWith('--') && (limitAt < 0 || i !== limitAt + 1));

/** The standard library's folder. */
const library = () =>
  execFileSync(PYTHON, ['-c', 'import os; print(os.path.dirname(os.__file__))'], { encoding: 'utf8' }).trim();

const found = (places.length > 0 ? places : [library()]).flatMap((place) =>
  execFileSync('find', [place, '-name', '*.py', '-not', '-path', '*/site-packages/*'], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .sort(),
);
const step = Math.max(1, Math.floor(found.length / limit));
const files = found.filter((_, i) => i % step === 0).slice(0, limit);

const folder = mkdtempSync(path.join(tmpdir(), 'trees-'));
const driven = spawnSync(PYTHON, ['-c', DRIVER, folder, attributes ? 'True' : 'False'], {
  input: files.join('\n'),
  stdio: ['pipe', 'inherit', 'inherit'],
});
if (driven.status !== 0) process.exit(1);

let same = 0;
let errorsSame = 0;
let errors = 0;
let elapsed = 0;
for (const [number, file] of files.entries()) {
  const expected = readFileSync(path.join(folder, String(number)), 'utf8');
  let actual = '';
  try {
    const bytes = readFileSync(file);
    const start = process.cpuUsage();
    const result = parse(bytes, file);
    const used = process.cpuUsage(start);
    elapsed += (used.user + used.system) / 1000;
    if (result.ok) actual = dump(result.tree, { indent: 1, includeAttributes: attributes });
    else {
      const d = result.diagnostics[0];
      actual = `ERROR ${JSON.stringify([d.message, d.lineno, d.offset, d.endLineno, d.endOffset])}`;
    }
  } catch (problem) {
    actual = `CRASH ${problem.stack?.split('\n').slice(0, 4).join(' ')}`;
  }
  if (expected.startsWith('ERROR')) errors++;
  const normal = expected.startsWith('ERROR')
    ? expected.replace(/, /g, ',').replace('ERROR,', 'ERROR')
    : expected;
  if (actual === expected || actual.replace(/, /g, ',') === normal) {
    if (expected.startsWith('ERROR')) errorsSame++;
    else same++;
  } else report(file, expected, actual);
}
rmSync(folder, { recursive: true });
console.log(
  `trees: ${same} of ${files.length - errors} the same; errors: ${errorsSame} of ${errors} the same`,
);
console.log(`${Math.round(elapsed)} ms of parsing`);

/** The first line that differs. */
function report(file, expected, actual) {
  const a = expected.split('\n');
  const b = actual.split('\n');
  const line = a.findIndex((text, i) => text !== b[i]);
  console.log(
    `${file}:${line + 1}\n  CPython:  ${a[line]?.slice(0, 300)}\n  ours:     ${b[line]?.slice(0, 300)}`,
  );
}
