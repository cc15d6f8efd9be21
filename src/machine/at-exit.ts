/**
 * Functions to be called when the program ends: a chain of raw blocks, the last registered first. A block
 * whose function was unregistered stays, empty. CPython: Modules/atexitmodule.c.
 */
import { type Machine, PYTHON_ERROR } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';
import { callTuple } from './protocol/call-keywords.ts';
import { equal } from './protocol/compare.ts';
import { reprText } from './protocol/text.ts';
import type { Visitor } from './slots.ts';
import { safely } from './traceback-report.ts';
import { reportUnraisable } from './unraisable.ts';

/** Words of a block. Function, arguments (a tuple) and keywords (a dict or 0) are owned references. */
const enum Entry {
  function = 0,
  args = 8,
  keywords = 16,
  next = 24,
  size = 32,
}

/** Registers a function with its arguments: a tuple, and a dict or 0. Steals all three. */
export function registerAtExit(m: Machine, callee: Address, args: Address, keywords: Address): void {
  m.keep(callee);
  m.keep(args);
  m.keep(keywords);
  const entry = m.heap.allocate(Entry.size);
  m.words.fill(0, entry >> 2, (entry + Entry.size) >> 2);
  m.store(entry + Entry.keywords, m.unkeep());
  m.store(entry + Entry.args, m.unkeep());
  m.store(entry + Entry.function, m.unkeep());
  m.store(entry + Entry.next, m.load(Own.atExit));
  m.store(Own.atExit, entry);
}

/** Takes a function out, wherever it is registered. */
export function unregisterAtExit(m: Machine, callee: Address): void {
  for (let entry = m.load(Own.atExit); entry !== 0; entry = m.load(entry + Entry.next)) {
    const known = m.load(entry + Entry.function);
    if (known !== 0 && equal(m, known, callee)) empty(m, entry);
  }
}

function empty(m: Machine, entry: Address): void {
  m.drop(entry + Entry.function);
  m.drop(entry + Entry.args);
  m.drop(entry + Entry.keywords);
}

/** Number of functions registered, those unregistered again included. */
export function countAtExit(m: Machine): number {
  let count = 0;
  for (let entry = m.load(Own.atExit); entry !== 0; entry = m.load(entry + Entry.next)) count++;
  return count;
}

/** Calls what is registered, the last first; what they register is not called any more. */
export function runAtExit(m: Machine): void {
  for (let entry = m.load(Own.atExit); entry !== 0; entry = m.load(entry + Entry.next)) {
    if (m.load(entry + Entry.function) === 0) continue;
    const mark = m.kept;
    const callee = m.keep(m.hold(m.load(entry + Entry.function)));
    try {
      m.release(callTuple(m, callee, m.load(entry + Entry.args), m.load(entry + Entry.keywords)));
    } catch (error) {
      if (error !== PYTHON_ERROR) throw error;
      m.releaseTo(mark + 8);
      const pending = m.load(Own.pending);
      m.store(Own.pending, 0);
      m.keep(pending);
      const shown = safely(m, () => reprText(m, callee), '<object repr() failed>');
      m.store(Own.pending, m.unkeep());
      reportUnraisable(m, 0, `Exception ignored in atexit callback ${shown}`);
    }
    m.releaseTo(mark);
  }
  clearAtExit(m);
}

/** Forgets everything that is registered. */
export function clearAtExit(m: Machine): void {
  for (let entry = m.load(Own.atExit); entry !== 0; entry = m.load(Own.atExit)) {
    m.store(Own.atExit, m.load(entry + Entry.next));
    empty(m, entry);
    m.heap.free(entry);
  }
}

/** Visits what the chain owns. */
export function visitAtExit(m: Machine, visitor: Visitor): void {
  for (let entry = m.load(Own.atExit); entry !== 0; entry = m.load(entry + Entry.next)) {
    for (const at of [entry + Entry.function, entry + Entry.args, entry + Entry.keywords]) {
      const referent = m.load(at);
      if (referent !== 0) visitor(referent, at);
    }
  }
}

/** The blocks of the chain. */
export function eachAtExitBlock(m: Machine, each: (block: Address) => void): void {
  for (let entry = m.load(Own.atExit); entry !== 0; entry = m.load(entry + Entry.next)) each(entry);
}
