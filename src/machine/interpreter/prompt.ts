/**
 * The prompt: statements read one after another, each a code object of its own. What goes on here is said by
 * words of memory, so that a prompt can be put aside and gone back to like any other program. CPython:
 * Python/pythonrun.c, PyRun_InteractiveLoop.
 */
import { unlabelled } from '../births.ts';
import { dictGetName, dictSetName } from '../dict-object.ts';
import { enter } from '../frames.ts';
import { newFunction } from '../function-object.ts';
import { FrameOwner, MODULE } from '../layouts.ts';
import { type Machine, PYTHON_ERROR } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import type { Keyboard } from '../outside.ts';
import { Own } from '../own-words.ts';
import { Type } from '../places.ts';
import { strText } from '../protocol/text.ts';
import { isInstance } from '../raise.ts';
import { raiseDiagnostic } from '../source-code.ts';
import { newStr } from '../str-object.ts';
import { startSyntaxTree } from '../syntax-tree.ts';
import { FUTURES, type TypedStatement, typedStatement } from '../typed-statement.ts';
import { printUncaught } from '../uncaught.ts';
import { loadCode } from '../units.ts';
import { warnSyntax } from '../warnings.ts';
import { pushCallFrame } from './enter-call.ts';

/** What a prompt is doing. */
export const enum Prompt {
  /** The program is no prompt. */
  none = 0,
  /** About to read a statement. */
  reading = 1,
  /** A statement runs, or is over and what it raised is pending. */
  running = 2,
  /** A statement has been read that cannot run; nothing has been said of it yet. */
  refused = 3,
  /** There are no more statements. */
  over = 4,
}

const PS1 = name('ps1');
const PS2 = name('ps2');

/** Status of a prompt whose last statement was interrupted. */
const INTERRUPTED = 130;

/** The program is a prompt, whose `__main__` is being made. */
export function startPrompt(m: Machine): void {
  m.store(Own.prompt, Prompt.reading);
  const sys = m.load(Own.sysNamespace);
  const prompts: readonly (readonly [Address, string])[] = [
    [PS1, '>>> '],
    [PS2, '... '],
  ];
  for (const [key, text] of prompts) {
    dictSetName(m, sys, key, m.keep(newStr(m, text)));
    m.release(m.unkeep());
  }
}

/**
 * How a prompt goes on. `entered`: the frame of a statement is there. `refused`: a statement has been read
 * that cannot run. `waiting`: the next statement is not there yet. `over`: there are no more, or one asked
 * for the end.
 */
export type Turn =
  | { readonly kind: 'entered' | 'refused' | 'waiting' }
  | { readonly kind: 'over'; readonly exitStatus: number };

/** Goes on where no frame runs: ends the statement that is over, and reads the next one. */
export function promptTurn(m: Machine): Turn {
  let status = 0;
  const state = m.load(Own.prompt);
  if (state === Prompt.refused) raiseRefused(m);
  if (state !== Prompt.reading) {
    const pending = m.load(Own.pending);
    const exits = pending !== 0 && isInstance(m, pending, Type.SystemExit);
    status = printUncaught(m);
    m.store(Own.prompt, Prompt.reading);
    if (exits) return over(m, status);
  }
  for (;;) {
    const text = readStatement(m);
    if (text === undefined) return { kind: 'waiting' };
    if (text === null) {
      keyboardOf(m).prompt('\n');
      return over(m, status === INTERRUPTED ? status : 0);
    }
    m.store(Own.promptTaken, m.load(Own.promptTaken) + 1);
    const statement = statementOf(m, text);
    if (statement === null) continue;
    if (!statement.ok) m.store(Own.prompt, Prompt.refused);
    else if (enterStatement(m, statement)) return { kind: 'entered' };
    else continue;
    return { kind: 'refused' };
  }
}

function keyboardOf(m: Machine): Keyboard {
  if (m.outside.keyboard === undefined) throw new Error('the prompt has no keyboard');
  return m.outside.keyboard;
}

function over(m: Machine, exitStatus: number): Turn {
  m.store(Own.prompt, Prompt.over);
  return { kind: 'over', exitStatus };
}

/** The next statement; null at the end of all, undefined where it is not there yet. Prompts are printed. */
function readStatement(m: Machine): string | null | undefined {
  const first = promptText(m, PS1);
  const further = promptText(m, PS2);
  const index = m.load(Own.promptTaken);
  keyboardOf(m).prompt(first);
  const text = keyboardOf(m).statement(index);
  if (typeof text !== 'string') return text;
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  lines.forEach((line, i) => {
    if (i > 0) keyboardOf(m).prompt(further);
    keyboardOf(m).typed(line);
  });
  // The lines came to their end within the statement, or before the end of its last line.
  if (!text.endsWith('\n')) {
    keyboardOf(m).prompt(further);
    keyboardOf(m).prompt('\n');
  }
  return text;
}

/** str() of sys.ps1 or sys.ps2; '' where there is none or it fails. */
function promptText(m: Machine, key: Address): string {
  const prompt = dictGetName(m, m.load(Own.sysNamespace), key);
  if (prompt === 0) return '';
  const mark = m.kept;
  m.keep(m.hold(prompt));
  let text = '';
  try {
    text = strText(m, prompt);
  } catch (error) {
    if (error !== PYTHON_ERROR) throw error;
    m.drop(Own.pending);
  }
  m.releaseTo(mark);
  return text;
}

/** The statement that a text is; null for a line that says nothing. */
function statementOf(m: Machine, text: string): TypedStatement | null {
  const number = m.load(Own.promptCompiled);
  if (/^[ \t\f]*(#[^\n]*)?\n?$/.test(text)) {
    m.store(Own.promptCompiled, number + 1);
    return null;
  }
  return typedStatement(m.program, text, number, m.load(Own.promptFutures));
}

/** Raises what is wrong with the statement read last; it is pending afterwards. */
function raiseRefused(m: Machine): void {
  const mark = m.kept;
  const text = keyboardOf(m).statement(m.load(Own.promptTaken) - 1);
  const statement = typeof text === 'string' ? statementOf(m, text) : null;
  if (statement === null || statement.ok) throw new Error('the statement was not refused before');
  if (statement.parsed) m.store(Own.promptCompiled, m.load(Own.promptCompiled) + 1);
  try {
    raiseDiagnostic(m, statement.file, statement.diagnostic, statement.parsed, true);
  } catch (error) {
    if (error !== PYTHON_ERROR) throw error;
    m.releaseTo(mark);
  }
}

/** Makes the frame of a statement; false where a warning about it was made an error, which is printed. */
function enterStatement(m: Machine, { code, source, warnings }: TypedStatement & { ok: true }): boolean {
  m.store(Own.promptCompiled, m.load(Own.promptCompiled) + 1);
  m.store(Own.promptFutures, m.load(Own.promptFutures) | (code.flags & FUTURES));
  const mark = m.kept;
  try {
    warnSyntax(m, warnings, code.filename);
  } catch (error) {
    if (error !== PYTHON_ERROR) throw error;
    m.releaseTo(mark);
    printUncaught(m);
    return false;
  }
  m.program.sources.set(code.filename, source);
  m.program.linesBefore.set(code.filename, keyboardOf(m).linesBefore(m.load(Own.promptTaken) - 1));
  const namespace = m.load(m.load(Own.mainModule) + MODULE.dict);
  const object = m.keep(loadCode(m, code));
  startSyntaxTree(m, object);
  const callee = m.keep(unlabelled(m, newFunction(m, object, namespace)));
  enter(m, pushCallFrame(m, callee, namespace, FrameOwner.host));
  m.release(m.unkeep());
  m.release(m.unkeep());
  m.store(Own.prompt, Prompt.running);
  return true;
}
