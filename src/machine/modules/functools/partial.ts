/** partial. CPython: Modules/_functoolsmodule.c (partial_new, partial_call). */
import { classGetItem } from '../../class-getitem.ts';
import { defineType, getset, member, method } from '../../define.ts';
import { getDictOf, setDictOf } from '../../dict-attribute.ts';
import { dictFromNames } from '../../dict-from-names.ts';
import { dictCopy, dictUpdate, isDict } from '../../dict-merge.ts';
import { dictNext, dictSet, dictSize, entryKey, entryValue, newDict } from '../../dict-object.ts';
import { untrack } from '../../gc-list.ts';
import { newIterator } from '../../iterator-type.ts';
import { borrowed, layout, reference, word } from '../../layout.ts';
import { TUPLE_ITEMS } from '../../layouts.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Static, Type } from '../../places.ts';
import { callVector, isCallable } from '../../protocol/call.ts';
import { callKeywords, itemsOf } from '../../protocol/call-keywords.ts';
import { guardedRepr, reprText, strText } from '../../protocol/text.ts';
import { raise } from '../../raise.ts';
import { Slot } from '../../slot-numbers.ts';
import { toTuple, tupleConcat } from '../../tuple-build.ts';
import { isTuple, newTuple, tupleFrom, tupleItem, tupleSize } from '../../tuple-object.ts';
import { fullName } from '../../type-names.ts';
import { warn } from '../../warnings.ts';
import { clearWeakReferences } from '../../weak-references.ts';

const PARTIAL = layout('functools.partial', {
  function: reference('what is called'),
  args: reference('tuple of the first arguments'),
  keywords: reference('dict of keyword arguments'),
  dict: reference('__dict__'),
  weakList: borrowed('weak references'),
  vectorcall: word('not used'),
});

/** Whether the object is a partial of some class that has no attributes of its own. */
function isPlainPartial(m: Machine, object: Address): boolean {
  const same = m.load(m.typeOf(object) + Slot.call) === m.load(partial.address + Slot.call);
  return same && m.load(object + PARTIAL.dict) === 0;
}

/** A partial of a partial is one of the function inside, with all arguments. */
function make(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  if (count < 1) raise(m, Type.TypeError, "type 'partial' takes at least one argument");
  let callable = m.load(argv);
  if (!isCallable(m, callable)) raise(m, Type.TypeError, 'the first argument must be callable');
  const inner = isPlainPartial(m, callable) ? callable : 0;
  if (inner !== 0) callable = m.load(inner + PARTIAL.function);
  const given = names === 0 ? 0 : m.keep(dictFromNames(m, argv + 8 * count, names));
  const self = m.keep(newIterator(m, type));
  m.store(self + PARTIAL.function, m.hold(callable));
  const args = tupleFrom(m, argv + 8, count - 1);
  if (inner === 0) m.store(self + PARTIAL.args, args);
  else {
    m.keep(args);
    m.store(self + PARTIAL.args, tupleConcat(m, m.load(inner + PARTIAL.args), args));
    m.release(m.unkeep());
  }
  const before = inner === 0 ? 0 : m.load(inner + PARTIAL.keywords);
  m.store(self + PARTIAL.keywords, keywordsOf(m, before, given));
  m.unkeep();
  if (given !== 0) {
    m.unkeep();
    m.release(given);
  }
  return self;
}

/** The keywords of a partial: those of the one inside (borrowed, 0 for none) with those given (borrowed, 0). New. */
function keywordsOf(m: Machine, before: Address, given: Address): Address {
  if (before === 0 || dictSize(m, before) === 0) return given === 0 ? newDict(m) : m.hold(given);
  const keywords = m.keep(dictCopy(m, before));
  if (given !== 0) dictUpdate(m, keywords, given);
  return m.unkeep();
}

function call(m: Machine, self: Address, argv: Address, count: number, names: Address): Address {
  const args = m.load(self + PARTIAL.args);
  const keywords = m.load(self + PARTIAL.keywords);
  const callable = m.load(self + PARTIAL.function);
  if (dictSize(m, keywords) > 0) return callMerged(m, self, argv, count, names);
  const first = tupleSize(m, args);
  if (first === 0) return callVector(m, callable, argv, count, names);
  const total = first + count + (names === 0 ? 0 : tupleSize(m, names));
  const at = m.frameTop;
  const W = m.words;
  m.frameTop = at + 8 * total;
  W.copyWithin(at >> 2, (args + TUPLE_ITEMS) >> 2, (args + TUPLE_ITEMS + 8 * first) >> 2);
  W.copyWithin((at + 8 * first) >> 2, argv >> 2, (argv + 8 * (total - first)) >> 2);
  try {
    return callVector(m, callable, at, first + count, names);
  } finally {
    if (!m.abandoned) m.frameTop = at;
  }
}

/** A call with keywords of the partial, of which the caller may replace some. */
function callMerged(m: Machine, self: Address, argv: Address, count: number, names: Address): Address {
  const args = itemsOf(m, m.load(self + PARTIAL.args));
  for (let i = 0; i < count; i++) args.push(m.load(argv + 8 * i));
  const keywords = m.load(self + PARTIAL.keywords);
  const callable = m.load(self + PARTIAL.function);
  if (names === 0) return callKeywords(m, callable, args, keywords);
  const merged = m.keep(dictCopy(m, keywords));
  for (let i = 0, n = tupleSize(m, names); i < n; i++) {
    dictSet(m, merged, tupleItem(m, names, i), m.load(argv + 8 * (count + i)));
  }
  const result = callKeywords(m, callable, args, merged);
  m.store(m.kept - 8, result);
  m.release(merged);
  return m.unkeep();
}

/** functools.partial(function, argument, keyword=value). */
function repr(m: Machine, self: Address): Address {
  return guardedRepr(m, self, '...', () => {
    const parts = [reprText(m, m.load(self + PARTIAL.function))];
    for (const item of itemsOf(m, m.load(self + PARTIAL.args))) parts.push(reprText(m, item));
    const keywords = m.load(self + PARTIAL.keywords);
    for (let at = dictNext(m, keywords, 0); at !== 0; at = dictNext(m, keywords, at)) {
      const value = m.keep(m.hold(entryValue(m, keywords, at)));
      const key = strText(m, entryKey(m, keywords, at));
      parts.push(`${key}=${reprText(m, value)}`);
      m.release(m.unkeep());
    }
    return `${fullName(m, m.typeOf(self))}(${parts.join(', ')})`;
  });
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  clearWeakReferences(m, self);
  m.drop(self + PARTIAL.function);
  m.drop(self + PARTIAL.args);
  m.drop(self + PARTIAL.keywords);
  m.drop(self + PARTIAL.dict);
  m.freeCollected(self);
}

/** In 3.13 a partial in a class is no method, but says that it will be. */
function descrGet(m: Machine, self: Address, object: Address): Address {
  if (object !== 0 && object !== Static.None) {
    warn(
      m,
      Type.FutureWarning,
      'functools.partial will be a method descriptor in future Python versions; ' +
        'wrap it in staticmethod() if you want to preserve the old behavior',
    );
  }
  return m.hold(self);
}

/** (type, (function,), (function, args, keywords, dict)). */
function reduce(m: Machine, self: Address): Address {
  const callable = m.load(self + PARTIAL.function);
  const dict = m.load(self + PARTIAL.dict);
  const state = newTuple(
    m,
    m.hold(callable),
    m.hold(m.load(self + PARTIAL.args)),
    m.hold(m.load(self + PARTIAL.keywords)),
    m.hold(dict === 0 ? Static.None : dict),
  );
  return newTuple(m, m.hold(m.typeOf(self)), newTuple(m, m.hold(callable)), state);
}

function setState(m: Machine, self: Address, state: Address): Address {
  const fits =
    isTuple(m, state) &&
    tupleSize(m, state) === 4 &&
    isCallable(m, tupleItem(m, state, 0)) &&
    isTuple(m, tupleItem(m, state, 1)) &&
    (tupleItem(m, state, 2) === Static.None || isDict(m, tupleItem(m, state, 2)));
  if (!fits) raise(m, Type.TypeError, 'invalid partial state');
  const [callable, args, keywords, dict] = itemsOf(m, state) as [Address, Address, Address, Address];
  m.replace(self + PARTIAL.function, m.hold(callable));
  m.replace(self + PARTIAL.args, toTuple(m, args));
  m.replace(self + PARTIAL.keywords, keywords === Static.None ? newDict(m) : dictCopy(m, keywords));
  m.replace(self + PARTIAL.dict, dict === Static.None ? 0 : m.hold(dict));
  return Static.None;
}

export const partial = defineType(
  'partial',
  {
    heap: true,
    layout: PARTIAL,
    module: 'functools',
    collected: true,
    dictOffset: PARTIAL.dict,
    weakOffset: PARTIAL.weakList,
    letter: 'F',
    doc: 'Create a new function with partial application of the given arguments\nand keywords.',
    dealloc,
    new: make,
    call,
    repr,
    descrGet,
  },
  [
    member('func', PARTIAL.function),
    member('args', PARTIAL.args),
    member('keywords', PARTIAL.keywords),
    getset('__dict__', getDictOf, setDictOf),
    method('__reduce__', reduce, '()'),
    method('__setstate__', setState, '(state, /)'),
    classGetItem(),
  ],
);
