/** Powers and quotients against what CPython prints for them. */
import { expect, it } from 'vitest';
import { power } from '../../src/base/elementary/power.ts';
import { ratioToDouble } from '../../src/base/exact-ratio.ts';

const POWERS: readonly (readonly [number, number, number])[] = [
  [1.5, 2, 2.25],
  [3, -6, 0.0013717421124828531],
  [0.1, 13, 1.0000000000000007e-13],
  [0.2, 17, 1.3107200000000013e-12],
  [2, 0.5, Math.SQRT2],
  [10, -3, 0.001],
  [10, -7, 1e-7],
  [3, -18, 2.581174791713197e-9],
  [1.0000001, 10000000.0, 2.7182816941320818],
  [9.5, 300, 2.0753033477680852e293],
  [2, -1074, 5e-324],
  [2, 1023.5, 1.2711610061536464e308],
  [0.5, 1074, 5e-324],
  [7, 0.1, 1.214814044039067],
  [1e-300, 1.02, 9.999999999999877e-307],
  [123.456, -7.89, 3.1475216724926214e-17],
  [31.145084744485096, 14.507219355643763, 4.623057607955258e21],
  [39.75967827828483, 26.547017026623017, 2.886934160078251e42],
  [36.994928736996535, 25.339499799925022, 5.4442597618162165e39],
  [1.4502614141807368, -2.0626407373136786, 0.4645091794175517],
  [47.16783584991568, 8.938473188215454, 911673759168245.2],
  [45.04502458753114, -23.207642120811336, 4.195234237594115e-39],
];

it.each(POWERS)('%d ** %d', (base, exponent, result) => {
  expect(power(base, exponent)).toBe(result);
});

it('gives Infinity and 0 where a power is out of range', () => {
  expect(power(10, 400)).toBe(Number.POSITIVE_INFINITY);
  expect(power(10, -400)).toBe(0);
});

const QUOTIENTS: readonly (readonly [bigint, bigint, number])[] = [
  [1n, 3n, 0.3333333333333333],
  [-1n, 3n, -0.3333333333333333],
  [10n ** 20n, 3n, 3.333333333333333e19],
  [10n ** 300n, 7n, 1.4285714285714286e299],
  [2n ** 53n + 1n, 1n, 9007199254740992.0],
  [2n ** 53n + 3n, 2n, 4503599627370498.0],
  [1n, 10n ** 320n, 1e-320],
  [1n, 2n ** 1074n, 5e-324],
  [3n, 2n ** 1075n, 1e-323],
  [1n, 2n ** 1080n, 0.0],
  [-7n, 2n ** 1070n, -5.53e-322],
  [10n ** 400n, 10n ** 100n, 1e300],
  [12345678901234567890n, 98765432109876543210n, 0.1249999988609375],
];

it.each(QUOTIENTS)('%d / %d', (left, right, result) => {
  expect(ratioToDouble(left, right)).toBe(result);
});

it('gives Infinity where a quotient is too large, and 0 for 0', () => {
  expect(ratioToDouble(-(10n ** 400n), 3n)).toBe(Number.NEGATIVE_INFINITY);
  expect(ratioToDouble(0n, 3n)).toBe(0);
});
