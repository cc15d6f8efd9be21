/**
 * What is wrong with a program that cannot run, in CPython's words and with CPython's positions.
 */

/** A position as a SyntaxError's attributes have it: lines and offsets count from 1, in code points. */
export interface Diagnostic {
  readonly kind: 'SyntaxError' | 'IndentationError' | 'TabError';
  readonly message: string;
  readonly lineno: number;
  readonly offset: number;
  readonly endLineno: number;
  readonly endOffset: number;
  /** The line it is about, or null where CPython shows none. */
  readonly text: string | null;
}

/** A SyntaxWarning: the program can run. */
export interface SyntaxWarning {
  readonly message: string;
  readonly lineno: number;
}

/** Thrown inside this layer only, and caught by `parse`: the first error ends the work. */
export class SyntaxProblem extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

/** How many columns a terminal needs for a character before the caret; tabs are kept by CPython. */
function caretLine(text: string, offset: number, endOffset: number): string {
  const characters = [...text];
  const lead = characters.slice(0, offset).map((c) => (/\s/.test(c) ? c : ' '));
  while (lead.length < offset) lead.push(' ');
  return lead.join('') + '^'.repeat(Math.max(1, endOffset - offset));
}

/**
 * What CPython prints on standard error for an error in a file's source.
 * CPython: Lib/traceback.py _format_syntax_error.
 */
export function formatDiagnostic(diagnostic: Diagnostic, filename: string): string {
  const { kind, message, lineno, text } = diagnostic;
  // What is wrong with a file's bytes stands at no line.
  let printed = lineno === 0 ? '' : `  File "${filename}", line ${lineno}\n`;
  if (text !== null) {
    const shown = text.replace(/[\r\n]+$/, '');
    const stripped = shown.replace(/^[ \n\f]+/, '');
    const spaces = [...shown].length - [...stripped].length;
    printed += `    ${stripped}\n`;
    if (diagnostic.offset >= 1) {
      const size = [...shown].length + 1;
      const offset = Math.min(diagnostic.offset, size);
      let end = Math.min(diagnostic.endLineno === lineno ? diagnostic.endOffset : size, size);
      if (end <= offset) end = offset + 1;
      const column = offset - 1 - spaces;
      if (column >= 0) printed += `    ${caretLine(stripped, column, end - 1 - spaces)}\n`;
    }
  }
  return `${printed}${kind}: ${message}\n`;
}

/** What an error about a place in the tree needs to know. */
interface Place {
  readonly lineno: number;
  readonly col_offset: number;
  readonly end_lineno: number;
  readonly end_col_offset: number;
}

/** An error about a whole node. CPython: RAISE_SYNTAX_ERROR_KNOWN_LOCATION. */
export function syntaxError(
  source: { line(lineno: number): string },
  place: Place,
  message: string,
  kind: Diagnostic['kind'] = 'SyntaxError',
): SyntaxProblem {
  return new SyntaxProblem({
    kind,
    message,
    lineno: place.lineno,
    offset: place.col_offset + 1,
    endLineno: place.end_lineno,
    endOffset: place.end_col_offset + 1,
    text: source.line(place.lineno),
  });
}
