/** `namesake samples`: lists the samples, or prints one. */

import type { Sample } from '../ui/sample.ts';
import type { CliCommand } from './command.ts';
import { readSamples } from './samples-folder.ts';
import { UsageError, usage } from './usage-error.ts';

export const samplesCommand: CliCommand = {
  name: 'samples',
  forms: ['samples [NAME]'],
  words: 'list the samples; print one',
  options: [],
  programArguments: false,
  perform: ({ positional }) => {
    if (positional.length > 1) throw new UsageError(usage.tooMany(positional[1]!));
    process.stdout.write(positional.length === 0 ? listSamples() : printSample(positional[0]!));
    return 0;
  },
};

/** The list, by group. */
function listSamples(): string {
  const samples = readSamples();
  const width = Math.max(0, ...samples.map((sample) => sample.name.length)) + 2;
  const lines: string[] = [];
  let group = '';
  for (const sample of samples) {
    if (sample.group !== group) lines.push(...(group ? [''] : []), (group = sample.group));
    lines.push(`  ${sample.name.padEnd(width)}${sample.description}`.trimEnd());
  }
  return lines.map((line) => line + '\n').join('');
}

/** With the folder before it: no two have the same. */
const fullName = ({ group, name }: Sample): string => `${group.replaceAll(' ', '-')}/${name}`;

/** The text of one sample, by its name or its full name. */
function printSample(name: string): string {
  return sampleNamed(readSamples(), name).text;
}

/** The sample of a name or full name; a UsageError where there is none, or more than one. */
export function sampleNamed(samples: readonly Sample[], name: string): Sample {
  const found = samples.filter((sample) => sample.name === name || fullName(sample) === name);
  if (found.length === 0) throw new UsageError(usage.noSample(name));
  if (found.length > 1) throw new UsageError(usage.manySamples(name, found.map(fullName)));
  return found[0]!;
}
