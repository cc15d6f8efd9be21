/** isinstance and issubclass. CPython: Objects/abstract.c, object_recursive_isinstance, object_issubclass. */
import { isType } from '../class-bases.ts';
import { TYPE, TypeFlag } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Type } from '../places.ts';
import { isSubtype, raise } from '../raise.ts';
import { tupleItem, tupleSize } from '../tuple-object.ts';
import { unionArgs } from '../union-object.ts';
import { findAttribute, lookupSpecial } from './attribute.ts';
import { call } from './call.ts';
import { truth } from './truth.ts';

const CLASS = name('__class__');
const BASES = name('__bases__');
const INSTANCE_CHECK = name('__instancecheck__');
const SUBCLASS_CHECK = name('__subclasscheck__');

const isTuple = (m: Machine, object: Address): boolean =>
  (m.load(m.typeOf(object) + TYPE.flags) & TypeFlag.tupleSubclass) !== 0;

/** `__bases__` of what may be a class, if it is a tuple: new, else 0. */
function basesOf(m: Machine, type: Address): Address {
  const bases = findAttribute(m, type, BASES);
  if (bases === 0 || isTuple(m, bases)) return bases;
  m.release(bases);
  return 0;
}

/** TypeError unless the object has bases as classes do. CPython: check_class. */
function checkClass(m: Machine, type: Address, message: string): void {
  const bases = basesOf(m, type);
  if (bases === 0) raise(m, Type.TypeError, message);
  m.release(bases);
}

/** For classes that only look like some: the chain of `__bases__`. CPython: abstract_issubclass. */
function isAbstractSubclass(m: Machine, derived: Address, type: Address): boolean {
  if (derived === type) return true;
  const bases = basesOf(m, derived);
  if (bases === 0) return false;
  m.keep(bases);
  let answer = false;
  for (let i = 0, n = tupleSize(m, bases); i < n && !answer; i++) {
    answer = isAbstractSubclass(m, tupleItem(m, bases, i), type);
  }
  m.release(m.unkeep());
  return answer;
}

/** type.__instancecheck__. CPython: _PyObject_RealIsInstance. */
export function realIsInstance(m: Machine, object: Address, type: Address): boolean {
  const plain = isType(m, type);
  if (plain && isSubtype(m, m.typeOf(object), type)) return true;
  if (!plain) checkClass(m, type, 'isinstance() arg 2 must be a type, a tuple of types, or a union');
  const claimed = findAttribute(m, object, CLASS);
  if (claimed === 0) return false;
  m.keep(claimed);
  let answer = false;
  if (!plain) answer = isAbstractSubclass(m, claimed, type);
  else if (claimed !== m.typeOf(object) && isType(m, claimed)) answer = isSubtype(m, claimed, type);
  m.release(m.unkeep());
  return answer;
}

/** type.__subclasscheck__. CPython: _PyObject_RealIsSubclass. */
export function realIsSubclass(m: Machine, derived: Address, type: Address): boolean {
  if (isType(m, type) && isType(m, derived)) return isSubtype(m, derived, type);
  checkClass(m, derived, 'issubclass() arg 1 must be a class');
  if (m.typeOf(type) !== Type.Union) {
    checkClass(m, type, 'issubclass() arg 2 must be a class, a tuple of classes, or a union');
  }
  return isAbstractSubclass(m, derived, type);
}

/** What a metaclass's method says; -1 when there is none. */
function askMeta(m: Machine, type: Address, special: Address, object: Address): number {
  const checker = lookupSpecial(m, type, special);
  if (checker === 0) return -1;
  m.keep(checker);
  const result = m.keep(call(m, checker, object));
  const answer = truth(m, result);
  m.release(m.unkeep());
  m.release(m.unkeep());
  return answer ? 1 : 0;
}

/** isinstance(object, type). */
export function isInstanceOf(m: Machine, object: Address, type: Address): boolean {
  if (m.typeOf(object) === type) return true;
  if (m.typeOf(type) === Type.type) return realIsInstance(m, object, type);
  const types = m.typeOf(type) === Type.Union ? unionArgs(m, type) : type;
  if (isTuple(m, types)) {
    for (let i = 0, n = tupleSize(m, types); i < n; i++) {
      if (isInstanceOf(m, object, tupleItem(m, types, i))) return true;
    }
    return false;
  }
  const answer = askMeta(m, type, INSTANCE_CHECK, object);
  return answer < 0 ? realIsInstance(m, object, type) : answer === 1;
}

/** issubclass(derived, type). */
export function isSubclassOf(m: Machine, derived: Address, type: Address): boolean {
  if (m.typeOf(type) === Type.type) return derived === type || realIsSubclass(m, derived, type);
  const types = m.typeOf(type) === Type.Union ? unionArgs(m, type) : type;
  if (isTuple(m, types)) {
    for (let i = 0, n = tupleSize(m, types); i < n; i++) {
      if (isSubclassOf(m, derived, tupleItem(m, types, i))) return true;
    }
    return false;
  }
  const answer = askMeta(m, type, SUBCLASS_CHECK, derived);
  return answer < 0 ? realIsSubclass(m, derived, type) : answer === 1;
}
