/** SHA-3 and SHAKE. FIPS 202. Pure. */

const MASK = (1n << 64n) - 1n;
const turn = (word: bigint, by: number): bigint =>
  by === 0 ? word : ((word << BigInt(by)) & MASK) | (word >> BigInt(64 - by));

/** Turns and places of the lanes, walked in the order of the standard. */
const TURNS: number[] = new Array(25).fill(0);
const PLACES: number[] = new Array(25).fill(0);
for (let t = 0, x = 1, y = 0; t < 24; t++) {
  TURNS[x + 5 * y] = (((t + 1) * (t + 2)) / 2) % 64;
  [x, y] = [y, (2 * x + 3 * y) % 5];
}
for (let x = 0; x < 5; x++) for (let y = 0; y < 5; y++) PLACES[x + 5 * y] = y + 5 * ((2 * x + 3 * y) % 5);

/** Constants of the rounds, from a shift register. */
const CONSTANTS: bigint[] = [];
for (let round = 0, register = 1; round < 24; round++) {
  let constant = 0n;
  for (let j = 0; j <= 6; j++) {
    if ((register & 1) !== 0) constant |= 1n << BigInt(2 ** j - 1);
    register = (register << 1) ^ ((register >> 7) * 0x171);
  }
  CONSTANTS.push(constant);
}

/** The permutation of 1,600 bits in 25 lanes. */
function permute(lanes: bigint[]): void {
  for (const constant of CONSTANTS) {
    const columns: bigint[] = [];
    for (let x = 0; x < 5; x++) {
      columns.push(lanes[x]! ^ lanes[x + 5]! ^ lanes[x + 10]! ^ lanes[x + 15]! ^ lanes[x + 20]!);
    }
    for (let i = 0; i < 25; i++) {
      lanes[i] = lanes[i]! ^ columns[(i + 4) % 5]! ^ turn(columns[(i + 1) % 5]!, 1);
    }
    const moved: bigint[] = [];
    for (let i = 0; i < 25; i++) moved[PLACES[i]!] = turn(lanes[i]!, TURNS[i]!);
    for (let i = 0; i < 25; i++) {
      const row = i - (i % 5);
      lanes[i] = moved[i]! ^ (~moved[row + ((i + 1) % 5)]! & MASK & moved[row + ((i + 2) % 5)]!);
    }
    lanes[0] = lanes[0]! ^ constant;
  }
}

/** The sponge: `size` bytes of a message taken in blocks of `rate` bytes, ended by the byte `end`. */
export function sponge(message: Uint8Array, rate: number, end: number, size: number): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((message.length + 1) / rate) * rate);
  bytes.set(message);
  bytes[message.length]! |= end;
  bytes[bytes.length - 1]! |= 0x80;
  const view = new DataView(bytes.buffer);
  const lanes: bigint[] = new Array(25).fill(0n);
  for (let at = 0; at < bytes.length; at += rate) {
    for (let i = 0; i < rate / 8; i++) lanes[i] = lanes[i]! ^ view.getBigUint64(at + 8 * i, true);
    permute(lanes);
  }
  const out = new Uint8Array(size);
  for (let done = 0; done < size; done += rate) {
    if (done > 0) permute(lanes);
    for (let i = 0; i < rate && done + i < size; i++) {
      out[done + i] = Number((lanes[i >> 3]! >> BigInt(8 * (i & 7))) & 0xffn);
    }
  }
  return out;
}

/** SHA-3 with a digest of so many bytes. */
export function sha3(message: Uint8Array, size: number): Uint8Array {
  return sponge(message, 200 - 2 * size, 0x06, size);
}
