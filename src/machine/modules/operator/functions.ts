/** The functions of the module _operator: operators as functions. CPython: Modules/_operator.c. */
import { builtin, type NativeSpec, rawBuiltin } from '../../define.ts';
import { newInt } from '../../int-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { checkPositional } from '../../native-arguments.ts';
import { Static, Type } from '../../places.ts';
import { callVector } from '../../protocol/call.ts';
import { compare } from '../../protocol/compare.ts';
import { sizeArgument } from '../../protocol/index-value.ts';
import { isSequence } from '../../protocol/iterate.ts';
import { countAmong, indexAmong } from '../../protocol/iterate-search.ts';
import { lengthHint } from '../../protocol/length-hint.ts';
import { binary, exactIndex, inplace, OPERATORS, type Operator, unary } from '../../protocol/number.ts';
import { contains, deleteItem, getItem, setItem } from '../../protocol/subscript.ts';
import { truth } from '../../protocol/truth.ts';
import { raise, typeNameOf } from '../../raise.ts';
import { Compare, Slot } from '../../slot-numbers.ts';

const BY_SLOT = new Map(OPERATORS.map((operator) => [operator.slot, operator]));

const two = (name: string, fn: (m: Machine, a: Address, b: Address) => Address): NativeSpec =>
  builtin(name, (m, _module, a, b) => fn(m, a, b), '(a, b, /)');

const one = (name: string, fn: (m: Machine, a: Address) => Address): NativeSpec =>
  builtin(name, (m, _module, a) => fn(m, a), '(a, /)');

const comparison = (name: string, how: Compare): NativeSpec => two(name, (m, a, b) => compare(m, a, b, how));

const sign = (name: string, slot: Slot, message: string): NativeSpec =>
  one(name, (m, a) => unary(m, a, slot, message));

/** An operator by its slot, and the same in place with `i` in front of the name. */
function arithmetic(name: string, slot: Slot): NativeSpec[] {
  const operator: Operator = BY_SLOT.get(slot)!;
  return [
    two(name, (m, a, b) => binary(m, a, b, operator)),
    two(`i${name.replace(/_$/, '')}`, (m, a, b) => inplace(m, a, b, operator)),
  ];
}

/** a + b of two sequences. CPython: PySequence_Concat, PySequence_InPlaceConcat. */
function concatenate(m: Machine, a: Address, b: Address, inPlace: boolean): Address {
  const type = m.typeOf(a);
  const known = m.load(type + Slot.concat) !== 0;
  if (!known && !(isSequence(m, a) && isSequence(m, b))) {
    raise(m, Type.TypeError, `'${typeNameOf(m, a)}' object can't be concatenated`);
  }
  const add = BY_SLOT.get(Slot.add)!;
  return inPlace ? inplace(m, a, b, add) : binary(m, a, b, add);
}

function call(m: Machine, _module: Address, argv: Address, count: number, names: Address): Address {
  checkPositional(m, 'call', count, 1, Number.POSITIVE_INFINITY);
  return callVector(m, m.load(argv), argv + 8, count - 1, names);
}

function searched(m: Machine, iterable: Address): void {
  const type = m.typeOf(iterable);
  if (m.load(type + Slot.iter) !== 0 || m.load(type + Slot.getItem) !== 0) return;
  raise(m, Type.TypeError, `argument of type '${typeNameOf(m, iterable)}' is not iterable`);
}

function hint(m: Machine, _module: Address, object: Address, otherwise: Address): Address {
  return newInt(m, lengthHint(m, object, otherwise === 0 ? 0 : sizeArgument(m, otherwise)));
}

export const operatorFunctions: readonly NativeSpec[] = [
  one('truth', (m, a) => m.boolean(truth(m, a))),
  two('contains', (m, a, b) => m.boolean(contains(m, a, b))),
  two('indexOf', (m, a, b) => {
    searched(m, a);
    return newInt(m, indexAmong(m, a, b));
  }),
  two('countOf', (m, a, b) => {
    searched(m, a);
    return newInt(m, countAmong(m, a, b, false));
  }),
  two('is_', (m, a, b) => m.boolean(a === b)),
  two('is_not', (m, a, b) => m.boolean(a !== b)),
  ...arithmetic('add', Slot.add),
  ...arithmetic('sub', Slot.subtract),
  ...arithmetic('mul', Slot.multiply),
  ...arithmetic('matmul', Slot.matrixMultiply),
  ...arithmetic('floordiv', Slot.floorDivide),
  ...arithmetic('truediv', Slot.trueDivide),
  ...arithmetic('mod', Slot.remainder),
  sign('neg', Slot.negative, 'unary -'),
  sign('pos', Slot.positive, 'unary +'),
  sign('abs', Slot.absolute, 'abs()'),
  sign('inv', Slot.invert, 'unary ~'),
  sign('invert', Slot.invert, 'unary ~'),
  ...arithmetic('lshift', Slot.leftShift),
  ...arithmetic('rshift', Slot.rightShift),
  one('not_', (m, a) => m.boolean(!truth(m, a))),
  ...arithmetic('and_', Slot.and),
  ...arithmetic('xor', Slot.xor),
  ...arithmetic('or_', Slot.or),
  two('concat', (m, a, b) => concatenate(m, a, b, false)),
  two('iconcat', (m, a, b) => concatenate(m, a, b, true)),
  two('getitem', getItem),
  builtin(
    'setitem',
    (m, _module, object, key, value) => {
      setItem(m, object, key, value);
      return Static.None;
    },
    '(a, b, c, /)',
  ),
  two('delitem', (m, a, b) => {
    deleteItem(m, a, b);
    return Static.None;
  }),
  ...arithmetic('pow', Slot.power),
  one('index', exactIndex),
  comparison('lt', Compare.lt),
  comparison('le', Compare.le),
  comparison('eq', Compare.eq),
  comparison('ne', Compare.ne),
  comparison('gt', Compare.gt),
  comparison('ge', Compare.ge),
  builtin('length_hint', hint, '(obj, default=0, /)'),
  rawBuiltin('call', call, '(obj, /, *args, **kwargs)'),
];
