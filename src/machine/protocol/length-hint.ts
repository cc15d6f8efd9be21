/** How many items an iterable says it has. CPython: Objects/abstract.c (PyObject_LengthHint). */
import { intNumber, intSign } from '../int-object.ts';
import { TYPE, TypeFlag } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { name } from '../names.ts';
import { Static, Type } from '../places.ts';
import { caught, raise, typeNameOf } from '../raise.ts';
import { natives } from '../registry.ts';
import { Slot } from '../slot-numbers.ts';
import { callBound } from './attribute.ts';
import { sizeArgument } from './index-value.ts';

const LENGTH_HINT = name('__length_hint__');

/** len(object), what `__length_hint__` says, or `otherwise`. A TypeError of either is no failure. */
export function lengthHint(m: Machine, object: Address, otherwise: number): number {
  const length = m.load(m.typeOf(object) + Slot.length);
  const mark = m.kept;
  try {
    if (length !== 0) return natives[length]!(m, object);
  } catch (error) {
    caught(m, error, mark, Type.TypeError);
  }
  return askHint(m, object, otherwise);
}

function askHint(m: Machine, object: Address, otherwise: number): number {
  const mark = m.kept;
  let hint = 0;
  try {
    hint = callBound(m, object, LENGTH_HINT);
  } catch (error) {
    caught(m, error, mark, Type.TypeError);
  }
  if (hint === 0 || hint === Static.NotImplemented) return otherwise;
  m.keep(hint);
  if ((m.load(m.typeOf(hint) + TYPE.flags) & TypeFlag.intSubclass) === 0) {
    raise(m, Type.TypeError, `__length_hint__ must be an integer, not ${typeNameOf(m, hint)}`);
  }
  const known = intNumber(m, hint);
  const value = Number.isNaN(known) ? sizeArgument(m, hint) : known;
  if (intSign(m, hint) < 0) raise(m, Type.ValueError, '__length_hint__() should return >= 0');
  m.releaseTo(mark);
  return value;
}
