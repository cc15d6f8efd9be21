/** The methods of Decimal. CPython: Modules/_decimal/_decimal.c. */
import { fma } from '../../../base/decimal/arithmetic.ts';
import { copyAbsolute, copyNegate, fromInteger, sameQuantum } from '../../../base/decimal/compare.ts';
import { adjusted, finite, Kind, Rounding, ZERO } from '../../../base/decimal/decimal.ts';
import { quantize, toIntegral } from '../../../base/decimal/exponents.ts';
import { formatDecimal } from '../../../base/decimal/format.ts';
import { toText } from '../../../base/decimal/text.ts';
import { newComplex } from '../../complex-object.ts';
import { classMethod, getset, type MemberSpec, method } from '../../define.ts';
import { dictGetName } from '../../dict-object.ts';
import { floatValue, isFloat } from '../../float-object.ts';
import { intBig, isInt, newInt } from '../../int-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { name } from '../../names.ts';
import { Own } from '../../own-words.ts';
import { Static, Type } from '../../places.ts';
import { getAttribute } from '../../protocol/attribute.ts';
import { call } from '../../protocol/call.ts';
import { sizeArgument } from '../../protocol/index-value.ts';
import { isStr } from '../../protocol/text.ts';
import { raise } from '../../raise.ts';
import { newStr, textOf } from '../../str-object.ts';
import { newTuple, tupleOf } from '../../tuple-object.ts';
import { roundingArgument } from './context-arguments.ts';
import { CONTEXT, contextArgument, currentContext, hostContext, settled } from './context-object.ts';
import { fromDouble, requiredOperand } from './convert.ts';
import { DECIMAL_SIZE, decimalTypeAddress, decimalValue, newDecimal } from './decimal-object.ts';
import * as operations from './operations.ts';
import { doubleOf, ratioOf, wholeOf } from './to-number.ts';

const isCapital = (m: Machine, context: Address): boolean => m.load(context + CONTEXT.capitals) !== 0;
const CONTEXT_ONLY = '(context=None)';
const WITH_OTHER = '(other, context=None)';

function unary([called, operation]: (typeof operations.UNARY)[number]): MemberSpec {
  const native = (m: Machine, self: Address, given: Address): Address => {
    const context = contextArgument(m, given);
    const host = hostContext(m, context);
    return settled(m, context, host, operation(decimalValue(m, self), host));
  };
  return method(called, native, CONTEXT_ONLY, 'nameless');
}

function binary([called, operation]: (typeof operations.BINARY)[number]): MemberSpec {
  const native = (m: Machine, self: Address, other: Address, given: Address): Address => {
    const context = contextArgument(m, given);
    const b = requiredOperand(m, other);
    const host = hostContext(m, context);
    return settled(m, context, host, operation(decimalValue(m, self), b, host));
  };
  return method(called, native, WITH_OTHER, 'nameless');
}

function question([called, ask]: (typeof operations.QUESTIONS)[number]): MemberSpec {
  const native = (m: Machine, self: Address): Address =>
    m.boolean(ask(decimalValue(m, self), hostContext(m, currentContext(m))));
  return method(called, native, '()');
}

function contextQuestion([called, ask]: (typeof operations.QUESTIONS)[number]): MemberSpec {
  const native = (m: Machine, self: Address, given: Address): Address =>
    m.boolean(ask(decimalValue(m, self), hostContext(m, contextArgument(m, given))));
  return method(called, native, CONTEXT_ONLY, 'nameless');
}

function fusedMultiplyAdd(
  m: Machine,
  self: Address,
  other: Address,
  third: Address,
  given: Address,
): Address {
  const context = contextArgument(m, given);
  const b = requiredOperand(m, other);
  const d = requiredOperand(m, third);
  const host = hostContext(m, context);
  return settled(m, context, host, fma(decimalValue(m, self), b, d, host));
}

function quantized(m: Machine, self: Address, exp: Address, rounding: Address, given: Address): Address {
  const context = contextArgument(m, given);
  const host = hostContext(m, context);
  if (rounding !== 0 && rounding !== Static.None) host.rounding = roundingArgument(m, rounding);
  const b = requiredOperand(m, exp);
  return settled(m, context, host, quantize(decimalValue(m, self), b, host));
}

const integral =
  (exact: boolean) =>
  (m: Machine, self: Address, rounding: Address, given: Address): Address => {
    const context = contextArgument(m, given);
    const host = hostContext(m, context);
    if (rounding !== 0 && rounding !== Static.None) host.rounding = roundingArgument(m, rounding);
    return settled(m, context, host, toIntegral(decimalValue(m, self), host, exact));
  };

const INTEGRAL = '(rounding=None, context=None)';

function round(m: Machine, self: Address, digits: Address): Address {
  const value = decimalValue(m, self);
  if (digits === 0) return wholeOf(m, value, Rounding.halfEven);
  if (!isInt(m, digits)) raise(m, Type.TypeError, 'optional arg must be an integer');
  const context = currentContext(m);
  const host = hostContext(m, context);
  const places = sizeArgument(m, digits);
  return settled(m, context, host, quantize(value, finite(false, 1n, -places), host));
}

const rounded =
  (mode: Rounding) =>
  (m: Machine, self: Address): Address =>
    wholeOf(m, decimalValue(m, self), mode);

const DECIMAL_MODULE = name('decimal');
const TUPLE_CLASS = name('DecimalTuple');

/** DecimalTuple(sign, digits, exponent); the class is made by the module's Python part. */
function asTuple(m: Machine, self: Address): Address {
  const { kind, negative, coefficient, exponent } = decimalValue(m, self);
  const module = dictGetName(m, m.load(Own.modules), DECIMAL_MODULE);
  if (module === 0) raise(m, Type.RuntimeError, 'the module decimal is gone');
  const mark = m.kept;
  const made = m.keep(getAttribute(m, module, TUPLE_CLASS));
  const bare = kind >= Kind.nan && coefficient === 0n;
  const digits = bare ? '' : coefficient.toString();
  const tuple = m.keep(
    tupleOf(
      m,
      Array.from(digits, (digit) => newInt(m, Number(digit))),
    ),
  );
  const codes = ['', 'F', 'n', 'N'];
  const last = m.keep(kind === Kind.finite ? newInt(m, exponent) : newStr(m, codes[kind]!));
  m.keep(call(m, made, newInt(m, negative ? 1 : 0), tuple, last));
  return m.releaseUnder(mark);
}

function format(m: Machine, self: Address, given: Address): Address {
  if (!isStr(m, given)) raise(m, Type.TypeError, 'format arg must be str');
  const context = currentContext(m);
  const text = formatDecimal(
    decimalValue(m, self),
    textOf(m, given),
    hostContext(m, context),
    isCapital(m, context),
  );
  if (typeof text === 'string') return newStr(m, text);
  if (text.wrong === 'invalid') raise(m, Type.ValueError, 'invalid format string');
  raise(m, Type.OverflowError, "cannot fit 'int' into an index-sized integer");
}

function fromFloat(m: Machine, type: Address, given: Address): Address {
  const exact = isInt(m, given)
    ? fromInteger(intBig(m, given))
    : isFloat(m, given)
      ? fromDouble(floatValue(m, given))
      : raise(m, Type.TypeError, 'argument must be int or float');
  const value = newDecimal(m, exact);
  if (type === decimalTypeAddress()) return value;
  m.keep(value);
  m.keep(call(m, type, value));
  return m.releaseUnder(m.kept - 16);
}

function same(m: Machine, self: Address, other: Address, given: Address): Address {
  contextArgument(m, given);
  return m.boolean(sameQuantum(decimalValue(m, self), requiredOperand(m, other)));
}

/** The words that a coefficient takes in CPython beyond those inside the object. */
function sizeOf(m: Machine, self: Address): Address {
  const digits = decimalValue(m, self).coefficient.toString().length;
  return newInt(m, DECIMAL_SIZE + (digits > 76 ? 8 * Math.ceil(digits / 19) : 0));
}

const itself = (m: Machine, self: Address): Address => m.hold(self);

function engineering(m: Machine, self: Address, given: Address): Address {
  return newStr(m, toText(decimalValue(m, self), true, isCapital(m, contextArgument(m, given))));
}

function reduce(m: Machine, self: Address): Address {
  const text = newStr(m, toText(decimalValue(m, self)));
  return newTuple(m, m.hold(m.typeOf(self)), newTuple(m, text));
}

export const DECIMAL_METHODS: readonly MemberSpec[] = [
  ...operations.UNARY.map(unary),
  ...operations.BINARY.map(binary),
  ...operations.QUESTIONS.map(question),
  ...operations.CONTEXT_QUESTIONS.map(contextQuestion),
  method('adjusted', (m, self) => newInt(m, adjustedOf(m, self)), '()'),
  method('as_integer_ratio', (m, self) => ratioOf(m, decimalValue(m, self)), '()'),
  method('as_tuple', asTuple, '()'),
  method('canonical', itself, '()'),
  method('conjugate', itself, '()'),
  method('copy_abs', (m, self) => newDecimal(m, copyAbsolute(decimalValue(m, self))), '()'),
  method('copy_negate', (m, self) => newDecimal(m, copyNegate(decimalValue(m, self))), '()'),
  method('fma', fusedMultiplyAdd, '(other, third, context=None)', 'nameless'),
  classMethod('from_float', fromFloat, '(f, /)'),
  method('number_class', numberClass, CONTEXT_ONLY, 'nameless'),
  method('quantize', quantized, '(exp, rounding=None, context=None)', 'nameless'),
  method('radix', (m) => newDecimal(m, finite(false, 10n, 0)), '()'),
  method('same_quantum', same, WITH_OTHER, 'nameless'),
  method('to_eng_string', engineering, CONTEXT_ONLY, 'nameless'),
  method('to_integral', integral(false), INTEGRAL, 'nameless'),
  method('to_integral_exact', integral(true), INTEGRAL, 'nameless'),
  method('to_integral_value', integral(false), INTEGRAL, 'nameless'),
  method('__ceil__', rounded(Rounding.ceiling), '()'),
  method('__complex__', (m, self) => newComplex(m, doubleOf(m, decimalValue(m, self)), 0), '()'),
  method('__copy__', itself, '()'),
  method('__deepcopy__', itself, '(object, /)'),
  method('__floor__', rounded(Rounding.floor), '()'),
  method('__format__', format, '(format_spec, override=None, /)', 'nameless tuple'),
  method('__reduce__', reduce, '()'),
  method('__round__', round, '(ndigits=None, /)', 'nameless tuple'),
  method('__sizeof__', sizeOf, '()'),
  method('__trunc__', rounded(Rounding.down), '()'),
  getset('real', itself),
  getset('imag', (m) => newDecimal(m, ZERO)),
];

function adjustedOf(m: Machine, self: Address): number {
  const value = decimalValue(m, self);
  return value.kind === Kind.finite ? adjusted(value) : 0;
}

function numberClass(m: Machine, self: Address, given: Address): Address {
  const host = hostContext(m, contextArgument(m, given));
  return newStr(m, operations.numberClass(decimalValue(m, self), host));
}
