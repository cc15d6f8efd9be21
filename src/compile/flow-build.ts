/**
 * From the generator's flat sequence to basic blocks. CPython: Python/flowgraph.c
 * (_PyCfg_FromInstructionSequence, translate_jump_labels_to_targets).
 */
import type { ConstantPool } from './constants.ts';
import { Block, exitsScope, FlowInstr, type Graph, isBlockPush, isJump } from './flow-graph.ts';
import type { CodeUnit, Instr } from './sequence.ts';

/** The blocks of a unit. A block ends behind a jump or an exit, and before a place that is jumped to. */
export function buildGraph(unit: CodeUnit, pool: ConstantPool): Graph {
  const { instructions } = unit.sequence;
  const isTarget = new Uint8Array(instructions.length + 1);
  for (const { target } of instructions) if (target) isTarget[checked(target.at, isTarget.length)] = 1;
  const entry = new Block();
  const blockAt = new Map<number, Block>();
  let block = entry;
  for (let i = 0; i < instructions.length; i++) {
    if (endsBlock(block) || (isTarget[i] && block.instructions.length > 0)) block = block.next = new Block();
    if (isTarget[i]) {
      block.labelled = true;
      blockAt.set(i, block);
    }
    const { op, arg, location } = instructions[i]!;
    block.instructions.push(new FlowInstr(op, arg, location));
  }
  connect(entry, instructions, blockAt);
  return { entry, consts: unit.consts, pool };
}

/** Lets jumps and handlers name their blocks. */
function connect(entry: Block, instructions: readonly Instr[], blockAt: ReadonlyMap<number, Block>): void {
  let i = 0;
  for (let block: Block | null = entry; block; block = block.next) {
    for (const instr of block.instructions) {
      const { target } = instructions[i++]!;
      if (target) instr.target = blockAt.get(target.at)!;
    }
  }
  for (let block: Block | null = entry; block; block = block.next) {
    for (const instr of block.instructions) if (isBlockPush(instr.op)) instr.target!.isHandler = true;
  }
}

function endsBlock(block: Block): boolean {
  const last = block.last;
  return last !== undefined && (isJump(last.op) || exitsScope(last.op));
}

/** A label must stand before some instruction. */
function checked(at: number, length: number): number {
  if (at < 0 || at >= length - 1) throw new Error('a jump to a label that was never placed');
  return at;
}
