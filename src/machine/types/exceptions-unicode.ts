/** UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError. CPython: Objects/exceptions.c. */
import { defineType, getset, member } from '../define.ts';
import { UNICODE_ERROR } from '../exception-layouts.ts';
import { exceptionSlots, initException, setField } from '../exception-object.ts';
import { intNumber, newInt } from '../int-object.ts';
import { BYTES, BYTES_DATA, EXCEPTION, TYPE, TypeFlag } from '../layouts.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Static, Type } from '../places.ts';
import { call } from '../protocol/call.ts';
import { index } from '../protocol/number.ts';
import { isStr, strText } from '../protocol/text.ts';
import { argumentTypeName, raise, typeNameOf } from '../raise.ts';
import { codePointAt, newStr, strLength } from '../str-object.ts';

/** Which of its arguments each class takes, in order. */
type Part = 'encoding' | 'bytes' | 'text' | 'start' | 'end' | 'reason';

const FIELDS: Readonly<Record<Part, number>> = {
  encoding: UNICODE_ERROR.encoding,
  bytes: UNICODE_ERROR.object,
  text: UNICODE_ERROR.object,
  start: UNICODE_ERROR.start,
  end: UNICODE_ERROR.stop,
  reason: UNICODE_ERROR.reason,
};

/** A position given as any object with `__index__`. */
function position(m: Machine, value: Address): number {
  const int = index(m, value);
  const number = intNumber(m, int);
  m.release(int);
  return number;
}

/** Stores one argument. `at` counts from 1, for the message. */
function take(m: Machine, self: Address, part: Part, value: Address, at: number): void {
  if (part === 'start' || part === 'end') {
    m.store(self + FIELDS[part], position(m, value));
  } else if (part === 'bytes') {
    setField(m, self + FIELDS[part], value);
    if ((m.load(m.typeOf(value) + TYPE.flags) & TypeFlag.bytesSubclass) !== 0) return;
    if (m.typeOf(value) !== Type.bytearray && m.typeOf(value) !== Type.memoryview) {
      raise(m, Type.TypeError, `a bytes-like object is required, not '${typeNameOf(m, value)}'`);
    }
    m.replace(self + FIELDS[part], call(m, Type.bytes, value));
  } else {
    if (!isStr(m, value)) {
      raise(m, Type.TypeError, `argument ${at} must be str, not ${argumentTypeName(m, value)}`);
    }
    setField(m, self + FIELDS[part], value);
  }
}

/** The initialiser of a class that takes these arguments. */
const initWith =
  (parts: readonly Part[]) =>
  (m: Machine, self: Address, argv: Address, count: number, names: Address): void => {
    initException(m, self, argv, count, names);
    if (count !== parts.length) {
      raise(m, Type.TypeError, `function takes exactly ${parts.length} arguments (${count} given)`);
    }
    parts.forEach((part, i) => {
      take(m, self, part, m.load(argv + 8 * i), i + 1);
    });
  };

/** What str() says, from the fields. Nothing before they are filled. */
const strWith =
  (describe: (m: Machine, self: Address, object: Address, start: number, end: number) => string) =>
  (m: Machine, self: Address): Address => {
    const object = m.load(self + UNICODE_ERROR.object);
    if (object === 0) return Static.emptyStr;
    const start = m.load(self + UNICODE_ERROR.start);
    const end = m.load(self + UNICODE_ERROR.stop);
    const reason = strText(m, m.load(self + UNICODE_ERROR.reason) || Static.None);
    return newStr(m, `${describe(m, self, object, start, end)}: ${reason}`);
  };

const codec = (m: Machine, self: Address): string =>
  `'${strText(m, m.load(self + UNICODE_ERROR.encoding) || Static.None)}' codec`;

const range = (start: number, end: number): string => `in position ${start}-${end - 1}`;

const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0');

/** A character as the messages escape it. */
function escaped(point: number): string {
  if (point <= 0xff) return `\\x${hex(point, 2)}`;
  return point <= 0xffff ? `\\u${hex(point, 4)}` : `\\U${hex(point, 8)}`;
}

function describeDecoding(m: Machine, self: Address, object: Address, start: number, end: number): string {
  if (end === start + 1 && start >= 0 && start < m.load(object + BYTES.size)) {
    const byte = m.bytes[object + BYTES_DATA + start]!;
    return `${codec(m, self)} can't decode byte 0x${hex(byte, 2)} in position ${start}`;
  }
  return `${codec(m, self)} can't decode bytes ${range(start, end)}`;
}

/** Of the characters that could not be encoded, or translated. */
function describeText(m: Machine, object: Address, start: number, end: number): string {
  if (end === start + 1 && start >= 0 && start < strLength(m, object)) {
    return `character '${escaped(codePointAt(m, object, start))}' in position ${start}`;
  }
  return `characters ${range(start, end)}`;
}

const whole = (name: string, field: number) =>
  getset(
    name,
    (m, self) => newInt(m, m.load(self + field)),
    (m, self, value) => {
      if (value === 0) raise(m, Type.TypeError, "can't delete numeric/char attribute");
      if ((m.load(m.typeOf(value) + TYPE.flags) & TypeFlag.intSubclass) === 0) {
        raise(m, Type.TypeError, 'an integer is required');
      }
      m.store(self + field, intNumber(m, value));
    },
  );

const MEMBERS = [
  member('encoding', UNICODE_ERROR.encoding, true),
  member('object', UNICODE_ERROR.object, true),
  whole('start', UNICODE_ERROR.start),
  whole('end', UNICODE_ERROR.stop),
  member('reason', UNICODE_ERROR.reason, true),
];

const shared = {
  base: Type.UnicodeError,
  layout: UNICODE_ERROR,
  collected: true,
  dictOffset: EXCEPTION.dict,
  letter: 'E',
  ...exceptionSlots(UNICODE_ERROR),
} as const;

defineType(
  'UnicodeDecodeError',
  {
    ...shared,
    at: Type.UnicodeDecodeError,
    doc: 'Unicode decoding error.',
    init: initWith(['encoding', 'bytes', 'start', 'end', 'reason']),
    str: strWith(describeDecoding),
  },
  MEMBERS,
);

defineType(
  'UnicodeEncodeError',
  {
    ...shared,
    at: Type.UnicodeEncodeError,
    doc: 'Unicode encoding error.',
    init: initWith(['encoding', 'text', 'start', 'end', 'reason']),
    str: strWith(
      (m, self, object, start, end) =>
        `${codec(m, self)} can't encode ${describeText(m, object, start, end)}`,
    ),
  },
  MEMBERS,
);

defineType(
  'UnicodeTranslateError',
  {
    ...shared,
    at: Type.UnicodeTranslateError,
    doc: 'Unicode translation error.',
    init: initWith(['text', 'start', 'end', 'reason']),
    str: strWith((m, _self, object, start, end) => `can't translate ${describeText(m, object, start, end)}`),
  },
  MEMBERS,
);
