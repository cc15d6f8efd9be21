/** The module _abc, on which abc is built. CPython: Modules/_abc.c. */
import { builtin, defineModule } from '../../define.ts';
import { dictDelete, dictEntries, dictGetName } from '../../dict-object.ts';
import { intNumber, newInt } from '../../int-object.ts';
import { TYPE, TypeFlag } from '../../layouts.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { name } from '../../names.ts';
import { Own } from '../../own-words.ts';
import { Static, Type } from '../../places.ts';
import { callMethod, findAttribute, getAttribute, setAttribute } from '../../protocol/attribute.ts';
import { isSubclassOf } from '../../protocol/instance-check.ts';
import { forEach } from '../../protocol/iterate.ts';
import { isSubtype, raise } from '../../raise.ts';
import { setAdd } from '../../set-object.ts';
import { newTuple, tupleItem, tupleSize } from '../../tuple-object.ts';
import { subclassAt, subclassCount } from '../../type-lookup.ts';
import { frozensetOf } from '../../types/frozenset.ts';
import { isAbstract } from '../../wrapped-function.ts';
import { ABC_DATA, addTo, dataOf, forget, isIn, keepRegistered, newData, shownSet } from './data.ts';

const ABSTRACT_METHODS = name('__abstractmethods__');
const IMPL = name('_abc_impl');
const FLAGS = name('__abc_tpflags__');
const CLASS = name('__class__');
const SUBCLASS_CHECK = name('__subclasscheck__');
const SUBCLASS_HOOK = name('__subclasshook__');

/** CPython: Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING, as `__abc_tpflags__` has them. */
const SEQUENCE = 1 << 5;
const MAPPING = 1 << 6;
const PATTERNS = TypeFlag.sequence | TypeFlag.mapping;

function isClass(m: Machine, object: Address): boolean {
  return (m.load(m.typeOf(object) + TYPE.flags) & TypeFlag.typeSubclass) !== 0;
}

/** Works out the abstract methods of a class and gives it its memory. */
function init(m: Machine, _module: Address, type: Address): Address {
  const names = m.keep(frozensetOf(m, []));
  for (const { key, value } of dictEntries(m, m.load(type + TYPE.dict))) {
    if (isAbstract(m, value)) setAdd(m, names, key);
  }
  const bases = m.load(type + TYPE.bases);
  for (let i = 0; i < tupleSize(m, bases); i++) addInherited(m, type, tupleItem(m, bases, i), names);
  setAttribute(m, type, ABSTRACT_METHODS, names);
  m.release(m.unkeep());
  const data = m.keep(newData(m));
  setAttribute(m, type, IMPL, data);
  m.release(m.unkeep());
  takeFlags(m, type);
  return Static.None;
}

/** The abstract methods of a base that the class has not made concrete. */
function addInherited(m: Machine, type: Address, base: Address, names: Address): void {
  const inherited = findAttribute(m, base, ABSTRACT_METHODS);
  if (inherited === 0) return;
  m.keep(inherited);
  forEach(m, inherited, (key) => {
    const value = findAttribute(m, type, key);
    if (value === 0) return;
    m.keep(value);
    if (isAbstract(m, value)) setAdd(m, names, key);
    m.release(m.unkeep());
  });
  m.release(m.unkeep());
}

/** The kind of pattern that instances match, which a class of collections.abc says with a number. */
function takeFlags(m: Machine, type: Address): void {
  const dict = m.load(type + TYPE.dict);
  const flags = dictGetName(m, dict, FLAGS);
  if (flags === 0) return;
  const value = intNumber(m, flags);
  let wanted = 0;
  if ((value & SEQUENCE) !== 0) wanted |= TypeFlag.sequence;
  if ((value & MAPPING) !== 0) wanted |= TypeFlag.mapping;
  m.store(type + TYPE.flags, m.load(type + TYPE.flags) | wanted);
  dictDelete(m, dict, FLAGS);
}

/** Gives a class and its subclasses the kind of pattern of an abstract class. */
function setPatterns(m: Machine, type: Address, wanted: number): void {
  const flags = m.load(type + TYPE.flags);
  if ((flags & PATTERNS) === wanted || (flags & TypeFlag.immutable) !== 0) return;
  m.store(type + TYPE.flags, (flags & ~PATTERNS) | wanted);
  for (let i = 0, n = subclassCount(m, type); i < n; i++) setPatterns(m, subclassAt(m, type, i), wanted);
}

function register(m: Machine, _module: Address, self: Address, subclass: Address): Address {
  if (!isClass(m, subclass)) raise(m, Type.TypeError, 'Can only register classes');
  if (isSubclassOf(m, subclass, self)) return m.hold(subclass);
  if (isSubclassOf(m, self, subclass)) {
    raise(m, Type.RuntimeError, 'Refusing to create an inheritance cycle');
  }
  const data = m.keep(dataOf(m, self));
  addTo(m, data, ABC_DATA.registry, subclass);
  m.release(m.unkeep());
  m.store(Own.abstractRegistrations, m.load(Own.abstractRegistrations) + 1);
  const wanted = m.load(self + TYPE.flags) & PATTERNS;
  if (wanted !== 0) setPatterns(m, subclass, wanted);
  return m.hold(subclass);
}

/** What the class's `__subclasscheck__` says of a class: new. */
function askClass(m: Machine, self: Address, type: Address): Address {
  return callMethod(m, self, SUBCLASS_CHECK, type);
}

function instanceCheck(m: Machine, _module: Address, self: Address, instance: Address): Address {
  const mark = m.kept;
  const data = m.keep(dataOf(m, self));
  const type = m.keep(getAttribute(m, instance, CLASS));
  let result: Address;
  if (isIn(m, data, ABC_DATA.known, type)) result = Static.True;
  else {
    const real = m.typeOf(instance);
    const valid = m.load(data + ABC_DATA.version) === m.load(Own.abstractRegistrations);
    if (real === type && valid && isIn(m, data, ABC_DATA.unknown, type)) result = Static.False;
    else {
      result = askClass(m, self, type);
      if (real !== type && result === Static.False) result = askClass(m, self, real);
    }
  }
  m.keep(result);
  return m.releaseUnder(mark);
}

function subclassCheck(m: Machine, _module: Address, self: Address, type: Address): Address {
  if (!isClass(m, type)) raise(m, Type.TypeError, 'issubclass() arg 1 must be a class');
  const data = m.keep(dataOf(m, self));
  const answer = decide(m, self, type, data);
  m.release(m.unkeep());
  return m.boolean(answer);
}

/** Looks in the memory first, and remembers the answer. */
function decide(m: Machine, self: Address, type: Address, data: Address): boolean {
  if (isIn(m, data, ABC_DATA.known, type)) return true;
  const registrations = m.load(Own.abstractRegistrations);
  if (m.load(data + ABC_DATA.version) < registrations) {
    forget(m, data, ABC_DATA.unknown);
    m.store(data + ABC_DATA.version, registrations);
  } else if (isIn(m, data, ABC_DATA.unknown, type)) return false;
  const answer = findOut(m, self, type, data);
  addTo(m, data, answer ? ABC_DATA.known : ABC_DATA.unknown, type);
  return answer;
}

/** Asks the hook, then the bases, the registered classes, the subclasses. */
function findOut(m: Machine, self: Address, type: Address, data: Address): boolean {
  const hook = callMethod(m, self, SUBCLASS_HOOK, type);
  if (hook === Static.True) return true;
  if (hook === Static.False) return false;
  if (hook !== Static.NotImplemented) {
    m.keep(hook);
    const message = '__subclasshook__ must return either False, True, or NotImplemented';
    raise(m, Type.AssertionError, message);
  }
  if (isSubtype(m, type, self)) return true;
  const mark = m.kept;
  const registered = keepRegistered(m, data);
  for (let i = 0, n = subclassCount(m, self); i < n; i++) m.keep(m.hold(subclassAt(m, self, i)));
  const end = m.kept;
  let found = false;
  for (let at = mark; at < end && !found; at += 8) {
    const other = m.load(at);
    found = (at - mark) / 8 < registered && other === type ? true : isSubclassOf(m, type, other);
  }
  m.releaseTo(mark);
  return found;
}

/** (registry, known, unknown, version), for looking at. */
function getDump(m: Machine, _module: Address, self: Address): Address {
  const data = m.keep(dataOf(m, self));
  const sets = [ABC_DATA.registry, ABC_DATA.known, ABC_DATA.unknown].map((field) => shownSet(m, data, field));
  const dump = newTuple(m, ...sets, newInt(m, m.load(data + ABC_DATA.version)));
  m.release(m.unkeep());
  return dump;
}

const reset = (fields: readonly number[]) => (m: Machine, _module: Address, self: Address) => {
  const data = m.keep(dataOf(m, self));
  for (const field of fields) forget(m, data, field);
  m.release(m.unkeep());
  return Static.None;
};

defineModule('_abc', 'Module contains faster C implementation of abc.ABCMeta', [
  builtin('get_cache_token', (m) => newInt(m, m.load(Own.abstractRegistrations)), '()'),
  builtin('_abc_init', init, '(self, /)'),
  builtin('_reset_registry', reset([ABC_DATA.registry]), '(self, /)'),
  builtin('_reset_caches', reset([ABC_DATA.known, ABC_DATA.unknown]), '(self, /)'),
  builtin('_get_dump', getDump, '(self, /)'),
  builtin('_abc_register', register, '(self, subclass, /)'),
  builtin('_abc_instancecheck', instanceCheck, '(self, instance, /)'),
  builtin('_abc_subclasscheck', subclassCheck, '(self, subclass, /)'),
]);
