/** The call stack at the machine's moment: frames with the entries of their namespaces. */
import { LocalKind, POSITION_WIDTH } from '../compile/code.ts';
import { Op } from '../compile/instructions.ts';
import { dictGetName, dictNext, entryKey, entryValue } from '../machine/dict-object.ts';
import { slotValue } from '../machine/frame-locals.ts';
import { frameUnit } from '../machine/frames.ts';
import { CODE, FrameWord, MODULE, TYPE, TypeFlag } from '../machine/layouts.ts';
import { deletedNames, localNames, localsOf, type NameAt } from '../machine/local-names.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { name } from '../machine/names.ts';
import { Own } from '../machine/own-words.ts';
import { Type } from '../machine/places.ts';
import type { Unit } from '../machine/program.ts';
import { textOf } from '../machine/str-object.ts';
import { tupleItem } from '../machine/tuple-object.ts';
import { shownFile } from '../machine/typed-statement.ts';
import { activationOf } from './activations.ts';
import { fileAt, lineAt, promptLine } from './place-in-source.ts';

/** A frame as memory has it. `frame` is 0 for what is left of a module whose code is over. */
export interface FrameAt {
  readonly frame: Address;
  /** Number of the call that made the frame. */
  readonly activation: number;
  /** The dict in which a module's or class's names are; 0 for a function. */
  readonly namespace: Address;
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly library: boolean;
  readonly callee: Address;
  /** What the coming instruction returns, or 0. Borrowed. */
  readonly returning: Address;
  readonly names: readonly NameAt[];
}

/** The frames, outermost first. After the end of the module's code its namespace stands for its frame. */
export function framesOf(m: Machine): FrameAt[] {
  const frames: FrameAt[] = [];
  for (let frame = m.frame; frame !== 0; frame = m.load(frame + FrameWord.previous))
    frames.push(frameAt(m, frame));
  if (!frames.some(({ namespace }) => namespace === mainNamespace(m))) {
    const left = leftOver(m);
    if (left) frames.push(left);
  }
  return frames.reverse();
}

/**
 * The frame of this index in snapshots; null: the innermost one that is not the library's. 0 for what is left
 * of a module whose code is over.
 */
export function frameOfIndex(m: Machine, index: number | null): Address {
  const frames = framesOf(m);
  const at = index === null ? frames.findLast(({ library }) => !library) : frames[index];
  return at?.frame ?? 0;
}

function frameAt(m: Machine, frame: Address): FrameAt {
  const unit = frameUnit(m, frame);
  const namespace = m.load(frame + FrameWord.namespace);
  return {
    frame,
    activation: activationOf(m, frame),
    namespace,
    name: unit.code.name,
    file: fileAt(m, frame),
    line: lineAt(m, frame),
    library: unit.library,
    callee: m.load(frame + FrameWord.function),
    returning: frame === m.frame ? returningOf(m, namespace !== 0) : 0,
    names:
      namespace === 0
        ? localNames(m, frame, unit)
        : [...namespaceNames(m, namespace, textOfNames(m, unit)), ...hiddenNames(m, frame, unit, namespace)],
  };
}

/** What the running function is about to return; 0 where the coming instruction is another one. */
function returningOf(m: Machine, isBody: boolean): Address {
  const word = m.program.words[m.pc]!;
  if (isBody) return 0;
  if ((word & 0x7f) === Op.RETURN_VALUE) return m.load(m.sp - 8);
  if ((word & 0x7f) !== Op.RETURN_CONST) return 0;
  return tupleItem(m, m.load(m.load(m.frame + FrameWord.code) + CODE.constants), word >> 8);
}

/** The namespace of `__main__`; 0 where there is none any more. */
function mainNamespace(m: Machine): Address {
  const module = m.load(Own.mainModule);
  return module === 0 ? 0 : m.load(module + MODULE.dict);
}

/** The namespace of `__main__`, once its frame does not run any more. */
function leftOver(m: Machine): FrameAt | null {
  const namespace = mainNamespace(m);
  const main = mainUnits(m);
  if ((main.length === 0 && m.load(Own.prompt) === 0) || m.load(Own.mainModule) === 0) return null;
  return {
    frame: 0,
    activation: 0,
    namespace,
    name: '<module>',
    file: shownFile(main[0]?.code.filename ?? '<stdin>'),
    line: promptLine(m) ?? 0,
    library: false,
    callee: 0,
    returning: 0,
    names: namespace === 0 ? [] : namespaceNames(m, namespace, main),
  };
}

/** What the module's code is: one unit, or those of the statements that have been typed so far. */
function mainUnits(m: Machine): readonly Unit[] {
  const isMain = (one: Unit | undefined) => one !== undefined && !one.library && one.code.name === '<module>';
  if (m.load(Own.prompt) === 0) return m.program.units.filter(isMain).slice(0, 1);
  const loaded = m.load(Own.codeUnits);
  return m.program.units.filter(
    (one) => isMain(one) && one.number < loaded && m.program.linesBefore.has(one.code.filename),
  );
}

/** The code whose text tells which names a body binds, and in which order. */
function textOfNames(m: Machine, unit: Unit): readonly Unit[] {
  return m.program.linesBefore.has(unit.code.filename) && unit.code.name === '<module>'
    ? mainUnits(m)
    : [unit];
}

/** What a call was given, by the names of the parameters. */
export function argumentsOf(m: Machine, frame: Address): NameAt[] {
  return localsOf(m, frame).filter(({ argument }) => argument);
}

/**
 * Names of comprehensions that run in a module's or class's own frame, while bound. One that hides a name
 * of the namespace says what it is.
 */
function hiddenNames(m: Machine, frame: Address, unit: Unit, namespace: Address): NameAt[] {
  const { localsplusnames, localspluskinds } = unit.code;
  const names: NameAt[] = [];
  for (let i = 0; i < localsplusnames.length; i++) {
    const kind = localspluskinds[i]!;
    if ((kind & LocalKind.HIDDEN) === 0) continue;
    const cell = (kind & (LocalKind.CELL | LocalKind.FREE)) !== 0;
    const object = slotValue(m, frame, i);
    if (object === 0) continue;
    const name = localsplusnames[i]!;
    const hides = entriesOf(m, namespace).has(name) || boundNames(unit).has(name);
    names.push({
      name: hides ? `${name} (comprehension)` : name,
      object,
      cell,
      argument: false,
      deletable: false,
    });
  }
  return names;
}

/** Names of a module or class body: those its code binds in the order it does, then what else is there. */
function namespaceNames(m: Machine, namespace: Address, units: readonly Unit[]): NameAt[] {
  const entries = entriesOf(m, namespace);
  const isDeletable = (name: string) => units.some((unit) => deletedNames(unit).has(name));
  const names: NameAt[] = [];
  const add = (name: string, object: Address) =>
    names.push({ name, object, cell: false, argument: false, deletable: isDeletable(name) });
  for (const name of new Set(units.flatMap((unit) => [...boundNames(unit)]))) {
    add(name, entries.get(name) ?? 0);
    entries.delete(name);
  }
  for (const [name, object] of entries) if (!isGiven(name)) add(name, object);
  const shown = namespace === mainNamespace(m) && !entries.has(UNDERSCORE) ? lastShown(m) : 0;
  if (shown !== 0) add(UNDERSCORE, shown);
  return names;
}

const UNDERSCORE = '_';
const LAST_SHOWN = name(UNDERSCORE);

/** What a prompt has shown last, which its built-ins hold as `_`: borrowed, or 0. */
function lastShown(m: Machine): Address {
  const builtins = m.load(Own.builtins);
  return m.load(Own.prompt) === 0 || builtins === 0 ? 0 : dictGetName(m, builtins, LAST_SHOWN);
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

/** Names that every module or class has without its author's doing. */
const GIVEN = new Set(
  `__annotations__ __builtins__ __cached__ __classcell__ __classdictcell__ __doc__ __file__ __firstlineno__
  __loader__ __module__ __name__ __package__ __path__ __qualname__ __spec__ __static_attributes__
  __type_params__`.split(/\s+/),
);

/** Those, and names that cannot be written in a program. */
export const isGiven = (name: string): boolean => GIVEN.has(name) || name.startsWith('.');

const bound = new WeakMap<Unit, ReadonlySet<string>>();

/** The names that a unit's code binds with STORE_NAME, in the order of their first binding in its text. */
function boundNames(unit: Unit): ReadonlySet<string> {
  let names = bound.get(unit);
  if (names !== undefined) return names;
  const { ops, args, names: all, positions } = unit.code;
  const stores: number[] = [];
  for (let i = 0; i < ops.length; i++)
    if (ops[i] === Op.STORE_NAME && !isGiven(all[args[i]!]!)) stores.push(i);
  const place = (i: number, part: number): number => positions[POSITION_WIDTH * i + part]!;
  // Handlers lie behind everything else.
  stores.sort((a, b) => place(a, 0) - place(b, 0) || place(a, 2) - place(b, 2) || a - b);
  bound.set(unit, (names = new Set(stores.map((i) => all[args[i]!]!))));
  return names;
}
