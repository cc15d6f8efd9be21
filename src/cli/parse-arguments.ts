/**
 * Reads a command line against a table of options. The same table prints the help, so that an option
 * exists in one place only.
 *
 * Options of `run` and of the step-through end at FILE, as Python's do: what follows is the program's.
 * Those of the other commands may stand anywhere.
 */
import { UsageError, usage } from './usage-error.ts';

/** One option: a switch, or one with a value named in the help. */
export interface Option {
  readonly name: `--${string}` | `-${string}`;
  readonly words: string;
  readonly value?: string;
  /** A whole number from `least` on, up to `most`. */
  readonly number?: { readonly least: number; readonly most?: number };
  readonly choices?: readonly string[];
  /** As `-c` of Python: the value ends the options, and the rest belongs to the program. */
  readonly last?: boolean;
}

/** What a command line said: options by name (a switch is `true`), and the arguments in order. */
export interface Arguments {
  readonly options: ReadonlyMap<string, string | true>;
  readonly positional: readonly string[];
}

/** Parses `argv`; `untilFile` ends the options at the first argument. Throws UsageError. */
export function parseArguments(
  argv: readonly string[],
  options: readonly Option[],
  command: string,
  untilFile: boolean,
): Arguments {
  const found = new Map<string, string | true>();
  const positional: string[] = [];
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at]!;
    if (word === '--') return { options: found, positional: [...positional, ...argv.slice(at + 1)] };
    if (!word.startsWith('-') || word === '-') {
      positional.push(word);
      if (untilFile) return { options: found, positional: [...positional, ...argv.slice(at + 1)] };
      continue;
    }
    const [name, attached] = splitOption(word);
    const option = options.find((candidate) => candidate.name === name);
    if (!option) throw new UsageError(usage.unknownOption(name, command));
    if (option.value === undefined) {
      if (attached !== null) throw new UsageError(usage.unexpectedValue(name));
      found.set(name, true);
      continue;
    }
    const value = attached ?? argv[++at];
    if (value === undefined) throw new UsageError(usage.noValue(name, option.value));
    found.set(name, checkValue(option, value));
    if (option.last && untilFile)
      return { options: found, positional: [...positional, ...argv.slice(at + 1)] };
  }
  return { options: found, positional };
}

/** `--step=3` as name and value; a lone `--step` has none. */
function splitOption(word: string): [name: string, value: string | null] {
  const equals = word.startsWith('--') ? word.indexOf('=') : -1;
  return equals < 0 ? [word, null] : [word.slice(0, equals), word.slice(equals + 1)];
}

/** Holds a value against its option. */
function checkValue(option: Option, value: string): string {
  if (option.choices && !option.choices.includes(value))
    throw new UsageError(usage.notAChoice(option.name, value, option.choices));
  if (option.number) {
    if (!/^[0-9]{1,15}$/.test(value)) throw new UsageError(usage.notANumber(option.name, value));
    if (Number(value) < option.number.least)
      throw new UsageError(usage.tooSmall(option.name, option.number.least));
    if (Number(value) > (option.number.most ?? Number.MAX_SAFE_INTEGER))
      throw new UsageError(usage.tooLarge(option.name, option.number.most!));
  }
  return value;
}

/** The number given for an option, or null. */
export function numberOption(given: Arguments, name: string): number | null {
  const value = given.options.get(name);
  return typeof value === 'string' ? Number(value) : null;
}

/** The text given for an option, or null. */
export function textOption(given: Arguments, name: string): string | null {
  const value = given.options.get(name);
  return typeof value === 'string' ? value : null;
}
