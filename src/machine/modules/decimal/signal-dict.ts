/** SignalDict: the flags or traps of a context by signal. CPython: Modules/_decimal/_decimal.c. */
import { defineType, type MemberSpec, method } from '../../define.ts';
import { dictGet, dictGetName, dictSet, newDict } from '../../dict-object.ts';
import { untrack } from '../../gc-list.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { name } from '../../names.ts';
import { Own } from '../../own-words.ts';
import { Static, Type } from '../../places.ts';
import { getAttribute } from '../../protocol/attribute.ts';
import { call } from '../../protocol/call.ts';
import { iterate } from '../../protocol/iterate.ts';
import { truth } from '../../protocol/truth.ts';
import { raise } from '../../raise.ts';
import { Compare } from '../../slot-numbers.ts';
import { newStr } from '../../str-object.ts';
import { tupleOf } from '../../tuple-object.ts';
import { SIGNAL_DICT } from './context-object.ts';
import { flagOf, SIGNALS } from './signals.ts';

/** Address of the word with the conditions. */
function placeOf(m: Machine, self: Address): Address {
  return m.load(self + SIGNAL_DICT.place);
}

/** The conditions themselves. */
export function conditionsOf(m: Machine, self: Address): number {
  return m.load(placeOf(m, self));
}

function getItem(m: Machine, self: Address, key: Address): Address {
  const place = placeOf(m, self);
  return m.boolean((m.load(place) & flagOf(m, key)) !== 0);
}

function setItem(m: Machine, self: Address, key: Address, value: Address): void {
  const place = placeOf(m, self);
  if (value === 0) raise(m, Type.ValueError, 'signal keys cannot be deleted');
  const flag = flagOf(m, key);
  const on = truth(m, value);
  m.store(place, on ? m.load(place) | flag : m.load(place) & ~flag);
}

function repr(m: Machine, self: Address): Address {
  const status = conditionsOf(m, self);
  const items = SIGNALS.map(
    ({ spec, flag }) => `<class 'decimal.${spec.name}'>:${(status & flag) !== 0 ? 'True' : 'False'}`,
  );
  return newStr(m, `{${items.join(', ')}}`);
}

function copy(m: Machine, self: Address): Address {
  const status = conditionsOf(m, self);
  const dict = newDict(m);
  for (const { spec, flag } of SIGNALS) dictSet(m, dict, spec.address, m.boolean((status & flag) !== 0));
  return dict;
}

/** The classes in a tuple. New. */
function signals(m: Machine): Address {
  return tupleOf(
    m,
    SIGNALS.map(({ spec }) => m.hold(spec.address)),
  );
}

function iterateSignals(m: Machine): Address {
  const all = m.keep(signals(m));
  m.keep(iterate(m, all));
  return m.releaseUnder(m.kept - 16);
}

function compare(m: Machine, self: Address, other: Address, how: Compare): Address {
  if (how !== Compare.eq && how !== Compare.ne) return Static.NotImplemented;
  let same: boolean;
  if (m.typeOf(other) === signalDict.address) same = conditionsOf(m, self) === conditionsOf(m, other);
  else if (m.typeOf(other) === Type.dict) same = conditionsOf(m, self) === conditionsIn(m, other);
  else return Static.NotImplemented;
  return m.boolean(same === (how === Compare.eq));
}

const INVALID = 'invalid signal dict';

/** The conditions that a dict of all signals says. Raises KeyError. CPython: dict_as_flags. */
export function conditionsIn(m: Machine, dict: Address): number {
  let conditions = 0;
  let found = 0;
  for (const { spec, flag } of SIGNALS) {
    const value = dictGet(m, dict, spec.address);
    if (value === 0) continue;
    found++;
    if (truth(m, value)) conditions |= flag;
  }
  if (found !== SIGNALS.length) raise(m, Type.KeyError, INVALID);
  return conditions;
}

function get(m: Machine, self: Address, key: Address, otherwise: Address): Address {
  const known = SIGNALS.some(({ spec }) => spec.address === key);
  if (known) return getItem(m, self, key);
  return otherwise === 0 ? Static.None : m.hold(otherwise);
}

const ABSTRACT = name('_collections_abc');

/** A view as abstract mappings have it: of a class of collections.abc. */
function view(called: string, class_: string): MemberSpec {
  const of = name(class_);
  const native = (m: Machine, self: Address): Address => {
    const module = dictGetName(m, m.load(Own.modules), ABSTRACT);
    if (module === 0) raise(m, Type.RuntimeError, 'the module _collections_abc is gone');
    const made = m.keep(getAttribute(m, module, of));
    m.keep(call(m, made, self));
    return m.releaseUnder(m.kept - 16);
  };
  return method(called, native, '()');
}

export const signalDict = defineType(
  'SignalDict',
  {
    layout: SIGNAL_DICT,
    module: 'abc',
    abstract: true,
    matches: 'mapping',
    collected: true,
    dealloc: (m, self) => {
      untrack(m, self);
      m.freeCollected(self);
    },
    repr,
    hash: null,
    compare,
    length: () => SIGNALS.length,
    getItem,
    setItem,
    iter: iterateSignals,
    contains: (_m, _self, key) => SIGNALS.some(({ spec }) => spec.address === key),
  },
  [
    method('copy', copy, '()'),
    method('get', get, '(key, default=None)'),
    view('keys', 'KeysView'),
    view('values', 'ValuesView'),
    view('items', 'ItemsView'),
  ],
);
