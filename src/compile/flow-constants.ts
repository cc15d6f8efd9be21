/**
 * What a constant on top of the stack decides: conditional jumps, comparisons with None, truth; tuples
 * of constants; and in the end the constants that nothing uses any more. CPython: Python/flowgraph.c
 * (basicblock_optimize_load_const, fold_tuple_on_constants, add_const, remove_unused_consts).
 */
import type { Const } from './code.ts';
import { constantKey, constantTruth } from './constants.ts';
import { type Block, blocksOf, type Graph, usesConstant } from './flow-graph.ts';
import { Op } from './instructions.ts';
import { Pseudo } from './sequence.ts';

/** Uses constants where the next instruction looks at one. */
export function optimizeConstants(graph: Graph): void {
  for (const block of blocksOf(graph)) optimizeBlock(graph, block);
}

function optimizeBlock(graph: Graph, block: Block): void {
  const { instructions } = block;
  /** The constant on top of the stack, as an index; -1: something else is. */
  let constant = -1;
  for (let i = 0; i < instructions.length; i++) {
    const instr = instructions[i]!;
    if (constant >= 0 && instr.op === Op.COPY && instr.arg === 1) {
      // The copy is the same constant.
    } else constant = instr.op === Op.LOAD_CONST ? instr.arg : -1;
    if (constant < 0 || i + 1 === instructions.length) continue;
    const next = instructions[i + 1]!;
    switch (next.op) {
      case Op.POP_JUMP_IF_FALSE:
      case Op.POP_JUMP_IF_TRUE:
        instr.become(Op.NOP);
        if (constantTruth(graph.consts[constant]!) === (next.op === Op.POP_JUMP_IF_TRUE))
          next.op = Pseudo.JUMP;
        else next.become(Op.NOP);
        break;
      case Op.IS_OP:
        if (constantKey(graph.consts[constant]!) === 'None') compareWithNone(block, i);
        break;
      case Op.RETURN_VALUE:
        instr.become(Op.NOP);
        next.become(Op.RETURN_CONST, constant);
        i++;
        break;
      case Op.TO_BOOL: {
        const value = constantTruth(graph.consts[constant]!);
        instr.become(Op.NOP);
        next.become(Op.LOAD_CONST, constantIndex(graph, { type: 'bool', value }));
        break;
      }
    }
  }
}

/** None, IS_OP, maybe TO_BOOL, and a conditional jump become one jump. */
function compareWithNone(block: Block, at: number): void {
  const { instructions } = block;
  const comparison = instructions[at + 1]!;
  let jump = instructions[at + 2];
  if (jump?.op === Op.TO_BOOL) {
    jump.become(Op.NOP);
    jump = instructions[at + 3];
  }
  if (jump?.op !== Op.POP_JUMP_IF_FALSE && jump?.op !== Op.POP_JUMP_IF_TRUE) return;
  const inverted = (comparison.arg !== 0) !== (jump.op === Op.POP_JUMP_IF_FALSE);
  instructions[at]!.become(Op.NOP);
  comparison.become(Op.NOP);
  jump.op = inverted ? Op.POP_JUMP_IF_NOT_NONE : Op.POP_JUMP_IF_NONE;
}

/** The index of a constant, which is added if it is new. */
function constantIndex(graph: Graph, constant: Const): number {
  const merged = graph.pool.merge(constant);
  const known = graph.consts.indexOf(merged);
  return known >= 0 ? known : graph.consts.push(merged) - 1;
}

/** Makes one constant of the BUILD_TUPLE at an index, if all its items are constants. */
export function foldTuple(graph: Graph, block: Block, at: number): void {
  const build = block.instructions[at]!;
  if (at < build.arg) return;
  const loads = block.instructions.slice(at - build.arg, at);
  if (!loads.every((load) => load.op === Op.LOAD_CONST)) return;
  const items = loads.map((load) => graph.consts[load.arg]!);
  for (const load of loads) load.become(Op.NOP);
  build.become(Op.LOAD_CONST, constantIndex(graph, { type: 'tuple', items }));
}

/** Drops constants that no instruction names. The first stays: it may be the docstring. */
export function removeUnusedConstants(graph: Graph): void {
  const { consts } = graph;
  if (consts.length === 0) return;
  const used = new Set([0]);
  const users = [...blocksOf(graph)].flatMap((block) =>
    block.instructions.filter(({ op }) => usesConstant(op)),
  );
  for (const instr of users) used.add(instr.arg);
  if (used.size === consts.length) return;
  const order = [...used].sort((a, b) => a - b);
  const newIndex = new Map(order.map((old, index) => [old, index]));
  const kept = order.map((index) => consts[index]!);
  consts.splice(0, consts.length, ...kept);
  for (const instr of users) instr.arg = newIndex.get(instr.arg)!;
}
