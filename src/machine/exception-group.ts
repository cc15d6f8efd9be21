/**
 * Splitting exception groups: by type, by a predicate, or by identity of the exceptions inside.
 * CPython: Objects/exceptions.c, exceptiongroup_split_recursive and what follows.
 */
import { EXCEPTION_GROUP } from './exception-layouts.ts';
import { matchesException } from './exception-match.ts';
import { setField } from './exception-object.ts';
import { EXCEPTION } from './layouts.ts';
import { listFromIterable } from './list-extend.ts';
import { listAppend, listItem, listSize, newList } from './list-object.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Static, Type } from './places.ts';
import { callMethod, findAttribute, setAttribute } from './protocol/attribute.ts';
import { call, isCallable } from './protocol/call.ts';
import { truth } from './protocol/truth.ts';
import { isExceptionClass, isInstance, isSubtype, raise } from './raise.ts';
import { Slot } from './slot-numbers.ts';
import { newTuple, tupleItem, tupleSize } from './tuple-object.ts';

const NOTES = name('__notes__');
const DERIVE = name('derive');

/** How `split` chooses: `value` is a class or a tuple of classes, a callable, or a list of exceptions. */
export interface Matcher {
  readonly by: 'type' | 'predicate' | 'identity';
  readonly value: Address;
}

/** The two halves of a split: new references to a group, or None. `rest` is 0 when it was not wanted. */
export interface Halves {
  readonly match: Address;
  readonly rest: Address;
}

/** Whether the object is an exception group. */
export function isGroup(m: Machine, object: Address): boolean {
  return isInstance(m, object, Type.BaseExceptionGroup);
}

/** The tuple of exceptions inside a group: borrowed. */
export function groupExceptions(m: Machine, group: Address): Address {
  return m.load(group + EXCEPTION_GROUP.exceptions);
}

/** What `split` and `subgroup` were given. CPython: get_matcher_type. */
export function matcherOf(m: Machine, value: Address): Matcher {
  const isClass = isSubtype(m, m.typeOf(value), Type.type);
  if (isCallable(m, value) && !isClass) return { by: 'predicate', value };
  if (isExceptionClass(m, value) || (m.typeOf(value) === Type.tuple && allClasses(m, value))) {
    return { by: 'type', value };
  }
  raise(
    m,
    Type.TypeError,
    'expected an exception type, a tuple of exception types, or a callable (other than a class)',
  );
}

function allClasses(m: Machine, tuple: Address): boolean {
  for (let i = 0, n = tupleSize(m, tuple); i < n; i++) {
    if (!isExceptionClass(m, tupleItem(m, tuple, i))) return false;
  }
  return true;
}

function isMatch(m: Machine, exception: Address, matcher: Matcher): boolean {
  if (matcher.by === 'type') return matchesException(m, exception, matcher.value);
  if (matcher.by === 'identity') return !isGroup(m, exception) && listHas(m, matcher.value, exception);
  const answer = m.keep(call(m, matcher.value, exception));
  const matched = truth(m, answer);
  m.release(m.unkeep());
  return matched;
}

function listHas(m: Machine, list: Address, exception: Address): boolean {
  for (let i = 0, n = listSize(m, list); i < n; i++) if (listItem(m, list, i) === exception) return true;
  return false;
}

/** Splits an exception. CPython: exceptiongroup_split_recursive. */
export function split(m: Machine, exception: Address, matcher: Matcher, wantRest: boolean): Halves {
  if (isMatch(m, exception, matcher)) {
    return { match: m.hold(exception), rest: wantRest ? Static.None : 0 };
  }
  if (!isGroup(m, exception)) {
    return { match: Static.None, rest: wantRest ? m.hold(exception) : 0 };
  }
  const matches = m.keep(newList(m));
  const rests = m.keep(newList(m));
  const exceptions = groupExceptions(m, exception);
  for (let i = 0, n = tupleSize(m, exceptions); i < n; i++) {
    const { match, rest } = split(m, tupleItem(m, exceptions, i), matcher, wantRest);
    if (match !== Static.None) listAppend(m, matches, match);
    if (rest !== 0 && rest !== Static.None) listAppend(m, rests, rest);
  }
  const match = m.keep(subset(m, exception, matches));
  const rest = wantRest ? subset(m, exception, rests) : 0;
  m.unkeep();
  m.release(m.unkeep());
  m.release(m.unkeep());
  return { match, rest };
}

/** A group like `original` with the exceptions of a list; None when there are none. New. CPython: exceptiongroup_subset. */
function subset(m: Machine, original: Address, list: Address): Address {
  if (listSize(m, list) === 0) return Static.None;
  const group = m.keep(callMethod(m, original, DERIVE, list));
  if (!isGroup(m, group)) {
    raise(m, Type.TypeError, 'derive must return an instance of BaseExceptionGroup');
  }
  const traceback = m.load(original + EXCEPTION.traceback);
  if (traceback !== 0) setField(m, group + EXCEPTION.traceback, traceback);
  setField(m, group + EXCEPTION.context, m.load(original + EXCEPTION.context));
  setField(m, group + EXCEPTION.cause, m.load(original + EXCEPTION.cause));
  m.store(group + EXCEPTION.suppressContext, 1);
  const notes = findAttribute(m, original, NOTES);
  if (notes !== 0) {
    m.keep(notes);
    if (m.load(m.typeOf(notes) + Slot.getItem) !== 0 && m.typeOf(notes) !== Type.dict) {
      const copy = m.keep(listFromIterable(m, notes));
      setAttribute(m, group, NOTES, copy);
      m.release(m.unkeep());
    }
    m.release(m.unkeep());
  }
  return m.unkeep();
}

/** (match, rest) of a split, as a tuple. New. */
export function splitPair(m: Machine, exception: Address, value: Address): Address {
  const { match, rest } = split(m, exception, matcherOf(m, value), true);
  return newTuple(m, match, rest);
}
