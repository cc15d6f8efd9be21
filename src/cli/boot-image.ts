/**
 * The image of booted memory. The build makes it with the bundle that will use it, so that a start need
 * not write some thousand types, methods and names one by one.
 */
import { readFileSync } from 'node:fs';
// All that declares natives has to be there, as it is when a program runs.
import '../history/begin-program.ts';
import { boot, bootImage } from '../machine/boot.ts';
import { Machine } from '../machine/machine.ts';

const FILE = new URL('./boot.image', import.meta.url);

/** Boots a machine and answers its memory. Boot asks nothing of the outside. */
export function makeBootImage(): Uint8Array {
  const silent = (): never => {
    throw new Error('boot must not ask the outside');
  };
  const m = new Machine({
    write: silent,
    readLine: silent,
    clock: silent,
    entropy: silent,
    moduleSource: silent,
  });
  boot(m);
  return new Uint8Array(bootImage(m).buffer);
}

/** The image beside the bundle; null where there is none (the sources run as they are). */
export function readBootImage(): Int32Array | null {
  try {
    const bytes = readFileSync(FILE);
    return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  } catch {
    return null;
  }
}
