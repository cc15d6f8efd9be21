/** Which part of which object, frame or machine a word is, for the ledger. */
import { typeSpecAt } from './define.ts';
import { sharedName } from './dict-keys.ts';
import { dictEntries } from './dict-object.ts';
import { valueWord } from './dict-values.ts';
import type { Holder } from './holder.ts';
import { hasInline, inlineValues, isInline, Pre } from './instance-values.ts';
import { Header } from './layout.ts';
import {
  CODE,
  FRAME_COPY,
  FrameWord,
  FUNCTION,
  GENERATOR_FRAME,
  LIST,
  MODULE,
  TUPLE_ITEMS,
  TYPE,
  TypeFlag,
} from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';
import { Region, Type } from './places.ts';
import { isStr } from './protocol/text.ts';
import { runningNative } from './running-native.ts';
import { textOf } from './str-object.ts';
import { tupleItem } from './tuple-object.ts';

/** A word that refers to something, and the object or frame it belongs to; 0 for the machine's own. */
export interface Owner {
  readonly at: Address;
  readonly holder: Address;
}

const WORD = 8;

/** The holder that a word is. `owners` are the words that refer to the holder itself. */
export function holderOfWord(m: Machine, at: Address, holder: Address, owners: readonly Owner[]): Holder {
  if (holder === 0) return machineWord(m, at);
  if (holder >= Region.frames && holder < Region.framesEnd) return frameWord(m, at, holder, 0);
  const inner = innerFrame(m, holder);
  if (inner !== 0 && at >= inner) return frameWord(m, at, inner, holder);
  return objectWord(m, at, holder, owners);
}

function machineWord(m: Machine, at: Address): Holder {
  const tree = m.load(Own.syntaxTree);
  if (tree !== 0 && at > tree && at <= tree + WORD * m.load(tree)) return SYNTAX_TREE;
  if (at === Own.pending) return { kind: 'raised', object: 0 };
  if (at === Own.handledBase) return { kind: 'handled', object: 0 };
  const isOwn = at < Own.end;
  return isOwn
    ? { kind: 'machine', object: 0, what: OWN_WORDS.get(at) ?? 'the machine' }
    : { kind: 'native', object: 0, ...runningNative(m) };
}

const SYNTAX_TREE: Holder = { kind: 'machine', object: 0, what: 'the syntax tree of the program' };

const OWN_WORDS: ReadonlyMap<Address, string> = new Map<Address, string>([
  [Own.modules, 'sys.modules'],
  [Own.errorHandlers, 'the table of encoding error handlers'],
  [Own.codecs, 'the codecs in use'],
  [Own.files, 'the files of the program'],
  [Own.decimalContext, 'the current decimal context'],
  [Own.garbage, 'gc.garbage'],
  [Own.collectorCallbacks, 'gc.callbacks'],
  [Own.warningFilters, 'the warning filters'],
  [Own.warningsOnce, 'the warnings shown once'],
]);

/** The frame that lies inside a generator or frame object; 0 for others. */
function innerFrame(m: Machine, object: Address): Address {
  switch (m.typeOf(object)) {
    case Type.generator:
    case Type.coroutine:
    case Type.async_generator:
      return object + GENERATOR_FRAME;
    case Type.frame:
      return object + FRAME_COPY;
    default:
      return 0;
  }
}

function frameWord(m: Machine, at: Address, frame: Address, object: Address): Holder {
  switch (at - frame) {
    case FrameWord.code:
      return { kind: 'frame', object, frame, what: 'code' };
    case FrameWord.function:
      return { kind: 'frame', object, frame, what: 'function' };
    case FrameWord.namespace:
      return { kind: 'frame', object, frame, what: 'namespace' };
    case FrameWord.object:
      return { kind: 'frame', object, frame, what: 'frame object' };
  }
  const unit = m.program.units[m.load(m.load(frame + FrameWord.code) + CODE.unit)]!;
  const index = (at - frame - FrameWord.locals) / WORD;
  if (index < unit.localCount)
    return { kind: 'local', object, frame, name: unit.code.localsplusnames[index]! };
  return { kind: 'operand', object, frame, position: index - unit.localCount };
}

function objectWord(m: Machine, at: Address, object: Address, owners: readonly Owner[]): Holder {
  const type = m.typeOf(object);
  if (at === object + Header.type) return { kind: 'instance', object };
  if (type === Type.tuple) return tupleWord(m, at, object, owners);
  const flags = m.load(type + TYPE.flags);
  const attribute = attributeWord(m, at, object, type);
  if (attribute !== null) return attribute;
  const field = fieldWord(m, at, object, type);
  if (field !== null) return field;
  if ((flags & TypeFlag.listSubclass) !== 0) {
    return { kind: 'item', object, index: (at - m.load(object + LIST.items)) / WORD };
  }
  if ((flags & TypeFlag.tupleSubclass) !== 0) return { kind: 'item', object, index: itemIndex(at, object) };
  if ((flags & TypeFlag.dictSubclass) !== 0) return dictWord(m, at, object, owners);
  if ((flags & TypeFlag.setSubclass) !== 0) return { kind: 'element', object };
  if ((flags & TypeFlag.typeSubclass) !== 0) return { kind: 'attribute name', object };
  return { kind: 'field', object, name: '', about: '' };
}

function itemIndex(at: Address, tuple: Address): number {
  return (at - tuple - TUPLE_ITEMS) / WORD;
}

/** A tuple may be what code or a function keeps its constants, names or defaults in. */
function tupleWord(m: Machine, at: Address, tuple: Address, owners: readonly Owner[]): Holder {
  const index = itemIndex(at, tuple);
  for (const owner of owners) {
    const { holder } = owner;
    const type = holder < Region.heap ? 0 : m.typeOf(holder);
    if (type === Type.code) {
      const constant = owner.at === holder + CODE.constants;
      return { kind: constant ? 'constant' : 'code name', object: holder, index };
    }
    if (type === Type.function && owner.at === holder + FUNCTION.defaults) {
      return { kind: 'default', object: holder, index };
    }
  }
  return { kind: 'item', object: tuple, index };
}

/** A word that a class has given its instances: by `__slots__`, or for an attribute inside the object. */
function attributeWord(m: Machine, at: Address, object: Address, type: Address): Holder | null {
  for (let each = type; (m.load(each + TYPE.flags) & TypeFlag.heap) !== 0; each = m.load(each + TYPE.base)) {
    const index = (at - object - m.load(each + TYPE.slotsOffset)) / WORD;
    if (index < 0 || index >= m.load(each + TYPE.size)) continue;
    return { kind: 'attribute', object, name: textOf(m, tupleItem(m, m.load(each + TYPE.slotNames), index)) };
  }
  if (!hasInline(m, type) || !isInline(m, object)) return null;
  const values = inlineValues(object);
  const place = (at - valueWord(values, 0)) / WORD;
  if (place < 0 || place >= m.bytes[values]!) return null;
  return { kind: 'attribute', object, name: textOf(m, sharedName(m, m.load(type + TYPE.cachedKeys), place)) };
}

/** A word of the fixed part, by the table of the layout. */
function fieldWord(m: Machine, at: Address, object: Address, type: Address): Holder | null {
  if (at === object + Pre.dict) return { kind: 'field', object, name: 'dict', about: '__dict__' };
  const { layout } = typeSpecAt(m.load(type + TYPE.spec))!;
  const field = layout.fields.find((one) => one.kind === 'reference' && object + one.offset === at);
  return field === undefined ? null : { kind: 'field', object, name: field.name, about: field.about };
}

/** A dict may be the namespace of a module, a class or an instance. */
function dictWord(m: Machine, at: Address, dict: Address, owners: readonly Owner[]): Holder {
  const entry = dictEntries(m, dict).find((one) => one.keyWord === at || one.valueWord === at);
  if (entry === undefined) return { kind: 'field', object: dict, name: '', about: '' };
  const { key } = entry;
  if (entry.keyWord === at || !isStr(m, key)) {
    return { kind: entry.keyWord === at ? 'key' : 'value', object: dict, key };
  }
  const name = textOf(m, key);
  for (const { at: word, holder } of owners) {
    const type =
      holder === 0 || (holder >= Region.frames && holder < Region.framesEnd) ? 0 : m.typeOf(holder);
    if (type === Type.module && word === holder + MODULE.dict) {
      return { kind: 'global', object: holder, module: textOf(m, m.load(holder + MODULE.name)), name };
    }
    if (type === 0) continue;
    if ((m.load(type + TYPE.flags) & TypeFlag.typeSubclass) !== 0 && word === holder + TYPE.dict) {
      return { kind: 'class attribute', object: holder, name };
    }
    const offset = m.load(type + TYPE.dictOffset);
    if (word === holder + Pre.dict || (offset > 0 && word === holder + offset)) {
      return { kind: 'attribute', object: holder, name };
    }
  }
  return { kind: 'value', object: dict, key };
}
