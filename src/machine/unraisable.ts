/**
 * Exceptions that nobody can handle, raised by `__del__`, by the callback of a weak reference, by a
 * generator that is closed because it dies: reported, then dropped. CPython: Python/errors.c,
 * write_unraisable_exc_file.
 */
import { writeError } from './error-output.ts';
import { EXCEPTION } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';
import { Static } from './places.ts';
import { reprText } from './protocol/text.ts';
import { takePending } from './raise.ts';
import { interpreter } from './run-python.ts';
import { formatFrames } from './traceback-frames.ts';
import { addTraceback } from './traceback-object.ts';
import { framesOf, safely, safeMessage, shownTypeName } from './traceback-report.ts';

/** Reports the pending exception and drops it. `context` (borrowed, 0 or None for nothing to name) is what ran. */
export function reportUnraisable(m: Machine, context: Address, title: string | null = null): void {
  const exception = m.keep(takePending(m));
  let text = title === null ? '' : `${title}:\n`;
  if (context !== 0 && context !== Static.None) {
    text = `${title ?? 'Exception ignored in'}: ${safely(m, () => reprText(m, context), '<object repr() failed>')}\n`;
  }
  if (m.load(exception + EXCEPTION.traceback) === 0 && m.frame !== 0) addTraceback(m, exception, m.frame);
  const traceback = m.load(exception + EXCEPTION.traceback);
  if (traceback !== 0) {
    const withLines = m.load(Own.finalizing) < 2;
    const frames = framesOf(m, traceback).map((frame) => ({
      ...frame,
      column: -1,
      lines: withLines ? frame.lines : [],
    }));
    text += `Traceback (most recent call last):\n${formatFrames(frames)}`;
  }
  text += `${shownTypeName(m, m.typeOf(exception))}: ${safeMessage(m, exception)}\n`;
  writeError(m, text);
  m.release(m.unkeep());
}

interpreter.unraisable = reportUnraisable;
