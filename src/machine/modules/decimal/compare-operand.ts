/** What a Decimal can be compared with. CPython: Modules/_decimal/_decimal.c (convert_op_cmp). */
import { multiply } from '../../../base/decimal/arithmetic.ts';
import { fromInteger } from '../../../base/decimal/compare.ts';
import { Condition, type Decimal, isNan, widest } from '../../../base/decimal/decimal.ts';
import { complexValue, isComplex } from '../../complex-object.ts';
import { dictGetName } from '../../dict-object.ts';
import { floatValue, isFloat } from '../../float-object.ts';
import { intBig, isInt } from '../../int-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { name } from '../../names.ts';
import { Own } from '../../own-words.ts';
import { Type } from '../../places.ts';
import { findAttribute, getAttribute } from '../../protocol/attribute.ts';
import { isInstanceOf } from '../../protocol/instance-check.ts';
import { raise } from '../../raise.ts';
import { addStatus, CONTEXT } from './context-object.ts';
import { fromDouble, operandOf } from './convert.ts';

const NUMBERS = name('numbers');
const RATIONAL = name('Rational');
const NUMERATOR = name('numerator');
const DENOMINATOR = name('denominator');

/** The two values to compare; null where there is nothing to compare with. Borrows. */
export function comparable(
  m: Machine,
  own: Decimal,
  other: Address,
  equality: boolean,
  context: Address,
): readonly [Decimal, Decimal] | null {
  const plain = operandOf(m, other);
  if (plain !== null) return [own, plain];
  if (isComplex(m, other)) {
    const { re, im } = complexValue(m, other);
    return equality && im === 0 ? withDouble(m, own, re, true, context) : null;
  }
  if (isFloat(m, other)) return withDouble(m, own, floatValue(m, other), equality, context);
  return isRational(m, other) ? withRatio(m, own, other) : null;
}

/** Equality with a float only notes the condition. */
function withDouble(
  m: Machine,
  own: Decimal,
  value: number,
  equality: boolean,
  context: Address,
): readonly [Decimal, Decimal] {
  if (equality) {
    m.store(context + CONTEXT.status, m.load(context + CONTEXT.status) | Condition.floatOperation);
  } else addStatus(m, context, Condition.floatOperation);
  return [own, fromDouble(value)];
}

/** Whether the object is a numbers.Rational; nothing is while nobody has imported numbers. */
function isRational(m: Machine, object: Address): boolean {
  const module = dictGetName(m, m.load(Own.modules), NUMBERS);
  const rational = module === 0 ? 0 : findAttribute(m, module, RATIONAL);
  if (rational === 0) return false;
  m.keep(rational);
  const answer = isInstanceOf(m, object, rational);
  m.release(m.unkeep());
  return answer;
}

/** own against numerator / denominator: own * denominator against numerator. */
function withRatio(m: Machine, own: Decimal, other: Address): readonly [Decimal, Decimal] {
  const denominator = intAttribute(m, other, DENOMINATOR);
  const numerator = intAttribute(m, other, NUMERATOR);
  const scaled = isNan(own) ? own : multiply(own, fromInteger(denominator), widest());
  return [scaled, fromInteger(numerator)];
}

function intAttribute(m: Machine, object: Address, attribute: Address): bigint {
  const value = m.keep(getAttribute(m, object, attribute));
  if (!isInt(m, value)) raise(m, Type.TypeError, 'numerator and denominator must be integers');
  const whole = intBig(m, value);
  m.release(m.unkeep());
  return whole;
}
