/** What a regular expression is parsed to. CPython: Lib/re/_constants.py. */

/** Bits of a pattern's flags. */
export const enum RegexFlag {
  ignoreCase = 2,
  locale = 4,
  multiline = 8,
  dotAll = 16,
  unicode = 32,
  verbose = 64,
  debug = 128,
  ascii = 256,
}

/** Flags of which a pattern has at most one. */
export const TYPE_FLAGS: number = RegexFlag.ascii | RegexFlag.locale | RegexFlag.unicode;

/** Stands for "no limit". CPython: MAXREPEAT. */
export const MOST = 4294967295;
export const MOST_GROUPS = 1073741823;

export type Place = 'start' | 'startOfText' | 'end' | 'endOfText' | 'boundary' | 'noBoundary';

export type Category = 'digit' | 'space' | 'word';

/** A member of a character set. */
export type SetItem =
  | { readonly kind: 'literal'; readonly point: number }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'category'; readonly category: Category; readonly negated: boolean };

export type RepeatMode = 'greedy' | 'lazy' | 'possessive';

export type Item =
  | { readonly kind: 'literal'; readonly point: number; readonly negated: boolean }
  | { readonly kind: 'any' }
  | { readonly kind: 'set'; readonly items: readonly SetItem[]; readonly negated: boolean }
  | { readonly kind: 'at'; readonly place: Place }
  | { readonly kind: 'branch'; readonly branches: readonly Sequence[] }
  | {
      readonly kind: 'group';
      /** 0 for one that is not captured. */
      readonly group: number;
      readonly add: number;
      readonly remove: number;
      readonly body: Sequence;
    }
  | { readonly kind: 'atomic'; readonly body: Sequence }
  | { readonly kind: 'look'; readonly behind: boolean; readonly negated: boolean; readonly body: Sequence }
  | { readonly kind: 'never' }
  | { readonly kind: 'reference'; readonly group: number }
  | {
      readonly kind: 'conditional';
      readonly group: number;
      readonly yes: Sequence;
      readonly no: Sequence | null;
    }
  | {
      readonly kind: 'repeat';
      readonly min: number;
      readonly max: number;
      readonly mode: RepeatMode;
      readonly body: Sequence;
    };

export type Sequence = readonly Item[];

/** A pattern that could be parsed. */
export interface ParsedRegex {
  readonly body: Sequence;
  readonly flags: number;
  /** Number of groups, the whole counted as one. */
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
  /** Least and greatest width of each group. */
  readonly widths: readonly Width[];
  /** What is doubtful about it. */
  readonly warnings: readonly string[];
}

export interface Width {
  readonly low: number;
  readonly high: number;
}

/** What is wrong with a pattern or a template; `position` is null where none is told. */
export class RegexFault extends Error {
  readonly position: number | null;
  /** Which exception it becomes. */
  readonly type: 'pattern' | 'overflow' | 'value' | 'index';
  /** What was doubtful before it. */
  warnings: readonly string[] = [];

  constructor(message: string, position: number | null, type: RegexFault['type'] = 'pattern') {
    super(message);
    this.position = position;
    this.type = type;
  }
}
