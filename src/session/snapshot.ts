/**
 * The snapshot: everything that a view may know about one position of a run. Plain JSON-able data;
 * nothing in it refers to the machine. `namesake show --format json` prints exactly this.
 *
 * Words follow DESIGN.md section 10. An object is named by its *label* everywhere in here.
 */
import type { ObjectShape } from '../machine/shown.ts';

export type { ObjectShape };

/**
 * A label such as 'L1' (list), 'T2' (tuple), 'P4' (instance of P): given at birth, never reused. Objects
 * that are shown by their value (numbers, strings, None) have none of their own; what stands in for it is
 * made of their id, starts with '@', and is not for reading.
 */
export type Label = string;

/** Whether a label is meant to be read. */
export const isReadable = (label: Label): boolean => !label.startsWith('@');

/** A half-open stretch of source: lines from 1, columns from 0 in code points. */
export interface SourceRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A place in the recorded run: the step-th line event (0 = before the first), and the tick inside it. */
export interface Position {
  readonly step: number;
  readonly tick: number;
}

export type EventKind = 'start' | 'line' | 'call' | 'return' | 'exception' | 'end';

/**
 * State of a name: what the step did to it, or why it has no object. 'deleted' is the step's doing;
 * 'unbound' is a name that may have had an object before, since the code has a `del` for it.
 */
export type BindingState = 'bound' | 'new' | 'rebound' | 'unbound yet' | 'unbound' | 'deleted';

/** One entry of a namespace. `object` is null when the name is unbound or deleted. */
export interface Binding {
  readonly name: string;
  readonly object: Label | null;
  readonly state: BindingState;
  /** The name is kept in a cell, shared with the closures that use it. */
  readonly cell: boolean;
  /** A parameter of the function. */
  readonly argument?: boolean;
  /** What the entry is, for hiding: an imported module, a function, a class, or plain data. */
  readonly role: 'data' | 'function' | 'class' | 'module';
}

/** One frame of the call stack. */
export interface Frame {
  /** Name of the function, '<module>' for the outermost frame. */
  readonly name: string;
  readonly file: string;
  /** Line the frame is at; in the innermost frame the line that runs next. */
  readonly line: number;
  /** Frame of library code, hidden unless asked for. */
  readonly library: boolean;
  /** Number of the call: no other frame of the run has it. 0 once the module's code is over. */
  readonly activation?: number;
  /** Label of the function's object, when there is one: joins closures with their parents. */
  readonly callee: Label | null;
  readonly bindings: readonly Binding[];
  /** What the frame is about to return, once it is known. */
  readonly returning: Label | null;
}

/** Where in an object a reference is kept. */
export type Slot =
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'key'; readonly key: Label; readonly text: string }
  | { readonly kind: 'value'; readonly key: Label; readonly text: string }
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'member' };

/** A slot as Python would write it behind its object. */
export function slotWords(slot: Slot): string {
  switch (slot.kind) {
    case 'index':
      return `[${slot.index}]`;
    case 'key':
      return `key ${slot.text}`;
    case 'value':
      return `[${slot.text}]`;
    case 'attribute':
      return `.${slot.name}`;
    case 'member':
      return 'member';
  }
}

/** A reference from an object to another one. */
export interface Reference {
  readonly slot: Slot;
  readonly to: Label;
  /** The step stored this reference. Items that only moved up or down in a list are not marked. */
  readonly changed: boolean;
}

export type ObjectState = 'live' | 'new' | 'changed' | 'freed' | 'unreachable';

/** One object: reachable from what is shown, or just dead, or an island not yet collected. */
export interface ObjectView {
  readonly label: Label;
  /** The id as Python's id() gives it. */
  readonly id: number;
  readonly type: string;
  readonly shape: ObjectShape;
  /** Python's repr, cut to a bounded length (ends in '…' when cut). For containers a short summary. */
  readonly text: string;
  readonly mutable: boolean;
  readonly immortal: boolean;
  /** sys.getsizeof, in bytes. */
  readonly size: number;
  /** Reference count as stored; 4294967295 for immortal objects. 0 when freed. */
  readonly count: number;
  readonly state: ObjectState;
  /** Number of entries of a container, null for others. May exceed `references` when those are cut. */
  readonly length: number | null;
  /**
   * In order. At most a bounded number; `length` tells how many there are. Slots behind those are there only
   * if the step changed them.
   */
  readonly references: readonly Reference[];
  /** Of a function: its name and parameters, `f(a, *rest)`. */
  readonly signature?: string;
  /** Of a class: the names of its bases, but for `object`. */
  readonly bases?: readonly string[];
  /** The collector's generation, 0 to 2; without one the collector does not watch the object. */
  readonly generation?: number;
  /** Objects weakly referred to, apart: they add no count. */
  readonly weak: readonly Label[];
}

/**
 * A piece of output, and the step that wrote it. A line that was typed for input() stands among them
 * ('stdin'), as it does on a terminal.
 */
export interface OutputPart {
  readonly step: number;
  readonly stream: 'stdout' | 'stderr' | 'stdin';
  readonly text: string;
  /** A prompt, or a statement typed at one: no doing of the program's. */
  readonly prompt?: true;
}

/** The exception in flight, or the one that ended the program. */
export interface ExceptionView {
  readonly type: string;
  readonly message: string;
  readonly object: Label | null;
  /** The lines CPython prints for it, once it is known to be uncaught; else empty. */
  readonly traceback: string;
  readonly uncaught: boolean;
}

/** Why the object that an expression made or got is shared. */
export type SharedReason = 'small int' | 'one-character string' | 'constant' | 'interned' | 'singleton';

/** One of two objects that were compared; it may be gone after the step. */
export interface Compared {
  readonly label: Label;
  readonly type: string;
  readonly text: string;
}

/** Things that happened in the step, in order. The sentence of narration is made from these alone. */
export type Fact =
  | { readonly kind: 'bound'; readonly name: string; readonly frame: string; readonly object: Label }
  | {
      readonly kind: 'rebound';
      readonly name: string;
      readonly frame: string;
      readonly old: Label;
      readonly object: Label;
    }
  | { readonly kind: 'unbound'; readonly name: string; readonly frame: string; readonly old: Label }
  | {
      readonly kind: 'mutated';
      readonly object: Label;
      readonly slot: Slot;
      readonly old: Label | null;
      readonly value: Label | null;
    }
  /** The value of an object without slots changed in place: a bytearray. */
  | { readonly kind: 'altered'; readonly object: Label; readonly old: string; readonly text: string }
  /** A weak reference lost what it referred to. */
  | { readonly kind: 'referent gone'; readonly object: Label; readonly old: Label }
  | { readonly kind: 'created'; readonly object: Label }
  | { readonly kind: 'freed'; readonly object: Label; readonly why: 'last reference gone' | 'collected' }
  | { readonly kind: 'unreachable'; readonly object: Label }
  | { readonly kind: 'id reused'; readonly object: Label; readonly previous: Label }
  | { readonly kind: 'shared'; readonly object: Label; readonly why: SharedReason }
  | { readonly kind: 'called' | 'resumed'; readonly function: string; readonly line: number }
  | {
      readonly kind: 'returned' | 'yielded';
      readonly function: string;
      readonly value: Label;
      readonly text: string;
    }
  | { readonly kind: 'raised'; readonly type: string; readonly message: string }
  | { readonly kind: 'handled'; readonly type: string }
  /** Two objects were compared. `equal`: whether `==` of built-in values makes them equal; null: not known. */
  | {
      readonly kind: 'compared';
      readonly operator: 'is' | 'is not' | '==' | '!=';
      readonly left: Compared;
      readonly right: Compared;
      readonly same: boolean;
      readonly equal: boolean | null;
      readonly result: string;
      readonly range: SourceRange;
    }
  /** A collection moved the object to another generation. */
  | { readonly kind: 'moved'; readonly object: Label; readonly from: number; readonly generation: number }
  /** The count is another: by these holders, in words, more and fewer. Only where these are all. */
  | {
      readonly kind: 'count';
      readonly object: Label;
      readonly from: number;
      readonly to: number;
      readonly gained: readonly string[];
      readonly lost: readonly string[];
    }
  | { readonly kind: 'output'; readonly text: string }
  | { readonly kind: 'input'; readonly text: string }
  | {
      readonly kind: 'evaluated';
      readonly range: SourceRange;
      readonly text: string;
      readonly object: Label | null;
    };

/** Everything about one position. */
export interface Snapshot {
  readonly position: Position;
  readonly event: EventKind;
  /** Path of the program as given, and the file shown in the source pane. */
  readonly file: string;
  /** Line that runs next (0 when nothing runs any more) and the line that ran last (0 at the start). */
  readonly line: number;
  readonly ranLine: number;
  /** The sub-expression just evaluated, when stepping by ticks. */
  readonly range: SourceRange | null;
  /** Innermost frame last; the first one is the module. */
  readonly frames: readonly Frame[];
  readonly objects: readonly ObjectView[];
  readonly output: readonly OutputPart[];
  readonly exception: ExceptionView | null;
  readonly facts: readonly Fact[];
}

/** One count of an object with its holder in words: `global a`, `L4[0]`, `argument x of f`. */
export interface Holder {
  readonly words: string;
  /** The object that holds it, when it is an object that is shown. */
  readonly by: Label | null;
  readonly count: number;
}

/** One reference on the way from a root to an object: the holder in words, and what it refers to. */
export interface Link {
  readonly words: string;
  readonly to: Label;
}

/** What the inspector shows of one object. */
export interface Inspection {
  readonly object: ObjectView;
  /** Every counted reference. Sums to the stored count, except for immortal objects. */
  readonly ledger: readonly Holder[];
  /** Weak references to it, which add no count. */
  readonly weakly: readonly Holder[];
  /** Names that refer to it, innermost frame first, as `name in frame`. */
  readonly names: readonly string[];
  /** The shortest way from a root, the root first; null when nothing leads there, or it is not counted. */
  readonly why: readonly Link[] | null;
  /** The collector's generation: 0 to 2, 3 for the permanent one; null where it does not watch the object. */
  readonly generation: number | null;
  /** Step and line in which it was made; 0 when it was there before the program, or is not known. */
  readonly bornAt: number;
  readonly bornAtLine: number;
  /** Reasons why it is shared, for strings and numbers. */
  readonly shared: SharedReason | null;
}

/** A step, and the line that ran in it. */
export interface When {
  readonly step: number;
  readonly line: number;
}

/** What a step changed in an object, in words. */
export interface Change extends When {
  readonly what: readonly string[];
}

/** Whose an id was before: its label, or its type where it had none, and when it died. */
export interface PreviousOwner extends When {
  readonly label: Label;
  readonly type: string;
}

/** The life of one object, as far as the run is recorded. */
export interface Life {
  /** Null when it was there before the program. */
  readonly born: When | null;
  /** The last changes before the shown position, the newest first. */
  readonly changes: readonly Change[];
  /** How many there were before those. */
  readonly earlier: number;
  /** When it dies and why; null when it is still there at the end of what is recorded. */
  readonly died: (When & { readonly why: 'last reference gone' | 'collected' }) | null;
  readonly previous: PreviousOwner | null;
}

/** One word of memory: 8 bytes, named by the layout that it belongs to. */
export interface MemoryWord {
  /** Bytes from the object; what the collector and the dict need stands in front of it. */
  readonly offset: number;
  readonly name: string;
  /** The 8 bytes as a number in hexadecimal, addresses as ids. */
  readonly value: string;
  readonly meaning: string;
}

/** The object itself, or a block of memory that it owns. */
export interface MemoryPart {
  readonly title: string;
  /** As id() would give it. */
  readonly id: number;
  readonly words: readonly MemoryWord[];
  /** Words that are not listed, since there are too many. */
  readonly left: number;
}

/** Two objects side by side. */
export interface Comparison {
  readonly same: boolean;
  /** What `==` answers at this moment: its value as text, or the error it raises. */
  readonly equal: string;
  /** How that was found out: by the contents, by a method of a class, or because it is one object. */
  readonly how: string;
  readonly left: ObjectView;
  readonly right: ObjectView;
  /** What differs, slot by slot, in words; only where both have slots. */
  readonly differences: readonly string[];
  /** Of two names of one object: the step behind which they were so first. */
  readonly since?: When;
}

/** What is different between two positions of the run. */
export interface HeapDifference {
  readonly from: number;
  readonly to: number;
  /** Names, in words: bound, bound to something else, gone. */
  readonly names: readonly string[];
  readonly made: readonly string[];
  readonly died: readonly string[];
  /** What changed in place, in words, object by object. */
  readonly changed: readonly string[];
  /** How many objects of each type there are more or fewer: all of the heap. */
  readonly counts: readonly { readonly type: string; readonly before: number; readonly after: number }[];
}

/** An object that died in a step. */
export interface Death {
  readonly label: Label;
  readonly type: string;
  readonly why: 'last reference gone' | 'collected';
  /** It was made in the same step. */
  readonly passing: boolean;
}

/** State of the recording that runs ahead of the reader. */
export interface RecordingState {
  /** Number of line steps recorded so far; the last one that can be shown. */
  readonly steps: number;
  readonly state: 'running' | 'done' | 'budget' | 'needs input' | 'at the prompt' | 'stopped';
  /** A sentence about why it stopped, for the status line; empty while it runs or after a normal end. */
  readonly reason: string;
  readonly exitStatus: number;
  /** Prompt text already printed by input(), while the state is 'needs input'. */
  readonly prompt: string;
}
