/**
 * Runs of SWAP become the shortest run with the same effect, and a SWAP before stores becomes a swap of
 * the stores. CPython: Python/flowgraph.c (swaptimize, apply_static_swaps).
 */
import type { Block, FlowInstr } from './flow-graph.ts';
import { Op } from './instructions.ts';
import { Pseudo } from './sequence.ts';

/** Improves all swaps of a block. */
export function optimizeSwaps(block: Block): void {
  for (let i = 0; i < block.instructions.length; i++) {
    if (block.instructions[i]!.op !== Op.SWAP) continue;
    i = shortenRun(block.instructions, i);
    applySwaps(block.instructions, i);
  }
}

/** Shortens the run of SWAPs and NOPs that starts at an index; returns where it ends. */
function shortenRun(instructions: readonly FlowInstr[], start: number): number {
  let depth = instructions[start]!.arg;
  let end = start + 1;
  let swaps = 1;
  for (; end < instructions.length; end++) {
    const { op, arg } = instructions[end]!;
    if (op === Op.SWAP) {
      depth = Math.max(depth, arg);
      swaps++;
    } else if (op !== Op.NOP) break;
  }
  if (swaps === 1) return start;
  const run = instructions.slice(start, end);
  writeShuffle(run, shuffleOf(run, depth));
  return end - 1;
}

/** Which item ends up in each place from the top on. */
function shuffleOf(run: readonly FlowInstr[], depth: number): number[] {
  const stack = Array.from({ length: depth }, (_, i) => i);
  for (const { op, arg } of run) {
    if (op === Op.SWAP) [stack[0], stack[arg - 1]] = [stack[arg - 1]!, stack[0]!];
  }
  return stack;
}

/** Writes the shuffle from the end of the run on, one cycle after the other; the rest becomes NOPs. */
function writeShuffle(run: readonly FlowInstr[], stack: number[]): void {
  const visited = -1;
  let at = run.length - 1;
  for (let start = 0; start < stack.length; start++) {
    if (stack[start] === visited || stack[start] === start) continue;
    for (let place = start; ; ) {
      // Every cycle goes through the top, the only place that SWAP can swap from.
      if (place !== 0) run[at--]!.become(Op.SWAP, place + 1);
      if (stack[place] === visited) break;
      const next = stack[place]!;
      stack[place] = visited;
      place = next;
    }
  }
  while (at >= 0) run[at--]!.become(Op.NOP);
}

/** What only takes the top, raises nothing and runs no code but finalizers. */
function isSwappable({ op }: FlowInstr): boolean {
  return op === Op.STORE_FAST || op === Pseudo.STORE_FAST_MAYBE_NULL || op === Op.POP_TOP;
}

/** The local it stores to, or -1. */
function storedBy(instr: FlowInstr): number {
  return instr.op === Op.POP_TOP ? -1 : instr.arg;
}

/** The next swappable instruction on a line (-1: on any), only NOPs between; -1: none. */
function nextSwappable(instructions: readonly FlowInstr[], at: number, line: number): number {
  for (let i = at + 1; i < instructions.length; i++) {
    const instr = instructions[i]!;
    if (line >= 0 && instr.location.line !== line) return -1;
    if (instr.op !== Op.NOP) return isSwappable(instr) ? i : -1;
  }
  return -1;
}

/** Swaps stores instead of items, for each SWAP from an index leftwards. */
function applySwaps(instructions: FlowInstr[], start: number): void {
  for (let i = start; i >= 0; i--) {
    const swap = instructions[i]!;
    if (swap.op !== Op.SWAP) {
      if (swap.op === Op.NOP || isSwappable(swap)) continue;
      return;
    }
    const first = nextSwappable(instructions, i, -1);
    if (first < 0) return;
    const { line } = instructions[first]!.location;
    let second = first;
    for (let count = swap.arg - 1; count > 0; count--) {
      second = nextSwappable(instructions, second, line);
      if (second < 0) return;
    }
    if (clash(instructions, first, second)) return;
    swap.become(Op.NOP);
    [instructions[first], instructions[second]] = [instructions[second]!, instructions[first]!];
  }
}

/** Whether two stores, or one between them, store to the same local. */
function clash(instructions: readonly FlowInstr[], first: number, second: number): boolean {
  const a = storedBy(instructions[first]!);
  const b = storedBy(instructions[second]!);
  if (a < 0 && b < 0) return false;
  if (a === b) return true;
  for (let i = first + 1; i < second; i++) {
    const instr = instructions[i]!;
    if (instr.op === Op.NOP) continue;
    const between = storedBy(instr);
    if (between >= 0 && (between === a || between === b)) return true;
  }
  return false;
}
