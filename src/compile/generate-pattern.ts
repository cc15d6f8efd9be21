/** Patterns. Each takes its subject from the stack. CPython: Python/compile.c, compiler_pattern. */
import { unreachable } from '../base/unreachable.ts';
import type {
  MatchAs,
  MatchClass,
  MatchMapping,
  MatchOr,
  MatchSequence,
  MatchValue,
  Pattern,
} from '../syntax/ast.ts';
import { pythonRepr } from '../syntax/constant-repr.ts';
import type { Const } from './code.ts';
import { equalityKey } from './constant-equality.ts';
import { refuseForbidden } from './generate-name.ts';
import { addCompare } from './generate-test.ts';
import type { Generator } from './generator.ts';
import { BINARY_OPERATORS, Op } from './instructions.ts';
import { locate } from './locate.ts';
import { PatternState } from './pattern-state.ts';
import { type Location, Pseudo } from './sequence.ts';

const int = (value: number): Const => ({ type: 'int', value: BigInt(value) });

/** `_`. */
export function isWildcard(p: Pattern): boolean {
  return p.kind === 'MatchAs' && p.name === null;
}

/** Matches the top of the stack with a pattern; on failure jumps away, everything dropped. */
export function generatePattern(g: Generator, p: Pattern, state: PatternState): void {
  const location = locate(p);
  switch (p.kind) {
    case 'MatchValue':
      return generateValue(g, p, state);
    case 'MatchSingleton':
      g.load(p.value, location);
      addCompare(g, 'Is', location);
      return state.fail(Op.POP_JUMP_IF_FALSE, location);
    case 'MatchSequence':
      return generateSequence(g, p, state);
    case 'MatchMapping':
      return generateMapping(g, p, state);
    case 'MatchClass':
      return generateClassPattern(g, p, state);
    case 'MatchStar':
      return state.capture(p.name, location);
    case 'MatchAs':
      return generateAs(g, p, state);
    case 'MatchOr':
      return generateOr(g, p, state);
    default:
      unreachable(p);
  }
}

/** A pattern inside another one, where everything may stand. CPython: compiler_pattern_subpattern. */
function generateInner(g: Generator, p: Pattern, state: PatternState): void {
  const before = state.allowIrrefutable;
  state.allowIrrefutable = true;
  generatePattern(g, p, state);
  state.allowIrrefutable = before;
}

function generateValue(g: Generator, p: MatchValue, state: PatternState): void {
  const location = locate(p);
  if (p.value.kind !== 'Constant' && p.value.kind !== 'Attribute') {
    g.fault('patterns may only match literals and attribute lookups', location);
  }
  g.expression(p.value);
  addCompare(g, 'Eq', location);
  g.emit(Op.TO_BOOL, location);
  state.fail(Op.POP_JUMP_IF_FALSE, location);
}

function generateAs(g: Generator, p: MatchAs, state: PatternState): void {
  const location = locate(p);
  if (p.pattern === null) {
    if (!state.allowIrrefutable) {
      const what = p.name === null ? 'wildcard' : `name capture '${p.name}'`;
      g.fault(`${what} makes remaining patterns unreachable`, location);
    }
    return state.capture(p.name, location);
  }
  state.onTop++;
  g.emit(Op.COPY, location, 1);
  generatePattern(g, p.pattern, state);
  state.onTop--;
  state.capture(p.name, location);
}

/** Compares the length of the subject. */
function checkLength(g: Generator, op: 'Eq' | 'GtE', size: number, state: PatternState, at: Location): void {
  g.emit(Op.GET_LEN, at);
  g.load(int(size), at);
  addCompare(g, op, at);
  state.fail(Op.POP_JUMP_IF_FALSE, at);
}

function generateSequence(g: Generator, p: MatchSequence, state: PatternState): void {
  const location = locate(p);
  const { patterns } = p;
  const stars = patterns.filter(({ kind }) => kind === 'MatchStar');
  if (stars.length > 1) g.fault('multiple starred names in sequence pattern', location);
  const star = patterns.findIndex(({ kind }) => kind === 'MatchStar');
  const starWildcard = star >= 0 && isWildcardStar(patterns[star]!);
  state.onTop++;
  g.emit(Op.MATCH_SEQUENCE, location);
  state.fail(Op.POP_JUMP_IF_FALSE, location);
  if (star < 0) checkLength(g, 'Eq', patterns.length, state, location);
  else if (patterns.length > 1) checkLength(g, 'GtE', patterns.length - 1, state, location);
  state.onTop--;
  if (patterns.every((one) => isWildcard(one) || isWildcardStar(one))) g.emit(Op.POP_TOP, location);
  else if (starWildcard) matchItems(g, patterns, star, state, location);
  else unpackItems(g, patterns, star, state, location);
}

function isWildcardStar(p: Pattern): boolean {
  return p.kind === 'MatchStar' && p.name === null;
}

/** Unpacks the subject and matches each part. CPython: pattern_helper_sequence_unpack. */
function unpackItems(
  g: Generator,
  patterns: readonly Pattern[],
  star: number,
  state: PatternState,
  location: Location,
): void {
  const size = patterns.length;
  if (star > 255) g.fault('too many expressions in star-unpacking sequence pattern', location);
  if (star < 0) g.emit(Op.UNPACK_SEQUENCE, location, size);
  else g.emit(Op.UNPACK_EX, location, star + ((size - star - 1) << 8));
  state.onTop += size;
  for (const pattern of patterns) {
    state.onTop--;
    generateInner(g, pattern, state);
  }
}

/** `[a, *_, b]`: the items by their index, so that no list is made. CPython: pattern_helper_sequence_subscr. */
function matchItems(
  g: Generator,
  patterns: readonly Pattern[],
  star: number,
  state: PatternState,
  location: Location,
): void {
  state.onTop++;
  patterns.forEach((pattern, i) => {
    if (i === star || isWildcard(pattern)) return;
    g.emit(Op.COPY, location, 1);
    if (i < star) g.load(int(i), location);
    else {
      // Not every sequence knows negative indices.
      g.emit(Op.GET_LEN, location);
      g.load(int(patterns.length - i), location);
      g.emit(Op.BINARY_OP, location, BINARY_OPERATORS.indexOf('-'));
    }
    g.emit(Op.BINARY_SUBSCR, location);
    generateInner(g, pattern, state);
  });
  state.onTop--;
  g.emit(Op.POP_TOP, location);
}

/** Fails when the top of the stack is None, and keeps it otherwise. */
function failIfNone(g: Generator, state: PatternState, location: Location): void {
  g.emit(Op.COPY, location, 1);
  g.loadNone(location);
  g.emit(Op.IS_OP, location, 1);
  state.fail(Op.POP_JUMP_IF_FALSE, location);
}

function generateMapping(g: Generator, p: MatchMapping, state: PatternState): void {
  const location = locate(p);
  const size = p.keys.length;
  state.onTop++;
  g.emit(Op.MATCH_MAPPING, location);
  state.fail(Op.POP_JUMP_IF_FALSE, location);
  if (size === 0 && p.rest === null) {
    state.onTop--;
    return g.emit(Op.POP_TOP, location);
  }
  if (size > 0) checkLength(g, 'GtE', size, state, location);
  loadKeys(g, p);
  g.emit(Op.BUILD_TUPLE, location, size);
  g.emit(Op.MATCH_KEYS, location);
  // On top of the subject: the keys, and their values.
  state.onTop += 2;
  failIfNone(g, state, location);
  g.emit(Op.UNPACK_SEQUENCE, location, size);
  state.onTop += size - 1;
  for (const pattern of p.patterns) {
    state.onTop--;
    generateInner(g, pattern, state);
  }
  state.onTop -= 2;
  if (p.rest !== null) {
    loadRest(g, size, location);
    state.capture(p.rest, location);
  } else {
    g.emit(Op.POP_TOP, location);
    g.emit(Op.POP_TOP, location);
  }
}

function loadKeys(g: Generator, p: MatchMapping): void {
  const seen = new Set<string>();
  for (const key of p.keys) {
    if (key.kind === 'Constant') {
      const { value } = key;
      const same = equalityKey(value);
      if (seen.has(same)) {
        g.fault(`mapping pattern checks duplicate key (${pythonRepr(value)})`, locate(p));
      }
      seen.add(same);
    } else if (key.kind !== 'Attribute') {
      g.fault('mapping pattern keys may only match literals and attribute lookups', locate(p));
    }
    g.expression(key);
  }
}

/** Makes a dict of the subject without the keys, of which there are `size`. */
function loadRest(g: Generator, size: number, location: Location): void {
  g.emit(Op.BUILD_MAP, location, 0);
  g.emit(Op.SWAP, location, 3);
  g.emit(Op.DICT_UPDATE, location, 2);
  g.emit(Op.UNPACK_SEQUENCE, location, size);
  for (let left = size; left > 0; left--) {
    g.emit(Op.COPY, location, 1 + left);
    g.emit(Op.SWAP, location, 2);
    g.emit(Op.DELETE_SUBSCR, location);
  }
}

function generateClassPattern(g: Generator, p: MatchClass, state: PatternState): void {
  const location = locate(p);
  checkAttributes(g, p);
  g.expression(p.cls);
  g.load({ type: 'tuple', items: p.kwd_attrs.map((value) => ({ type: 'str', value })) }, location);
  g.emit(Op.MATCH_CLASS, location, p.patterns.length);
  state.onTop++;
  failIfNone(g, state, location);
  const patterns = [...p.patterns, ...p.kwd_patterns];
  g.emit(Op.UNPACK_SEQUENCE, location, patterns.length);
  state.onTop += patterns.length - 1;
  for (const pattern of patterns) {
    state.onTop--;
    if (isWildcard(pattern)) g.emit(Op.POP_TOP, location);
    else generateInner(g, pattern, state);
  }
}

/** CPython: validate_kwd_attrs. */
function checkAttributes(g: Generator, p: MatchClass): void {
  p.kwd_attrs.forEach((attribute, i) => {
    refuseForbidden(g, attribute, 'Store', locate(p.kwd_patterns[i]!));
    const again = p.kwd_attrs.indexOf(attribute, i + 1);
    if (again >= 0) {
      g.fault(`attribute name repeated in class pattern: ${attribute}`, locate(p.kwd_patterns[again]!));
    }
  });
}

/** `a | b`: alternatives bind the same names; their values are brought into the order of the first. */
function generateOr(g: Generator, p: MatchOr, state: PatternState): void {
  const location = locate(p);
  const end = g.label();
  let control: string[] = [];
  p.patterns.forEach((alternative, i) => {
    const place = locate(alternative);
    const isLast = i === p.patterns.length - 1;
    const inner = new PatternState(g, isLast && state.allowIrrefutable);
    g.emit(Op.COPY, place, 1);
    generatePattern(g, alternative, inner);
    if (i === 0) control = inner.stores;
    else reorder(g, inner, control, place, location);
    g.jump(Pseudo.JUMP, end, place);
    inner.placeFailures(place);
  });
  // No match: the remaining copy of the subject goes.
  g.emit(Op.POP_TOP, location);
  state.fail(Pseudo.JUMP, location);
  g.use(end);
  const below = control.length + 1 + state.onTop + state.stores.length;
  for (const name of control) {
    state.sink(below, location);
    state.refuseAgain(name, location);
    state.stores.push(name);
  }
  g.emit(Op.POP_TOP, location);
}

function reorder(
  g: Generator,
  state: PatternState,
  control: readonly string[],
  place: Location,
  whole: Location,
): void {
  const { stores } = state;
  const differs = stores.length !== control.length || control.some((name) => !stores.includes(name));
  if (differs) g.fault('alternative patterns bind different names', whole);
  for (let wanted = control.length - 1; wanted >= 0; wanted--) {
    const at = stores.indexOf(control[wanted]!);
    if (at === wanted) continue;
    const rotated = stores.splice(0, at + 1);
    stores.splice(wanted - at, 0, ...rotated);
    for (let turns = at + 1; turns > 0; turns--) state.sink(wanted + 1, place);
  }
}
