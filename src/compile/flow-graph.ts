/**
 * The graph of basic blocks that the optimiser works on: blocks in the order in which they will be laid
 * out, each with its instructions; jumps name blocks. CPython: Python/flowgraph.c (cfg_builder,
 * basicblock, cfg_instr).
 */
import type { Const } from './code.ts';
import type { ConstantPool } from './constants.ts';
import { INSTRUCTIONS, Op } from './instructions.ts';
import { type Location, NO_LOCATION, Pseudo } from './sequence.ts';

/** An instruction in a block. Locations are shared and never changed in place. */
export class FlowInstr {
  op: Op | Pseudo;
  arg: number;
  location: Location;
  /** Where it jumps to, or whose exceptions a SETUP leads to. */
  target: Block | null;
  /** Where an exception that it raises goes to. */
  handler: Block | null = null;

  constructor(op: Op | Pseudo, arg: number, location: Location, target: Block | null = null) {
    this.op = op;
    this.arg = arg;
    this.location = location;
    this.target = target;
  }

  /** Becomes another instruction in the same place; it jumps nowhere. */
  become(op: Op | Pseudo, arg = 0): void {
    this.op = op;
    this.arg = arg;
    this.target = null;
  }

  copy(): FlowInstr {
    const copy = new FlowInstr(this.op, this.arg, this.location, this.target);
    copy.handler = this.handler;
    return copy;
  }
}

/** A run of instructions that is entered only at its start and left only at its end. */
export class Block {
  instructions: FlowInstr[] = [];
  next: Block | null = null;
  /** Some jump leads here. */
  labelled = false;
  predecessors = 0;
  /** Depth of the operand stack at its start; -1: not known, the block cannot be reached. */
  startDepth = -1;
  /** A handler that finds the index of the raising instruction on the stack. */
  preservesLasti = false;
  isHandler = false;
  cold = false;
  warm = false;
  /** Mark of whichever pass is running. */
  visited = false;
  /** Locals that may be unbound at its start, one bit each. */
  unsafeLocals = 0n;

  get last(): FlowInstr | undefined {
    return this.instructions[this.instructions.length - 1];
  }

  /** Whether control can run off its end into the next block. */
  get fallsThrough(): boolean {
    const last = this.last;
    return last === undefined || !(exitsScope(last.op) || isUnconditionalJump(last.op));
  }

  get exitsScope(): boolean {
    const last = this.last;
    return last !== undefined && exitsScope(last.op);
  }

  get hasNoLines(): boolean {
    return this.instructions.every((instr) => instr.location.line < 0);
  }
}

/** The blocks of one code unit, with its constants. */
export interface Graph {
  readonly entry: Block;
  readonly consts: Const[];
  readonly pool: ConstantPool;
}

/** The blocks from the entry on, in the order of the layout. The chain may change while it is walked. */
export function* blocksOf(graph: Graph): Generator<Block> {
  for (let block: Block | null = graph.entry; block; block = block.next) yield block;
}

/** The first block from this one on that holds an instruction. */
export function nextNonEmpty(block: Block | null): Block | null {
  while (block && block.instructions.length === 0) block = block.next;
  return block;
}

/** Clears the marks, so that a pass may set its own. */
export function clearVisited(graph: Graph): void {
  for (const block of blocksOf(graph)) block.visited = false;
}

/** An instruction that does nothing, as a stand-in. */
export const NOTHING = new FlowInstr(Op.NOP, 0, NO_LOCATION);

/** May go on somewhere else than behind it. */
export function isJump(op: Op | Pseudo): boolean {
  if (op >= Pseudo.JUMP) return op === Pseudo.JUMP || op === Pseudo.JUMP_NO_INTERRUPT;
  return INSTRUCTIONS[op]!.arg === 'jump';
}

/** Always does. */
export function isUnconditionalJump(op: Op | Pseudo): boolean {
  switch (op) {
    case Pseudo.JUMP:
    case Pseudo.JUMP_NO_INTERRUPT:
    case Op.JUMP_FORWARD:
    case Op.JUMP_BACKWARD:
    case Op.JUMP_BACKWARD_NO_INTERRUPT:
      return true;
    default:
      return false;
  }
}

/** Starts to send exceptions to its target. */
export function isBlockPush(op: Op | Pseudo): boolean {
  return op === Pseudo.SETUP_FINALLY || op === Pseudo.SETUP_CLEANUP || op === Pseudo.SETUP_WITH;
}

/** Leaves the frame. */
export function exitsScope(op: Op | Pseudo): boolean {
  switch (op) {
    case Op.RETURN_VALUE:
    case Op.RETURN_CONST:
    case Op.RAISE_VARARGS:
    case Op.RERAISE:
      return true;
    default:
      return false;
  }
}

/** Signals are looked at there, so it must keep a line. */
export function looksAtSignals(op: Op | Pseudo): boolean {
  switch (op) {
    case Op.RESUME:
    case Op.CALL:
    case Op.CALL_KW:
    case Op.CALL_FUNCTION_EX:
    case Op.JUMP_BACKWARD:
    case Pseudo.JUMP:
      return true;
    default:
      return false;
  }
}

/** Its argument is an index into the constants. */
export function usesConstant(op: Op | Pseudo): boolean {
  return op === Op.LOAD_CONST || op === Op.RETURN_CONST;
}
