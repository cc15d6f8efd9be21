/** The names bound in a frame, read without making anything in memory: what `f_locals` shows. */
import { LocalKind } from '../compile/code.ts';
import { cellValue } from './cell-object.ts';
import { dictEntries } from './dict-object.ts';
import { CODE, FRAME, FrameWord } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import { isStr } from './protocol/text.ts';
import { textOf } from './str-object.ts';

/** A name and what it is bound to (borrowed). */
export interface FrameBinding {
  readonly name: string;
  readonly value: Address;
}

/** The names bound in the frame of a frame object, in order. */
export function frameBindings(m: Machine, object: Address): FrameBinding[] {
  const frame = m.load(object + FRAME.frame);
  const namespace = m.load(frame + FrameWord.namespace);
  return namespace === 0 ? localBindings(m, frame) : namespaceBindings(m, namespace);
}

/** The global namespace of the frame of a frame object: borrowed. */
export function frameGlobals(m: Machine, object: Address): Address {
  return m.load(m.load(object + FRAME.frame) + FrameWord.globals);
}

function localBindings(m: Machine, frame: Address): FrameBinding[] {
  const code = m.load(frame + FrameWord.code);
  const { code: about, localCount } = m.program.units[m.load(code + CODE.unit)]!;
  const bindings: FrameBinding[] = [];
  for (let i = 0; i < localCount; i++) {
    const kind = about.localspluskinds[i]!;
    if ((kind & LocalKind.HIDDEN) !== 0) continue;
    let value = m.load(frame + FrameWord.locals + 8 * i);
    const cell = (kind & (LocalKind.CELL | LocalKind.FREE)) !== 0;
    if (cell && value !== 0 && m.typeOf(value) === Type.cell) value = cellValue(m, value);
    if (value !== 0) bindings.push({ name: about.localsplusnames[i]!, value });
  }
  return bindings;
}

function namespaceBindings(m: Machine, namespace: Address): FrameBinding[] {
  if (m.typeOf(namespace) !== Type.dict) return [];
  return dictEntries(m, namespace)
    .filter(({ key }) => isStr(m, key))
    .map(({ key, value }) => ({ name: textOf(m, key), value }));
}
