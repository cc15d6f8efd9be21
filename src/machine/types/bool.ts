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
import { interpreter } from '../run-python.ts';
import { shownAs } from '../shown.ts';
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

const INVERTED =
  "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise " +
  'inversion of the underlying int object and is usually not what you expect from negating a bool. ' +
  "Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.";

function invert(m: Machine, self: Address): Address {
  interpreter.deprecated(m, INVERTED);
  return intInvert(m, self);
}

defineType('bool', {
  doc:
    'Returns True when the argument is true, False otherwise.\nThe builtins True and False are the only two ' +
    'instances of the class bool.\nThe class bool is a subclass of the class int, and cannot be subclassed.',
  at: Type.bool,
  shown: shownAs((_, self) => (self === Static.True ? 'True' : 'False')),
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
  invert,
});
