/**
 * What goes out to the standard streams and comes in from them. Everybody who prints or reads goes
 * through here.
 */

import { newInt } from './int-object.ts';
import { layout, word } from './layout.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { call } from './protocol/call.ts';
import { throwException } from './raise.ts';
import { newStr } from './str-object.ts';

/** Numbers of the standard streams, as file descriptors count them. */
export const enum Stream {
  stdin = 0,
  stdout = 1,
  stderr = 2,
}

/** A standard stream object. */
export const STANDARD_STREAM = layout('TextIOWrapper', {
  number: word('Stream'),
  closed: word('1 once it is closed'),
});

const SURROGATE = /\p{Surrogate}/u;

/** Writes text to stdout or stderr as the stream would. Raises UnicodeEncodeError for a lone surrogate on stdout. */
export function writeText(m: Machine, stream: Stream, text: string): void {
  if (!SURROGATE.test(text)) m.outside.write(text, stream === Stream.stderr ? 'stderr' : 'stdout');
  else if (stream === Stream.stderr) m.outside.write(escapeSurrogates(text), 'stderr');
  else cannotEncode(m, text);
}

/** What stderr shows instead: it never fails. */
function escapeSurrogates(text: string): string {
  return text.replace(/\p{Surrogate}/gu, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);
}

function cannotEncode(m: Machine, text: string): never {
  const points = Array.from(text);
  const start = points.findIndex((point) => SURROGATE.test(point));
  let end = start + 1;
  while (end < points.length && SURROGATE.test(points[end]!)) end++;
  const mark = m.kept;
  const encoding = m.keep(newStr(m, 'utf-8'));
  const object = m.keep(newStr(m, text));
  const from = m.keep(newInt(m, start));
  const to = m.keep(newInt(m, end));
  const reason = m.keep(newStr(m, 'surrogates not allowed'));
  const exception = call(m, Type.UnicodeEncodeError, encoding, object, from, to, reason);
  m.releaseTo(mark);
  throwException(m, exception);
}

/** Whether the object is a standard stream of this number that is still open. */
export function isStandard(m: Machine, object: Address, type: Address, stream: Stream): boolean {
  return (
    m.typeOf(object) === type &&
    m.load(object + STANDARD_STREAM.number) === stream &&
    m.load(object + STANDARD_STREAM.closed) === 0
  );
}
