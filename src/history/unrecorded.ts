/** A run without history: nothing is kept, nothing can be looked at. */
import type { Code } from '../compile/code.ts';
import type { Machine } from '../machine/machine.ts';
import { beginProgram, type ProgramOptions } from './begin-program.ts';
import { ProgramRun } from './program-run.ts';
import type { Tape } from './tape.ts';

/** Line events between two calls of `meanwhile`. */
const CHUNK = 1 << 15;

/**
 * Runs a program to its end; how many line events there were, and its exit status. `meanwhile` is called
 * now and then.
 */
export function runUnrecorded(
  code: Code | 'prompt',
  tape: Tape,
  options: ProgramOptions,
  meanwhile: (m: Machine) => void,
): { readonly steps: number; readonly exitStatus: number } {
  const m = beginProgram(code, tape, options);
  m.atStop = () => {
    meanwhile(m);
    m.stopAt = m.steps + CHUNK;
    return true;
  };
  m.stopAt = CHUNK;
  const run = new ProgramRun(m);
  run.goOn();
  return { steps: m.steps, exitStatus: run.exitStatus };
}
