/**
 * Compiled programs by number. A program is made of nothing but a pattern's text and flags, never changes
 * and is never dropped, so that memory can know it by its number as it knows loaded code.
 */

import { compileRegex } from '../../regex/compile.ts';
import { parseRegex } from '../../regex/parse.ts';
import type { RegexProgram } from '../../regex/program.ts';
import type { RegexText } from '../../regex/tokens.ts';

/** What is known of a pattern. */
export interface CompiledRegex {
  readonly number: number;
  readonly program: RegexProgram;
  readonly names: ReadonlyMap<string, number>;
  readonly warnings: readonly string[];
}

const compiled: CompiledRegex[] = [];
const numbers = new Map<string, number>();

/** The program of a pattern. Throws RegexFault. */
export function compiledRegex(text: RegexText, flags: number): CompiledRegex {
  const key = `${text.isText ? 's' : 'b'}${flags}:${text.points.join()}`;
  const known = numbers.get(key);
  if (known !== undefined) return compiled[known]!;
  const parsed = parseRegex(text, flags);
  const made: CompiledRegex = {
    number: compiled.length,
    program: compileRegex(parsed),
    names: parsed.names,
    warnings: parsed.warnings,
  };
  compiled.push(made);
  numbers.set(key, made.number);
  return made;
}

/** The program with a number. */
export function programNumber(number: number): RegexProgram {
  return compiled[number]!.program;
}
