/** The compiled modules of the library, which the build puts beside the bundle. */
import { readFileSync } from 'node:fs';
import { compiledBefore } from '../library/install.ts';

export { packLibrary } from '../library/install.ts';

const FOLDER = new URL('./library/', import.meta.url);

/** From now on modules are read from there; what is not there (the sources run as they are) is compiled. */
export function readLibraryFiles(): void {
  compiledBefore.read = (name) => {
    try {
      return readFileSync(new URL(`${name}.json`, FOLDER), 'utf8');
    } catch {
      return null;
    }
  };
}
