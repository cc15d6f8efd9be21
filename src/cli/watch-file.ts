/**
 * Watches a file. What is watched is its folder: many editors write a new file and put it in the place of the
 * old one, and a watch of the old one would end with it.
 */
import { readFileSync, watch } from 'node:fs';
import path from 'node:path';

/** Milliseconds in which several events are one change: an editor writes in more than one step. */
const SETTLED = 60;

/** Calls back when the text of the file is another; the result ends that. A file that is away is waited for. */
export function watchFile(file: string, changed: () => void): () => void {
  const whole = path.resolve(file);
  let known = textOf(whole);
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    const text = textOf(whole);
    if (text === null || (known !== null && text.equals(known))) return;
    known = text;
    changed();
  };
  const watcher = watch(path.dirname(whole), (_event, name) => {
    if (name !== null && name !== path.basename(whole)) return;
    clearTimeout(timer);
    timer = setTimeout(look, SETTLED);
  });
  watcher.on('error', () => watcher.close());
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}

function textOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
