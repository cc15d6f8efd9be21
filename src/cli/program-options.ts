/** What the machine is told of a program beside its code. */
import path from 'node:path';
import { readBootImage } from './boot-image.ts';
import { nestingLimit } from './host-stack.ts';
import { readLibraryFiles } from './library-files.ts';
import type { ProgramSource } from './read-program.ts';

/** The program's file as tracebacks show it, sys.argv, and what memory looks like after boot. */
export function programOptions(source: ProgramSource): {
  readonly file: string;
  readonly argv: readonly string[];
  readonly image: Int32Array | null;
  readonly nestingLimit: number | undefined;
} {
  readLibraryFiles();
  const named = source.path === '<string>' || source.path === '<stdin>';
  return {
    file: named ? source.path : path.resolve(source.path),
    argv: [source.argumentZero, ...source.programArguments],
    image: readBootImage(),
    nestingLimit: nestingLimit(),
  };
}
