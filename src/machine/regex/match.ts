/**
 * The matcher: runs a compiled pattern over characters in memory, with a stack of its own for what is to
 * be tried again, so that no pattern exhausts the host's. CPython: Modules/_sre/sre_lib.h.
 *
 * A frame on the stack is four numbers. One kind undoes a register, the others are choices: where to go
 * on, and from which position. Failing pops frames up to a choice; what is atomic removes choices and
 * leaves what undoes.
 */

import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Op, type RegexProgram } from './program.ts';
import { Searched } from './searched.ts';

/** Kinds of frames, in their last number. */
const enum Frame {
  /** register, its former value */
  undo,
  /** address, position */
  choice,
  /** address, position, least position: one character less can be tried */
  shorter,
  /** address of the repetition, position, characters taken so far: one more can be tried */
  longer,
  /** address of the lazy loop, position: one more round can be tried */
  round,
}

/** Registers that every program has besides its own: the group that was closed last. */
const LAST_GROUP = 1;

/** The stack: nothing on it outlives a match, and matching runs nothing that matches. */
let stack = new Int32Array(4096);

export class Matcher {
  private readonly m: Machine;
  private readonly program: RegexProgram;
  private readonly text: Searched;
  private readonly end: number;
  /** Start and end of each group, -1 for one that has not matched; then the other registers. */
  readonly registers: Int32Array;
  private top = 0;
  private at = 0;
  private start = 0;
  private steps = 0;

  constructor(m: Machine, program: RegexProgram, data: Address, kind: number, end: number) {
    this.m = m;
    this.program = program;
    this.text = new Searched(m, program, data, kind, end);
    this.end = end;
    this.registers = new Int32Array(program.registers);
  }

  /** Number of the group that was closed last, 0 for none. */
  get lastGroup(): number {
    return this.registers[LAST_GROUP]! === -1 ? 0 : this.registers[LAST_GROUP]!;
  }

  /**
   * Matches at a position. `whole`: only up to the end. `advance`: not the empty text. The end of the
   * match, or -1.
   */
  match(position: number, whole: boolean, advance: boolean): number {
    this.registers.fill(-1);
    this.top = 0;
    this.start = position;
    return this.run(position, whole, advance);
  }

  /** First match from a position on; its start is in `matchStart`. The end of the match, or -1. */
  search(position: number, advance: boolean): number {
    const { program, end } = this;
    const last = end - program.width;
    for (let at = position; at <= last; at++) {
      at = this.text.candidate(at, last);
      if (at < 0) return -1;
      const found = this.match(at, false, advance && at === position);
      if (found >= 0) return found;
    }
    return -1;
  }

  get matchStart(): number {
    return this.start;
  }

  private push(a: number, b: number, c: number, kind: Frame): void {
    if (this.top + 4 > stack.length) {
      const grown = new Int32Array(stack.length * 2);
      grown.set(stack);
      stack = grown;
    }
    const { top } = this;
    stack[top] = a;
    stack[top + 1] = b;
    stack[top + 2] = c;
    stack[top + 3] = kind;
    this.top = top + 4;
  }

  /** Changes a register so that failing changes it back. */
  private set(register: number, value: number): void {
    this.push(register, this.registers[register]!, 0, Frame.undo);
    this.registers[register] = value;
  }

  /** Removes the choices above a height of the stack and keeps what undoes. */
  private cut(height: number): void {
    let to = height;
    for (let from = height; from < this.top; from += 4) {
      if (stack[from + 3] !== Frame.undo) continue;
      if (to !== from) stack.copyWithin(to, from, from + 4);
      to += 4;
    }
    this.top = to;
  }

  /** Pops frames down to a height, undoing. */
  private undoTo(height: number): void {
    while (this.top > height) {
      this.top -= 4;
      if (stack[this.top + 3] === Frame.undo) {
        this.registers[stack[this.top]!] = stack[this.top + 1]!;
      }
    }
  }

  /** Goes back to the last choice: its address, with the position in `at`; -1 when there is none. */
  private back(): number {
    const { registers, program } = this;
    while (this.top > 0) {
      const f = this.top - 4;
      switch (stack[f + 3]) {
        case Frame.undo:
          this.top = f;
          registers[stack[f]!] = stack[f + 1]!;
          break;
        case Frame.choice:
          this.top = f;
          this.at = stack[f + 1]!;
          return stack[f]!;
        case Frame.shorter:
          this.at = this.text.shorten(stack[f]!, stack[f + 1]! - 1, stack[f + 2]!);
          stack[f + 1] = this.at;
          if (this.at <= stack[f + 2]!) this.top = f;
          return stack[f]!;
        case Frame.longer: {
          const pc = stack[f]!;
          const position = stack[f + 1]!;
          this.top = f;
          if (position >= this.end || !this.text.takes(pc + 3, position)) break;
          const taken = stack[f + 2]! + 1;
          if (taken < program.code[pc + 2]!) this.push(pc, position + 1, taken, Frame.longer);
          this.at = position + 1;
          return this.text.after(pc + 3);
        }
        default: {
          const pc = stack[f]!;
          this.at = stack[f + 1]!;
          this.top = f;
          const register = program.code[pc + 1]!;
          const count = registers[register]!;
          if (count >= program.code[pc + 3]! || this.at === registers[register + 1]) break;
          this.set(register, count + 1);
          this.set(register + 1, this.at);
          return pc + 5;
        }
      }
    }
    return -1;
  }

  /** A repetition of one character: the address to go on, or -1. */
  private repeatOne(pc: number): number {
    const { code } = this.program;
    const least = code[pc + 1]!;
    const op = code[pc]!;
    const most = op === Op.repeatOneLazily ? least : code[pc + 2]!;
    const taken = this.text.countTaken(pc + 3, most, this.at);
    if (taken < least) return -1;
    const next = this.text.after(pc + 3);
    const from = this.at;
    this.at += taken;
    if (op === Op.repeatOneLazily) {
      if (taken < code[pc + 2]!) this.push(pc, this.at, taken, Frame.longer);
    } else if (op === Op.repeatOne && taken > least) {
      this.push(next, this.at, from + least, Frame.shorter);
    }
    return next;
  }

  /** A round of a loop: the address to go on. */
  private loop(pc: number): number {
    const { code } = this.program;
    const { registers } = this;
    const register = code[pc + 1]!;
    const count = registers[register]!;
    if (count < code[pc + 2]!) {
      this.set(register, count + 1);
      return pc + 5;
    }
    const exit = code[pc + 4]!;
    if (code[pc] === Op.loopLazily) {
      this.push(pc, this.at, 0, Frame.round);
      return exit;
    }
    if (count >= code[pc + 3]! || this.at === registers[register + 1]) return exit;
    this.push(exit, this.at, 0, Frame.choice);
    this.set(register, count + 1);
    this.set(register + 1, this.at);
    return pc + 5;
  }

  /** Looks and atomic groups: the address to go on, or -1. */
  private guard(pc: number): number {
    const { code } = this.program;
    const { registers } = this;
    const register = code[pc + 1]!;
    switch (code[pc]) {
      case Op.lookStart:
      case Op.notLookStart: {
        const negative = code[pc] === Op.notLookStart;
        const back = code[pc + (negative ? 3 : 2)]!;
        if (back > this.at) return negative ? code[pc + 2]! : -1;
        this.set(register, this.top);
        this.set(register + 1, this.at);
        if (negative) this.push(code[pc + 2]!, this.at, 0, Frame.choice);
        if (back > 0) this.at -= back;
        return pc + (negative ? 4 : 3);
      }
      case Op.lookEnd:
        this.at = registers[register + 1]!;
        this.cut(registers[register]!);
        return pc + 2;
      case Op.notLookEnd:
        this.undoTo(registers[register]!);
        return -1;
      case Op.atomicStart:
        this.set(register, this.top);
        return pc + 2;
      default:
        this.cut(registers[register]!);
        return pc + 2;
    }
  }

  /** Runs the program from a position. The end of the match, or -1. */
  private run(position: number, whole: boolean, advance: boolean): number {
    const { code } = this.program;
    this.at = position;
    let pc = 0;
    for (;;) {
      if (pc < 0) {
        if ((++this.steps & 0xffff) === 0) this.m.pollStop();
        pc = this.back();
        if (pc < 0) return -1;
      }
      switch (code[pc]) {
        case Op.success:
          if (!(whole && this.at !== this.end) && !(advance && this.at === position)) return this.at;
          pc = -1;
          break;
        case Op.character:
          if (this.at < this.end && this.text.read(this.at) === code[pc + 1]) {
            this.at++;
            pc += 2;
          } else pc = -1;
          break;
        case Op.split:
          this.push(code[pc + 1]!, this.at, 0, Frame.choice);
          pc += 2;
          break;
        case Op.jump:
          pc = code[pc + 1]!;
          break;
        default:
          pc = this.other(pc);
      }
    }
  }

  /** The rarer instructions: the address to go on, or -1. */
  private other(pc: number): number {
    const { code } = this.program;
    const op = code[pc]!;
    switch (op) {
      case Op.fail:
        return -1;
      case Op.save: {
        const register = code[pc + 1]!;
        this.set(register, this.at);
        if ((register & 1) === 1) this.set(LAST_GROUP, register >> 1);
        return pc + 2;
      }
      case Op.at:
        return this.text.isPlace(code[pc + 1]!, code[pc + 2] === 1, this.at) ? pc + 3 : -1;
      case Op.reference: {
        const group = 2 * code[pc + 1]!;
        const { registers } = this;
        const length = this.text.referenceLength(
          registers[group]!,
          registers[group + 1]!,
          code[pc + 2]!,
          this.at,
        );
        if (length < 0) return -1;
        this.at += length;
        return pc + 3;
      }
      case Op.conditional: {
        const group = 2 * code[pc + 1]!;
        const matched = this.registers[group]! >= 0 && this.registers[group + 1]! >= 0;
        return matched ? pc + 3 : code[pc + 2]!;
      }
      case Op.repeatOne:
      case Op.repeatOneLazily:
      case Op.repeatOnePossessively:
        return this.repeatOne(pc);
      case Op.loopStart:
        this.set(code[pc + 1]!, 0);
        this.set(code[pc + 1]! + 1, -1);
        return pc + 2;
      case Op.loop:
      case Op.loopLazily:
        return this.loop(pc);
      case Op.lookStart:
      case Op.notLookStart:
      case Op.lookEnd:
      case Op.notLookEnd:
      case Op.atomicStart:
      case Op.atomicEnd:
        return this.guard(pc);
      default:
        if (this.at >= this.end || !this.text.takes(pc, this.at)) return -1;
        this.at++;
        return this.text.after(pc);
    }
  }
}
