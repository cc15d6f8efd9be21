/**
 * Taking away what is not needed: blocks that nothing leads to, NOPs whose line is told by a neighbour,
 * jumps to the next instruction, values that are pushed only to be dropped. CPython: Python/flowgraph.c
 * (remove_unreachable, basicblock_remove_redundant_nops, remove_redundant_nops_and_pairs,
 * remove_redundant_jumps).
 */
import {
  type Block,
  blocksOf,
  clearVisited,
  type FlowInstr,
  type Graph,
  isBlockPush,
  isJump,
  isUnconditionalJump,
  nextNonEmpty,
} from './flow-graph.ts';
import { Op } from './instructions.ts';

/** Empties blocks that control cannot reach, and counts the ways into the others. */
export function removeUnreachable(graph: Graph): void {
  clearVisited(graph);
  for (const block of blocksOf(graph)) block.predecessors = 0;
  graph.entry.predecessors = 1;
  const waiting = [graph.entry];
  const enter = (block: Block) => {
    if (!block.visited) waiting.push(block);
    block.predecessors++;
  };
  for (let block = waiting.pop(); block; block = waiting.pop()) {
    if (block.visited) continue;
    block.visited = true;
    if (block.next && block.fallsThrough) enter(block.next);
    for (const instr of block.instructions) {
      if (isJump(instr.op) || isBlockPush(instr.op)) enter(instr.target!);
    }
  }
  for (const block of blocksOf(graph)) {
    if (block.predecessors > 0) continue;
    block.instructions = [];
    block.isHandler = false;
  }
}

/** Removes NOPs that are not needed for their line. Returns how many. */
export function removeNops(graph: Graph): number {
  let removed = 0;
  for (const block of blocksOf(graph)) removed += removeNopsIn(block);
  return removed;
}

function removeNopsIn(block: Block): number {
  const { instructions } = block;
  const kept: FlowInstr[] = [];
  let lineBefore = -1;
  for (let i = 0; i < instructions.length; i++) {
    const instr = instructions[i]!;
    const { line } = instr.location;
    if (instr.op === Op.NOP && (line < 0 || line === lineBefore || isToldByNext(block, i))) continue;
    kept.push(instr);
    lineBefore = line;
  }
  const removed = instructions.length - kept.length;
  if (removed > 0) block.instructions = kept;
  return removed;
}

/** Whether the instruction behind a NOP has its line, or can take it over. */
function isToldByNext(block: Block, at: number): boolean {
  const { location } = block.instructions[at]!;
  const behind = block.instructions[at + 1];
  if (!behind) return firstLine(nextNonEmpty(block.next)) === location.line;
  if (behind.location.line < 0) behind.location = location;
  return behind.location.line === location.line;
}

/** The line on which a block starts, NOPs without one left out. */
function firstLine(block: Block | null): number {
  const first = block?.instructions.find((instr) => instr.op !== Op.NOP || instr.location.line >= 0);
  return first ? first.location.line : -1;
}

/** Removes NOPs, and pairs of a push without effects and a pop. */
export function removeNopsAndPairs(graph: Graph): void {
  for (let done = false; !done; ) {
    done = true;
    let before: FlowInstr | null = null;
    for (const block of blocksOf(graph)) {
      removeNopsIn(block);
      if (block.labelled) before = null;
      for (const instr of block.instructions) {
        if (instr.op === Op.POP_TOP && before && pushesOnly(before)) {
          before.become(Op.NOP);
          instr.become(Op.NOP);
          done = false;
        }
        before = instr;
      }
      if ((before && isJump(before.op)) || !block.fallsThrough) before = null;
    }
  }
}

function pushesOnly(instr: FlowInstr): boolean {
  return instr.op === Op.LOAD_CONST || (instr.op === Op.COPY && instr.arg === 1);
}

/** Turns jumps to the next instruction into NOPs. Returns how many. */
function removeJumpsToNext(graph: Graph): number {
  let removed = 0;
  for (const block of blocksOf(graph)) {
    const last = block.last;
    if (!last || !isUnconditionalJump(last.op)) continue;
    if (nextNonEmpty(last.target) !== nextNonEmpty(block.next)) continue;
    last.become(Op.NOP);
    removed++;
  }
  return removed;
}

/** Removes NOPs and jumps to the next instruction until none is left. */
export function removeNopsAndJumps(graph: Graph): void {
  while (removeNops(graph) + removeJumpsToNext(graph) > 0);
}
