/**
 * Random programs about memory (`generate.ts`) print what CPython 3.13 prints, which is stored, and every
 * reference count adds up. `npm run cases` asks CPython and stores it anew (this test, with WRITE_CASES=1);
 * `CASES_FROM=2000 npm run cases` compares as many further cases, and stores nothing.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runTextAudited } from '../run-audited.ts';
import { caseText, outputs, program } from './generate.ts';

const HERE = import.meta.dirname;
const PRELUDE = readFileSync(path.join(HERE, 'prelude.py'), 'utf8');
const CASES = 2000;
/** Cases of one program: booting costs more than a case. */
const TOGETHER = 100;

/** An audit takes longer than a case: each is met by some. */
const isAudited = (step: number): boolean => step % 61 === 0;

const asksCPython = process.env['WRITE_CASES'] === '1';
const first = Number(process.env['CASES_FROM'] ?? 0);
const programs = Array.from({ length: CASES / TOGETHER }, (_, i) => first + i * TOGETHER);

it.each(programs)('cases from %i on', (from) => {
  const text = program(PRELUDE, from, TOGETHER);
  const place = path.join(HERE, 'stored', `${String(from).padStart(4, '0')}.txt`);
  const expected = asksCPython ? cpythonSays(text) : readFileSync(place, 'utf8');
  const outcome = runTextAudited(new TextEncoder().encode(text), '/random/cases.py', '', isAudited);
  const ours = outputs(outcome.stdout);
  for (const [number, printed] of outputs(expected))
    expect(ours.get(number), `case ${number}\n${caseText(number)}`).toBe(printed);
  expect(outcome.problems).toEqual([]);
  expect(outcome.stdout).toBe(expected);
  if (asksCPython && first === 0) {
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, expected);
  }
});

/** What CPython 3.13 prints for a program. */
function cpythonSays(text: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cases-'));
  try {
    const file = path.join(folder, 'cases.py');
    writeFileSync(file, text);
    const command = process.env['NAMESAKE_CPYTHON'] ?? 'python3.13';
    const env = { ...process.env, PYTHONHASHSEED: '0', PYTHONUTF8: '1' };
    const { stdout, error } = spawnSync(command, [file], { encoding: 'utf8', env, cwd: folder });
    if (error) throw error;
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
