/** What the hash functions of the MD4 family share: whole blocks, the length in bits at the end. Pure. */

/** The message with a 1 bit, zeros and its length in bits, in whole blocks. */
export function padded(message: Uint8Array, block: number, little: boolean): DataView {
  const lengthBytes = block / 8;
  const size = Math.ceil((message.length + 1 + lengthBytes) / block) * block;
  const bytes = new Uint8Array(size);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setBigUint64(size - 8, BigInt(message.length) * 8n, little);
  return view;
}

/** Bits of a 32-bit word turned to the left. */
export function rotateLeft(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** The first primes. */
export function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

/** The first 64 bits after the point of a root (2: square, 3: cube) of a whole number. */
export function rootBits(n: number, degree: 2 | 3): bigint {
  const target = BigInt(n) << BigInt(64 * degree);
  let root = 0n;
  for (let bit = 70n; bit >= 0n; bit--) {
    const candidate = root | (1n << bit);
    if (candidate ** BigInt(degree) <= target) root = candidate;
  }
  return BigInt.asUintN(64, root);
}

/** Words of 32 bits as bytes. */
export function wordBytes(words: ArrayLike<number>, count: number, little: boolean): Uint8Array {
  const bytes = new Uint8Array(count);
  const view = new DataView(new ArrayBuffer(4 * words.length));
  for (let i = 0; i < words.length; i++) view.setInt32(4 * i, words[i]!, little);
  bytes.set(new Uint8Array(view.buffer, 0, count));
  return bytes;
}
