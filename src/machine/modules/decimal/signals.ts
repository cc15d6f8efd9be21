/**
 * Signals of decimal arithmetic: the exceptions, and which conditions raise which. CPython:
 * Modules/_decimal/_decimal.c (signal_map, cond_map, dec_addstatus).
 */
import { Condition, INVALID } from '../../../base/decimal/decimal.ts';
import { defineType, type TypeSpec } from '../../define.ts';
import { initException, newFromCall } from '../../exception-object.ts';
import { EXCEPTION } from '../../layouts.ts';
import { listOf } from '../../list-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Type } from '../../places.ts';
import { raise, raiseWith } from '../../raise.ts';
import { newTuple } from '../../tuple-object.ts';

/** Declares an exception; the first base gives the layout. */
function exception(name: string, ...bases: readonly [Address, ...Address[]]): TypeSpec {
  const options = {
    layout: EXCEPTION,
    collected: true,
    dictOffset: EXCEPTION.dict,
    letter: 'E',
    mutable: true,
  };
  return defineType(name, {
    ...options,
    base: bases[0],
    bases,
    module: 'decimal',
    new: newFromCall,
    init: initException,
  });
}

export const decimalException = exception('DecimalException', Type.ArithmeticError);
const top = decimalException.address;
const clamped = exception('Clamped', top);
const invalidOperation = exception('InvalidOperation', top);
const rounded = exception('Rounded', top);
const inexact = exception('Inexact', top);
const subnormal = exception('Subnormal', top);
const divisionByZero = exception('DivisionByZero', top, Type.ZeroDivisionError);
const overflow = exception('Overflow', inexact.address, rounded.address);
const underflow = exception('Underflow', inexact.address, rounded.address, subnormal.address);
const floatOperation = exception('FloatOperation', top, Type.TypeError);
const conversionSyntax = exception('ConversionSyntax', invalidOperation.address);
const divisionImpossible = exception('DivisionImpossible', invalidOperation.address);
const divisionUndefined = exception('DivisionUndefined', invalidOperation.address, Type.ZeroDivisionError);
const invalidContext = exception('InvalidContext', invalidOperation.address);

interface Signal {
  readonly spec: TypeSpec;
  readonly flag: number;
}

/** The signals in the order in which flags and traps show them. */
export const SIGNALS: readonly Signal[] = [
  { spec: invalidOperation, flag: INVALID },
  { spec: floatOperation, flag: Condition.floatOperation },
  { spec: divisionByZero, flag: Condition.divisionByZero },
  { spec: overflow, flag: Condition.overflow },
  { spec: underflow, flag: Condition.underflow },
  { spec: subnormal, flag: Condition.subnormal },
  { spec: inexact, flag: Condition.inexact },
  { spec: rounded, flag: Condition.rounded },
  { spec: clamped, flag: Condition.clamped },
];

/** The conditions that are invalid operations, each with a class of its own. */
const CONDITIONS: readonly Signal[] = [
  { spec: invalidOperation, flag: Condition.invalidOperation },
  { spec: conversionSyntax, flag: Condition.conversionSyntax },
  { spec: divisionImpossible, flag: Condition.divisionImpossible },
  { spec: divisionUndefined, flag: Condition.divisionUndefined },
  { spec: invalidContext, flag: Condition.invalidContext },
];

/** Exceptions in the module's namespace. */
export const EXCEPTIONS: readonly TypeSpec[] = [
  decimalException,
  clamped,
  divisionByZero,
  floatOperation,
  inexact,
  invalidOperation,
  overflow,
  rounded,
  subnormal,
  underflow,
  conversionSyntax,
  divisionImpossible,
  divisionUndefined,
  invalidContext,
];

/** The classes of signals, and of the conditions behind an invalid operation, as a new list. */
export function signalList(m: Machine, status: number, conditions: boolean): Address {
  const found = conditions ? [...CONDITIONS, ...SIGNALS.slice(1)] : SIGNALS;
  return listOf(
    m,
    found.filter(({ flag }) => (status & flag) !== 0).map(({ spec }) => m.hold(spec.address)),
  );
}

/** Raises the exception of trapped conditions. */
export function raiseSignal(m: Machine, trapped: number): never {
  const { spec } = SIGNALS.find(({ flag }) => (trapped & flag) !== 0)!;
  raiseWith(m, spec.address, newTuple(m, signalList(m, trapped, true)));
}

const VALID = `valid values for signals are:
  [InvalidOperation, FloatOperation, DivisionByZero,
   Overflow, Underflow, Subnormal, Inexact, Rounded,
   Clamped]`;

/** The flag of a signal's class. Raises KeyError, or TypeError in `listed`, for anything else. */
export function flagOf(m: Machine, signal: Address): number {
  const found = SIGNALS.find(({ spec }) => spec.address === signal);
  if (found === undefined) raise(m, Type.KeyError, VALID);
  return found.flag;
}
