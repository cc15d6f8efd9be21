/**
 * The module _hashlib: hash objects. A hash object keeps the whole message; a digest is made of it when
 * it is asked for. CPython: Modules/_hashopenssl.c.
 */
import { findBuffer, lent } from '../../buffer.ts';
import { newBytes } from '../../bytes-object.ts';
import {
  builtin,
  defineModule,
  defineType,
  getset,
  method,
  moduleType,
  type NativeSpec,
  type TypeSpec,
} from '../../define.ts';
import { newInt } from '../../int-object.ts';
import { block, layout, word } from '../../layout.ts';
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { Static, Type } from '../../places.ts';
import { sizeArgument } from '../../protocol/index-value.ts';
import { isStr } from '../../protocol/text.ts';
import { raise } from '../../raise.ts';
import { newStr, textOf } from '../../str-object.ts';
import { ALGORITHMS, type Algorithm } from './algorithms.ts';

const HASH = layout('HASH', {
  algorithm: word('number of the hash function'),
  message: block('the bytes so far'),
  size: word('how many'),
  room: word('bytes of the block'),
});

const algorithmOf = (m: Machine, self: Address): Algorithm => ALGORITHMS[m.load(self + HASH.algorithm)]!;

/** A hash object without a message. New. */
function newHash(m: Machine, which: number): Address {
  const type = ALGORITHMS[which]!.size === 0 ? extendable : fixed;
  const object = m.newObject(type.address, HASH.end);
  m.store(object + HASH.algorithm, which);
  m.store(object + HASH.message, 0);
  m.store(object + HASH.size, 0);
  m.store(object + HASH.room, 0);
  return object;
}

/** Adds the bytes of a bytes-like object to the message. Borrows. */
function append(m: Machine, self: Address, data: Address): void {
  if (isStr(m, data)) raise(m, Type.TypeError, 'Strings must be encoded before hashing');
  if (!findBuffer(m, data)) raise(m, Type.TypeError, 'object supporting the buffer API required');
  add(m, self, lent.data, lent.size);
}

function add(m: Machine, self: Address, from: Address, count: number): void {
  const size = m.load(self + HASH.size);
  if (size + count > m.load(self + HASH.room)) {
    const room = Math.max(64, 2 * (size + count));
    m.store(self + HASH.message, m.heap.resize(m.load(self + HASH.message), room));
    m.store(self + HASH.room, room);
  }
  m.bytes.copyWithin(m.load(self + HASH.message) + size, from, from + count);
  m.store(self + HASH.size, size + count);
}

function dealloc(m: Machine, self: Address): void {
  const message = m.load(self + HASH.message);
  if (message !== 0) m.heap.free(message);
  m.freeObject(self);
}

function copy(m: Machine, self: Address): Address {
  const other = newHash(m, m.load(self + HASH.algorithm));
  add(m, other, m.load(self + HASH.message), m.load(self + HASH.size));
  return other;
}

function update(m: Machine, self: Address, data: Address): Address {
  append(m, self, data);
  return Static.None;
}

function digestOf(m: Machine, self: Address, size: number): Uint8Array {
  const message = m.load(self + HASH.message);
  return algorithmOf(m, self).digest(m.bytes.slice(message, message + m.load(self + HASH.size)), size);
}

const hexText = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const digest = (m: Machine, self: Address): Address =>
  newBytes(m, digestOf(m, self, algorithmOf(m, self).size));
const hexDigest = (m: Machine, self: Address): Address =>
  newStr(m, hexText(digestOf(m, self, algorithmOf(m, self).size)));

/** How many bytes of an endless digest are asked for. */
function lengthArgument(m: Machine, given: Address): number {
  const size = sizeArgument(m, given);
  if (size < 0) raise(m, Type.ValueError, 'value must be positive');
  return size;
}

const extendedDigest = (m: Machine, self: Address, length: Address): Address =>
  newBytes(m, digestOf(m, self, lengthArgument(m, length)));
const extendedHexDigest = (m: Machine, self: Address, length: Address): Address =>
  newStr(m, hexText(digestOf(m, self, lengthArgument(m, length))));

const shared = {
  layout: HASH,
  module: '_hashlib',
  abstract: true,
  dealloc,
  repr: (m: Machine, self: Address): Address => {
    const place = m.id(self).toString(16);
    return newStr(m, `<${algorithmOf(m, self).name} _hashlib.HASH object @ 0x${place}>`);
  },
};

const fixed: TypeSpec = defineType('HASH', shared, [
  method('update', update, '(obj, /)'),
  method('copy', copy, '()'),
  method('digest', digest, '()'),
  method('hexdigest', hexDigest, '()'),
  getset('name', (m, self) => newStr(m, algorithmOf(m, self).name)),
  getset('digest_size', (m, self) => newInt(m, algorithmOf(m, self).size)),
  getset('block_size', (m, self) => newInt(m, algorithmOf(m, self).block)),
]);

const extendable: TypeSpec = defineType('HASHXOF', { ...shared, base: fixed.address }, [
  method('digest', extendedDigest, '(length)'),
  method('hexdigest', extendedHexDigest, '(length)'),
]);

/** A hash object of a message that may be left out. New. */
function start(m: Machine, which: number, message: Address): Address {
  const object = m.keep(newHash(m, which));
  if (message !== 0) append(m, object, message);
  return m.unkeep();
}

const makers: readonly NativeSpec[] = ALGORITHMS.map(({ name }, which) =>
  builtin(
    `openssl_${name}`,
    (m: Machine, _module: Address, message: Address) => start(m, which, message),
    "(string=b'', *, usedforsecurity=True)",
  ),
);

function byName(m: Machine, _module: Address, name: Address, message: Address): Address {
  if (!isStr(m, name)) raise(m, Type.TypeError, 'name must be a string');
  const wanted = textOf(m, name).toLowerCase().replace('-', '');
  const which = ALGORITHMS.findIndex((one) => one.name === wanted);
  if (which < 0) raise(m, Type.ValueError, `unsupported hash type ${textOf(m, name)}`);
  return start(m, which, message);
}

defineModule('_hashlib', 'Hash functions.', [
  ...makers,
  builtin('new', byName, "(name, string=b'', *, usedforsecurity=True)"),
  moduleType(fixed),
  moduleType(extendable),
]);
