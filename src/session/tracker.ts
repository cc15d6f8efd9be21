/**
 * What is followed along the run, position by position, to find out when it changes. All of the run is
 * executed again for it, so what is asked at every position must be little: a few words of memory are
 * compared, and only where one is different is it looked at closely.
 */
import type { Machine } from '../machine/machine.ts';
import type { HeapObserver } from '../machine/outside.ts';

export interface Tracker extends HeapObserver {
  /** Begins at the position that the machine shows. False when it is not there, or not there yet. */
  start(m: Machine): boolean;
  /** Whether it is another than at the last call, or where it began. To be asked at every position. */
  changed(m: Machine): boolean;
  /** Whether it is gone for good. */
  readonly over: boolean;
}
