/** A run without history: nothing is kept, nothing can be looked at. */
import type { Code } from '../compile/code.ts';
import { boot } from '../machine/boot.ts';
import { type StartOptions, startProgram } from '../machine/interpreter/run.ts';
import { Machine } from '../machine/machine.ts';
import { ProgramRun } from './program-run.ts';
import type { Tape } from './tape.ts';

/** Runs a program to its end; how many line events there were, and its exit status. */
export function runUnrecorded(
  code: Code,
  tape: Tape,
  options: StartOptions,
  memoryLimit?: number,
): { readonly steps: number; readonly exitStatus: number } {
  const m = new Machine(tape, memoryLimit);
  tape.attach(m);
  boot(m);
  startProgram(m, code, options);
  const run = new ProgramRun(m);
  run.goOn();
  return { steps: m.steps, exitStatus: run.exitStatus };
}
