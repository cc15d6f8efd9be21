/**
 * The program's front door: arguments in, exit status out.
 *
 * Wrong usage ends here as one line and status 2; our own bugs end here too, with a line that says what
 * to report. Errors of the program under study never come this far: they are objects in its memory.
 */
import { readFileSync } from 'node:fs';
import { allCommands, commandNamed } from './commands.ts';
import { commandHelp, programHelp } from './help-text.ts';
import { parseArguments } from './parse-arguments.ts';
import { stepCommand } from './step-command.ts';
import { UsageError } from './usage-error.ts';

/** Status of the process when Namesake itself is at fault (EX_SOFTWARE). */
const OUR_FAULT = 70;

/** Runs one command line. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    return await dispatch(argv);
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`namesake: ${error.message}\n`);
      return 2;
    }
    reportBug(error);
    return OUR_FAULT;
  }
}

/** Finds the command and gives it its arguments. */
async function dispatch(argv: readonly string[]): Promise<number> {
  const named = await commandNamed(argv[0]);
  const command = named ?? stepCommand;
  const rest = named ? argv.slice(1) : argv;
  if (wants('--help', rest, command.programArguments) || wants('-h', rest, command.programArguments)) {
    process.stdout.write(named ? commandHelp(command) : programHelp(await allCommands()));
    return 0;
  }
  if (!named && wants('--version', rest, true)) {
    process.stdout.write(`namesake ${version()}\n`);
    return 0;
  }
  const given = parseArguments(rest, command.options, command.name, command.programArguments);
  return command.perform(given);
}

/** Whether an option is asked for; with `untilFile` only among the options before FILE. */
function wants(option: string, argv: readonly string[], untilFile: boolean): boolean {
  for (const word of argv) {
    if (word === option) return true;
    if (word === '--' || word === '-c' || (untilFile && (word === '-' || !word.startsWith('-'))))
      return false;
  }
  return false;
}

/** The version in package.json, which lies beside dist/ and two above src/cli/. */
function version(): string {
  for (const place of ['../package.json', '../../package.json'])
    try {
      return JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8')).version;
    } catch {}
  return 'unknown';
}

/** Tells about a bug of ours. */
function reportBug(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `namesake ${version()}: internal error, please report this with the program that was run:\n${text}\n`,
  );
}
