/** The methods of Context. CPython: Modules/_decimal/_decimal.c. */
import { divmod, fma } from '../../../base/decimal/arithmetic.ts';
import { copyAbsolute, copyNegate, sameQuantum } from '../../../base/decimal/compare.ts';
import { type Decimal, finite } from '../../../base/decimal/decimal.ts';
import { power, powerModulo } from '../../../base/decimal/power.ts';
import { finalize } from '../../../base/decimal/rounding.ts';
import { toText } from '../../../base/decimal/text.ts';
import { type MemberSpec, method } from '../../define.ts';
import { floatValue, isFloat } from '../../float-object.ts';
import { newInt } from '../../int-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Static, Type } from '../../places.ts';
import { isStr } from '../../protocol/text.ts';
import { raise } from '../../raise.ts';
import { newStr } from '../../str-object.ts';
import { newTuple } from '../../tuple-object.ts';
import { addStatus, CONTEXT, copyContext, hostContext, limitOf, settled } from './context-object.ts';
import { exactValue, fromDouble, isSequence, requiredOperand, roundedFromStr } from './convert.ts';
import { isDecimal, newDecimal } from './decimal-object.ts';
import * as operations from './operations.ts';

const ONE_ARGUMENT = '(x, /)';
const TWO_ARGUMENTS = '(x, y, /)';

function unary([called, operation]: (typeof operations.UNARY)[number]): MemberSpec {
  const native = (m: Machine, self: Address, x: Address): Address => {
    const a = requiredOperand(m, x);
    const host = hostContext(m, self);
    return settled(m, self, host, operation(a, host));
  };
  return method(called, native, ONE_ARGUMENT);
}

function binary([called, operation]: (typeof operations.BINARY)[number]): MemberSpec {
  const native = (m: Machine, self: Address, x: Address, y: Address): Address => {
    const a = requiredOperand(m, x);
    const b = requiredOperand(m, y);
    const host = hostContext(m, self);
    return settled(m, self, host, operation(a, b, host));
  };
  return method(called, native, TWO_ARGUMENTS, 'nameless tuple');
}

function question([called, ask]: (typeof operations.QUESTIONS)[number]): MemberSpec {
  const native = (m: Machine, self: Address, x: Address): Address =>
    m.boolean(ask(requiredOperand(m, x), hostContext(m, self)));
  return method(called, native, ONE_ARGUMENT);
}

/** An operation that tells the context nothing. */
function copying(called: string, operation: (a: Decimal) => Decimal): MemberSpec {
  const native = (m: Machine, _self: Address, x: Address): Address =>
    newDecimal(m, operation(requiredOperand(m, x)));
  return method(called, native, ONE_ARGUMENT);
}

function textOf(called: string, engineering: boolean): MemberSpec {
  const native = (m: Machine, self: Address, x: Address): Address =>
    newStr(m, toText(requiredOperand(m, x), engineering, m.load(self + CONTEXT.capitals) !== 0));
  return method(called, native, ONE_ARGUMENT);
}

function raiseTo(m: Machine, self: Address, x: Address, y: Address, modulo: Address): Address {
  const a = requiredOperand(m, x);
  const b = requiredOperand(m, y);
  const host = hostContext(m, self);
  if (modulo === 0 || modulo === Static.None) return settled(m, self, host, power(a, b, host));
  return settled(m, self, host, powerModulo(a, b, requiredOperand(m, modulo), host));
}

function fused(m: Machine, self: Address, x: Address, y: Address, z: Address): Address {
  const a = requiredOperand(m, x);
  const b = requiredOperand(m, y);
  const d = requiredOperand(m, z);
  const host = hostContext(m, self);
  return settled(m, self, host, fma(a, b, d, host));
}

function divideBoth(m: Machine, self: Address, x: Address, y: Address): Address {
  const a = requiredOperand(m, x);
  const b = requiredOperand(m, y);
  const host = hostContext(m, self);
  const [quotient, rest] = divmod(a, b, host);
  addStatus(m, self, host.status);
  const first = newDecimal(m, quotient);
  return newTuple(m, first, newDecimal(m, rest));
}

/** A Decimal of anything, rounded by this context. CPython: PyDecType_FromObject. */
function create(m: Machine, self: Address, given: Address): Address {
  const host = hostContext(m, self);
  if (given === 0) return newDecimal(m, finite(false, 0n, 0));
  if (isStr(m, given)) return settled(m, self, host, roundedFromStr(m, given, host));
  const known = isDecimal(m, given) || isSequence(m, given) || isFloat(m, given);
  const value = known ? exactValue(m, given, self) : requiredOperand(m, given);
  return settled(m, self, host, finalize(value, host));
}

function createFromFloat(m: Machine, self: Address, given: Address): Address {
  const host = hostContext(m, self);
  if (isFloat(m, given)) return settled(m, self, host, finalize(fromDouble(floatValue(m, given)), host));
  if (m.typeOf(given) === Type.str || isDecimal(m, given)) {
    raise(m, Type.TypeError, 'argument must be int or float');
  }
  return settled(m, self, host, finalize(requiredOperand(m, given), host));
}

function apply(m: Machine, self: Address, given: Address): Address {
  const host = hostContext(m, self);
  return settled(m, self, host, finalize(requiredOperand(m, given), host));
}

const clearing =
  (field: number) =>
  (m: Machine, self: Address): Address => {
    m.store(self + field, 0);
    return Static.None;
  };

/** The exponent of the smallest number, or of the largest one. */
const limit =
  (field: number) =>
  (m: Machine, self: Address): Address =>
    newInt(m, limitOf(m, self + field) - limitOf(m, self + CONTEXT.prec) + 1);

function canonical(m: Machine, _self: Address, x: Address): Address {
  if (!isDecimal(m, x)) raise(m, Type.TypeError, 'argument must be a Decimal');
  return m.hold(x);
}

function same(m: Machine, _self: Address, x: Address, y: Address): Address {
  const a = requiredOperand(m, x);
  return m.boolean(sameQuantum(a, requiredOperand(m, y)));
}

function classOf(m: Machine, self: Address, x: Address): Address {
  return newStr(m, operations.numberClass(requiredOperand(m, x), hostContext(m, self)));
}

export const CONTEXT_METHODS: readonly MemberSpec[] = [
  ...operations.UNARY.map(unary),
  ...operations.CONTEXT_UNARY.map(unary),
  ...operations.BINARY.map(binary),
  ...operations.CONTEXT_BINARY.map(binary),
  ...operations.QUESTIONS.map(question),
  ...operations.CONTEXT_QUESTIONS.map(question),
  copying('copy_abs', copyAbsolute),
  copying('copy_decimal', (a) => a),
  copying('copy_negate', copyNegate),
  textOf('to_eng_string', true),
  textOf('to_sci_string', false),
  method('canonical', canonical, ONE_ARGUMENT),
  method('clear_flags', clearing(CONTEXT.status), '()'),
  method('clear_traps', clearing(CONTEXT.trapped), '()'),
  method('copy', copyContext, '()'),
  method('create_decimal', create, "(num='0', /)", 'nameless tuple'),
  method('create_decimal_from_float', createFromFloat, '(f, /)'),
  method('divmod', divideBoth, TWO_ARGUMENTS, 'nameless tuple'),
  method('fma', fused, '(x, y, z, /)', 'nameless tuple'),
  method('number_class', classOf, ONE_ARGUMENT),
  method('power', raiseTo, '(a, b, modulo=None)', 'nameless'),
  method('radix', (m) => newDecimal(m, finite(false, 10n, 0)), '()'),
  method('same_quantum', same, TWO_ARGUMENTS, 'nameless tuple'),
  method('Etiny', limit(CONTEXT.emin), '()'),
  method('Etop', limit(CONTEXT.emax), '()'),
  method('_apply', apply, '(object, /)'),
  method('__copy__', copyContext, '()'),
];
