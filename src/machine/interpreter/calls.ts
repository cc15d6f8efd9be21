/**
 * Instructions that call. Functions and bound methods written in Python, and classes whose `__init__` is,
 * get a frame in the same loop; everything else is called as a native.
 * CPython: Python/bytecodes.c (CALL, CALL_KW, CALL_FUNCTION_EX, CALL_ALLOC_AND_ENTER_INIT).
 */
import { collectAutomatically } from '../collector.ts';
import { nativeSpecs } from '../define.ts';
import { dictNext, dictSize, entryKey, entryValue } from '../dict-object.ts';
import { callableText } from '../dict-unpack.ts';
import { track } from '../gc-list.ts';
import { hasInline } from '../instance-values.ts';
import {
  BUILTIN,
  DESCRIPTOR,
  FrameOwner,
  FrameWord,
  METHOD,
  TUPLE_ITEMS,
  TYPE,
  TypeFlag,
} from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { callNative } from '../native-call.ts';
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
import { OBJECT_NEW, objectNew } from '../types/object.ts';
import { enterCall, releaseHeld } from './enter-call.ts';
import { Hot } from './hot-words.ts';
import { peek, replaceOperands } from './stack.ts';
import { enterTupleCall, keepTuple } from './tuple-call.ts';
import { isWarm } from './warm.ts';

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
 * Calls an object whose class has `__call__` in Python, which stands at `base` without a self. False when
 * that is no function.
 */
function callObject(m: Machine, base: Address, count: number, names: Address): boolean {
  const object = m.load(base);
  const callee = typeLookup(m, m.typeOf(object), CALL);
  if (callee === 0 || m.typeOf(callee) !== Type.function) return false;
  keepTuple(m, base + 16, count, names);
  enterTupleCall(m, callee, object, 0, base + 16, count, names);
  return true;
}

/**
 * Calls what stands at `base`, with `count` words of arguments above the self there, and `names` on top of
 * them where it is not 0.
 */
function callAt(m: Machine, base: Address, count: number, names: Address): void {
  if (m.load(base + 8) === 0 && m.typeOf(m.load(base)) === Type.method) unpackMethod(m, base);
  const callable = m.load(base);
  const type = m.typeOf(callable);
  const isBound = m.load(base + 8) !== 0;
  const argv = isBound ? base + 8 : base + 16;
  const positional = count + (isBound ? 1 : 0) - (names === 0 ? 0 : tupleSize(m, names));
  if (type === Type.function) {
    const { sp } = m;
    enterCall(m, callable, argv, positional, names, FrameOwner.caller);
    releaseHeld(m, base, sp);
    return;
  }
  if (!isBound) {
    if (isPlainClass(m, callable)) {
      if (names === 0 && isWarm(m) && constructFast(m, base, callable, positional)) return;
      construct(m, base, callable, positional, names);
      return;
    }
    if (m.load(type + Slot.call) === SLOT_CALL && callObject(m, base, positional, names)) return;
  }
  const words = (m.sp - base) >> 3;
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

/** Makes an instance and enters its `__init__`. CPython: _PyObject_MakeTpCall, type_call. */
function construct(m: Machine, base: Address, type: Address, count: number, names: Address): void {
  const words = (m.sp - base) >> 3;
  const tuple = keepTuple(m, base + 16, count, names);
  m.argumentsTuple = tuple;
  const argv = names === 0 ? tuple + TUPLE_ITEMS : base + 16;
  const object: Address = natives[m.load(type + Slot.new)]!(m, type, argv, count, names);
  m.argumentsTuple = 0;
  const init = m.typeOf(object) === type ? typeLookup(m, type, INIT) : 0;
  if (init !== 0 && m.typeOf(init) === Type.function) {
    enterTupleCall(m, init, object, object, base + 16, count, names);
    return;
  }
  m.keep(object);
  const made = m.typeOf(object);
  const slot = isSubtype(m, made, type) ? m.load(made + Slot.init) : 0;
  if (slot !== 0) natives[slot]!(m, object, argv, count, names);
  finishConstruct(m, words);
}

/** The instance, kept above tuple and dict, takes the place of the operands. */
function finishConstruct(m: Machine, words: number): void {
  m.drop(m.kept - 24);
  m.drop(m.kept - 16);
  const result = m.unkeep();
  m.kept -= 16;
  replaceOperands(m, words, result);
}

/**
 * The same without a tuple: the instance stays on the stack in the place of the operands, which move into
 * the frame. False when the class or its `__init__` is not simple enough. CPython: CALL_ALLOC_AND_ENTER_INIT.
 */
function constructFast(m: Machine, base: Address, type: Address, count: number): boolean {
  const W = m.words;
  if (W[(type + Slot.new) >> 2] !== OBJECT_NEW || !hasInline(m, type)) return false;
  const init = typeLookup(m, type, INIT);
  if (init === 0 || m.typeOf(init) !== Type.function) return false;
  const unit = m.program.units[W[(W[(init >> 2) + Hot.functionCode]! >> 2) + Hot.codeUnit]!]!;
  if (!unit.simple || unit.argumentCount !== count + 1) return false;
  const room = m.frameTop + unit.frameSize <= Region.framesEnd;
  if (!room || W[Own.depth >> 2]! + 1 >= W[Own.recursionLimit >> 2]!) return false;
  const object = objectNew(m, type, base + 16, count, 0);
  m.hold(object);
  m.store(base + 8, object);
  enterSimple(m, unit, m.hold(init), (base + 8) >> 2, (base + 8) >> 2, FrameOwner.construct);
  W[Own.depth >> 2] = W[Own.depth >> 2]! + 1;
  W[base >> 2] = object;
  m.release(type);
  return true;
}

/**
 * The frame of a call with exactly the positional parameters that the function (stolen) has: they move into
 * it, from the word `first` on; the caller's stack ends at the word `top`.
 */
function enterSimple(
  m: Machine,
  unit: Unit,
  callee: Address,
  first: number,
  top: number,
  owner: FrameOwner,
): void {
  const W = m.words;
  const code = W[(callee >> 2) + Hot.functionCode]!;
  const frame = m.frameTop;
  const f = frame >> 2;
  m.frameTop = frame + unit.frameSize;
  W[f] = m.hold(code);
  W[f + 1] = ++W[Own.calls >> 2]!;
  W[f + 2] = m.frame;
  W[f + 4] = callee;
  W[f + 6] = W[(callee >> 2) + Hot.functionGlobals]!;
  W[f + 8] = W[(callee >> 2) + Hot.functionBuiltins]!;
  W[f + 10] = 0;
  W[f + 12] = 0;
  W[f + 17] = owner;
  const locals = f + (FrameWord.locals >> 2);
  const end = locals + 2 * unit.localCount;
  let at = locals;
  for (let i = 0; i < unit.argumentCount; i++, at += 2) W[at] = W[first + 2 * i]!;
  for (; at < end; at += 2) W[at] = 0;
  const caller = m.frame >> 2;
  W[caller + (FrameWord.pc >> 2)] = m.pc;
  W[caller + (FrameWord.top >> 2)] = top << 2;
  W[Own.depth >> 2] = W[Own.depth >> 2]! + 1;
  m.frame = frame;
  m.pc = unit.start;
  m.sp = end << 2;
}

/**
 * Calls a built-in function, or a method of a built-in type on an object of just this type, without the ways
 * round that only other callables need. False for any other. What stands at the word `base` is the callable.
 */
function callBuiltin(m: Machine, base: number, callable: Address, type: Address, count: number): boolean {
  const W = m.words;
  let self = W[base + 2]!;
  let argv = base + 4;
  let positional = count;
  let native = 0;
  if (type === Type.builtin_function) {
    if (self !== 0) {
      argv -= 2;
      positional++;
    }
    self = W[(callable + BUILTIN.self) >> 2]!;
    native = W[(callable + BUILTIN.native) >> 2]!;
  } else if (type === Type.method_descriptor && self !== 0) {
    if (W[(self >> 2) + Hot.type] !== W[(callable + DESCRIPTOR.type) >> 2]) return false;
    native = W[(callable + DESCRIPTOR.what) >> 2]!;
  } else return false;
  const result = callNative(m, nativeSpecs[native]!, self, argv << 2, positional, 0, callable);
  replaceOperands(m, count + 2, result);
  if (W[Own.breaker >> 2] !== 0) collectAutomatically(m);
  return true;
}

export function callOp(m: Machine, count: number): void {
  const W = m.words;
  const sp = m.sp >> 2;
  const base = sp - 2 * count - 4;
  const callable = W[base]!;
  const type = W[(callable >> 2) + Hot.type]!;
  if (type === Type.function) {
    const unit = m.program.units[W[(W[(callable >> 2) + Hot.functionCode]! >> 2) + Hot.codeUnit]!]!;
    const first = W[base + 2] === 0 ? base + 4 : base + 2;
    const fits = unit.simple && sp - first === 2 * unit.argumentCount;
    const room = m.frameTop + unit.frameSize <= Region.framesEnd;
    if (fits && room && W[Own.depth >> 2]! < W[Own.recursionLimit >> 2]!) {
      enterSimple(m, unit, callable, first, base, FrameOwner.caller);
      return;
    }
  } else if (callBuiltin(m, base, callable, type, count)) return;
  callAt(m, base << 2, count, 0);
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
  m.argumentsTuple = tuple;
  m.store(result, callVector(m, callable, argv, tupleSize(m, tuple), names));
  m.argumentsTuple = 0;
  m.releaseTo(mark);
  replaceOperands(m, words, m.unkeep());
  if (m.load(Own.breaker) !== 0) collectAutomatically(m);
}
