/** Doubles as exact ratios of whole numbers, and the double nearest to such a ratio. Pure. */

/** Number of binary digits of a value that is not negative. */
export function bitLength(value: bigint): number {
  if (value === 0n) return 0;
  const hex = value.toString(16);
  return 4 * (hex.length - 1) + 32 - Math.clz32(Number.parseInt(hex[0]!, 16));
}

/** A finite double as mantissa * 2**exponent with a whole mantissa; [0, 0] for zero. */
export function doubleParts(value: number): readonly [mantissa: number, exponent: number] {
  if (value === 0) return [0, 0];
  let mantissa = value;
  let exponent = 0;
  if (Math.abs(mantissa) < 2 ** -900) {
    mantissa *= 2 ** 900;
    exponent = -900;
  }
  const scale = 52 - exponentOf(mantissa);
  return [mantissa * 2 ** scale, exponent - scale];
}

/** The power of two with 2**e <= |value| < 2**(e + 1), for a normal double. */
export function exponentOf(value: number): number {
  const magnitude = Math.abs(value);
  let exponent = Math.max(-1022, Math.min(1023, Math.floor(Math.log2(magnitude))));
  while (2 ** exponent > magnitude) exponent--;
  while (exponent < 1023 && 2 ** (exponent + 1) <= magnitude) exponent++;
  return exponent;
}

/** A finite double as numerator / denominator in lowest terms. CPython: float_as_integer_ratio. */
export function exactRatio(value: number): readonly [numerator: bigint, denominator: bigint] {
  let [mantissa, exponent] = doubleParts(value);
  if (mantissa === 0) return [0n, 1n];
  while (mantissa % 2 === 0) {
    mantissa /= 2;
    exponent++;
  }
  if (exponent >= 0) return [BigInt(mantissa) << BigInt(exponent), 1n];
  return [BigInt(mantissa), 1n << BigInt(-exponent)];
}

/** value * 2**by, rounded once where the result is subnormal; infinite when too large. C's ldexp. */
export function scaled(value: number, by: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const [mantissa, exponent] = doubleParts(value);
  const total = exponent + by;
  if (total > 971) return mantissa * Number.POSITIVE_INFINITY;
  if (total >= -1022) return mantissa * 2 ** total;
  if (total < -1140) return mantissa * 0;
  return mantissa * 2 ** (total + 200) * 2 ** -200;
}

/**
 * The double nearest to numerator / denominator (denominator > 0), ties to even; infinite when too large.
 * CPython: long_true_divide.
 */
export function ratioToDouble(numerator: bigint, denominator: bigint): number {
  if (numerator < 0n) return -ratioToDouble(-numerator, denominator);
  if (numerator === 0n) return 0;
  const bits = bitLength(numerator) - bitLength(denominator);
  if (bits > 1025) return Number.POSITIVE_INFINITY;
  if (bits < -1080) return 0;
  const exponent = Math.max(bits - 53, -1074);
  let [quotient, rest] = divide(numerator, denominator, exponent);
  let shift = exponent;
  let divisor = exponent > 0 ? denominator << BigInt(exponent) : denominator;
  if (bitLength(quotient) > 53) {
    rest += (quotient & 1n) * divisor;
    quotient >>= 1n;
    divisor <<= 1n;
    shift++;
  }
  const twice = rest * 2n;
  if (twice > divisor || (twice === divisor && (quotient & 1n) === 1n)) quotient += 1n;
  return scaled(Number(quotient), shift);
}

/** Quotient and rest of numerator / (denominator * 2**exponent). */
function divide(numerator: bigint, denominator: bigint, exponent: number): [bigint, bigint] {
  const n = exponent < 0 ? numerator << BigInt(-exponent) : numerator;
  const d = exponent > 0 ? denominator << BigInt(exponent) : denominator;
  return [n / d, n % d];
}
