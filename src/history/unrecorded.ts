/** A run without history: nothing is kept, nothing can be looked at. */
import type { Code } from '../compile/code.ts';
import { beginProgram, type ProgramOptions } from './begin-program.ts';
import { ProgramRun } from './program-run.ts';
import type { Tape } from './tape.ts';

/** Runs a program to its end; how many line events there were, and its exit status. */
export function runUnrecorded(
  code: Code,
  tape: Tape,
  options: ProgramOptions,
): { readonly steps: number; readonly exitStatus: number } {
  const m = beginProgram(code, tape, options);
  const run = new ProgramRun(m);
  run.goOn();
  return { steps: m.steps, exitStatus: run.exitStatus };
}
