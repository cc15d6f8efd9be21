/**
 * Snapshots in the execution trace format of Python Tutor: what its front end, and others that read it, can
 * draw. Objects keep the numbers that they get when they are first seen, and frames theirs.
 */
import type { Binding, Frame, Label, ObjectView, Reference, Slot, Snapshot } from '../session/snapshot.ts';

export type TutorEvent =
  | 'step_line'
  | 'call'
  | 'return'
  | 'exception'
  | 'instruction_limit_reached'
  | 'raw_input';

/** A number, a string, a truth value or null stands for itself; the rest are lists that begin with their kind. */
export type Encoded = number | string | boolean | null | readonly unknown[];

interface TutorFrame {
  readonly frame_id: number;
  readonly func_name: string;
  readonly encoded_locals: Readonly<Record<string, Encoded>>;
  readonly ordered_varnames: readonly string[];
  readonly is_highlighted: boolean;
  readonly is_parent: boolean;
  readonly is_zombie: boolean;
  readonly parent_frame_id_list: readonly number[];
  readonly unique_hash: string;
}

export interface TutorEntry {
  readonly line: number;
  readonly event: TutorEvent;
  readonly func_name: string;
  readonly globals: Readonly<Record<string, Encoded>>;
  readonly ordered_globals: readonly string[];
  readonly stack_to_render: readonly TutorFrame[];
  readonly heap: Readonly<Record<number, Encoded>>;
  readonly stdout: string;
  readonly exception_msg?: string;
}

/** What an entry says besides the snapshot. */
export interface Telling {
  readonly event: TutorEvent;
  readonly line: number;
  readonly message?: string;
}

export class PythonTutor {
  readonly #objects = new Map<Label, number>();
  readonly #frames = new Map<number, number>();
  /** The call in which a function was made, by the function's label. */
  readonly #madeIn = new Map<Label, number>();
  readonly #parents = new Map<number, Frame>();
  /** Calls of functions: the bodies of classes are none. */
  readonly #calls = new Set<number>();

  /** One entry of the trace. Entries are to be made in the order of the run. */
  entry(snapshot: Snapshot, { event, line, message }: Telling): TutorEntry {
    const inner = snapshot.frames.at(-1)?.activation;
    if (event === 'call' && inner) this.#calls.add(inner);
    this.#noteParents(snapshot);
    const [outermost, ...calls] = snapshot.frames.filter(({ library }) => !library);
    const encoder = new Encoder(
      snapshot,
      (label) => this.#number(label),
      (label) => this.#parentOf(label),
    );
    const globals = encoder.namespace(outermost?.bindings ?? []);
    const stack = this.#stack(calls, encoder);
    return {
      line,
      event,
      func_name: snapshot.frames.at(-1)?.name ?? '<module>',
      globals,
      ordered_globals: Object.keys(globals),
      stack_to_render: stack,
      heap: encoder.heap(),
      stdout: snapshot.output
        .filter(({ stream }) => stream === 'stdout')
        .map(({ text }) => text)
        .join(''),
      ...(message === undefined ? {} : { exception_msg: message }),
    };
  }

  /** Functions that are new were made in the innermost call, whose frame has to stay visible for them. */
  #noteParents(snapshot: Snapshot): void {
    const inner = snapshot.frames.findLast(({ activation }) => this.#calls.has(activation ?? 0));
    for (const { shape, label, state } of snapshot.objects)
      if (shape === 'function' && state === 'new' && !this.#madeIn.has(label))
        this.#madeIn.set(label, inner?.activation ?? 0);
    const makers = new Set(this.#madeIn.values());
    for (const frame of snapshot.frames)
      if (frame.activation && makers.has(frame.activation)) this.#parents.set(frame.activation, frame);
  }

  #number(label: Label): number {
    let number = this.#objects.get(label);
    if (number === undefined) this.#objects.set(label, (number = this.#objects.size + 1));
    return number;
  }

  #frameNumber(activation: number): number {
    let number = this.#frames.get(activation);
    if (number === undefined) this.#frames.set(activation, (number = this.#frames.size + 1));
    return number;
  }

  /** The frame that a function was made in; null for the module. */
  #parentOf(label: Label): number | null {
    const activation = this.#madeIn.get(label) ?? 0;
    return activation === 0 ? null : this.#frameNumber(activation);
  }

  /** Frames that run, the innermost last, and among them those that are over but have functions left. */
  #stack(calls: readonly Frame[], encoder: Encoder): readonly TutorFrame[] {
    const live = new Set(calls.map(({ activation }) => activation));
    const zombies = [...this.#parents.values()].filter(({ activation }) => !live.has(activation));
    const frames = [
      ...calls.map((frame, i) => this.#frame(frame, encoder, i === calls.length - 1, false)),
      ...zombies.map((frame) => this.#frame(frame, encoder, false, true)),
    ];
    return frames.sort((a, b) => a.frame_id - b.frame_id);
  }

  #frame(frame: Frame, encoder: Encoder, isInnermost: boolean, isZombie: boolean): TutorFrame {
    const number = this.#frameNumber(frame.activation ?? 0);
    const isParent = this.#parents.has(frame.activation ?? 0);
    const locals: Record<string, Encoded> = encoder.namespace(frame.bindings);
    if (frame.returning !== null) locals['__return__'] = encoder.value(frame.returning);
    const parent = frame.callee === null ? null : this.#parentOf(frame.callee);
    return {
      frame_id: number,
      func_name: frame.name,
      encoded_locals: locals,
      ordered_varnames: Object.keys(locals),
      is_highlighted: isInnermost,
      is_parent: isParent,
      is_zombie: isZombie,
      parent_frame_id_list: parent === null ? [] : [parent],
      unique_hash: `${frame.name}_f${number}${isParent ? '_p' : ''}${isZombie ? '_z' : ''}`,
    };
  }
}

/** The values of one snapshot. What is referred to comes into the heap. */
class Encoder {
  readonly #objects: ReadonlyMap<Label, ObjectView>;
  readonly #number: (label: Label) => number;
  readonly #parentOf: (label: Label) => number | null;
  readonly #heap = new Map<number, Encoded>();

  constructor(
    snapshot: Snapshot,
    number: (label: Label) => number,
    parentOf: (label: Label) => number | null,
  ) {
    this.#objects = new Map(snapshot.objects.map((object) => [object.label, object]));
    this.#number = number;
    this.#parentOf = parentOf;
  }

  heap(): Readonly<Record<number, Encoded>> {
    return Object.fromEntries(this.#heap);
  }

  /** The names that are bound, in their order. */
  namespace(bindings: readonly Binding[]): Record<string, Encoded> {
    const bound = bindings.filter(({ object }) => object !== null);
    return Object.fromEntries(bound.map(({ name, object }) => [name, this.value(object!)]));
  }

  /** A value where it stands: itself, or a reference to the heap. A cell is what it holds. */
  value(label: Label): Encoded {
    const object = this.#objects.get(label);
    if (object === undefined) return ['HEAP_PRIMITIVE', 'object', '…'];
    if (object.type === 'cell') return object.references[0] ? this.value(object.references[0].to) : null;
    const plain = primitive(object);
    if (plain !== undefined) return plain;
    const number = this.#number(label);
    if (!this.#heap.has(number)) {
      // First, because it may refer to itself.
      this.#heap.set(number, null);
      this.#heap.set(number, this.#compound(object));
    }
    return ['REF', number];
  }

  #compound(object: ObjectView): Encoded {
    const { shape, type, references, text } = object;
    switch (shape) {
      case 'sequence':
      case 'set':
        return [kindOf(object), ...references.map(({ to }) => this.value(to)), ...rest(object)];
      case 'mapping':
        return ['DICT', ...this.#pairs(references), ...rest(object, true)];
      case 'instance':
        return ['INSTANCE', type, ...this.#pairs(references)];
      case 'class':
        return ['CLASS', className(object), object.bases ?? [], ...this.#pairs(references)];
      case 'function':
        return ['FUNCTION', object.signature ?? text, this.#parentOf(object.label)];
      case 'value':
      case 'named':
      case 'atom':
      case 'other':
        if (type === 'module') return ['module', /'(.*?)'/.exec(text)?.[1] ?? text];
        return ['HEAP_PRIMITIVE', type, text];
    }
  }

  /** Keys and attributes with their values. A dict's keys are slots of their own, which the values name. */
  #pairs(references: readonly Reference[]): readonly (readonly [Encoded, Encoded])[] {
    return references
      .filter(({ slot }) => slot.kind !== 'key')
      .map(({ slot, to }) => [this.#key(slot), this.value(to)]);
  }

  #key(slot: Slot): Encoded {
    switch (slot.kind) {
      case 'value':
      case 'key':
        return this.#objects.has(slot.key) ? this.value(slot.key) : slot.text;
      case 'attribute':
        return slot.name;
      case 'index':
        return slot.index;
      case 'member':
        return '';
    }
  }
}

const className = ({ text }: ObjectView): string => /'(.*)'/.exec(text)?.[1]?.split('.').at(-1) ?? text;

function kindOf({ shape, mutable }: ObjectView): string {
  if (shape === 'set') return 'SET';
  return mutable ? 'LIST' : 'TUPLE';
}

/** A sign for the items of a large container that the snapshot leaves out. */
function rest({ length, references }: ObjectView, isMapping = false): readonly Encoded[] {
  const shown = isMapping ? references.filter(({ slot }) => slot.kind !== 'key').length : references.length;
  const left = (length ?? 0) - shown;
  if (left <= 0) return [];
  return isMapping ? [['…', `${left} more`]] : [`… ${left} more`];
}

/** A number, string, truth value or None as such; undefined for anything else. */
function primitive({ type, text }: ObjectView): Encoded | undefined {
  switch (type) {
    case 'NoneType':
      return null;
    case 'bool':
      return text === 'True';
    case 'int':
      return Number.isSafeInteger(Number(text)) ? Number(text) : text;
    case 'float':
      return float(text);
    case 'str':
      return stringOf(text);
    default:
      return undefined;
  }
}

/** Floats that JSON or a reader would take for something else have their text. */
function float(text: string): Encoded {
  if (text === 'inf' || text === '-inf') return ['SPECIAL_FLOAT', text.replace('inf', 'Infinity')];
  if (text === 'nan') return ['SPECIAL_FLOAT', 'NaN'];
  const value = Number(text);
  return Number.isInteger(value) ? ['SPECIAL_FLOAT', text] : value;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** The string that a repr is of; one that was cut ends in '…'. */
function stringOf(repr: string): string {
  const quote = repr[0]!;
  const inner = repr.endsWith(quote) && repr.length > 1 ? repr.slice(1, -1) : repr.slice(1);
  return inner.replace(
    /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|(.))/g,
    (_all, two?: string, four?: string, eight?: string, one?: string) => {
      const hex = two ?? four ?? eight;
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return ESCAPES[one!] ?? one!;
    },
  );
}
