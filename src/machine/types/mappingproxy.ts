/** mappingproxy: a read-only view of a mapping, above all of a class's namespace. CPython: Objects/descrobject.c. */
import { classGetItem } from '../class-getitem.ts';
import { defineType, method } from '../define.ts';
import { track, untrack } from '../gc-list.ts';
import { layout, reference } from '../layout.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Static, Type } from '../places.ts';
import { callMethod } from '../protocol/attribute.ts';
import { compare, hashOf } from '../protocol/compare.ts';
import { iterate } from '../protocol/iterate.ts';
import { binary, OPERATORS } from '../protocol/number.ts';
import { contains, getItem } from '../protocol/subscript.ts';
import { reprText, str } from '../protocol/text.ts';
import { lengthOf } from '../protocol/truth.ts';
import { raise, typeNameOf } from '../raise.ts';
import { Slot } from '../slot-numbers.ts';
import { newStr } from '../str-object.ts';
import { tupleSize } from '../tuple-object.ts';

const PROXY = layout('mappingproxy', { mapping: reference('what is seen through it') });

const GET = name('get');
const KEYS = name('keys');
const VALUES = name('values');
const ITEMS = name('items');
const COPY = name('copy');
const REVERSED = name('__reversed__');
const OR = OPERATORS.find((operator) => operator.sign === '|')!;

/** A proxy of a mapping (held). New. */
export function newMappingProxy(m: Machine, mapping: Address): Address {
  const proxy = m.newCollected(Type.mappingproxy, PROXY.end);
  m.store(proxy + PROXY.mapping, m.hold(mapping));
  track(m, proxy);
  return proxy;
}

/** The mapping behind a proxy: borrowed. */
export function proxied(m: Machine, proxy: Address): Address {
  return m.load(proxy + PROXY.mapping);
}

/** mappingproxy(mapping). */
function make(m: Machine, _type: Address, argv: Address, count: number, names: Address): Address {
  const given = count + (names === 0 ? 0 : tupleSize(m, names));
  if (given !== 1) {
    if (given === 0) raise(m, Type.TypeError, "mappingproxy() missing required argument 'mapping' (pos 1)");
    raise(m, Type.TypeError, `mappingproxy() takes at most 1 argument (${given} given)`);
  }
  const mapping = m.load(argv);
  const type = m.typeOf(mapping);
  if (m.load(type + Slot.getItem) === 0 || type === Type.list || type === Type.tuple) {
    const what = typeNameOf(m, mapping);
    raise(m, Type.TypeError, `mappingproxy() argument must be a mapping, not ${what}`);
  }
  return newMappingProxy(m, mapping);
}

function get(m: Machine, self: Address, key: Address, otherwise: Address): Address {
  return callMethod(m, proxied(m, self), GET, key, otherwise === 0 ? Static.None : otherwise);
}

/** left | right, where either side may be a proxy. */
function union(m: Machine, left: Address, right: Address): Address {
  const a = m.typeOf(left) === Type.mappingproxy ? proxied(m, left) : left;
  const b = m.typeOf(right) === Type.mappingproxy ? proxied(m, right) : right;
  return binary(m, a, b, OR);
}

/** A namespace is not written through its proxy. */
function inplaceUnion(m: Machine): never {
  raise(m, Type.TypeError, "'|=' is not supported by mappingproxy; use '|' instead");
}

function repr(m: Machine, self: Address): Address {
  return newStr(m, `mappingproxy(${reprText(m, proxied(m, self))})`);
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  m.drop(self + PROXY.mapping);
  m.freeCollected(self);
}

/** A method that asks the mapping's method of the same name. */
const ask = (called: Address) => (m: Machine, self: Address) => callMethod(m, proxied(m, self), called);

defineType(
  'mappingproxy',
  {
    at: Type.mappingproxy,
    matches: 'mapping',
    layout: PROXY,
    collected: true,
    final: true,
    letter: 'M',
    dealloc,
    new: make,
    repr,
    str: (m, self) => str(m, proxied(m, self)),
    hash: (m, self) => hashOf(m, proxied(m, self)),
    compare: (m, left, right, how) => compare(m, proxied(m, left), right, how),
    length: (m, self) => lengthOf(m, proxied(m, self)),
    getItem: (m, self, key) => getItem(m, proxied(m, self), key),
    contains: (m, self, key) => contains(m, proxied(m, self), key),
    iter: (m, self) => iterate(m, proxied(m, self)),
    or: union,
    inplaceOr: inplaceUnion,
  },
  [
    method('get', get, '(key, default=None, /)'),
    method('keys', ask(KEYS), '()'),
    method('values', ask(VALUES), '()'),
    method('items', ask(ITEMS), '()'),
    method('copy', ask(COPY), '()'),
    classGetItem(),
    method('__reversed__', ask(REVERSED), '()'),
  ],
);
