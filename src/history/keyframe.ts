/** A keyframe: a whole paused program. Taken and restored only where no built-in is running Python code. */
import { dropCaches, type Registers, restoreRegisters, saveRegisters } from '../machine/interpreter/run.ts';
import type { Machine } from '../machine/machine.ts';
import { copyPages, type PageTable, restorePages, type SamePage } from './pages.ts';
import type { Phase } from './program-run.ts';

export interface Keyframe {
  /** Line events so far; the position is one less. */
  readonly steps: number;
  readonly phase: Phase;
  readonly registers: Registers;
  readonly table: PageTable;
}

/** Copies the program; pages that `previous` has already are shared with it. */
export function takeKeyframe(
  m: Machine,
  phase: Phase,
  bootEnd: number,
  previous: PageTable,
  same: SamePage,
): Keyframe {
  return {
    steps: m.steps,
    phase,
    registers: saveRegisters(m),
    table: copyPages(m, bootEnd, previous, same),
  };
}

/** Makes the machine what it was. */
export function restoreKeyframe(m: Machine, keyframe: Keyframe): void {
  restorePages(m, keyframe.table);
  restoreRegisters(m, keyframe.registers);
  dropCaches(m);
}
