/** The module _struct. CPython: Modules/_struct.c. */
import { findBuffer, lent, MEMORYVIEW, requireBuffer } from '../../buffer.ts';
import { bytesOf, isBytes, newBytes } from '../../bytes-object.ts';
import {
  builtin,
  defineModule,
  defineType,
  getset,
  method,
  moduleType,
  rawBuiltin,
  rawMethod,
} from '../../define.ts';
import { track, untrack } from '../../gc-list.ts';
import { allocateInstance } from '../../instance-values.ts';
import { newInt } from '../../int-object.ts';
import { layout, reference, word } from '../../layout.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { bindKeywords, noKeywords } from '../../native-arguments.ts';
import { Static, Type } from '../../places.ts';
import { optionalSize, sizeArgument } from '../../protocol/index-value.ts';
import { isStr, reprText } from '../../protocol/text.ts';
import { isInstance, raise, typeNameOf } from '../../raise.ts';
import { parseSignature } from '../../signature.ts';
import { newStr, textOf } from '../../str-object.ts';
import { structError } from './errors.ts';
import { type StructFormat, structFormat } from './format.ts';
import { packValues } from './pack.ts';
import { unpackValues } from './unpack.ts';

const STRUCT = layout('_struct.Struct', { format: reference('the format, a str') });
const ITERATOR = layout('unpack_iterator', {
  format: reference('the format, a str'),
  buffer: reference('what is unpacked'),
  position: word('where to go on'),
});

/** The text of a format given as str or bytes. */
function formatText(m: Machine, given: Address): string {
  if (isStr(m, given)) return textOf(m, given);
  if (isBytes(m, given)) return String.fromCharCode(...bytesOf(m, given));
  const type = typeNameOf(m, given);
  raise(m, Type.TypeError, `Struct() argument 1 must be a str or bytes object, not ${type}`);
}

/** A format that must be right. */
function parsed(m: Machine, text: string): StructFormat {
  const format = structFormat(text);
  return typeof format === 'string' ? structError(m, format) : format;
}

const formatOf = (m: Machine, given: Address): StructFormat => parsed(m, formatText(m, given));
const ownFormat = (m: Machine, self: Address): StructFormat =>
  parsed(m, textOf(m, m.load(self + STRUCT.format)));

/** pack(…) with the values from `argv` on. */
function pack(m: Machine, format: StructFormat, argv: Address, count: number): Address {
  if (count !== format.values)
    structError(m, `pack expected ${format.values} items for packing (got ${count})`);
  return newBytes(m, packValues(m, format, argv));
}

/** pack_into(buffer, offset, …). */
function packInto(m: Machine, format: StructFormat, argv: Address, count: number): Address {
  if (count < 2) structError(m, `pack_into expected ${count === 0 ? 'buffer' : 'offset'} argument`);
  const values = count - 2;
  if (values !== format.values) {
    structError(m, `pack_into expected ${format.values} items for packing (got ${values})`);
  }
  const buffer = m.load(argv);
  const writable =
    isInstance(m, buffer, Type.bytearray) ||
    (m.typeOf(buffer) === Type.memoryview && m.load(buffer + MEMORYVIEW.access) === 0);
  if (!writable) {
    raise(m, Type.TypeError, `argument must be read-write bytes-like object, not ${typeNameOf(m, buffer)}`);
  }
  const offset = sizeArgument(m, m.load(argv + 8));
  findBuffer(m, buffer);
  const at = checkRoom(m, format.size, offset, lent.size, 'pack_into', 'packing', 'no space to pack');
  const bytes = packValues(m, format, argv + 16);
  findBuffer(m, buffer);
  m.bytes.set(bytes, lent.data + at);
  return Static.None;
}

/** Where `size` bytes lie in a buffer of `length`, from an offset that may be negative. */
function checkRoom(
  m: Machine,
  size: number,
  offset: number,
  length: number,
  called: string,
  doing: string,
  short: string,
): number {
  if (offset < 0) {
    if (offset + size > 0) structError(m, `${short} ${size} bytes at offset ${offset}`);
    if (offset + length < 0) structError(m, `offset ${offset} out of range for ${length}-byte buffer`);
    return offset + length;
  }
  if (length - offset < size) {
    const need = `${called} requires a buffer of at least ${size + offset} bytes for ${doing} ${size} bytes`;
    structError(m, `${need} at offset ${offset} (actual buffer size is ${length})`);
  }
  return offset;
}

function unpack(m: Machine, format: StructFormat, buffer: Address): Address {
  requireBuffer(m, buffer);
  if (lent.size !== format.size) structError(m, `unpack requires a buffer of ${format.size} bytes`);
  return unpackValues(m, format, lent.data);
}

function unpackFrom(m: Machine, format: StructFormat, buffer: Address, offset: Address): Address {
  const from = optionalSize(m, offset, 0);
  requireBuffer(m, buffer);
  const { data, size } = lent;
  const short = 'not enough data to unpack';
  return unpackValues(
    m,
    format,
    data + checkRoom(m, format.size, from, size, 'unpack_from', 'unpacking', short),
  );
}

function iterUnpack(m: Machine, text: Address, buffer: Address): Address {
  const { size } = parsed(m, textOf(m, text));
  if (size === 0) structError(m, 'cannot iteratively unpack with a struct of length 0');
  requireBuffer(m, buffer);
  if (lent.size % size !== 0) {
    structError(m, `iterative unpacking requires a buffer of a multiple of ${size} bytes`);
  }
  const made = m.newCollected(iterator.address, ITERATOR.end);
  m.store(made + ITERATOR.format, m.hold(text));
  m.store(made + ITERATOR.buffer, m.hold(buffer));
  m.store(made + ITERATOR.position, 0);
  track(m, made);
  return made;
}

function next(m: Machine, self: Address): Address {
  const buffer = m.load(self + ITERATOR.buffer);
  if (buffer === 0) return 0;
  const format = parsed(m, textOf(m, m.load(self + ITERATOR.format)));
  const position = m.load(self + ITERATOR.position);
  findBuffer(m, buffer);
  if (position >= lent.size) {
    m.drop(self + ITERATOR.buffer);
    return 0;
  }
  m.store(self + ITERATOR.position, position + format.size);
  return unpackValues(m, format, lent.data + position);
}

function lengthHint(m: Machine, self: Address): Address {
  const buffer = m.load(self + ITERATOR.buffer);
  if (buffer === 0) return newInt(m, 0);
  findBuffer(m, buffer);
  const { size } = parsed(m, textOf(m, m.load(self + ITERATOR.format)));
  return newInt(m, (lent.size - m.load(self + ITERATOR.position)) / size);
}

const iterator = defineType(
  'unpack_iterator',
  {
    module: '_struct',
    layout: ITERATOR,
    collected: true,
    final: true,
    abstract: true,
    dealloc: (m, self) => {
      untrack(m, self);
      m.drop(self + ITERATOR.format);
      m.drop(self + ITERATOR.buffer);
      m.freeCollected(self);
    },
    iter: (m, self) => m.hold(self),
    next,
  },
  [method('__length_hint__', lengthHint, '()')],
);

const NEW = parseSignature('(format)');

function make(m: Machine, type: Address, argv: Address, count: number, names: Address): Address {
  const [given] = bindKeywords(m, 'Struct', NEW, argv, count, names) as [Address];
  const text = formatText(m, given);
  parsed(m, text);
  m.keep(isStr(m, given) ? m.hold(given) : newStr(m, text));
  const made = allocateInstance(m, type);
  m.store(made + STRUCT.format, m.unkeep());
  track(m, made);
  return made;
}

const struct = defineType(
  'Struct',
  {
    module: '_struct',
    layout: STRUCT,
    collected: true,
    letter: 'S',
    dealloc: (m, self) => {
      untrack(m, self);
      m.drop(self + STRUCT.format);
      m.freeCollected(self);
    },
    new: make,
    repr: (m, self) => newStr(m, `Struct(${reprText(m, m.load(self + STRUCT.format))})`),
  },
  [
    rawMethod(
      'pack',
      (m, self, argv, count, names) => {
        noKeywords(m, 'pack', names);
        return pack(m, ownFormat(m, self), argv, count);
      },
      '(*values)',
    ),
    rawMethod(
      'pack_into',
      (m, self, argv, count, names) => {
        noKeywords(m, 'pack_into', names);
        return packInto(m, ownFormat(m, self), argv, count);
      },
      '(buffer, offset, *values)',
    ),
    method('unpack', (m, self, buffer) => unpack(m, ownFormat(m, self), buffer), '(buffer, /)'),
    method(
      'unpack_from',
      (m, self, buffer, offset) => unpackFrom(m, ownFormat(m, self), buffer, offset),
      '(buffer, offset=0)',
    ),
    method(
      'iter_unpack',
      (m, self, buffer) => iterUnpack(m, m.load(self + STRUCT.format), buffer),
      '(buffer, /)',
    ),
    getset('format', (m, self) => m.hold(m.load(self + STRUCT.format))),
    getset('size', (m, self) => newInt(m, ownFormat(m, self).size)),
  ],
);

/** A function of the module that takes a format and any number of values. */
const many = (
  called: string,
  fn: (m: Machine, format: StructFormat, argv: Address, count: number) => Address,
) =>
  rawBuiltin(
    called,
    (m, _module, argv, count, names) => {
      noKeywords(m, called, names);
      if (count === 0) raise(m, Type.TypeError, 'missing format argument');
      return fn(m, formatOf(m, m.load(argv)), argv + 8, count - 1);
    },
    '(format, *values)',
  );

function iterUnpackFunction(m: Machine, _module: Address, format: Address, buffer: Address): Address {
  const text = m.keep(newStr(m, formatText(m, format)));
  const made = iterUnpack(m, text, buffer);
  m.release(m.unkeep());
  return made;
}

defineModule('_struct', null, [
  builtin('_clearcache', () => Static.None, '()'),
  builtin('calcsize', (m, _module, format) => newInt(m, formatOf(m, format).size), '(format, /)'),
  builtin('iter_unpack', iterUnpackFunction, '(format, buffer, /)'),
  many('pack', pack),
  many('pack_into', packInto),
  builtin(
    'unpack',
    (m, _module, format, buffer) => unpack(m, formatOf(m, format), buffer),
    '(format, buffer, /)',
  ),
  builtin(
    'unpack_from',
    (m, _module, format, buffer, offset) => unpackFrom(m, formatOf(m, format), buffer, offset),
    '(format, /, buffer, offset=0)',
  ),
  moduleType(struct, 'Struct'),
]);
