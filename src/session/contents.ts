/**
 * All that a mutable container holds, as addresses, and what is different between two moments. Shown are
 * only so many slots; a change behind them must be told all the same.
 */
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import type { Shown } from '../machine/shown.ts';

/** Items of a sequence, members of a set, or keys and values of a mapping by turns. */
export type Contents = Int32Array;

/** A slot that is different: `old` and `value` are addresses, 0 where there was or is nothing. */
export interface Difference {
  /** Index in a sequence; the key's address in a mapping; 0 in a set. */
  readonly at: number;
  readonly old: Address;
  readonly value: Address;
}

/** Copies what a container holds. */
export function contentsOf(m: Machine, object: Address, { shape, length, items }: Shown): Contents {
  const isMapping = shape === 'mapping';
  const contents = new Int32Array((length?.(m, object) ?? 0) * (isMapping ? 2 : 1));
  let i = 0;
  items?.(m, object, (item, value) => {
    contents[i++] = item;
    if (isMapping) contents[i++] = value;
    return true;
  });
  return i < contents.length ? contents.slice(0, i) : contents;
}

/** Whether an address stands for the same object at both moments. */
type IsSame = (address: Address) => boolean;

/**
 * What is different in a sequence. Where its length has changed, what stands before and behind the change
 * has only moved, and is not told.
 */
export function sequenceDifferences(before: Contents, after: Contents, isSame: IsSame): Difference[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start] && isSame(after[start]!)) start++;
  let end = 0;
  while (end < shorter - start && sameAtEnd(before, after, end, isSame)) end++;
  const differences: Difference[] = [];
  const last = Math.max(before.length, after.length) - end;
  for (let at = start; at < last; at++) {
    const old = at < before.length - end ? before[at]! : 0;
    const value = at < after.length - end ? after[at]! : 0;
    if (old !== value || !isSame(value)) differences.push({ at, old, value });
  }
  return differences;
}

function sameAtEnd(before: Contents, after: Contents, end: number, isSame: IsSame): boolean {
  const value = after[after.length - 1 - end]!;
  return before[before.length - 1 - end] === value && isSame(value);
}

/** What is different in a mapping: values of its keys. */
export function mappingDifferences(before: Contents, after: Contents, isSame: IsSame): Difference[] {
  if (isEqual(before, after, isSame)) return [];
  const left = new Map<Address, Address>();
  for (let i = 0; i < before.length; i += 2) left.set(before[i]!, before[i + 1]!);
  const differences: Difference[] = [];
  for (let i = 0; i < after.length; i += 2) {
    const key = after[i]!;
    const value = after[i + 1]!;
    const old = isSame(key) ? (left.get(key) ?? 0) : 0;
    if (old !== 0) left.delete(key);
    if (old !== value || !isSame(value)) differences.push({ at: key, old, value });
  }
  for (const [at, old] of left) differences.push({ at, old, value: 0 });
  return differences;
}

/** What is different in a set: its members. */
export function setDifferences(before: Contents, after: Contents, isSame: IsSame): Difference[] {
  if (isEqual(before, after, isSame)) return [];
  const left = new Set<Address>(before);
  const differences: Difference[] = [];
  for (const value of after)
    if (!(isSame(value) && left.delete(value))) differences.push({ at: 0, old: 0, value });
  for (const old of left) differences.push({ at: 0, old, value: 0 });
  return differences;
}

function isEqual(before: Contents, after: Contents, isSame: IsSame): boolean {
  return before.length === after.length && before.every((one, i) => one === after[i] && isSame(one));
}
