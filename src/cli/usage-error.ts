/** Wrong usage or an unreadable file: one clear line on standard error, and exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Every such line, made from the facts. */
export const usage = {
  unknownOption: (option: string, command: string) =>
    `unknown option ${option}; 'namesake ${command ? `${command} ` : ''}--help' lists what there is`,
  noValue: (option: string, value: string) => `option ${option} needs ${value}`,
  unexpectedValue: (option: string) => `option ${option} takes no value`,
  notANumber: (option: string, given: string) => `option ${option} needs a whole number, not '${given}'`,
  notAChoice: (option: string, given: string, choices: readonly string[]) =>
    `option ${option} is ${oneOf(choices)}, not '${given}'`,
  tooSmall: (option: string, least: number) => `option ${option} starts at ${least}`,
  tooLarge: (option: string, most: number) => `option ${option} ends at ${most}`,
  noFile: (command: string) => `namesake ${command} needs a FILE; 'namesake ${command} --help' says more`,
  tooMany: (argument: string) => `unexpected argument '${argument}'`,
  together: (one: string, other: string) => `options ${one} and ${other} exclude each other`,
  missing: (path: string) => `no such file: ${path}`,
  folder: (path: string) => `${path} is a folder, not a Python file`,
  forbidden: (path: string) => `no permission to read ${path}`,
  unreadable: (path: string, why: string) => `cannot read ${path}: ${why}`,
  binary: (path: string) => `${path} is not a Python file: it holds null bytes`,
  tooLong: (path: string, megabytes: string, limit: string) =>
    `${path} is ${megabytes} MB long; programs of up to ${limit} MB can be studied`,
  noSample: (name: string) => `no sample is called '${name}'; 'namesake samples' lists them`,
  manySamples: (name: string, full: readonly string[]) =>
    `${full.length} samples are called '${name}': say ${oneOf(full)}`,
  noTerminal: (stream: string) =>
    `standard ${stream} is not a terminal: use 'namesake run FILE' to run a program, 'namesake show FILE' for a picture`,
  noKeyboard: () =>
    "the program came from standard input and there is no terminal to take keys from: use 'namesake show -'",
  noSuchStep: (step: number, last: number) => `there is no step ${step}: the run has steps 0 to ${last}`,
  noObject: (name: string, step: number) => `there is no name and no label ${name} at step ${step}`,
  lineNotRun: (line: number, hit: number) =>
    hit === 1 ? `line ${line} is never run` : `line ${line} is not run ${hit} times`,
} as const;

/** Words as a choice: 'a, b or c'. */
function oneOf(words: readonly string[]): string {
  return words.join(', ').replace(/, ([^,]*)$/, ' or $1');
}
