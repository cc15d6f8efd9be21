/** Base 64. CPython: Modules/binascii.c (binascii_a2b_base64_impl). Pure. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PAD = 61;

/** Bytes in base 64, padded. */
export function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const group = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    text += ALPHABET[group >> 18]! + ALPHABET[(group >> 12) & 63]!;
    text += left > 1 ? ALPHABET[(group >> 6) & 63]! : '=';
    text += left > 2 ? ALPHABET[group & 63]! : '=';
  }
  return text;
}

/** The bytes that text in base 64 stands for, or what is wrong with it. Unless strict, other characters do not count. */
export function decodeBase64(text: Uint8Array, strict: boolean): Uint8Array | string {
  const out: number[] = [];
  let position = 0;
  let left = 0;
  let pads = 0;
  let padding = false;
  if (strict && text[0] === PAD) return 'Leading padding not allowed';
  for (let i = 0; i < text.length; i++) {
    if (text[i] === PAD) {
      padding = true;
      if (strict && position === 0) return 'Excess padding not allowed';
      if (position < 2 || position + ++pads < 4) continue;
      if (strict && i + 1 < text.length) return 'Excess data after padding';
      return Uint8Array.from(out);
    }
    const value = ALPHABET.indexOf(String.fromCharCode(text[i]!));
    if (value < 0) {
      if (strict) return 'Only base64 data is allowed';
      continue;
    }
    if (strict && padding) return 'Discontinuous padding not allowed';
    pads = 0;
    if (position > 0) out.push(((left << (2 * position)) | (value >> (6 - 2 * position))) & 255);
    left = value & (63 >> (2 * position));
    position = (position + 1) & 3;
    if (position === 0) left = 0;
  }
  if (position === 0) return Uint8Array.from(out);
  if (position > 1) return 'Incorrect padding';
  const characters = Math.floor(out.length / 3) * 4 + 1;
  const words = 'cannot be 1 more than a multiple of 4';
  return `Invalid base64-encoded string: number of data characters (${characters}) ${words}`;
}
