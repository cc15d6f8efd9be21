/**
 * Merging two neighbouring sorted runs, from the left or from the right, with galloping. CPython:
 * Objects/listobject.c (merge_lo, merge_hi).
 */

/** Wins in a row after which galloping is tried, at first, and below which it is left. */
export const MIN_GALLOP = 7;

/** Whether the item of number `a` is less than that of number `b`; may throw. */
export type LessThan = (a: number, b: number) => boolean;

/** What a merge needs of the sort. */
export interface Galloping {
  readonly less: LessThan;
  minGallop: number;
  gallopLeft(key: number, a: Int32Array, base: number, n: number, hint: number): number;
  gallopRight(key: number, a: Int32Array, base: number, n: number, hint: number): number;
}

/** State of a merge: where it reads the first run, the second one, and writes. */
abstract class Merge {
  protected a: number;
  protected b: number;
  protected to: number;
  protected readonly temp: Int32Array;

  constructor(
    protected readonly sort: Galloping,
    protected readonly items: Int32Array,
    protected readonly start: number,
    protected na: number,
    protected readonly startB: number,
    protected nb: number,
  ) {
    this.a = start;
    this.b = startB;
    this.to = start;
    this.temp = na <= nb ? items.slice(start, start + na) : items.slice(startB, startB + nb);
  }

  /** Merges. Where a comparison throws, nothing is lost: what is left of the copied run fills the gap. */
  run(): void {
    let single = false;
    try {
      single = this.merge();
    } finally {
      if (single) this.placeLast();
      else this.fillGap();
    }
  }

  /** True when one item of the copied run is left, false when one run is used up. */
  private merge(): boolean {
    if (this.takeOther()) return this.single();
    if (this.single()) return true;
    const { sort } = this;
    for (;;) {
      if (this.step(sort.minGallop)) return this.single();
      sort.minGallop++;
      do {
        if (sort.minGallop > 1) sort.minGallop--;
        if (this.gallop()) return this.single();
      } while (this.longWins);
      sort.minGallop++;
    }
  }

  /** Whether the last round of galloping was worth it. */
  protected longWins = false;
  /** Takes one item of the run that was not copied; true when it was the last. */
  protected abstract takeOther(): boolean;
  /** Whether one item of the copied run is left while the other run is not used up. */
  protected abstract single(): boolean;
  /** Merges item by item until one run wins `limit` times in a row; true when it is over. */
  protected abstract step(limit: number): boolean;
  /** One round of galloping; true when it is over. */
  protected abstract gallop(): boolean;
  protected abstract placeLast(): void;
  protected abstract fillGap(): void;
}

/** The first run is the shorter one and is copied. */
export class LowMerge extends Merge {
  protected takeOther(): boolean {
    this.a = 0;
    this.items[this.to++] = this.items[this.b++]!;
    return --this.nb === 0;
  }

  protected single(): boolean {
    return this.na === 1 && this.nb > 0;
  }

  protected step(limit: number): boolean {
    const { items, temp } = this;
    const { less } = this.sort;
    let wonA = 0;
    let wonB = 0;
    do {
      if (less(items[this.b]!, temp[this.a]!)) {
        items[this.to++] = items[this.b++]!;
        wonB++;
        wonA = 0;
        if (--this.nb === 0) return true;
      } else {
        items[this.to++] = temp[this.a++]!;
        wonA++;
        wonB = 0;
        if (--this.na === 1) return true;
      }
    } while (wonA < limit && wonB < limit);
    return false;
  }

  protected gallop(): boolean {
    const { items, temp, sort } = this;
    const wonA = sort.gallopRight(items[this.b]!, temp, this.a, this.na, 0);
    items.set(temp.subarray(this.a, this.a + wonA), this.to);
    this.to += wonA;
    this.a += wonA;
    this.na -= wonA;
    if (wonA > 0 && this.na <= 1) return true;
    items[this.to++] = items[this.b++]!;
    if (--this.nb === 0) return true;
    const wonB = sort.gallopLeft(temp[this.a]!, items, this.b, this.nb, 0);
    items.copyWithin(this.to, this.b, this.b + wonB);
    this.to += wonB;
    this.b += wonB;
    this.nb -= wonB;
    if (this.nb === 0) return true;
    items[this.to++] = temp[this.a++]!;
    this.longWins = wonA >= MIN_GALLOP || wonB >= MIN_GALLOP;
    return --this.na === 1;
  }

  /** The last item of the first run belongs at the end. */
  protected placeLast(): void {
    this.items.copyWithin(this.to, this.b, this.b + this.nb);
    this.items[this.to + this.nb] = this.temp[this.a]!;
  }

  protected fillGap(): void {
    this.items.set(this.temp.subarray(this.a, this.a + this.na), this.to);
  }
}

/** The second run is the shorter one and is copied; everything goes from the right. */
export class HighMerge extends Merge {
  protected takeOther(): boolean {
    this.a = this.start + this.na - 1;
    this.b = this.nb - 1;
    this.to = this.startB + this.nb - 1;
    this.items[this.to--] = this.items[this.a--]!;
    return --this.na === 0;
  }

  protected single(): boolean {
    return this.nb === 1 && this.na > 0;
  }

  protected step(limit: number): boolean {
    const { items, temp } = this;
    const { less } = this.sort;
    let wonA = 0;
    let wonB = 0;
    do {
      if (less(temp[this.b]!, items[this.a]!)) {
        items[this.to--] = items[this.a--]!;
        wonA++;
        wonB = 0;
        if (--this.na === 0) return true;
      } else {
        items[this.to--] = temp[this.b--]!;
        wonB++;
        wonA = 0;
        if (--this.nb === 1) return true;
      }
    } while (wonA < limit && wonB < limit);
    return false;
  }

  protected gallop(): boolean {
    const { items, temp, sort } = this;
    const wonA = this.na - sort.gallopRight(temp[this.b]!, items, this.start, this.na, this.na - 1);
    this.to -= wonA;
    this.a -= wonA;
    items.copyWithin(this.to + 1, this.a + 1, this.a + 1 + wonA);
    this.na -= wonA;
    if (this.na === 0) return true;
    items[this.to--] = temp[this.b--]!;
    if (--this.nb === 1) return true;
    const wonB = this.nb - sort.gallopLeft(items[this.a]!, temp, 0, this.nb, this.nb - 1);
    this.to -= wonB;
    this.b -= wonB;
    items.set(temp.subarray(this.b + 1, this.b + 1 + wonB), this.to + 1);
    this.nb -= wonB;
    if (wonB > 0 && this.nb <= 1) return true;
    items[this.to--] = items[this.a--]!;
    this.longWins = wonA >= MIN_GALLOP || wonB >= MIN_GALLOP;
    return --this.na === 0;
  }

  /** The first item of the second run belongs at the front. */
  protected placeLast(): void {
    this.items.copyWithin(this.to + 1 - this.na, this.a + 1 - this.na, this.a + 1);
    this.items[this.to - this.na] = this.temp[this.b]!;
  }

  protected fillGap(): void {
    this.items.set(this.temp.subarray(0, this.nb), this.to - this.nb + 1);
  }
}
