/**
 * Locals: LOAD_FAST where a local is surely bound and LOAD_FAST_CHECK where it may not be, and pairs of
 * loads and stores in one instruction. CPython: Python/flowgraph.c
 * (add_checks_for_loads_of_uninitialized_variables, fast_scan_many_locals, insert_superinstructions).
 */
import { removeNops } from './flow-clean.ts';
import { type Block, blocksOf, clearVisited, type FlowInstr, type Graph, isJump } from './flow-graph.ts';
import { Op } from './instructions.ts';
import { Pseudo } from './sequence.ts';

/** Locals from here on are followed only inside one block. */
const MANY = 64;

/** Adds checks to loads; `parameters` locals are bound from the start. */
export function checkLoads(graph: Graph, locals: number, parameters: number): void {
  if (locals === 0) return;
  if (locals > MANY) checkManyLocals(graph);
  clearVisited(graph);
  const waiting: Block[] = [];
  let unbound = 0n;
  for (let i = parameters; i < Math.min(locals, MANY); i++) unbound |= 1n << BigInt(i);
  enter(graph.entry, unbound, waiting);
  for (const block of blocksOf(graph)) scanBlock(block, waiting);
  for (let block = waiting.pop(); block; block = waiting.pop()) {
    block.visited = false;
    scanBlock(block, waiting);
  }
}

/** Notes which locals may be unbound at the start of a block; it has to be scanned if that is news. */
function enter(block: Block, unsafe: bigint, waiting: Block[]): void {
  const both = block.unsafeLocals | unsafe;
  if (both === block.unsafeLocals) return;
  block.unsafeLocals = both;
  if (block.visited) return;
  block.visited = true;
  waiting.push(block);
}

function scanBlock(block: Block, waiting: Block[]): void {
  let unsafe = block.unsafeLocals;
  for (const instr of block.instructions) {
    if (instr.handler) enter(instr.handler, unsafe, waiting);
    if (instr.arg < MANY) unsafe = afterInstruction(instr, unsafe);
  }
  if (block.next && block.fallsThrough) enter(block.next, unsafe, waiting);
  const last = block.last;
  if (last && isJump(last.op)) enter(last.target!, unsafe, waiting);
}

function afterInstruction(instr: FlowInstr, unsafe: bigint): bigint {
  switch (instr.op) {
    case Op.DELETE_FAST:
    case Op.LOAD_FAST_AND_CLEAR:
    case Pseudo.STORE_FAST_MAYBE_NULL:
      return unsafe | (1n << BigInt(instr.arg));
    case Op.LOAD_FAST:
    case Op.LOAD_FAST_CHECK:
    case Op.STORE_FAST: {
      const bit = 1n << BigInt(instr.arg);
      if ((unsafe & bit) === 0n) return unsafe;
      if (instr.op === Op.LOAD_FAST) instr.op = Op.LOAD_FAST_CHECK;
      return unsafe ^ bit;
    }
    default:
      return unsafe;
  }
}

/** Locals beyond the first 64: bound only after a load or store in the same block. */
function checkManyLocals(graph: Graph): void {
  for (const block of blocksOf(graph)) {
    const bound = new Set<number>();
    for (const instr of block.instructions) {
      if (instr.arg < MANY) continue;
      switch (instr.op) {
        case Op.DELETE_FAST:
        case Op.LOAD_FAST_AND_CLEAR:
        case Pseudo.STORE_FAST_MAYBE_NULL:
          bound.delete(instr.arg);
          break;
        case Op.LOAD_FAST:
          if (!bound.has(instr.arg)) instr.op = Op.LOAD_FAST_CHECK;
          bound.add(instr.arg);
          break;
        case Op.STORE_FAST:
          bound.add(instr.arg);
          break;
      }
    }
  }
}

/** Puts pairs of loads and stores into one instruction. */
export function pairLocals(graph: Graph): void {
  for (const { instructions } of blocksOf(graph)) {
    for (let i = 0; i + 1 < instructions.length; i++) {
      const paired = pairOf(instructions[i]!.op, instructions[i + 1]!.op);
      if (paired !== null) pair(instructions[i]!, instructions[i + 1]!, paired);
    }
  }
  removeNops(graph);
}

function pairOf(first: FlowInstr['op'], second: FlowInstr['op']): Op | null {
  if (first === Op.LOAD_FAST) return second === Op.LOAD_FAST ? Op.LOAD_FAST_LOAD_FAST : null;
  if (first !== Op.STORE_FAST) return null;
  if (second === Op.LOAD_FAST) return Op.STORE_FAST_LOAD_FAST;
  return second === Op.STORE_FAST ? Op.STORE_FAST_STORE_FAST : null;
}

/** Not across lines, and only the first 16 locals: the two share one argument. */
function pair(first: FlowInstr, second: FlowInstr, op: Op): void {
  const line = first.location.line;
  const other = second.location.line;
  if (line >= 0 && other >= 0 && line !== other) return;
  if (first.arg >= 16 || second.arg >= 16) return;
  first.become(op, (first.arg << 4) | second.arg);
  second.become(Op.NOP);
}
