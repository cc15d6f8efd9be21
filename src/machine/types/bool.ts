/** bool: True and False are ints. CPython: Objects/boolobject.c. */
import { defineType } from '../define.ts';
import { intAnd, intInvert, intOr, intXor } from '../int-arithmetic.ts';
import { isInt } from '../int-object.ts';
import { INT, INT_DIGITS } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { checkPositional, noKeywords } from '../native-arguments.ts';
import { Static, Type } from '../places.ts';
import { truth } from '../protocol/truth.ts';
import type { Binary } from '../slots.ts';

const TRUE = name('True');
const FALSE = name('False');

function make(m: Machine, _type: Address, argv: Address, count: number, names: Address): Address {
  noKeywords(m, 'bool', names);
  checkPositional(m, 'bool', count, 0, 1);
  return m.boolean(count === 1 && truth(m, m.load(argv)));
}

const isBool = (m: Machine, object: Address): boolean => m.typeOf(object) === Type.bool;

/** Of two bools a bool, of a bool and another int an int. */
const logical =
  (operation: Binary): Binary =>
  (m, left, right) => {
    if (!isInt(m, left) || !isInt(m, right)) return Static.NotImplemented;
    const result = operation(m, left, right);
    return isBool(m, left) && isBool(m, right) ? m.boolean(result !== Static.smallInts + 5 * 32) : result;
  };

defineType('bool', {
  at: Type.bool,
  base: Type.int,
  layout: INT,
  size: INT_DIGITS,
  itemSize: 4,
  final: true,
  dealloc: () => undefined,
  new: make,
  repr: (_m, self) => (self === Static.True ? TRUE : FALSE),
  and: logical(intAnd),
  or: logical(intOr),
  xor: logical(intXor),
  invert: intInvert,
});
