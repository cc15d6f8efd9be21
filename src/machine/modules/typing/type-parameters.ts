/** TypeVar, ParamSpec and TypeVarTuple. CPython: Objects/typevarobject.c. */
import { constant, defineType, getset, type MemberSpec, member, method } from '../../define.ts';
import { dictGetName } from '../../dict-object.ts';
import { freeByLayout } from '../../free-object.ts';
import { FrameWord } from '../../layouts.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { namedArguments } from '../../named-arguments.ts';
import { name } from '../../names.ts';
import { Static, Type } from '../../places.ts';
import { setAttribute } from '../../protocol/attribute.ts';
import { iterate } from '../../protocol/iterate.ts';
import { isStr } from '../../protocol/text.ts';
import { truth } from '../../protocol/truth.ts';
import { argumentTypeName, raise } from '../../raise.ts';
import { newStr, textOf } from '../../str-object.ts';
import { newTuple, tupleFrom } from '../../tuple-object.ts';
import {
  callTyping,
  lazily,
  newTypeParameter,
  subscriptTyping,
  TYPE_PARAMETER,
  typingUnion,
  Variance,
} from '../../type-parameter-objects.ts';
import { clearWeakReferences } from '../../weak-references.ts';
import { newParamSpecPart, paramSpecArgs, paramSpecKwargs } from './param-spec-parts.ts';

const NAME = name('__name__');
const MODULE = name('__module__');
const TYPE_CHECK = name('_type_check');

const nameOf = (m: Machine, self: Address): Address => m.load(self + TYPE_PARAMETER.name);

/** What stands in front of the name says how it varies. */
function repr(m: Machine, self: Address): Address {
  const variance = m.load(self + TYPE_PARAMETER.variance);
  if ((variance & Variance.inferred) !== 0) return m.hold(nameOf(m, self));
  let sign = '~';
  if ((variance & Variance.covariant) !== 0) sign = '+';
  else if ((variance & Variance.contravariant) !== 0) sign = '-';
  return newStr(m, sign + textOf(m, nameOf(m, self)));
}

function dealloc(m: Machine, self: Address): void {
  clearWeakReferences(m, self);
  freeByLayout(m, self);
}

/** The three flags that say how it varies, from what the caller gave. */
function varianceOf(m: Machine, given: readonly Address[]): Variance {
  const [covariant, contravariant, inferred] = given.map((one) => one !== 0 && truth(m, one));
  if (covariant && contravariant) raise(m, Type.ValueError, 'Bivariant types are not supported.');
  if (inferred && (covariant || contravariant)) {
    raise(m, Type.ValueError, 'Variance cannot be specified with infer_variance.');
  }
  const bit = (value: boolean | undefined, flag: Variance): number => (value ? flag : 0);
  return (
    bit(covariant, Variance.covariant) |
    bit(contravariant, Variance.contravariant) |
    bit(inferred, Variance.inferred)
  );
}

/** Notes the module whose code has called. CPython: caller, and where `__module__` is set. */
function setModule(m: Machine, made: Address): void {
  const module = m.frame === 0 ? 0 : dictGetName(m, m.load(m.frame + FrameWord.globals), NAME);
  if (module !== 0) setAttribute(m, made, MODULE, module);
}

/** The name given first, by position or by name. */
function givenName(m: Machine, called: string, argv: Address, count: number, byName: Address): Address {
  const given = count > 0 ? m.load(argv) : byName;
  if (given === 0) raise(m, Type.TypeError, `${called}() missing required argument 'name' (pos 1)`);
  if (!isStr(m, given)) {
    raise(m, Type.TypeError, `${called}() argument 'name' must be str, not ${argumentTypeName(m, given)}`);
  }
  return given;
}

const TYPE_VAR_NAMES = ['name', 'bound', 'default', 'covariant', 'contravariant', 'infer_variance'];

/** TypeVar(name, *constraints, bound=None, default=NoDefault, …). */
function makeTypeVar(m: Machine, _type: Address, argv: Address, count: number, names: Address): Address {
  const given = namedArguments(m, 'typevar', TYPE_VAR_NAMES, argv, count, names);
  const named = givenName(m, 'typevar', argv, count, given[0]!);
  const variance = varianceOf(m, given.slice(3));
  const bound = checkedBound(m, given[1]!);
  const constraints = Math.max(0, count - 1);
  if (constraints === 1) raise(m, Type.TypeError, 'A single constraint is not allowed');
  if (constraints > 0 && bound !== 0) {
    raise(m, Type.TypeError, 'Constraints cannot be combined with bound=...');
  }
  const made = newTypeParameter(m, Type.TypeVar, named, variance);
  if (bound !== 0) m.store(made + TYPE_PARAMETER.bound, m.unkeep());
  m.keep(made);
  if (constraints > 0) m.store(made + TYPE_PARAMETER.constraints, tupleFrom(m, argv + 8, constraints));
  setFallback(m, made, given[2]!);
  setModule(m, made);
  return m.unkeep();
}

/** A bound that typing takes for a type: kept, or 0 for none. CPython: type_check. */
function checkedBound(m: Machine, bound: Address): Address {
  if (bound === 0 || bound === Static.None) return 0;
  const message = m.keep(newStr(m, 'Bound must be a type.'));
  const checked = callTyping(m, TYPE_CHECK, bound, message);
  m.store(m.kept - 8, checked);
  m.release(message);
  return checked;
}

function setFallback(m: Machine, made: Address, fallback: Address): void {
  if (fallback !== 0 && fallback !== Static.NoDefault) {
    m.store(made + TYPE_PARAMETER.fallback, m.hold(fallback));
  }
}

/** ParamSpec(name, *, bound=None, default=NoDefault, …). */
function makeParamSpec(m: Machine, _type: Address, argv: Address, count: number, names: Address): Address {
  const given = namedArguments(m, 'paramspec', TYPE_VAR_NAMES, argv, count, names);
  if (count > 1) {
    raise(m, Type.TypeError, `paramspec() takes at most 1 positional argument (${count} given)`);
  }
  const named = givenName(m, 'paramspec', argv, count, given[0]!);
  const variance = varianceOf(m, given.slice(3));
  const bound = checkedBound(m, given[1]!);
  const made = newTypeParameter(m, Type.ParamSpec, named, variance);
  if (bound !== 0) m.store(made + TYPE_PARAMETER.bound, m.unkeep());
  m.keep(made);
  setFallback(m, made, given[2]!);
  setModule(m, made);
  return m.unkeep();
}

/** TypeVarTuple(name, *, default=NoDefault). */
function makeTypeVarTuple(m: Machine, _type: Address, argv: Address, count: number, names: Address): Address {
  const given = namedArguments(m, 'typevartuple', ['name', 'default'], argv, count, names);
  const named = givenName(m, 'typevartuple', argv, count, given[0]!);
  const made = m.keep(newTypeParameter(m, Type.TypeVarTuple, named, Variance.inferred));
  setFallback(m, made, given[1]!);
  setModule(m, made);
  return m.unkeep();
}

function getFallback(m: Machine, self: Address): Address {
  const { fallback, fallbackFunction } = TYPE_PARAMETER;
  return lazily(m, self + fallback, self + fallbackFunction, Static.NoDefault);
}

function hasFallback(m: Machine, self: Address): Address {
  const { fallback, fallbackFunction } = TYPE_PARAMETER;
  return m.boolean(m.load(self + fallback) !== 0 || m.load(self + fallbackFunction) !== 0);
}

function getBound(m: Machine, self: Address): Address {
  return lazily(m, self + TYPE_PARAMETER.bound, self + TYPE_PARAMETER.boundFunction, Static.None);
}

/** Calls the function of typing that has the method's work. */
const asksTyping = (called: string) => {
  const at = name(called);
  return (m: Machine, self: Address, ...args: Address[]) => callTyping(m, at, self, ...args);
};

const flag = (called: string, bit: Variance): MemberSpec =>
  getset(called, (m, self) => m.boolean((m.load(self + TYPE_PARAMETER.variance) & bit) !== 0));

/** What all three have. */
function shared(kind: string): MemberSpec[] {
  const noSubclass = (m: Machine): never =>
    raise(m, Type.TypeError, `Cannot subclass an instance of ${kind}`);
  return [
    constant('__module__', (m) => newStr(m, 'typing')),
    member('__name__', TYPE_PARAMETER.name),
    getset('__default__', getFallback),
    method('has_default', hasFallback, '()'),
    method('__reduce__', (m, self) => m.hold(nameOf(m, self)), '()'),
    method('__mro_entries__', noSubclass, '(object, /)'),
  ];
}

const VARIANCE: MemberSpec[] = [
  flag('__covariant__', Variance.covariant),
  flag('__contravariant__', Variance.contravariant),
  flag('__infer_variance__', Variance.inferred),
];

const common = {
  layout: TYPE_PARAMETER,
  collected: true,
  final: true,
  module: 'typing',
  weakOffset: TYPE_PARAMETER.weakList,
  dictOffset: TYPE_PARAMETER.dict,
  letter: 'T',
  dealloc,
  repr,
  or: typingUnion,
};

export const typeVar = defineType('TypeVar', { ...common, at: Type.TypeVar, new: makeTypeVar }, [
  ...shared('TypeVar'),
  ...VARIANCE,
  getset('__bound__', getBound),
  getset('__constraints__', (m, self) => {
    const { constraints, constraintsFunction } = TYPE_PARAMETER;
    return lazily(m, self + constraints, self + constraintsFunction, Static.emptyTuple);
  }),
  method('__typing_subst__', asksTyping('_typevar_subst'), '(arg, /)'),
  method('__typing_prepare_subst__', prepareSubst, '(alias, args, /)'),
]);

/** A parameter that is left out takes its default. CPython: typevar_typing_prepare_subst_impl. */
function prepareSubst(m: Machine, self: Address, alias: Address, args: Address): Address {
  return callTyping(m, PREPARE, self, alias, args);
}

const PREPARE = name('_typevar_prepare_subst');

export const paramSpec = defineType('ParamSpec', { ...common, at: Type.ParamSpec, new: makeParamSpec }, [
  ...shared('ParamSpec'),
  ...VARIANCE,
  getset('__bound__', getBound),
  getset('args', (m, self) => newParamSpecPart(m, paramSpecArgs.address, self)),
  getset('kwargs', (m, self) => newParamSpecPart(m, paramSpecKwargs.address, self)),
  method('__typing_subst__', asksTyping('_paramspec_subst'), '(arg, /)'),
  method('__typing_prepare_subst__', asksTyping('_paramspec_prepare_subst'), '(alias, args, /)'),
]);

const UNPACK = name('Unpack');

export const typeVarTuple = defineType(
  'TypeVarTuple',
  {
    ...common,
    at: Type.TypeVarTuple,
    new: makeTypeVarTuple,
    iter: (m, self) => {
      const unpacked = m.keep(subscriptTyping(m, UNPACK, self));
      const tuple = m.keep(newTuple(m, m.hold(unpacked)));
      m.keep(iterate(m, tuple));
      return m.releaseUnder(m.kept - 24);
    },
  },
  [
    ...shared('TypeVarTuple'),
    method(
      '__typing_subst__',
      (m) => raise(m, Type.TypeError, 'Substitution of bare TypeVarTuple is not supported'),
      '(arg, /)',
    ),
    method('__typing_prepare_subst__', asksTyping('_typevartuple_prepare_subst'), '(alias, args, /)'),
  ],
);
