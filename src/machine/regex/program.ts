/** Compiled patterns: instructions for the matcher in match.ts. */
import type { CharacterSet } from './character-set.ts';

/** Instructions with their operands. */
export const enum Op {
  fail,
  /** The whole pattern has matched. */
  success,
  /** point */
  character,
  /** lower case, 1 for all of Unicode */
  characterIgnoringCase,
  /** point */
  notCharacter,
  /** lower case, 1 for all of Unicode */
  notCharacterIgnoringCase,
  /** number of the set */
  set,
  /** Any character but a newline. */
  any,
  anyAtAll,
  /** where to go on when what follows fails */
  split,
  /** address */
  jump,
  /** register */
  save,
  /** number of the place, 1 for all of Unicode */
  at,
  /** group; 0: exactly, 1: ignoring ASCII case, 2: ignoring case */
  reference,
  /** group, address when it has not matched */
  conditional,
  /** least, most; the one instruction that is repeated follows, then what comes after */
  repeatOne,
  repeatOneLazily,
  repeatOnePossessively,
  /** register of a loop's count */
  loopStart,
  /** register, least, most, address of the body; what comes after follows */
  loop,
  loopLazily,
  /** register, width to go back (-1: ahead) */
  lookStart,
  /** register */
  lookEnd,
  /** register, address when the body fails, width */
  notLookStart,
  /** register */
  notLookEnd,
  /** register */
  atomicStart,
  atomicEnd,
}

export const enum PlaceCode {
  startOfText,
  startOfLine,
  end,
  endOfLine,
  endOfText,
  boundary,
  noBoundary,
}

export interface RegexProgram {
  readonly code: Int32Array;
  readonly sets: readonly CharacterSet[];
  /** Registers in all: two for each group, then those of loops and looks. */
  readonly registers: number;
  readonly groups: number;
  readonly flags: number;
  /** Characters that every match begins with. */
  readonly prefix: readonly number[];
  /** What every match begins with, null when nothing is known. */
  readonly first: CharacterSet | null;
  /** Least width of a match. */
  readonly width: number;
}
