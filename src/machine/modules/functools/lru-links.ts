/**
 * The links of a bounded lru_cache: objects in a ring, which owns a reference to each beside that of the
 * dict. CPython: Modules/_functoolsmodule.c (lru_list_elem).
 */
import { defineType } from '../../define.ts';
import { freeByLayout } from '../../free-object.ts';
import { borrowed, hash, layout, reference } from '../../layout.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import type { Visitor } from '../../slots.ts';

export const LINK = layout('functools._lru_list_elem', {
  previous: borrowed('the link used before'),
  next: borrowed('the link used after'),
  hash: hash('hash of the key'),
  key: reference('the arguments'),
  result: reference('what the call returned'),
});

const linkType = defineType('_lru_list_elem', {
  heap: true,
  layout: LINK,
  module: 'functools',
  final: true,
  abstract: true,
  dealloc: freeByLayout,
});

/** A type that no argument can be: stands between arguments by position and by name. */
export const KEYWORD_MARK: Address = linkType.address;

/** A link in no ring yet. Borrows key and result. New. */
export function newLink(m: Machine, key: Address, result: Address, low: number, high: number): Address {
  const link = m.newObject(linkType.address, LINK.end);
  m.store(link + LINK.previous, 0);
  m.store(link + LINK.next, 0);
  m.store(link + LINK.hash, low);
  m.store(link + LINK.hash + 4, high);
  m.store(link + LINK.key, m.hold(key));
  m.store(link + LINK.result, m.hold(result));
  return link;
}

/** Takes a link out of its ring, whose reference is the caller's now. */
export function extractLink(m: Machine, link: Address): void {
  const before = m.load(link + LINK.previous);
  const after = m.load(link + LINK.next);
  m.store(before + LINK.next, after);
  m.store(after + LINK.previous, before);
}

/** Puts a link (stolen) at the end of the ring through `root`. */
export function appendLink(m: Machine, root: Address, link: Address): void {
  const last = m.load(root + LINK.previous);
  m.store(last + LINK.next, link);
  m.store(root + LINK.previous, link);
  m.store(link + LINK.previous, last);
  m.store(link + LINK.next, root);
}

/**
 * Empties the ring: its links, with the keys and results they give up, go to an array that the keep stack
 * owns, which releases the first link first, its key before its result. CPython: lru_cache_unlink_list,
 * lru_cache_clear_list.
 */
export function keepLinks(m: Machine, root: Address): void {
  let count = 0;
  for (let link = m.load(root + LINK.next); link !== root; link = m.load(link + LINK.next)) count++;
  if (count === 0) return;
  const array = m.heap.allocate(24 * count);
  let at = array;
  for (let link = m.load(root + LINK.previous); link !== root; link = m.load(link + LINK.previous)) {
    m.store(at, link);
    m.store(at + 8, m.load(link + LINK.result));
    m.store(at + 16, m.load(link + LINK.key));
    m.store(link + LINK.result, 0);
    m.store(link + LINK.key, 0);
    at += 24;
  }
  m.store(root + LINK.previous, root);
  m.store(root + LINK.next, root);
  m.keepArray(array, 3 * count);
}

/** Visits the ring's references. */
export function visitLinks(m: Machine, root: Address, visitor: Visitor): void {
  for (let at = root + LINK.next; ; at = m.load(at) + LINK.next) {
    const link = m.load(at);
    if (link === root || link === 0) return;
    visitor(link, at);
  }
}
