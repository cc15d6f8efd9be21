/** Entries of a namespace, as parts of what it belongs to. */
import { dictNext, entryKey, entryValue } from './dict-object.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import type { Part } from './shown.ts';
import { textOf } from './str-object.ts';

/** The entries of a dict (0 for none) whose keys are strings. */
export function dictParts(m: Machine, dict: Address): Part[] {
  const parts: Part[] = [];
  if (dict === 0) return parts;
  for (let at = dictNext(m, dict, 0); at !== 0; at = dictNext(m, dict, at)) {
    const key = entryKey(m, dict, at);
    if (m.typeOf(key) === Type.str) parts.push({ name: textOf(m, key), object: entryValue(m, dict, at) });
  }
  return parts;
}
