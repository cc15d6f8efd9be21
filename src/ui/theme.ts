/**
 * The one file that knows what a role looks like. Views say what a stretch of text is (a keyword, a new
 * object, the line that runs next); here that becomes colour and weight. Nothing is told by colour alone:
 * the signs are already in the text.
 */
import { type ColorDepth, type ColorName, foreground, type ThemeName } from './palette.ts';

export type { ColorDepth, ThemeName } from './palette.ts';

/** How a role looks. */
export interface Style {
  readonly color?: ColorName;
  readonly bold?: true;
  readonly dim?: true;
  readonly underline?: true;
  readonly inverse?: true;
  readonly strike?: true;
}

/** The looks of each role; a role that is not here is plain text. */
const STYLES: Readonly<Record<string, Style>> = {
  title: { bold: true },
  key: { bold: true },
  dim: { color: 'gray' },
  message: { color: 'orange' },
  selected: { inverse: true },
  found: { color: 'orange', inverse: true },
  cursor: { inverse: true },
  frame: { color: 'gray' },
  'frame focus': { color: 'blue' },
  'pane title': { color: 'gray' },
  'pane title focus': { color: 'blue', bold: true },
  'frame title': { bold: true },
  'timeline done': { color: 'blue' },
  'timeline rest': { color: 'gray' },
  'timeline mark': { color: 'orange', bold: true },
  'timeline exception': { color: 'red', bold: true },
  keyword: { color: 'purple' },
  string: { color: 'green' },
  number: { color: 'yellow' },
  comment: { color: 'gray' },
  definition: { color: 'blue' },
  next: { color: 'orange', bold: true },
  ran: { color: 'gray' },
  tick: { underline: true, bold: true },
  'tick value': { color: 'orange' },
  breakpoint: { color: 'red', bold: true },
  name: { bold: true },
  value: { color: 'green' },
  slot: { color: 'gray' },
  type: {},
  label: { color: 'blue', bold: true },
  'label selected': { color: 'orange', bold: true },
  'line 0': { color: 'blue' },
  'line 1': { color: 'sky' },
  'line 2': { color: 'purple' },
  'line 3': { color: 'green' },
  'line dim': { color: 'gray', dim: true },
  'line selected': { color: 'orange', bold: true },
  'box live': { color: 'gray' },
  'box new': { color: 'green' },
  'box changed': { color: 'orange' },
  'box freed': { color: 'red', dim: true },
  'box unreachable': { color: 'red' },
  'box dim': { color: 'gray', dim: true },
  'box selected': { color: 'orange', bold: true },
  box: { color: 'gray' },
  new: { color: 'green', bold: true },
  changed: { color: 'orange', bold: true },
  freed: { color: 'red', strike: true },
  unreachable: { color: 'red', bold: true },
  'output new': { bold: true },
  prompt: { dim: true },
  typed: { color: 'blue', bold: true },
  error: { color: 'red' },
};

const PLAIN: Style = {};

/** The looks of a role. */
export const styleOf = (role: string): Style => STYLES[role] ?? PLAIN;

/** Turns roles into parameters of the control sequence for it; '' is plain. */
export type Theme = (role: string) => string;

/** The theme for a terminal. Without colours weight and underlining remain, which NO_COLOR leaves alone. */
export function themeFor(name: ThemeName, depth: ColorDepth): Theme {
  const known = new Map<string, string>();
  return (role) => {
    let parameters = known.get(role);
    if (parameters === undefined) {
      parameters = parametersOf(styleOf(role), name, depth);
      known.set(role, parameters);
    }
    return parameters;
  };
}

/** No colours and no weights: for text that goes to a file or a test. */
export const PLAIN_THEME: Theme = () => '';

/** A style as parameters of the control sequence. */
function parametersOf(style: Style, name: ThemeName, depth: ColorDepth): string {
  return [
    style.bold && '1',
    style.dim && '2',
    style.underline && '4',
    style.inverse && '7',
    style.strike && '9',
    style.color && foreground(name, depth, style.color),
  ]
    .filter(Boolean)
    .join(';');
}
