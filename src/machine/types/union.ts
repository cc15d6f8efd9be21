/** types.UnionType: `int | str`. CPython: Objects/unionobject.c. */
import { defineType, getset, member } from '../define.ts';
import { freeByLayout } from '../free-object.ts';
import { genericGet } from '../generic-attribute.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Static, Type } from '../places.ts';
import { getAttribute } from '../protocol/attribute.ts';
import { compare, hashOf } from '../protocol/compare.ts';
import { binary, OPERATORS } from '../protocol/number.ts';
import { setFrom } from '../set-operations.ts';
import { Compare } from '../slot-numbers.ts';
import { newStr, sameText } from '../str-object.ts';
import { tupleItem, tupleSize } from '../tuple-object.ts';
import { parametersOf, partText, substitute } from '../type-expressions.ts';
import { UNION, unionArgs } from '../union-object.ts';
import { typeUnion } from '../union-operator.ts';

const MODULE = name('__module__');
const OR = OPERATORS.find((operator) => operator.sign === '|')!;

function repr(m: Machine, self: Address): Address {
  const args = unionArgs(m, self);
  const parts: string[] = [];
  for (let i = 0, n = tupleSize(m, args); i < n; i++) {
    const part = tupleItem(m, args, i);
    parts.push(part === Type.NoneType ? 'None' : partText(m, part));
  }
  return newStr(m, parts.join(' | '));
}

/** Equal when they have the same types in any order. */
function compareUnions(m: Machine, left: Address, right: Address, how: Compare): Address {
  if ((how !== Compare.eq && how !== Compare.ne) || m.typeOf(right) !== Type.Union)
    return Static.NotImplemented;
  const a = m.keep(setFrom(m, Type.frozenset, unionArgs(m, left)));
  const b = m.keep(setFrom(m, Type.frozenset, unionArgs(m, right)));
  m.keep(compare(m, a, b, how));
  return m.releaseUnder(m.kept - 24);
}

function hash(m: Machine, self: Address): number {
  const set = m.keep(setFrom(m, Type.frozenset, unionArgs(m, self)));
  const low = hashOf(m, set);
  m.release(m.unkeep());
  return low;
}

/** The type variables inside: borrowed. */
function parameters(m: Machine, self: Address): Address {
  if (m.load(self + UNION.parameters) === 0) {
    m.store(self + UNION.parameters, parametersOf(m, unionArgs(m, self)));
  }
  return m.load(self + UNION.parameters);
}

/** union[types]: the union with its type variables replaced. */
function getItem(m: Machine, self: Address, item: Address): Address {
  const args = m.keep(substitute(m, self, unionArgs(m, self), parameters(m, self), item));
  m.keep(m.hold(tupleItem(m, args, 0)));
  for (let i = 1, n = tupleSize(m, args); i < n; i++) {
    const joined = binary(m, m.load(m.kept - 8), tupleItem(m, args, i), OR);
    m.release(m.unkeep());
    m.keep(joined);
  }
  return m.releaseUnder(m.kept - 16);
}

function getUnionAttribute(m: Machine, self: Address, attribute: Address): Address {
  if (sameText(m, attribute, MODULE)) return getAttribute(m, Type.Union, attribute);
  return genericGet(m, self, attribute);
}

defineType(
  'UnionType',
  {
    at: Type.Union,
    layout: UNION,
    module: 'types',
    collected: true,
    final: true,
    abstract: true,
    letter: 'U',
    dealloc: freeByLayout,
    repr,
    hash,
    getattribute: getUnionAttribute,
    compare: compareUnions,
    or: typeUnion,
    getItem,
    doc: 'Represent a PEP 604 union type\n\nE.g. for int | str',
  },
  [member('__args__', UNION.args), getset('__parameters__', (m, self) => m.hold(parameters(m, self)))],
);
