/** What a name refers to, found by reading memory alone: nothing is run, nothing is made. */
import { dictGetName, dictNext, entryKey } from '../machine/dict-object.ts';
import { slotValue } from '../machine/frame-locals.ts';
import { frameUnit } from '../machine/frames.ts';
import { FrameWord } from '../machine/layouts.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { Type } from '../machine/places.ts';
import { textOf } from '../machine/str-object.ts';

/** Where the key of a name was found last. */
const keys = new Map<string, Address>();

/** What a name of a namespace refers to: borrowed; 0 where it is not there, or the namespace is no plain dict. */
export function nameIn(m: Machine, namespace: Address, name: string): Address {
  if (m.typeOf(namespace) !== Type.dict) return 0;
  const known = keys.get(name) ?? 0;
  if (known !== 0 && m.typeOf(known) === Type.str && m.count(known) !== 0 && textOf(m, known) === name) {
    const found = dictGetName(m, namespace, known);
    if (found !== 0) return found;
  }
  for (let at = dictNext(m, namespace, 0); at !== 0; at = dictNext(m, namespace, at)) {
    const key = entryKey(m, namespace, at);
    if (m.typeOf(key) !== Type.str || textOf(m, key) !== name) continue;
    keys.set(name, key);
    return dictGetName(m, namespace, key);
  }
  return 0;
}

/** What a local name of a function's frame refers to; 0 unbound, null where the frame has no such name. */
export function localIn(m: Machine, frame: Address, name: string): Address | null {
  const slot = frameUnit(m, frame).code.localsplusnames.indexOf(name);
  return slot < 0 ? null : slotValue(m, frame, slot);
}

/** What a name means in a frame, as its code sees it: borrowed, 0 where it is a built-in's or nothing's. */
export function nameAt(m: Machine, frame: Address, name: string): Address {
  const local = localIn(m, frame, name);
  if (local) return local;
  const namespace = m.load(frame + FrameWord.namespace);
  const own = namespace === 0 ? 0 : nameIn(m, namespace, name);
  return own || nameIn(m, m.load(frame + FrameWord.globals), name);
}
