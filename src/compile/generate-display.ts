/** Displays of lists, tuples, sets and dicts, and unpacking into lists and tuples. CPython: Python/compile.c. */
import type { ConstantValue, Dict, Expr, List, Set as SetDisplay, Tuple } from '../syntax/ast.ts';
import { distinct } from './constant-equality.ts';
import { generateName } from './generate-name.ts';
import { type Generator, STACK_USE_GUIDELINE } from './generator.ts';
import { Intrinsic1, Op } from './instructions.ts';
import { locate } from './locate.ts';
import type { Location } from './sequence.ts';

/** `[…]`. */
export function generateList(g: Generator, e: List): void {
  if (e.ctx === 'Store') unpackInto(g, e);
  else if (e.ctx === 'Load') buildSequence(g, e.elts, locate(e), 'list');
  else g.expressions(e.elts);
}

/** `(…)`. */
export function generateTuple(g: Generator, e: Tuple): void {
  if (e.ctx === 'Store') unpackInto(g, e);
  else if (e.ctx === 'Load') buildSequence(g, e.elts, locate(e), 'tuple');
  else g.expressions(e.elts);
}

/** `{…}`, a set. */
export function generateSet(g: Generator, e: SetDisplay): void {
  buildSequence(g, e.elts, locate(e), 'set');
}

const BUILD = {
  list: { build: Op.BUILD_LIST, add: Op.LIST_APPEND, extend: Op.LIST_EXTEND },
  tuple: { build: Op.BUILD_LIST, add: Op.LIST_APPEND, extend: Op.LIST_EXTEND },
  set: { build: Op.BUILD_SET, add: Op.SET_ADD, extend: Op.SET_UPDATE },
} as const;

/** The values of constants, or null when there is something else. */
function constants(elements: readonly Expr[]): ConstantValue[] | null {
  const values: ConstantValue[] = [];
  for (const element of elements) {
    if (element.kind !== 'Constant') return null;
    values.push(element.value);
  }
  return values;
}

/**
 * Builds a list, tuple or set of expressions, some of which may be starred, below which `pushed` items are on the
 * stack already. `injected` is the name of one more item at the end. CPython: starunpack_helper_impl.
 */
export function buildSequence(
  g: Generator,
  elements: readonly Expr[],
  location: Location,
  what: keyof typeof BUILD,
  pushed = 0,
  injected: string | null = null,
): void {
  const count = elements.length;
  const { build, add, extend } = BUILD[what];
  const values = count > 2 && injected === null ? constants(elements) : null;
  if (values !== null) return buildOfConstants(g, values, location, what, pushed);
  const big = count + pushed + (injected === null ? 0 : 1) > STACK_USE_GUIDELINE;
  if (!big && !elements.some(({ kind }) => kind === 'Starred')) {
    g.expressions(elements);
    if (injected !== null) generateName(g, injected, 'Load', location);
    const total = count + pushed + (injected === null ? 0 : 1);
    return g.emit(what === 'tuple' ? Op.BUILD_TUPLE : build, location, total);
  }
  let built = big;
  if (big) g.emit(build, location, pushed);
  elements.forEach((element, i) => {
    if (element.kind === 'Starred') {
      if (!built) g.emit(build, location, i + pushed);
      built = true;
      g.expression(element.value);
      g.emit(extend, location, 1);
    } else {
      g.expression(element);
      if (built) g.emit(add, location, 1);
    }
  });
  if (injected !== null) {
    generateName(g, injected, 'Load', location);
    g.emit(add, location, 1);
  }
  if (what === 'tuple') g.emit(Op.CALL_INTRINSIC_1, location, Intrinsic1.LIST_TO_TUPLE);
}

function buildOfConstants(
  g: Generator,
  items: readonly ConstantValue[],
  location: Location,
  what: keyof typeof BUILD,
  pushed: number,
): void {
  if (what === 'tuple' && pushed === 0) return g.load({ type: 'tuple', items }, location);
  g.emit(BUILD[what].build, location, pushed);
  g.load(what === 'set' ? { type: 'frozenset', items: distinct(items) } : { type: 'tuple', items }, location);
  g.emit(BUILD[what].extend, location, 1);
  if (what === 'tuple') g.emit(Op.CALL_INTRINSIC_1, location, Intrinsic1.LIST_TO_TUPLE);
}

/** Most items before a star in a target. */
const MOST_BEFORE_STAR = 255;

/** Unpacks the top of the stack into targets. CPython: unpack_helper, assignment_helper. */
function unpackInto(g: Generator, e: List | Tuple): void {
  const location = locate(e);
  const { elts } = e;
  const star = elts.findIndex(({ kind }) => kind === 'Starred');
  if (star < 0) g.emit(Op.UNPACK_SEQUENCE, location, elts.length);
  else {
    if (star > MOST_BEFORE_STAR) g.fault('too many expressions in star-unpacking assignment', location);
    g.emit(Op.UNPACK_EX, location, star + ((elts.length - star - 1) << 8));
    if (elts.slice(star + 1).some(({ kind }) => kind === 'Starred')) {
      g.fault('multiple starred expressions in assignment', location);
    }
  }
  for (const element of elts) g.expression(element.kind === 'Starred' ? element.value : element);
}

/** `{…}`, a dict. CPython: compiler_dict. */
export function generateDict(g: Generator, e: Dict): void {
  const location = locate(e);
  let started = false;
  let waiting = 0;
  const join = () => {
    if (started) g.emit(Op.DICT_UPDATE, location, 1);
    started = true;
    waiting = 0;
  };
  e.keys.forEach((key, i) => {
    if (key === null) {
      if (waiting > 0) {
        buildPart(g, e, i - waiting, i);
        join();
      }
      if (!started) g.emit(Op.BUILD_MAP, location, 0);
      started = true;
      g.expression(e.values[i]!);
      g.emit(Op.DICT_UPDATE, location, 1);
    } else if (waiting * 2 > STACK_USE_GUIDELINE) {
      buildPart(g, e, i - waiting, i + 1);
      join();
    } else waiting++;
  });
  if (waiting > 0) {
    buildPart(g, e, e.keys.length - waiting, e.keys.length);
    join();
  }
  if (!started) g.emit(Op.BUILD_MAP, location, 0);
}

/** A dict of some of the entries. CPython: compiler_subdict. */
function buildPart(g: Generator, e: Dict, begin: number, end: number): void {
  const location = locate(e);
  const keys = e.keys.slice(begin, end) as Expr[];
  const values = e.values.slice(begin, end);
  const big = keys.length * 2 > STACK_USE_GUIDELINE;
  const names = keys.length > 1 && !big ? constants(keys) : null;
  if (names !== null) {
    g.expressions(values);
    g.load({ type: 'tuple', items: names }, location);
    return g.emit(Op.BUILD_CONST_KEY_MAP, location, keys.length);
  }
  if (big) g.emit(Op.BUILD_MAP, location, 0);
  keys.forEach((key, i) => {
    g.expression(key);
    g.expression(values[i]!);
    if (big) g.emit(Op.MAP_ADD, location, 1);
  });
  if (!big) g.emit(Op.BUILD_MAP, location, keys.length);
}
