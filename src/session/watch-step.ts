/**
 * Watches a stretch of the run while it is executed again for somebody who looks, and tells what
 * happened: names bound and unbound, objects made and freed, calls, returns, exceptions. What was changed
 * in place is found by comparing the scenes before and after (changes.ts).
 *
 * A *tick* is one sub-expression evaluated or one store made: an instruction of those below.
 */
import { LocalKind, POSITION_WIDTH } from '../compile/code.ts';
import { Op } from '../compile/instructions.ts';
import { dictGetName } from '../machine/dict-object.ts';
import { frameUnit } from '../machine/frames.ts';
import { Header } from '../machine/layout.ts';
import { CELL, CODE, EXCEPTION, FrameWord, TYPE, TypeFlag } from '../machine/layouts.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import type { HeapObserver } from '../machine/outside.ts';
import { Static, Type } from '../machine/places.ts';
import { typeNameOf } from '../machine/raise.ts';
import { textOf } from '../machine/str-object.ts';
import { tupleItem } from '../machine/tuple-object.ts';
import { labelOf } from './object-label.ts';
import type { Fact, Label, SourceRange } from './snapshot.ts';
import { valueText } from './value-text.ts';

/** Instructions after which a tick is over. */
const TICKS: ReadonlySet<number> = new Set([
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
  Op.BUILD_LIST,
  Op.BUILD_TUPLE,
  Op.BUILD_SET,
  Op.BUILD_MAP,
  Op.BUILD_CONST_KEY_MAP,
  Op.BUILD_STRING,
  Op.BUILD_SLICE,
  Op.LIST_APPEND,
  Op.SET_ADD,
  Op.MAP_ADD,
  Op.FORMAT_SIMPLE,
  Op.FORMAT_WITH_SPEC,
  Op.MAKE_FUNCTION,
  Op.FOR_ITER,
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

/** Of those, the ones that leave no value on the stack. */
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
  Op.LIST_APPEND,
  Op.SET_ADD,
  Op.MAP_ADD,
]);

export class StepWatcher implements HeapObserver {
  readonly facts: Fact[] = [];
  /** Labelled objects that were there before and died, in order. */
  readonly deaths: Label[] = [];
  readonly #born = new Set<Address>();
  /** Ticks that have ended, and the range of the last one. */
  ticks = 0;
  range: SourceRange | null = null;
  readonly #machine: Machine;
  readonly #stopAfter: number;
  #lastPc = -1;
  #lastFrame: Address = 0;
  #lastRaised: Address = 0;

  /** Stops the run after so many ticks. */
  constructor(m: Machine, stopAfter: number = Number.POSITIVE_INFINITY) {
    this.#machine = m;
    this.#stopAfter = stopAfter;
  }

  born(object: Address): void {
    this.#born.add(object);
  }

  /** What was there before the stretch is a fact when it dies; what was made on the way is not. */
  died(object: Address): void {
    if (this.#born.delete(object)) return;
    if (this.#machine.words[(object + Header.birth) >> 2] === 0) return;
    const label = labelOf(this.#machine, object);
    this.deaths.push(label);
    this.facts.push({ kind: 'freed', object: label, why: 'last reference gone' });
  }

  /** Labels of the objects that were made and are still there. */
  newLabels(): ReadonlySet<Label> {
    return new Set([...this.#born].map((object) => labelOf(this.#machine, object)));
  }

  /** Asked before every instruction; false once enough ticks have passed. */
  readonly each = (m: Machine): boolean => {
    if (this.#lastPc >= 0) this.#after(m);
    if (this.ticks >= this.#stopAfter) return false;
    this.#before(m);
    this.#lastPc = m.pc;
    this.#lastFrame = m.frame;
    return true;
  };

  /** The instruction before this one is over, or has called something, or has raised. */
  #after(m: Machine): void {
    const last = m.program.words[this.#lastPc]! & 0xff;
    if (m.frame !== this.#lastFrame) {
      this.#frameChanged(m, last);
      return;
    }
    if (!TICKS.has(last) || (m.program.words[m.pc]! & 0xff) === Op.PUSH_EXC_INFO) return;
    this.#tick(m, this.#lastPc, STORES.has(last) ? 0 : m.load(m.sp - 8));
  }

  #tick(m: Machine, pc: number, value: Address): void {
    this.ticks++;
    this.range = rangeAt(m, m.frame, pc);
    if (this.range === null) return;
    if (value === 0) return;
    this.facts.push({
      kind: 'evaluated',
      range: this.range,
      text: valueText(m, value),
      object: labelOf(m, value),
    });
  }

  #frameChanged(m: Machine, last: number): void {
    if (last === Op.RETURN_VALUE || last === Op.RETURN_CONST || last === Op.YIELD_VALUE) {
      if (m.frame !== 0) this.ticks++;
      return;
    }
    if (m.frame === 0 || m.load(m.frame + FrameWord.previous) !== this.#lastFrame) return;
    const unit = frameUnit(m, m.frame);
    if (!unit.library)
      this.facts.push({ kind: 'called', function: unit.code.name, line: unit.code.firstlineno });
  }

  /** What the coming instruction is about to do to names, and how a frame ends. */
  #before(m: Machine): void {
    const word = m.program.words[m.pc]!;
    const arg = word >> 8;
    const top = m.load(m.sp - 8);
    switch (word & 0xff) {
      case Op.STORE_NAME:
      case Op.DELETE_NAME:
        this.#name(m, m.load(m.frame + FrameWord.namespace), arg, (word & 0xff) === Op.STORE_NAME ? top : 0);
        break;
      case Op.STORE_GLOBAL:
      case Op.DELETE_GLOBAL:
        this.#name(m, m.load(m.frame + FrameWord.globals), arg, (word & 0xff) === Op.STORE_GLOBAL ? top : 0);
        break;
      case Op.STORE_FAST:
        this.#local(m, arg, top);
        break;
      case Op.STORE_FAST_LOAD_FAST:
        this.#local(m, arg >> 4, top);
        break;
      case Op.STORE_FAST_STORE_FAST:
        this.#local(m, arg >> 4, top);
        this.#local(m, arg & 15, m.load(m.sp - 16));
        break;
      case Op.STORE_DEREF:
        this.#local(m, arg, top);
        break;
      case Op.DELETE_FAST:
      case Op.DELETE_DEREF:
        this.#local(m, arg, 0);
        break;
      case Op.RETURN_VALUE:
      case Op.YIELD_VALUE:
        this.#returning(m, top);
        break;
      case Op.RETURN_CONST:
        this.#returning(m, tupleItem(m, m.load(m.load(m.frame + FrameWord.code) + CODE.constants), arg));
        break;
      case Op.PUSH_EXC_INFO:
        this.#raised(m, top);
        break;
      case Op.POP_EXCEPT:
        if (top !== this.#lastRaised) this.#lastRaised = 0;
        break;
      default:
    }
  }

  /** A name of a module or class body is about to be bound to `value`, or unbound where that is 0. */
  #name(m: Machine, namespace: Address, index: number, value: Address): void {
    const unit = frameUnit(m, m.frame);
    if (unit.library) return;
    const name = unit.code.names[index]!;
    const key = tupleItem(m, m.load(m.load(m.frame + FrameWord.code) + CODE.names), index);
    const isDict = (m.load(m.typeOf(namespace) + TYPE.flags) & TypeFlag.dictSubclass) !== 0;
    this.#bind(m, name, unit.code.name, isDict ? dictGetName(m, namespace, key) : 0, value);
  }

  #local(m: Machine, index: number, value: Address): void {
    const unit = frameUnit(m, m.frame);
    if (unit.library) return;
    let old = m.load(m.frame + FrameWord.locals + 8 * index);
    const kind = unit.code.localspluskinds[index]!;
    const cell = (kind & (LocalKind.CELL | LocalKind.FREE)) !== 0;
    if (cell && old !== 0 && m.typeOf(old) === Type.cell) old = m.load(old + CELL.value);
    this.#bind(m, unit.code.localsplusnames[index]!, unit.code.name, old, value);
  }

  #bind(m: Machine, name: string, frame: string, old: Address, value: Address): void {
    if (value === 0) {
      if (old !== 0) this.facts.push({ kind: 'unbound', name, frame, old: labelOf(m, old) });
    } else if (old === 0) this.facts.push({ kind: 'bound', name, frame, object: labelOf(m, value) });
    else this.facts.push({ kind: 'rebound', name, frame, old: labelOf(m, old), object: labelOf(m, value) });
  }

  #returning(m: Machine, value: Address): void {
    const unit = frameUnit(m, m.frame);
    const body = m.load(m.frame + FrameWord.namespace) !== 0;
    if (unit.library || body || value === 0) return;
    this.facts.push({
      kind: 'returned',
      function: unit.code.name,
      value: labelOf(m, value),
      text: valueText(m, value),
    });
  }

  #raised(m: Machine, exception: Address): void {
    if (exception === this.#lastRaised || exception === 0 || exception === Static.None) return;
    this.#lastRaised = exception;
    this.facts.push({ kind: 'raised', type: typeNameOf(m, exception), message: messageOf(m, exception) });
  }
}

/** An exception's message, where it can be told without running anything. */
export function messageOf(m: Machine, exception: Address): string {
  const args = m.load(exception + EXCEPTION.args);
  if (args === 0 || m.load(args + Header.size) === 0) return '';
  const first = tupleItem(m, args, 0);
  return m.typeOf(first) === Type.str && m.typeOf(exception) !== Type.KeyError
    ? textOf(m, first)
    : valueText(m, first);
}

/** The source range of an instruction; null where it has none. */
function rangeAt(m: Machine, frame: Address, pc: number): SourceRange | null {
  const unit = frameUnit(m, frame);
  const at = POSITION_WIDTH * (pc - unit.start);
  const [line, endLine, column, endColumn] = unit.assembled.positions.subarray(at, at + POSITION_WIDTH);
  if (line === undefined || line < 1 || column === undefined || column < 0) return null;
  return { line, column, endLine: endLine!, endColumn: endColumn! };
}
