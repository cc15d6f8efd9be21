/** The intrinsics behind `def f[T](…)`, `class C[T]` and `type X = …`. CPython: Objects/typevarobject.c. */
import { FUNCTION } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Static, Type } from '../places.ts';
import { iterate, next } from '../protocol/iterate.ts';
import { tupleItem, tupleOf, tupleSize } from '../tuple-object.ts';
import {
  callTyping,
  newTypeAlias,
  newTypeParameter,
  TYPE_PARAMETER,
  Variance,
} from '../type-parameter-objects.ts';

const GENERIC_ALIAS = name('_GenericAlias');

/** A type parameter without anything but its name. New. */
export function makeTypeParameter(m: Machine, type: Type, named: Address): Address {
  return newTypeParameter(m, type, named, Variance.inferred);
}

/** A TypeVar whose bound a function gives (borrowed), or its constraints. New. */
export function makeTypeVar(m: Machine, named: Address, maker: Address, isBound: boolean): Address {
  const made = newTypeParameter(m, Type.TypeVar, named, Variance.inferred);
  const { boundFunction, constraintsFunction } = TYPE_PARAMETER;
  m.store(made + (isBound ? boundFunction : constraintsFunction), m.hold(maker));
  return made;
}

/** Gives a type parameter the function that gives its default. The parameter again, new. */
export function setDefault(m: Machine, parameter: Address, maker: Address): Address {
  m.replace(parameter + TYPE_PARAMETER.fallbackFunction, m.hold(maker));
  return m.hold(parameter);
}

/** A type alias of (name, parameters or None, function that gives the value). New. CPython: _Py_make_typealias. */
export function makeTypeAlias(m: Machine, parts: Address): Address {
  const parameters = tupleItem(m, parts, 1);
  const maker = tupleItem(m, parts, 2);
  const module = m.load(maker + FUNCTION.module);
  return newTypeAlias(
    m,
    tupleItem(m, parts, 0),
    parameters === Static.None ? 0 : parameters,
    0,
    maker,
    module,
  );
}

/** Generic[parameters], where what comes after a star is unpacked. New. CPython: _Py_subscript_generic. */
export function subscriptGeneric(m: Machine, parameters: Address): Address {
  const items: Address[] = [];
  const mark = m.kept;
  for (let i = 0, n = tupleSize(m, parameters); i < n; i++) {
    const one = tupleItem(m, parameters, i);
    items.push(m.keep(m.typeOf(one) === Type.TypeVarTuple ? unpacked(m, one) : m.hold(one)));
  }
  m.kept = mark;
  const tuple = m.keep(tupleOf(m, items));
  m.keep(callTyping(m, GENERIC_ALIAS, Type.Generic, tuple));
  return m.releaseUnder(m.kept - 16);
}

/** *Ts: the only item that iterating it gives. */
function unpacked(m: Machine, parameter: Address): Address {
  const iterator = m.keep(iterate(m, parameter));
  const item = next(m, iterator);
  m.release(m.unkeep());
  return item;
}
