/** Interrupts (Ctrl-C) of a command that runs in a thread of its own: the main thread gets them. */
import { workerData } from 'node:worker_threads';

/** Whether there has been one since this was asked last. */
export function takeInterrupt(): boolean {
  return workerData instanceof Int32Array && Atomics.exchange(workerData, 0, 0) === 1;
}
