/**
 * Exceptions that nobody can handle, raised by `__del__`, by the callback of a weak reference, by a
 * generator that is closed because it dies: reported by sys.unraisablehook, then dropped. CPython:
 * Python/errors.c (_PyErr_FormatUnraisable, write_unraisable_exc_file).
 */
import { nativeSpecs } from './define.ts';
import { dictGetName } from './dict-object.ts';
import { writeError } from './error-output.ts';
import { BUILTIN, EXCEPTION } from './layouts.ts';
import { type Machine, PYTHON_ERROR } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Own } from './own-words.ts';
import { Static, Type } from './places.ts';
import { call } from './protocol/call.ts';
import { reprText } from './protocol/text.ts';
import { takePending } from './raise.ts';
import { interpreter } from './run-python.ts';
import { newStr } from './str-object.ts';
import { newStructSequence, structSequence } from './struct-sequence.ts';
import { formatFrames } from './traceback-frames.ts';
import { addTraceback } from './traceback-object.ts';
import { framesOf, safely, safeMessage, shownTypeName } from './traceback-report.ts';

const HOOK = name('unraisablehook');

/** What a hook of the program is given. */
export const unraisableArguments = structSequence(
  'UnraisableHookArgs',
  'builtins',
  ['exc_type', 'exc_value', 'exc_traceback', 'err_msg', 'object'],
  'UnraisableHookArgs\n\nType used to pass arguments to sys.unraisablehook.',
);

/** Reports the pending exception and drops it. `context` (borrowed, 0 or None for nothing to name) is what ran. */
export function reportUnraisable(m: Machine, context: Address, title: string | null = null): void {
  const exception = m.keep(takePending(m));
  if (m.load(exception + EXCEPTION.traceback) === 0 && m.frame !== 0) addTraceback(m, exception, m.frame);
  const hook = dictGetName(m, m.load(Own.sysNamespace), HOOK);
  if (hook === 0 || hook === Static.None || isOwnHook(m, hook)) printUnraisable(m, exception, context, title);
  else callHook(m, hook, exception, context, title);
  m.release(m.unkeep());
}

/** Whether sys.unraisablehook is still the one that was there from the start. */
function isOwnHook(m: Machine, hook: Address): boolean {
  const isNative = m.typeOf(hook) === Type.builtin_function;
  return isNative && nativeSpecs[m.load(hook + BUILTIN.native)]?.name === 'unraisablehook';
}

function callHook(
  m: Machine,
  hook: Address,
  exception: Address,
  context: Address,
  title: string | null,
): void {
  const mark = m.kept;
  m.keep(m.hold(hook));
  const args = newStructSequence(m, unraisableArguments, [
    m.hold(m.typeOf(exception)),
    m.hold(exception),
    m.hold(m.load(exception + EXCEPTION.traceback) || Static.None),
    title === null ? Static.None : newStr(m, title),
    m.hold(context || Static.None),
  ]);
  m.keep(args);
  try {
    m.release(call(m, hook, args));
  } catch (error) {
    if (error !== PYTHON_ERROR) throw error;
    m.releaseTo(mark + 16);
    const second = m.keep(takePending(m));
    printUnraisable(m, second, hook, 'Exception ignored in sys.unraisablehook');
  }
  m.releaseTo(mark);
}

/** Writes to stderr where an exception was ignored, and which. Borrows all; `context` may be 0 or None. */
export function printUnraisable(
  m: Machine,
  exception: Address,
  context: Address,
  title: string | null,
): void {
  let text = title === null ? '' : `${title}:\n`;
  if (context !== 0 && context !== Static.None) {
    text = `${title ?? 'Exception ignored in'}: ${safely(m, () => reprText(m, context), '<object repr() failed>')}\n`;
  }
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
}

interpreter.unraisable = reportUnraisable;
