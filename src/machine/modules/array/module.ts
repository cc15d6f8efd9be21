/** The type array.array and the module _array, which array takes it from. CPython: Modules/arraymodule.c. */
import { lenders, lent } from '../../buffer.ts';
import { isBytes } from '../../bytes-object.ts';
import { defineModule, defineType, getset, moduleType, moduleValue } from '../../define.ts';
import { track, untrack } from '../../gc-list.ts';
import { newInt } from '../../int-object.ts';
import { isList, listItem, listSize } from '../../list-object.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { lentFormats } from '../../memoryview-object.ts';
import { noKeywords } from '../../native-arguments.ts';
import { Type } from '../../places.ts';
import { iterate, next } from '../../protocol/iterate.ts';
import { isStr, reprText } from '../../protocol/text.ts';
import { argumentTypeName, isInstance, raise, shortTypeName } from '../../raise.ts';
import { interpreter } from '../../run-python.ts';
import { codePointAt, newStr, strLength } from '../../str-object.ts';
import { isTuple, tupleItem, tupleSize } from '../../tuple-object.ts';
import { exporters } from '../../types/managed-buffer.ts';
import { clearWeakReferences } from '../../weak-references.ts';
import {
  compareArrays,
  concat,
  getItem,
  inplaceConcat,
  inplaceRepeat,
  itemEquals,
  repeat,
  setItem,
} from './array-items.ts';
import { newArrayIterator } from './array-iterator.ts';
import { appendBytes, arrayMethods, insertItem, listOfItems, textOfItems } from './array-methods.ts';
import {
  ARRAY,
  arrayItems,
  arraySize,
  arrayType,
  isArray,
  itemSize,
  newArray,
  TYPE_CODES,
  typeCode,
} from './array-object.ts';
import { setArrayItem } from './item-values.ts';

const isText = (code: string): boolean => code === 'u' || code === 'w';

/** The first argument, a letter. */
function codeArgument(m: Machine, object: Address): string {
  if (!isStr(m, object) || strLength(m, object) !== 1) {
    const given = argumentTypeName(m, object);
    raise(m, Type.TypeError, `array() argument 1 must be a unicode character, not ${given}`);
  }
  return String.fromCodePoint(codePointAt(m, object, 0));
}

/** array(typecode, initializer). CPython: array_new. */
function make(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  if (type === arrayType.address) noKeywords(m, 'array.array', names);
  if (count < 1) raise(m, Type.TypeError, 'array() takes at least 1 argument (0 given)');
  if (count > 2) raise(m, Type.TypeError, `array() takes at most 2 arguments (${count} given)`);
  const code = codeArgument(m, m.load(argv));
  const initial = count > 1 ? m.load(argv + 8) : 0;
  if (code === 'u') {
    interpreter.deprecated(m, "The 'u' type code is deprecated and will be removed in Python 3.16");
  }
  if (initial !== 0 && !isText(code)) refuseText(m, initial, code);
  const mark = m.kept;
  const iterator = initial !== 0 && !isTakenWhole(m, initial, code) ? m.keep(iterate(m, initial)) : 0;
  if (!TYPE_CODES.includes(code)) {
    raise(m, Type.ValueError, 'bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)');
  }
  const made = m.keep(iterator === 0 ? filled(m, type, code, initial) : newArray(m, type, code, 0));
  if (iterator !== 0) {
    for (let item = next(m, iterator); item !== 0; item = next(m, iterator)) {
      m.keep(item);
      insertItem(m, made, arraySize(m, made), item);
      m.release(m.unkeep());
    }
  }
  track(m, made);
  return m.releaseUnder(mark);
}

/** Text makes only arrays of text. */
function refuseText(m: Machine, initial: Address, code: string): void {
  const what = isStr(m, initial)
    ? 'str'
    : isArray(m, initial) && isText(typeCode(m, initial))
      ? 'unicode array'
      : '';
  if (what === '') return;
  raise(m, Type.TypeError, `cannot use a ${what} to initialize an array with typecode '${code}'`);
}

const isByteString = (m: Machine, object: Address): boolean =>
  isBytes(m, object) || isInstance(m, object, Type.bytearray);

/** Whether an initial value is not iterated. */
function isTakenWhole(m: Machine, initial: Address, code: string): boolean {
  if (isList(m, initial) || isTuple(m, initial) || isByteString(m, initial)) return true;
  if (isText(code) && isStr(m, initial)) return true;
  return isArray(m, initial) && typeCode(m, initial) === code;
}

/** An array with the items of a list or tuple, with bytes, text or another array as its memory. New. */
function filled(m: Machine, type: Address, code: string, initial: Address): Address {
  const list = initial !== 0 && isList(m, initial);
  const sized = list || (initial !== 0 && isTuple(m, initial));
  const whole = initial !== 0 && !sized && isStr(m, initial) ? strLength(m, initial) : 0;
  const copied = initial !== 0 && isArray(m, initial);
  const size = list
    ? listSize(m, initial)
    : sized
      ? tupleSize(m, initial)
      : copied
        ? arraySize(m, initial)
        : 0;
  const made = m.keep(newArray(m, type, code, Math.max(size, whole)));
  if (sized) {
    m.bytes.fill(0, arrayItems(m, made), arrayItems(m, made) + size * itemSize(m, made));
    for (let i = 0; i < size; i++) {
      if (list && i >= listSize(m, initial)) raise(m, Type.IndexError, 'list index out of range');
      const item = m.keep(m.hold(list ? listItem(m, initial, i) : tupleItem(m, initial, i)));
      setArrayItem(m, made, i, item);
      m.release(m.unkeep());
    }
  } else if (copied) {
    const from = arrayItems(m, initial);
    m.bytes.copyWithin(arrayItems(m, made), from, from + size * itemSize(m, made));
  } else if (whole > 0) {
    for (let i = 0; i < whole; i++) m.words[(arrayItems(m, made) + 4 * i) >> 2] = codePointAt(m, initial, i);
  } else if (initial !== 0 && isByteString(m, initial)) appendBytes(m, made, initial);
  return m.unkeep();
}

function dealloc(m: Machine, self: Address): void {
  untrack(m, self);
  if (m.load(self + ARRAY.weakList) !== 0) clearWeakReferences(m, self);
  const items = m.load(self + ARRAY.items);
  if (items !== 0) m.heap.free(items);
  m.freeCollected(self);
}

function repr(m: Machine, self: Address): Address {
  const start = `${shortTypeName(m, m.typeOf(self))}('${typeCode(m, self)}'`;
  if (arraySize(m, self) === 0) return newStr(m, `${start})`);
  const items = m.keep(isText(typeCode(m, self)) ? textOfItems(m, self) : listOfItems(m, self));
  const text = `${start}, ${reprText(m, items)})`;
  m.release(m.unkeep());
  return newStr(m, text);
}

function contains(m: Machine, self: Address, value: Address): boolean {
  for (let at = 0; at < arraySize(m, self); at++) if (itemEquals(m, self, at, value)) return true;
  return false;
}

const spec = defineType(
  'array',
  {
    doc: 'array(typecode [, initializer]) -> array\n\nReturn a new array whose items are restricted by typecode, and\ninitialized from the optional initializer value, which must be a list,\nstring or iterable over elements of the appropriate type.',
    module: 'array',
    layout: ARRAY,
    weakOffset: ARRAY.weakList,
    collected: true,
    matches: 'sequence',
    letter: 'A',
    dealloc,
    new: make,
    repr,
    hash: null,
    compare: compareArrays,
    iter: newArrayIterator,
    length: arraySize,
    getItem,
    setItem,
    contains,
    concat,
    repeat,
    inplaceConcat,
    inplaceRepeat,
  },
  [
    getset('typecode', (m, self) => newStr(m, typeCode(m, self))),
    getset('itemsize', (m, self) => newInt(m, itemSize(m, self))),
    ...arrayMethods,
  ],
);

arrayType.address = spec.address;
lenders.set(spec.address, (m, object) => {
  lent.data = arrayItems(m, object);
  lent.size = arraySize(m, object) * itemSize(m, object);
  return true;
});
exporters.set(spec.address, (m, object, change) => {
  m.store(object + ARRAY.exports, m.load(object + ARRAY.exports) + change);
});
lentFormats.set(spec.address, (m, object) => {
  const width = itemSize(m, object);
  const code = typeCode(m, object);
  return {
    data: arrayItems(m, object),
    format: (code === 'u' ? 'w' : code).charCodeAt(0),
    itemSize: width,
    readonly: false,
    shape: [arraySize(m, object)],
    strides: [width],
  };
});

defineModule('_array', null, [
  moduleType(spec),
  moduleType(spec, 'ArrayType'),
  moduleValue('typecodes', (m) => newStr(m, TYPE_CODES)),
]);
