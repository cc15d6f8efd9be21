/**
 * Blocks that only exceptions lead to are cold and go to the end of the code. CPython: Python/flowgraph.c
 * (push_cold_blocks_to_end, mark_warm, mark_cold).
 */
import { removeNopsAndJumps } from './flow-clean.ts';
import { Block, blocksOf, clearVisited, FlowInstr, type Graph, isJump } from './flow-graph.ts';
import { NO_LOCATION, Pseudo } from './sequence.ts';

/** Moves cold blocks behind the warm ones; the order among each kind stays. */
export function moveColdBlocks(graph: Graph): void {
  if (graph.entry.next === null) return;
  markWarm(graph);
  markCold(graph);
  for (const block of blocksOf(graph)) {
    if (block.cold && block.fallsThrough && block.next?.warm) jumpToNext(block, block.next);
  }
  const blocks = [...blocksOf(graph)];
  const order = [...blocks.filter((block) => !block.cold), ...blocks.filter((block) => block.cold)];
  for (let i = 0; i < order.length; i++) order[i]!.next = order[i + 1] ?? null;
  if (blocks.some((block) => block.cold)) removeNopsAndJumps(graph);
}

/** Puts a block with a jump between a cold block and the warm one that it falls into. */
function jumpToNext(cold: Block, warm: Block): void {
  const between = new Block();
  warm.labelled = true;
  between.instructions.push(new FlowInstr(Pseudo.JUMP_NO_INTERRUPT, 0, NO_LOCATION, warm));
  between.cold = true;
  between.predecessors = 1;
  between.next = warm;
  cold.next = between;
}

/** The blocks that a block leads to, exceptions left out. */
function followers(block: Block): Block[] {
  const found = block.next && block.fallsThrough ? [block.next] : [];
  const last = block.last;
  if (last && isJump(last.op)) found.push(last.target!);
  return found;
}

/** Warm: reached from the entry without an exception. */
function markWarm(graph: Graph): void {
  clearVisited(graph);
  const waiting = [graph.entry];
  for (let block = waiting.pop(); block; block = waiting.pop()) {
    block.warm = true;
    for (const follower of followers(block)) {
      if (follower.visited) continue;
      follower.visited = true;
      waiting.push(follower);
    }
  }
}

/** Cold: reached from a handler, and not warm. */
function markCold(graph: Graph): void {
  clearVisited(graph);
  const waiting = [...blocksOf(graph)].filter((block) => block.isHandler);
  for (const block of waiting) block.visited = true;
  for (let block = waiting.pop(); block; block = waiting.pop()) {
    block.cold = true;
    for (const follower of followers(block)) {
      if (follower.warm || follower.visited) continue;
      follower.visited = true;
      waiting.push(follower);
    }
  }
}
