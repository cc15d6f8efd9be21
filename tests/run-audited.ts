/** Runs a program in this process, with the audit at its line events, and answers what it printed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { moduleFiles } from '../src/cli/module-files.ts';
import { beginProgram } from '../src/history/begin-program.ts';
import { ProgramRun } from '../src/history/program-run.ts';
import { type Sources, Tape } from '../src/history/tape.ts';
import { audit } from '../src/machine/audit.ts';
import { boot, bootImage } from '../src/machine/boot.ts';
import { Machine } from '../src/machine/machine.ts';
import { loadProgram } from '../src/session/load-program.ts';
import { linesFrom, nextStatement } from '../src/session/typed-text.ts';
import { Source } from '../src/syntax/source.ts';

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
  readonly steps: number;
  /** What the audit found, with the step and line where it first did. */
  readonly problems: readonly string[];
}

/** Levels of built-ins that call Python: vitest.config.ts gives the stack for them. */
const NESTING = 600;

/** Every step is audited up to here; of longer runs fewer and fewer after it. */
const EVERY_STEP = 1500;
const OFTEN = 10_000;

/** Whether a step is audited. */
function isAudited(step: number): boolean {
  return step < EVERY_STEP || (step < OFTEN ? step % 101 === 0 : step % 10_007 === 0);
}

let booted: Int32Array | null = null;

/** What memory looks like after boot; worked out once, as for the published program. */
export function bootedMemory(): Int32Array {
  if (booted === null) {
    const m = new Machine(new Tape(), 0x10000000);
    boot(m);
    booted = bootImage(m);
  }
  return booted;
}

/** Runs the program in a file; `input` is its standard input. */
export function runAudited(file: string, input = '', { audited = true } = {}): Outcome {
  return runTextAudited(readFileSync(file), file, input, audited ? isAudited : () => false);
}

/** Runs a program's text, as if it stood in a file of that name; `audited` says which steps are. */
export function runTextAudited(
  text: Uint8Array,
  file: string,
  input: string,
  audited: (step: number) => boolean,
): Outcome {
  const loaded = loadProgram(text, file);
  if (!loaded.ok)
    return { stdout: '', stderr: cutPath(loaded.message, file), status: 1, steps: 0, problems: [] };
  const tape = new Tape({ ...SOURCES, readLine: linesFrom(input), moduleSource: moduleFiles(file) });
  const { code, warnings, source } = loaded;
  const options = { file, argv: [path.basename(file)], warnings, source };
  return auditedRun(beginProgram(code, tape, { ...options, ...machineOptions() }), tape, file, audited);
}

/** Types the lines of a file at a prompt. */
export function typeAudited(file: string): Outcome {
  const readLine = linesFrom(readFileSync(file, 'utf8'));
  const tape = new Tape({ ...SOURCES, readLine, statement: () => nextStatement(readLine) });
  const options = { file: '<stdin>', argv: [''], warnings: '', source: new Source('', '<stdin>') };
  return auditedRun(beginProgram('prompt', tape, { ...options, ...machineOptions() }), tape, file, isAudited);
}

const SOURCES: Sources = { clock: () => 1.7e9, entropy: () => 4 };

const machineOptions = () => ({
  memoryLimit: 0x10000000,
  image: bootedMemory(),
  nestingLimit: NESTING,
});

function auditedRun(m: Machine, tape: Tape, file: string, audited: (step: number) => boolean): Outcome {
  const problems: string[] = [];
  m.atStop = () => {
    if (problems.length === 0 && audited(m.steps)) {
      for (const problem of audit(m)) problems.push(`at step ${m.steps}: ${String(problem)}`);
    }
    m.stopAt = m.steps + 1;
    return m.steps < 3_000_000;
  };
  m.stopAt = 1;
  const run = new ProgramRun(m);
  run.goOn();
  return {
    stdout: cutPath(tape.printed('stdout'), file),
    stderr: cutPath(tape.printed('stderr'), file),
    status: run.exitStatus,
    steps: m.steps,
    problems,
  };
}

/** The program's path cut to its file name, as the stored expectations have it. */
function cutPath(text: string, file: string): string {
  return text.replaceAll(file, path.basename(file));
}
