/**
 * Watches a stretch of the run while it is executed again for somebody who looks: before every instruction
 * it finds out what the one before has done and what this one is about to do. What is made of it (facts of
 * a step, the place of an event) is up to who derives from it. Library code is passed over.
 *
 * A *tick* is one sub-expression evaluated or one store made: an instruction of tick-instructions.ts.
 */
import { LocalKind } from '../compile/code.ts';
import { COMPARE_OPERATORS, Op } from '../compile/instructions.ts';
import type { Watcher } from '../history/timeline.ts';
import { comprehensionNames } from '../machine/comprehension-names.ts';
import { dictGetName } from '../machine/dict-object.ts';
import { frameUnit } from '../machine/frames.ts';
import { CELL, CODE, FrameWord, TYPE, TypeFlag } from '../machine/layouts.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { Own } from '../machine/own-words.ts';
import { Static, Type } from '../machine/places.ts';
import { handledException } from '../machine/raise.ts';
import { tupleItem } from '../machine/tuple-object.ts';
import { activationOf, activationsOf, isBody } from './activations.ts';
import { tickAt } from './tick-instructions.ts';

/** A name that is bound or unbound: in which namespace (an activation or the address of a dict), by which code. */
export interface Naming {
  readonly name: string;
  /** Name of the code whose namespace it is. */
  readonly frame: string;
  readonly place: number;
  /** What it referred to and refers to, borrowed; 0 for nothing. */
  readonly old: Address;
  readonly value: Address;
  /** It is a comprehension that binds it, in the frame that it runs in. */
  readonly passing: boolean;
}

/** Operators whose answer is worth a reason. */
export type Comparing = 'is' | 'is not' | '==' | '!=';

export abstract class RunWatcher implements Watcher {
  protected readonly machine: Machine;
  /** The instruction asked about last: its op, its place, and the call in which it ran. */
  protected lastOp: number = Op.NOP;
  #lastPc = 0;
  #lastActivation = 0;
  /** Calls so far when it was asked about. */
  #calls = 0;
  /** The calls on the stack, outermost first. */
  #stack: number[] = [];
  /** An exception has been raised since the last instruction; the one that was told of last. */
  #thrown = false;
  #lastRaised: Address = 0;

  constructor(m: Machine) {
    this.machine = m;
  }

  /** A tick of the running frame is over, which the instruction at `pc` ended; its value (borrowed), or 0. */
  protected abstract ticked(m: Machine, pc: number, value: Address): void;
  /** A name is about to be bound, or unbound. */
  protected abstract naming(naming: Naming): void;
  /** Two objects (borrowed) are about to be compared by the running frame. */
  protected comparing(_m: Machine, _operator: Comparing, _left: Address, _right: Address): void {}
  /** A function's frame is about to run its first instruction, or a generator's goes on. */
  protected abstract called(m: Machine, resumed: boolean): void;
  /** The running function is about to return or yield a value (borrowed). */
  protected abstract leaving(m: Machine, value: Address, yields: boolean): void;
  /** The exception (borrowed) goes up through a frame that is no library's, for the first time. */
  protected abstract threw(m: Machine, exception: Address): void;
  /** The exception (borrowed) has found who handles it. */
  protected abstract handles(m: Machine, exception: Address): void;
  /** Whether to go on, asked between two instructions. */
  protected abstract goesOn(): boolean;

  abstract born(object: Address): void;

  died(object: Address): void {
    if (object === this.#lastRaised) this.#lastRaised = 0;
  }

  /** Told for every frame that the exception goes through. */
  raised(exception: Address): void {
    const m = this.machine;
    this.#thrown = true;
    if (frameUnit(m, m.frame).library) return;
    const op = m.program.words[m.pc - 1]! & 0x7f;
    if (exception === this.#lastRaised && op !== Op.RAISE_VARARGS) return;
    this.#lastRaised = exception;
    this.threw(m, exception);
  }

  /** The exception that is being handled where the stretch begins has been told of before. */
  begin(m: Machine): void {
    this.#stack = activationsOf(m);
    this.#lastActivation = activationOf(m, m.frame);
    this.#calls = m.load(Own.calls);
    this.#lastRaised = m.load(Own.pending) || handledException(m);
  }

  /** Asked before every instruction; false once nothing more is wanted. */
  readonly each = (m: Machine): boolean => {
    const activation = activationOf(m, m.frame);
    this.#after(m, activation);
    this.#thrown = false;
    if (!this.goesOn()) return false;
    const word = m.program.words[m.pc]!;
    if (!frameUnit(m, m.frame).library) this.#before(m, word & 0x7f, word >> 8);
    this.lastOp = word & 0x7f;
    this.#lastPc = m.pc;
    this.#lastActivation = activation;
    this.#calls = m.load(Own.calls);
    return true;
  };

  /** The instruction before this one is over, or has called something, or has raised. */
  #after(m: Machine, activation: number): void {
    if (activation !== this.#lastActivation) this.#frameChanged(m, activation);
    else if (this.lastOp === Op.YIELD_VALUE) this.#enteredFrame(m, activation);
    else this.#tick(m, this.#lastPc);
  }

  /** Another frame runs: an outer one again, or one that was not on the stack. */
  #frameChanged(m: Machine, activation: number): void {
    const depth = this.#stack.lastIndexOf(activation);
    if (depth < 0) {
      this.#enteredFrame(m, activation);
      return;
    }
    this.#stack.length = depth + 1;
    this.#tick(m, m.pc - 1);
  }

  #enteredFrame(m: Machine, activation: number): void {
    const below = activationOf(m, m.load(m.frame + FrameWord.previous));
    this.#stack.length = this.#stack.lastIndexOf(below) + 1;
    this.#stack.push(activation);
    const unit = frameUnit(m, m.frame);
    if (unit.library || isBody(m, m.frame)) return;
    if (activation > this.#calls) {
      if (!unit.generator) this.called(m, false);
    } else this.called(m, (m.program.words[m.pc - 1]! & 0x7f) !== Op.RETURN_GENERATOR);
  }

  #tick(m: Machine, pc: number): void {
    const unit = frameUnit(m, m.frame);
    if (this.#thrown || unit.library) return;
    const kind = tickAt(m, unit, pc);
    if (kind !== null) this.ticked(m, pc, kind === 'store' ? 0 : m.load(m.sp - 8));
  }

  /** What the coming instruction is about to do to names, and how a frame ends. */
  #before(m: Machine, op: number, arg: number): void {
    const top = m.load(m.sp - 8);
    this.#watchHandlers(m, op, top);
    switch (op) {
      case Op.STORE_NAME:
      case Op.DELETE_NAME:
        this.#name(m, FrameWord.namespace, arg, op === Op.STORE_NAME ? top : 0);
        break;
      case Op.STORE_GLOBAL:
      case Op.DELETE_GLOBAL:
        this.#name(m, FrameWord.globals, arg, op === Op.STORE_GLOBAL ? top : 0);
        break;
      case Op.STORE_FAST:
      case Op.STORE_DEREF:
        this.#local(m, arg, top);
        break;
      case Op.STORE_FAST_LOAD_FAST:
        this.#local(m, arg >> 4, top);
        break;
      case Op.STORE_FAST_STORE_FAST:
        this.#local(m, arg >> 4, top);
        this.#local(m, arg & 15, m.load(m.sp - 16));
        break;
      case Op.DELETE_FAST:
      case Op.DELETE_DEREF:
        this.#local(m, arg, 0);
        break;
      case Op.IS_OP:
        this.comparing(m, arg === 0 ? 'is' : 'is not', m.load(m.sp - 16), top);
        break;
      case Op.COMPARE_OP: {
        const operator = COMPARE_OPERATORS[arg >> 5]!;
        if (operator === '==' || operator === '!=') this.comparing(m, operator, m.load(m.sp - 16), top);
        break;
      }
      case Op.RETURN_VALUE:
      case Op.YIELD_VALUE:
        this.#leaving(m, top, op === Op.YIELD_VALUE);
        break;
      case Op.RETURN_CONST:
        this.#leaving(m, tupleItem(m, m.load(m.load(m.frame + FrameWord.code) + CODE.constants), arg), false);
        break;
      default:
    }
  }

  #leaving(m: Machine, value: Address, yields: boolean): void {
    if (value !== 0 && !isBody(m, m.frame)) this.leaving(m, value, yields);
  }

  /** An exception is handled by an `except` that matches, by a bare one, or by what `__exit__` answers. */
  #watchHandlers(m: Machine, op: number, top: Address): void {
    const [earlier, last] = opsBefore(m);
    if (op === Op.POP_TOP) {
      const isBare = last === Op.PUSH_EXC_INFO || (last === Op.LINE && earlier === Op.PUSH_EXC_INFO);
      if (isBare) this.handles(m, handledException(m));
    } else if (op === Op.POP_JUMP_IF_FALSE) {
      if (last === Op.CHECK_EXC_MATCH && top === Static.True) this.handles(m, handledException(m));
    } else if (op === Op.POP_JUMP_IF_TRUE) {
      const isSwallowed = last === Op.TO_BOOL && earlier === Op.WITH_EXCEPT_START && top === Static.True;
      if (isSwallowed) this.handles(m, handledException(m));
    } else if (last === Op.CHECK_EG_MATCH && top !== Static.None) this.handles(m, top);
  }

  /** A name of a module or class body is about to be bound to `value`, or unbound where that is 0. */
  #name(m: Machine, word: FrameWord.namespace | FrameWord.globals, index: number, value: Address): void {
    const unit = frameUnit(m, m.frame);
    const namespace = m.load(m.frame + word);
    const key = tupleItem(m, m.load(m.load(m.frame + FrameWord.code) + CODE.names), index);
    const isDict = (m.load(m.typeOf(namespace) + TYPE.flags) & TypeFlag.dictSubclass) !== 0;
    this.naming({
      name: unit.code.names[index]!,
      frame: word === FrameWord.globals ? '<module>' : unit.code.name,
      place: -namespace,
      old: isDict ? dictGetName(m, namespace, key) : 0,
      value,
      passing: false,
    });
  }

  #local(m: Machine, index: number, value: Address): void {
    const unit = frameUnit(m, m.frame);
    const { code } = unit;
    const kind = code.localspluskinds[index]!;
    let old = m.load(m.frame + FrameWord.locals + 8 * index);
    const cell = (kind & (LocalKind.CELL | LocalKind.FREE)) !== 0;
    if (cell && old !== 0 && m.typeOf(old) === Type.cell) old = m.load(old + CELL.value);
    this.naming({
      name: code.localsplusnames[index]!,
      frame: code.name,
      place: activationOf(m, m.frame),
      old,
      value,
      passing: comprehensionNames(unit).stores.has(m.pc - unit.start),
    });
  }
}

/** The two instructions that stand before the coming one. */
function opsBefore(m: Machine): readonly [number, number] {
  const { words } = m.program;
  return [(words[m.pc - 2] ?? 0) & 0x7f, (words[m.pc - 1] ?? 0) & 0x7f];
}
