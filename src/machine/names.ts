/**
 * Names that natives ask for: interned, immortal strings at addresses fixed for ever, declared where
 * they are used with `name('__len__')`. Boot writes them into memory and enters them in the table of
 * interned strings. (A name interned lazily while a program runs would make memory depend on what was
 * looked at; so there is no such thing.)
 */
import type { Address } from './memory.ts';
import { Static } from './places.ts';

/** Declared names by text. */
export const declaredNames = new Map<string, Address>();
let next: Address = Static.names;

/** The address of an ASCII name. Call it at module level only. */
export function name(text: string): Address {
  const known = declaredNames.get(text);
  if (known !== undefined) return known;
  if (text.length === 0) return Static.emptyStr;
  if (text.length === 1) return Static.characters + 64 * text.charCodeAt(0);
  const at = next;
  next += (40 + text.length + 1 + 15) & ~15;
  if (next > Static.warm) throw new Error('no room for more names');
  declaredNames.set(text, at);
  return at;
}
