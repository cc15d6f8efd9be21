/** types.GenericAlias: `list[int]`. CPython: Objects/genericaliasobject.c. */
import { defineType, getset, member, method } from '../define.ts';
import { untrack } from '../gc-list.ts';
import { ALIAS, isGenericAlias, newAliasOf, newGenericAlias } from '../generic-alias-object.ts';
import { genericGet } from '../generic-attribute.ts';
import { isList, listAppend, listItem, listSize } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { checkPositional, noKeywords } from '../native-arguments.ts';
import { Static, Type } from '../places.ts';
import { callSpecial, getAttribute, setAttribute } from '../protocol/attribute.ts';
import { callVector } from '../protocol/call.ts';
import { equal, hashOf } from '../protocol/compare.ts';
import { iterate } from '../protocol/iterate.ts';
import { contains } from '../protocol/subscript.ts';
import { isStr } from '../protocol/text.ts';
import { caught, raise } from '../raise.ts';
import { Compare } from '../slot-numbers.ts';
import { newStr, textOf } from '../str-object.ts';
import { newTuple, tupleItem, tupleSize } from '../tuple-object.ts';
import { parametersOf, partText, substitute } from '../type-expressions.ts';
import { typeUnion } from '../union-operator.ts';
import { clearWeakReferences } from '../weak-references.ts';

const DIR = name('__dir__');
const ORIG_CLASS = name('__orig_class__');

/** Attributes of the alias itself; every other one is the origin's. */
const OWN = new Set([
  '__class__',
  '__origin__',
  '__args__',
  '__unpacked__',
  '__parameters__',
  '__typing_unpacked_tuple_args__',
  '__mro_entries__',
  '__reduce_ex__',
  '__reduce__',
  '__bases__',
  '__copy__',
  '__deepcopy__',
]);

/** Those that `dir()` shows besides the origin's. */
const SHOWN = [...OWN].map(name);

const origin = (m: Machine, self: Address): Address => m.load(self + ALIAS.origin);
const argsOf = (m: Machine, self: Address): Address => m.load(self + ALIAS.args);

function make(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  noKeywords(m, 'GenericAlias', names);
  checkPositional(m, 'GenericAlias', count, 2, 2);
  return newAliasOf(m, type, m.load(argv), m.load(argv + 8));
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  clearWeakReferences(m, self);
  m.drop(self + ALIAS.origin);
  m.drop(self + ALIAS.args);
  m.drop(self + ALIAS.parameters);
  m.freeCollected(self);
}

/** One argument, or a list of some, as Callable has it. */
function argumentText(m: Machine, part: Address): string {
  if (!isList(m, part)) return partText(m, part);
  const inner: string[] = [];
  for (let i = 0; i < listSize(m, part); i++) inner.push(partText(m, listItem(m, part, i)));
  return `[${inner.join(', ')}]`;
}

function repr(m: Machine, self: Address): Address {
  const args = argsOf(m, self);
  const parts: string[] = [];
  for (let i = 0, n = tupleSize(m, args); i < n; i++) parts.push(argumentText(m, tupleItem(m, args, i)));
  const star = m.load(self + ALIAS.starred) !== 0 ? '*' : '';
  const shown = parts.length === 0 ? '()' : parts.join(', ');
  return newStr(m, `${star}${partText(m, origin(m, self))}[${shown}]`);
}

function hash(m: Machine, self: Address): number {
  const low = hashOf(m, origin(m, self));
  const high = m.hashHigh;
  const result = low ^ hashOf(m, argsOf(m, self));
  m.hashHigh ^= high;
  return result;
}

function compareAliases(m: Machine, left: Address, right: Address, how: Compare): Address {
  const known = isGenericAlias(m, left) && isGenericAlias(m, right);
  if (!known || (how !== Compare.eq && how !== Compare.ne)) return Static.NotImplemented;
  const same =
    m.load(left + ALIAS.starred) === m.load(right + ALIAS.starred) &&
    equal(m, origin(m, left), origin(m, right)) &&
    equal(m, argsOf(m, left), argsOf(m, right));
  return m.boolean(same === (how === Compare.eq));
}

/** Calls the origin and tells the instance what it was made by, if it lets itself be told. */
function call(m: Machine, self: Address, argv: Address, count: number, names: Address): Address {
  const made = m.keep(callVector(m, origin(m, self), argv, count, names));
  const mark = m.kept;
  try {
    setAttribute(m, made, ORIG_CLASS, self);
  } catch (error) {
    swallow(m, error, mark);
  }
  return m.unkeep();
}

function swallow(m: Machine, error: unknown, mark: Address): void {
  try {
    caught(m, error, mark, Type.AttributeError);
  } catch (other) {
    caught(m, other, mark, Type.TypeError);
  }
}

function getAliasAttribute(m: Machine, self: Address, attribute: Address): Address {
  if (!isStr(m, attribute) || OWN.has(textOf(m, attribute))) return genericGet(m, self, attribute);
  return getAttribute(m, origin(m, self), attribute);
}

/** The type variables inside: borrowed. */
function parameters(m: Machine, self: Address): Address {
  if (m.load(self + ALIAS.parameters) === 0) {
    m.store(self + ALIAS.parameters, parametersOf(m, argsOf(m, self)));
  }
  return m.load(self + ALIAS.parameters);
}

function getItem(m: Machine, self: Address, item: Address): Address {
  const args = m.keep(substitute(m, self, argsOf(m, self), parameters(m, self), item));
  const alias = newGenericAlias(m, origin(m, self), args);
  m.store(alias + ALIAS.starred, m.load(self + ALIAS.starred));
  m.release(m.unkeep());
  return alias;
}

/** Iterating gives one thing: the alias with a star, as `*tuple[int, ...]` needs it. */
function iter(m: Machine, self: Address): Address {
  const starred = newGenericAlias(m, origin(m, self), argsOf(m, self));
  m.store(starred + ALIAS.starred, 1);
  const tuple = m.keep(newTuple(m, starred));
  m.keep(iterate(m, tuple));
  return m.releaseUnder(m.kept - 16);
}

/** The names of the origin, then the alias's own that are not among them. CPython: ga_dir. */
function dir(m: Machine, self: Address): Address {
  const names = m.keep(callSpecial(m, origin(m, self), DIR));
  for (const own of SHOWN) if (!contains(m, names, own)) listAppend(m, names, own);
  return m.unkeep();
}

const refuse = (what: string) => (m: Machine) =>
  raise(m, Type.TypeError, `${what}() argument 2 cannot be a parameterized generic`);

function reduce(m: Machine, self: Address): Address {
  const both = newTuple(m, m.hold(origin(m, self)), m.hold(argsOf(m, self)));
  return newTuple(m, Type.GenericAlias, both);
}

function unpackedArgs(m: Machine, self: Address): Address {
  const starredTuple = m.load(self + ALIAS.starred) !== 0 && origin(m, self) === Type.tuple;
  return m.hold(starredTuple ? argsOf(m, self) : Static.None);
}

defineType(
  'GenericAlias',
  {
    at: Type.GenericAlias,
    layout: ALIAS,
    module: 'types',
    weakOffset: ALIAS.weakList,
    collected: true,
    letter: 'G',
    dealloc,
    new: make,
    repr,
    hash,
    call,
    getattribute: getAliasAttribute,
    compare: compareAliases,
    iter,
    or: typeUnion,
    getItem,
    doc: 'Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).',
  },
  [
    method('__mro_entries__', (m, self) => newTuple(m, m.hold(origin(m, self))), '(bases, /)'),
    method('__instancecheck__', refuse('isinstance'), '(instance, /)'),
    method('__subclasscheck__', refuse('issubclass'), '(cls, /)'),
    method('__reduce__', reduce, '()'),
    method('__dir__', dir, '()'),
    member('__origin__', ALIAS.origin),
    member('__args__', ALIAS.args),
    getset('__unpacked__', (m, self) => m.boolean(m.load(self + ALIAS.starred) !== 0)),
    getset('__parameters__', (m, self) => m.hold(parameters(m, self))),
    getset('__typing_unpacked_tuple_args__', unpackedArgs),
  ],
);
