/**
 * Type parameters and type aliases as `def f[T](…)` and `type X = …` make them: what they stand for is
 * worked out when it is first asked for. CPython: Objects/typevarobject.c.
 */
import { track } from './gc-list.ts';
import { importModule } from './import.ts';
import { borrowed, layout, reference, word } from './layout.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Type } from './places.ts';
import { getAttribute } from './protocol/attribute.ts';
import { call } from './protocol/call.ts';
import { getItem } from './protocol/subscript.ts';
import { newTuple } from './tuple-object.ts';

/** TypeVar, ParamSpec and TypeVarTuple alike; the last two have no constraints. */
export const TYPE_PARAMETER = layout('type parameter', {
  name: reference('__name__'),
  bound: reference('__bound__, once it is known'),
  boundFunction: reference('gives it'),
  constraints: reference('__constraints__, once they are known'),
  constraintsFunction: reference('gives them'),
  fallback: reference('__default__, once it is known'),
  fallbackFunction: reference('gives it'),
  dict: reference('__dict__'),
  weakList: borrowed('weak references'),
  variance: word('bits of Variance'),
});

/** Bits of TYPE_PARAMETER.variance. */
export const enum Variance {
  covariant = 1,
  contravariant = 2,
  /** It is made by syntax, and whoever checks types finds it out. */
  inferred = 4,
}

/** TypeAliasType. */
export const TYPE_ALIAS = layout('type alias', {
  name: reference('__name__'),
  parameters: reference('__type_params__; 0 for none'),
  value: reference('__value__, once it is known'),
  valueFunction: reference('gives it'),
  module: reference('__module__, when it is known'),
});

const UNION = name('Union');

/** A type parameter of one of the three types; its other fields are empty. Borrows the name. New. */
export function newTypeParameter(m: Machine, type: Type, named: Address, variance: Variance): Address {
  const made = m.newCollected(type, TYPE_PARAMETER.end);
  m.words.fill(0, (made + TYPE_PARAMETER.name) >> 2, (made + TYPE_PARAMETER.end) >> 2);
  m.store(made + TYPE_PARAMETER.name, m.hold(named));
  m.store(made + TYPE_PARAMETER.variance, variance);
  track(m, made);
  return made;
}

/** A type alias. Borrows all; `parameters`, `value` and `valueFunction` may be 0. New. */
export function newTypeAlias(
  m: Machine,
  named: Address,
  parameters: Address,
  value: Address,
  valueFunction: Address,
  module: Address,
): Address {
  const made = m.newCollected(Type.TypeAliasType, TYPE_ALIAS.end);
  const fields = [named, parameters, value, valueFunction, module];
  fields.forEach((field, i) => {
    m.store(made + TYPE_ALIAS.name + 8 * i, field === 0 ? 0 : m.hold(field));
  });
  track(m, made);
  return made;
}

/** A field that a function gives when it is first asked for: new, `otherwise` when there is neither. */
export function lazily(m: Machine, field: Address, maker: Address, otherwise: Address): Address {
  if (m.load(field) === 0 && m.load(maker) !== 0) m.replace(field, call(m, m.load(maker)));
  return m.hold(m.load(field) || otherwise);
}

/** Calls a function of the module typing with borrowed arguments. New. CPython: call_typing_func_object. */
export function callTyping(m: Machine, called: Address, ...args: readonly Address[]): Address {
  const module = m.keep(importModule(m, 'typing'));
  const callee = m.keep(getAttribute(m, module, called));
  const result = call(m, callee, ...args);
  m.store(m.kept - 16, result);
  m.release(m.unkeep());
  m.release(module);
  return m.unkeep();
}

/** typing.Name[key], for a borrowed key: new. */
export function subscriptTyping(m: Machine, called: Address, key: Address): Address {
  const mark = m.kept;
  const module = m.keep(importModule(m, 'typing'));
  const form = m.keep(getAttribute(m, module, called));
  const result = getItem(m, form, key);
  m.store(mark, result);
  m.release(m.unkeep());
  m.release(module);
  return m.unkeep();
}

/** typing.Union[left, right]: new. CPython: make_union. */
export function typingUnion(m: Machine, left: Address, right: Address): Address {
  const both = m.keep(newTuple(m, m.hold(left), m.hold(right)));
  m.keep(subscriptTyping(m, UNION, both));
  return m.releaseUnder(m.kept - 16);
}
