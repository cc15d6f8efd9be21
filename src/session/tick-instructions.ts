/** Which instructions end a tick: those that evaluate a sub-expression, and those that store. */
import { POSITION_WIDTH } from '../compile/code.ts';
import { Op } from '../compile/instructions.ts';
import { comprehensionNames } from '../machine/comprehension-names.ts';
import type { Machine } from '../machine/machine.ts';
import type { Unit } from '../machine/program.ts';

/** Those that leave no value on the stack. */
const STORES: ReadonlySet<number> = new Set([
  Op.STORE_NAME,
  Op.STORE_GLOBAL,
  Op.STORE_FAST,
  Op.STORE_FAST_LOAD_FAST,
  Op.STORE_FAST_STORE_FAST,
  Op.STORE_DEREF,
  Op.STORE_ATTR,
  Op.STORE_SUBSCR,
  Op.STORE_SLICE,
  Op.DELETE_NAME,
  Op.DELETE_GLOBAL,
  Op.DELETE_FAST,
  Op.DELETE_DEREF,
  Op.DELETE_ATTR,
  Op.DELETE_SUBSCR,
]);

/** Those that make a display, and those that put something into it: the last one of them ends the tick. */
const DISPLAYS: ReadonlySet<number> = new Set([Op.BUILD_LIST, Op.BUILD_SET, Op.BUILD_MAP]);
const EXTENDERS: ReadonlySet<number> = new Set([
  Op.LIST_EXTEND,
  Op.LIST_APPEND,
  Op.SET_UPDATE,
  Op.SET_ADD,
  Op.DICT_UPDATE,
  Op.MAP_ADD,
]);

/** All others. An item that a loop gets is told of by the name that it is bound to. */
const VALUES: ReadonlySet<number> = new Set([
  Op.BINARY_OP,
  Op.BINARY_SUBSCR,
  Op.BINARY_SLICE,
  Op.COMPARE_OP,
  Op.CONTAINS_OP,
  Op.IS_OP,
  Op.UNARY_NOT,
  Op.UNARY_NEGATIVE,
  Op.UNARY_INVERT,
  Op.LOAD_ATTR,
  Op.LOAD_SUPER_ATTR,
  Op.CALL,
  Op.CALL_KW,
  Op.CALL_FUNCTION_EX,
  Op.BUILD_TUPLE,
  Op.BUILD_CONST_KEY_MAP,
  Op.BUILD_STRING,
  Op.BUILD_SLICE,
  Op.FORMAT_SIMPLE,
  Op.FORMAT_WITH_SPEC,
  Op.MAKE_FUNCTION,
]);

/** What a tick leaves: a value on top of the stack, or nothing. */
export type TickKind = 'value' | 'store';

/** The kind of tick that the instruction at `pc` of a unit ends; null where it ends none. */
export function tickAt(m: Machine, unit: Unit, pc: number): TickKind | null {
  const word = m.program.words[pc]!;
  const op = word & 0x7f;
  const { restores } = comprehensionNames(unit);
  if (restores.has(pc - unit.start))
    return endsComprehension(unit, pc - unit.start, restores) ? 'value' : null;
  if (STORES.has(op)) return 'store';
  if (DISPLAYS.has(op) || EXTENDERS.has(op)) return endsDisplay(m, unit, pc, op) ? 'value' : null;
  if (!VALUES.has(op)) return null;
  // The two things that are pushed for the call of a method are no value of the program's.
  const isMethod = (op === Op.LOAD_ATTR || op === Op.LOAD_SUPER_ATTR) && ((word >> 8) & 1) !== 0;
  // A tuple that belongs to the making of a function: of cells, or of default values.
  const next = m.program.words[pc + 1]! & 0x7f;
  const isPart =
    op === Op.BUILD_TUPLE && (next === Op.LOAD_CONST || next === Op.MAKE_FUNCTION) && isMaking(m, pc);
  return isMethod || isPart ? null : 'value';
}

/** Whether no further name is given back; then what the comprehension made is on top of the stack. */
function endsComprehension({ assembled: { ops } }: Unit, at: number, restores: ReadonlySet<number>): boolean {
  return ops[at + 1] !== Op.RERAISE && !restores.has(at + 1);
}

/** Instructions that may lie between the last item of a display and the next one. */
const FAR = 200;

/**
 * Whether nothing more is put into a display. In comprehensions, which take it off the top of the stack at
 * once, items are no ticks of their own.
 */
function endsDisplay(m: Machine, unit: Unit, pc: number, op: number): boolean {
  if (DISPLAYS.has(op) && (m.program.words[pc + 1]! & 0x7f) === Op.SWAP) return false;
  if ((op === Op.LIST_APPEND || op === Op.SET_ADD || op === Op.MAP_ADD) && m.program.words[pc]! >> 8 > 1)
    return false;
  const end = Math.min(pc + FAR, unit.start + unit.assembled.ops.length);
  for (let at = pc + 1; at < end; at++) {
    const isExtender = EXTENDERS.has(m.program.words[at]! & 0x7f);
    if (isExtender && haveOneRange(unit, pc - unit.start, at - unit.start)) return false;
  }
  return true;
}

/** Whether two instructions, counted from the unit's first, belong to the same stretch of source. */
function haveOneRange({ assembled: { positions } }: Unit, one: number, other: number): boolean {
  for (let i = 0; i < POSITION_WIDTH; i++)
    if (positions[POSITION_WIDTH * one + i] !== positions[POSITION_WIDTH * other + i]) return false;
  return true;
}

/** Whether the next instructions make a function. */
function isMaking(m: Machine, pc: number): boolean {
  const ops = [1, 2, 3].map((i) => m.program.words[pc + i]! & 0x7f);
  return ops.includes(Op.MAKE_FUNCTION);
}
