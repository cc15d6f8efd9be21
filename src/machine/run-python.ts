/**
 * What natives ask of the interpreter: running code written in Python. The interpreter's module puts its
 * own in when it is loaded (interpreter/nested.ts); so the object model need not import the loop, which
 * imports it.
 */
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';

export interface Interpreter {
  /** Calls a function object. All arguments are borrowed; `names` is 0 or a tuple. New reference. */
  call(m: Machine, callee: Address, argv: Address, count: number, names: Address): Address;
  /** Runs the code of a class body with `namespace` (borrowed) as its locals. What it returns is new. */
  runBody(m: Machine, callee: Address, namespace: Address): Address;
  /**
   * Runs a code object, as `exec` and imports do. Borrows all; `closure` is a tuple of cells or 0. What
   * it returns is new. CPython: PyEval_EvalCodeEx.
   */
  runCode(m: Machine, code: Address, globals: Address, locals: Address, closure: Address): Address;
  /**
   * Runs the frame on top, which a native has pushed or resumed, until it returns or yields: what it does,
   * new. Raises what it raises. Where `thrown` is true, the pending exception is raised in it first.
   */
  runFrame(m: Machine, thrown: boolean): Address;
  /** An exception that nobody can handle, which is the pending one: it is reported and dropped. */
  unraisable(m: Machine, context: Address): void;
  /** Warns of something deprecated, on behalf of a native. May raise. */
  deprecated(m: Machine, text: string): void;
  /** The module of a full name, imported if it is not yet: new. */
  importModule(m: Machine, full: string): Address;
}

const missing = (): never => {
  throw new Error('there is no interpreter');
};

export const interpreter: Interpreter = {
  call: missing,
  runBody: missing,
  runCode: missing,
  runFrame: missing,
  unraisable: missing,
  deprecated: missing,
  importModule: missing,
};
