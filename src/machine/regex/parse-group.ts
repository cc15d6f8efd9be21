/** What stands between parentheses in a pattern. CPython: Lib/re/_parser.py (_parse). */
import type { GroupState } from './group-state.ts';
import { isFlag, parseFlags } from './parse-flags.ts';
import { lengthOf, quotedName, type Tokens } from './tokens.ts';
import { type Item, MOST_GROUPS, RegexFault, RegexFlag, type Sequence } from './tree.ts';

/** The parser of what stands around and inside of groups. */
export interface Parsing {
  readonly tokens: Tokens;
  readonly state: GroupState;
  alternatives(verbose: boolean, nested: number): Sequence;
  sequence(verbose: boolean, nested: number, first: boolean): Sequence;
}

/** How a group is to be parsed further. */
interface Kind {
  readonly captured: boolean;
  readonly atomic: boolean;
  readonly name: string | null;
  readonly add: number;
  readonly remove: number;
}

const PLAIN: Kind = { captured: true, atomic: false, name: null, add: 0, remove: 0 };

/** What an extension gave: an item, nothing (a comment), flags for the whole, or a group to go on with. */
type Extension = Item | Kind | 'nothing' | 'flags';

const isItem = (extension: Item | Kind): extension is Item => 'kind' in extension;

/**
 * Reads a group from behind its opening parenthesis; null when there is nothing to match. `atStart` says
 * whether flags for the whole pattern may stand here; it is answered in `parser.verbose` whether they did.
 */
export function parseGroup(parser: Parsing, verbose: boolean, nested: number, atStart: boolean): Item | null {
  const { tokens, state } = parser;
  const start = tokens.tell() - 1;
  const extension = tokens.match('?') ? parseExtension(parser, verbose, nested, start) : PLAIN;
  if (extension === 'nothing') return null;
  if (extension === 'flags') {
    if (!atStart) {
      const words = 'global flags not at the start of the expression';
      throw tokens.fault(words, tokens.tell() - start);
    }
    return null;
  }
  if (isItem(extension)) return extension;
  const { captured, atomic, name, add, remove } = extension;
  const group = captured ? openGroup(tokens, state, name) : 0;
  const inside = (verbose || (add & RegexFlag.verbose) !== 0) && (remove & RegexFlag.verbose) === 0;
  const body = parser.alternatives(inside, nested + 1);
  expectEnd(tokens, start);
  if (captured) state.close(group, body);
  return atomic ? { kind: 'atomic', body } : { kind: 'group', group, add, remove, body };
}

function openGroup(tokens: Tokens, state: GroupState, name: string | null): number {
  try {
    return state.open(name);
  } catch (error) {
    if (!(error instanceof RegexFault) || name === null) throw error;
    throw tokens.fault(error.message, lengthOf(name) + 1);
  }
}

function expectEnd(tokens: Tokens, start: number): void {
  if (tokens.match(')')) return;
  throw tokens.fault('missing ), unterminated subpattern', tokens.tell() - start);
}

/** Reads what follows `(?`. */
function parseExtension(parser: Parsing, verbose: boolean, nested: number, start: number): Extension {
  const { tokens, state } = parser;
  const token = tokens.get();
  if (token === null) throw tokens.fault('unexpected end of pattern');
  switch (token) {
    case 'P':
      return parseNamed(tokens, state);
    case ':':
      return { ...PLAIN, captured: false };
    case '#':
      return skipComment(tokens, start);
    case '=':
    case '!':
    case '<':
      return parseLook(parser, verbose, nested, start, token);
    case '(':
      return parseConditional(parser, verbose, nested, start);
    case '>':
      return { ...PLAIN, captured: false, atomic: true };
  }
  if (!isFlag(token)) throw tokens.fault(`unknown extension ?${token}`, lengthOf(token) + 1);
  const flags = parseFlags(tokens, state, token);
  return flags === null ? 'flags' : { ...PLAIN, captured: false, ...flags };
}

/** `(?P<name>…)` and `(?P=name)`. */
function parseNamed(tokens: Tokens, state: GroupState): Extension {
  if (tokens.match('<')) {
    const name = tokens.getUntil('>', 'group name');
    tokens.checkGroupName(name, 1);
    return { ...PLAIN, name };
  }
  if (tokens.match('=')) {
    const name = tokens.getUntil(')', 'group name');
    const group = groupNamed(tokens, state, name);
    if (!state.isClosed(group)) throw tokens.fault('cannot refer to an open group', lengthOf(name) + 1);
    state.checkLookbehind(group, tokens);
    return { kind: 'reference', group };
  }
  const token = tokens.get();
  if (token === null) throw tokens.fault('unexpected end of pattern');
  throw tokens.fault(`unknown extension ?P${token}`, lengthOf(token) + 2);
}

function groupNamed(tokens: Tokens, state: GroupState, name: string): number {
  tokens.checkGroupName(name, 1);
  const group = state.names.get(name);
  if (group === undefined) throw tokens.fault(`unknown group name ${quotedName(name)}`, lengthOf(name) + 1);
  return group;
}

function skipComment(tokens: Tokens, start: number): 'nothing' {
  for (;;) {
    if (tokens.next === null) {
      throw tokens.fault('missing ), unterminated comment', tokens.tell() - start);
    }
    if (tokens.get() === ')') return 'nothing';
  }
}

function parseLook(parser: Parsing, verbose: boolean, nested: number, start: number, first: string): Item {
  const { tokens, state } = parser;
  const behind = first === '<';
  const sign = behind ? tokens.get() : first;
  if (sign === null) throw tokens.fault('unexpected end of pattern');
  if (sign !== '=' && sign !== '!') {
    throw tokens.fault(`unknown extension ?<${sign}`, lengthOf(sign) + 2);
  }
  const outer = state.lookbehind;
  if (behind && outer === null) state.lookbehind = state.groups;
  const body = parser.alternatives(verbose, nested + 1);
  if (behind) state.lookbehind = outer;
  expectEnd(tokens, start);
  if (sign === '!' && body.length === 0) return { kind: 'never' };
  return { kind: 'look', behind, negated: sign === '!', body };
}

/** `(?(group)yes|no)`. */
function parseConditional(parser: Parsing, verbose: boolean, nested: number, start: number): Item {
  const { tokens, state } = parser;
  const name = tokens.getUntil(')', 'group name');
  const group = /^[0-9]+$/.test(name) ? groupNumbered(tokens, state, name) : groupNamed(tokens, state, name);
  state.checkLookbehind(group, tokens);
  const yes = parser.sequence(verbose, nested + 1, false);
  let no = null;
  if (tokens.match('|')) {
    no = parser.sequence(verbose, nested + 1, false);
    if (tokens.next === '|') throw tokens.fault('conditional backref with more than two branches');
  }
  expectEnd(tokens, start);
  return { kind: 'conditional', group, yes, no };
}

function groupNumbered(tokens: Tokens, state: GroupState, text: string): number {
  const group = Number.parseInt(text, 10);
  if (group === 0) throw tokens.fault('bad group number', text.length + 1);
  if (group >= MOST_GROUPS) throw tokens.fault(`invalid group reference ${group}`, text.length + 1);
  if (!state.asked.has(group)) state.asked.set(group, tokens.tell() - text.length - 1);
  return group;
}
