/**
 * The steps of every program in this folder: the same lines of the same functions in the same order as
 * the line events that `sys.settrace` reported to CPython (NAME.trace, stored by `node tests/expect.mjs`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { beginProgram } from '../../src/history/begin-program.ts';
import { Tape } from '../../src/history/tape.ts';
import { frameLine, frameUnit } from '../../src/machine/frames.ts';
import { run } from '../../src/machine/interpreter/run.ts';
import { loadProgram } from '../../src/session/load-program.ts';

const FOLDER = import.meta.dirname;

/** A program that steps on for ever is stopped here. */
const MOST_STEPS = 20_000;

/** Function and line of each step of a program. */
function stepsOf(file: string): string[] {
  const loaded = loadProgram(readFileSync(file), file);
  if (!loaded.ok) throw new Error(loaded.message);
  const { code, warnings, source } = loaded;
  const tape = new Tape({ clock: () => 1.7e9, entropy: () => 4, readLine: () => null });
  const m = beginProgram(code, tape, { file, argv: [file], warnings, source });
  const steps: string[] = [];
  m.atStop = () => {
    const unit = frameUnit(m, m.frame);
    if (unit.code.filename === file) steps.push(`line ${unit.code.name} ${frameLine(m, m.frame)}`);
    m.stopAt = m.steps + 1;
    return steps.length < MOST_STEPS;
  };
  m.stopAt = 1;
  run(m);
  return steps;
}

/** The line events of a stored trace. */
function lineEvents(stem: string): string[] {
  const trace = readFileSync(`${stem}.trace`, 'utf8');
  return trace.split('\n').filter((event) => event.startsWith('line '));
}

const PROGRAMS = readdirSync(FOLDER).filter((name) => name.endsWith('.py') && name !== 'make_trace.py');

it.each(PROGRAMS)('%s steps as CPython traces it', (name) => {
  const file = path.join(FOLDER, name);
  expect(stepsOf(file)).toEqual(lineEvents(file.slice(0, -'.py'.length)));
});
