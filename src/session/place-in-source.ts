/**
 * Where code stands in the source that is shown. The statements of a prompt are files of their own for the
 * machine; a person sees them as one text that grows.
 */
import { frameLine, frameUnit } from '../machine/frames.ts';
import { Prompt } from '../machine/interpreter/prompt.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { Own } from '../machine/own-words.ts';
import { shownFile } from '../machine/typed-statement.ts';

/** The file that a frame's code is shown in. */
export function fileAt(m: Machine, frame: Address): string {
  const { filename } = frameUnit(m, frame).code;
  return m.program.linesBefore.has(filename) ? shownFile(filename) : filename;
}

/** The line of that file that the frame is at. */
export function lineAt(m: Machine, frame: Address): number {
  return frameLine(m, frame) + linesBefore(m, frame);
}

/** Lines that are shown above the code of the frame, besides those of its own file. */
export function linesBefore(m: Machine, frame: Address): number {
  return m.program.linesBefore.get(frameUnit(m, frame).code.filename) ?? 0;
}

/** What a prompt is about where no frame runs: the next statement is not there, or it is one that cannot run. */
export function promptLine(m: Machine): number | null {
  if (m.frame !== 0) return null;
  switch (m.load(Own.prompt)) {
    case Prompt.reading:
      return 0;
    case Prompt.refused:
      return m.outside.keyboard!.linesBefore(m.load(Own.promptTaken) - 1) + 1;
    default:
      return null;
  }
}
