/**
 * Instructions that call. Functions and bound methods written in Python, and classes whose `__init__` is,
 * get a frame in the same loop; everything else is called as a native.
 * CPython: Python/bytecodes.c (CALL, CALL_KW, CALL_FUNCTION_EX, CALL_ALLOC_AND_ENTER_INIT).
 */
import { collectAutomatically } from '../collector.ts';
import { dictNext, dictSize, entryKey, entryValue } from '../dict-object.ts';
import { callableText } from '../dict-unpack.ts';
import { track } from '../gc-list.ts';
import { FrameOwner, FrameWord, METHOD, TUPLE_ITEMS, TYPE, TypeFlag } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Own } from '../own-words.ts';
import { Region, Type } from '../places.ts';
import type { Unit } from '../program.ts';
import { callVector } from '../protocol/call.ts';
import { isStr } from '../protocol/text.ts';
import { isSubtype, raise, typeNameOf } from '../raise.ts';
import { natives, slotNative } from '../registry.ts';
import { Slot } from '../slot-numbers.ts';
import { toTuple } from '../tuple-build.ts';
import { allocateTuple, tupleSize } from '../tuple-object.ts';
import { typeLookup } from '../type-lookup.ts';
import { slotCall, slotInit } from '../type-slot-functions.ts';
import { enterCall, releaseHeld } from './enter-call.ts';
import { Hot } from './hot-words.ts';
import { peek, replaceOperands } from './stack.ts';

const INIT = name('__init__');
const CALL = name('__call__');
const SLOT_INIT = slotNative(slotInit);
const SLOT_CALL = slotNative(slotCall);

/** A bound method at `base` gives way to its function and self. CPython: the head of CALL. */
function unpackMethod(m: Machine, base: Address): void {
  const method = m.load(base);
  m.store(base, m.hold(m.load(method + METHOD.function)));
  m.store(base + 8, m.hold(m.load(method + METHOD.self)));
  m.release(method);
}

/**
 * Calls an object whose class has `__call__` in Python, which stands at `base` without a self: it is its own
 * first argument, and stays on the stack. False when that is no function.
 */
function callObject(m: Machine, base: Address, count: number, names: Address): boolean {
  const callee = typeLookup(m, m.typeOf(m.load(base)), CALL);
  if (callee === 0 || m.typeOf(callee) !== Type.function) return false;
  m.store(base + 8, m.load(base));
  m.store(base, 0);
  enterCall(m, callee, base + 8, count + 1, names, FrameOwner.operands);
  return true;
}

/**
 * Calls what stands at `base`, with `count` words of arguments above the self there, and `names` on top of
 * them where it is not 0.
 */
function callAt(m: Machine, base: Address, count: number, names: Address): void {
  if (m.load(base + 8) === 0 && m.typeOf(m.load(base)) === Type.method) unpackMethod(m, base);
  const callable = m.load(base);
  const isBound = m.load(base + 8) !== 0;
  const argv = isBound ? base + 8 : base + 16;
  const positional = count + (isBound ? 1 : 0) - (names === 0 ? 0 : tupleSize(m, names));
  if (m.typeOf(callable) === Type.function) {
    const { sp } = m;
    enterCall(m, callable, argv, positional, names, FrameOwner.caller);
    releaseHeld(m, base, sp);
    return;
  }
  const isObject = m.load(m.typeOf(callable) + Slot.call) === SLOT_CALL;
  if (isObject && !isBound && callObject(m, base, positional, names)) return;
  const words = (m.sp - base) >> 3;
  if (!isBound && isPlainClass(m, callable)) {
    construct(m, base, callable, positional, names);
    return;
  }
  replaceOperands(m, words, callVector(m, callable, argv, positional, names));
  if (m.load(Own.breaker) !== 0) collectAutomatically(m);
}

/** Whether calling the object is `type.__call__`, and makes an instance with an `__init__` in Python. */
function isPlainClass(m: Machine, callable: Address): boolean {
  const W = m.words;
  const meta = m.typeOf(callable);
  return (
    (W[(meta + TYPE.flags) >> 2]! & TypeFlag.typeSubclass) !== 0 &&
    W[(meta + Slot.call) >> 2] === W[(Type.type + Slot.call) >> 2] &&
    W[(callable + Slot.init) >> 2] === SLOT_INIT &&
    W[(callable + Slot.new) >> 2] !== 0
  );
}

/**
 * Makes an instance and enters its `__init__`; the instance stays on the stack in the place of the
 * operands. CPython: type_call; CALL_ALLOC_AND_ENTER_INIT.
 */
function construct(m: Machine, base: Address, type: Address, count: number, names: Address): void {
  const words = (m.sp - base) >> 3;
  const object: Address = natives[m.load(type + Slot.new)]!(m, type, base + 16, count, names);
  const init = m.typeOf(object) === type ? typeLookup(m, type, INIT) : 0;
  if (init === 0 || m.typeOf(init) !== Type.function) {
    m.keep(object);
    const made = m.typeOf(object);
    const slot = isSubtype(m, made, type) ? m.load(made + Slot.init) : 0;
    if (slot !== 0) natives[slot]!(m, object, base + 16, count, names);
    replaceOperands(m, words, m.unkeep());
    return;
  }
  m.store(base + 8, object);
  const { sp } = m;
  enterCall(m, init, base + 8, count + 1, names, FrameOwner.construct);
  m.store(base + 8, m.load(base));
  m.store(base, object);
  releaseHeld(m, base + 8, sp);
}

/**
 * The frame of a call with exactly the positional parameters that the function has: they move into it.
 * Indices of words.
 */
function enterSimple(m: Machine, unit: Unit, base: number, first: number, count: number): void {
  const W = m.words;
  const callee = W[base]!;
  const code = W[(callee >> 2) + Hot.functionCode]!;
  const frame = m.frameTop;
  const f = frame >> 2;
  m.frameTop = frame + unit.frameSize;
  W[f] = m.hold(code);
  W[f + 2] = m.frame;
  W[f + 4] = callee;
  W[f + 6] = W[(callee >> 2) + Hot.functionGlobals]!;
  W[f + 8] = W[(callee >> 2) + Hot.functionBuiltins]!;
  W[f + 10] = 0;
  W[f + 12] = 0;
  W[f + 17] = FrameOwner.caller;
  const locals = f + (FrameWord.locals >> 2);
  const end = locals + 2 * unit.localCount;
  let at = locals;
  for (let i = 0; i < count; i++, at += 2) W[at] = W[first + 2 * i]!;
  for (; at < end; at += 2) W[at] = 0;
  const caller = m.frame >> 2;
  W[caller + (FrameWord.pc >> 2)] = m.pc;
  W[caller + (FrameWord.top >> 2)] = base << 2;
  W[Own.depth >> 2] = W[Own.depth >> 2]! + 1;
  m.frame = frame;
  m.pc = unit.start;
  m.sp = end << 2;
}

export function callOp(m: Machine, count: number): void {
  const W = m.words;
  const sp = m.sp >> 2;
  const base = sp - 2 * count - 4;
  const callable = W[base]!;
  if (W[(callable >> 2) + Hot.type] === Type.function) {
    const unit = m.program.units[W[(W[(callable >> 2) + Hot.functionCode]! >> 2) + Hot.codeUnit]!]!;
    const first = W[base + 2] === 0 ? base + 4 : base + 2;
    const fits = unit.simple && sp - first === 2 * unit.argumentCount;
    const room = m.frameTop + unit.frameSize <= Region.framesEnd;
    if (fits && room && W[Own.depth >> 2]! < W[Own.recursionLimit >> 2]!) {
      enterSimple(m, unit, base, first, unit.argumentCount);
      return;
    }
  }
  callAt(m, m.sp - 8 * (count + 2), count, 0);
}

export function callKw(m: Machine, count: number): void {
  callAt(m, m.sp - 8 * (count + 3), count, peek(m, 1));
}

/** The arguments after `*` become a tuple in their place on the stack, `depth` from the top. */
function argumentsTuple(m: Machine, callable: Address, depth: number): Address {
  const given = peek(m, depth);
  if (m.typeOf(given) === Type.tuple) return given;
  const type = m.typeOf(given);
  if (m.load(type + Slot.iter) === 0 && m.load(type + Slot.getItem) === 0) {
    const what = `argument after * must be an iterable, not ${typeNameOf(m, given)}`;
    raise(m, Type.TypeError, `${callableText(m, callable)} ${what}`);
  }
  const tuple = toTuple(m, given);
  m.store(m.sp - 8 * depth, tuple);
  m.release(given);
  return tuple;
}

/** Keeps the items of a tuple and the values of a dict, and above them the names for these. Returns those. */
function keepArguments(m: Machine, tuple: Address, dict: Address): Address {
  const count = tupleSize(m, tuple);
  for (let i = 0; i < count; i++) m.keep(m.hold(m.load(tuple + TUPLE_ITEMS + 8 * i)));
  const names = allocateTuple(m, dictSize(m, dict));
  let i = 0;
  for (let at = dictNext(m, dict, 0); at !== 0; at = dictNext(m, dict, at)) {
    const key = entryKey(m, dict, at);
    if (!isStr(m, key)) {
      m.keep(names);
      raise(m, Type.TypeError, 'keywords must be strings');
    }
    m.store(names + TUPLE_ITEMS + 8 * i++, m.hold(key));
    m.keep(m.hold(entryValue(m, dict, at)));
  }
  track(m, names);
  return m.keep(names);
}

export function callFunctionEx(m: Machine, flags: number): void {
  const words = (flags & 1) !== 0 ? 4 : 3;
  const dict = (flags & 1) !== 0 ? peek(m, 1) : 0;
  const base = m.sp - 8 * words;
  const callable = m.load(base);
  const tuple = argumentsTuple(m, callable, words - 2);
  const result = m.kept;
  m.keep(0);
  const mark = m.kept;
  const named = dict !== 0 && dictSize(m, dict) > 0;
  const names = named ? keepArguments(m, tuple, dict) : 0;
  const argv = named ? mark : tuple + TUPLE_ITEMS;
  if (m.typeOf(callable) === Type.function) {
    const { frame } = m;
    enterCall(m, callable, argv, tupleSize(m, tuple), names, FrameOwner.caller);
    m.releaseTo(result);
    m.store(frame + FrameWord.top, base);
    for (let i = 0; i < words; i++) m.releaseMaybe(m.load(base + 8 * i));
    return;
  }
  m.store(result, callVector(m, callable, argv, tupleSize(m, tuple), names));
  m.releaseTo(mark);
  replaceOperands(m, words, m.unkeep());
  if (m.load(Own.breaker) !== 0) collectAutomatically(m);
}
