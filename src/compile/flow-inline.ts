/**
 * Copies a small block that leaves the frame, or one without any line, over a jump to it.
 * CPython: Python/flowgraph.c (inline_small_or_no_lineno_blocks).
 */
import { type Block, blocksOf, type Graph, isUnconditionalJump } from './flow-graph.ts';
import { Op } from './instructions.ts';
import { Pseudo } from './sequence.ts';

/** Exits with more instructions are not copied. CPython: MAX_COPY_SIZE. */
const SMALL = 4;

/** Does so until nothing changes. */
export function inlineSmallBlocks(graph: Graph): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const block of blocksOf(graph)) if (inlineTarget(block)) changed = true;
  }
}

function inlineTarget(block: Block): boolean {
  const jump = block.last;
  if (!jump || !isUnconditionalJump(jump.op)) return false;
  const target = jump.target!;
  const smallExit = target.exitsScope && target.instructions.length <= SMALL;
  const noLines = target.hasNoLines && !target.fallsThrough;
  if (!smallExit && !noLines) return false;
  const removed = jump.op;
  jump.become(Op.NOP);
  for (const instr of target.instructions) block.instructions.push(instr.copy());
  const last = block.last!;
  // A jump at which signals are looked at must not become one at which they are not.
  if (noLines && removed === Pseudo.JUMP && isUnconditionalJump(last.op)) last.op = Pseudo.JUMP;
  target.predecessors--;
  return true;
}
