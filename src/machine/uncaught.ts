/**
 * The end of a program that nobody handled an exception of: what is printed, and the exit status.
 * CPython: Python/pythonrun.c, _PyErr_PrintEx and handle_system_exit.
 */

import { nativeSpecs } from './define.ts';
import { dictGetName, dictSetName } from './dict-object.ts';
import { writeError } from './error-output.ts';
import { SYSTEM_EXIT } from './exception-layouts.ts';
import { intBig, intNumber } from './int-object.ts';
import { BUILTIN, EXCEPTION } from './layouts.ts';
import { type Machine, PYTHON_ERROR } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Own } from './own-words.ts';
import { Static, Type } from './places.ts';
import { call } from './protocol/call.ts';
import { strText } from './protocol/text.ts';
import { isInstance, isSubtype, takePending } from './raise.ts';
import { reportOf, safely } from './traceback-report.ts';
import { formatReport } from './traceback-text.ts';

const EXCEPTHOOK = name('excepthook');
const LIMIT = name('tracebacklimit');
const LAST = ['last_exc', 'last_type', 'last_value', 'last_traceback'].map(name);

/** Status of a program that was interrupted, as a shell gives it. */
const INTERRUPTED = 130;

/** Prints the pending exception, if there is one. Returns the exit status. */
export function printUncaught(m: Machine): number {
  const exception = takePending(m);
  if (exception === 0) return 0;
  m.keep(exception);
  const exits = isInstance(m, exception, Type.SystemExit);
  const status = exits ? exitStatus(m, m.load(exception + SYSTEM_EXIT.code)) : printAtTop(m, exception);
  m.release(m.unkeep());
  return status;
}

/** The status that a SystemExit asks for; a code that is no number is printed. */
function exitStatus(m: Machine, code: Address): number {
  if (code === 0 || code === Static.None) return 0;
  if (isSubtype(m, m.typeOf(code), Type.int)) {
    const value = intBig(m, code);
    return BigInt.asIntN(64, value) === value ? Number(BigInt.asUintN(8, value)) : 255;
  }
  writeError(m, `${safely(m, () => strText(m, code), '')}\n`);
  return 1;
}

/** Hands the exception to sys.excepthook, after noting it in `sys.last_exc` and so on. */
function printAtTop(m: Machine, exception: Address): number {
  const sys = m.load(Own.sysNamespace);
  const traceback = m.load(exception + EXCEPTION.traceback) || Static.None;
  const last = [exception, m.typeOf(exception), exception, traceback];
  LAST.forEach((key, i) => {
    dictSetName(m, sys, key, last[i]!);
  });
  const hook = dictGetName(m, sys, EXCEPTHOOK);
  if (hook === 0) writeError(m, 'sys.excepthook is missing\n');
  if (hook === 0 || isOwnHook(m, hook)) writeError(m, formatException(m, exception));
  else callHook(m, hook, exception, traceback);
  return isInstance(m, exception, Type.KeyboardInterrupt) ? INTERRUPTED : 1;
}

/** Whether sys.excepthook is still the one that was there from the start. */
function isOwnHook(m: Machine, hook: Address): boolean {
  return (
    m.typeOf(hook) === Type.builtin_function &&
    nativeSpecs[m.load(hook + BUILTIN.native)]?.name === 'excepthook'
  );
}

function callHook(m: Machine, hook: Address, exception: Address, traceback: Address): void {
  const mark = m.kept;
  m.keep(m.hold(hook));
  try {
    m.release(call(m, hook, m.typeOf(exception), exception, traceback));
  } catch (error) {
    if (error !== PYTHON_ERROR) throw error;
    m.releaseTo(mark);
    const second = m.keep(takePending(m));
    writeError(m, `Error in sys.excepthook:\n${formatException(m, second)}`);
    writeError(m, `\nOriginal exception was:\n${formatException(m, exception)}`);
  }
  m.releaseTo(mark);
}

/** The whole text about an exception, as the interpreter prints it. */
export function formatException(m: Machine, exception: Address): string {
  const limit = dictGetName(m, m.load(Own.sysNamespace), LIMIT);
  const number = limit !== 0 && isSubtype(m, m.typeOf(limit), Type.int) ? intNumber(m, limit) : Number.NaN;
  return formatReport(reportOf(m, exception, Number.isNaN(number) ? undefined : Math.max(0, number)));
}
