/** What the machine is told of a program beside its code. */
import path from 'node:path';
import type { ProgramSource } from './read-program.ts';

/** The program's file as tracebacks show it, and sys.argv. */
export function programOptions(source: ProgramSource): {
  readonly file: string;
  readonly argv: readonly string[];
} {
  const named = source.path === '<string>' || source.path === '<stdin>';
  return {
    file: named ? source.path : path.resolve(source.path),
    argv: [source.argumentZero, ...source.programArguments],
  };
}
