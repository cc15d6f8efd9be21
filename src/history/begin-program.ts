/** A new machine with a program in it, about to run its first line. */
import '../library/install.ts';
import type { Code } from '../compile/code.ts';
import { boot } from '../machine/boot.ts';
import { type StartOptions, startProgram } from '../machine/interpreter/run.ts';
import { Machine } from '../machine/machine.ts';
import { allowDepth } from '../machine/native-depth.ts';
import type { Source } from '../syntax/source.ts';
import type { Tape } from './tape.ts';

export interface ProgramOptions extends StartOptions {
  /** What the compiler has to say: printed on standard error before the program runs. */
  readonly warnings: string;
  /** The text that the code was made from, for tracebacks. */
  readonly source: Source;
  /** What memory looks like after boot, where it is known (`bootImage`). */
  readonly image?: Int32Array | null;
  /** How deep built-ins and Python code may call each other; the host's stack has to be large enough. */
  readonly nestingLimit?: number | undefined;
  /** Bytes of memory that the program may have. */
  readonly memoryLimit?: number;
}

/** Makes the machine; without code it is a prompt, which reads statements. `booted` is told of it once everything that is not the program's is there. */
export function beginProgram(
  code: Code | 'prompt',
  tape: Tape,
  options: ProgramOptions,
  booted: (m: Machine) => void = () => undefined,
): Machine {
  const m = new Machine(tape, options.memoryLimit);
  tape.attach(m);
  if (options.nestingLimit !== undefined) allowDepth(m, options.nestingLimit);
  boot(m, options.image ?? null);
  booted(m);
  tape.write(options.warnings, 'stderr');
  m.program.sources.set(options.file, options.source);
  startProgram(m, code, options);
  return m;
}
