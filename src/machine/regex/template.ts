/** Templates of sub and expand: `\1`, `\g<name>`. CPython: Lib/re/_parser.py (parse_template). */
import { CHARACTERS, DIGITS, OCTAL } from './parse-escape.ts';
import { lengthOf, quotedName, type RegexText, Tokens } from './tokens.ts';
import { MOST_GROUPS, RegexFault } from './tree.ts';

/** Text, or the number of a group. */
export type TemplatePart = readonly number[] | number;

/** What a template is parsed for. */
export interface TemplateGroups {
  readonly count: number;
  readonly names: ReadonlyMap<string, number>;
}

/** Parses a template. Throws RegexFault. */
export function parseTemplate(text: RegexText, groups: TemplateGroups): TemplatePart[] {
  const tokens = new Tokens(text);
  const parts: TemplatePart[] = [];
  let literal: number[] = [];
  const add = (part: string | number): void => {
    if (typeof part === 'string') {
      for (const character of part) literal.push(character.codePointAt(0)!);
      return;
    }
    if (literal.length > 0) parts.push(literal);
    literal = [];
    parts.push(part);
  };
  for (let token = tokens.get(); token !== null; token = tokens.get()) {
    add(token[0] === '\\' ? escapePart(tokens, token, groups) : token);
  }
  if (literal.length > 0) parts.push(literal);
  return parts;
}

/** An escape as text or as the number of a group. */
function escapePart(tokens: Tokens, token: string, groups: TemplateGroups): string | number {
  const kind = token.slice(1);
  if (kind === 'g') return namedGroup(tokens, groups);
  if (kind === '0') {
    const digits = token.slice(1) + tokens.getWhile(2, OCTAL);
    return String.fromCharCode(Number.parseInt(digits, 8) & 0xff);
  }
  if (DIGITS.includes(kind)) return numberedGroup(tokens, token, groups);
  const known = CHARACTERS.get(token);
  if (known !== undefined) return String.fromCodePoint(known);
  if (/^[A-Za-z]$/.test(kind)) throw tokens.fault(`bad escape ${token}`, lengthOf(token));
  return token;
}

function checked(tokens: Tokens, group: number, groups: TemplateGroups, back: number): number {
  if (group < groups.count) return group;
  throw tokens.fault(`invalid group reference ${group}`, back);
}

/** `\g<name>` and `\g<number>`. */
function namedGroup(tokens: Tokens, groups: TemplateGroups): number {
  if (!tokens.match('<')) throw tokens.fault('missing <');
  const name = tokens.getUntil('>', 'group name');
  const back = lengthOf(name) + 1;
  if (/^[0-9]+$/.test(name)) {
    const group = Number(name);
    if (group >= MOST_GROUPS) throw tokens.fault(`invalid group reference ${group}`, back);
    return checked(tokens, group, groups, back);
  }
  tokens.checkGroupName(name, 1);
  const group = groups.names.get(name);
  if (group === undefined) throw new RegexFault(`unknown group name ${quotedName(name)}`, null, 'index');
  return checked(tokens, group, groups, back);
}

/** Three octal digits are a character, one or two digits a group. */
function numberedGroup(tokens: Tokens, first: string, groups: TemplateGroups): string | number {
  let token = first;
  const isOctal = (digit: string | null | undefined): boolean => digit != null && OCTAL.includes(digit);
  if (tokens.next !== null && DIGITS.includes(tokens.next)) {
    token += tokens.get()!;
    if (isOctal(token[1]) && isOctal(token[2]) && isOctal(tokens.next)) {
      token += tokens.get()!;
      const point = Number.parseInt(token.slice(1), 8);
      if (point > 0o377) {
        throw tokens.fault(`octal escape value ${token} outside of range 0-0o377`, token.length);
      }
      return String.fromCharCode(point);
    }
  }
  return checked(tokens, Number.parseInt(token.slice(1), 10), groups, token.length - 1);
}
