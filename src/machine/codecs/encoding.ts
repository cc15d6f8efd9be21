/**
 * Encodings by name. CPython: Lib/encodings/__init__.py, Lib/encodings/aliases.py, Objects/unicodeobject.c
 * (PyUnicode_AsEncodedString).
 */
import { ALIASES, CHARMAPS } from './charmaps.generated.ts';

/** An encoding with 128 characters of its own behind ASCII. */
export interface Charmap {
  /** Code points of the bytes from 128 on; 0xfffd for none. */
  readonly points: readonly number[];
  /** Byte of each code point. */
  readonly bytes: ReadonlyMap<number, number>;
}

/** An encoding that is known, by the name that CPython gives it in messages. */
export interface Encoding {
  readonly name: string;
  readonly kind:
    | 'utf-8'
    | 'utf-8-sig'
    | 'ascii'
    | 'latin-1'
    | 'utf-16'
    | 'utf-32'
    | 'charmap'
    | 'unicode-escape'
    | 'raw-unicode-escape';
  /** Of two- and four-byte units; `marked` begins with a byte-order mark. */
  readonly bigEndian: boolean;
  readonly marked: boolean;
  readonly charmap: Charmap | null;
}

const plain = (name: Encoding['kind']): Encoding => ({
  name,
  kind: name,
  bigEndian: false,
  marked: false,
  charmap: null,
});

export const UTF8: Encoding = plain('utf-8');
const ASCII = plain('ascii');
const LATIN1 = plain('latin-1');

const byName = new Map<string, Encoding>([
  ['utf-8', UTF8],
  ['utf-8-sig', { ...plain('utf-8-sig'), name: 'utf-8' }],
  ['ascii', ASCII],
  ['iso8859-1', LATIN1],
  ['unicode-escape', { ...plain('unicode-escape'), name: 'unicodeescape' }],
  ['raw-unicode-escape', { ...plain('raw-unicode-escape'), name: 'rawunicodeescape' }],
]);
for (const kind of ['utf-16', 'utf-32'] as const) {
  byName.set(kind, { ...plain(kind), marked: true });
  byName.set(`${kind}-le`, { ...plain(kind), name: `${kind}-le` });
  byName.set(`${kind}-be`, { ...plain(kind), name: `${kind}-be`, bigEndian: true });
}

let aliases: Map<string, string> | null = null;
const charmapTexts = new Map(CHARMAPS.split(' ').map((entry) => entry.split(':') as [string, string]));

/** Anything but letters, digits and dots counts as one separator. CPython: _Py_normalize_encoding. */
export function normalisedEncoding(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '_')
    .replace(/^_|_$/g, '');
}

const normalised = (name: string): string => normalisedEncoding(name).replaceAll('.', '_');

/** The name of the codec that this name or alias stands for; null when none does. */
export function codecName(name: string): string | null {
  return findEncoding(name) === undefined ? null : (aliases?.get(normalised(name)) ?? 'utf-8');
}

/** The encoding of this name or alias; undefined when there is none. */
export function findEncoding(name: string): Encoding | undefined {
  if (name === 'utf-8') return UTF8;
  if (aliases === null) {
    aliases = new Map(ALIASES.split(' ').map((entry) => entry.split(':') as [string, string]));
    for (const own of [...byName.keys(), ...charmapTexts.keys()]) aliases.set(normalised(own), own);
  }
  const known = aliases.get(normalised(name));
  return known === undefined ? undefined : (byName.get(known) ?? charmapEncoding(known));
}

function charmapEncoding(name: string): Encoding {
  const text = charmapTexts.get(name)!;
  const points: number[] = [];
  for (let i = 0; i < 512; i += 4) points.push(Number.parseInt(text.slice(i, i + 4), 16));
  const bytes = new Map<number, number>();
  points.forEach((point, i) => {
    if (point !== 0xfffd) bytes.set(point, 128 + i);
  });
  const made: Encoding = { ...plain('charmap'), charmap: { points, bytes } };
  byName.set(name, made);
  return made;
}
