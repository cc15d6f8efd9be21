/** SHA-224, SHA-256, SHA-384, SHA-512. FIPS 180-4. Pure. */
import { padded, primes, rootBits, wordBytes } from './padding.ts';

/** Roots of the first primes: those of the constants, and those that states begin with. */
interface Roots {
  readonly cubes: readonly bigint[];
  /** The upper halves of these. */
  readonly upperCubes: readonly number[];
  readonly squares: readonly bigint[];
}

let known: Roots | null = null;

/** Worked out when a digest is first wanted. */
function roots(): Roots {
  if (known === null) {
    const first = primes(80);
    const cubes = first.map((prime) => rootBits(prime, 3));
    const squares = first.slice(0, 16).map((prime) => rootBits(prime, 2));
    known = { cubes, upperCubes: cubes.map(upper), squares };
  }
  return known;
}

const upper = (bits: bigint): number => Number(bits >> 32n) | 0;
const lower = (bits: bigint): number => Number(bits & 0xffffffffn) | 0;
const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function small(message: Uint8Array, state: number[], size: number): Uint8Array {
  const view = padded(message, 64, false);
  const constants = roots().upperCubes;
  const words = new Int32Array(64);
  for (let at = 0; at < view.byteLength; at += 64) {
    for (let i = 0; i < 16; i++) words[i] = view.getInt32(at + 4 * i);
    for (let i = 16; i < 64; i++) {
      const x = words[i - 15]!;
      const y = words[i - 2]!;
      const first = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
      const second = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
      words[i] = words[i - 16]! + first + words[i - 7]! + second;
    }
    let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const choice = (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g));
      const first = (h + choice + constants[i]! + words[i]!) | 0;
      const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => {
      state[i] = (state[i]! + word) | 0;
    });
  }
  return wordBytes(state, size, false);
}

const MASK = (1n << 64n) - 1n;
const turnWide = (word: bigint, by: bigint): bigint => (word >> by) | ((word << (64n - by)) & MASK);

function large(message: Uint8Array, state: bigint[], size: number): Uint8Array {
  const view = padded(message, 128, false);
  const constants = roots().cubes;
  const words: bigint[] = [];
  for (let at = 0; at < view.byteLength; at += 128) {
    for (let i = 0; i < 16; i++) words[i] = view.getBigUint64(at + 8 * i);
    for (let i = 16; i < 80; i++) {
      const x = words[i - 15]!;
      const y = words[i - 2]!;
      const first = turnWide(x, 1n) ^ turnWide(x, 8n) ^ (x >> 7n);
      const second = turnWide(y, 19n) ^ turnWide(y, 61n) ^ (y >> 6n);
      words[i] = (words[i - 16]! + first + words[i - 7]! + second) & MASK;
    }
    let [a, b, c, d, e, f, g, h] = state as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
    for (let i = 0; i < 80; i++) {
      const choice = (turnWide(e, 14n) ^ turnWide(e, 18n) ^ turnWide(e, 41n)) + ((e & f) ^ (~e & MASK & g));
      const first = h + choice + constants[i]! + words[i]!;
      const second = (turnWide(a, 28n) ^ turnWide(a, 34n) ^ turnWide(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = (d + first) & MASK;
      d = c;
      c = b;
      b = a;
      a = (first + second) & MASK;
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => {
      state[i] = (state[i]! + word) & MASK;
    });
  }
  const bytes = new DataView(new ArrayBuffer(64));
  state.forEach((word, i) => {
    bytes.setBigUint64(8 * i, word);
  });
  return new Uint8Array(bytes.buffer.slice(0, size));
}

export const sha256 = (message: Uint8Array): Uint8Array =>
  small(message, roots().squares.slice(0, 8).map(upper), 32);
export const sha224 = (message: Uint8Array): Uint8Array =>
  small(message, roots().squares.slice(8).map(lower), 28);
export const sha512 = (message: Uint8Array): Uint8Array => large(message, roots().squares.slice(0, 8), 64);
export const sha384 = (message: Uint8Array): Uint8Array => large(message, roots().squares.slice(8), 48);
