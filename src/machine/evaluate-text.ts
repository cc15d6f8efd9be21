/**
 * Text run in the namespaces of a frame, as eval and exec see them there, for somebody who looks at a paused
 * program. The value of an expression is shown as at a prompt. Whoever calls this puts memory back.
 */
import { frameLocals } from './frame-locals.ts';
import { FrameWord, MODULE } from './layouts.ts';
import { type Machine, PYTHON_ERROR } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';
import { takePending } from './raise.ts';
import { interpreter } from './run-python.ts';
import { codeOfSource } from './source-code.ts';
import { formatException } from './uncaught.ts';

/** The name of the text in tracebacks. */
export const EVALUATED_FILE = '<command>';

/** Whether there are namespaces to run something in: that of `__main__` is put away at the end of everything. */
export function canEvaluate(m: Machine, frame: Address): boolean {
  if (frame !== 0) return true;
  const module = m.load(Own.mainModule);
  return module !== 0 && m.load(module + MODULE.dict) !== 0;
}

/** Runs text in a frame, 0 for the module whose code is over. Returns the traceback, '' where all is well. */
export function runText(m: Machine, frame: Address, text: string): string {
  const mode = text.trimEnd().includes('\n') ? 'exec' : 'single';
  return traced(m, () => void inFrame(m, frame, `${text}\n`, mode));
}

/** Hands the value (borrowed) of an expression in a frame to `use`. Returns the traceback, as `runText` does. */
export function useValue(m: Machine, frame: Address, text: string, use: (value: Address) => void): string {
  return traced(m, () => use(m.keep(inFrame(m, frame, text, 'eval'))));
}

/** What the code of a text returns, in the namespaces of a frame. New. */
function inFrame(m: Machine, frame: Address, text: string, mode: 'single' | 'exec' | 'eval'): Address {
  const main = m.load(m.load(Own.mainModule) + MODULE.dict);
  const globals = m.keep(m.hold(frame === 0 ? main : m.load(frame + FrameWord.globals)));
  const locals = m.keep(frame === 0 ? m.hold(main) : frameLocals(m, frame));
  const code = m.keep(codeOfSource(m, text, EVALUATED_FILE, mode, 0, 'file'));
  return interpreter.runCode(m, code, globals, locals, 0);
}

/** Carries something out; the text about the exception that it ended in, '' without one. */
function traced(m: Machine, work: () => void): string {
  try {
    work();
    return '';
  } catch (error) {
    if (error !== PYTHON_ERROR) throw error;
    return formatException(m, m.keep(takePending(m)));
  }
}
