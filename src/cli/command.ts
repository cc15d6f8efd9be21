/** What a command of the command line is: words for its help, its options, and what it does. */
import type { Arguments, Option } from './parse-arguments.ts';

export interface CliCommand {
  /** '' for the step-through, which has no word of its own. */
  readonly name: string;
  /** The forms it is called in, without 'namesake'. */
  readonly forms: readonly string[];
  readonly words: string;
  readonly options: readonly Option[];
  /** Options end at FILE; the rest belongs to the program. */
  readonly programArguments: boolean;
  /** Carries it out; the result is the exit status. */
  readonly perform: (given: Arguments) => Promise<number> | number;
}

/** `--prompt`, which commands that run or show a program know. */
export const PROMPT_OPTION: Option = {
  name: '--prompt',
  words: "as if its lines were typed at Python's prompt: each statement a code object of its own",
};

/** `-c`, which every command that takes a program knows. */
export const CODE_OPTION: Option = {
  name: '-c',
  value: 'CODE',
  words: 'the program itself instead of a file',
  last: true,
};
