/** _tuplegetter: the attributes of named tuples. CPython: Modules/_collectionsmodule.c (tuplegetter_descr_get). */
import { defineType, member, method } from '../../define.ts';
import { freeByLayout } from '../../free-object.ts';
import { newInt } from '../../int-object.ts';
import { newIterator } from '../../iterator-type.ts';
import { layout, reference, word } from '../../layout.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { checkPositional } from '../../native-arguments.ts';
import { Static, Type } from '../../places.ts';
import { sizeArgument } from '../../protocol/index-value.ts';
import { reprText } from '../../protocol/text.ts';
import { raise, shortTypeName, typeNameOf } from '../../raise.ts';
import { newStr } from '../../str-object.ts';
import { isTuple, newTuple, tupleItem, tupleSize } from '../../tuple-object.ts';

const GETTER = layout('collections._tuplegetter', {
  index: word('which item'),
  doc: reference('__doc__'),
});

function make(m: Machine, type: Address, argv: Address, count: number): Address {
  checkPositional(m, '_tuplegetter', count, 2, 2);
  const index = sizeArgument(m, m.load(argv));
  const self = newIterator(m, type);
  m.store(self + GETTER.index, index);
  m.store(self + GETTER.doc, m.hold(m.load(argv + 8)));
  return self;
}

function descrGet(m: Machine, self: Address, object: Address): Address {
  if (object === 0 || object === Static.None) return m.hold(self);
  const index = m.load(self + GETTER.index);
  if (!isTuple(m, object)) {
    const what = typeNameOf(m, object);
    raise(
      m,
      Type.TypeError,
      `descriptor for index '${index}' for tuple subclasses doesn't apply to '${what}' object`,
    );
  }
  if (index < 0 || index >= tupleSize(m, object)) raise(m, Type.IndexError, 'tuple index out of range');
  return m.hold(tupleItem(m, object, index));
}

function descrSet(m: Machine, _self: Address, _object: Address, value: Address): void {
  raise(m, Type.AttributeError, value === 0 ? "can't delete attribute" : "can't set attribute");
}

function repr(m: Machine, self: Address): Address {
  const doc = reprText(m, m.load(self + GETTER.doc));
  return newStr(m, `${shortTypeName(m, m.typeOf(self))}(${m.load(self + GETTER.index)}, ${doc})`);
}

function reduce(m: Machine, self: Address): Address {
  const args = newTuple(m, newInt(m, m.load(self + GETTER.index)), m.hold(m.load(self + GETTER.doc)));
  return newTuple(m, m.hold(m.typeOf(self)), args);
}

export const tupleGetter = defineType(
  '_tuplegetter',
  {
    heap: true,
    layout: GETTER,
    module: 'collections',
    collected: true,
    final: true,
    dealloc: freeByLayout,
    new: make,
    repr,
    descrGet,
    descrSet,
  },
  [method('__reduce__', reduce, '()'), member('__doc__', GETTER.doc, true)],
);
