/** Formats of struct: what their letters say and where the items lie. CPython: Modules/_struct.c. Pure. */

/** One letter with its count: `count` items, or one text of `count` bytes. */
export interface StructItem {
  readonly code: string;
  readonly count: number;
  /** Where the first one lies. */
  readonly offset: number;
  /** Bytes of each. */
  readonly size: number;
}

export interface StructFormat {
  readonly items: readonly StructItem[];
  readonly size: number;
  /** Number of values. */
  readonly values: number;
  readonly bigEndian: boolean;
  readonly native: boolean;
}

const NATIVE: Readonly<Record<string, number>> = {
  x: 1,
  c: 1,
  b: 1,
  B: 1,
  '?': 1,
  h: 2,
  H: 2,
  e: 2,
  i: 4,
  I: 4,
  f: 4,
  l: 8,
  L: 8,
  q: 8,
  Q: 8,
  n: 8,
  N: 8,
  d: 8,
  s: 1,
  p: 1,
  P: 8,
};

const STANDARD: Readonly<Record<string, number>> = {
  x: 1,
  c: 1,
  b: 1,
  B: 1,
  '?': 1,
  h: 2,
  H: 2,
  e: 2,
  i: 4,
  I: 4,
  f: 4,
  l: 4,
  L: 4,
  q: 8,
  Q: 8,
  d: 8,
  s: 1,
  p: 1,
};

const LARGEST = 2 ** 63 - 1;

const known = new Map<string, StructFormat | string>();

/** A format parsed, or what is wrong with it. */
export function structFormat(text: string): StructFormat | string {
  let found = known.get(text);
  if (found === undefined) {
    found = parse(text);
    if (known.size > 500) known.clear();
    known.set(text, found);
  }
  return found;
}

function parse(text: string): StructFormat | string {
  const order = /^[@=<>!]/.exec(text)?.[0] ?? '@';
  const native = order === '@';
  const sizes = native ? NATIVE : STANDARD;
  const items: StructItem[] = [];
  let size = 0;
  let values = 0;
  let at = /^[@=<>!]/.test(text) ? 1 : 0;
  while (at < text.length) {
    if (/[ \t\n\r\f\v]/.test(text[at]!)) {
      at++;
      continue;
    }
    const digits = /^[0-9]*/.exec(text.slice(at))![0];
    const count = digits === '' ? 1 : Number(digits);
    at += digits.length;
    if (count > LARGEST) return 'total struct size too long';
    const code = text[at++];
    if (code === undefined) return 'repeat count given without format specifier';
    const each = sizes[code];
    if (each === undefined) return 'bad char in struct format';
    if (native && !'xcbB?sp'.includes(code)) size += (each - (size % each)) % each;
    const isText = code === 's' || code === 'p';
    if (code !== 'x') values += isText ? 1 : count;
    items.push({ code, count, offset: size, size: each });
    size += each * count;
    if (size > LARGEST) return 'total struct size too long';
  }
  return { items, size, values, bigEndian: order === '>' || order === '!', native };
}
