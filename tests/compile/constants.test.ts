/** Which constants are one object. */
import { describe, expect, it } from 'vitest';
import type { Const } from '../../src/compile/code.ts';
import { ConstantPool, constantKey } from '../../src/compile/constants.ts';

const int = (value: bigint): Const => ({ type: 'int', value });
const float = (value: number): Const => ({ type: 'float', value });
const complex = (real: number, imag: number): Const => ({ type: 'complex', real, imag });
const str = (value: string): Const => ({ type: 'str', value });
const bytes = (...value: number[]): Const => ({ type: 'bytes', value: Uint8Array.from(value) });
const tuple = (...items: Const[]): Const => ({ type: 'tuple', items });
const frozenset = (...items: Const[]): Const => ({ type: 'frozenset', items });

describe('equal constants of one type', () => {
  it.each([
    [int(1n), int(1n)],
    [float(1.5), float(1.5)],
    [float(-0), float(-0)],
    [complex(0, -0), complex(0, -0)],
    [str('a b'), str('a b')],
    [bytes(1, 2), bytes(1, 2)],
    [tuple(), tuple()],
    [tuple(int(1n), tuple(str('x'))), tuple(int(1n), tuple(str('x')))],
    [frozenset(int(1n), int(2n)), frozenset(int(2n), int(1n))],
  ])('are one object: $0.type', (a, b) => {
    const pool = new ConstantPool();
    expect(pool.merge(b)).toBe(pool.merge(a));
  });

  it('are two if they are NaN, unless they are the same NaN', () => {
    const pool = new ConstantPool();
    const nan = float(Number.NaN);
    expect(pool.merge(nan)).toBe(nan);
    expect(pool.merge(float(Number.NaN))).not.toBe(nan);
    expect(pool.merge(nan)).toBe(nan);
  });
});

describe('constants that only compare equal', () => {
  const all = [
    int(1n),
    { type: 'bool', value: true } as const,
    float(1),
    complex(1, 0),
    complex(1, -0),
    int(0n),
    { type: 'bool', value: false } as const,
    float(0),
    float(-0),
    complex(0, 0),
    complex(-0, 0),
    str('1'),
    str(''),
    bytes(),
    bytes(49),
    tuple(int(1n)),
    tuple(float(1)),
    tuple(float(0)),
    tuple(float(-0)),
    tuple(str('a'), str('b')),
    tuple(str('a b')),
    tuple(tuple(str('a')), str('b')),
    frozenset(),
    tuple(),
    { type: 'None' } as const,
    { type: 'Ellipsis' } as const,
  ];

  it('have different keys', () => {
    expect(new Set(all.map(constantKey)).size).toBe(all.length);
  });
});

it('merges what is inside tuples and frozensets too', () => {
  const pool = new ConstantPool();
  const text = pool.merge(str('two words'));
  const merged = pool.merge(tuple(str('two words'), frozenset(str('two words'))));
  expect(merged).toMatchObject({ type: 'tuple' });
  if (!('items' in merged) || !('items' in merged.items[1]!)) throw new Error('not a tuple');
  expect(merged.items[0]).toBe(text);
  expect(merged.items[1].items[0]).toBe(text);
});
