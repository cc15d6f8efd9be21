/** Checksums. CPython: Modules/binascii.c (internal_crc32, binascii_crc_hqx). Pure. */

const CRC32 = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** CRC-32 of bytes, going on from an earlier one. */
export function crc32(bytes: Uint8Array, start: number): number {
  let crc = ~start >>> 0;
  for (const byte of bytes) crc = (crc >>> 8) ^ CRC32[(crc ^ byte) & 255]!;
  return ~crc >>> 0;
}

/** CRC-CCITT of 16 bits, going on from an earlier one. */
export function crcHqx(bytes: Uint8Array, start: number): number {
  let crc = start;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc;
}
