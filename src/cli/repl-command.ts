/**
 * `namesake repl`: Python's prompt with the panes beside it. Without a terminal it is a prompt that reads
 * standard input, as `python3.13 -i -q` does.
 */
import type { CliCommand } from './command.ts';
import { LIVE_PROMPT } from './read-program.ts';
import { StandardInput } from './standard-input.ts';
import { SCREEN_OPTIONS, showScreen } from './step-command.ts';
import { UsageError, usage } from './usage-error.ts';

export const replCommand: CliCommand = {
  name: 'repl',
  forms: ['repl [OPTIONS]'],
  words: "Python's prompt with the panes beside it, each statement a step",
  options: SCREEN_OPTIONS,
  programArguments: false,
  perform: (given) => {
    if (given.positional.length > 0) throw new UsageError(usage.tooMany(given.positional[0]!));
    const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
    return isTerminal ? showScreen(given, LIVE_PROMPT, process.stdin) : readPrompt();
  },
};

/** Statements, and what input() asks for, come from the same lines. The engine is loaded only here. */
async function readPrompt(): Promise<number> {
  const [{ promptFrom }, { runLoaded }, { nextStatement }] = await Promise.all([
    import('./load-source.ts'),
    import('./run-command.ts'),
    import('../session/typed-text.ts'),
  ]);
  const input = new StandardInput();
  const prompt = promptFrom(() => nextStatement(() => input.readLine()));
  return runLoaded(prompt, input, true, false);
}
