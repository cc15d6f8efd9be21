/** The call stack at the machine's moment: frames with the entries of their namespaces. */
import { LocalKind } from '../compile/code.ts';
import { Op } from '../compile/instructions.ts';
import { dictNext, entryKey, entryValue } from '../machine/dict-object.ts';
import { frameLine, frameUnit } from '../machine/frames.ts';
import { CELL, FrameWord, MODULE, TYPE, TypeFlag } from '../machine/layouts.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { Own } from '../machine/own-words.ts';
import { Type } from '../machine/places.ts';
import type { Unit } from '../machine/program.ts';
import { textOf } from '../machine/str-object.ts';

/** An entry of a namespace: `object` is borrowed, 0 when the name is not bound. */
export interface NameAt {
  readonly name: string;
  readonly object: Address;
  readonly cell: boolean;
}

/** A frame as memory has it. `frame` is 0 for what is left of a module whose code is over. */
export interface FrameAt {
  readonly frame: Address;
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly library: boolean;
  readonly callee: Address;
  readonly names: readonly NameAt[];
}

/** The frames, outermost first. After the end of the module's code its namespace stands for its frame. */
export function framesOf(m: Machine): FrameAt[] {
  const frames: FrameAt[] = [];
  for (let frame = m.frame; frame !== 0; frame = m.load(frame + FrameWord.previous))
    frames.unshift(frameAt(m, frame));
  if (frames.length === 0) {
    const left = leftOver(m);
    if (left) frames.push(left);
  }
  return frames;
}

function frameAt(m: Machine, frame: Address): FrameAt {
  const unit = frameUnit(m, frame);
  const namespace = m.load(frame + FrameWord.namespace);
  return {
    frame,
    name: unit.code.name,
    file: unit.code.filename,
    line: frameLine(m, frame),
    library: unit.library,
    callee: m.load(frame + FrameWord.function),
    names: namespace === 0 ? localNames(m, frame, unit) : namespaceNames(m, namespace, unit),
  };
}

/** The namespace of `__main__`, once no frame runs any more. */
function leftOver(m: Machine): FrameAt | null {
  const module = m.load(Own.mainModule);
  const unit = m.program.units.find(
    (one) => one !== undefined && !one.library && one.code.name === '<module>',
  );
  if (module === 0 || unit === undefined) return null;
  const dict = m.load(module + MODULE.dict);
  return {
    frame: 0,
    name: '<module>',
    file: unit.code.filename,
    line: 0,
    library: false,
    callee: 0,
    names: dict === 0 ? [] : namespaceNames(m, dict, unit),
  };
}

/** Locals, cells and free names of a function's frame; hidden ones of comprehensions only while bound. */
function localNames(m: Machine, frame: Address, unit: Unit): NameAt[] {
  const { localsplusnames, localspluskinds } = unit.code;
  const names: NameAt[] = [];
  for (let i = 0; i < localsplusnames.length; i++) {
    const kind = localspluskinds[i]!;
    let object = m.load(frame + FrameWord.locals + 8 * i);
    const cell = (kind & (LocalKind.CELL | LocalKind.FREE)) !== 0;
    if (cell && object !== 0 && m.typeOf(object) === Type.cell) object = m.load(object + CELL.value);
    if (object === 0 && (kind & LocalKind.HIDDEN) !== 0) continue;
    names.push({ name: localsplusnames[i]!, object, cell });
  }
  return names;
}

/** Names of a module or class body: those its code binds in the order it does, then what else is there. */
function namespaceNames(m: Machine, namespace: Address, unit: Unit): NameAt[] {
  const entries = entriesOf(m, namespace);
  const names: NameAt[] = [];
  for (const name of boundNames(unit)) {
    names.push({ name, object: entries.get(name) ?? 0, cell: false });
    entries.delete(name);
  }
  for (const [name, object] of entries) if (!isDunder(name)) names.push({ name, object, cell: false });
  return names;
}

/** A namespace as a map from name to object (borrowed); empty where it is no dict. */
function entriesOf(m: Machine, namespace: Address): Map<string, Address> {
  const entries = new Map<string, Address>();
  if ((m.load(m.typeOf(namespace) + TYPE.flags) & TypeFlag.dictSubclass) === 0) return entries;
  for (let at = dictNext(m, namespace, 0); at !== 0; at = dictNext(m, namespace, at)) {
    const key = entryKey(m, namespace, at);
    if (m.typeOf(key) === Type.str) entries.set(textOf(m, key), entryValue(m, namespace, at));
  }
  return entries;
}

const isDunder = (name: string): boolean => /^__\w+__$/.test(name);

const bound = new WeakMap<Unit, readonly string[]>();

/** The names that a unit's code binds with STORE_NAME, in the order of their first binding. */
function boundNames(unit: Unit): readonly string[] {
  let names = bound.get(unit);
  if (names !== undefined) return names;
  const { ops, args, names: all } = unit.code;
  const found = new Set<string>();
  for (let i = 0; i < ops.length; i++)
    if (ops[i] === Op.STORE_NAME && !isDunder(all[args[i]!]!)) found.add(all[args[i]!]!);
  names = [...found];
  bound.set(unit, names);
  return names;
}
