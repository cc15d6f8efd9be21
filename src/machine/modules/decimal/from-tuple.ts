/** Decimal((sign, digits, exponent)). CPython: Modules/_decimal/_decimal.c (dectuple_as_str). */
import { type Decimal, finite, infinity, Kind } from '../../../base/decimal/decimal.ts';
import { intBig, intNumber, isInt } from '../../int-object.ts';
import { TYPE, TypeFlag } from '../../layouts.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Type } from '../../places.ts';
import { isStr } from '../../protocol/text.ts';
import { raise } from '../../raise.ts';
import { textOf } from '../../str-object.ts';
import { toTuple } from '../../tuple-build.ts';
import { tupleItem, tupleSize } from '../../tuple-object.ts';

/** The number that a sequence of three stands for. Borrows. */
export function tupleValue(m: Machine, sequence: Address, _context: Address): Decimal {
  const mark = m.kept;
  const parts = m.keep(toTuple(m, sequence));
  if (tupleSize(m, parts) !== 3) raise(m, Type.ValueError, 'argument must be a sequence of length 3');
  const signItem = tupleItem(m, parts, 0);
  const sign = isInt(m, signItem) ? intNumber(m, signItem) : Number.NaN;
  if (sign !== 0 && sign !== 1) {
    raise(m, Type.ValueError, 'sign must be an integer with the value 0 or 1');
  }
  const negative = sign === 1;
  const last = tupleItem(m, parts, 2);
  const kind = isStr(m, last) ? specialKind(m, textOf(m, last)) : Kind.finite;
  const exponent = kind === Kind.finite ? exponentOf(m, last) : 0;
  const coefficient = digitsOf(m, tupleItem(m, parts, 1), kind);
  m.releaseTo(mark);
  if (kind === Kind.infinite) return infinity(negative);
  return kind === Kind.finite
    ? finite(negative, coefficient, exponent)
    : { kind, negative, coefficient, exponent };
}

function specialKind(m: Machine, text: string): Kind {
  if (text === 'F') return Kind.infinite;
  if (text === 'n') return Kind.nan;
  if (text === 'N') return Kind.signalling;
  raise(m, Type.ValueError, "string argument in the third position must be 'F', 'n' or 'N'");
}

function exponentOf(m: Machine, item: Address): number {
  if (!isInt(m, item)) raise(m, Type.ValueError, 'exponent must be an integer');
  return Number(intBig(m, item));
}

/** The coefficient of a sequence of digits. */
function digitsOf(m: Machine, sequence: Address, kind: Kind): bigint {
  const flags = m.load(m.typeOf(sequence) + TYPE.flags);
  if ((flags & (TypeFlag.tupleSubclass | TypeFlag.listSubclass)) === 0) wrongDigits(m);
  const digits = m.keep(toTuple(m, sequence));
  let text = '0';
  for (let i = 0, n = tupleSize(m, digits); i < n; i++) {
    const item = tupleItem(m, digits, i);
    const digit = isInt(m, item) ? intNumber(m, item) : Number.NaN;
    if (!(digit >= 0 && digit <= 9)) wrongDigits(m);
    text += digit;
  }
  m.release(m.unkeep());
  return kind === Kind.infinite ? 0n : BigInt(text);
}

function wrongDigits(m: Machine): never {
  raise(m, Type.ValueError, 'coefficient must be a tuple of digits');
}
