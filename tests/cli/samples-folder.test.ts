/** The samples that come along: every one says what it shows. */
import { expect, describe as group, it } from 'vitest';
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
