/** Exact decimal digits of doubles, rounded half to even on the exact value. CPython: Python/dtoa.c. Pure. */
import { bitLength, doubleParts } from '../base/exact-ratio.ts';

/** Digits up to which the host's own conversion can be asked. */
const HOST_DIGITS = 100;

/** numerator / denominator to the nearest whole number, ties to even. Neither is negative. */
export function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const twice = 2n * (numerator % denominator);
  const up = twice > denominator || (twice === denominator && (quotient & 1n) === 1n);
  return up ? quotient + 1n : quotient;
}

/** value * 10**places to the nearest whole number, for a finite value that is not negative. */
function scaledByTen(value: number, places: number): bigint {
  const [mantissa, exponent] = doubleParts(value);
  let numerator = BigInt(mantissa);
  let denominator = 1n;
  if (exponent > 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  if (places > 0) numerator *= 10n ** BigInt(places);
  else denominator *= 10n ** BigInt(-places);
  return roundedQuotient(numerator, denominator);
}

/** The digits of value * 10**places rounded to a whole number; at least one digit. */
export function fixedDigits(value: number, places: number): string {
  if (places >= 0 && places <= HOST_DIGITS && value < 1e21) {
    const half = value * 2 ** (places + 1);
    // A tie has one more binary place than decimal places: only there the host would round up.
    if (!Number.isInteger(half) || half % 2 === 0) {
      return value
        .toFixed(places)
        .replace('.', '')
        .replace(/^0+(?=\d)/, '');
    }
  }
  return scaledByTen(value, places).toString();
}

/** The first `count` significant digits of a positive value, and the power of ten of the first. */
export function significantDigits(value: number, count: number): readonly [digits: string, exponent: number] {
  if (count < HOST_DIGITS) {
    const closer = value.toExponential(count);
    const at = closer.indexOf('e');
    if (closer[at - 1] !== '5') {
      const text = value.toExponential(count - 1);
      const end = text.indexOf('e');
      return [text.slice(0, end).replace('.', ''), Number(text.slice(end + 1))];
    }
  }
  let exponent = estimatedExponent(value);
  let digits = scaledByTen(value, count - 1 - exponent).toString();
  while (digits.length < count) digits = scaledByTen(value, count - 1 - --exponent).toString();
  if (digits.length > count) digits = scaledByTen(value, count - 1 - ++exponent).toString();
  return [digits, exponent];
}

/** floor(log10(value)), or one less. */
function estimatedExponent(value: number): number {
  const [mantissa, exponent] = doubleParts(value);
  return Math.floor((bitLength(BigInt(mantissa)) - 1 + exponent) * Math.LOG10E * Math.LN2 - 1e-9);
}
