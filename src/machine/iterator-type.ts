/**
 * How the iterators that built-in types and itertools make are declared: objects with some references,
 * let go of in the order of their layout when the object dies.
 */
import { defineType, type MemberSpec, type TypeOptions, type TypeSpec } from './define.ts';
import { freeByLayout } from './free-object.ts';
import { track } from './gc-list.ts';
import { allocateInstance } from './instance-values.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';

/** Declares an iterator type that can be called and derived from. */
export function defineIterator(
  called: string,
  options: TypeOptions,
  members: readonly MemberSpec[] = [],
): TypeSpec {
  return defineType(called, { collected: true, dealloc: freeByLayout, iter: self, ...options }, members);
}

function self(m: Machine, iterator: Address): Address {
  return m.hold(iterator);
}

/** A tracked instance of the type with empty fields. New. */
export function newIterator(m: Machine, type: Address): Address {
  const iterator = allocateInstance(m, type);
  track(m, iterator);
  return iterator;
}
