/**
 * The last changes to the blocks: where cells live among the locals, the instructions that start a frame,
 * and jumps in the forms that the machine has. CPython: Python/flowgraph.c (prepare_localsplus,
 * convert_pseudo_ops, normalize_jumps), Python/assemble.c (resolve_unconditional_jumps,
 * compute_localsplus_info).
 */
import { CodeFlag, LocalKind } from './code.ts';
import { removeNopsAndJumps } from './flow-clean.ts';
import { Block, blocksOf, clearVisited, FlowInstr, type Graph, isBlockPush } from './flow-graph.ts';
import { Op } from './instructions.ts';
import { type CodeUnit, NO_LOCATION, Pseudo } from './sequence.ts';

/** The slots of a frame: locals, then cells that are not locals, then free names. */
export interface LocalsPlus {
  readonly names: readonly string[];
  readonly kinds: Uint8Array;
}

/** The slots of a unit's frame. */
export function localsPlus(unit: CodeUnit): LocalsPlus {
  const { varnames, cellvars, freevars, hidden } = unit;
  const own = cellvars.filter((name) => !varnames.includes(name));
  const names = [...varnames, ...own, ...freevars];
  const cells = new Set(cellvars);
  const kinds = new Uint8Array(names.length);
  names.forEach((name, i) => {
    if (i >= varnames.length + own.length) kinds[i] = LocalKind.FREE;
    else if (i >= varnames.length) kinds[i] = LocalKind.CELL;
    else
      kinds[i] =
        LocalKind.LOCAL | (cells.has(name) ? LocalKind.CELL : 0) | (hidden.has(name) ? LocalKind.HIDDEN : 0);
  });
  return { names, kinds };
}

/** Lets instructions about cells name slots of the frame, and adds the instructions that start it. */
export function placeCells(graph: Graph, unit: CodeUnit): void {
  const slots = cellSlots(unit);
  for (const block of blocksOf(graph)) {
    for (const instr of block.instructions) {
      if (usesCell(instr.op)) instr.arg = slots[instr.arg]!;
    }
  }
  graph.entry.instructions.unshift(...prefix(unit, slots));
}

/** The slot of each cell, then of each free name. A cell that is a local has the local's slot. */
function cellSlots({ varnames, cellvars, freevars }: CodeUnit): number[] {
  let next = varnames.length;
  const ofCells = cellvars.map((name) => {
    const local = varnames.indexOf(name);
    return local >= 0 ? local : next++;
  });
  return [...ofCells, ...freevars.map(() => next++)];
}

function usesCell(op: Op | Pseudo): boolean {
  switch (op) {
    case Pseudo.LOAD_CLOSURE:
    case Op.MAKE_CELL:
    case Op.LOAD_DEREF:
    case Op.STORE_DEREF:
    case Op.DELETE_DEREF:
    case Op.LOAD_FROM_DICT_OR_DEREF:
      return true;
    default:
      return false;
  }
}

const GENERATORS = CodeFlag.GENERATOR | CodeFlag.COROUTINE | CodeFlag.ASYNC_GENERATOR;

/** What runs before the first instruction: free names, cells, then making the generator. */
function prefix(unit: CodeUnit, slots: readonly number[]): FlowInstr[] {
  const { cellvars, freevars, firstlineno } = unit;
  const instructions: FlowInstr[] = [];
  if (freevars.length > 0) instructions.push(new FlowInstr(Op.COPY_FREE_VARS, freevars.length, NO_LOCATION));
  const cells = slots.slice(0, cellvars.length).sort((a, b) => a - b);
  for (const slot of cells) instructions.push(new FlowInstr(Op.MAKE_CELL, slot, NO_LOCATION));
  if ((unit.flags & GENERATORS) !== 0) {
    const location = { line: firstlineno, endLine: firstlineno, column: -1, endColumn: -1 };
    instructions.push(
      new FlowInstr(Op.RETURN_GENERATOR, 0, location),
      new FlowInstr(Op.POP_TOP, 0, location),
    );
  }
  return instructions;
}

/** Turns what only the optimiser needs into what the machine knows. */
export function dropPseudo(graph: Graph): void {
  for (const block of blocksOf(graph)) {
    for (const instr of block.instructions) {
      if (isBlockPush(instr.op)) instr.become(Op.NOP);
      else if (instr.op === Pseudo.LOAD_CLOSURE) instr.op = Op.LOAD_FAST;
      else if (instr.op === Pseudo.STORE_FAST_MAYBE_NULL) instr.op = Op.STORE_FAST;
    }
  }
  removeNopsAndJumps(graph);
}

/** A conditional jump that would lead backward jumps over a jump instead. */
export function normalizeJumps(graph: Graph): void {
  clearVisited(graph);
  for (const block of blocksOf(graph)) {
    block.visited = true;
    const last = block.last;
    const reversed = last && reversedJump(last.op);
    if (!last || reversed === undefined || !last.target!.visited) continue;
    const back = new Block();
    back.instructions.push(new FlowInstr(Pseudo.JUMP, 0, last.location, last.target));
    back.next = block.next;
    last.op = reversed;
    last.target = block.next;
    block.next = back;
  }
  resolveDirections(graph);
}

function reversedJump(op: Op | Pseudo): Op | undefined {
  switch (op) {
    case Op.POP_JUMP_IF_NOT_NONE:
      return Op.POP_JUMP_IF_NONE;
    case Op.POP_JUMP_IF_NONE:
      return Op.POP_JUMP_IF_NOT_NONE;
    case Op.POP_JUMP_IF_FALSE:
      return Op.POP_JUMP_IF_TRUE;
    case Op.POP_JUMP_IF_TRUE:
      return Op.POP_JUMP_IF_FALSE;
    default:
      return undefined;
  }
}

/** Unconditional jumps become forward or backward ones. */
function resolveDirections(graph: Graph): void {
  clearVisited(graph);
  for (const block of blocksOf(graph)) {
    block.visited = true;
    for (const instr of block.instructions) {
      if (instr.op !== Pseudo.JUMP && instr.op !== Pseudo.JUMP_NO_INTERRUPT) continue;
      const backward = instr.op === Pseudo.JUMP ? Op.JUMP_BACKWARD : Op.JUMP_BACKWARD_NO_INTERRUPT;
      instr.op = instr.target!.visited ? backward : Op.JUMP_FORWARD;
    }
  }
}
