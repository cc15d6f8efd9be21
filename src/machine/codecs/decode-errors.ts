/** What to do with bytes that cannot be decoded. CPython: Python/codecs.c, unicode_decode_call_errorhandler. */
import { newBytes } from '../bytes-object.ts';
import type { Machine } from '../machine.ts';
import { Type } from '../places.ts';
import { raise } from '../raise.ts';
import {
  askHandler,
  backslashed,
  pointsOf,
  raiseKept,
  registeredHandler,
  unicodeError,
} from './error-handlers.ts';

/** Bytes that are being decoded, what came out so far, and what to do with errors. */
export interface Decoding {
  readonly bytes: Uint8Array;
  /** Name of the encoding in messages. */
  name: string;
  readonly errors: string;
  readonly points: number[];
  /** Whether these are the last bytes: a character that is not complete is an error then. */
  readonly final: boolean;
  /** Bytes that have been decoded, where some are left for later. */
  consumed: number;
}

/** Leaves the bytes from `at` on for later, where more will come. */
export function leaveRest(decoding: Decoding, at: number): boolean {
  if (decoding.final) return false;
  decoding.consumed = at;
  return true;
}

/** A surrogate of a wide encoding at a position, for `surrogatepass`; -1 when there is none. */
export type Surrogate = (bytes: Uint8Array, at: number) => number;

/** Does what `errors` says about the bytes from start to end. Returns where to go on. */
export function decodeError(
  m: Machine,
  decoding: Decoding,
  start: number,
  end: number,
  reason: string,
  surrogate: Surrogate | null = null,
  width = 3,
): number {
  const { bytes, errors, points } = decoding;
  switch (errors) {
    case 'ignore':
      return end;
    case 'replace':
      points.push(0xfffd);
      return end;
    case 'backslashreplace':
      for (let i = start; i < end; i++)
        for (const character of backslashed(bytes[i]!)) points.push(character.charCodeAt(0));
      return end;
    case 'surrogateescape': {
      const most = Math.min(end, start + 4);
      let at = start;
      for (; at < most && bytes[at]! >= 128; at++) points.push(0xdc00 + bytes[at]!);
      if (at > start) return at;
      break;
    }
    case 'surrogatepass': {
      const point = surrogate === null ? -1 : surrogate(bytes, start);
      if (point < 0) break;
      points.push(point);
      return start + width;
    }
    case 'strict':
      break;
    case 'xmlcharrefreplace':
    case 'namereplace':
      raise(m, Type.TypeError, "don't know how to handle UnicodeDecodeError in error callback");
      break;
    default:
      return askRegistered(m, decoding, start, end, reason);
  }
  keepException(m, decoding, start, end, reason);
  raiseKept(m);
}

function keepException(m: Machine, decoding: Decoding, start: number, end: number, reason: string): void {
  const object = m.keep(newBytes(m, decoding.bytes));
  const exception = unicodeError(m, Type.UnicodeDecodeError, decoding.name, object, start, end, reason);
  m.release(m.unkeep());
  m.keep(exception);
}

function askRegistered(m: Machine, decoding: Decoding, start: number, end: number, reason: string): number {
  const handler = registeredHandler(m, decoding.errors);
  keepException(m, decoding, start, end, reason);
  const { replacement, position } = askHandler(m, handler, true);
  for (const point of pointsOf(m, replacement)) decoding.points.push(point);
  m.release(replacement);
  m.release(m.unkeep());
  return position;
}
