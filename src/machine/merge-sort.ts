/**
 * The merge sort of CPython 3.13 over an array of numbers: natural runs, binary insertion, galloping
 * merges, powersort's order of merging. It makes the same comparisons in the same order. CPython:
 * Objects/listobject.c, Objects/listsort.txt.
 */

import { type Galloping, HighMerge, type LessThan, LowMerge, MIN_GALLOP } from './merge-runs.ts';

/** Runs of fewer items are sorted by insertion. CPython: MAX_MINRUN. */
const LONGEST_SHORT_RUN = 64;

interface Run {
  base: number;
  length: number;
  /** Depth in the tree of merges. */
  power: number;
}

export class MergeSort implements Galloping {
  /** Wins in a row after which a merge gallops. */
  minGallop = MIN_GALLOP;
  private readonly runs: Run[] = [];

  constructor(
    private readonly items: Int32Array,
    readonly less: LessThan,
  ) {}

  /** Sorts the array in place. Where a comparison throws, it is left as some permutation. */
  run(): void {
    const size = this.items.length;
    const shortest = shortestRun(size);
    for (let start = 0; start < size; ) {
      let length = this.countRun(start, size - start);
      if (length < shortest) {
        const forced = Math.min(shortest, size - start);
        this.insertionSort(start, forced, length);
        length = forced;
      }
      this.foundRun(length);
      this.runs.push({ base: start, length, power: 0 });
      start += length;
    }
    this.collapse();
  }

  /** Length of the run that starts at `low`; a descending one is turned around. CPython: count_run. */
  private countRun(low: number, left: number): number {
    const { items, less } = this;
    let n = 1;
    while (n < left && !less(items[low + n]!, items[low + n - 1]!)) n++;
    if (n === left) return n;
    if (n > 1) {
      if (less(items[low]!, items[low + n - 1]!)) return n;
      this.reverse(low, n);
    }
    n = this.descend(low, n + 1, left);
    this.reverse(low, n);
    while (n < left && !less(items[low + n]!, items[low + n - 1]!)) n++;
    return n;
  }

  /** Goes to the end of a descending run; equal neighbours inside it are turned around. */
  private descend(low: number, n: number, left: number): number {
    const { items, less } = this;
    let equal = 0;
    for (; n < left; n++) {
      const next = items[low + n]!;
      const last = items[low + n - 1]!;
      if (less(next, last)) {
        if (equal > 0) this.reverse(low + n - equal - 1, equal + 1);
        equal = 0;
      } else if (less(last, next)) break;
      else equal++;
    }
    if (equal > 0) this.reverse(low + n - equal - 1, equal + 1);
    return n;
  }

  private reverse(low: number, count: number): void {
    this.items.subarray(low, low + count).reverse();
  }

  /** Sorts `count` items of which the first `sorted` are in order. CPython: binarysort. */
  private insertionSort(low: number, count: number, sorted: number): void {
    const { items, less } = this;
    for (let ok = Math.max(sorted, 1); ok < count; ok++) {
      const pivot = items[low + ok]!;
      let left = 0;
      let right = ok;
      do {
        const middle = (left + right) >> 1;
        if (less(pivot, items[low + middle]!)) right = middle;
        else left = middle + 1;
      } while (left < right);
      items.copyWithin(low + left + 1, low + left, low + ok);
      items[low + left] = pivot;
    }
  }

  /** A run of this length follows those on the stack: merges what must be. CPython: found_new_run. */
  private foundRun(length: number): void {
    const { runs } = this;
    const last = runs.at(-1);
    if (last === undefined) return;
    const power = powerOf(last.base, last.length, length, this.items.length);
    while (runs.length > 1 && runs.at(-2)!.power > power) this.mergeAt(runs.length - 2);
    runs.at(-1)!.power = power;
  }

  /** Merges until one run is left. CPython: merge_force_collapse. */
  private collapse(): void {
    const { runs } = this;
    while (runs.length > 1) {
      let n = runs.length - 2;
      if (n > 0 && runs[n - 1]!.length < runs[n + 1]!.length) n--;
      this.mergeAt(n);
    }
  }

  /** Merges run `i` with the next. CPython: merge_at. */
  private mergeAt(i: number): void {
    const { runs, items } = this;
    const a = runs[i]!;
    const b = runs[i + 1]!;
    let start = a.base;
    let na = a.length;
    let nb = b.length;
    a.length = na + nb;
    runs.splice(i + 1, 1);
    const skipped = this.gallopRight(items[b.base]!, items, start, na, 0);
    start += skipped;
    na -= skipped;
    if (na === 0) return;
    nb = this.gallopLeft(items[start + na - 1]!, items, b.base, nb, nb - 1);
    if (nb === 0) return;
    if (na <= nb) new LowMerge(this, items, start, na, b.base, nb).run();
    else new HighMerge(this, items, start, na, b.base, nb).run();
  }

  /** Where `key` belongs in a sorted range, left of its equals. CPython: gallop_left. */
  gallopLeft(key: number, a: Int32Array, base: number, n: number, hint: number): number {
    const { less } = this;
    const at = base + hint;
    let last = 0;
    let offset = 1;
    if (less(a[at]!, key)) {
      const most = n - hint;
      while (offset < most && less(a[at + offset]!, key)) {
        last = offset;
        offset = 2 * offset + 1;
      }
      last += hint;
      offset = Math.min(offset, most) + hint;
    } else {
      const most = hint + 1;
      while (offset < most && !less(a[at - offset]!, key)) {
        last = offset;
        offset = 2 * offset + 1;
      }
      const near = last;
      last = hint - Math.min(offset, most);
      offset = hint - near;
    }
    for (last++; last < offset; ) {
      const middle = last + ((offset - last) >> 1);
      if (less(a[base + middle]!, key)) last = middle + 1;
      else offset = middle;
    }
    return offset;
  }

  /** Where `key` belongs in a sorted range, right of its equals. CPython: gallop_right. */
  gallopRight(key: number, a: Int32Array, base: number, n: number, hint: number): number {
    const { less } = this;
    const at = base + hint;
    let last = 0;
    let offset = 1;
    if (less(key, a[at]!)) {
      const most = hint + 1;
      while (offset < most && less(key, a[at - offset]!)) {
        last = offset;
        offset = 2 * offset + 1;
      }
      const near = last;
      last = hint - Math.min(offset, most);
      offset = hint - near;
    } else {
      const most = n - hint;
      while (offset < most && !less(key, a[at + offset]!)) {
        last = offset;
        offset = 2 * offset + 1;
      }
      last += hint;
      offset = Math.min(offset, most) + hint;
    }
    for (last++; last < offset; ) {
      const middle = last + ((offset - last) >> 1);
      if (less(key, a[base + middle]!)) offset = middle;
      else last = middle + 1;
    }
    return offset;
  }
}

/** Runs shorter than this are made longer by insertion. CPython: merge_compute_minrun. */
function shortestRun(size: number): number {
  let rest = 0;
  while (size >= LONGEST_SHORT_RUN) {
    rest |= size & 1;
    size >>= 1;
  }
  return size + rest;
}

/** Depth of the border between two runs in the tree of merges. CPython: powerloop. */
function powerOf(start: number, first: number, second: number, size: number): number {
  let power = 0;
  let a = 2 * start + first;
  let b = a + first + second;
  for (;;) {
    power++;
    if (a >= size) {
      a -= size;
      b -= size;
    } else if (b >= size) return power;
    a *= 2;
    b *= 2;
  }
}
