/** Escapes in patterns, inside sets and outside. CPython: Lib/re/_parser.py (_class_escape, _escape). */
import { characterNamed } from '../../base/character-names.ts';
import type { GroupState } from './group-state.ts';
import { lengthOf, quotedName, type Tokens } from './tokens.ts';
import type { Category, Item, Place, SetItem } from './tree.ts';

export const DIGITS = '0123456789';
export const OCTAL = '01234567';
const HEX = '0123456789abcdefABCDEF';

/** Escapes that stand for one character. */
export const CHARACTERS: ReadonlyMap<string, number> = new Map([
  ['\\a', 7],
  ['\\b', 8],
  ['\\f', 12],
  ['\\n', 10],
  ['\\r', 13],
  ['\\t', 9],
  ['\\v', 11],
  ['\\\\', 92],
]);

const PLACES: ReadonlyMap<string, Place> = new Map([
  ['\\A', 'startOfText'],
  ['\\b', 'boundary'],
  ['\\B', 'noBoundary'],
  ['\\Z', 'endOfText'],
]);

const CATEGORIES: ReadonlyMap<string, readonly [Category, boolean]> = new Map([
  ['\\d', ['digit', false]],
  ['\\D', ['digit', true]],
  ['\\s', ['space', false]],
  ['\\S', ['space', true]],
  ['\\w', ['word', false]],
  ['\\W', ['word', true]],
]);

const literal = (point: number) => ({ kind: 'literal', point }) as const;

/** \x, \u, \U and \N: a character told by its number or name; null for another escape. */
function numbered(tokens: Tokens, token: string): number | null {
  const kind = token[1]!;
  const digits = kind === 'x' ? 2 : kind === 'u' ? 4 : kind === 'U' ? 8 : 0;
  if (digits > 0 && (kind === 'x' || tokens.isText)) {
    const whole = token + tokens.getWhile(digits, HEX);
    if (whole.length !== digits + 2) throw tokens.fault(`incomplete escape ${whole}`, whole.length);
    const point = Number.parseInt(whole.slice(2), 16);
    if (point > 0x10ffff) throw tokens.fault(`bad escape ${whole}`, whole.length);
    return point;
  }
  if (kind !== 'N' || !tokens.isText) return null;
  if (!tokens.match('{')) throw tokens.fault('missing {');
  const name = tokens.getUntil('}', 'character name');
  const point = characterNamed(name);
  if (point !== null) return point;
  throw tokens.fault(`undefined character name ${quotedName(name)}`, lengthOf(name) + 4);
}

/** An octal escape must fit a byte. */
function octal(tokens: Tokens, token: string): number {
  const point = Number.parseInt(token.slice(1), 8);
  if (point <= 0o377) return point;
  throw tokens.fault(`octal escape value ${token} outside of range 0-0o377`, token.length);
}

/** An escape that is none of the known ones: letters and digits are kept for later use. */
function other(tokens: Tokens, token: string): number {
  if (/^[A-Za-z0-9]$/.test(token.slice(1))) throw tokens.fault(`bad escape ${token}`, lengthOf(token));
  return token.codePointAt(1)!;
}

/** An escape inside a set. */
export function parseClassEscape(tokens: Tokens, token: string): SetItem {
  const known = CHARACTERS.get(token);
  if (known !== undefined) return literal(known);
  const category = CATEGORIES.get(token);
  if (category !== undefined) return { kind: 'category', category: category[0], negated: category[1] };
  const point = numbered(tokens, token);
  if (point !== null) return literal(point);
  if (OCTAL.includes(token[1]!)) return literal(octal(tokens, token + tokens.getWhile(2, OCTAL)));
  return literal(other(tokens, token));
}

/** An escape outside of sets. */
export function parseEscape(tokens: Tokens, token: string, state: GroupState): Item {
  const place = PLACES.get(token);
  if (place !== undefined) return { kind: 'at', place };
  const category = CATEGORIES.get(token);
  if (category !== undefined) {
    const item: SetItem = { kind: 'category', category: category[0], negated: category[1] };
    return { kind: 'set', items: [item], negated: false };
  }
  const known = CHARACTERS.get(token) ?? numbered(tokens, token);
  if (known !== null) return { kind: 'literal', point: known, negated: false };
  if (token[1] === '0') {
    const point = Number.parseInt((token + tokens.getWhile(2, OCTAL)).slice(1), 8);
    return { kind: 'literal', point, negated: false };
  }
  if (DIGITS.includes(token[1]!)) return groupOrOctal(tokens, token, state);
  return { kind: 'literal', point: other(tokens, token), negated: false };
}

/** Three octal digits are a character, fewer digits a group. */
function groupOrOctal(tokens: Tokens, given: string, state: GroupState): Item {
  let token = given;
  const isOctal = (digit: string | null | undefined): boolean => digit != null && OCTAL.includes(digit);
  if (tokens.next !== null && DIGITS.includes(tokens.next)) {
    token += tokens.get()!;
    if (isOctal(token[1]) && isOctal(token[2]) && isOctal(tokens.next)) {
      token += tokens.get()!;
      return { kind: 'literal', point: octal(tokens, token), negated: false };
    }
  }
  const group = Number.parseInt(token.slice(1), 10);
  if (group >= state.groups) throw tokens.fault(`invalid group reference ${group}`, token.length - 1);
  if (!state.isClosed(group)) throw tokens.fault('cannot refer to an open group', token.length);
  state.checkLookbehind(group, tokens);
  return { kind: 'reference', group };
}
