/**
 * Natives by number. Memory refers to a native only by its number, never by a host closure, so that a
 * copy of memory is complete. Numbers follow the order of declaration and are the same in every machine.
 */

// biome-ignore lint/suspicious/noExplicitAny: natives of every slot's and method's type share one table.
export type NativeFunction = (...args: any[]) => any;

/** Natives by number; number 0 stands for "none". */
export const natives: NativeFunction[] = [() => 0];

/** Gives a native its number. */
export function registerNative(fn: NativeFunction): number {
  natives.push(fn);
  return natives.length - 1;
}

const slotNumbers = new Map<NativeFunction, number>();

/** The number of a native that stands in slots: the same one wherever it stands, so that slots compare. */
export function slotNative(fn: NativeFunction): number {
  let known = slotNumbers.get(fn);
  if (known === undefined) slotNumbers.set(fn, (known = registerNative(fn)));
  return known;
}
