/** repr() of bytes. CPython: Objects/bytesobject.c (PyBytes_Repr). */

/** The bytes as a literal without its `b`, in single quotes unless double ones are better. */
export function quoted(bytes: Uint8Array): string {
  const quote = bytes.includes(39) && !bytes.includes(34) ? '"' : "'";
  let text = quote;
  for (const byte of bytes) text += escapedByte(byte, quote);
  return text + quote;
}

/** A byte as it stands between these quotes. */
export function escapedByte(byte: number, quote: string): string {
  const character = String.fromCharCode(byte);
  if (character === quote || character === '\\') return `\\${character}`;
  if (byte === 9) return '\\t';
  if (byte === 10) return '\\n';
  if (byte === 13) return '\\r';
  return byte < 32 || byte >= 127 ? `\\x${byte.toString(16).padStart(2, '0')}` : character;
}
