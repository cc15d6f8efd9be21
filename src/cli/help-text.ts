/** Help, printed from the table of commands. */
import type { CliCommand } from './command.ts';
import type { Option } from './parse-arguments.ts';

const SHARED: readonly Option[] = [{ name: '--help', words: 'this text' }];

/** Help of the whole program: every command in one line, and the options of the step-through. */
export function programHelp(commands: readonly CliCommand[]): string {
  const stepping = commands.find((command) => command.name === '');
  return [
    'Step through a Python program and see its names, objects, ids and reference counts.',
    '',
    ...commandList(commands),
    '',
    'Options before FILE:',
    ...columns([...(stepping?.options ?? []), ...SHARED, VERSION_OPTION].map(optionRow)),
    '',
    "Every command has --help. Exit status: that of the program for 'run'; 0 done, 2 wrong usage.",
    '',
  ].join('\n');
}

/** Every form of every command with its words, as rows of the help and of the README. */
export function commandList(commands: readonly CliCommand[]): readonly string[] {
  return columns(
    commands.flatMap((command) =>
      command.forms.map(
        (form, index) => [`namesake ${form}`.trimEnd(), index === 0 ? command.words : ''] as const,
      ),
    ),
  );
}

/** Help of one command. */
export function commandHelp(command: CliCommand): string {
  return [
    ...command.forms.map((form) => `namesake ${form}`.trimEnd()),
    '',
    `${command.words[0]!.toUpperCase()}${command.words.slice(1)}.`,
    '',
    ...columns([...command.options, ...SHARED].map(optionRow)),
    '',
  ].join('\n');
}

export const VERSION_OPTION: Option = { name: '--version', words: 'the version' };

/** An option as it is typed, and its words. */
function optionRow(option: Option): readonly [string, string] {
  return [option.value ? `${option.name} ${option.value}` : option.name, option.words];
}

/** Two columns, the second one aligned. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`.trimEnd());
}
