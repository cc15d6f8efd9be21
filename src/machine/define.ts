/**
 * How a file declares a built-in type and its natives. Everything declared lands in tables that are the
 * same in every machine: natives have numbers, types have fixed addresses. `boot.ts` writes them into
 * the memory of a new machine.
 */
import { type LayoutTable, tableOf } from './layout.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { FIRST_FREE_TYPE, TYPE_BASE, TYPE_STRIDE, Type } from './places.ts';
import { type NativeFunction, registerNative, slotNative } from './registry.ts';
import type { Shown } from './shown.ts';
import { parseSignature, type Signature } from './signature.ts';
import { SLOT_OFFSETS, type Slots } from './slots.ts';

/**
 * How wrong numbers of arguments are worded, after CPython's ways of taking them: METH_NOARGS, METH_O,
 * METH_FASTCALL, the same with METH_KEYWORDS, and PyArg_ParseTuple under METH_VARARGS; `nameless` ones with
 * keywords or under METH_VARARGS do not say whose arguments are wrong. The signature gives the style, but
 * for `tuple` and the nameless ones.
 */
export type NativeStyle =
  | 'none'
  | 'one'
  | 'positional'
  | 'keywords'
  | 'tuple'
  | 'nameless'
  | 'nameless tuple';

/** How a callable native is described; `raw` ones get (m, self, argv, count, names) unchecked. */
export class NativeSpec {
  readonly name: string;
  readonly raw: boolean;
  readonly native: number;
  /** Name of the type whose method it is; '' for a function of a module. */
  owner = '';
  readonly #text: string;
  readonly #style: NativeStyle | undefined;
  #signature: Signature | null = null;

  constructor(name: string, fn: NativeFunction, text: string, raw: boolean, style?: NativeStyle) {
    this.name = name;
    this.raw = raw;
    this.native = registerNative(fn);
    this.#text = text;
    this.#style = style;
  }

  /** Parsed when it is first asked for: most of some thousand natives are never called. */
  get signature(): Signature {
    this.#signature ??= parseSignature(this.#text);
    return this.#signature;
  }

  /**
   * Whether CPython calls it with a tuple of its positional arguments, which holds them once more while it
   * runs: METH_VARARGS, and whatever takes any number of arguments, unless it is said to be 'positional'.
   */
  get packed(): boolean {
    if (this.#style !== undefined) return this.#style.endsWith('tuple');
    return this.raw && this.signature.anyNumber;
  }

  get style(): NativeStyle {
    return this.#style ?? styleOf(this.signature);
  }
}

export type MemberSpec =
  | { readonly kind: 'method' | 'classmethod' | 'staticmethod'; readonly spec: NativeSpec }
  | { readonly kind: 'getset'; readonly name: string; readonly get: number; readonly set: number }
  | { readonly kind: 'member'; readonly name: string; readonly offset: number; readonly writable: boolean }
  | { readonly kind: 'constant'; readonly name: string; readonly make: (m: Machine) => Address };

/** A method. `fn` gets (m, self, argument…), 0 for an argument that was left out. */
export function method(name: string, fn: NativeFunction, signature: string, style?: NativeStyle): MemberSpec {
  return { kind: 'method', spec: spec(name, fn, signature, false, style) };
}

/** A method that gets (m, self, argv, count, names) and checks its arguments itself. */
export function rawMethod(name: string, fn: NativeFunction, signature: string): MemberSpec {
  return { kind: 'method', spec: spec(name, fn, signature, true) };
}

/** A class method: self is the class. */
export function classMethod(name: string, fn: NativeFunction, signature: string): MemberSpec {
  return { kind: 'classmethod', spec: spec(name, fn, signature, false) };
}

/** A class method that gets (m, class, argv, count, names) and checks its arguments itself. */
export function rawClassMethod(name: string, fn: NativeFunction, signature: string): MemberSpec {
  return { kind: 'classmethod', spec: spec(name, fn, signature, true) };
}

/** A static method: self is 0. */
export function staticMethod(name: string, fn: NativeFunction, signature: string): MemberSpec {
  return { kind: 'staticmethod', spec: spec(name, fn, signature, false) };
}

/** A computed attribute: get(m, self) → new reference; set(m, self, value), value 0 deletes. */
export function getset(
  name: string,
  get: (m: Machine, self: Address) => Address,
  set?: (m: Machine, self: Address, value: Address) => void,
): MemberSpec {
  return { kind: 'getset', name, get: registerNative(get), set: set ? registerNative(set) : 0 };
}

/**
 * An attribute kept as a reference at `offset` of the object (None when 0). Read-only unless `writable`;
 * then it can be set to anything, and deleting it empties the word.
 */
export function member(name: string, offset: number, writable = false): MemberSpec {
  return { kind: 'member', name, offset, writable };
}

/** An entry of the type's namespace made once at boot. */
export function constant(name: string, make: (m: Machine) => Address): MemberSpec {
  return { kind: 'constant', name, make };
}

/** A module-level built-in function: fn(m, module, argument…). */
export function builtin(
  name: string,
  fn: NativeFunction,
  signature: string,
  style?: NativeStyle,
): NativeSpec {
  return spec(name, fn, signature, false, style);
}

/** A module-level built-in that gets (m, module, argv, count, names). */
export function rawBuiltin(
  name: string,
  fn: NativeFunction,
  signature: string,
  style?: NativeStyle,
): NativeSpec {
  return spec(name, fn, signature, true, style);
}

/** Callable natives by number, for argument checking, `__text_signature__` and the list of what is supported. */
export const nativeSpecs: (NativeSpec | undefined)[] = [];

function spec(name: string, fn: NativeFunction, text: string, raw: boolean, style?: NativeStyle): NativeSpec {
  const made = new NativeSpec(name, fn, text, raw, style);
  nativeSpecs[made.native] = made;
  return made;
}

function styleOf(signature: Signature): NativeStyle {
  if (signature.keywords) return 'keywords';
  if (signature.positional === 0) return 'none';
  return signature.positional === 1 && signature.required === 1 ? 'one' : 'positional';
}

export interface TypeOptions extends Slots {
  /** Address from `Type`; a type that is not named there gets the next free place. */
  readonly at?: Address;
  /** Default 'object'. */
  readonly base?: Address;
  /** All bases, where there are several; `base` is the one that gives the layout. */
  readonly bases?: readonly Address[];
  readonly layout: object;
  /** Bytes of an instance's fixed part, when it is not the layout's size (CPython's tp_basicsize). */
  readonly size?: number;
  readonly itemSize?: number;
  /** Tracked by the collector: two words in front of each object. */
  readonly collected?: boolean;
  /** Cannot be a base class. */
  readonly final?: boolean;
  /** Cannot be called to make an instance; `false` says that the `__new__` of the base makes them. */
  readonly abstract?: boolean;
  /** Offset of the list of weak references, 0 when objects cannot be referred to weakly. */
  readonly weakOffset?: number;
  /** Offset of a `__dict__` reference kept by the object itself. */
  readonly dictOffset?: number;
  /** Module shown in the type's repr and __module__; default builtins. */
  readonly module?: string;
  /** Its namespace has a `__module__`, as classes have (CPython: made by PyType_FromSpec). */
  readonly heap?: boolean;
  readonly doc?: string;
  /** Visits the blocks of raw memory that an object owns beyond the `block` words of its layout. For the audit. */
  readonly blocks?: (m: Machine, self: Address, visit: (block: Address) => void) => void;
  /** Objects of it are drawn and labelled: the label's letter. Without one they count as atoms. */
  readonly letter?: string;
  /** Attributes of the type itself can be set, when that is not so for types of its kind. */
  readonly mutable?: boolean;
  /** How its objects are shown to a person; derived types are shown alike. */
  readonly shown?: Shown;
  /** Kind of pattern that its objects match. */
  readonly matches?: 'sequence' | 'mapping';
  /** Objects of it, found in a class, are called with the instance in front without being bound first. */
  readonly methodDescriptor?: boolean;
}

/** A declared built-in type. */
export interface TypeSpec {
  readonly name: string;
  readonly address: Address;
  readonly base: Address;
  readonly options: TypeOptions;
  readonly layout: LayoutTable;
  /** Pairs (slot offset, native number). */
  readonly slots: readonly (readonly [number, number])[];
  readonly unhashable: boolean;
  readonly members: readonly MemberSpec[];
}

/** Declared types in order of declaration, and by address. */
export const typeSpecs: TypeSpec[] = [];
const byAddress = new Map<Address, TypeSpec>();
let nextFree = FIRST_FREE_TYPE;

/** Declares a built-in type: its options and slots, and the table of its methods. */
export function defineType(
  name: string,
  options: TypeOptions,
  members: readonly MemberSpec[] = [],
): TypeSpec {
  const address = options.at ?? TYPE_BASE + nextFree++ * TYPE_STRIDE;
  const slots: (readonly [number, number])[] = [];
  for (const key of Object.keys(SLOT_OFFSETS) as (keyof Slots)[]) {
    const fn = options[key];
    if (fn) slots.push([SLOT_OFFSETS[key], slotNative(fn as NativeFunction)]);
  }
  const base = address === Type.object ? 0 : (options.base ?? Type.object);
  const unhashable = options.hash === null;
  const made: TypeSpec = {
    name,
    address,
    base,
    options,
    layout: tableOf(options.layout),
    slots,
    unhashable,
    members,
  };
  if (byAddress.has(address)) throw new Error(`two types at one place: ${name}`);
  for (const one of members) if ('spec' in one) one.spec.owner = name;
  typeSpecs.push(made);
  byAddress.set(address, made);
  return made;
}

/** The declaration behind a built-in type's address; undefined for classes made by the program. */
export function typeSpecAt(address: Address): TypeSpec | undefined {
  return byAddress.get(address);
}

/** An entry of a built-in module's namespace. */
export type ModuleMember =
  | NativeSpec
  | { readonly kind: 'value'; readonly name: string; readonly make: (m: Machine) => Address }
  | { readonly kind: 'type'; readonly name: string; readonly type: Address }
  | { readonly kind: 'alias'; readonly name: string; readonly of: string };

/** A declared built-in module. */
export interface ModuleSpec {
  readonly name: string;
  readonly doc: string | null;
  readonly members: readonly ModuleMember[];
}

/** Declared modules by name; boot makes those of `bootModules`, import makes the others when asked for. */
export const moduleSpecs = new Map<string, ModuleSpec>();

/** Declares a built-in module: its functions (`builtin`, `rawBuiltin`), values and types, in order. */
export function defineModule(name: string, doc: string | null, members: readonly ModuleMember[]): ModuleSpec {
  if (moduleSpecs.has(name)) throw new Error(`two modules named ${name}`);
  const made: ModuleSpec = { name, doc, members };
  moduleSpecs.set(name, made);
  return made;
}

/** A value in a module's namespace, made (new reference) when the module is. */
export function moduleValue(name: string, make: (m: Machine) => Address): ModuleMember {
  return { kind: 'value', name, make };
}

/** A type in a module's namespace; by the type's own name unless told otherwise. */
export function moduleType(spec: TypeSpec, name: string = spec.name): ModuleMember {
  return { kind: 'type', name, type: spec.address };
}

/** A second name for what stands further up in the same module. */
export function moduleAlias(name: string, of: string): ModuleMember {
  return { kind: 'alias', name, of };
}
