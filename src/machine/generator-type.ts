/** What the types generator, coroutine and async_generator have in common. CPython: Objects/genobject.c. */
import { giveToFinalizer } from './asyncgen-hooks.ts';
import { classMethod, getset, type MemberSpec, method } from './define.ts';
import { finalizeForDealloc } from './finalize.ts';
import { frameObject } from './frame-object.ts';
import { clearFrame, frameUnit } from './frames.ts';
import { track, untrack } from './gc-list.ts';
import { closeGenerator, type Thrown } from './generator-close.ts';
import { generatorState, setGeneratorState } from './generator-object.ts';
import { newGenericAlias } from './generic-alias-object.ts';
import { newInt } from './int-object.ts';
import { FrameWord, GENERATOR, GENERATOR_FRAME, GeneratorState } from './layouts.ts';
import { localsOf } from './local-names.ts';
import { type Machine, PYTHON_ERROR } from './machine.ts';
import type { Address } from './memory.ts';
import { checkPositional } from './native-arguments.ts';
import { Own } from './own-words.ts';
import { Static, Type } from './places.ts';
import { isStr } from './protocol/text.ts';
import { raise, takePending, typeNameOf } from './raise.ts';
import { interpreter } from './run-python.ts';
import type { Shown } from './shown.ts';
import type { Slots, Visitor } from './slots.ts';
import { newStr, textOf } from './str-object.ts';
import { warn } from './warnings.ts';
import { clearWeakReferences } from './weak-references.ts';

/** CPython: gen_dealloc. */
function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  if (m.load(self + GENERATOR.weakList) !== 0) clearWeakReferences(m, self);
  track(m, self);
  if (!finalizeForDealloc(m, self)) return;
  untrack(m, self);
  m.drop(self + GENERATOR.origin);
  const frame = self + GENERATOR_FRAME;
  if (m.load(frame + FrameWord.function) !== 0) {
    setGeneratorState(m, self, GeneratorState.finished);
    m.store(frame + FrameWord.previous, 0);
    clearFrame(m, frame);
    m.drop(self + GENERATOR.handled);
  }
  m.drop(frame + FrameWord.code);
  m.drop(self + GENERATOR.name);
  m.drop(self + GENERATOR.qualname);
  m.freeCollected(self);
}

/** The references of the frame inside. The operand stack of a running one ends where its register says. */
function visit(m: Machine, self: Address, visitor: Visitor): void {
  const frame = self + GENERATOR_FRAME;
  const words = [FrameWord.code, FrameWord.function, FrameWord.namespace, FrameWord.object];
  for (const word of words) {
    const referent = m.load(frame + word);
    if (referent !== 0) visitor(referent, frame + word);
  }
  if (m.load(frame + FrameWord.function) === 0) return;
  const end = frame === m.frame ? m.sp : m.load(frame + FrameWord.top);
  for (let at = frame + FrameWord.locals; at < end; at += 8) {
    const referent = m.load(at);
    if (referent !== 0) visitor(referent, at);
  }
}

/** A generator that dies half-way is closed. CPython: _PyGen_Finalize. */
function finalize(m: Machine, self: Address): void {
  if (generatorState(m, self) === GeneratorState.finished) return;
  m.keep(takePending(m));
  const mark = m.kept;
  try {
    if (m.typeOf(self) === Type.coroutine && generatorState(m, self) === GeneratorState.created) {
      warnNeverAwaited(m, self);
    } else if (m.typeOf(self) !== Type.async_generator || !giveToFinalizer(m, self)) {
      m.release(closeGenerator(m, self));
    }
  } catch (error) {
    if (error !== PYTHON_ERROR) throw error;
    m.releaseTo(mark);
    interpreter.unraisable(m, self);
  }
  m.store(Own.pending, m.unkeep());
}

/** CPython: _PyErr_WarnUnawaitedCoroutine. */
function warnNeverAwaited(m: Machine, self: Address): void {
  const message = `coroutine '${textOf(m, m.load(self + GENERATOR.qualname))}' was never awaited`;
  warn(m, Type.RuntimeWarning, message, 1, true);
}

function repr(m: Machine, self: Address): Address {
  const name = textOf(m, m.load(self + GENERATOR.qualname));
  return newStr(m, `<${typeNameOf(m, self)} object ${name} at 0x${m.id(self).toString(16)}>`);
}

/** The locals lie inside it, whether it runs or waits. */
export const SHOWN_GENERATOR: Shown = {
  shape: 'other',
  parts: (m, self) =>
    generatorState(m, self) === GeneratorState.finished ? [] : localsOf(m, self + GENERATOR_FRAME),
  text: (m, self) => `<${typeNameOf(m, self)} object ${textOf(m, m.load(self + GENERATOR.qualname))}>`,
};

/** Slots of all three types. */
export const generatorSlots: Slots = { dealloc, visit, finalize, repr };

/** A field that must stay a str. */
function nameField(called: string, offset: number): MemberSpec {
  return getset(
    called,
    (m, self) => m.hold(m.load(self + offset)),
    (m, self, value) => {
      if (value === 0 || !isStr(m, value)) {
        raise(m, Type.TypeError, `${called} must be set to a string object`);
      }
      m.replace(self + offset, m.hold(value));
    },
  );
}

function codeOf(m: Machine, self: Address): Address {
  return m.hold(m.load(self + GENERATOR_FRAME + FrameWord.code));
}

function frameOf(m: Machine, self: Address): Address {
  if (generatorState(m, self) === GeneratorState.finished) return Static.None;
  return m.hold(frameObject(m, self + GENERATOR_FRAME));
}

function sizeOf(m: Machine, self: Address): Address {
  return newInt(m, GENERATOR_FRAME + frameUnit(m, self + GENERATOR_FRAME).frameSize);
}

/** Attributes of all three types; code and frame have names of their own in each. */
export function generatorMembers(code: string, frame: string): MemberSpec[] {
  return [
    method('__sizeof__', sizeOf, '()'),
    classMethod('__class_getitem__', newGenericAlias, '(object, /)'),
    nameField('__name__', GENERATOR.name),
    nameField('__qualname__', GENERATOR.qualname),
    getset(frame, frameOf),
    getset(code, codeOf),
  ];
}

/** The arguments of a `throw` method. */
export function throwArguments(m: Machine, argv: Address, count: number): Thrown {
  checkPositional(m, 'throw', count, 1, 3);
  if (count > 1) warn(m, Type.DeprecationWarning, THROW_WARNING);
  return {
    type: m.load(argv),
    value: count > 1 ? m.load(argv + 8) : 0,
    traceback: count > 2 ? m.load(argv + 16) : 0,
  };
}

const THROW_WARNING =
  'the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.';
