/** Character sets in patterns. CPython: Lib/re/_parser.py (_parse). */
import type { GroupState } from './group-state.ts';
import { parseClassEscape } from './parse-escape.ts';
import { lengthOf, type Tokens } from './tokens.ts';
import type { Item, SetItem } from './tree.ts';

const OPERATIONS: Readonly<Record<string, string>> = {
  '-': 'difference',
  '&': 'intersection',
  '~': 'symmetric difference',
  '|': 'union',
};

/** One character of a set: an escape or the character itself. */
function member(tokens: Tokens, token: string): SetItem {
  if (token[0] === '\\') return parseClassEscape(tokens, token);
  return { kind: 'literal', point: token.codePointAt(0)! };
}

/** Reads a set from behind its opening bracket. */
export function parseSet(tokens: Tokens, state: GroupState): Item {
  const here = tokens.tell() - 1;
  if (tokens.next === '[') state.warnings.push(`Possible nested set at position ${tokens.tell()}`);
  const negated = tokens.match('^');
  const items: SetItem[] = [];
  for (;;) {
    const token = tokens.get();
    if (token === null) throw tokens.fault('unterminated character set', tokens.tell() - here);
    if (token === ']' && items.length > 0) break;
    if (items.length > 0 && token in OPERATIONS && tokens.next === token) {
      state.warnings.push(`Possible set ${OPERATIONS[token]} at position ${tokens.tell() - 1}`);
    }
    const first = member(tokens, token);
    if (!tokens.match('-')) {
      items.push(first);
      continue;
    }
    const end = tokens.get();
    if (end === null) throw tokens.fault('unterminated character set', tokens.tell() - here);
    if (end === ']') {
      items.push(first, { kind: 'literal', point: 45 });
      break;
    }
    if (end === '-') state.warnings.push(`Possible set difference at position ${tokens.tell() - 2}`);
    items.push(range(tokens, token, end, first, member(tokens, end)));
  }
  const only = items.length === 1 || items.every((item) => sameLiteral(item, items[0]!)) ? items[0]! : null;
  if (only !== null && only.kind === 'literal') return { kind: 'literal', point: only.point, negated };
  return { kind: 'set', items, negated };
}

const sameLiteral = (a: SetItem, b: SetItem): boolean =>
  a.kind === 'literal' && b.kind === 'literal' && a.point === b.point;

function range(tokens: Tokens, from: string, to: string, first: SetItem, last: SetItem): SetItem {
  if (first.kind === 'literal' && last.kind === 'literal' && first.point <= last.point) {
    return { kind: 'range', low: first.point, high: last.point };
  }
  throw tokens.fault(`bad character range ${from}-${to}`, lengthOf(from) + 1 + lengthOf(to));
}
