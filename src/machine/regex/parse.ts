/** Patterns to trees, with CPython's words and positions for what is wrong. CPython: Lib/re/_parser.py. */
import { GroupState } from './group-state.ts';
import { parseSet } from './parse-class.ts';
import { DIGITS, parseEscape } from './parse-escape.ts';
import { fixFlags } from './parse-flags.ts';
import { parseGroup } from './parse-group.ts';
import { type RegexText, Tokens } from './tokens.ts';
import {
  type Item,
  MOST,
  type ParsedRegex,
  RegexFault,
  RegexFlag,
  type RepeatMode,
  type Sequence,
  type SetItem,
} from './tree.ts';

const REPEATS = '*+?{';
const SPACE = ' \t\n\r\v\f';

/** Parses a pattern. Throws RegexFault. */
export function parseRegex(text: RegexText, flags: number): ParsedRegex {
  const tokens = new Tokens(text);
  const state = new GroupState(flags);
  const body = wholeBody(tokens, state);
  state.flags = fixFlags(state.flags, text.isText);
  if (tokens.next !== null) throw tokens.fault('unbalanced parenthesis');
  for (const [group, position] of state.asked) {
    if (group >= state.groups) throw new RegexFault(`invalid group reference ${group}`, position);
  }
  return {
    body,
    flags: state.flags,
    groups: state.groups,
    names: state.names,
    widths: state.allWidths(),
    warnings: state.warnings,
  };
}

function wholeBody(tokens: Tokens, state: GroupState): Sequence {
  try {
    return new Parser(tokens, state).alternatives((state.flags & RegexFlag.verbose) !== 0, 0);
  } catch (error) {
    if (error instanceof RegexFault) error.warnings = state.warnings;
    throw error;
  }
}

export class Parser {
  readonly tokens: Tokens;
  readonly state: GroupState;

  constructor(tokens: Tokens, state: GroupState) {
    this.tokens = tokens;
    this.state = state;
  }

  /** Sequences with `|` between. */
  alternatives(verbose: boolean, nested: number): Sequence {
    const branches: Sequence[] = [];
    for (let inside = verbose; ; ) {
      branches.push(this.sequence(inside, nested + 1, nested === 0 && branches.length === 0));
      if (!this.tokens.match('|')) break;
      if (nested === 0) inside = (this.state.flags & RegexFlag.verbose) !== 0;
    }
    if (branches.length === 1) return branches[0]!;
    const set = asSet(branches);
    return [set ?? { kind: 'branch', branches }];
  }

  /** Items up to `|`, `)` or the end. `first` says whether it is the first of the whole pattern. */
  sequence(given: boolean, nested: number, first: boolean): Sequence {
    const { tokens, state } = this;
    const items: Item[] = [];
    let verbose = given;
    for (;;) {
      const token = tokens.next;
      if (token === null || token === '|' || token === ')') break;
      tokens.get();
      if (verbose && SPACE.includes(token)) continue;
      if (verbose && token === '#') this.skipLine();
      else if (token[0] === '\\') items.push(parseEscape(tokens, token, state));
      else if (token === '[') items.push(parseSet(tokens, state));
      else if (REPEATS.includes(token)) this.repeat(items, token);
      else if (token === '.') items.push({ kind: 'any' });
      else if (token === '^') items.push({ kind: 'at', place: 'start' });
      else if (token === '$') items.push({ kind: 'at', place: 'end' });
      else if (token === '(') {
        const item = parseGroup(this, verbose, nested, first && items.length === 0);
        if (item !== null) items.push(item);
        else if (first && items.length === 0) verbose = (state.flags & RegexFlag.verbose) !== 0;
      } else items.push({ kind: 'literal', point: token.codePointAt(0)!, negated: false });
    }
    return items.flatMap((item) => (isTransparent(item) ? item.body : [item]));
  }

  private skipLine(): void {
    for (;;) {
      const token = this.tokens.get();
      if (token === null || token === '\n') return;
    }
  }

  /** Makes the last item a repeated one; a brace that is no repetition is a character. */
  private repeat(items: Item[], token: string): void {
    const { tokens } = this;
    const here = tokens.tell();
    const bounds =
      token === '{' ? this.braces(here) : ([token === '+' ? 1 : 0, token === '?' ? 1 : MOST] as const);
    if (bounds === null) {
      items.push({ kind: 'literal', point: 123, negated: false });
      return;
    }
    const [min, max] = bounds;
    const item = items.at(-1);
    const back = tokens.tell() - here + 1;
    if (item === undefined || item.kind === 'at') throw tokens.fault('nothing to repeat', back);
    if (item.kind === 'repeat') throw tokens.fault('multiple repeat', back);
    const body = isTransparent(item) ? item.body : [item];
    const mode: RepeatMode = tokens.match('?') ? 'lazy' : tokens.match('+') ? 'possessive' : 'greedy';
    items[items.length - 1] = { kind: 'repeat', min, max, mode, body };
  }

  /** The bounds in `{…}`; null, with nothing passed, when it is something else. */
  private braces(here: number): readonly [number, number] | null {
    const { tokens } = this;
    if (tokens.next === '}') return null;
    const low = tokens.getWhile(Number.POSITIVE_INFINITY, DIGITS);
    const high = tokens.match(',') ? tokens.getWhile(Number.POSITIVE_INFINITY, DIGITS) : low;
    if (!tokens.match('}')) {
      tokens.seek(here);
      return null;
    }
    const min = low === '' ? 0 : Number(low);
    const max = high === '' ? MOST : Number(high);
    const tooLarge = (low !== '' && min >= MOST) || (high !== '' && max >= MOST);
    if (tooLarge) throw new RegexFault('the repetition number is too large', null, 'overflow');
    if (max < min) throw tokens.fault('min repeat greater than max repeat', tokens.tell() - here);
    return [min, max];
  }
}

/** Whether an item is a group that does nothing but hold its items together. */
function isTransparent(item: Item): item is Extract<Item, { kind: 'group' }> {
  return item.kind === 'group' && item.group === 0 && item.add === 0 && item.remove === 0;
}

/** Branches of one character each as a set. */
function asSet(branches: readonly Sequence[]): Item | null {
  const items: SetItem[] = [];
  for (const branch of branches) {
    const item = branch[0];
    if (branch.length !== 1 || item === undefined) return null;
    if (item.kind === 'literal' && !item.negated) items.push({ kind: 'literal', point: item.point });
    else if (item.kind === 'set' && !item.negated) items.push(...item.items);
    else return null;
  }
  return { kind: 'set', items, negated: false };
}
