/**
 * Small groups of instructions that fewer can do: jumps to jumps, tuples that are unpacked at once,
 * tests of what is a bool already. CPython: Python/flowgraph.c (optimize_basic_block, jump_thread).
 */
import { foldTuple } from './flow-constants.ts';
import { type Block, blocksOf, FlowInstr, type Graph, NOTHING } from './flow-graph.ts';
import { optimizeSwaps } from './flow-swaps.ts';
import { COMPARE_TO_BOOL, Op } from './instructions.ts';
import { Pseudo } from './sequence.ts';

/** Improves every block. */
export function optimizeBlocks(graph: Graph): void {
  for (const block of blocksOf(graph)) {
    for (let i = 0; i < block.instructions.length; i++) {
      if (optimizeAt(graph, block, i)) i--;
    }
    optimizeSwaps(block);
  }
}

/** Improves what starts at an index. True: look at the same place again. */
function optimizeAt(graph: Graph, block: Block, at: number): boolean {
  const instr = block.instructions[at]!;
  const next = block.instructions[at + 1] ?? NOTHING;
  switch (instr.op) {
    case Op.BUILD_TUPLE:
      if (!unpackAtOnce(instr, next)) foldTuple(graph, block, at);
      return false;
    case Op.POP_JUMP_IF_NOT_NONE:
    case Op.POP_JUMP_IF_NONE:
    case Op.POP_JUMP_IF_FALSE:
    case Op.POP_JUMP_IF_TRUE:
      return firstOf(instr).op === Pseudo.JUMP && threadJump(block, instr, instr.op);
    case Pseudo.JUMP:
    case Pseudo.JUMP_NO_INTERRUPT:
      if (firstOf(instr).op === Pseudo.JUMP) return threadJump(block, instr, Pseudo.JUMP);
      return firstOf(instr).op === Pseudo.JUMP_NO_INTERRUPT && threadJump(block, instr, instr.op);
    case Op.STORE_FAST:
      if (next.op === Op.STORE_FAST && next.arg === instr.arg && next.location.line === instr.location.line)
        instr.become(Op.POP_TOP);
      return false;
    case Op.SWAP:
      if (instr.arg === 1) instr.become(Op.NOP);
      return false;
    case Op.LOAD_GLOBAL:
      if (next.op === Op.PUSH_NULL && (instr.arg & 1) === 0) {
        instr.arg |= 1;
        next.become(Op.NOP);
      }
      return false;
    default:
      if (next.op === Op.TO_BOOL) dropToBool(instr, next);
      else if (instr.op === Op.UNARY_NOT && next.op === Op.UNARY_NOT) {
        instr.become(Op.NOP);
        next.become(Op.NOP);
      }
      return false;
  }
}

/** A tuple of 1 to 3 items that is unpacked at once is only a swap. */
function unpackAtOnce(build: FlowInstr, next: FlowInstr): boolean {
  if (next.op !== Op.UNPACK_SEQUENCE || next.arg !== build.arg || build.arg < 1 || build.arg > 3)
    return false;
  build.become(Op.NOP);
  if (next.arg === 1) next.become(Op.NOP);
  else next.op = Op.SWAP;
  return true;
}

/** TO_BOOL behind an instruction that gives a bool, or can: the instruction takes its place. */
function dropToBool(instr: FlowInstr, toBool: FlowInstr): void {
  switch (instr.op) {
    case Op.COMPARE_OP:
      toBool.become(instr.op, instr.arg | COMPARE_TO_BOOL);
      break;
    case Op.CONTAINS_OP:
    case Op.IS_OP:
    case Op.UNARY_NOT:
    case Op.TO_BOOL:
      toBool.become(instr.op, instr.arg);
      break;
    default:
      return;
  }
  instr.become(Op.NOP);
}

/** The first instruction of the block that a jump leads to. */
function firstOf(jump: FlowInstr): FlowInstr {
  return jump.target!.instructions[0] ?? NOTHING;
}

/** A jump to a jump goes to where that one goes; it stays as a NOP for its line. */
function threadJump(block: Block, jump: FlowInstr, op: FlowInstr['op']): boolean {
  const second = firstOf(jump);
  if (jump.target === second.target) return false;
  jump.become(Op.NOP);
  block.instructions.push(new FlowInstr(op, 0, second.location, second.target));
  return true;
}
