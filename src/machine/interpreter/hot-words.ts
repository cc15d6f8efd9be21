/**
 * Offsets of the fields that the hot paths read, as numbers that the host's compiler can fold: in 32-bit
 * words from the object. They are those of layouts.ts; checked when this file is loaded.
 */
import { Keys } from '../dict-keys.ts';
import { Values } from '../dict-values.ts';
import { Header } from '../layout.ts';
import { CELL, CODE, FLOAT, FUNCTION, INT, INT_DIGITS, LIST, TUPLE, TUPLE_ITEMS, TYPE } from '../layouts.ts';

// biome-ignore-start lint/suspicious/noDuplicateEnumValues: each is an offset in objects of its own kind
export const enum Hot {
  type = 2,
  intTag = 4,
  intDigit = 6,
  listSize = 4,
  listItems = 6,
  tupleSize = 4,
  tupleItems = 6,
  cellValue = 4,
  codeUnit = 4,
  codeConstants = 6,
  functionGlobals = 4,
  functionBuiltins = 6,
  functionCode = 12,
  typeVersion = 26,
  typeCachedKeys = 28,
  typeFlags = 14,
  keysFilled = 6,
  /** Of an instance: capacity, size, embedded, valid, a byte each. */
  values = 4,
}
// biome-ignore-end lint/suspicious/noDuplicateEnumValues: the end of the offsets

/** Index of a float's value among 64-bit words, from the object. */
export const FLOAT_VALUE = 2;

/** The byte of an instance's values that says whether they are in use, in its word. */
export const VALUES_VALID = 0xff000000 | 0;

const agree =
  Header.type === 4 * Hot.type &&
  INT.tag === 4 * Hot.intTag &&
  INT_DIGITS === 4 * Hot.intDigit &&
  LIST.size === 4 * Hot.listSize &&
  LIST.items === 4 * Hot.listItems &&
  TUPLE.size === 4 * Hot.tupleSize &&
  TUPLE_ITEMS === 4 * Hot.tupleItems &&
  CELL.value === 4 * Hot.cellValue &&
  CODE.unit === 4 * Hot.codeUnit &&
  CODE.constants === 4 * Hot.codeConstants &&
  FUNCTION.globals === 4 * Hot.functionGlobals &&
  FUNCTION.builtins === 4 * Hot.functionBuiltins &&
  FUNCTION.code === 4 * Hot.functionCode &&
  TYPE.version === 4 * Hot.typeVersion &&
  TYPE.cachedKeys === 4 * Hot.typeCachedKeys &&
  TYPE.flags === 4 * Hot.typeFlags &&
  Keys.filled === 4 * Hot.keysFilled &&
  Header.end === 4 * Hot.values &&
  Values.valid === 3 &&
  FLOAT.value === 8 * FLOAT_VALUE;
if (!agree) throw new Error('the hot paths do not know the layouts');
