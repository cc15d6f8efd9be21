/** itemgetter, attrgetter, methodcaller. CPython: Modules/_operator.c. */
import { defineType, method } from '../../define.ts';
import { dictFromNames } from '../../dict-from-names.ts';
import { dictNext, entryKey, entryValue } from '../../dict-object.ts';
import { freeByLayout } from '../../free-object.ts';
import { internMortal } from '../../interned.ts';
import { newIterator } from '../../iterator-type.ts';
import { layout, reference, word } from '../../layout.ts';
import { TUPLE_ITEMS } from '../../layouts.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { checkPositional, noKeywords, noKeywordsUnlessInit } from '../../native-arguments.ts';
import { Type } from '../../places.ts';
import { getAttribute, loadMethod } from '../../protocol/attribute.ts';
import { callKeywords, itemsOf } from '../../protocol/call-keywords.ts';
import { getItem } from '../../protocol/subscript.ts';
import { isStr, reprText } from '../../protocol/text.ts';
import { raise } from '../../raise.ts';
import { emptyPlaces } from '../../reused-tuple.ts';
import { newStr, textOf } from '../../str-object.ts';
import { isTuple, newTuple, tupleFrom, tupleItem, tupleSize } from '../../tuple-object.ts';

const GETTER = layout('operator getter', {
  count: word('number of things that are got'),
  what: reference('the one thing, or a tuple of them'),
});

/** Calls `get` for each thing of a getter: one result, or a tuple of them. New. */
function getAll(
  m: Machine,
  self: Address,
  object: Address,
  get: (m: Machine, object: Address, what: Address) => Address,
): Address {
  const count = m.load(self + GETTER.count);
  const what = m.load(self + GETTER.what);
  if (count === 1) return get(m, object, what);
  const result = m.keep(emptyPlaces(m, count));
  for (let i = 0; i < count; i++) {
    m.store(result + TUPLE_ITEMS + 8 * i, get(m, object, tupleItem(m, what, i)));
  }
  return m.unkeep();
}

/** The one object that a getter is called with. */
function onlyObject(m: Machine, called: string, argv: Address, count: number, names: Address): Address {
  noKeywords(m, called, names);
  checkPositional(m, called, count, 1, 1);
  return m.load(argv);
}

function newGetter(m: Machine, type: Address, what: Address, count: number): Address {
  m.keep(what);
  const self = newIterator(m, type);
  m.unkeep();
  m.store(self + GETTER.count, count);
  m.store(self + GETTER.what, what);
  return self;
}

function makeItemGetter(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  noKeywordsUnlessInit(m, 'itemgetter', names, type, itemgetter.address);
  if (count === 0) checkPositional(m, 'itemgetter', count, 1, 1);
  return newGetter(m, type, count === 1 ? m.hold(m.load(argv)) : tupleFrom(m, argv, count), count);
}

/** What a getter was made with, as a tuple. New. */
function argumentsOf(m: Machine, self: Address): Address {
  const what = m.hold(m.load(self + GETTER.what));
  return m.load(self + GETTER.count) === 1 ? newTuple(m, what) : what;
}

function reprItemGetter(m: Machine, self: Address): Address {
  const args = m.keep(argumentsOf(m, self));
  const text = itemsOf(m, args)
    .map((item) => reprText(m, item))
    .join(', ');
  m.release(m.unkeep());
  return newStr(m, `operator.itemgetter(${text})`);
}

export const itemgetter = defineType(
  'itemgetter',
  {
    heap: true,
    doc: 'Return a callable object that fetches the given item(s) from its operand.\nAfter f = itemgetter(2), the call f(r) returns r[2].\nAfter g = itemgetter(2, 5, 3), the call g(r) returns (r[2], r[5], r[3])',
    layout: GETTER,
    size: 48,
    module: 'operator',
    collected: true,
    dealloc: freeByLayout,
    new: makeItemGetter,
    repr: reprItemGetter,
    call: (m, self, argv, count, names) =>
      getAll(m, self, onlyObject(m, 'itemgetter', argv, count, names), getItem),
  },
  [method('__reduce__', (m, self) => newTuple(m, m.hold(m.typeOf(self)), argumentsOf(m, self)), '()')],
);

/** An attribute's name, interned, or a tuple of the names on the way to it. New. */
function pathOf(m: Machine, dotted: Address): Address {
  const text = textOf(m, dotted);
  if (!text.includes('.')) return internMortal(m, m.hold(dotted));
  const names = text.split('.');
  const path = m.keep(emptyPlaces(m, names.length));
  for (let i = 0; i < names.length; i++) {
    m.store(path + TUPLE_ITEMS + 8 * i, internMortal(m, newStr(m, names[i]!)));
  }
  return m.unkeep();
}

/** CPython keeps a tuple even of one. */
function makeAttrGetter(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  noKeywordsUnlessInit(m, 'attrgetter', names, type, attrgetter.address);
  if (count === 0) checkPositional(m, 'attrgetter', count, 1, 1);
  for (let i = 0; i < count; i++) {
    if (!isStr(m, m.load(argv + 8 * i))) raise(m, Type.TypeError, 'attribute name must be a string');
  }
  const paths = m.keep(emptyPlaces(m, count));
  for (let i = 0; i < count; i++) m.store(paths + TUPLE_ITEMS + 8 * i, pathOf(m, m.load(argv + 8 * i)));
  return newGetter(m, type, m.unkeep(), count);
}

/** object.name, or along a path of names. New. */
function follow(m: Machine, object: Address, path: Address): Address {
  if (!isTuple(m, path)) return getAttribute(m, object, path);
  const at = m.kept;
  m.keep(m.hold(object));
  for (let i = 0; i < tupleSize(m, path); i++) {
    m.replace(at, getAttribute(m, m.load(at), tupleItem(m, path, i)));
  }
  return m.unkeep();
}

function callAttrGetter(m: Machine, self: Address, argv: Address, count: number, names: Address): Address {
  const object = onlyObject(m, 'attrgetter', argv, count, names);
  if (m.load(self + GETTER.count) === 1)
    return follow(m, object, tupleItem(m, m.load(self + GETTER.what), 0));
  return getAll(m, self, object, follow);
}

/** The names as they were given. */
function dottedNames(m: Machine, self: Address): Address {
  const paths = m.load(self + GETTER.what);
  const count = tupleSize(m, paths);
  const result = m.keep(emptyPlaces(m, count));
  for (let i = 0; i < count; i++) {
    const path = tupleItem(m, paths, i);
    const parts = isTuple(m, path) ? itemsOf(m, path) : [path];
    const dotted = parts.map((part) => textOf(m, part)).join('.');
    m.store(result + TUPLE_ITEMS + 8 * i, parts.length === 1 ? m.hold(path) : newStr(m, dotted));
  }
  return m.unkeep();
}

function reprAttrGetter(m: Machine, self: Address): Address {
  const names = m.keep(dottedNames(m, self));
  const text = itemsOf(m, names)
    .map((item) => reprText(m, item))
    .join(', ');
  m.release(m.unkeep());
  return newStr(m, `operator.attrgetter(${text})`);
}

export const attrgetter = defineType(
  'attrgetter',
  {
    heap: true,
    doc: "Return a callable object that fetches the given attribute(s) from its operand.\nAfter f = attrgetter('name'), the call f(r) returns r.name.\nAfter g = attrgetter('name', 'date'), the call g(r) returns (r.name, r.date).\nAfter h = attrgetter('name.first', 'name.last'), the call h(r) returns\n(r.name.first, r.name.last).",
    layout: GETTER,
    size: 40,
    module: 'operator',
    collected: true,
    dealloc: freeByLayout,
    new: makeAttrGetter,
    repr: reprAttrGetter,
    call: callAttrGetter,
  },
  [method('__reduce__', (m, self) => newTuple(m, m.hold(m.typeOf(self)), dottedNames(m, self)), '()')],
);

const CALLER = layout('operator.methodcaller', {
  name: reference('name of the method'),
  args: reference('tuple of arguments'),
  keywords: reference('dict of keyword arguments, 0 for none'),
});

function makeMethodCaller(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  if (count === 0) raise(m, Type.TypeError, 'methodcaller needs at least one argument, the method name');
  const named = m.load(argv);
  if (!isStr(m, named)) raise(m, Type.TypeError, 'method name must be a string');
  const self = m.keep(newIterator(m, type));
  m.store(self + CALLER.name, internMortal(m, m.hold(named)));
  m.store(self + CALLER.args, tupleFrom(m, argv + 8, count - 1));
  m.store(self + CALLER.keywords, names === 0 ? 0 : dictFromNames(m, argv + 8 * count, names));
  return m.unkeep();
}

function callMethodCaller(m: Machine, self: Address, argv: Address, count: number, names: Address): Address {
  const object = onlyObject(m, 'methodcaller', argv, count, names);
  const callee = m.keep(loadMethod(m, object, m.load(self + CALLER.name)));
  const given = itemsOf(m, m.load(self + CALLER.args));
  const args = m.unbound ? [object, ...given] : given;
  const result = callKeywords(m, callee, args, m.load(self + CALLER.keywords));
  m.store(m.kept - 8, result);
  m.release(callee);
  return m.unkeep();
}

/** 'f', 1, x=2 */
function reprMethodCaller(m: Machine, self: Address): Address {
  const parts = [m.load(self + CALLER.name), ...itemsOf(m, m.load(self + CALLER.args))].map((part) =>
    reprText(m, part),
  );
  const keywords = m.load(self + CALLER.keywords);
  for (let at = keywords === 0 ? 0 : dictNext(m, keywords, 0); at !== 0; at = dictNext(m, keywords, at)) {
    parts.push(`${textOf(m, entryKey(m, keywords, at))}=${reprText(m, entryValue(m, keywords, at))}`);
  }
  return newStr(m, `operator.methodcaller(${parts.join(', ')})`);
}

/** (methodcaller, (name, argument…)). */
function reduceMethodCaller(m: Machine, self: Address): Address {
  const args = m.load(self + CALLER.args);
  const count = tupleSize(m, args);
  const all = emptyPlaces(m, count + 1);
  m.store(all + TUPLE_ITEMS, m.hold(m.load(self + CALLER.name)));
  for (let i = 0; i < count; i++) m.store(all + TUPLE_ITEMS + 8 * (i + 1), m.hold(tupleItem(m, args, i)));
  return newTuple(m, m.hold(m.typeOf(self)), all);
}

export const methodcaller = defineType(
  'methodcaller',
  {
    heap: true,
    doc: "Return a callable object that calls the given method on its operand.\nAfter f = methodcaller('name'), the call f(r) returns r.name().\nAfter g = methodcaller('name', 'date', foo=1), the call g(r) returns\nr.name('date', foo=1).",
    layout: CALLER,
    size: 64,
    module: 'operator',
    collected: true,
    dealloc: freeByLayout,
    new: makeMethodCaller,
    repr: reprMethodCaller,
    call: callMethodCaller,
  },
  [method('__reduce__', reduceMethodCaller, '()')],
);
