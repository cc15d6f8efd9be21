/**
 * The parts of the grammar of mistakes that are loops: runs of operators by precedence, and values with trailers.
 * Followed is what CPython's rules from disjunction down to primary accept and look at.
 */
import { tokenNumber } from '../tokens.ts';
import type { Parser, PNode } from './parser.ts';
import { type Matcher, remembered } from './peg.ts';

const enum Level {
  Or = 1,
  And,
  Not,
  Compare,
  BitOr,
  Sum = 9,
  Term,
  Unary,
  Power,
}

const BINARY = new Map<number, number>([
  [tokenNumber('or'), Level.Or],
  [tokenNumber('and'), Level.And],
  [tokenNumber('|'), Level.BitOr],
  [tokenNumber('^'), 6],
  [tokenNumber('&'), 7],
  [tokenNumber('<<'), 8],
  [tokenNumber('>>'), 8],
  [tokenNumber('+'), Level.Sum],
  [tokenNumber('-'), Level.Sum],
  ...(['*', '/', '//', '%', '@'] as const).map((name) => [tokenNumber(name), Level.Term] as const),
  [tokenNumber('**'), Level.Power],
]);

const COMPARE = new Set((['==', '!=', '<=', '<', '>=', '>', 'in'] as const).map(tokenNumber));
const PREFIX = new Set((['+', '-', '~'] as const).map(tokenNumber));
const NOT = tokenNumber('not');
const IN = tokenNumber('in');
const IS = tokenNumber('is');
const AWAIT = tokenNumber('await');
const TRAILERS = new Set((['(', '[', '.'] as const).map(tokenNumber));
const MISPLACED_NOT = "'not' after an operator must be parenthesized";

const node = (kind: string, first: number, last: number, parts: readonly PNode[] = []): PNode => ({
  kind,
  first,
  last,
  parts,
});

/** The rules that are written as functions. `find` gives the others. */
export function nativeRules(find: (name: string) => Matcher): Record<string, Matcher> {
  const primary = remembered('primary', (p, at) => matchPrimary(p, at, find));
  const level = (lowest: number) => {
    const name = `level${lowest}`;
    return remembered(name, (p, at) => matchRun(p, at, lowest, primary));
  };
  return {
    disjunction: level(Level.Or),
    inversion: level(Level.Not),
    bitwise_or: level(Level.BitOr),
    primary,
    attribute_or_item: remembered('attribute_or_item', (p, at) => {
      const end = primary(p, at);
      if (end < 0 || (p.value.kind !== 'Attribute' && p.value.kind !== 'Subscript')) return -1;
      if (TRAILERS.has(p.kind(end))) return -1;
      return end;
    }),
    expression_without_invalid: (p, at) => {
      const before = p.invalidRules;
      p.invalidRules = false;
      const end = find('plain_expression_rules')(p, at);
      p.invalidRules = before;
      return end;
    },
  };
}

/** A value with its attributes, calls and subscripts. */
function matchPrimary(p: Parser, first: number, find: (name: string) => Matcher): number {
  let at = find('atom')(p, first);
  if (at < 0) return -1;
  let value = p.value;
  while (TRAILERS.has(p.kind(at))) {
    const end = find('trailer')(p, at);
    if (end < 0) break;
    at = end;
    value = node(p.value.kind, first, at - 1);
  }
  p.value = value;
  return at;
}

/** Operands and operators that bind at least as tightly as `lowest`. */
function matchRun(p: Parser, first: number, lowest: number, primary: Matcher): number {
  let at = matchOperand(p, first, lowest, primary);
  if (at < 0) return -1;
  let value = p.value;
  while (true) {
    const kind = p.kind(at);
    if (lowest <= Level.Compare) {
      const end = matchComparison(p, first, at, value, primary);
      if (end >= 0) {
        at = end;
        value = p.value;
        continue;
      }
    }
    const level = BINARY.get(kind);
    if (level === undefined || level < lowest) break;
    const end = matchRight(p, at, level, primary);
    if (end < 0) break;
    at = end;
    value = node('Operation', first, at - 1);
  }
  p.value = value;
  return at;
}

/** The operand on the right of the operator at `at`. */
function matchRight(p: Parser, at: number, level: number, primary: Matcher): number {
  if (p.invalidRules && (level === Level.Sum || level === Level.Term) && p.kind(at + 1) === NOT) {
    if (matchRun(p, at + 2, Level.Not, primary) >= 0) p.raiseRange(at + 1, p.value.last, MISPLACED_NOT);
  }
  return matchRun(p, at + 1, level === Level.Power ? Level.Unary : level + 1, primary);
}

/** One operand: prefix operators, await, a value. */
function matchOperand(p: Parser, first: number, lowest: number, primary: Matcher): number {
  const kind = p.kind(first);
  if (kind === NOT) {
    if (lowest > Level.Not) return -1;
    const end = matchRun(p, first + 1, Level.Not, primary);
    p.value = node('Operation', first, end - 1);
    return end;
  }
  if (PREFIX.has(kind)) {
    if (p.invalidRules && p.kind(first + 1) === NOT) {
      if (matchRun(p, first + 2, Level.Unary, primary) >= 0)
        p.raiseRange(first + 1, p.value.last, MISPLACED_NOT);
    }
    const end = matchRun(p, first + 1, Level.Unary, primary);
    p.value = node('Operation', first, end - 1);
    return end;
  }
  if (kind !== AWAIT) return primary(p, first);
  const end = primary(p, first + 1);
  p.value = node('Await', first, end - 1);
  return end;
}

/** a < b <= c …, behind its first operand. */
function matchComparison(p: Parser, first: number, start: number, left: PNode, primary: Matcher): number {
  let at = start;
  let name = '';
  while (true) {
    const [length, word] = comparisonAt(p, at);
    if (length === 0) break;
    const end = matchRun(p, at + length, Level.BitOr, primary);
    if (end < 0) break;
    name ||= word;
    at = end;
  }
  if (at === start) return -1;
  p.value = node('Compare', first, at - 1, [left, node(name, start, start)]);
  return at;
}

/** How many tokens a comparison operator has, 0 for none, and whether it is `in`. */
function comparisonAt(p: Parser, at: number): readonly [length: number, word: string] {
  const kind = p.kind(at);
  if (COMPARE.has(kind)) return [1, kind === IN ? 'in' : 'other'];
  if (kind === NOT) return p.kind(at + 1) === IN ? [2, 'other'] : [0, ''];
  if (kind === IS) return p.kind(at + 1) === NOT ? [2, 'other'] : [1, 'other'];
  return [0, ''];
}
