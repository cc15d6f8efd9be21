/** Names and constants of the running frame's code, and what is said of a name that is not bound. */
import { NAME_ERROR } from '../exception-layouts.ts';
import { frameUnit } from '../frames.ts';
import { CODE, FrameWord } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Type } from '../places.ts';
import { newException, raise, throwException } from '../raise.ts';
import { newStr, textOf } from '../str-object.ts';
import { newTuple, tupleItem } from '../tuple-object.ts';

/** A name of the running code: borrowed. */
export function nameAt(m: Machine, index: number): Address {
  return tupleItem(m, m.load(m.load(m.frame + FrameWord.code) + CODE.names), index);
}

/** A constant of the running code: borrowed. */
export function constantAt(m: Machine, index: number): Address {
  return tupleItem(m, m.load(m.load(m.frame + FrameWord.code) + CODE.constants), index);
}

/** The name of a slot of the running frame: borrowed. */
export function localName(m: Machine, index: number): Address {
  return tupleItem(m, m.load(m.load(m.frame + FrameWord.code) + CODE.localNames), index);
}

/** Address of a slot of the running frame. */
export function localWord(m: Machine, index: number): Address {
  return m.frame + FrameWord.locals + 8 * index;
}

/** Raises NameError about a name, which the exception keeps. CPython: _PyEval_FormatExcCheckArg. */
export function raiseNameError(m: Machine, message: string, name: Address): never {
  const exception = newException(m, Type.NameError, newTuple(m, newStr(m, message)));
  m.store(exception + NAME_ERROR.name, m.hold(name));
  throwException(m, exception);
}

/** Raises that a name is bound nowhere. */
export function notDefined(m: Machine, name: Address): never {
  raiseNameError(m, `name '${textOf(m, name)}' is not defined`, name);
}

/** Raises that a local is not bound. */
export function unboundLocal(m: Machine, index: number): never {
  const text = textOf(m, localName(m, index));
  raise(
    m,
    Type.UnboundLocalError,
    `cannot access local variable '${text}' where it is not associated with a value`,
  );
}

/** Raises that a cell is empty. CPython: _PyEval_FormatExcUnbound. */
export function unboundCell(m: Machine, index: number): never {
  const unit = frameUnit(m, m.frame);
  if (index < unit.localCount - unit.code.nfrees) unboundLocal(m, index);
  const name = localName(m, index);
  const text = textOf(m, name);
  raiseNameError(
    m,
    `cannot access free variable '${text}' where it is not associated with a value in enclosing scope`,
    name,
  );
}
