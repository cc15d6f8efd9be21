/**
 * Leaving blocks by `return`, `break` and `continue`: what each block has on the stack goes, and what must run
 * runs. CPython: Python/compile.c, compiler_unwind_fblock.
 */
import { unreachable } from '../base/unreachable.ts';
import { generateName } from './generate-name.ts';
import { addYieldFrom } from './generate-yield.ts';
import type { Generator } from './generator.ts';
import { Op } from './instructions.ts';
import { type Location, NO_LOCATION, Pseudo } from './sequence.ts';
import type { FrameBlock, LoopBlock } from './unit.ts';

/** Leaves every block of the function; where what follows is. `kept`: the top of the stack stays. */
export function unwindAll(g: Generator, location: Location, kept: boolean): Location {
  return unwindOuter(g, location, kept, false).location;
}

/** Leaves blocks up to the innermost loop, which it finds. */
export function unwindToLoop(
  g: Generator,
  location: Location,
): { readonly location: Location; readonly loop: LoopBlock | null } {
  return unwindOuter(g, location, false, true);
}

/** CPython: compiler_unwind_fblock_stack. Blocks that are left do not hold for what runs on the way out. */
function unwindOuter(
  g: Generator,
  location: Location,
  kept: boolean,
  toLoop: boolean,
): { location: Location; loop: LoopBlock | null } {
  const { blocks } = g.unit;
  const block = blocks[blocks.length - 1];
  if (block === undefined) return { location, loop: null };
  if (block.kind === 'except* handlers') {
    g.fault("'break', 'continue' and 'return' cannot appear in an except* block", location);
  }
  if (toLoop && (block.kind === 'while loop' || block.kind === 'for loop')) return { location, loop: block };
  blocks.pop();
  const left = unwindOuter(g, unwindBlock(g, location, block, kept), kept, toLoop);
  blocks.push(block);
  return left;
}

/** Leaves one block; where what follows is. */
export function unwindBlock(g: Generator, location: Location, block: FrameBlock, kept: boolean): Location {
  const keep = () => {
    if (kept) g.emit(Op.SWAP, location, 2);
  };
  switch (block.kind) {
    case 'while loop':
    case 'except handlers':
    case 'except* handlers':
    case 'async comprehension':
    case 'stop iteration':
      return location;
    case 'for loop':
    case 'value':
      keep();
      g.emit(Op.POP_TOP, location);
      return location;
    case 'try':
      g.emit(Pseudo.POP_BLOCK, location);
      return location;
    case 'try finally':
      g.emit(Pseudo.POP_BLOCK, location);
      if (kept) g.push({ kind: 'value' }, location);
      g.statements(block.finalbody);
      if (kept) g.pop();
      return NO_LOCATION;
    case 'finally handler':
      keep();
      g.emit(Op.POP_TOP, location);
      keep();
      g.emit(Pseudo.POP_BLOCK, location);
      g.emit(Op.POP_EXCEPT, location);
      return location;
    case 'with':
    case 'async with':
      unwindWith(g, block.location, block.kind === 'async with', kept);
      return NO_LOCATION;
    case 'except clause':
      if (block.name !== null) g.emit(Pseudo.POP_BLOCK, location);
      keep();
      g.emit(Pseudo.POP_BLOCK, location);
      g.emit(Op.POP_EXCEPT, location);
      if (block.name !== null) unbindException(g, block.name, location);
      return location;
    default:
      return unreachable(block);
  }
}

function unwindWith(g: Generator, location: Location, isAsync: boolean, kept: boolean): void {
  g.emit(Pseudo.POP_BLOCK, location);
  if (kept) g.emit(Op.SWAP, location, 2);
  callExit(g, location);
  if (isAsync) awaitExit(g, location);
  g.emit(Op.POP_TOP, location);
}

/** `exit(None, None, None)`: the exit is on the stack. CPython: compiler_call_exit_with_nones. */
export function callExit(g: Generator, location: Location): void {
  g.loadNone(location);
  g.loadNone(location);
  g.loadNone(location);
  g.emit(Op.CALL, location, 2);
}

/** Awaits what `__aexit__` returned. */
export function awaitExit(g: Generator, location: Location): void {
  g.emit(Op.GET_AWAITABLE, location, 2);
  g.loadNone(location);
  addYieldFrom(g, location, true);
}

/** `name = None; del name`, at the end of `except … as name`. */
export function unbindException(g: Generator, name: string, location: Location): void {
  g.loadNone(location);
  generateName(g, name, 'Store', location);
  generateName(g, name, 'Del', location);
}
