/** Starting without a terminal, with wrong usage, and the words of help: one clear line, the right status. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { NAMESAKE, ROOT } from './real-terminal.ts';

const namesake = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [NAMESAKE, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    input: '',
  });
  return { status, stdout, stderr };
};

describe('without a terminal', () => {
  it.each([[[]], [['samples/08-classics/02-recursion.py']], [['-c', 'x = 1']]])(
    'namesake %j says what to use instead',
    (args) => {
      const { status, stdout, stderr } = namesake(...args);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toMatch(
        /^namesake: standard output is not a terminal: .*namesake run.*namesake show.*\n$/,
      );
    },
  );
});

describe('wrong usage', () => {
  it.each([
    [['--colour', 'x.py'], "namesake: unknown option --colour; 'namesake --help' lists what there is\n"],
    [['samples', 'nothing'], "namesake: no sample is called 'nothing'; 'namesake samples' lists them\n"],
    [['samples', 'a', 'b'], "namesake: unexpected argument 'b'\n"],
  ])('%j', (args, line) => {
    expect(namesake(...args)).toEqual({ status: 2, stdout: '', stderr: line });
  });
});

describe('help', () => {
  it('tells every command in a line', () => {
    const { status, stdout } = namesake('--help');
    expect(status).toBe(0);
    for (const command of ['namesake FILE', 'namesake samples']) expect(stdout).toContain(command);
  });

  it('is there for a command', () => {
    expect(namesake('samples', '--help').stdout).toContain('namesake samples [NAME]');
  });

  it('tells the version', () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    expect(namesake('--version').stdout).toBe(`namesake ${version}\n`);
  });
});
