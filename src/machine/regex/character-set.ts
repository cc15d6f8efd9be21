/** Sets of characters as tests: a table below 256, rules above. CPython: Modules/_sre/sre_lib.h (charset). */
import { decimalOf, Flag, hasFlag, isSpace, simpleLower } from '../unicode/properties.ts';
import { caseFixes } from './case-fixes.ts';
import { type Category, RegexFlag, type SetItem } from './tree.ts';

const WORD = Flag.alpha | Flag.decimal | Flag.digit | Flag.numeric;

/** Whether a character is of a category, by all of Unicode or by ASCII. */
export function inCategory(point: number, category: Category, unicode: boolean): boolean {
  if (point < 128) {
    if (category === 'digit') return point >= 48 && point <= 57;
    if (category === 'space')
      return point === 32 || (point >= 9 && point <= 13) || (unicode && isSpace(point));
    return isAsciiWord(point);
  }
  if (!unicode) return false;
  if (category === 'digit') return decimalOf(point) >= 0;
  return category === 'space' ? isSpace(point) : hasFlag(point, WORD);
}

function isAsciiWord(point: number): boolean {
  const lower = point | 32;
  return (lower >= 97 && lower <= 122) || (point >= 48 && point <= 57) || point === 95;
}

/** Lower case as patterns that ignore case see it. */
export function lowerOf(point: number, unicode: boolean): number {
  if (unicode) return simpleLower(point);
  return point >= 65 && point <= 90 ? point + 32 : point;
}

/** Whether two characters are the same where case is ignored; `lower` is the lower case of the one wanted. */
export function sameLower(lower: number, point: number, unicode: boolean): boolean {
  const other = lowerOf(point, unicode);
  return other === lower || (unicode && caseFixes(lower).includes(other));
}

export class CharacterSet {
  private readonly items: readonly SetItem[];
  private readonly negated: boolean;
  private readonly unicode: boolean;
  private readonly ignoreCase: boolean;
  private readonly below256 = new Uint8Array(256);

  constructor(items: readonly SetItem[], negated: boolean, flags: number) {
    this.items = items;
    this.negated = negated;
    this.unicode = (flags & RegexFlag.unicode) !== 0;
    this.ignoreCase = (flags & RegexFlag.ignoreCase) !== 0;
    for (let point = 0; point < 256; point++) this.below256[point] = this.slow(point) ? 1 : 0;
  }

  has(point: number): boolean {
    return point < 256 ? this.below256[point] === 1 : this.slow(point);
  }

  private slow(point: number): boolean {
    const wanted = this.ignoreCase ? lowerOf(point, this.unicode) : point;
    return this.items.some((item) => this.fits(item, wanted)) !== this.negated;
  }

  /** Whether an item of the set has a character, which is in lower case where case is ignored. */
  private fits(item: SetItem, point: number): boolean {
    if (item.kind === 'category') return inCategory(point, item.category, this.unicode) !== item.negated;
    if (!this.ignoreCase) {
      return item.kind === 'literal' ? item.point === point : point >= item.low && point <= item.high;
    }
    if (item.kind === 'literal') return sameLower(lowerOf(item.point, this.unicode), point, this.unicode);
    return this.inFoldedRange(item.low, item.high, point);
  }

  /** Whether some character of a range has this lower case, or one that stands for it. */
  private inFoldedRange(low: number, high: number, lower: number): boolean {
    if (lower >= low && lower <= high) return true;
    const cases = casesOf(lower, this.unicode);
    return cases.some((point) => point >= low && point <= high);
  }
}

let upperCases: Map<number, number[]> | null = null;

/** Characters that have this lower case or one that stands for it. */
function casesOf(lower: number, unicode: boolean): readonly number[] {
  if (!unicode) return lower >= 97 && lower <= 122 ? [lower - 32, lower] : [lower];
  if (upperCases === null) {
    upperCases = new Map();
    for (let point = 0; point < 0x1ffff; point++) {
      const its = simpleLower(point);
      if (its === point) continue;
      const known = upperCases.get(its);
      if (known === undefined) upperCases.set(its, [point]);
      else known.push(point);
    }
  }
  return [lower, ...caseFixes(lower)].flatMap((one) => [one, ...(upperCases!.get(one) ?? [])]);
}
