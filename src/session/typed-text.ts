/** A text as if it were typed at a prompt: cut into statements, each with the lines that CPython reads for it. */
import { typedSoFar } from '../syntax/typed.ts';

/**
 * The next statement of lines that `readLine` gives, each with its end; null behind the last one. A
 * statement without a line end is one within which the lines came to their end.
 */
export function nextStatement(readLine: () => string | null): string | null {
  let text = readLine();
  if (text === null) return null;
  while (text.endsWith('\n') && typedSoFar(text) === 'incomplete') {
    const line = readLine();
    if (line === null) return text.slice(0, -1);
    text += line;
  }
  return text;
}

/** The lines of a text, one after another, each with its end; then null. */
export function linesFrom(text: string): () => string | null {
  const lines = text.replace(/\r\n?/g, '\n').match(/[^\n]*\n|[^\n]+$/g) ?? [];
  let at = 0;
  return () => lines[at++] ?? null;
}
