/** How much room a program's text asks for: the same for all of its steps, so that no pane changes its size. */
import { textWidth } from '../base/cells.ts';
import { colouredLines } from './coloured-lines.ts';

export interface ProgramWidth {
  /** Columns of the longest line of code, comments left out, with the gutter before it. */
  readonly source: number;
  /** Columns of the longest name. */
  readonly name: number;
}

const known = new WeakMap<readonly string[], ProgramWidth>();

/** Longer lines are scrolled sideways in any case. */
const LONGEST = 400;

/** The widths of a program; worked out once. */
export function programWidth(lines: readonly string[]): ProgramWidth {
  let width = known.get(lines);
  if (!width) {
    width = measure(lines);
    known.set(lines, width);
  }
  return width;
}

function measure(lines: readonly string[]): ProgramWidth {
  let source = 0;
  let name = 0;
  for (const spans of colouredLines(lines)) {
    let columns = 0;
    for (const { text, role } of spans) {
      if (role === 'comment') break;
      columns += text.length > LONGEST ? LONGEST : textWidth(text);
      if (columns >= LONGEST) break;
      const isName = (role === 'text' || role === 'definition') && /^[\p{L}_]/u.test(text);
      if (isName) name = Math.max(name, textWidth(text));
    }
    source = Math.max(source, Math.min(columns, LONGEST));
  }
  return { source: source + String(lines.length).length + 4, name };
}
