/** Instructions of `match`. CPython: Python/bytecodes.c, Python/ceval.c (_PyEval_MatchKeys, _PyEval_MatchClass). */
import { newInt } from '../int-object.ts';
import { TUPLE_ITEMS, TYPE, TypeFlag } from '../layouts.ts';
import { listAppend, listItems, listSize, newList } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { newInstance } from '../new-instance.ts';
import { Static, Type } from '../places.ts';
import { callMethod, findAttribute } from '../protocol/attribute.ts';
import { isInstanceOf } from '../protocol/instance-check.ts';
import { reprText } from '../protocol/text.ts';
import { lengthOf } from '../protocol/truth.ts';
import { isSubtype, raise, typeName, typeNameOf } from '../raise.ts';
import { newSet, setAdd, setHas } from '../set-object.ts';
import { tupleFrom, tupleItem, tupleSize } from '../tuple-object.ts';
import { peek, push, replaceOperands } from './stack.ts';

const GET = name('get');
const MATCH_ARGS = name('__match_args__');

/** Classes whose single positional pattern takes the subject itself, and those derived from them. */
const MATCH_SELF = [
  Type.bool,
  Type.bytearray,
  Type.bytes,
  Type.dict,
  Type.float,
  Type.frozenset,
  Type.int,
  Type.list,
  Type.set,
  Type.str,
  Type.tuple,
];

export function getLen(m: Machine): void {
  push(m, newInt(m, lengthOf(m, peek(m, 1))));
}

function subjectIs(m: Machine, flag: TypeFlag): void {
  const flags = m.load(m.typeOf(peek(m, 1)) + TYPE.flags);
  push(m, m.boolean((flags & flag) !== 0));
}

export function matchSequence(m: Machine): void {
  subjectIs(m, TypeFlag.sequence);
}

export function matchMapping(m: Machine): void {
  subjectIs(m, TypeFlag.mapping);
}

/** Notes a key or name in the kept set of those seen; false when it is there already. */
function isFirst(m: Machine, seen: Address, key: Address): boolean {
  if (setHas(m, seen, key)) return false;
  setAdd(m, seen, key);
  return true;
}

export function matchKeys(m: Machine): void {
  push(m, valuesOfKeys(m, peek(m, 2), peek(m, 1)));
}

/** A tuple of the values of these keys (a tuple), or None when one is missing. New. */
function valuesOfKeys(m: Machine, mapping: Address, keys: Address): Address {
  const count = tupleSize(m, keys);
  if (count === 0) return Static.emptyTuple;
  const mark = m.kept;
  const seen = m.keep(newSet(m));
  const missing = m.keep(newInstance(m, Type.object));
  const from = m.kept;
  for (let i = 0; i < count; i++) {
    const key = tupleItem(m, keys, i);
    if (!isFirst(m, seen, key)) {
      raise(m, Type.ValueError, `mapping pattern checks duplicate key (${reprText(m, key)})`);
    }
    const value = m.keep(callMethod(m, mapping, GET, key, missing));
    if (value === missing) {
      m.releaseTo(mark);
      return Static.None;
    }
  }
  const values = tupleFrom(m, from, count);
  m.releaseTo(from);
  m.keep(values);
  releaseBelowTop(m, mark);
  return m.unkeep();
}

/** Releases what is kept between `mark` and the top, which stays. */
function releaseBelowTop(m: Machine, mark: Address): void {
  const top = m.load(m.kept - 8);
  for (let at = m.kept - 16; at >= mark; at -= 8) m.drop(at);
  m.store(mark, top);
  m.kept = mark + 8;
}

export function matchClass(m: Machine, count: number): void {
  const subject = peek(m, 3);
  const type = peek(m, 2);
  if ((m.load(m.typeOf(type) + TYPE.flags) & TypeFlag.typeSubclass) === 0) {
    raise(m, Type.TypeError, 'called match pattern must be a class');
  }
  const matches = isInstanceOf(m, subject, type);
  replaceOperands(m, 3, matches ? attributesOf(m, subject, type, count, peek(m, 1)) : Static.None);
}

/** A tuple of the attributes that a class pattern asks for, or None when one is missing. New. */
function attributesOf(m: Machine, subject: Address, type: Address, count: number, names: Address): Address {
  const mark = m.kept;
  const seen = m.keep(newSet(m));
  const found = m.keep(newList(m));
  const all =
    (count === 0 || addPositional(m, subject, type, count, seen, found)) &&
    addNamed(m, subject, type, names, tupleSize(m, names), seen, found);
  m.keep(all ? tupleFrom(m, listItems(m, found), listSize(m, found)) : Static.None);
  releaseBelowTop(m, mark);
  return m.unkeep();
}

function addPositional(
  m: Machine,
  subject: Address,
  type: Address,
  count: number,
  seen: Address,
  found: Address,
): boolean {
  const given = findAttribute(m, type, MATCH_ARGS);
  const names = m.keep(given === 0 ? Static.emptyTuple : given);
  if (m.typeOf(names) !== Type.tuple) {
    const what = `${typeName(m, type)}.__match_args__ must be a tuple`;
    raise(m, Type.TypeError, `${what} (got ${typeNameOf(m, names)})`);
  }
  const itself = given === 0 && MATCH_SELF.some((base) => isSubtype(m, type, base));
  const allowed = itself ? 1 : tupleSize(m, names);
  if (allowed < count) {
    const patterns = `positional sub-pattern${allowed === 1 ? '' : 's'}`;
    raise(m, Type.TypeError, `${typeName(m, type)}() accepts ${allowed} ${patterns} (${count} given)`);
  }
  let all = true;
  if (itself) listAppend(m, found, m.hold(subject));
  else all = addNamed(m, subject, type, names, count, seen, found);
  m.release(m.unkeep());
  return all;
}

/** Appends the attributes of the first `count` names; false when one is missing. */
function addNamed(
  m: Machine,
  subject: Address,
  type: Address,
  names: Address,
  count: number,
  seen: Address,
  found: Address,
): boolean {
  for (let i = 0; i < count; i++) {
    const one = m.load(names + TUPLE_ITEMS + 8 * i);
    if (m.typeOf(one) !== Type.str) {
      raise(m, Type.TypeError, `__match_args__ elements must be strings (got ${typeNameOf(m, one)})`);
    }
    if (!isFirst(m, seen, one)) {
      const what = `${typeName(m, type)}() got multiple sub-patterns for attribute`;
      raise(m, Type.TypeError, `${what} ${reprText(m, one)}`);
    }
    const value = findAttribute(m, subject, one);
    if (value === 0) return false;
    listAppend(m, found, value);
  }
  return true;
}
