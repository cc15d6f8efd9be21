/** A program's lines in colour; worked out once a program. */
import { highlight } from './highlight.ts';
import type { Span } from './row.ts';

const coloured = new WeakMap<readonly string[], readonly (readonly Span[])[]>();

/** Every line as spans. */
export function colouredLines(lines: readonly string[]): readonly (readonly Span[])[] {
  let known = coloured.get(lines);
  if (!known) {
    known = highlight(lines);
    coloured.set(lines, known);
  }
  return known;
}
