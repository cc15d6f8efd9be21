/** The lines that can be typed in the bottom row, and what was typed before, kind by kind. */
import { type EditedLine, type LineHistory, NO_HISTORY } from './line-editor.ts';

export type LineKind = 'command' | 'find' | 'watch' | 'condition';

/** What is being typed in the bottom row. */
export interface CommandLine {
  readonly kind: LineKind;
  readonly line: EditedLine;
  /** The line of the breakpoint whose condition it is; else 0. */
  readonly breakpoint: number;
}

export type LineHistories = Readonly<Record<LineKind, LineHistory>>;

export const NO_HISTORIES: LineHistories = {
  command: NO_HISTORY,
  find: NO_HISTORY,
  watch: NO_HISTORY,
  condition: NO_HISTORY,
};

/** What stands in front of the line. */
export const LINE_SIGNS: Readonly<Record<LineKind, string>> = {
  command: ':',
  find: '/',
  watch: 'watch: ',
  condition: 'stop only if: ',
};
