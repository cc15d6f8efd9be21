/** An item of any sequence by a host number. CPython: PySequence_GetItem with an index from 0 on. */
import { newInt } from './int-object.ts';
import { listItem, listSize } from './list-object.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { getItem } from './protocol/subscript.ts';
import { tupleItem, tupleSize } from './tuple-object.ts';

/** sequence[index] with index >= 0: new. Raises what the sequence raises beyond its end. */
export function sequenceItem(m: Machine, sequence: Address, index: number): Address {
  const type = m.typeOf(sequence);
  if (type === Type.list && index < listSize(m, sequence)) return m.hold(listItem(m, sequence, index));
  if (type === Type.tuple && index < tupleSize(m, sequence)) return m.hold(tupleItem(m, sequence, index));
  const key = m.keep(newInt(m, index));
  m.keep(getItem(m, sequence, key));
  return m.releaseUnder(m.kept - 16);
}
