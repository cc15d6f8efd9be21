/**
 * `__build_class__`, which a class statement calls: it finds the metaclass, makes the namespace, runs the
 * body, and calls the metaclass. CPython: Python/bltinmodule.c, builtin___build_class__, update_bases.
 */
import { CodeFlag } from '../compile/code.ts';
import { isType, mostDerivedMeta } from './class-bases.ts';
import { itemsOfTuple } from './class-mro.ts';
import { dictNext, dictSetName, dictSize, dictTake, entryKey, entryValue, newDict } from './dict-object.ts';
import { CELL, FUNCTION, TYPE, TypeFlag } from './layouts.ts';
import { listExtend } from './list-extend.ts';
import { listAppend, listItem, listSize, newList } from './list-object.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { name } from './names.ts';
import { Type } from './places.ts';
import { findAttribute } from './protocol/attribute.ts';
import { call, callWith } from './protocol/call.ts';
import { setItem } from './protocol/subscript.ts';
import { isStr, reprText } from './protocol/text.ts';
import { raise, typeName, typeNameOf } from './raise.ts';
import { interpreter } from './run-python.ts';
import { Slot } from './slot-numbers.ts';
import { tupleFrom, tupleItem, tupleOf, tupleSize } from './tuple-object.ts';
import { unitOf } from './units.ts';

const METACLASS = name('metaclass');
const PREPARE = name('__prepare__');
const ORIG_BASES = name('__orig_bases__');
const MRO_ENTRIES = name('__mro_entries__');

/** __build_class__(function, name, *bases, metaclass=None, **keywords). A raw native. New. */
export function buildClass(
  m: Machine,
  _module: Address,
  argv: Address,
  count: number,
  names: Address,
): Address {
  if (count < 2) raise(m, Type.TypeError, '__build_class__: not enough arguments');
  const body = m.load(argv);
  if (m.typeOf(body) !== Type.function) raise(m, Type.TypeError, '__build_class__: func must be a function');
  const named = m.load(argv + 8);
  if (!isStr(m, named)) raise(m, Type.TypeError, '__build_class__: name is not a string');
  const mark = m.kept;
  const given = m.keep(tupleFrom(m, argv + 16, count - 2));
  const bases = resolveBases(m, given);
  if (bases === given) m.release(bases);
  m.keep(bases === given ? 0 : bases);
  const keywords = names === 0 ? 0 : m.keep(keywordDict(m, argv + 8 * count, names));
  const meta = m.keep(metaclassOf(m, bases, keywords));
  const namespace = m.keep(prepare(m, meta, named, bases, keywords));
  const cell = m.keep(interpreter.runBody(m, body, namespace));
  if (bases !== given) setItem(m, namespace, ORIG_BASES, given);
  const type = m.keep(callKeywords(m, meta, [named, bases, namespace], keywords));
  checkCell(m, type, cell, named);
  noteNative(m, body, type);
  return m.releaseUnder(mark);
}

/** A class in code that stands for C is called in messages as such types are. */
function noteNative(m: Machine, body: Address, type: Address): void {
  const { flags } = unitOf(m, m.load(body + FUNCTION.code)).code;
  if ((flags & CodeFlag.NO_TRACEBACK) === 0 || !isType(m, type)) return;
  m.store(type + TYPE.flags, m.load(type + TYPE.flags) | TypeFlag.namedInFull);
}

function keywordDict(m: Machine, values: Address, names: Address): Address {
  const dict = newDict(m);
  for (let i = 0, n = tupleSize(m, names); i < n; i++) {
    dictSetName(m, dict, tupleItem(m, names, i), m.load(values + 8 * i));
  }
  return dict;
}

/** The metaclass, taken out of the keywords or worked out from the bases. New. */
function metaclassOf(m: Machine, bases: Address, keywords: Address): Address {
  let meta = keywords === 0 ? 0 : dictTake(m, keywords, METACLASS);
  if (meta === 0) meta = m.hold(tupleSize(m, bases) === 0 ? Type.type : m.typeOf(tupleItem(m, bases, 0)));
  else if (!isType(m, meta)) return meta;
  m.keep(meta);
  const winner = m.hold(mostDerivedMeta(m, meta, itemsOfTuple(m, bases)));
  m.release(m.unkeep());
  return winner;
}

/** The namespace in which the body runs. New. */
function prepare(m: Machine, meta: Address, named: Address, bases: Address, keywords: Address): Address {
  const hook = findAttribute(m, meta, PREPARE);
  if (hook === 0) return newDict(m);
  m.keep(hook);
  const namespace = callKeywords(m, hook, [named, bases], keywords);
  m.release(m.unkeep());
  if (m.load(m.typeOf(namespace) + Slot.getItem) === 0) {
    m.keep(namespace);
    const who = isType(m, meta) ? typeName(m, meta) : '<metaclass>';
    raise(m, Type.TypeError, `${who}.__prepare__() must return a mapping, not ${typeNameOf(m, namespace)}`);
  }
  return namespace;
}

/** Calls with borrowed arguments and the entries of a dict (0 for none) as keywords. New. CPython: PyObject_VectorcallDict. */
function callKeywords(m: Machine, callable: Address, args: readonly Address[], keywords: Address): Address {
  if (keywords === 0 || dictSize(m, keywords) === 0) return call(m, callable, ...args);
  const all = [...args];
  const names: Address[] = [];
  for (let at = dictNext(m, keywords, 0); at !== 0; at = dictNext(m, keywords, at)) {
    names.push(m.hold(entryKey(m, keywords, at)));
    all.push(entryValue(m, keywords, at));
  }
  const tuple = m.keep(tupleOf(m, names));
  m.keep(callWith(m, callable, all, tuple));
  return m.releaseUnder(m.kept - 16);
}

/** The body answers with the cell of `__class__`, which the metaclass must have filled. */
function checkCell(m: Machine, type: Address, cell: Address, named: Address): void {
  if (!isType(m, type) || m.typeOf(cell) !== Type.cell) return;
  const inside = m.load(cell + CELL.value);
  if (inside === type) return;
  const what = `defining ${reprText(m, named)} as ${reprText(m, type)}`;
  if (inside !== 0) raise(m, Type.TypeError, `__class__ set to ${reprText(m, inside)} ${what}`);
  raise(m, Type.RuntimeError, `__class__ not set ${what}. Was __classcell__ propagated to type.__new__?`);
}

/** Bases with what `__mro_entries__` of some stands for; the same tuple when no base has it. New. */
export function resolveBases(m: Machine, bases: Address): Address {
  let list = 0;
  for (let i = 0, n = tupleSize(m, bases); i < n; i++) {
    const base = tupleItem(m, bases, i);
    const hook = isType(m, base) ? 0 : findAttribute(m, base, MRO_ENTRIES);
    if (hook === 0) {
      if (list !== 0) listAppend(m, list, m.hold(base));
      continue;
    }
    m.keep(hook);
    const entries = call(m, hook, bases);
    m.release(m.unkeep());
    m.keep(entries);
    if ((m.load(m.typeOf(entries) + TYPE.flags) & TypeFlag.tupleSubclass) === 0) {
      raise(m, Type.TypeError, '__mro_entries__ must return a tuple');
    }
    m.unkeep();
    if (list === 0) list = m.keep(firstItems(m, bases, i));
    m.keep(entries);
    listExtend(m, list, entries);
    m.release(m.unkeep());
  }
  if (list === 0) return m.hold(bases);
  const items: Address[] = [];
  for (let i = 0, n = listSize(m, list); i < n; i++) items.push(m.hold(listItem(m, list, i)));
  m.release(m.unkeep());
  return tupleOf(m, items);
}

function firstItems(m: Machine, tuple: Address, count: number): Address {
  const list = newList(m);
  for (let i = 0; i < count; i++) listAppend(m, list, m.hold(tupleItem(m, tuple, i)));
  return list;
}
