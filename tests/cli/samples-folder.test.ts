/** The samples that come along: every one says what it shows. */
import { expect, describe as group, it } from 'vitest';
import { sampleNamed } from '../../src/cli/samples-command.ts';
import { describe, readSamples } from '../../src/cli/samples-folder.ts';

group('the description of a sample', () => {
  it.each([
    ['# Two names of one list.\n# More.\n', 'Two names of one list.'],
    ['\n"""Two names."""\n', 'Two names.'],
    ['"""Two names.\n\nMore.\n"""\n', 'Two names.'],
    ["r'''Two names.'''", 'Two names.'],
    ['x = 1\n', ''],
    ['', ''],
  ])('%j', (text, description) => {
    expect(describe(text)).toBe(description);
  });
});

group('the samples', () => {
  it('are described, and have names of their own', () => {
    const samples = readSamples();
    expect(samples.filter((sample) => sample.description === '').map((sample) => sample.path)).toEqual([]);
    expect(new Set(samples.map((sample) => sample.name)).size).toBe(samples.length);
  });
});

group('a sample asked for by name', () => {
  const sample = (folder: string, name: string) => ({
    group: folder,
    name,
    path: `${folder}/${name}.py`,
    description: '',
    text: '',
  });
  const samples = [sample('two names', 'swap'), sample('tuples', 'swap'), sample('tuples', 'hash')];

  it('is found, if it has a name of its own', () => {
    expect(sampleNamed(samples, 'hash')).toBe(samples[2]);
    expect(sampleNamed(samples, 'two-names/swap')).toBe(samples[0]);
    expect(() => sampleNamed(samples, 'nothing')).toThrow("no sample is called 'nothing'");
  });

  it('is told apart from others of its name', () => {
    expect(() => sampleNamed(samples, 'swap')).toThrow(
      "2 samples are called 'swap': say two-names/swap or tuples/swap",
    );
  });
});
