/** A text written to a file that a person has named on the screen. */
import { writeFileSync } from 'node:fs';
import { homedir } from 'node:os';

/** Why it cannot be written; null where it has been. */
export function writeText(path: string, text: string): string | null {
  try {
    writeFileSync(path.replace(/^~(?=\/)/, homedir()), text);
    return null;
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    return `${path} cannot be written: ${code}`;
  }
}
