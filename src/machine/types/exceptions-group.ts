/** BaseExceptionGroup and ExceptionGroup. CPython: Objects/exceptions.c. */
import { classGetItem } from '../class-getitem.ts';
import { classMethod, defineType, member, method } from '../define.ts';
import { groupExceptions, matcherOf, split, splitPair } from '../exception-group.ts';
import { EXCEPTION_GROUP } from '../exception-layouts.ts';
import { exceptionSlots, initException, newFromCall, setField } from '../exception-object.ts';
import { untrack } from '../gc-list.ts';
import { newGenericAlias } from '../generic-alias-object.ts';
import { Pre } from '../instance-values.ts';
import { EXCEPTION } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { call } from '../protocol/call.ts';
import { isStr, strText } from '../protocol/text.ts';
import { argumentTypeName, isException, isInstance, isSubtype, raise, typeName } from '../raise.ts';
import { Slot } from '../slot-numbers.ts';
import { newStr } from '../str-object.ts';
import { toTuple } from '../tuple-build.ts';
import { tupleItem, tupleSize } from '../tuple-object.ts';
import { clearWeakReferences } from '../weak-references.ts';

const WHAT = 'BaseExceptionGroup.__new__()';

/** BaseExceptionGroup(message, exceptions): an ExceptionGroup when all inside are Exceptions. */
function make(m: Machine, type: Address, argv: Address, count: number): Address {
  if (count !== 2) raise(m, Type.TypeError, `${WHAT} takes exactly 2 arguments (${count} given)`);
  const message = m.load(argv);
  if (!isStr(m, message)) {
    raise(m, Type.TypeError, `${WHAT} argument 1 must be str, not ${argumentTypeName(m, message)}`);
  }
  const exceptions = m.keep(exceptionsOf(m, m.load(argv + 8)));
  const kind = classFor(m, type, exceptions);
  const self = newFromCall(m, kind, argv, count);
  setField(m, self + EXCEPTION_GROUP.message, message);
  m.store(self + EXCEPTION_GROUP.exceptions, m.unkeep());
  return self;
}

/** The second argument as a tuple of exceptions. New. */
function exceptionsOf(m: Machine, sequence: Address): Address {
  const what = 'second argument (exceptions) must be a';
  const type = m.typeOf(sequence);
  if (m.load(type + Slot.getItem) === 0 || isSubtype(m, type, Type.dict)) {
    raise(m, Type.TypeError, `${what} sequence`);
  }
  const exceptions = m.keep(toTuple(m, sequence));
  const size = tupleSize(m, exceptions);
  if (size === 0) raise(m, Type.ValueError, `${what} non-empty sequence`);
  for (let i = 0; i < size; i++) {
    if (isException(m, tupleItem(m, exceptions, i))) continue;
    raise(m, Type.ValueError, `Item ${i} of second argument (exceptions) is not an exception`);
  }
  return m.unkeep();
}

function classFor(m: Machine, type: Address, exceptions: Address): Address {
  let base = false;
  for (let i = 0, n = tupleSize(m, exceptions); i < n; i++) {
    if (!isInstance(m, tupleItem(m, exceptions, i), Type.Exception)) base = true;
  }
  if (type === Type.BaseExceptionGroup) return base ? type : Type.ExceptionGroup;
  if (!base) return type;
  if (type === Type.ExceptionGroup) {
    raise(m, Type.TypeError, 'Cannot nest BaseExceptions in an ExceptionGroup');
  }
  if (isSubtype(m, type, Type.Exception)) {
    raise(m, Type.TypeError, `Cannot nest BaseExceptions in '${typeName(m, type)}'`);
  }
  return type;
}

function str(m: Machine, self: Address): Address {
  const message = strText(m, m.load(self + EXCEPTION_GROUP.message) || Static.None);
  const count = tupleSize(m, groupExceptions(m, self));
  return newStr(m, `${message} (${count} sub-exception${count > 1 ? 's' : ''})`);
}

/** A group with the same message and other exceptions; subclasses may make another kind. */
function derive(m: Machine, self: Address, exceptions: Address): Address {
  return call(m, Type.BaseExceptionGroup, m.load(self + EXCEPTION_GROUP.message), exceptions);
}

function subgroup(m: Machine, self: Address, value: Address): Address {
  return split(m, self, matcherOf(m, value), false).match;
}

defineType(
  'BaseExceptionGroup',
  {
    at: Type.BaseExceptionGroup,
    base: Type.BaseException,
    layout: EXCEPTION_GROUP,
    collected: true,
    dictOffset: EXCEPTION.dict,
    letter: 'E',
    doc: 'A combination of multiple unrelated exceptions.',
    ...exceptionSlots(EXCEPTION_GROUP),
    new: make,
    init: initException,
    str,
  },
  [
    classMethod('__class_getitem__', newGenericAlias, '(object, /)'),
    method('derive', derive, '(object, /)'),
    method('split', splitPair, '(object, /)'),
    method('subgroup', subgroup, '(object, /)'),
    classGetItem(),
    member('message', EXCEPTION_GROUP.message),
    member('exceptions', EXCEPTION_GROUP.exceptions),
  ],
);

const { dealloc } = exceptionSlots(EXCEPTION_GROUP);

/** In CPython a class made like those of programs, hence with weak references. */
function deallocGroup(m: Machine, self: Address): void {
  untrack(m, self);
  clearWeakReferences(m, self);
  dealloc!(m, self);
}

defineType('ExceptionGroup', {
  at: Type.ExceptionGroup,
  base: Type.BaseExceptionGroup,
  bases: [Type.BaseExceptionGroup, Type.Exception],
  layout: EXCEPTION_GROUP,
  collected: true,
  dictOffset: EXCEPTION.dict,
  weakOffset: Pre.weakList,
  letter: 'E',
  dealloc: deallocGroup,
});
