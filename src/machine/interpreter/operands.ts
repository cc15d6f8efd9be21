/** How many operands an instruction takes off the stack, as its picture in the manual says. */
import { INSTRUCTIONS } from '../../compile/instructions.ts';
import type { Machine } from '../machine.ts';

/** How many operands the running instruction, whose place `pc` is behind, takes off the stack. */
export function operandCount(m: Machine): number {
  const word = m.program.words[m.pc - 1]!;
  return operandsOf(word & 127, word >> 8);
}

/** The words of a stack picture, without those that the instruction only looks at. */
const TAKEN: readonly (readonly string[])[] = INSTRUCTIONS.map((instruction) => {
  const before = words(instruction.before);
  const after = words(instruction.after);
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  return before.slice(same);
});

function words(picture: string): string[] {
  return picture === '' ? [] : picture.split(' ');
}

/** The number of operands that an instruction takes off the stack. */
function operandsOf(op: number, arg: number): number {
  let count = 0;
  for (const word of TAKEN[op]!) count += timesOf(word, arg);
  return count;
}

/** How many items a word of a picture stands for: `x`, `x[n]`, `x[2n]`, `x[n-1]`, `x[n&1]`, … */
function timesOf(word: string, n: number): number {
  const bracket = word.indexOf('[');
  if (bracket < 0) return 1;
  switch (word.slice(bracket + 1, -1)) {
    case 'n':
      return n;
    case '2n':
      return 2 * n;
    case 'n-1':
      return n - 1;
    case 'n-2':
      return n - 2;
    case 'n&1':
      return n & 1;
    default:
      throw new Error(`a picture nobody understands: ${word}`);
  }
}
