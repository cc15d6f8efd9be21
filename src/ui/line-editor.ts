/** A line of text being edited: characters, a cursor between them, and the lines entered before. Pure. */
import type { KeyName } from './keys.ts';

export interface EditedLine {
  /** In code points, as the cursor counts them. */
  readonly text: readonly string[];
  readonly cursor: number;
}

export const EMPTY_LINE: EditedLine = { text: [], cursor: 0 };

/** A line as text. */
export const textOf = (line: EditedLine): string => line.text.join('');

/** A text as a line, the cursor behind it. */
export function lineOf(text: string): EditedLine {
  const characters = [...text];
  return { text: characters, cursor: characters.length };
}

/** The line after a key that edits it; null where the key does not. */
export function editLine({ text, cursor }: EditedLine, key: KeyName): EditedLine | null {
  switch (key) {
    case 'left':
      return { text, cursor: Math.max(0, cursor - 1) };
    case 'right':
      return { text, cursor: Math.min(text.length, cursor + 1) };
    case 'home':
      return { text, cursor: 0 };
    case 'end':
      return { text, cursor: text.length };
    case 'backspace':
      return cursor === 0
        ? { text, cursor }
        : { text: [...text.slice(0, cursor - 1), ...text.slice(cursor)], cursor: cursor - 1 };
    case 'tab':
      return insert({ text, cursor }, [...'    ']);
    default:
      return [...key].length === 1 ? insert({ text, cursor }, [key]) : null;
  }
}

/** A text put in at the cursor. */
export const insertText = (line: EditedLine, text: string): EditedLine => insert(line, [...text]);

function insert({ text, cursor }: EditedLine, added: readonly string[]): EditedLine {
  return {
    text: [...text.slice(0, cursor), ...added, ...text.slice(cursor)],
    cursor: cursor + added.length,
  };
}

/** Lines entered, oldest first, and how far back one has gone in them; the line left for that is kept. */
export interface LineHistory {
  readonly lines: readonly string[];
  readonly at: number;
  readonly left: EditedLine;
}

export const NO_HISTORY: LineHistory = { lines: [], at: 0, left: EMPTY_LINE };

/** A line was entered. The same one twice in a row is kept once, empty ones are not. */
export function entered({ lines }: LineHistory, text: string): LineHistory {
  const kept = text.trim() === '' || lines.at(-1) === text ? lines : [...lines, text];
  return { lines: kept, at: kept.length, left: EMPTY_LINE };
}

/** The line before or after in the history. */
export function recall(
  history: LineHistory,
  line: EditedLine,
  direction: 1 | -1,
): { readonly history: LineHistory; readonly line: EditedLine } {
  const { lines, at } = history;
  const to = Math.max(0, Math.min(lines.length, at + direction));
  if (to === at) return { history, line };
  const left = at === lines.length ? line : history.left;
  return { history: { ...history, at: to, left }, line: to === lines.length ? left : lineOf(lines[to]!) };
}
