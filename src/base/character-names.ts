/**
 * Names of characters, both ways. The tables are CPython's own; they are unfolded when first asked.
 * CPython: Modules/unicodedata.c (_getucname, _getcode).
 */
import { ALIASES, NAMED, NAMES, NUMBERED, WORDS } from './character-names.generated.ts';

/** The symbols that numbers are written in: printable ASCII but for ' and \. */
const FIRST_SYMBOL = 33;
const BASE = 92;
const ONE = 40;
const TWO = 80;

interface NumberedNames {
  readonly prefix: string;
  /** Pairs of first code point and the one after the last. */
  readonly ranges: readonly (readonly [number, number])[];
}

interface Names {
  readonly byPoint: ReadonlyMap<number, string>;
  readonly byName: ReadonlyMap<string, number>;
  readonly numbered: readonly NumberedNames[];
}

let names: Names | null = null;

/** Value of the symbol at a place of NAMES. */
function symbolAt(at: number): number {
  const code = NAMES.charCodeAt(at);
  return code - FIRST_SYMBOL - (code > 39 ? 1 : 0) - (code > 92 ? 1 : 0);
}

function rangesOf(text: string): [number, number][] {
  let end = 0;
  return text.split(',').map((entry) => {
    const [gap, length] = entry.split('*');
    const start = end + Number.parseInt(gap!, 36);
    end = start + (length === undefined ? 1 : Number.parseInt(length, 36));
    return [start, end];
  });
}

function unfold(): Names {
  const words = WORDS.split(' ');
  const byPoint = new Map<number, string>();
  let at = 0;
  let last: string[] = [];
  for (const [start, end] of rangesOf(NAMED)) {
    for (let point = start; point < end; point++) {
      const own = last.slice(0, symbolAt(at));
      let left = symbolAt(at + 1);
      at += 2;
      for (; left > 0; left--) {
        const first = symbolAt(at);
        const size = first < ONE ? 1 : first < TWO ? 2 : 3;
        own.push(words[wordNumber(at, first)]!);
        at += size;
      }
      last = own;
      byPoint.set(point, own.join(' '));
    }
  }
  const byName = new Map<string, number>();
  for (const entry of ALIASES.split(';')) {
    const colon = entry.indexOf(':');
    byName.set(entry.slice(colon + 1), Number.parseInt(entry.slice(0, colon), 36));
  }
  for (const [point, name] of byPoint) byName.set(name, point);
  const numbered = NUMBERED.split(';').map((entry) => {
    const [prefix, ranges] = entry.split(':');
    return { prefix: prefix!, ranges: rangesOf(ranges!) };
  });
  return { byPoint, byName, numbered };
}

/** The number of the word whose first symbol has this value. */
function wordNumber(at: number, first: number): number {
  if (first < ONE) return first;
  if (first < TWO) return ONE + (first - ONE) * BASE + symbolAt(at + 1);
  const above = ONE + (TWO - ONE) * BASE;
  return above + ((first - TWO) * BASE + symbolAt(at + 1)) * BASE + symbolAt(at + 2);
}

const LEADS = [
  'G',
  'GG',
  'N',
  'D',
  'DD',
  'R',
  'M',
  'B',
  'BB',
  'S',
  'SS',
  '',
  'J',
  'JJ',
  'C',
  'K',
  'T',
  'P',
  'H',
];
const VOWELS = 'A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I'.split(' ');
const TAILS = ',G,GG,GS,N,NJ,NH,D,L,LG,LM,LB,LS,LT,LP,LH,M,B,BS,S,SS,NG,J,C,K,T,P,H'.split(',');
const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = LEADS.length * VOWELS.length * TAILS.length;
const SYLLABLE = 'HANGUL SYLLABLE ';

function syllableName(index: number): string {
  const lead = LEADS[Math.floor(index / (VOWELS.length * TAILS.length))]!;
  const vowel = VOWELS[Math.floor(index / TAILS.length) % VOWELS.length]!;
  return SYLLABLE + lead + vowel + TAILS[index % TAILS.length]!;
}

/** The name of a code point; null when it has none. */
export function characterName(point: number): string | null {
  const syllable = point - FIRST_SYLLABLE;
  if (syllable >= 0 && syllable < SYLLABLES) return syllableName(syllable);
  if (names === null) names = unfold();
  const listed = names.byPoint.get(point);
  if (listed !== undefined) return listed;
  for (const { prefix, ranges } of names.numbered) {
    if (ranges.some(([start, end]) => point >= start && point < end)) {
      return prefix + point.toString(16).toUpperCase();
    }
  }
  return null;
}

/** The code point of a name or alias, in any case; null when there is none. */
export function characterNamed(text: string): number | null {
  const name = text.toUpperCase();
  if (name.startsWith(SYLLABLE)) {
    for (let i = 0; i < SYLLABLES; i++) if (syllableName(i) === name) return FIRST_SYLLABLE + i;
    return null;
  }
  if (names === null) names = unfold();
  const known = names.byName.get(name);
  if (known !== undefined) return known;
  const digits = /-([0-9A-F]{4,6})$/.exec(name);
  if (digits === null) return null;
  const point = Number.parseInt(digits[1]!, 16);
  return characterName(point) === name ? point : null;
}
