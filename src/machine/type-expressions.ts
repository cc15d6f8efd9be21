/**
 * What generic aliases and unions have in common: how their parts are shown, which type variables are
 * inside, and putting types in their place. CPython: Objects/genericaliasobject.c, _Py_typing_type_repr,
 * _Py_make_parameters, _Py_subs_parameters.
 */
import { isType } from './class-bases.ts';
import { TYPE, TypeFlag } from './layouts.ts';
import { isList, listItem, listSize } from './list-object.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Static, Type } from './places.ts';
import { callMethod, findAttribute } from './protocol/attribute.ts';
import { call } from './protocol/call.ts';
import { getItem } from './protocol/subscript.ts';
import { isStr, reprText } from './protocol/text.ts';
import { truth } from './protocol/truth.ts';
import { raise } from './raise.ts';
import { textOf } from './str-object.ts';
import { newTuple, tupleItem, tupleOf, tupleSize } from './tuple-object.ts';

const ORIGIN = name('__origin__');
const ARGS = name('__args__');
const QUALNAME = name('__qualname__');
const MODULE = name('__module__');
const PARAMETERS = name('__parameters__');
const SUBST = name('__typing_subst__');
const PREPARE_SUBST = name('__typing_prepare_subst__');
const IS_UNPACKED = name('__typing_is_unpacked_typevartuple__');

const isTuple = (m: Machine, object: Address): boolean =>
  (m.load(m.typeOf(object) + TYPE.flags) & TypeFlag.tupleSubclass) !== 0;

/** Whether the object has the attribute. */
function has(m: Machine, object: Address, attribute: Address): boolean {
  const value = findAttribute(m, object, attribute);
  m.releaseMaybe(value);
  return value !== 0;
}

/** An attribute as text, null when it is missing or no str. */
function textAttribute(m: Machine, object: Address, attribute: Address): string | null {
  const value = findAttribute(m, object, attribute);
  if (value === 0) return null;
  const text = isStr(m, value) ? textOf(m, value) : null;
  m.release(value);
  return text;
}

/** A part as an alias or a union shows it: classes by their names. */
export function partText(m: Machine, part: Address): string {
  if (part === Static.Ellipsis) return '...';
  if (has(m, part, ORIGIN) && has(m, part, ARGS)) return reprText(m, part);
  const qualname = textAttribute(m, part, QUALNAME);
  if (qualname === null) return reprText(m, part);
  const module = textAttribute(m, part, MODULE);
  if (module === null) return reprText(m, part);
  return module === 'builtins' ? qualname : `${module}.${qualname}`;
}

/** The type variables inside the arguments, each once. New tuple. */
export function parametersOf(m: Machine, args: Address): Address {
  const found: Address[] = [];
  collect(m, args, found);
  return tupleOf(m, found);
}

function collect(m: Machine, args: Address, found: Address[]): void {
  const count = isList(m, args) ? listSize(m, args) : tupleSize(m, args);
  for (let i = 0; i < count; i++) {
    const part = isList(m, args) ? listItem(m, args, i) : tupleItem(m, args, i);
    if (isType(m, part)) continue;
    if (has(m, part, SUBST)) {
      if (!found.includes(part)) found.push(m.hold(part));
    } else if (isTuple(m, part) || isList(m, part)) collect(m, part, found);
    else {
      const inner = findAttribute(m, part, PARAMETERS);
      if (inner === 0) continue;
      if (isTuple(m, inner)) {
        for (let j = 0, n = tupleSize(m, inner); j < n; j++) {
          const parameter = tupleItem(m, inner, j);
          if (!found.includes(parameter)) found.push(m.hold(parameter));
        }
      }
      m.release(inner);
    }
  }
}

/** The arguments (a tuple) with `item` in the place of the parameters. New tuple. */
export function substitute(
  m: Machine,
  self: Address,
  args: Address,
  parameters: Address,
  item: Address,
): Address {
  const wanted = tupleSize(m, parameters);
  if (wanted === 0) raise(m, Type.TypeError, `${reprText(m, self)} is not a generic class`);
  const mark = m.kept;
  let given = m.keep(isTuple(m, item) ? m.hold(item) : newTuple(m, m.hold(item)));
  for (let i = 0; i < wanted; i++) {
    const prepare = findAttribute(m, tupleItem(m, parameters, i), PREPARE_SUBST);
    if (prepare === 0 || prepare === Static.None) continue;
    m.keep(prepare);
    const prepared = call(m, prepare, self, given);
    m.release(m.unkeep());
    given = m.keep(isTuple(m, prepared) ? prepared : newTuple(m, prepared));
  }
  const count = tupleSize(m, given);
  if (count !== wanted) {
    const bound = count > wanted ? 'many' : 'few';
    const shown = reprText(m, self);
    raise(m, Type.TypeError, `Too ${bound} arguments for ${shown}; actual ${count}, expected ${wanted}`);
  }
  const result: Address[] = [];
  for (let i = 0, n = tupleSize(m, args); i < n; i++) {
    const part = tupleItem(m, args, i);
    const several = standsForSeveral(m, part);
    const made = substitutePart(m, part, parameters, given);
    if (!several || !isTuple(m, made)) result.push(m.keep(made));
    else {
      for (let j = 0; j < tupleSize(m, made); j++) result.push(m.keep(m.hold(tupleItem(m, made, j))));
      m.release(made);
    }
  }
  for (let i = 0; i < result.length; i++) m.unkeep();
  m.releaseTo(mark);
  return tupleOf(m, result);
}

/** One part with its variables replaced. New. */
function substitutePart(m: Machine, part: Address, parameters: Address, given: Address): Address {
  if (isType(m, part)) return m.hold(part);
  if (has(m, part, SUBST)) return callMethod(m, part, SUBST, argumentFor(m, part, parameters, given));
  return substituteInside(m, part, parameters, given);
}

/** Whether a type variable stands for several types. CPython: _is_unpacked_typevartuple. */
function standsForSeveral(m: Machine, part: Address): boolean {
  if (isType(m, part)) return false;
  const answer = findAttribute(m, part, IS_UNPACKED);
  if (answer === 0) return false;
  m.keep(answer);
  const several = truth(m, answer);
  m.release(m.unkeep());
  return several;
}

/** The type given for a type variable: borrowed. */
function argumentFor(m: Machine, part: Address, parameters: Address, given: Address): Address {
  for (let i = 0, n = tupleSize(m, parameters); i < n; i++) {
    if (tupleItem(m, parameters, i) === part) return tupleItem(m, given, i);
  }
  throw new Error('a type variable is no parameter');
}

/** A part that has parameters of its own gets the arguments for them. New. CPython: subs_tvars. */
function substituteInside(m: Machine, part: Address, parameters: Address, given: Address): Address {
  const inner = findAttribute(m, part, PARAMETERS);
  if (inner === 0 || !isTuple(m, inner) || tupleSize(m, inner) === 0) {
    m.releaseMaybe(inner);
    return m.hold(part);
  }
  m.keep(inner);
  const args: Address[] = [];
  for (let i = 0, n = tupleSize(m, inner); i < n; i++) {
    args.push(m.hold(argumentFor(m, tupleItem(m, inner, i), parameters, given)));
  }
  const tuple = m.keep(tupleOf(m, args));
  m.keep(getItem(m, part, tuple));
  return m.releaseUnder(m.kept - 24);
}
