/**
 * The wrapper of lru_cache: a dict from arguments to results, and for a bounded cache a ring of links in
 * order of use, the oldest first. CPython: Modules/_functoolsmodule.c (lru_cache_object).
 */
import { defineType, getset, method } from '../../define.ts';
import { getDictOf, setDictOf } from '../../dict-attribute.ts';
import { dictFromNames } from '../../dict-from-names.ts';
import { insert, takeEntry } from '../../dict-insert.ts';
import { lookup, lookupValue } from '../../dict-lookup.ts';
import { dictClear, dictSize, newDict } from '../../dict-object.ts';
import { untrack } from '../../gc-list.ts';
import { newInt } from '../../int-object.ts';
import { newIterator } from '../../iterator-type.ts';
import { borrowed, layout, reference, word } from '../../layout.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { newMethod } from '../../method-object.ts';
import { name } from '../../names.ts';
import { bindKeywords } from '../../native-arguments.ts';
import { Static, Type } from '../../places.ts';
import { getAttribute } from '../../protocol/attribute.ts';
import { call, isCallable } from '../../protocol/call.ts';
import { callTuple } from '../../protocol/call-keywords.ts';
import { hashOf } from '../../protocol/compare.ts';
import { indexValue, isIndex } from '../../protocol/index-value.ts';
import { truth } from '../../protocol/truth.ts';
import { raise } from '../../raise.ts';
import { parseSignature } from '../../signature.ts';
import type { Visitor } from '../../slots.ts';
import { tupleFrom } from '../../tuple-object.ts';
import { clearWeakReferences } from '../../weak-references.ts';
import { keyOf } from './lru-key.ts';
import { appendLink, extractLink, keepLinks, LINK, newLink, visitLinks } from './lru-links.ts';

/** It begins as a link: the ring goes through it. */
const CACHE = layout('functools._lru_cache_wrapper', {
  previous: borrowed('the link used last'),
  next: word('the link used longest ago; the ring owns a reference to each link'),
  hash: word('not used'),
  key: word('not used'),
  result: word('not used'),
  wrapper: word('not used'),
  typed: word('1 when arguments of other types are others'),
  cache: reference('dict of links, or of results'),
  hits: word('calls answered from it'),
  function: reference('what is wrapped'),
  limit: word('most results kept, -1 for no limit'),
  misses: word('calls that were made'),
  mark: borrowed('not used'),
  linkType: borrowed('not used'),
  infoType: reference('what makes a CacheInfo'),
  dict: reference('__dict__'),
  weakList: borrowed('weak references'),
});

if (CACHE.next !== LINK.next) throw new Error('the wrapper does not begin as a link');

const SIGNATURE = parseSignature('(user_function, maxsize, typed, cache_info_type)');
const QUALNAME = name('__qualname__');

function make(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  const args = bindKeywords(m, 'lru_cache', SIGNATURE, argv, count, names);
  const [callable, maxsize, typed, infoType] = args as [Address, Address, Address, Address];
  const isTyped = truth(m, typed);
  if (!isCallable(m, callable)) raise(m, Type.TypeError, 'the first argument must be callable');
  const limit = limitOf(m, maxsize);
  const cache = m.keep(newDict(m));
  const self = newIterator(m, type);
  m.unkeep();
  m.store(self + CACHE.previous, self);
  m.store(self + CACHE.next, self);
  m.store(self + CACHE.typed, isTyped ? 1 : 0);
  m.store(self + CACHE.cache, cache);
  m.store(self + CACHE.function, m.hold(callable));
  m.store(self + CACHE.limit, limit);
  m.store(self + CACHE.infoType, m.hold(infoType));
  return self;
}

function limitOf(m: Machine, maxsize: Address): number {
  if (maxsize === Static.None) return -1;
  if (!isIndex(m, maxsize)) raise(m, Type.TypeError, 'maxsize should be integer or None');
  return Math.min(Math.max(indexValue(m, maxsize, Type.OverflowError), 0), 0x7fffffff);
}

/** On the keep stack: the result, the tuple and dict of the arguments, then the key. */
function callCache(m: Machine, self: Address, argv: Address, count: number, names: Address): Address {
  const at = m.kept;
  m.keep(0);
  const args = m.keep(tupleFrom(m, argv, count));
  const keywords = m.keep(names === 0 ? 0 : dictFromNames(m, argv + 8 * count, names));
  const limit = m.load(self + CACHE.limit);
  if (limit === 0) m.store(at, callMissing(m, self, args, keywords));
  else {
    const key = m.keep(keyOf(m, args, keywords, m.load(self + CACHE.typed) !== 0));
    const low = hashOf(m, key);
    const high = m.hashHigh;
    if (limit < 0) m.store(at, unbounded(m, self, args, keywords, key, low, high));
    else bounded(m, self, at, low, high);
  }
  m.releaseTo(at + 8);
  return m.unkeep();
}

/** Calls the function itself. New. */
function callMissing(m: Machine, self: Address, args: Address, keywords: Address): Address {
  count(m, self + CACHE.misses);
  return callTuple(m, m.load(self + CACHE.function), args, keywords);
}

function count(m: Machine, at: Address): void {
  m.store(at, m.load(at) + 1);
}

function unbounded(
  m: Machine,
  self: Address,
  args: Address,
  keywords: Address,
  key: Address,
  low: number,
  high: number,
): Address {
  const cache = m.load(self + CACHE.cache);
  const known = lookupValue(m, cache, key, low, high);
  if (known !== 0) {
    count(m, self + CACHE.hits);
    return m.hold(known);
  }
  const result = m.keep(callMissing(m, self, args, keywords));
  insert(m, cache, key, low, high, result);
  return m.unkeep();
}

/** The result goes to `at`, where arguments and key stand behind it. CPython: bounded_lru_cache_wrapper. */
function bounded(m: Machine, self: Address, at: Address, low: number, high: number): void {
  const cache = m.load(self + CACHE.cache);
  const [args, keywords, key] = [m.load(at + 8), m.load(at + 16), m.load(at + 24)];
  const link = lookupValue(m, cache, key, low, high);
  if (link !== 0) {
    extractLink(m, link);
    appendLink(m, self, link);
    count(m, self + CACHE.hits);
    m.store(at, m.hold(m.load(link + LINK.result)));
    return;
  }
  m.store(at, callMissing(m, self, args, keywords));
  if (lookup(m, cache, key, low, high) >= 0) return;
  const oldest = m.load(self + CACHE.next);
  if (dictSize(m, cache) < m.load(self + CACHE.limit) || oldest === self) {
    const fresh = m.keep(newLink(m, key, m.load(at), low, high));
    insert(m, cache, key, low, high, fresh);
    appendLink(m, self, m.unkeep());
  } else reuse(m, self, oldest, at, low, high);
}

/** The link used longest ago gets the new key and result. */
function reuse(m: Machine, self: Address, link: Address, at: Address, low: number, high: number): void {
  const cache = m.load(self + CACHE.cache);
  const mark = m.kept;
  extractLink(m, link);
  m.keep(link);
  const oldLow = m.load(link + LINK.hash);
  const oldHigh = m.load(link + LINK.hash + 4);
  const index = lookup(m, cache, m.load(link + LINK.key), oldLow, oldHigh);
  if (index < 0) {
    m.release(m.unkeep());
    return;
  }
  m.keep(takeEntry(m, cache, oldLow, oldHigh, index));
  const key = m.load(at + 24);
  m.keep(m.load(link + LINK.result));
  m.keep(m.load(link + LINK.key));
  m.store(link + LINK.hash, low);
  m.store(link + LINK.hash + 4, high);
  m.store(link + LINK.key, m.hold(key));
  m.store(link + LINK.result, m.hold(m.load(at)));
  insert(m, cache, key, low, high, link);
  appendLink(m, self, link);
  m.store(mark, 0);
  m.releaseTo(mark);
}

function cacheInfo(m: Machine, self: Address): Address {
  const limit = m.load(self + CACHE.limit);
  const mark = m.kept;
  const hits = m.keep(newInt(m, m.load(self + CACHE.hits)));
  const misses = m.keep(newInt(m, m.load(self + CACHE.misses)));
  const most = m.keep(limit < 0 ? Static.None : newInt(m, limit));
  const size = m.keep(newInt(m, dictSize(m, m.load(self + CACHE.cache))));
  const info = call(m, m.load(self + CACHE.infoType), hits, misses, most, size);
  m.releaseTo(mark);
  return info;
}

function clearCache(m: Machine, self: Address): Address {
  const mark = m.kept;
  keepLinks(m, self);
  m.store(self + CACHE.hits, 0);
  m.store(self + CACHE.misses, 0);
  dictClear(m, m.load(self + CACHE.cache));
  m.releaseTo(mark);
  return Static.None;
}

function visit(m: Machine, self: Address, visitor: Visitor): void {
  visitLinks(m, self, visitor);
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  clearWeakReferences(m, self);
  const mark = m.kept;
  keepLinks(m, self);
  for (const field of [CACHE.cache, CACHE.function, CACHE.infoType, CACHE.dict]) m.drop(self + field);
  m.releaseTo(mark);
  m.freeCollected(self);
}

/** In a class it is a method. */
function descrGet(m: Machine, self: Address, object: Address): Address {
  if (object === 0 || object === Static.None) return m.hold(self);
  return newMethod(m, self, object);
}

export const lruCacheWrapper = defineType(
  '_lru_cache_wrapper',
  {
    heap: true,
    doc: 'Create a cached callable that wraps another function.\n\nuser_function:      the function being cached\n\nmaxsize:  0         for no caching\n          None      for unlimited cache size\n          n         for a bounded cache\n\ntyped:    False     cache f(3) and f(3.0) as identical calls\n          True      cache f(3) and f(3.0) as distinct calls\n\ncache_info_type:    namedtuple class with the fields:\n                        hits misses currsize maxsize\n',
    layout: CACHE,
    module: 'functools',
    collected: true,
    dictOffset: CACHE.dict,
    weakOffset: CACHE.weakList,
    methodDescriptor: true,
    letter: 'F',
    dealloc,
    visit,
    new: make,
    call: callCache,
    descrGet,
  },
  [
    method('cache_info', cacheInfo, '()'),
    method('cache_clear', clearCache, '()'),
    method('__reduce__', (m, self) => getAttribute(m, self, QUALNAME), '()'),
    method('__copy__', (m, self) => m.hold(self), '()'),
    method('__deepcopy__', (m, self) => m.hold(self), '(memo, /)'),
    getset('__dict__', getDictOf, setDictOf),
  ],
);
