/**
 * What to do with what cannot be encoded or decoded, by name. Those of CPython are built in here; a
 * program may register its own. CPython: Python/codecs.c.
 */
import { characterName } from '../../base/character-names.ts';
import { bytesSize, isBytes } from '../bytes-object.ts';
import { dictGet } from '../dict-object.ts';
import { UNICODE_ERROR } from '../exception-layouts.ts';
import { intNumber, newInt } from '../int-object.ts';
import type { Machine } from '../machine.ts';
import type { Address } from '../memory.ts';
import { Own } from '../own-words.ts';
import { Type } from '../places.ts';
import { call } from '../protocol/call.ts';
import { isStr } from '../protocol/text.ts';
import { isInstance, raise, throwException } from '../raise.ts';
import { codePointAt, newStr, strLength } from '../str-object.ts';
import { tupleItem, tupleSize } from '../tuple-object.ts';

/** `\xe9`, `\u0100`, `\U00010000`. */
export function backslashed(point: number): string {
  if (point < 0x100) return `\\x${point.toString(16).padStart(2, '0')}`;
  if (point < 0x10000) return `\\u${point.toString(16).padStart(4, '0')}`;
  return `\\U${point.toString(16).padStart(8, '0')}`;
}

/** The ASCII text in place of a character, by handlers that have one; null for other handlers. */
export function replacementText(errors: string, point: number): string | null {
  switch (errors) {
    case 'ignore':
      return '';
    case 'replace':
      return '?';
    case 'backslashreplace':
      return backslashed(point);
    case 'xmlcharrefreplace':
      return `&#${point};`;
    case 'namereplace': {
      const name = characterName(point);
      return name === null ? backslashed(point) : `\\N{${name}}`;
    }
    default:
      return null;
  }
}

/** Calls the type of a Unicode error with its five arguments. New. */
export function unicodeError(
  m: Machine,
  type: Type,
  encoding: string,
  object: Address,
  start: number,
  end: number,
  reason: string,
): Address {
  const mark = m.kept;
  const name = m.keep(newStr(m, encoding));
  const from = m.keep(newInt(m, start));
  const to = m.keep(newInt(m, end));
  const why = m.keep(newStr(m, reason));
  m.keep(call(m, type, name, object, from, to, why));
  return m.releaseUnder(mark);
}

/** A registered handler: borrowed. LookupError when there is none. */
export function registeredHandler(m: Machine, errors: string): Address {
  const registry = m.load(Own.errorHandlers);
  if (registry !== 0) {
    const name = m.keep(newStr(m, errors));
    const handler = dictGet(m, registry, name);
    m.release(m.unkeep());
    if (handler !== 0) return handler;
  }
  raise(m, Type.LookupError, `unknown error handler name '${errors}'`);
}

/** What a handler answered: text or bytes (a new reference) and where to go on. */
export interface Answer {
  readonly replacement: Address;
  readonly position: number;
}

/**
 * Asks a registered handler about an exception, whose reference is on top of the keep stack. A position
 * outside the object is an IndexError. CPython: unicode_encode_call_errorhandler.
 */
export function askHandler(m: Machine, handler: Address, decoding: boolean): Answer {
  const exception = m.load(m.kept - 8);
  const result = m.keep(call(m, handler, exception));
  const object = m.load(exception + UNICODE_ERROR.object);
  const length = decoding ? bytesSize(m, object) : strLength(m, object);
  const wanted = decoding ? '(str, int)' : '(str/bytes, int)';
  const verb = decoding ? 'decoding' : 'encoding';
  const right = isInstance(m, result, Type.tuple) && tupleSize(m, result) === 2;
  if (!right) raise(m, Type.TypeError, `${verb} error handler must return ${wanted} tuple`);
  const replacement = tupleItem(m, result, 0);
  const at = tupleItem(m, result, 1);
  const text = isStr(m, replacement) || (!decoding && isBytes(m, replacement));
  if (!text || !isInstance(m, at, Type.int)) {
    raise(m, Type.TypeError, `${verb} error handler must return ${wanted} tuple`);
  }
  const given = intNumber(m, at);
  const position = given < 0 ? given + length : given;
  if (!(position >= 0 && position <= length)) {
    raise(m, Type.IndexError, `position ${given} from error handler out of bounds`);
  }
  m.hold(replacement);
  m.release(m.unkeep());
  return { replacement, position };
}

/** Raises the exception on top of the keep stack. */
export function raiseKept(m: Machine): never {
  throwException(m, m.unkeep());
}

/** The code points of a str. */
export function pointsOf(m: Machine, str: Address): number[] {
  const points: number[] = [];
  for (let i = 0, n = strLength(m, str); i < n; i++) points.push(codePointAt(m, str, i));
  return points;
}
