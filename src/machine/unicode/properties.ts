/**
 * What a character is: letter, digit, printable, and its other cases. CPython: Objects/unicodectype.c;
 * the tables are its own, since a host's Unicode is of another version.
 */
import { RECORDS, RUNS, SPECIAL_CASES } from './properties.generated.ts';
import { inTable, type PointTable, unfold } from './runs.ts';

/** Bits of a record's flags. */
export const enum Flag {
  alpha = 1,
  decimal = 2,
  digit = 4,
  lower = 8,
  lineBreak = 16,
  space = 32,
  title = 64,
  upper = 128,
  identifierStart = 256,
  identifierPart = 512,
  printable = 1024,
  numeric = 2048,
  /** Skipped when the place of a sigma in its word is judged. */
  ignorable = 4096,
  cased = 8192,
  /** Some case of it is more than one character. */
  special = 16384,
}

/** Fields of a record. */
const enum Field {
  flags = 0,
  decimal = 1,
  digit = 2,
  upper = 3,
  lower = 4,
  title = 5,
  size = 6,
}

interface Tables {
  readonly records: Int32Array;
  readonly numbers: PointTable;
  /** By code point: its upper, lower, title and folded case. */
  readonly special: Map<number, readonly (readonly number[])[]>;
}

let tables: Tables | null = null;

function unfoldAll(): Tables {
  const records = new Int32Array(
    RECORDS.split(';').flatMap((record) => record.split(',').map((field) => Number.parseInt(field, 36))),
  );
  const special = new Map<number, readonly (readonly number[])[]>();
  for (const entry of SPECIAL_CASES.split(';')) {
    const [point, ...forms] = entry.split(':');
    special.set(
      Number.parseInt(point!, 36),
      forms.map((form) => form.split(',').map((hex) => Number.parseInt(hex, 16))),
    );
  }
  return { records, numbers: unfold(RUNS), special };
}

function field(point: number, which: Field): number {
  if (tables === null) tables = unfoldAll();
  return tables.records[inTable(tables.numbers, point) * Field.size + which]!;
}

/** The flags of a code point. */
export function flagsOf(point: number): number {
  return field(point, Field.flags);
}

/** Whether a code point has any of these flags. */
export function hasFlag(point: number, flags: number): boolean {
  return (field(point, Field.flags) & flags) !== 0;
}

/** Whether the character separates words: str.isspace, str.split. */
export function isSpace(point: number): boolean {
  if (point < 128) return point === 32 || (point >= 9 && point <= 13) || (point >= 28 && point <= 31);
  return hasFlag(point, Flag.space);
}

/** Whether the character ends a line: str.splitlines. */
export function isLineBreak(point: number): boolean {
  if (point < 128) return (point >= 10 && point <= 13) || (point >= 28 && point <= 30);
  return hasFlag(point, Flag.lineBreak);
}

/** Whether repr() shows the character as it is. */
export function isPrintable(point: number): boolean {
  if (point < 127) return point >= 32;
  return hasFlag(point, Flag.printable);
}

/** The value of a decimal digit, -1 for anything else. CPython: _PyUnicode_ToDecimalDigit. */
export function decimalOf(point: number): number {
  if (point < 128) return point >= 48 && point < 58 ? point - 48 : -1;
  return field(point, Field.decimal);
}

/** The value of a digit, superscripts and the like included; -1 for anything else. */
export function digitOf(point: number): number {
  return field(point, Field.digit);
}

/** The simple lower case, as regular expressions want it. */
export function simpleLower(point: number): number {
  if (point < 128) return point >= 65 && point <= 90 ? point + 32 : point;
  return point + field(point, Field.lower);
}

/** The simple upper case. */
export function simpleUpper(point: number): number {
  if (point < 128) return point >= 97 && point <= 122 ? point - 32 : point;
  return point + field(point, Field.upper);
}

/** How the cases of a character are numbered. */
export const enum Case {
  upper = 0,
  lower = 1,
  title = 2,
  fold = 3,
}

/** Appends the full form of a character in a case. CPython: _PyUnicode_ToUpperFull and its kin. */
export function pushCase(to: number[], point: number, which: Case): void {
  if ((field(point, Field.flags) & Flag.special) !== 0) {
    for (const one of tables!.special.get(point)![which]!) to.push(one);
    return;
  }
  const distance = which === Case.fold ? Field.lower : Field.upper + which;
  to.push(point + field(point, distance));
}
