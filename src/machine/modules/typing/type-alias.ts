/** TypeAliasType: what `type X = …` binds. CPython: Objects/typevarobject.c (typealias_*). */
import { defineType, getset, member, method } from '../../define.ts';
import { dictGetName } from '../../dict-object.ts';
import { freeByLayout } from '../../free-object.ts';
import { newGenericAlias } from '../../generic-alias-object.ts';
import { FrameWord, FUNCTION } from '../../layouts.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { name } from '../../names.ts';
import { bindKeywords } from '../../native-arguments.ts';
import { Static, Type } from '../../places.ts';
import { isStr } from '../../protocol/text.ts';
import { argumentTypeName, raise } from '../../raise.ts';
import { parseSignature } from '../../signature.ts';
import { isTuple } from '../../tuple-object.ts';
import { lazily, newTypeAlias, TYPE_ALIAS } from '../../type-parameter-objects.ts';
import { typeUnion } from '../../union-operator.ts';

const SIGNATURE = parseSignature('(name, value, *, type_params=<unrepresentable>)');
const NAME = name('__name__');

/** TypeAliasType(name, value, *, type_params=()). */
function make(m: Machine, _type: Address, argv: Address, count: number, names: Address): Address {
  const [named, value, parameters] = bindKeywords(m, 'typealias', SIGNATURE, argv, count, names);
  if (!isStr(m, named!)) {
    raise(m, Type.TypeError, `typealias() argument 'name' must be str, not ${argumentTypeName(m, named!)}`);
  }
  if (parameters !== 0 && !isTuple(m, parameters!)) {
    raise(m, Type.TypeError, 'type_params must be a tuple');
  }
  const module = m.frame === 0 ? 0 : dictGetName(m, m.load(m.frame + FrameWord.globals), NAME);
  return newTypeAlias(m, named!, parameters!, value!, 0, module);
}

function subscript(m: Machine, self: Address, args: Address): Address {
  if (m.load(self + TYPE_ALIAS.parameters) === 0) {
    raise(m, Type.TypeError, 'Only generic type aliases are subscriptable');
  }
  return newGenericAlias(m, self, args);
}

function moduleOf(m: Machine, self: Address): Address {
  const known = m.load(self + TYPE_ALIAS.module);
  if (known !== 0) return m.hold(known);
  const maker = m.load(self + TYPE_ALIAS.valueFunction);
  return m.hold(maker === 0 ? Static.None : m.load(maker + FUNCTION.module) || Static.None);
}

const parametersOf = (m: Machine, self: Address): Address =>
  m.hold(m.load(self + TYPE_ALIAS.parameters) || Static.emptyTuple);

export const typeAlias = defineType(
  'TypeAliasType',
  {
    at: Type.TypeAliasType,
    layout: TYPE_ALIAS,
    collected: true,
    final: true,
    module: 'typing',
    letter: 'T',
    dealloc: freeByLayout,
    clear: (m, self) => {
      m.drop(self + TYPE_ALIAS.value);
      m.drop(self + TYPE_ALIAS.valueFunction);
    },
    new: make,
    repr: (m, self) => m.hold(m.load(self + TYPE_ALIAS.name)),
    getItem: subscript,
    or: typeUnion,
  },
  [
    member('__name__', TYPE_ALIAS.name),
    getset('__value__', (m, self) =>
      lazily(m, self + TYPE_ALIAS.value, self + TYPE_ALIAS.valueFunction, Static.None),
    ),
    getset('__type_params__', parametersOf),
    getset('__parameters__', parametersOf),
    getset('__module__', moduleOf),
    method('__reduce__', (m, self) => m.hold(m.load(self + TYPE_ALIAS.name)), '()'),
  ],
);
