/** What only the module unicodedata tells of characters. CPython: Modules/unicodedata.c. */
import { DECOMPOSED, NUMERIC, RECORDS, RUNS } from './database.generated.ts';
import { inTable, type PointTable, unfold } from './runs.ts';

/** The general facts of a character. */
export interface CharacterRecord {
  readonly category: string;
  readonly bidirectional: string;
  readonly combining: number;
  readonly mirrored: number;
  readonly width: string;
}

let records: CharacterRecord[] | null = null;
let numbers: PointTable | null = null;
let numericValues: Map<number, number> | null = null;
let decompositions: Map<number, string> | null = null;

/** The facts of a code point. */
export function recordOf(point: number): CharacterRecord {
  if (records === null) {
    records = RECORDS.split(';').map((record) => {
      const [category, bidirectional, combining, mirrored, width] = record.split(',') as [
        string,
        string,
        string,
        string,
        string,
      ];
      return { category, bidirectional, combining: Number(combining), mirrored: Number(mirrored), width };
    });
  }
  if (numbers === null) numbers = unfold(RUNS);
  return records[inTable(numbers, point)]!;
}

/** The value of a character that is a number but no digit; undefined for any other. */
export function numericOf(point: number): number | undefined {
  if (numericValues === null) {
    numericValues = new Map();
    for (const entry of NUMERIC.split(';')) {
      const [at, value] = entry.split(':');
      numericValues.set(Number.parseInt(at!, 36), Number(value));
    }
  }
  return numericValues.get(point);
}

/** What a character is made of, as unicodedata.decomposition writes it; '' when it is not. */
export function decompositionOf(point: number): string {
  if (decompositions === null) {
    decompositions = new Map();
    for (const entry of DECOMPOSED.split(';')) {
      const [head, points] = entry.split(':');
      const [at, tag] = head!.split(',');
      const hex = points!
        .split(',')
        .map((one) => Number.parseInt(one, 36).toString(16).toUpperCase().padStart(4, '0'));
      decompositions.set(
        Number.parseInt(at!, 36),
        tag === undefined ? hex.join(' ') : `<${tag}> ${hex.join(' ')}`,
      );
    }
  }
  return decompositions.get(point) ?? '';
}

/** Whether the code point has a meaning in this version of Unicode. */
const isAssigned = (point: number): boolean => recordOf(point).category !== 'Cn';

/**
 * A text in a normal form. The forms of characters never change between versions, so the host knows them;
 * what this version does not know yet stays as it is, and so do surrogates.
 */
export function normalized(points: readonly number[], form: string): number[] {
  const out: number[] = [];
  let run: number[] = [];
  const flush = (): void => {
    const text = run.map((point) => String.fromCodePoint(point)).join('');
    for (const character of text.normalize(form)) out.push(character.codePointAt(0)!);
    run = [];
  };
  for (const point of points) {
    if (isAssigned(point) && !(point >= 0xd800 && point <= 0xdfff)) {
      run.push(point);
      continue;
    }
    flush();
    out.push(point);
  }
  flush();
  return out;
}
