/**
 * Line numbers of instructions that have none of their own. An instruction that leaves the frame must
 * have a line, so exits without one are copied until each has one way in, and take their line from
 * there. CPython: Python/flowgraph.c (resolve_line_numbers, duplicate_exits_without_lineno,
 * propagate_line_numbers).
 */
import { Block, blocksOf, type Graph, isJump, looksAtSignals, nextNonEmpty } from './flow-graph.ts';
import { type Location, NO_LOCATION } from './sequence.ts';

/** Gives lines to exits, then to everything whose line is clear from what runs before it. */
export function resolveLines(graph: Graph): void {
  duplicateExits(graph);
  propagate(graph);
}

function needsLine(block: Block): boolean {
  const matters = block.exitsScope || block.instructions.some((instr) => looksAtSignals(instr.op));
  return matters && block.hasNoLines;
}

function duplicateExits(graph: Graph): void {
  for (const block of blocksOf(graph)) {
    const last = block.last;
    if (last === undefined || !isJump(last.op)) continue;
    const target = nextNonEmpty(last.target)!;
    if (target.predecessors <= 1 || !needsLine(target)) continue;
    const copy = copyOf(target);
    copy.instructions[0]!.location = last.location;
    last.target = copy;
    target.predecessors--;
    copy.predecessors = 1;
    copy.next = target.next;
    target.next = copy;
  }
  for (const block of blocksOf(graph)) {
    if (!block.fallsThrough || !block.next || block.instructions.length === 0) continue;
    if (needsLine(block.next)) block.next.instructions[0]!.location = block.last!.location;
  }
}

/** A copy that jumps lead to; what falls through to the original does not come here. */
function copyOf(block: Block): Block {
  const copy = new Block();
  copy.instructions = block.instructions.map((instr) => instr.copy());
  copy.labelled = true;
  return copy;
}

function propagate(graph: Graph): void {
  for (const block of blocksOf(graph)) {
    const last = block.last;
    if (last === undefined) continue;
    let location: Location = NO_LOCATION;
    for (const instr of block.instructions) {
      if (instr.location.line < 0) instr.location = location;
      else location = instr.location;
    }
    if (block.fallsThrough && block.next) inherit(block.next, location);
    if (isJump(last.op)) inherit(last.target!, location);
  }
}

/** A block with one way in starts on the line it is reached from. */
function inherit(block: Block, location: Location): void {
  const first = block.instructions[0];
  if (block.predecessors === 1 && first && first.location.line < 0) first.location = location;
}
