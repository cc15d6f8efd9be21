/**
 * Standard-library modules that are written in Python. Their text lies in the layer above; its module
 * puts the table in when it is loaded, so that the machine need not know which there are.
 */

export interface LibraryModule {
  readonly text: string;
  readonly isPackage: boolean;
}

export interface Library {
  /** The module of this full name, or null. */
  find(name: string): LibraryModule | null;
}

export const library: { find: Library['find'] } = { find: () => null };
