/**
 * The objects at fixed addresses: None and its like, (), '', b'', small ints, one-character strings,
 * one-byte bytes, and the names that natives ask for. CPython: Python/pylifecycle.c (init of the static
 * objects), Include/internal/pycore_global_objects.h.
 */
import { Header } from './layout.ts';
import { BYTES, BYTES_DATA, INT, INT_DIGITS, STR, StrData } from './layouts.ts';
import { IMMORTAL, type Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { declaredNames } from './names.ts';
import { Static, Type } from './places.ts';
import { StrState } from './str-object.ts';

/** Writes the header of an immortal object. */
export function immortalHeader(m: Machine, object: Address, type: Address): void {
  m.words[object >> 2] = IMMORTAL;
  m.words[(object + Header.type) >> 2] = type;
}

/** Writes every static object but types. The memory must be fresh. */
export function writeStaticObjects(m: Machine): void {
  immortalHeader(m, Static.None, Type.NoneType);
  immortalHeader(m, Static.Ellipsis, Type.ellipsis);
  immortalHeader(m, Static.NotImplemented, Type.NotImplementedType);
  immortalHeader(m, Static.NoDefault, Type.NoDefaultType);
  writeInt(m, Static.False, Type.bool, 0);
  writeInt(m, Static.True, Type.bool, 1);
  immortalHeader(m, Static.emptyTuple, Type.tuple);
  for (let value = -5; value <= 256; value++) {
    writeInt(m, Static.smallInts + (value + 5) * 32, Type.int, value);
  }
  writeText(m, Static.emptyStr, '');
  for (let code = 0; code < 256; code++) {
    writeText(m, Static.characters + 64 * code, String.fromCharCode(code));
    writeByte(m, Static.byteStrings + 48 * code, code);
  }
  immortalHeader(m, Static.emptyBytes, Type.bytes);
  noHash(m, Static.emptyBytes + BYTES.hash);
  for (const [text, at] of declaredNames) writeText(m, at, text);
}

function writeInt(m: Machine, at: Address, type: Address, value: number): void {
  immortalHeader(m, at, type);
  m.store(at + INT.tag, value === 0 ? 1 : value < 0 ? 10 : 8);
  m.store(at + INT_DIGITS, Math.abs(value));
}

/** A str of ASCII or one Latin-1 character. */
function writeText(m: Machine, at: Address, text: string): void {
  immortalHeader(m, at, Type.str);
  const ascii = text.length !== 1 || text.charCodeAt(0) < 0x80;
  m.store(at + STR.length, text.length);
  noHash(m, at + STR.hash);
  m.store(
    at + STR.state,
    (1 << 2) | StrState.immortalInterned | StrState.compact | (ascii ? StrState.ascii : 0),
  );
  const data = at + (ascii ? StrData.ascii : StrData.wide);
  if (!ascii) m.store(at + StrData.utf8Length, 2);
  for (let i = 0; i < text.length; i++) m.bytes[data + i] = text.charCodeAt(i);
}

function writeByte(m: Machine, at: Address, value: number): void {
  immortalHeader(m, at, Type.bytes);
  m.store(at + BYTES.size, 1);
  noHash(m, at + BYTES.hash);
  m.bytes[at + BYTES_DATA] = value;
}

/** Marks a hash as not computed yet. */
function noHash(m: Machine, at: Address): void {
  m.words[at >> 2] = -1;
  m.words[(at + 4) >> 2] = -1;
}
