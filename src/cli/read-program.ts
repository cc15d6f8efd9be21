/**
 * Gets the bytes of a program: from a file, from `-c`, or from standard input. Whatever cannot be a
 * Python program is told apart here, in one line, before anything runs.
 */
import { readFileSync, statSync } from 'node:fs';
import type { Arguments } from './parse-arguments.ts';
import { textOption } from './parse-arguments.ts';
import { UsageError, usage } from './usage-error.ts';

/** A program's text as bytes, what it is called, and the arguments that belong to it. */
export interface ProgramSource {
  /** Path as given; '<string>' for -c, '<stdin>' for -. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** sys.argv from [1] on. */
  readonly programArguments: readonly string[];
  /** sys.argv[0]. */
  readonly argumentZero: string;
  /** Its lines are typed at a prompt: those of its text, or those of somebody who sits there. */
  readonly prompt?: 'text' | 'live';
}

/** A prompt at which nothing has been typed yet. */
export const LIVE_PROMPT: ProgramSource = {
  path: 'prompt',
  bytes: new Uint8Array(),
  programArguments: [],
  argumentZero: '',
  prompt: 'live',
};

/** Longer programs are refused: parsing them would take minutes. */
const LIMIT_MEGABYTES = 2;

/** The program that the arguments name; null when they name none. */
export function programFromArguments(given: Arguments): ProgramSource | null {
  const program = namedProgram(given);
  return program && given.options.has('--prompt') ? { ...program, prompt: 'text' } : program;
}

function namedProgram(given: Arguments): ProgramSource | null {
  const code = textOption(given, '-c');
  if (code !== null)
    return {
      path: '<string>',
      bytes: new TextEncoder().encode(`${code}\n`),
      programArguments: given.positional,
      argumentZero: '-c',
    };
  const [path, ...programArguments] = given.positional;
  if (path === undefined) return null;
  if (path === '-')
    return { path: '<stdin>', bytes: readStandardInput(), programArguments, argumentZero: '-' };
  return { path, bytes: readProgramFile(path), programArguments, argumentZero: path };
}

/** Like programFromArguments for commands that cannot do without a program. */
export function requireProgram(given: Arguments, command: string): ProgramSource {
  const program = programFromArguments(given);
  if (!program) throw new UsageError(usage.noFile(command));
  return program;
}

/** Bytes of a program file; throws UsageError with the reason when there is none to be had. */
export function readProgramFile(path: string): Uint8Array {
  let bytes: Uint8Array;
  try {
    const status = statSync(path);
    if (status.isDirectory()) throw new UsageError(usage.folder(path));
    checkLength(path, status.size);
    bytes = readFileSync(path);
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(reasonOf(path, error));
  }
  return checkBytes(path, bytes);
}

/** All of standard input, up to its end. */
function readStandardInput(): Uint8Array {
  try {
    return checkBytes('standard input', readFileSync(0));
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(reasonOf('standard input', error));
  }
}

/** Refuses what is too long or not text. */
function checkBytes(path: string, bytes: Uint8Array): Uint8Array {
  checkLength(path, bytes.length);
  if (bytes.includes(0)) throw new UsageError(usage.binary(path));
  return bytes;
}

/** Refuses what is too long. */
function checkLength(path: string, length: number): void {
  if (length > LIMIT_MEGABYTES * 1024 * 1024)
    throw new UsageError(usage.tooLong(path, (length / 1024 / 1024).toFixed(1), String(LIMIT_MEGABYTES)));
}

/** The words for an error of the file system. */
function reasonOf(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  if (code === 'ENOENT' || code === 'ENOTDIR') return usage.missing(path);
  if (code === 'EACCES' || code === 'EPERM') return usage.forbidden(path);
  if (code === 'EISDIR') return usage.folder(path);
  return usage.unreadable(path, code);
}
