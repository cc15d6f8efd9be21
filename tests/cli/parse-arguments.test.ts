/** Command lines against a table of options: what is understood, and the one line for what is not. */
import { describe, expect, it } from 'vitest';
import { numberOption, type Option, parseArguments, textOption } from '../../src/cli/parse-arguments.ts';

const OPTIONS: readonly Option[] = [
  { name: '-c', value: 'CODE', words: '', last: true },
  { name: '--stats', words: '' },
  { name: '--step', value: 'N', words: '', number: { least: 0 } },
  { name: '--width', value: 'W', words: '', number: { least: 20, most: 1000 } },
  { name: '--format', value: 'FORMAT', words: '', choices: ['text', 'json'] },
];

const anywhere = (...argv: readonly string[]) => parseArguments(argv, OPTIONS, 'show', false);
const untilFile = (...argv: readonly string[]) => parseArguments(argv, OPTIONS, 'run', true);

describe('options anywhere', () => {
  it('takes values apart or attached, in any place', () => {
    const given = anywhere('--step', '3', 'x.py', '--format=json');
    expect(numberOption(given, '--step')).toBe(3);
    expect(textOption(given, '--format')).toBe('json');
    expect(given.positional).toEqual(['x.py']);
  });

  it('ends at --', () => {
    expect(anywhere('--stats', '--', '--step').positional).toEqual(['--step']);
  });

  it('keeps - as an argument', () => {
    expect(anywhere('-').positional).toEqual(['-']);
  });
});

describe('options until FILE', () => {
  it('leaves what follows the file to the program', () => {
    const given = untilFile('--stats', 'x.py', '--stats', '-v');
    expect(given.positional).toEqual(['x.py', '--stats', '-v']);
    expect(given.options.has('--stats')).toBe(true);
  });

  it('ends after -c CODE', () => {
    const given = untilFile('-c', 'print(1)', '--stats');
    expect(textOption(given, '-c')).toBe('print(1)');
    expect(given.positional).toEqual(['--stats']);
    expect(given.options.has('--stats')).toBe(false);
  });
});

describe('wrong usage', () => {
  it.each([
    [['--foo'], "unknown option --foo; 'namesake show --help' lists what there is"],
    [['--foo=3'], "unknown option --foo; 'namesake show --help' lists what there is"],
    [['--step'], 'option --step needs N'],
    [['--step', '-1'], "option --step needs a whole number, not '-1'"],
    [['--step', '1.5'], "option --step needs a whole number, not '1.5'"],
    [['--width', '19'], 'option --width starts at 20'],
    [['--width', '1001'], 'option --width ends at 1000'],
    [['--format', 'xml'], "option --format is text or json, not 'xml'"],
    [['--stats=yes'], 'option --stats takes no value'],
  ])('%j', (argv, message) => {
    expect(() => anywhere(...argv)).toThrow(message);
  });
});
