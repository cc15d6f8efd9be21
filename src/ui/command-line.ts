/**
 * The one-line editor in the bottom row: a command, something to find, an expression to watch, a condition.
 * Each kind has a history of its own; Tab completes names of the shown moment.
 */
import { completed } from './complete.ts';
import type { KeyName } from './keys.ts';
import {
  type EditedLine,
  EMPTY_LINE,
  editLine,
  entered,
  insertText,
  lineOf,
  recall,
  textOf,
} from './line-editor.ts';
import { pastedText } from './paste.ts';
import type { StepState } from './step-state.ts';
import type { CommandLine, LineKind } from './typed-line.ts';

/** Begins to type a line, with some text in it. */
export function openLine(state: StepState, kind: LineKind, text = '', breakpoint = 0): StepState {
  const { lines } = state.histories[kind];
  const histories = { ...state.histories, [kind]: { lines, at: lines.length, left: EMPTY_LINE } };
  return { ...state, histories, playing: false, commandLine: { kind, line: lineOf(text), breakpoint } };
}

/** The line has been entered: it goes into its history, and the bottom row is free again. */
export function closeLine(state: StepState, { kind, line }: CommandLine): StepState {
  const histories = { ...state.histories, [kind]: entered(state.histories[kind], textOf(line)) };
  return { ...state, histories, commandLine: null };
}

/** A key while a line is typed, but for Enter; null for those that mean the same as always. */
export function editCommandLine(state: StepState, given: CommandLine, key: KeyName): StepState | null {
  const { kind, line } = given;
  const withLine = (next: EditedLine): StepState => ({ ...state, commandLine: { ...given, line: next } });
  switch (key) {
    case 'escape':
    case 'ctrl-c':
      return { ...state, commandLine: null };
    case 'up':
    case 'down': {
      const recalled = recall(state.histories[kind], line, key === 'up' ? -1 : 1);
      return {
        ...withLine(recalled.line),
        histories: { ...state.histories, [kind]: recalled.history },
      };
    }
    case 'tab': {
      if (kind === 'find') return state;
      const { line: next, choices } = completed(state, line);
      return { ...withLine(next), message: choices.length > 1 ? choices.join('  ') : '' };
    }
    case 'backspace':
      // Backspace in an empty line leaves it, as in other editors.
      return line.text.length === 0 ? { ...state, commandLine: null } : withLine(editLine(line, key)!);
    case 'ctrl-z':
    case 'ctrl-l':
      return null;
    default: {
      const pasted = pastedText(key);
      if (pasted !== null) return withLine(insertText(line, pasted.replace(/\n+$/, '')));
      const edited = editLine(line, key);
      return edited ? withLine(edited) : state;
    }
  }
}
