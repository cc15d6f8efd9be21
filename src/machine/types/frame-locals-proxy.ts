/**
 * FrameLocalsProxy: the local names of a function's frame, seen through a mapping that writes through.
 * CPython: Objects/frameobject.c (framelocalsproxy_*), PEP 667.
 */
import { CodeFlag, LocalKind } from '../../compile/code.ts';
import { defineType, method } from '../define.ts';
import { dictUpdate, isDict } from '../dict-merge.ts';
import { dictEntries, dictGet, dictSet, dictSize, newDict } from '../dict-object.ts';
import { slotValue } from '../frame-locals.ts';
import { frameUnit } from '../frames.ts';
import { freeByLayout } from '../free-object.ts';
import { track } from '../gc-list.ts';
import { layout, reference } from '../layout.ts';
import { CELL, CODE, FRAME, FrameWord } from '../layouts.ts';
import { listOf, listReverse } from '../list-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { noKeywords } from '../native-arguments.ts';
import { Static, Type } from '../places.ts';
import { callMethod } from '../protocol/attribute.ts';
import { compare } from '../protocol/compare.ts';
import { iterate } from '../protocol/iterate.ts';
import { isStr, repr, reprText } from '../protocol/text.ts';
import { raise, raiseWith, typeNameOf } from '../raise.ts';
import { newStr, sameText } from '../str-object.ts';
import { newTuple, tupleItem } from '../tuple-object.ts';

const PROXY = layout('FrameLocalsProxy', { frame: reference('the frame object') });
const UPDATE = name('update');

/** f_locals of a frame object: a proxy for a function's frame, else the namespace itself. New. */
export function localsOfFrame(m: Machine, object: Address): Address {
  const frame = m.load(object + FRAME.frame);
  if ((frameUnit(m, frame).code.flags & CodeFlag.OPTIMIZED) === 0) {
    const namespace = m.load(frame + FrameWord.namespace);
    return namespace === 0 ? newDict(m) : m.hold(namespace);
  }
  return newProxy(m, object);
}

/** A proxy for a frame object (held). New. */
function newProxy(m: Machine, object: Address): Address {
  const proxy = m.newCollected(Type.FrameLocalsProxy, PROXY.end);
  m.store(proxy + PROXY.frame, m.hold(object));
  track(m, proxy);
  return proxy;
}

const frameOf = (m: Machine, self: Address): Address => m.load(m.load(self + PROXY.frame) + FRAME.frame);
const extraOf = (m: Machine, self: Address): Address =>
  m.load(m.load(self + PROXY.frame) + FRAME.extraLocals);

/** The slot of a name, -1 when the function has none. CPython: framelocalsproxy_getkeyindex. */
function slotOf(m: Machine, self: Address, key: Address): number {
  if (!isStr(m, key)) return -1;
  const frame = frameOf(m, self);
  const kinds = frameUnit(m, frame).code.localspluskinds;
  const names = m.load(m.load(frame + FrameWord.code) + CODE.localNames);
  for (let i = 0; i < kinds.length; i++) {
    if ((kinds[i]! & LocalKind.HIDDEN) === 0 && sameText(m, tupleItem(m, names, i), key)) return i;
  }
  return -1;
}

/** The value of a key: borrowed, 0 when there is none. */
function valueOfKey(m: Machine, self: Address, key: Address): Address {
  const slot = slotOf(m, self, key);
  const value = slot < 0 ? 0 : slotValue(m, frameOf(m, self), slot);
  if (value !== 0) return value;
  const extra = extraOf(m, self);
  return extra === 0 ? 0 : dictGet(m, extra, key);
}

/** All names and values as a new dict. */
function asDict(m: Machine, self: Address): Address {
  const frame = frameOf(m, self);
  const dict = m.keep(newDict(m));
  const kinds = frameUnit(m, frame).code.localspluskinds;
  const names = m.load(m.load(frame + FrameWord.code) + CODE.localNames);
  for (let i = 0; i < kinds.length; i++) {
    const value = (kinds[i]! & LocalKind.HIDDEN) !== 0 ? 0 : slotValue(m, frame, i);
    if (value !== 0) dictSet(m, dict, tupleItem(m, names, i), value);
  }
  const extra = extraOf(m, self);
  if (extra !== 0) dictUpdate(m, dict, extra);
  return m.unkeep();
}

/** Does something with a dict of all names and values. */
function withDict<T>(m: Machine, self: Address, action: (dict: Address) => T): T {
  const dict = m.keep(asDict(m, self));
  const result = action(dict);
  m.release(m.unkeep());
  return result;
}

function getItem(m: Machine, self: Address, key: Address): Address {
  const value = valueOfKey(m, self, key);
  if (value !== 0) return m.hold(value);
  const message = newStr(m, `local variable '${reprText(m, key)}' is not defined`);
  return raiseWith(m, Type.KeyError, newTuple(m, message));
}

function setItem(m: Machine, self: Address, key: Address, value: Address): void {
  const slot = slotOf(m, self, key);
  if (slot >= 0) {
    if (value === 0) cannotRemove(m);
    setSlot(m, frameOf(m, self), slot, value);
    return;
  }
  if (value === 0) cannotRemove(m);
  const at = m.load(self + PROXY.frame) + FRAME.extraLocals;
  if (m.load(at) === 0) m.store(at, newDict(m));
  dictSet(m, m.load(at), key, value);
}

/** Binds a slot of a frame, or what its cell holds. */
function setSlot(m: Machine, frame: Address, slot: number, value: Address): void {
  const at = frame + FrameWord.locals + 8 * slot;
  const kind = frameUnit(m, frame).code.localspluskinds[slot]!;
  const held = m.load(at);
  const isCell =
    held !== 0 && (kind & (LocalKind.CELL | LocalKind.FREE)) !== 0 && m.typeOf(held) === Type.cell;
  m.replace(isCell ? held + CELL.value : at, m.hold(value));
}

function keys(m: Machine, self: Address): Address {
  return withDict(m, self, (dict) =>
    listOf(
      m,
      dictEntries(m, dict).map(({ key }) => m.hold(key)),
    ),
  );
}

function values(m: Machine, self: Address): Address {
  return withDict(m, self, (dict) =>
    listOf(
      m,
      dictEntries(m, dict).map(({ value }) => m.hold(value)),
    ),
  );
}

function items(m: Machine, self: Address): Address {
  return withDict(m, self, (dict) =>
    listOf(
      m,
      dictEntries(m, dict).map(({ key, value }) => newTuple(m, m.hold(key), m.hold(value))),
    ),
  );
}

function iter(m: Machine, self: Address): Address {
  const list = m.keep(keys(m, self));
  m.keep(iterate(m, list));
  return m.releaseUnder(m.kept - 16);
}

function get(m: Machine, self: Address, key: Address, otherwise: Address): Address {
  return m.hold(valueOfKey(m, self, key) || otherwise || Static.None);
}

function setDefault(m: Machine, self: Address, key: Address, given: Address): Address {
  const known = valueOfKey(m, self, key);
  if (known !== 0) return m.hold(known);
  const value = given || Static.None;
  setItem(m, self, key, value);
  return m.hold(value);
}

function cannotRemove(m: Machine): never {
  raise(m, Type.TypeError, 'cannot remove variables from FrameLocalsProxy');
}

function update(m: Machine, self: Address, other: Address): Address {
  if (!isMapping(m, other)) {
    raise(m, Type.TypeError, 'update() argument must be dict or another FrameLocalsProxy');
  }
  const dict = m.keep(newDict(m));
  m.release(callMethod(m, dict, UPDATE, other));
  for (const { key, value } of dictEntries(m, dict)) setItem(m, self, key, value);
  m.release(m.unkeep());
  return Static.None;
}

/** FrameLocalsProxy(frame). */
function make(m: Machine, _type: Address, argv: Address, count: number, names: Address): Address {
  noKeywords(m, 'FrameLocalsProxy', names);
  if (count !== 1) raise(m, Type.TypeError, `FrameLocalsProxy expected 1 argument, got ${count}`);
  const frame = m.load(argv);
  if (m.typeOf(frame) !== Type.frame) {
    raise(m, Type.TypeError, `expect frame, not ${typeNameOf(m, frame)}`);
  }
  return newProxy(m, frame);
}

const isMapping = (m: Machine, object: Address): boolean =>
  isDict(m, object) || m.typeOf(object) === Type.FrameLocalsProxy;

/** left | right as a new dict. */
function union(m: Machine, left: Address, right: Address): Address {
  if (!isMapping(m, left) || !isMapping(m, right)) return Static.NotImplemented;
  const dict = m.keep(newDict(m));
  for (const side of [left, right]) m.release(callMethod(m, dict, UPDATE, side));
  return m.unkeep();
}

function compareProxy(m: Machine, self: Address, other: Address, how: number): Address {
  if (m.typeOf(other) === Type.FrameLocalsProxy) {
    return withDict(m, other, (dict) => compareProxy(m, self, dict, how));
  }
  if (!isDict(m, other)) return Static.NotImplemented;
  return withDict(m, self, (dict) => compare(m, dict, other, how));
}

/** A list, the last name first. */
function reversed(m: Machine, self: Address): Address {
  const list = keys(m, self);
  listReverse(m, list);
  return list;
}

defineType(
  'FrameLocalsProxy',
  {
    at: Type.FrameLocalsProxy,
    layout: PROXY,
    collected: true,
    final: true,
    matches: 'mapping',
    letter: 'D',
    hash: null,
    dealloc: freeByLayout,
    clear: (m, self) => m.drop(self + PROXY.frame),
    new: make,
    repr: (m, self) => withDict(m, self, (dict) => repr(m, dict)),
    compare: compareProxy,
    iter,
    length: (m, self) => withDict(m, self, (dict) => dictSize(m, dict)),
    getItem,
    setItem,
    contains: (m, self, key) => valueOfKey(m, self, key) !== 0,
    or: union,
    inplaceOr: (m, self, other) => {
      if (!isMapping(m, other)) return Static.NotImplemented;
      m.release(update(m, self, other));
      return m.hold(self);
    },
  },
  [
    method('update', update, '(other, /)'),
    method('__reversed__', reversed, '()'),
    method('copy', asDict, '()'),
    method('keys', keys, '()'),
    method('values', values, '()'),
    method('items', items, '()'),
    method('get', get, '(key, default=None, /)'),
    method('setdefault', setDefault, '(key, default=None, /)'),
  ],
);
