/**
 * An object's value as text, read from memory without running Python code: what its type says (`shown` in
 * its table), which is what repr() prints for the types whose repr is their own, and a name in angle brackets
 * for others. Bounded in length and depth.
 */

import { typeSpecAt } from '../machine/define.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { typeName } from '../machine/raise.ts';
import type { Shown } from '../machine/shown.ts';
import { shownOf } from '../machine/shown-of.ts';

/** Longest text of a value. */
export const LONGEST_VALUE = 120;
const DEEPEST = 3;

/** The value in at most about `room` characters; a text that was cut ends in '…'. */
export function valueText(m: Machine, object: Address, room: number = LONGEST_VALUE): string {
  const text = textAt(m, object, DEEPEST, room);
  return text.length > room ? `${text.slice(0, room - 1)}…` : text;
}

/** An object that is being freed may have let go of its parts already: what is not there has no text. */
function textAt(m: Machine, object: Address, depth: number, room: number): string {
  if (object === 0) return '';
  const type = m.typeOf(object);
  const shown = shownOf(m, type);
  if (shown.text) return shown.text(m, object, (part) => textAt(m, part, depth, LONGEST_VALUE), room);
  if (shown.items) return depth === 0 ? '…' : containerText(m, object, shown, depth, room);
  return typeSpecAt(type) === undefined ? `<${typeName(m, type)} object>` : `<${typeName(m, type)}>`;
}

/** A list, tuple, dict or set, of a class of its own or not. */
function containerText(m: Machine, object: Address, shown: Shown, depth: number, room: number): string {
  const { brackets, called, shape } = shown;
  const [open, close] = brackets ?? ['', ''];
  const texts = itemTexts(m, object, shown, depth, room);
  const isEmptySet = shape === 'set' && texts.length === 0;
  const comma = open === '(' && texts.length === 1 ? ',' : '';
  const plain = isEmptySet ? '' : `${open}${texts.join(', ')}${comma}${close}`;
  const type = m.typeOf(object);
  if (!called && !isEmptySet && typeSpecAt(type)?.options.shown === shown) return plain;
  return `${typeName(m, type).replace(/^.*\./, '')}(${plain})`;
}

/** The items as texts, as many as there is room for. */
function itemTexts(
  m: Machine,
  object: Address,
  { shape, items }: Shown,
  depth: number,
  room: number,
): string[] {
  const texts: string[] = [];
  let used = 0;
  const one = (item: Address) => textAt(m, item, depth - 1, room - used);
  items?.(m, object, (item, value) => {
    const text = shape === 'mapping' ? `${one(item)}: ${one(value)}` : one(item);
    texts.push(text);
    used += text.length + 2;
    return used < room;
  });
  return texts;
}
