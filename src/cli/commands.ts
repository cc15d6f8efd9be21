/**
 * The table of commands: dispatch and help are read from it. Those that show no screen are loaded when they are
 * asked for, so that what does show it is without the engine, which runs in a thread of its own.
 */
import type { CliCommand } from './command.ts';
import { replCommand } from './repl-command.ts';
import { stepCommand } from './step-command.ts';

/** The commands that have a word of their own, in the order of the help. */
const NAMED: Readonly<Record<string, () => Promise<CliCommand>>> = {
  repl: async () => replCommand,
  run: async () => (await import('./run-command.ts')).runCommand,
  show: async () => (await import('./show-command.ts')).showCommand,
  trace: async () => (await import('./trace-command.ts')).traceCommand,
  samples: async () => (await import('./samples-command.ts')).samplesCommand,
  ast: async () => (await import('./ast-command.ts')).astCommand,
  dis: async () => (await import('./dis-command.ts')).disCommand,
};

/** Whether a word is the name of a command. */
export const isNamed = (word: string | undefined): word is string =>
  word !== undefined && Object.hasOwn(NAMED, word);

/** The command of this name; null when the word names none, and is a file to step through. */
export async function commandNamed(name: string | undefined): Promise<CliCommand | null> {
  return isNamed(name) ? NAMED[name]!() : null;
}

/** All of them, the step-through first. */
export async function allCommands(): Promise<readonly CliCommand[]> {
  return [stepCommand, ...(await Promise.all(Object.values(NAMED).map((load) => load())))];
}
