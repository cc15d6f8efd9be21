/**
 * Puts LINE instructions into code: one LINE executed for each line event that `sys.settrace` of CPython
 * reports, neither more nor fewer. The loop counts a step at every LINE and has nothing to remember.
 *
 * CPython decides at run time. An instruction may start a line if its line is not that of the one laid out
 * before it, or if a jump or a handler leads to it. When it is executed there is an event if the
 * instruction executed before it in the same frame has another line, or is a RESUME. A JUMP_BACKWARD
 * within a line is an event too. All of that is known for every way that leads to an instruction (the one
 * above it, each jump, each raising instruction of a handler), so each way either leads to the LINE or
 * past it:
 *
 *   - the LINE stands before the instruction; ways that are no event lead to the instruction itself;
 *   - if the instruction above runs on without an event, the LINE stands apart, at the end of the code,
 *     with a jump back (JUMP_BACKWARD_NO_INTERRUPT);
 *   - ranges of the exception table are split where the raising instructions differ in this.
 *
 * One thing is only nearly so: RERAISE with an argument raises on behalf of an earlier instruction; it
 * counts as an event if any instruction it may stand for is one.
 *
 * CPython: Python/instrumentation.c (initialize_lines, _Py_call_instrumentation_line),
 * Python/legacy_tracing.c (sys_trace_jump_func).
 */
import { type Code, type ExceptionEntry, type Instructions, POSITION_WIDTH } from './code.ts';
import { INSTRUCTIONS, Op } from './instructions.ts';

/** Code ready for the machine. */
export type Assembled = Instructions;

/** The code's instructions with LINEs among them. */
export function assemble(code: Code): Assembled {
  const ways = new Ways(code);
  return place(code, ways);
}

const IS_JUMP = INSTRUCTIONS.map((instruction) => instruction.arg === 'jump');

/** Which ways to which instructions are line events. */
class Ways {
  private readonly code: Code;
  /** The handler of each instruction. */
  readonly entryOf: readonly (ExceptionEntry | null)[];
  /** Instructions that may start a line. */
  private readonly starts: Uint8Array;

  constructor(code: Code) {
    this.code = code;
    this.entryOf = entryPerInstruction(code);
    this.starts = this.findStarts();
  }

  line(index: number): number {
    return this.code.positions[index * POSITION_WIDTH]!;
  }

  private findStarts(): Uint8Array {
    const { ops, args, exceptionTable } = this.code;
    const starts = new Uint8Array(ops.length + 1);
    const first = ops.indexOf(Op.RESUME);
    let current = -1;
    for (let i = first; i < ops.length; i++) {
      if (neverStarts(ops[i]!)) continue;
      const line = this.line(i);
      if (line !== current && line >= 0) starts[i] = 1;
      current = line;
    }
    for (let i = first; i < ops.length; i++)
      if (IS_JUMP[ops[i]!]) this.startAt(starts, landing(ops[i]!, args[i]!));
    for (const { target } of exceptionTable)
      if (ops[target] !== Op.END_ASYNC_FOR) this.startAt(starts, target);
    return starts;
  }

  private startAt(starts: Uint8Array, index: number): void {
    if (this.line(index) >= 0) starts[index] = 1;
  }

  /** Running on into an instruction from the one above it. */
  fromAbove(index: number): boolean {
    if (!this.starts[index]) return false;
    return this.code.ops[index - 1] === Op.RESUME || this.line(index - 1) !== this.line(index);
  }

  /** Jumping to an instruction. */
  fromJump(from: number, to: number): boolean {
    if (!this.starts[to]) return false;
    return this.code.ops[from] === Op.JUMP_BACKWARD || this.line(from) !== this.line(to);
  }

  /** Starting a handler because of an exception at an instruction. What is thrown in comes from a RESUME. */
  fromException(from: number, handler: number): boolean {
    if (!this.starts[handler]) return false;
    const op = this.code.ops[from];
    if (op === Op.YIELD_VALUE || this.line(from) !== this.line(handler)) return true;
    return op === Op.RERAISE && this.code.args[from]! > 0 && this.raisedElsewhere(from, this.line(handler));
  }

  /** Whether what a RERAISE raises again may come from another line. */
  private raisedElsewhere(reraise: number, line: number): boolean {
    const { exceptionTable } = this.code;
    let handler = -1;
    for (const { target, lasti } of exceptionTable) {
      if (lasti && target <= reraise) handler = Math.max(handler, target);
    }
    return exceptionTable.some((entry) => {
      if (entry.target !== handler) return false;
      for (let i = entry.start; i < entry.end; i++) if (this.line(i) !== line) return true;
      return false;
    });
  }
}

/** Instructions that are skipped over or looked at separately. */
function neverStarts(op: number): boolean {
  return op === Op.END_ASYNC_FOR || op === Op.END_FOR || op === Op.END_SEND || op === Op.RESUME;
}

/** Where a jump is taken to start a line: END_FOR and END_SEND never do. */
function landing(op: number, target: number): number {
  return op === Op.FOR_ITER || op === Op.SEND ? target + 1 : target;
}

function entryPerInstruction({ ops, exceptionTable }: Code): (ExceptionEntry | null)[] {
  const entries = new Array<ExceptionEntry | null>(ops.length).fill(null);
  for (const entry of exceptionTable) entries.fill(entry, entry.start, entry.end);
  return entries;
}

/** Whether control runs on into the next instruction. */
function runsOn(op: number): boolean {
  switch (op) {
    case Op.RETURN_VALUE:
    case Op.RETURN_CONST:
    case Op.RAISE_VARARGS:
    case Op.RERAISE:
    case Op.JUMP_FORWARD:
    case Op.JUMP_BACKWARD:
    case Op.JUMP_BACKWARD_NO_INTERRUPT:
      return false;
    default:
      return true;
  }
}

/** Where instructions and their LINEs come to stand. */
interface Places {
  /** The new index of each instruction. */
  readonly instruction: Int32Array;
  /** The new index of its LINE, or -1. */
  readonly line: Int32Array;
  readonly size: number;
  /** Instructions whose LINE stands apart. */
  readonly apart: readonly number[];
}

function findPlaces(code: Code, ways: Ways): Places {
  const { ops, args } = code;
  const wanted = new Uint8Array(ops.length);
  for (let i = 0; i < ops.length; i++) {
    if (IS_JUMP[ops[i]!] && ways.fromJump(i, args[i]!)) wanted[args[i]!] = 1;
    const entry = ways.entryOf[i];
    if (entry && ways.fromException(i, entry.target)) wanted[entry.target] = 1;
  }
  const instruction = new Int32Array(ops.length);
  const line = new Int32Array(ops.length).fill(-1);
  const apart: number[] = [];
  let size = 0;
  for (let i = 0; i < ops.length; i++) {
    const reached = i > 0 && runsOn(ops[i - 1]!);
    if (reached ? ways.fromAbove(i) : wanted[i]) line[i] = size++;
    else if (wanted[i]) apart.push(i);
    instruction[i] = size++;
  }
  for (const i of apart) {
    line[i] = size;
    size += 2;
  }
  return { instruction, line, size, apart };
}

function place(code: Code, ways: Ways): Assembled {
  const places = findPlaces(code, ways);
  const { instruction, line, size } = places;
  const ops = new Uint8Array(size);
  const args = new Int32Array(size);
  const positions = new Int32Array(size * POSITION_WIDTH);
  const put = (at: number, op: Op, arg: number, origin: number) => {
    ops[at] = op;
    args[at] = arg;
    const from = origin * POSITION_WIDTH;
    positions.set(code.positions.subarray(from, from + POSITION_WIDTH), at * POSITION_WIDTH);
  };
  for (let i = 0; i < code.ops.length; i++) {
    const op = code.ops[i]!;
    let arg = code.args[i]!;
    if (IS_JUMP[op]) arg = ways.fromJump(i, arg) ? line[arg]! : instruction[arg]!;
    put(instruction[i]!, op, arg, i);
    if (line[i]! >= 0) put(line[i]!, Op.LINE, ways.line(i), i);
  }
  for (const i of places.apart) put(line[i]! + 1, Op.JUMP_BACKWARD_NO_INTERRUPT, instruction[i]!, i);
  return { ops, args, positions, exceptionTable: placeHandlers(code, ways, places) };
}

/** The exception table for the new places; neighbours with the same handler are one entry. */
function placeHandlers(code: Code, ways: Ways, { instruction, line }: Places): ExceptionEntry[] {
  const table: ExceptionEntry[] = [];
  for (let i = 0; i < code.ops.length; i++) {
    const entry = ways.entryOf[i];
    if (!entry) continue;
    const { depth, lasti } = entry;
    const target = ways.fromException(i, entry.target) ? line[entry.target]! : instruction[entry.target]!;
    const above = table[table.length - 1];
    const start = line[i]! >= 0 && line[i]! < instruction[i]! ? line[i]! : instruction[i]!;
    const end = instruction[i]! + 1;
    const same =
      above?.end === start && above.target === target && above.depth === depth && above.lasti === lasti;
    if (same) table[table.length - 1] = { ...above, end };
    else table.push({ start, end, target, depth, lasti });
  }
  return table;
}
