/** Which characters take two columns. */
import { eastAsianWidth } from 'get-east-asian-width';

/** Columns that the first `count` characters take, as CPython counts them under carets. */
export function columnsOf(characters: readonly string[], count: number = characters.length): number {
  let columns = count;
  for (let i = 0; i < count && i < characters.length; i++) if (isWide(characters[i]!)) columns++;
  return columns;
}

function isWide(character: string): boolean {
  return character > '\x7f' && eastAsianWidth(character.codePointAt(0)!) === 2;
}
