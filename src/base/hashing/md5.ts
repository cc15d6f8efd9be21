/** MD5. RFC 1321. Pure. */
import { padded, rotateLeft, wordBytes } from './padding.ts';

const SINES = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) | 0);
const TURNS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
];

/** Which word of the block a step takes: (factor * step + offset) mod 16, by round. */
const FACTORS = [1, 5, 3, 7];
const OFFSETS = [0, 1, 5, 0];

function mix(round: number, b: number, c: number, d: number): number {
  if (round === 0) return (b & c) | (~b & d);
  if (round === 1) return (d & b) | (~d & c);
  return round === 2 ? b ^ c ^ d : c ^ (b | ~d);
}

/** The digest of a message. */
export function md5(message: Uint8Array): Uint8Array {
  const view = padded(message, 64, true);
  let [a, b, c, d] = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
  for (let at = 0; at < view.byteLength; at += 64) {
    const [a0, b0, c0, d0] = [a, b, c, d];
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      const word = view.getInt32(at + 4 * ((FACTORS[round]! * i + OFFSETS[round]!) & 15), true);
      const sum = (a + mix(round, b, c, d) + SINES[i]! + word) | 0;
      a = d;
      d = c;
      c = b;
      b = (b + rotateLeft(sum, TURNS[round]![i & 3]!)) | 0;
    }
    a = (a + a0) | 0;
    b = (b + b0) | 0;
    c = (c + c0) | 0;
    d = (d + d0) | 0;
  }
  return wordBytes([a, b, c, d], 16, true);
}
