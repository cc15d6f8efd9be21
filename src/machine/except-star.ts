/**
 * `except*`: which part of an exception a clause takes, and what goes on after the last clause. CPython:
 * Python/ceval.c (_PyEval_ExceptionGroupMatch), Objects/exceptions.c (_PyExc_PrepReraiseStar).
 */
import { groupExceptions, isGroup, split } from './exception-group.ts';
import { matchesException } from './exception-match.ts';
import { EXCEPTION } from './layouts.ts';
import { listAppend, listItem, listSize, newList } from './list-object.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Static, Type } from './places.ts';
import { callMethod } from './protocol/attribute.ts';
import { call } from './protocol/call.ts';
import { isException, isSubtype, raise, typeNameOf } from './raise.ts';
import { newTuple, tupleItem, tupleSize } from './tuple-object.ts';

const SPLIT = name('split');

/**
 * The parts of an exception (or None) that `except* type` takes and leaves, as new references: an
 * exception or None each. One that is no group is taken inside a new group.
 */
export function matchStar(m: Machine, exception: Address, type: Address): { match: Address; rest: Address } {
  if (exception === Static.None) return { match: Static.None, rest: Static.None };
  if (matchesException(m, exception, type)) {
    if (isGroup(m, exception)) return { match: m.hold(exception), rest: Static.None };
    const inside = m.keep(newTuple(m, m.hold(exception)));
    const match = groupOf(m, inside);
    m.release(m.unkeep());
    return { match, rest: Static.None };
  }
  if (!isGroup(m, exception)) return { match: Static.None, rest: m.hold(exception) };
  const pair = m.keep(callMethod(m, exception, SPLIT, type));
  checkPair(m, exception, pair);
  const match = m.hold(tupleItem(m, pair, 0));
  const rest = m.hold(tupleItem(m, pair, 1));
  m.release(m.unkeep());
  return { match, rest };
}

/** A class may have a `split` of its own. */
function checkPair(m: Machine, exception: Address, pair: Address): void {
  const called = `${typeNameOf(m, exception)}.split`;
  if (!isSubtype(m, m.typeOf(pair), Type.tuple)) {
    raise(m, Type.TypeError, `${called} must return a tuple, not ${typeNameOf(m, pair)}`);
  }
  if (tupleSize(m, pair) < 2) {
    raise(m, Type.TypeError, `${called} must return a 2-tuple, got tuple of size ${tupleSize(m, pair)}`);
  }
}

/** A group without a message around the exceptions of a list or tuple. New. CPython: _PyExc_CreateExceptionGroup. */
export function groupOf(m: Machine, exceptions: Address): Address {
  return call(m, Type.BaseExceptionGroup, Static.emptyStr, exceptions);
}

/** Appends the exceptions that are no groups, at any depth. CPython: collect_exception_group_leaf_ids. */
function collectLeaves(m: Machine, exception: Address, list: Address): void {
  if (exception === Static.None) return;
  if (!isGroup(m, exception)) {
    listAppend(m, list, m.hold(exception));
    return;
  }
  const exceptions = groupExceptions(m, exception);
  for (let i = 0, n = tupleSize(m, exceptions); i < n; i++) {
    collectLeaves(m, tupleItem(m, exceptions, i), list);
  }
}

/** The part of a group that has the leaves of some exceptions. New. CPython: exception_group_projection. */
function projection(m: Machine, group: Address, exceptions: Address): Address {
  const leaves = m.keep(newList(m));
  for (let i = 0, n = listSize(m, exceptions); i < n; i++) {
    collectLeaves(m, listItem(m, exceptions, i), leaves);
  }
  const { match } = split(m, group, { by: 'identity', value: leaves }, false);
  m.keep(match);
  return m.releaseUnder(m.kept - 16);
}

/** Whether an exception came out of the handled one unchanged. CPython: is_same_exception_metadata. */
function sameOrigin(m: Machine, exception: Address, original: Address): boolean {
  return (
    m.load(exception + EXCEPTION.traceback) === m.load(original + EXCEPTION.traceback) &&
    m.load(exception + EXCEPTION.cause) === m.load(original + EXCEPTION.cause) &&
    m.load(exception + EXCEPTION.context) === m.load(original + EXCEPTION.context)
  );
}

/**
 * What goes on after all `except*` clauses: `exceptions` is the list of what they raised and of what none
 * of them took. An exception or None; new. CPython: _PyExc_PrepReraiseStar.
 */
export function exceptionAfterStar(m: Machine, original: Address, exceptions: Address): Address {
  const count = listSize(m, exceptions);
  if (count === 0) return Static.None;
  if (!isGroup(m, original)) return m.hold(listItem(m, exceptions, 0));
  const mark = m.kept;
  const raised = m.keep(newList(m));
  const again = m.keep(newList(m));
  for (let i = 0; i < count; i++) {
    const exception = listItem(m, exceptions, i);
    if (exception === Static.None || !isException(m, exception)) continue;
    listAppend(m, sameOrigin(m, exception, original) ? again : raised, m.hold(exception));
  }
  const rest = m.keep(projection(m, original, again));
  let result = rest;
  if (listSize(m, raised) > 0) {
    if (rest !== Static.None) listAppend(m, raised, m.hold(rest));
    result = listSize(m, raised) > 1 ? groupOf(m, raised) : m.hold(listItem(m, raised, 0));
  } else m.hold(result);
  m.keep(result);
  return m.releaseUnder(mark);
}
