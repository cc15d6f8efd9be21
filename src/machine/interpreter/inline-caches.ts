/**
 * Where an instruction found its name or attribute the last time, so that it need not look again.
 *
 * Four words for each instruction of the program, outside memory: they can be forgotten at any time and
 * are when memory is restored. A cache is valid as long as a version number is what it was: of the type
 * (TYPE.version), or of all namespaces that code is run with (Own.namespaceVersion). References in it are
 * borrowed. CPython: Python/specialize.c.
 */

import { MemberKind } from '../descriptor-object.ts';
import { Index, Keys } from '../dict-keys.ts';
import { lookup, valueWordOf } from '../dict-lookup.ts';
import { GENERIC_GET, GENERIC_SET } from '../generic-attribute.ts';
import { hasInline, inlineSlotOf, inlineWord, isInline } from '../instance-values.ts';
import { DESCRIPTOR, DESCRIPTOR_MORE, DICT, FrameWord, MODULE, TYPE, TypeFlag } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Own } from '../own-words.ts';
import { Type } from '../places.ts';
import { CACHE_WORDS } from '../program.ts';
import { isSubtype } from '../raise.ts';
import { Slot } from '../slot-numbers.ts';
import { strHash } from '../str-hash.ts';
import { typeLookup } from '../type-lookup.ts';

/** The second word of an attribute's cache: how the first one guards, and what the third one is. */
export const enum Cached {
  nothing = 0,
  /** First word: the type's version. Third: offset of the value's word inside the instance; fourth: its place. */
  inline = 1,
  /** A function of the class. Fourth: names in the shared keys, none of which is this one. */
  method = 2,
  /** The same where instances have no attributes of their own. */
  methodOnly = 3,
  /** A value of the class that is no descriptor, as `method`. */
  value = 4,
  valueOnly = 5,
  /** An attribute of `__slots__`. Third: offset of its word. */
  slot = 6,
  /** First word: version of namespaces. Third: address of the value's word; fourth: the module. */
  module = 7,
  /** First word: version of the class that is asked, the fourth. Third: the value. */
  ofClass = 8,
  /** A property. First word: the type's version. Third: the property. */
  property = 9,
}

/** Writes the cache of the running instruction. */
function write(m: Machine, guard: number, kind: number, datum: number, extra: number): void {
  const { caches } = m.program;
  const at = CACHE_WORDS * (m.pc - 1);
  caches[at] = guard;
  caches[at + 1] = kind;
  caches[at + 2] = datum;
  caches[at + 3] = extra;
}

/** Address of the word of a name's value in a watched namespace; 0 when it is not there, -1 when not watched. */
function nameWord(m: Machine, namespace: Address, name: Address): Address {
  if (m.typeOf(namespace) !== Type.dict || m.load(namespace + DICT.watched) === 0) return -1;
  const low = strHash(m, name);
  const index = lookup(m, namespace, name, low, m.hashHigh);
  return index === Index.empty ? 0 : valueWordOf(m, namespace, index);
}

/**
 * Caches where the running instruction finds a name that it looks up in `namespace` first, then in
 * globals and builtins.
 */
export function cacheName(m: Machine, namespace: Address, name: Address): void {
  const { frame } = m;
  const globals = m.load(frame + FrameWord.globals);
  let word = nameWord(m, namespace, name);
  if (word === 0 && namespace !== globals) word = nameWord(m, globals, name);
  if (word === 0) word = nameWord(m, m.load(frame + FrameWord.builtins), name);
  if (word > 0) write(m, m.load(Own.namespaceVersion), namespace, word, 0);
}

/** Caches where the running instruction binds a name of `namespace`, which has it already. */
export function cacheBinding(m: Machine, namespace: Address, name: Address): void {
  const word = nameWord(m, namespace, name);
  if (word > 0) write(m, m.load(Own.namespaceVersion), namespace, word, 0);
}

/** Caches how the running instruction finds an attribute; `isCall` when it is to be called. */
export function cacheAttribute(m: Machine, owner: Address, name: Address, isCall: boolean): void {
  const type = m.typeOf(owner);
  const slot = m.load(type + Slot.getattribute);
  if (slot === GENERIC_GET) cacheUsual(m, owner, type, name, isCall);
  else if (type === Type.module) cacheModule(m, owner, name);
  else if (type === Type.type) cacheOfClass(m, owner, name);
}

function cacheUsual(m: Machine, owner: Address, type: Address, name: Address, isCall: boolean): void {
  const version = m.load(type + TYPE.version);
  if (version === 0) return;
  const found = typeLookup(m, type, name);
  const kind = found === 0 ? 0 : m.typeOf(found);
  if (kind !== 0 && m.load(kind + Slot.descrSet) !== 0) {
    if (isSlotOf(m, found, type)) write(m, version, Cached.slot, m.load(found + DESCRIPTOR.what), 0);
    else if (kind === Type.property && !isCall) write(m, version, Cached.property, found, 0);
    return;
  }
  const flags = m.load(type + TYPE.flags);
  const bare = (flags & TypeFlag.managedDict) === 0 && m.load(type + TYPE.dictOffset) === 0;
  if (!bare) {
    if (!hasInline(m, type) || !isInline(m, owner)) return;
    const place = inlineSlotOf(m, type, name);
    if (place >= 0) {
      if (m.load(inlineWord(owner, place)) !== 0)
        write(m, version, Cached.inline, inlineWord(0, place), place);
      return;
    }
  }
  if (kind === 0) return;
  const names = bare ? 0 : m.load(m.load(type + TYPE.cachedKeys) + Keys.filled);
  if (isCall && (m.load(kind + TYPE.flags) & TypeFlag.methodDescriptor) !== 0) {
    write(m, version, bare ? Cached.methodOnly : Cached.method, found, names);
  } else if (m.load(kind + Slot.descrGet) === 0) {
    write(m, version, bare ? Cached.valueOnly : Cached.value, found, names);
  }
}

/** Whether a descriptor stands for one of the class's `__slots__`. */
function isSlotOf(m: Machine, descriptor: Address, type: Address): boolean {
  return (
    m.typeOf(descriptor) === Type.member_descriptor &&
    m.load(descriptor + DESCRIPTOR_MORE) === MemberKind.slot &&
    isSubtype(m, type, m.load(descriptor + DESCRIPTOR.type))
  );
}

function cacheModule(m: Machine, owner: Address, name: Address): void {
  if (typeLookup(m, Type.module, name) !== 0) return;
  const word = nameWord(m, m.load(owner + MODULE.dict), name);
  if (word > 0) write(m, m.load(Own.namespaceVersion), Cached.module, word, owner);
}

function cacheOfClass(m: Machine, owner: Address, name: Address): void {
  const version = m.load(owner + TYPE.version);
  const meta = typeLookup(m, Type.type, name);
  if (version === 0 || (meta !== 0 && m.load(m.typeOf(meta) + Slot.descrSet) !== 0)) return;
  const found = typeLookup(m, owner, name);
  if (found === 0) return;
  const kind = m.typeOf(found);
  const itself = kind === Type.function || kind === Type.method_descriptor;
  if (itself || m.load(kind + Slot.descrGet) === 0) write(m, version, Cached.ofClass, found, owner);
}

/** Caches how the running instruction sets an attribute. */
export function cacheSetting(m: Machine, owner: Address, name: Address): void {
  const type = m.typeOf(owner);
  const version = m.load(type + TYPE.version);
  if (version === 0 || m.load(type + Slot.setattr) !== GENERIC_SET) return;
  const found = typeLookup(m, type, name);
  if (found !== 0 && m.load(m.typeOf(found) + Slot.descrSet) !== 0) {
    if (isSlotOf(m, found, type)) write(m, version, Cached.slot, m.load(found + DESCRIPTOR.what), 0);
    return;
  }
  if (!hasInline(m, type) || !isInline(m, owner)) return;
  const place = inlineSlotOf(m, type, name);
  if (place >= 0) write(m, version, Cached.inline, inlineWord(0, place), place);
}
