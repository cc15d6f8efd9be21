/** Which constants are equal in Python, whatever their types: 1, 1.0, 1+0j and True are. */
import type { ConstantValue } from '../syntax/ast.ts';
import { constantKey } from './constants.ts';

/** The first of each group of equal values, as a set keeps it. */
export function distinct(items: readonly ConstantValue[]): ConstantValue[] {
  const found = new Map<string, ConstantValue>();
  for (const item of items) {
    const key = equalityKey(item);
    if (!found.has(key)) found.set(key, item);
  }
  return [...found.values()];
}

/** Equal values have the same key. */
export function equalityKey(value: ConstantValue): string {
  switch (value.type) {
    case 'bool':
      return constantKey({ type: 'int', value: BigInt(value.value) });
    case 'float':
      if (!Number.isInteger(value.value)) return constantKey(value);
      return constantKey({ type: 'int', value: BigInt(value.value) });
    case 'complex':
      if (value.imag === 0) return equalityKey({ type: 'float', value: value.real });
      return constantKey({ type: 'complex', real: value.real + 0, imag: value.imag });
    case 'tuple':
      return `(${value.items.map(equalityKey).join(' ')})`;
    default:
      return constantKey(value);
  }
}
