/** Roles painted as control sequences, in every depth of colour. */
import { describe, expect, it } from 'vitest';
import { paintRow } from '../../src/ui/paint-row.ts';
import { foreground } from '../../src/ui/palette.ts';
import { PLAIN_THEME, type Theme } from '../../src/ui/theme.ts';

const theme: Theme = (role) => ({ strong: '1', red: '31' })[role] ?? '';

describe('a row', () => {
  it.each([
    ['plain text', [{ text: 'ab', role: 'text' }], 'ab'],
    ['a role at the end is closed', [{ text: 'a', role: 'strong' }], '\x1b[0;1ma\x1b[0m'],
    [
      'neighbours of one look share their sequence',
      [
        { text: 'a', role: 'strong' },
        { text: 'b', role: 'strong' },
        { text: 'c', role: 'text' },
      ],
      '\x1b[0;1mab\x1b[0mc',
    ],
    [
      'a look does not leak into the next',
      [
        { text: 'a', role: 'strong' },
        { text: 'b', role: 'red' },
      ],
      '\x1b[0;1ma\x1b[0;31mb\x1b[0m',
    ],
    ['nothing', [], ''],
  ])('%s', (_words, row, painted) => {
    expect(paintRow(row, theme)).toBe(painted);
  });

  it('puts the cursor where it belongs after characters whose width terminals disagree about', () => {
    const row = [
      { text: 'ab', role: 'text' },
      { text: '👨‍👩‍👧 ', role: 'strong' },
      { text: 'c', role: 'text' },
    ];
    expect(paintRow(row, theme, 10)).toBe('ab\x1b[0;1m👨‍👩‍👧 \x1b[16G\x1b[0mc');
    expect(paintRow(row, theme)).toBe('ab\x1b[0;1m👨‍👩‍👧 \x1b[0mc');
  });

  it('has no sequences in the plain theme', () => {
    expect(paintRow([{ text: 'a', role: 'strong' }], PLAIN_THEME)).toBe('a');
  });
});

describe('a colour', () => {
  it.each([
    ['none', ''],
    ['16', '33'],
    ['256', '38;5;214'],
    ['true', '38;2;230;159;0'],
  ] as const)('in depth %s', (depth, parameters) => {
    expect(foreground('dark', depth, 'orange')).toBe(parameters);
  });

  it('is darker on light ground', () => {
    expect(foreground('light', 'true', 'orange')).toBe('38;2;150;90;0');
  });
});
