/** The step-through: `namesake`, `namesake FILE`. Opens the screen once all that can fail has not. */
import { closeSync, openSync } from 'node:fs';
import { ReadStream } from 'node:tty';
import type { ThemeName } from '../ui/theme.ts';
import { type CliCommand, CODE_OPTION, PROMPT_OPTION } from './command.ts';
import { Engine } from './engine.ts';
import { type Arguments, type Option, textOption } from './parse-arguments.ts';
import { type ProgramSource, programFromArguments, readProgramFile } from './read-program.ts';
import { programAt, programOf } from './reopened-program.ts';
import { isForPrompt, readSamples } from './samples-folder.ts';
import { runScreen } from './screen.ts';
import type { TerminalOutput } from './terminal.ts';
import { UsageError, usage } from './usage-error.ts';

/** How the screen looks. */
export const SCREEN_OPTIONS: readonly Option[] = [
  {
    name: '--theme',
    value: 'NAME',
    choices: ['dark', 'light'],
    words: 'colours for a dark or a light terminal',
  },
  { name: '--no-color', words: 'no colours (as with NO_COLOR in the environment)' },
  { name: '--plain', words: 'text line by line instead of panes, as for a screen reader' },
  { name: '--mouse', words: 'the mouse selects and scrolls (M switches it)' },
  { name: '--ascii', words: 'no characters beyond ASCII in lines and signs' },
];

export const stepCommand: CliCommand = {
  name: '',
  forms: ['', 'FILE [ARG…]', '-c CODE [ARG…]', '- [ARG…]'],
  words: 'step through a program; without FILE, choose a sample',
  options: [
    CODE_OPTION,
    PROMPT_OPTION,
    { name: '--watch', words: 'read the file again whenever it changes, keeping the place' },
    ...SCREEN_OPTIONS,
  ],
  programArguments: true,
  perform: step,
};

/** Runs the screen until it is left. */
async function step(given: Arguments): Promise<number> {
  // A file that cannot be read is told of before a terminal that is missing; standard input is not read for that.
  const isPiped = given.positional[0] === '-';
  let source = isPiped ? null : programFromArguments(given);
  if (!process.stdout.isTTY) throw new UsageError(usage.noTerminal('output'));
  if (!isPiped && !process.stdin.isTTY) throw new UsageError(usage.noTerminal('input'));
  source ??= programFromArguments(given);
  return showScreen(given, source, source?.path === '<stdin>' ? openKeyboard() : process.stdin);
}

/** Runs the screen on a program, or on the choice of one; the exit status. */
export async function showScreen(
  given: Arguments,
  source: ProgramSource | null,
  keyboard: ReadStream,
): Promise<number> {
  const color = !given.options.has('--no-color') && !process.env['NO_COLOR'];
  // Ink's colours are decided while it loads, and it does not know NO_COLOR.
  if (!color) process.env['FORCE_COLOR'] = '0';
  const engine = new Engine();
  const open = (program: ProgramSource) => engine.open(program);
  const status = await runScreen({
    keyboard,
    output: process.stdout as TerminalOutput,
    samples: readSamples,
    program: source && programOf(source, open),
    programOf: ({ path }) => programOf(sampleSource(path), open),
    programAt: (path) => programAt(path, open),
    mouse: given.options.has('--mouse'),
    ascii: given.options.has('--ascii'),
    plain: given.options.has('--plain'),
    color,
    watch: given.options.has('--watch'),
    theme: (textOption(given, '--theme') as ThemeName | null) ?? 'dark',
  });
  engine.close();
  return status;
}

/** A sample as a program to open. */
function sampleSource(path: string): ProgramSource {
  const source = { path, bytes: readProgramFile(path), programArguments: [], argumentZero: path };
  return isForPrompt(path) ? { ...source, prompt: 'text' } : source;
}

/** The terminal itself, where standard input was the program. */
function openKeyboard(): ReadStream {
  try {
    const descriptor = openSync('/dev/tty', 'r+');
    try {
      return new ReadStream(descriptor);
    } catch (error) {
      closeSync(descriptor);
      throw error;
    }
  } catch {
    throw new UsageError(usage.noKeyboard());
  }
}
