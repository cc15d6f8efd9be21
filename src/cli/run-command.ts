/** `namesake run`: a program run to its end as python3.13 would run it, recorded unless told otherwise. */

import { Tape } from '../history/tape.ts';
import { DEFAULT_BYTES, Timeline } from '../history/timeline.ts';
import { runUnrecorded } from '../history/unrecorded.ts';
import { interrupt } from '../machine/interrupt.ts';
import type { Machine } from '../machine/machine.ts';
import { type CliCommand, CODE_OPTION, PROMPT_OPTION } from './command.ts';
import { comparePages } from './compare-pages.ts';
import { takeInterrupt } from './interrupts.ts';
import { type LoadedSource, loadSource } from './load-source.ts';
import { type ProgramSource, requireProgram } from './read-program.ts';
import { StandardInput } from './standard-input.ts';
import { StandardOutput } from './standard-output.ts';

export const runCommand: CliCommand = {
  name: 'run',
  forms: ['run FILE [ARG…]', 'run -c CODE [ARG…]', 'run - [ARG…]'],
  words: 'run a program like python3.13: same output, same traceback, same exit status',
  options: [
    CODE_OPTION,
    PROMPT_OPTION,
    { name: '--stats', words: 'after the run, one line of JSON about it on standard error' },
    { name: '--no-record', words: 'keep no history' },
  ],
  programArguments: true,
  perform: (given) => {
    const source = requireProgram(given, 'run');
    return runProgram(source, !given.options.has('--no-record'), given.options.has('--stats'));
  },
};

/** Figures about a run, as `--stats` prints them. */
interface Stats {
  readonly steps: number;
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly historyBytes: number;
  readonly keyframes: number;
}

/** Line events of a run, and its exit status. */
interface Ended {
  readonly steps: number;
  readonly exitStatus: number;
}

/** Milliseconds of recording between looks at whether it is over. */
const SLICE = 1000;

function runProgram(source: ProgramSource, record: boolean, stats: boolean): number {
  const loaded = loadSource(source);
  if (!loaded.ok) {
    process.stderr.write(loaded.message);
    return 1;
  }
  return runLoaded(loaded, source.path === '<stdin>' ? null : new StandardInput(), record, stats);
}

/** Runs what is loaded; input() reads from `input`. The exit status. */
export function runLoaded(
  loaded: LoadedSource,
  input: StandardInput | null,
  record: boolean,
  stats: boolean,
): number {
  const output = new StandardOutput();
  const sources = {
    ...loaded.sources,
    readLine: () => {
      output.flush();
      return input?.readLine() ?? null;
    },
  };
  const tape = new Tape(sources, false);
  tape.onPrint = (text, stream) => output.write(text, stream);
  const started = process.cpuUsage();
  const wall = performance.now();
  const { options } = loaded;
  const timeline = record
    ? new Timeline(loaded.code, tape, {
        ...options,
        maxSteps: Number.POSITIVE_INFINITY,
        maxBytes: DEFAULT_BYTES,
        samePage: comparePages,
      })
    : null;
  const meanwhile = (m: Machine) => {
    output.flushOld();
    if (takeInterrupt()) interrupt(m);
  };
  if (timeline) timeline.meanwhile = meanwhile;
  let ended: Ended;
  try {
    ended = timeline ? recordAll(timeline) : runUnrecorded(loaded.code, tape, options, meanwhile);
  } finally {
    output.flush();
  }
  const { steps, exitStatus } = ended;
  if (stats) {
    const cpu = process.cpuUsage(started);
    const figures: Stats = {
      steps,
      wallSeconds: (performance.now() - wall) / 1000,
      cpuSeconds: (cpu.user + cpu.system) / 1e6,
      historyBytes: timeline?.keyframes.bytes() ?? 0,
      keyframes: timeline?.keyframes.count ?? 0,
    };
    process.stderr.write(`${JSON.stringify(figures)}\n`);
  }
  return exitStatus;
}

function recordAll(timeline: Timeline): Ended {
  while (timeline.record(SLICE));
  return { steps: timeline.last, exitStatus: timeline.exitStatus };
}
