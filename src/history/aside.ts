/**
 * Running something at a moment of the run without changing the run: on a copy of the program's memory, which
 * is put back afterwards, bit for bit. What it prints goes to whoever asked, input is at its end, and nothing
 * of it gets on the tape.
 */
import { dropCaches, restoreRegisters, saveRegisters } from '../machine/interpreter/run.ts';
import { type Machine, STOPPED } from '../machine/machine.ts';
import type { Outside } from '../machine/outside.ts';
import { Own } from '../machine/own-words.ts';
import { bootEndOf, copyPages, type PageTable, restorePages, type SamePage } from './pages.ts';

export interface AsideOptions {
  /** A copy of much the same memory: what is equal is not copied again. */
  readonly previous: PageTable | null;
  readonly samePage: SamePage;
  /** Milliseconds after which it is ended. */
  readonly milliseconds: number;
  /** Told of what is printed. */
  readonly onPrint: (text: string, stream: 'stdout' | 'stderr') => void;
}

/** What came of it; null where it was ended because it took too long. */
export type AsideResult<T> = { readonly value: T } | null;

/** Instructions between two looks at the clock. */
const LOOK = 4096;

/** Runs `work` aside. The machine may be at a line event, within a step, or in the middle of a native. */
export function runAside<T>(m: Machine, options: AsideOptions, work: () => T): AsideResult<T> {
  const table = copyPages(m, bootEndOf(m), options.previous, options.samePage);
  const registers = saveRegisters(m);
  const host = hostStateOf(m);
  const loaded = m.program.mark();
  try {
    prepare(m, options);
    return { value: work() };
  } catch (error) {
    if (error === STOPPED) return null;
    throw error;
  } finally {
    restorePages(m, table);
    restoreRegisters(m, registers);
    m.program.backTo(loaded);
    dropCaches(m);
    Object.assign(m, host);
  }
}

/** What of a machine is neither memory nor a register, and may be another while something runs. */
function hostStateOf(m: Machine) {
  const { outside, stopAt, atStop, atInstruction, interrupted, observer, nesting, abandoned } = m;
  const { argumentsTuple, nativeDepth, result, raisedBefore, unbound, hashHigh, overflowWhile } = m;
  const asked = { outside, stopAt, atStop, atInstruction, interrupted, observer, nesting, abandoned };
  return { ...asked, argumentsTuple, nativeDepth, result, raisedBefore, unbound, hashHigh, overflowWhile };
}

/** Nobody watches, nothing stops but the clock, and no exception is on its way. */
function prepare(m: Machine, { milliseconds, onPrint }: AsideOptions): void {
  const until = performance.now() + milliseconds;
  const isLate = () => performance.now() > until;
  let left = LOOK;
  m.outside = asideOf(m.outside, onPrint);
  m.stopAt = Number.POSITIVE_INFINITY;
  m.observer = null;
  m.abandoned = false;
  m.nesting = Math.max(1, m.nesting);
  m.interrupted = isLate;
  m.atInstruction = () => {
    if (--left > 0) return true;
    left = LOOK;
    return !isLate();
  };
  m.store(Own.pending, 0);
}

/** The outside of something that runs aside: it can be asked what changes nothing. */
function asideOf(outside: Outside, onPrint: AsideOptions['onPrint']): Outside {
  return {
    write: onPrint,
    readLine: () => null,
    clock: () => Date.now() / 1000,
    entropy: () => Math.floor(Math.random() * 0x100000000),
    moduleSource: (name) => outside.moduleSource(name),
    ...(outside.readFile ? { readFile: (path: string) => outside.readFile?.(path) ?? null } : {}),
  };
}
