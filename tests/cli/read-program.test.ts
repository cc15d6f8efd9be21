/** Where a program's text comes from, and the one line for each file that is none. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { programFromArguments, readProgramFile } from '../../src/cli/read-program.ts';

let folder: string;
const at = (name: string) => path.join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'namesake-files-'));
  writeFileSync(at('binary'), new Uint8Array([127, 69, 76, 70, 0, 1]));
  writeFileSync(at('empty.py'), '');
  writeFileSync(at('long.py'), '#'.repeat(5 * 1024 * 1024));
  writeFileSync(at('latin.py'), new Uint8Array([35, 233, 10]));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['missing.py', 'no such file: {}'],
  ['empty.py/x', 'no such file: {}'],
  ['', '{} is a folder, not a Python file'],
  ['binary', '{} is not a Python file: it holds null bytes'],
  ['long.py', '{} is 5.0 MB long; programs of up to 2 MB can be studied'],
])('%j is refused', (name, message) => {
  expect(() => readProgramFile(at(name))).toThrow(message.replace('{}', at(name)));
});

it('takes an empty file, and bytes that are not UTF-8, as they are', () => {
  expect(readProgramFile(at('empty.py'))).toHaveLength(0);
  expect([...readProgramFile(at('latin.py'))]).toEqual([35, 233, 10]);
});

it('takes -c as a program, with the rest as its arguments', () => {
  const source = programFromArguments({ options: new Map([['-c', 'x = 1']]), positional: ['a', '-b'] })!;
  expect(new TextDecoder().decode(source.bytes)).toBe('x = 1\n');
  expect(source).toMatchObject({ path: '<string>', argumentZero: '-c', programArguments: ['a', '-b'] });
});

it('has no program where none is named', () => {
  expect(programFromArguments({ options: new Map(), positional: [] })).toBeNull();
});
