/** Why an object is one that others may refer to without having been given it. */
import { isInterned } from '../machine/interned.ts';
import { STR } from '../machine/layouts.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { Static, Type } from '../machine/places.ts';
import type { SharedReason } from './snapshot.ts';

/** The reason, null when there is none. `constant` says that it is known to be a constant of the code. */
export function sharedReason(m: Machine, object: Address, constant: boolean): SharedReason | null {
  const type = m.typeOf(object);
  if (type === Type.int && object >= Static.smallInts && object < Static.characters) return 'small int';
  if (type === Type.str) {
    if (m.load(object + STR.length) <= 1 && object < Static.boot) return 'one-character string';
    if (isInterned(m, object)) return 'interned';
  }
  if (object < Static.boot && type !== Type.type) return 'singleton';
  return constant && IMMUTABLE.has(type) ? 'constant' : null;
}

const IMMUTABLE: ReadonlySet<Address> = new Set([
  Type.int,
  Type.float,
  Type.complex,
  Type.str,
  Type.bytes,
  Type.tuple,
  Type.frozenset,
]);
