/** What a line entered in the bottom row asks for. */

import { unreachable } from '../base/unreachable.ts';
import type { Command } from '../session/commands.ts';
import { closeLine } from './command-line.ts';
import type { Reduced } from './effect.ts';
import { findFirst } from './find.ts';
import { textOf } from './line-editor.ts';
import type { StepState } from './step-state.ts';
import type { CommandLine } from './typed-line.ts';

/** What a command asks for: a movement, a file, a picture, or Python. */
export type Entered =
  | { readonly kind: 'move'; readonly command: Command }
  | { readonly kind: 'open' | 'write'; readonly path: string }
  | { readonly kind: 'evaluate'; readonly text: string };

/** A letter and a path. What Python could mean by it is Python: a name is followed by no other name. */
const FILE_COMMAND = /^([ew])\s+((?:\.{0,2}|~)\/\S.*|(?!(?:if|is|in|and|or|not|for)\b)[\p{L}\p{N}_].*)$/u;

/**
 * Reads a command: `120` a step, `+5` `-5` so many steps on or back, `l 12` a line and `l 12 3` its third run,
 * `50%`, `e FILE`, `w PICTURE`; everything else is Python.
 */
export function readCommand(text: string): Entered {
  const line = text.trim();
  const step = /^\d+$/.exec(line);
  if (step) return { kind: 'move', command: { kind: 'go', step: Number(line) } };
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(line);
  if (percent)
    return { kind: 'move', command: { kind: 'percent', percent: Math.min(100, Number(percent[1])) } };
  const run = /^l\s+(\d+)(?:\s+(\d+))?$/.exec(line);
  if (run)
    return {
      kind: 'move',
      command: { kind: 'line run', line: Number(run[1]), run: Math.max(1, Number(run[2] ?? 1)) },
    };
  const file = FILE_COMMAND.exec(line);
  if (file) return { kind: file[1] === 'e' ? 'open' : 'write', path: file[2]! };
  return { kind: 'evaluate', text };
}

/** The line is entered. */
export function enterLine(before: StepState, given: CommandLine): Reduced {
  const state = closeLine(before, given);
  const text = textOf(given.line);
  const command = (asked: Command): Reduced => ({ state, effect: { kind: 'command', command: asked } });
  switch (given.kind) {
    case 'command':
      return text.trim() === '' ? { state, effect: null } : enterCommand(state, readCommand(text));
    case 'find':
      return { state: findFirst(state, text), effect: null };
    case 'watch':
      return text.trim() === '' ? { state, effect: null } : command({ kind: 'watch', expression: text });
    case 'condition':
      return command({ kind: 'condition', line: given.breakpoint, condition: text });
    default:
      return unreachable(given.kind);
  }
}

function enterCommand(state: StepState, asked: Entered): Reduced {
  switch (asked.kind) {
    case 'move':
      return { state, effect: { kind: 'command', command: asked.command } };
    case 'open':
    case 'write':
      return { state, effect: { kind: asked.kind, path: asked.path } };
    case 'evaluate':
      return { state, effect: { kind: 'evaluate', text: asked.text, frame: chosenFrame(state) } };
    default:
      return unreachable(asked);
  }
}

/** The frame of the selected name, while one looks at the names; else the innermost. */
function chosenFrame({ focus, name }: StepState): number | null {
  return focus === 2 && name ? name.frame : null;
}
