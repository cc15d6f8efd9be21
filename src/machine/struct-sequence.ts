/**
 * Tuples whose items have names, like sys.version_info and time.struct_time. CPython:
 * Objects/structseq.c.
 */
import { constant, defineType, member, method, type TypeSpec } from './define.ts';
import { newDict } from './dict-object.ts';
import { track } from './gc-list.ts';
import { newInt } from './int-object.ts';
import { internText } from './interned.ts';
import { TUPLE, TUPLE_ITEMS } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { reprText } from './protocol/text.ts';
import type { Slots } from './slots.ts';
import { newStr } from './str-object.ts';
import { newTuple, tupleFrom, tupleItem, tupleOf } from './tuple-object.ts';

/** Declares such a type. It cannot be called unless `make` says how. */
export function structSequence(
  name: string,
  module: string,
  fields: readonly string[],
  doc: string,
  make?: Slots['new'],
): TypeSpec {
  const size = fields.length;
  const shown = (m: Machine, self: Address): Address => {
    const parts = fields.map((field, i) => `${field}=${reprText(m, tupleItem(m, self, i))}`);
    return newStr(m, `${module === 'builtins' ? '' : `${module}.`}${name}(${parts.join(', ')})`);
  };
  const reduce = (m: Machine, self: Address): Address => {
    const items = tupleFrom(m, self + TUPLE_ITEMS, size);
    return newTuple(m, m.hold(m.typeOf(self)), newTuple(m, items, newDict(m)));
  };
  return defineType(
    name,
    {
      base: Type.tuple,
      layout: TUPLE,
      collected: true,
      final: true,
      abstract: make === undefined,
      module,
      letter: 'T',
      doc,
      repr: shown,
      ...(make === undefined ? {} : { new: make }),
    },
    [
      method('__reduce__', reduce, '()'),
      constant('n_fields', (m) => newInt(m, size)),
      constant('n_sequence_fields', (m) => newInt(m, size)),
      constant('n_unnamed_fields', (m) => newInt(m, 0)),
      constant('__match_args__', (m) =>
        tupleOf(
          m,
          fields.map((field) => internText(m, field)),
        ),
      ),
      ...fields.map((field, i) => member(field, TUPLE_ITEMS + 8 * i)),
    ],
  );
}

/** An instance with these items (stolen), one for each field. New. */
export function newStructSequence(m: Machine, spec: TypeSpec, items: readonly Address[]): Address {
  const object = m.newCollected(spec.address, TUPLE_ITEMS + 8 * items.length);
  m.words.fill(0, (object + TUPLE.size) >> 2, (object + TUPLE_ITEMS + 8 * items.length) >> 2);
  m.store(object + TUPLE.size, items.length);
  items.forEach((item, i) => {
    m.store(object + TUPLE_ITEMS + 8 * i, item);
  });
  track(m, object);
  return object;
}
