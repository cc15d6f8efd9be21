/** Newlines as text streams translate them. CPython: Modules/_io/textio.c (IncrementalNewlineDecoder). */
import type { Machine } from '../../machine.ts';
import type { Address } from '../../memory.ts';
import { codePointAt, strLength } from '../../str-object.ts';

/** What the argument `newline` asks for. */
export const enum Newline {
  /** None: all become '\n'. */
  universal = 0,
  /** '': all end a line, none is changed. */
  any = 1,
  lf = 2,
  cr = 3,
  crlf = 4,
}

/** Bits: which newlines have been seen. */
export const enum Seen {
  cr = 1,
  lf = 2,
  crlf = 4,
}

/** The newline of each bit. */
export const WRITTEN: Readonly<Record<Seen, string>> = {
  [Seen.cr]: '\r',
  [Seen.lf]: '\n',
  [Seen.crlf]: '\r\n',
};

const KINDS: ReadonlyMap<string | null, Newline> = new Map([
  [null, Newline.universal],
  ['', Newline.any],
  ['\n', Newline.lf],
  ['\r', Newline.cr],
  ['\r\n', Newline.crlf],
]);

/** The kind of an argument; null for one that there is not. */
export function newlineOf(text: string | null): Newline | null {
  return KINDS.get(text) ?? null;
}

/** Text as a stream keeps it that was given this argument, and the newlines in it. */
export function translated(m: Machine, text: Address, newline: Newline): { points: number[]; seen: number } {
  const points: number[] = [];
  let seen = 0;
  for (let i = 0, n = strLength(m, text); i < n; i++) {
    const point = codePointAt(m, text, i);
    if (newline === Newline.cr || newline === Newline.crlf) {
      if (point !== 10) points.push(point);
      else if (newline === Newline.cr) points.push(13);
      else points.push(13, 10);
    } else if (point === 13) {
      const pair = i + 1 < n && codePointAt(m, text, i + 1) === 10;
      seen |= pair ? Seen.crlf : Seen.cr;
      if (newline === Newline.universal) points.push(10);
      else if (pair) points.push(13, 10);
      else points.push(13);
      if (pair) i++;
    } else {
      if (point === 10) seen |= Seen.lf;
      points.push(point);
    }
  }
  return { points, seen };
}
