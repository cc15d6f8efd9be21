/**
 * Instructions that compute: arithmetic, comparison, subscripts, truth. What int and float do most often
 * stands in the loop. CPython: Python/bytecodes.c.
 */
import { COMPARE_TO_BOOL, Op } from '../../compile/instructions.ts';
import { dictGet } from '../dict-object.ts';
import {
  intAdd,
  intAnd,
  intFloorDivide,
  intMultiply,
  intOr,
  intRemainder,
  intShiftLeft,
  intShiftRight,
  intSubtract,
  intXor,
} from '../int-arithmetic.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Static, Type } from '../places.ts';
import { compare } from '../protocol/compare.ts';
import { binary, inplace, OPERATORS, unary } from '../protocol/number.ts';
import { contains, deleteItem, getItem, setItem } from '../protocol/subscript.ts';
import { truth } from '../protocol/truth.ts';
import { slotNative } from '../registry.ts';
import { newSlice } from '../slice-object.ts';
import { type Compare, Slot } from '../slot-numbers.ts';
import { strAppend } from '../str-build.ts';
import { typeLookup } from '../type-lookup.ts';
import { slotGetItem } from '../type-slot-functions.ts';
import { enterSpecial, enterWithOperands, takesExactly } from './enter-call.ts';
import { localWord } from './frame-names.ts';
import { drop, dropOperands, peek, replaceOperands, replaceTop } from './stack.ts';
import { isWarm } from './warm.ts';

const GETITEM = name('__getitem__');
const SLOT_GETITEM = slotNative(slotGetItem);
const PLAIN_OPERATORS = OPERATORS.length;

/** Arithmetic of two ints, by the argument of BINARY_OP without the in-place forms. */
const INT_OPERATIONS: readonly (((m: Machine, a: Address, b: Address) => Address) | null)[] = [
  intAdd,
  intAnd,
  intFloorDivide,
  intShiftLeft,
  null,
  intMultiply,
  intRemainder,
  intOr,
  null,
  intShiftRight,
  intSubtract,
  null,
  intXor,
];

/**
 * left + right, when the left one is the str that the next instruction's local is bound to: it grows in
 * its place if nobody else has it. False when it is not so. CPython: BINARY_OP_INPLACE_ADD_UNICODE.
 */
function growLocal(m: Machine, left: Address, right: Address): boolean {
  const next = m.program.words[m.pc]!;
  if ((next & 127) !== Op.STORE_FAST || m.typeOf(right) !== Type.str) return false;
  const local = localWord(m, next >> 8);
  if (m.load(local) !== left || !isWarm(m)) return false;
  m.store(local, 0);
  m.store(m.sp - 16, 0);
  m.release(left);
  const grown = strAppend(m, left, right);
  m.store(m.sp - 16, grown);
  drop(m);
  return true;
}

export function binaryOp(m: Machine, arg: number): void {
  const left = peek(m, 2);
  const right = peek(m, 1);
  const isSum = arg === 0 || arg === PLAIN_OPERATORS;
  if (isSum && m.typeOf(left) === Type.str && growLocal(m, left, right)) return;
  if (m.typeOf(left) === Type.int && m.typeOf(right) === Type.int) {
    const operation = INT_OPERATIONS[arg < PLAIN_OPERATORS ? arg : arg - PLAIN_OPERATORS]!;
    if (operation !== null) {
      replaceOperands(m, 2, operation(m, left, right));
      return;
    }
  }
  const result =
    arg < PLAIN_OPERATORS
      ? binary(m, left, right, OPERATORS[arg]!)
      : inplace(m, left, right, OPERATORS[arg - PLAIN_OPERATORS]!);
  replaceOperands(m, 2, result);
}

export function compareOp(m: Machine, arg: number): void {
  const result = compare(m, peek(m, 2), peek(m, 1), (arg >> 5) as Compare);
  replaceOperands(m, 2, result);
  if ((arg & COMPARE_TO_BOOL) !== 0) toBool(m);
}

export function containsOp(m: Machine, arg: number): void {
  const found = contains(m, peek(m, 1), peek(m, 2));
  replaceOperands(m, 2, m.boolean(found !== (arg !== 0)));
}

export function isOp(m: Machine, arg: number): void {
  const same = peek(m, 1) === peek(m, 2);
  replaceOperands(m, 2, m.boolean(same !== (arg !== 0)));
}

export function toBool(m: Machine): void {
  replaceTop(m, m.boolean(truth(m, peek(m, 1))));
}

export function unaryNot(m: Machine): void {
  replaceTop(m, m.boolean(peek(m, 1) === Static.False));
}

export function unaryNegative(m: Machine): void {
  replaceTop(m, unary(m, peek(m, 1), Slot.negative, 'unary -'));
}

export function unaryInvert(m: Machine): void {
  replaceTop(m, unary(m, peek(m, 1), Slot.invert, 'unary ~'));
}

/** Calls a `__getitem__` written in Python. CPython: slot_mp_subscript; BINARY_SUBSCR_GETITEM. */
function callGetItem(m: Machine, callee: Address): void {
  if (isWarm(m) && takesExactly(m, callee, 2)) enterWithOperands(m, callee, 2);
  else enterSpecial(m, callee, m.sp - 16, 2);
}

export function binarySubscr(m: Machine): void {
  const container = peek(m, 2);
  if (m.typeOf(container) === Type.dict) {
    const value = dictGet(m, container, peek(m, 1));
    if (value !== 0) {
      replaceOperands(m, 2, m.hold(value));
      return;
    }
  }
  const type = m.typeOf(container);
  if (m.load(type + Slot.getItem) === SLOT_GETITEM) {
    const callee = typeLookup(m, type, GETITEM);
    if (callee !== 0 && m.typeOf(callee) === Type.function) {
      callGetItem(m, callee);
      return;
    }
  }
  replaceOperands(m, 2, getItem(m, container, peek(m, 1)));
}

/** Makes a slice of the two topmost operands: it takes the lower one's place, the top is empty. Borrowed. */
function buildSliceOfTwo(m: Machine): Address {
  const slice = newSlice(m, peek(m, 2), peek(m, 1), Static.None);
  m.store(m.sp - 16, slice);
  m.store(m.sp - 8, 0);
  return slice;
}

export function binarySlice(m: Machine): void {
  const slice = buildSliceOfTwo(m);
  m.store(m.sp - 8, getItem(m, peek(m, 3), slice));
  m.store(m.sp - 16, 0);
  m.release(slice);
  const result = peek(m, 1);
  m.store(m.sp - 8, 0);
  replaceOperands(m, 3, result);
}

export function storeSlice(m: Machine): void {
  const slice = buildSliceOfTwo(m);
  setItem(m, peek(m, 3), slice, peek(m, 4));
  m.store(m.sp - 16, 0);
  m.release(slice);
  dropOperands(m, 4);
}

export function storeSubscr(m: Machine): void {
  setItem(m, peek(m, 2), peek(m, 1), peek(m, 3));
  dropOperands(m, 3);
}

export function deleteSubscr(m: Machine): void {
  deleteItem(m, peek(m, 2), peek(m, 1));
  dropOperands(m, 2);
}
