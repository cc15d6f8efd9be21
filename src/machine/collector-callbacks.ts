/** gc.callbacks: told when a collection starts and stops. CPython: Python/gc.c, invoke_gc_callback. */
import { dictSetName, newDict } from './dict-object.ts';
import { newInt } from './int-object.ts';
import { listItem, listSize } from './list-object.ts';
import { type Machine, PYTHON_ERROR } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Own } from './own-words.ts';
import { call } from './protocol/call.ts';
import { interpreter } from './run-python.ts';

const PHASES = { start: name('start'), stop: name('stop') };
const GENERATION = name('generation');
const COLLECTED = name('collected');
const UNCOLLECTABLE = name('uncollectable');

/** Calls every callback; what one raises is reported and dropped. */
export function callCollectorCallbacks(
  m: Machine,
  phase: keyof typeof PHASES,
  generation: number,
  collected: number,
): void {
  const callbacks = m.load(Own.collectorCallbacks);
  if (callbacks === 0 || listSize(m, callbacks) === 0) return;
  const mark = m.kept;
  const info = m.keep(newDict(m));
  enter(m, info, GENERATION, generation);
  enter(m, info, COLLECTED, collected);
  enter(m, info, UNCOLLECTABLE, 0);
  for (let i = 0; i < listSize(m, callbacks); i++) {
    const callback = m.keep(m.hold(listItem(m, callbacks, i)));
    const inner = m.kept;
    try {
      m.release(call(m, callback, PHASES[phase], info));
    } catch (error) {
      if (error !== PYTHON_ERROR) throw error;
      m.releaseTo(inner);
      interpreter.unraisable(m, callback);
    }
    m.release(m.unkeep());
  }
  m.releaseTo(mark);
}

function enter(m: Machine, info: Address, key: Address, value: number): void {
  const number = m.keep(newInt(m, value));
  dictSetName(m, info, key, number);
  m.release(m.unkeep());
}
