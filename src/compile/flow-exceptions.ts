/**
 * Which handler each instruction's exceptions go to. The SETUP and POP_BLOCK instructions say it as a
 * stack; here each instruction gets the top of that stack. CPython: Python/flowgraph.c
 * (label_exception_targets).
 */
import { type Block, clearVisited, type FlowInstr, type Graph, isBlockPush, isJump } from './flow-graph.ts';
import { Op } from './instructions.ts';
import { Pseudo } from './sequence.ts';

/** RESUME: this bit says that the frame is inside exactly one handler. CPython: RESUME_OPARG_DEPTH1_MASK. */
const RESUME_DEPTH_1 = 4;

/** The handlers around a place, innermost last. */
type Handlers = readonly Block[];

/** Gives each instruction its handler and turns POP_BLOCK into NOP. */
export function labelHandlers(graph: Graph): void {
  clearVisited(graph);
  const atStart = new Map<Block, Handlers>();
  const waiting: Block[] = [];
  const visit = (block: Block, handlers: Handlers) => {
    if (block.visited) return;
    block.visited = true;
    atStart.set(block, handlers);
    waiting.push(block);
  };
  visit(graph.entry, []);
  for (let block = waiting.pop(); block; block = waiting.pop()) {
    const handlers = labelBlock(block, atStart.get(block)!, visit);
    if (block.next && block.fallsThrough) visit(block.next, handlers);
  }
}

/** Labels one block; returns the handlers around its end. */
function labelBlock(
  block: Block,
  handlers: Handlers,
  visit: (block: Block, handlers: Handlers) => void,
): Handlers {
  let depthAtYield = -1;
  for (const instr of block.instructions) {
    if (isBlockPush(instr.op)) {
      visit(instr.target!, handlers);
      if (instr.op !== Pseudo.SETUP_FINALLY) instr.target!.preservesLasti = true;
      handlers = [...handlers, instr.target!];
    } else if (instr.op === Pseudo.POP_BLOCK) {
      handlers = handlers.slice(0, -1);
      instr.become(Op.NOP);
    } else {
      instr.handler = handlers[handlers.length - 1] ?? null;
      if (isJump(instr.op)) visit(instr.target!, handlers);
      else if (instr.op === Op.YIELD_VALUE) depthAtYield = handlers.length;
      else if (instr.op === Op.RESUME) depthAtYield = labelResume(instr, depthAtYield);
    }
  }
  return handlers;
}

/** Notes in a RESUME how deep the yield before it was. */
function labelResume(instr: FlowInstr, depthAtYield: number): number {
  if (instr.arg === 0) return depthAtYield;
  if (depthAtYield === 1) instr.arg |= RESUME_DEPTH_1;
  return -1;
}
