/** The options of `namesake show`, read from its arguments. */
import type { ThemeName } from '../ui/theme.ts';
import type { Arguments, Option } from './parse-arguments.ts';
import { numberOption, textOption } from './parse-arguments.ts';
import { UsageError, usage } from './usage-error.ts';

export const SHOW_OPTIONS: readonly Option[] = [
  { name: '--step', value: 'N', number: { least: 0 }, words: 'the moment after N steps' },
  { name: '--line', value: 'L', number: { least: 1 }, words: 'the moment before line L runs' },
  { name: '--hit', value: 'K', number: { least: 1 }, words: 'with --line: for the K-th time (1)' },
  { name: '--end', words: 'the end of the run (so it is without any of these)' },
  {
    name: '--inspect',
    value: 'NAME',
    words: 'all about the object of a name, or of a label such as L1: over the panes, or as json',
  },
  {
    name: '--format',
    value: 'FORMAT',
    choices: ['text', 'svg', 'html', 'json'],
    words: 'text: the panes; svg, html: a picture of them; json: the snapshot',
  },
  { name: '--width', value: 'W', number: { least: 20, most: 1000 }, words: 'columns of the picture (120)' },
  { name: '--height', value: 'H', number: { least: 5, most: 1000 }, words: 'rows of the picture (40)' },
  { name: '--theme', value: 'THEME', choices: ['dark', 'light'], words: 'colours for dark or light ground' },
  { name: '--ascii', words: 'no characters beyond ASCII in lines and signs' },
  { name: '--no-color', words: 'no colours, also on a terminal' },
];

/** Which moment of the run is asked for. */
export type Moment =
  | { readonly kind: 'step'; readonly step: number }
  | { readonly kind: 'line'; readonly line: number; readonly hit: number }
  | { readonly kind: 'end' };

export type ShowFormat = 'text' | 'svg' | 'html' | 'json';

export interface ShowRequest {
  readonly moment: Moment;
  /** The name or label whose object is to be inspected; null for none. */
  readonly inspect: string | null;
  readonly format: ShowFormat;
  readonly theme: ThemeName;
  readonly columns: number;
  readonly rows: number;
  readonly ascii: boolean;
  readonly color: boolean;
}

/** Reads the options; throws UsageError for those that exclude each other. */
export function showRequest(given: Arguments, isTerminal: boolean): ShowRequest {
  return {
    moment: momentOf(given),
    inspect: textOption(given, '--inspect'),
    format: (textOption(given, '--format') as ShowFormat | null) ?? 'text',
    theme: (textOption(given, '--theme') as ThemeName | null) ?? 'dark',
    columns: numberOption(given, '--width') ?? 120,
    rows: numberOption(given, '--height') ?? 40,
    ascii: given.options.has('--ascii'),
    color: isTerminal && !given.options.has('--no-color'),
  };
}

/** The moment; the end where none is named. */
function momentOf(given: Arguments): Moment {
  const named = ['--step', '--line', '--end'].filter((name) => given.options.has(name));
  if (named.length > 1) throw new UsageError(usage.together(named[0]!, named[1]!));
  const line = numberOption(given, '--line');
  const hit = numberOption(given, '--hit');
  if (hit !== null && line === null) throw new UsageError(usage.noValue('--hit', '--line L beside it'));
  const step = numberOption(given, '--step');
  if (step !== null) return { kind: 'step', step };
  return line === null ? { kind: 'end' } : { kind: 'line', line, hit: hit ?? 1 };
}
