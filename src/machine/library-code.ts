/**
 * Standard-library modules that are written in Python. Which there are is known in the layer above; its
 * module puts itself in when it is loaded.
 */
import type { Code } from '../compile/code.ts';

export interface LibraryModule {
  /** The same object each time it is asked for: a re-execution loads what the first run loaded. */
  readonly code: Code;
  readonly isPackage: boolean;
}

export interface Library {
  /** The module of this full name, or null. */
  find(name: string): LibraryModule | null;
}

export const library: { find: Library['find'] } = { find: () => null };
