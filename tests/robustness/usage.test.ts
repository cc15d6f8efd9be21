/** Bad input ends in one clear line on standard error and the right exit status. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runNamesake } from './run-namesake.ts';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'namesake-'));
const file = (name: string, content: string | Uint8Array) => writeFileSync(path.join(FOLDER, name), content);
mkdirSync(path.join(FOLDER, 'folder'));
file('good.py', 'x = 1\nprint(x)\n');
file('empty.py', '');
file('binary.py', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]));
file('huge.py', 'x = 1\n'.repeat(900_000));
file('undecodable.py', new Uint8Array([0x78, 0x20, 0x3d, 0x20, 0x27, 0xff, 0x27, 10]));
file('broken.py', 'x = (\n');
file('endless.py', 'n = 0\nwhile True:\n    n += 1\n');

/** Command lines, and what they say; a line of standard error, and the status. */
const USAGE: readonly (readonly [command: string, says: string])[] = [
  ['run nothing.py', 'no such file: nothing.py'],
  ['show nothing.py', 'no such file: nothing.py'],
  ['nothing.py', 'no such file: nothing.py'],
  ['ast nothing.py', 'no such file: nothing.py'],
  ['run folder', 'folder is a folder, not a Python file'],
  ['dis folder', 'folder is a folder, not a Python file'],
  ['run good.py/x.py', 'no such file: good.py/x.py'],
  ['run binary.py', 'binary.py is not a Python file: it holds null bytes'],
  ['show huge.py', 'huge.py is 5.1 MB long; programs of up to 2 MB can be studied'],
  ['run', "namesake run needs a FILE; 'namesake run --help' says more"],
  ['show', "namesake show needs a FILE; 'namesake show --help' says more"],
  ['run --frob', "unknown option --frob; 'namesake run --help' lists what there is"],
  ['--frob', "unknown option --frob; 'namesake --help' lists what there is"],
  ['run -c', 'option -c needs CODE'],
  ['show good.py --step x', "option --step needs a whole number, not 'x'"],
  ['show good.py --step 1.5', "option --step needs a whole number, not '1.5'"],
  ['show good.py --step -1', "option --step needs a whole number, not '-1'"],
  ['show good.py --step', 'option --step needs N'],
  ['show good.py --step 99', 'there is no step 99: the run has steps 0 to 2'],
  ['show empty.py --step 2', 'there is no step 2: the run has steps 0 to 1'],
  ['show good.py --line 0', 'option --line starts at 1'],
  ['show good.py --line 7', 'line 7 is never run'],
  ['show good.py --line 1 --hit 2', 'line 1 is not run 2 times'],
  ['show good.py --hit 2', 'option --hit needs --line L beside it'],
  ['show good.py --step 1 --end', 'options --step and --end exclude each other'],
  ['show good.py --width 5', 'option --width starts at 20'],
  ['show good.py --format xml', "option --format is text, svg, html or json, not 'xml'"],
  ['samples nothing', "no sample is called 'nothing'; 'namesake samples' lists them"],
  [
    'good.py',
    "standard output is not a terminal: use 'namesake run FILE' to run a program, 'namesake show FILE' for a picture",
  ],
];

describe.concurrent('wrong usage', () => {
  it.for(USAGE)('%s', async ([command, says]) => {
    const ended = await runNamesake(command.split(' '), { folder: FOLDER });
    expect(ended).toEqual({ stdout: '', stderr: `namesake: ${says}\n`, status: 2 });
  });
});

describe.concurrent('programs that cannot run', () => {
  it.for(['run', 'show'])('%s says so in the words of CPython', async (command) => {
    const broken = await runNamesake([command, 'broken.py'], { folder: FOLDER });
    expect(broken.status).toBe(1);
    expect(broken.stdout).toBe('');
    expect(broken.stderr.split('\n').slice(1)).toEqual([
      '    x = (',
      '        ^',
      "SyntaxError: '(' was never closed",
      '',
    ]);
    const { stderr, status } = await runNamesake([command, 'undecodable.py'], { folder: FOLDER });
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^SyntaxError: Non-UTF-8 code starting with '\\xff' in file .*undecodable\.py on line 1/,
    );
  });
});

describe.concurrent('show', () => {
  it('shows a program that never ends at its budget of steps, and says so', { timeout: 60_000 }, async () => {
    const { stdout, stderr, status } = await runNamesake(['show', 'endless.py'], { folder: FOLDER });
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout.split('\n')[0]).toContain('recording stopped after 999999 steps');
  });

  it('shows an empty program', async () => {
    const { stdout, status } = await runNamesake(['show', 'empty.py', '--format', 'json'], {
      folder: FOLDER,
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ event: 'end', line: 0, output: [], exception: null });
  });
});
