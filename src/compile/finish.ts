/**
 * The back half of the compiler: from the generator's sequence of instructions to a code object.
 * CPython: Python/flowgraph.c (_PyCfg_OptimizeCodeUnit, _PyCfg_OptimizedCfgToInstructionSequence),
 * Python/assemble.c.
 */
import { type Code, CodeFlag, type ExceptionEntry, POSITION_WIDTH } from './code.ts';
import type { ConstantPool } from './constants.ts';
import { buildGraph } from './flow-build.ts';
import { removeNopsAndJumps, removeNopsAndPairs, removeUnreachable } from './flow-clean.ts';
import { moveColdBlocks } from './flow-cold.ts';
import { optimizeConstants, removeUnusedConstants } from './flow-constants.ts';
import { labelHandlers } from './flow-exceptions.ts';
import { type Block, blocksOf, type FlowInstr, type Graph } from './flow-graph.ts';
import { inlineSmallBlocks } from './flow-inline.ts';
import { dropPseudo, localsPlus, normalizeJumps, placeCells } from './flow-layout.ts';
import { resolveLines } from './flow-lines.ts';
import { checkLoads, pairLocals } from './flow-locals.ts';
import { optimizeBlocks } from './flow-peephole.ts';
import type { CodeUnit, Location } from './sequence.ts';
import { stackDepth } from './stack-depth.ts';

/** Optimises and assembles one code unit. Its constants change to those that are used. */
export function finish(unit: CodeUnit, pool: ConstantPool): Code {
  const graph = buildGraph(unit, pool);
  optimize(graph, unit);
  const depth = stackDepth(graph);
  placeCells(graph, unit);
  dropPseudo(graph);
  normalizeJumps(graph);
  return codeOf(unit, graph, depth);
}

/** The passes over the blocks, in CPython's order, on which the result depends. */
function optimize(graph: Graph, unit: CodeUnit): void {
  labelHandlers(graph);
  inlineSmallBlocks(graph);
  removeUnreachable(graph);
  resolveLines(graph);
  optimizeConstants(graph);
  optimizeBlocks(graph);
  removeNopsAndPairs(graph);
  removeUnreachable(graph);
  removeNopsAndJumps(graph);
  removeUnusedConstants(graph);
  checkLoads(graph, unit.varnames.length, parameterCount(unit));
  pairLocals(graph);
  moveColdBlocks(graph);
  resolveLines(graph);
}

/** Parameters of all kinds. */
function parameterCount({ argcount, kwonlyargcount, flags }: CodeUnit): number {
  const starred = (flags & CodeFlag.VARARGS ? 1 : 0) + (flags & CodeFlag.VARKEYWORDS ? 1 : 0);
  return argcount + kwonlyargcount + starred;
}

function codeOf(unit: CodeUnit, graph: Graph, depth: number): Code {
  const { names, kinds } = localsPlus(unit);
  const { instructions, starts } = layOut(graph);
  return {
    kind: 'code',
    name: unit.name,
    qualname: unit.qualname,
    filename: unit.filename,
    firstlineno: unit.firstlineno,
    argcount: unit.argcount,
    posonlyargcount: unit.posonlyargcount,
    kwonlyargcount: unit.kwonlyargcount,
    flags: unit.flags,
    stacksize: Math.max(1, depth),
    consts: graph.pool.mergeTuple([...unit.consts]).items,
    names: unit.names,
    localsplusnames: names,
    localspluskinds: kinds,
    nlocals: unit.varnames.length,
    ncells: unit.cellvars.length,
    nfrees: unit.freevars.length,
    ops: Uint8Array.from(instructions, (instr) => instr.op),
    args: Int32Array.from(instructions, (instr) => (instr.target ? starts.get(instr.target)! : instr.arg)),
    positions: positionsOf(instructions),
    exceptionTable: exceptionTable(instructions, starts),
  };
}

/** All instructions one after the other, and the index at which each block starts. */
function layOut(graph: Graph): { instructions: FlowInstr[]; starts: Map<Block, number> } {
  const instructions: FlowInstr[] = [];
  const starts = new Map<Block, number>();
  for (const block of blocksOf(graph)) {
    starts.set(block, instructions.length);
    for (const instr of block.instructions) instructions.push(instr);
  }
  return { instructions, starts };
}

function positionsOf(instructions: readonly FlowInstr[]): Int32Array {
  const positions = new Int32Array(instructions.length * POSITION_WIDTH);
  let at = 0;
  for (const { location } of instructions) {
    positions.set(stored(location), at);
    at += POSITION_WIDTH;
  }
  return positions;
}

/** A location as CPython's line table can hold it: without a line it has nothing else. */
function stored({ line, endLine, column, endColumn }: Location): readonly number[] {
  if (line < 0) return [-1, -1, -1, -1];
  if (column < 0 || endColumn < 0) return [line, endLine < 0 ? line : endLine, -1, -1];
  return [line, endLine, column, endColumn];
}

/** Ranges of instructions that have the same handler. */
function exceptionTable(
  instructions: readonly FlowInstr[],
  starts: ReadonlyMap<Block, number>,
): ExceptionEntry[] {
  const table: ExceptionEntry[] = [];
  for (let start = 0; start < instructions.length; ) {
    const { handler } = instructions[start]!;
    let end = start + 1;
    while (end < instructions.length && instructions[end]!.handler === handler) end++;
    if (handler) {
      const lasti = handler.preservesLasti;
      const depth = handler.startDepth - (lasti ? 2 : 1);
      table.push({ start, end, target: starts.get(handler)!, depth, lasti });
    }
    start = end;
  }
  return table;
}
