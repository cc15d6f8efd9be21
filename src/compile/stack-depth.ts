/**
 * How deep the operand stack gets, and how deep it is at the start of each block. What an instruction
 * takes and leaves is read from its pictures in the manual. CPython: Python/flowgraph.c
 * (calculate_stackdepth, stack_effect).
 */
import type { Block, FlowInstr, Graph } from './flow-graph.ts';
import { INSTRUCTIONS, type Op } from './instructions.ts';
import { Pseudo } from './sequence.ts';

/** A picture in numbers: so many plain items, and the counts in brackets of the others. */
interface Picture {
  readonly plain: number;
  readonly counts: readonly string[];
}

function readPicture(text: string): Picture {
  const items = text.split(' ').filter((item) => item !== '');
  const counts = items.flatMap((item) => /\[(.+)\]$/.exec(item)?.[1] ?? []);
  return { plain: items.length - counts.length, counts };
}

const BEFORE = INSTRUCTIONS.map((instruction) => readPicture(instruction.before));
const AFTER = INSTRUCTIONS.map((instruction) => readPicture(instruction.after));

/** The count in brackets for an argument. */
function evaluate(count: string, n: number): number {
  switch (count) {
    case 'n':
      return n;
    case 'n-1':
      return n - 1;
    case 'n-2':
      return n - 2;
    case '2n':
      return 2 * n;
    case 'n&1':
      return n & 1;
    case 'n>>8':
      return n >> 8;
    case 'n&255':
      return n & 255;
    default:
      throw new Error(`a stack picture counts ${count}`);
  }
}

function itemsOf(picture: Picture, arg: number): number {
  let total = picture.plain;
  for (const count of picture.counts) total += evaluate(count, arg);
  return total;
}

/** How many items an instruction adds to the stack, or takes (negative). */
export function stackEffect(op: Op, arg: number): number {
  return itemsOf(AFTER[op]!, arg) - itemsOf(BEFORE[op]!, arg);
}

/** As stackEffect, for the instructions that exist only before `finish`. */
function pseudoEffect(op: Pseudo, jumps: boolean): number {
  switch (op) {
    case Pseudo.SETUP_FINALLY:
    case Pseudo.SETUP_WITH:
      return jumps ? 1 : 0;
    case Pseudo.SETUP_CLEANUP:
      return jumps ? 2 : 0;
    case Pseudo.LOAD_CLOSURE:
      return 1;
    case Pseudo.STORE_FAST_MAYBE_NULL:
      return -1;
    case Pseudo.JUMP:
    case Pseudo.JUMP_NO_INTERRUPT:
    case Pseudo.POP_BLOCK:
      return 0;
  }
}

function effectOf({ op, arg }: FlowInstr, jumps: boolean): number {
  return op >= Pseudo.JUMP ? pseudoEffect(op as Pseudo, jumps) : stackEffect(op as Op, arg);
}

/** The deepest stack; sets the depth at the start of every block that can be reached. */
export function stackDepth(graph: Graph): number {
  const waiting: Block[] = [];
  const enter = (block: Block, depth: number) => {
    if (block.startDepth === depth) return;
    if (block.startDepth >= 0) throw new Error('the stack has two depths at one place');
    block.startDepth = depth;
    waiting.push(block);
  };
  let deepest = 0;
  enter(graph.entry, 0);
  for (let block = waiting.pop(); block; block = waiting.pop()) {
    let depth = block.startDepth;
    for (const instr of block.instructions) {
      if (instr.target) {
        const inTarget = depth + effectOf(instr, true);
        deepest = Math.max(deepest, inTarget);
        enter(instr.target, inTarget);
      }
      depth += effectOf(instr, false);
      if (depth < 0) throw new Error('the stack is empty and something is taken from it');
      deepest = Math.max(deepest, depth);
    }
    if (block.next && block.fallsThrough) enter(block.next, depth);
  }
  return deepest;
}
