/** Floats of 16 bits. CPython: Objects/floatobject.c (PyFloat_Pack2, PyFloat_Unpack2). */

/** The value of a half. */
export function halfToDouble(bits: number): number {
  const sign = (bits & 0x8000) !== 0 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 0x3ff;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}

/** The half nearest to a value, ties to even; -1 when it is too large for one. */
export function doubleToHalf(value: number): number {
  if (Number.isNaN(value)) return 0x7e00;
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const magnitude = Math.abs(value);
  if (magnitude === Number.POSITIVE_INFINITY) return sign | 0x7c00;
  if (magnitude === 0) return sign;
  const exponent = Math.max(-14, Math.floor(Math.log2(magnitude)));
  for (const power of [exponent - 1, exponent, exponent + 1]) {
    if (power < -14 || (power > -14 && magnitude < 2 ** power) || magnitude >= 2 ** (power + 1)) continue;
    const scaled = roundEven(magnitude / 2 ** (power - 10));
    const bits = scaled + (power + 14) * 1024;
    return bits >= 0x7c00 ? -1 : sign | bits;
  }
  return -1;
}

function roundEven(value: number): number {
  const low = Math.floor(value);
  const rest = value - low;
  if (rest < 0.5) return low;
  return rest > 0.5 || low % 2 === 1 ? low + 1 : low;
}
