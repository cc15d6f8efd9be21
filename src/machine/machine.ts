/**
 * The machine: memory, registers, and the primitives that everything else is written with. It knows
 * nothing of Python's types beyond the header of an object.
 *
 * Ownership words: a *new* reference is the caller's to release; a *borrowed* one is not; a function
 * that *steals* takes over the caller's. `hold` makes a new reference of a borrowed one.
 *
 * The keep stack. A native must not own a reference in a host variable while it calls anything that can
 * raise or run Python code: it gives it to `keep`, and takes it off with `releaseTo` or `unkeep`. So
 * every count has a holder in memory, and an exception, which unwinds the host's stack by `throw`, is
 * cleaned up after by releasing what lies above the catcher's mark. Natives need no try/finally.
 */
import { Allocator, OutOfMemory } from './allocate.ts';
import { Header } from './layout.ts';
import { TYPE, TypeFlag } from './layouts.ts';
import { type Address, DEFAULT_LIMIT, ID_BASE, Memory } from './memory.ts';
import type { HeapObserver, Outside } from './outside.ts';
import { Own } from './own-words.ts';
import { Region, Static, Type } from './places.ts';
import { Program } from './program.ts';
import { natives } from './registry.ts';
import { Slot } from './slot-numbers.ts';

/** Thrown by natives when a Python exception is pending; what it is stands in memory. */
export const PYTHON_ERROR: unique symbol = Symbol('python error');

/** Thrown to leave the machine in the middle of a native; nothing in memory is cleaned up after. */
export const STOPPED: unique symbol = Symbol('stopped');

/** Depth of nested frees after which containers are put off. CPython: _PyTrash_UNWIND_LEVEL. */
const FREE_DEPTH = 50;

/** The count of an immortal object, as an Int32. CPython: _Py_IMMORTAL_REFCNT, 0xffffffff. */
export const IMMORTAL = -1;

/** Places in the cache of attributes of types. */
export const LOOKUPS = 4096;

/**
 * Low bits of words of the keep stack that are no references: an array's block, and above it its length;
 * what `Own.reprs` was before, twice, to be put back there.
 */
export const enum KeptTag {
  block = 1,
  count = 2,
  repr = 4,
  mask = 15,
}

export class Machine {
  readonly memory: Memory;
  readonly words: Int32Array;
  readonly bytes: Uint8Array;
  readonly floats: Float64Array;
  readonly heap: Allocator;
  outside: Outside;

  /** Registers: current frame, its instruction and operand-stack top (synced at slow paths), stack end. */
  frame: Address = 0;
  pc = 0;
  sp: Address = 0;
  frameTop: Address = Region.frames;
  /** Top of the keep stack. */
  kept: Address = Region.kept;
  /** Line steps executed, and the step at whose line event (before the line runs) to stop. */
  steps = 0;
  stopAt = Number.POSITIVE_INFINITY;
  /**
   * Asked at a line event that is `stopAt`, the registers synced. True: go on. False: stop. The outermost
   * loop stops by returning; a nested one (a built-in runs Python code) by throwing STOPPED through the
   * host's stack: memory then still shows the moment, but only a restored keyframe can go on from there.
   */
  atStop: (m: Machine) => boolean = () => false;
  /**
   * While somebody looks more closely: asked before every instruction, with `pc` at it. The loop reads it
   * once when it is entered; null costs nothing. False stops as `atStop` does.
   */
  atInstruction: ((m: Machine) => boolean) | null = null;
  /** Asked by natives that may take very long. True: the machine is left with STOPPED. */
  interrupted: (() => boolean) | null = null;
  /** Loops of the interpreter on the host's stack. */
  nesting = 0;
  /**
   * The host's stack is being left although natives have not ended: memory has to stay as it is, so what
   * they would do at their end is not done. Set before STOPPED and its like are thrown.
   */
  abandoned = false;
  /**
   * How many there may be; more are a RecursionError, at the same place in every re-execution. A level takes
   * up to 5 KB of the host's stack: 190 are safe on the usual 984 KB, with 5 MB Python's own limit comes first.
   */
  nestingLimit = 190;
  /** Reprs and comparisons inside each other, and how many there may be: see native-depth.ts. */
  nativeDepth = 0;
  nativeLimit = 800;
  /** The tuple in which the arguments stand that a `__new__` or `__init__` is called with; borrowed, 0 for none. */
  argumentsTuple: Address = 0;
  /** What the frame returned or yielded for which a loop was left: the leaver's to give on. */
  result: Address = 0;
  /**
   * For the unwinding: the exception has come through the running frame before, from before this place (0: the
   * one that raises). -1: it has not; -2: neither, and the operands of the instruction are gone.
   */
  raisedBefore = -1;
  /** What was being done when the host's stack overflowed, for the message: the innermost that is known. */
  overflowWhile = '';
  /** Of the last method looked up for a call: whether it wants the object as its first argument. */
  unbound = false;
  /** High half of the last hash computed. */
  hashHigh = 0;
  observer: HeapObserver | null = null;
  /** Attributes of types found before: see type-lookup.ts. May be emptied at any time. */
  readonly lookups: Int32Array = new Int32Array(LOOKUPS * 4);
  /** Loaded code. */
  readonly program: Program = new Program();

  constructor(outside: Outside, limit: number = DEFAULT_LIMIT) {
    this.memory = new Memory(limit);
    this.words = this.memory.words;
    this.bytes = this.memory.bytes;
    this.floats = this.memory.floats;
    this.heap = new Allocator(this.memory);
    this.outside = outside;
  }

  /** The low half of the word at `address`. */
  load(address: Address): number {
    return this.words[address >> 2]!;
  }

  store(address: Address, value: number): void {
    this.words[address >> 2] = value;
  }

  /** The type of an object: borrowed. */
  typeOf(object: Address): Address {
    return this.words[(object + Header.type) >> 2]!;
  }

  /** What `id()` answers. */
  id(object: Address): number {
    return ID_BASE + object;
  }

  /** The stored count; -1 for immortal objects. */
  count(object: Address): number {
    return this.words[object >> 2]!;
  }

  /** Takes a new reference to `object` and returns it. Immortal objects are not counted. */
  hold(object: Address): Address {
    const count = this.words[object >> 2]!;
    if (count >= 0) this.words[object >> 2] = count + 1;
    return object;
  }

  /** Gives a reference back; at zero the object is freed at once, which may run Python code. */
  release(object: Address): void {
    const count = this.words[object >> 2]!;
    if (count > 1) this.words[object >> 2] = count - 1;
    else if (count === 1) {
      this.words[object >> 2] = 0;
      this.free(object);
    }
  }

  /** `release` for a word that may be 0. */
  releaseMaybe(object: Address): void {
    if (object !== 0) this.release(object);
  }

  /** Stores a new reference (stolen) in a word and then releases what was there. CPython: Py_XSETREF. */
  replace(at: Address, object: Address): void {
    const old = this.words[at >> 2]!;
    this.words[at >> 2] = object;
    if (old !== 0) this.release(old);
  }

  /** Empties a word and then releases what was there. CPython: Py_CLEAR. */
  drop(at: Address): void {
    this.replace(at, 0);
  }

  /** For natives that may take very long: leaves the machine when somebody wants it to stop. */
  pollStop(): void {
    if (!this.interrupted?.()) return;
    this.abandoned = true;
    throw STOPPED;
  }

  /** None, True, False: immortal, so a new reference is the address itself. */
  boolean(value: boolean): Address {
    return value ? Static.True : Static.False;
  }

  /** Frees an object whose count is 0. Containers nested too deep are put off, as CPython's trashcan does. */
  private free(object: Address): void {
    const W = this.words;
    const type = W[(object + Header.type) >> 2]!;
    if (type === Type.int) {
      if (this.observer !== null) this.observer.died(object);
      this.heap.free(object);
      return;
    }
    const dealloc = natives[W[(type + Slot.dealloc) >> 2]!]!;
    if ((W[(type + TYPE.flags) >> 2]! & TypeFlag.collected) === 0) {
      dealloc(this, object);
      return;
    }
    const depth = W[Own.freeDepth >> 2]!;
    if (depth >= FREE_DEPTH) {
      W[(object + 4) >> 2] = W[Own.freeLater >> 2]!;
      W[Own.freeLater >> 2] = object;
      return;
    }
    W[Own.freeDepth >> 2] = depth + 1;
    W[(Own.dying + 8 * depth) >> 2] = object;
    dealloc(this, object);
    W[Own.freeDepth >> 2] = depth;
    if (depth === 0 && W[Own.freeLater >> 2] !== 0) this.freePutOff();
  }

  /** Frees what was put off, last first. */
  private freePutOff(): void {
    const W = this.words;
    for (;;) {
      const object = W[Own.freeLater >> 2]!;
      if (object === 0) return;
      W[Own.freeLater >> 2] = W[(object + 4) >> 2]!;
      W[(object + 4) >> 2] = 0;
      W[Own.freeDepth >> 2] = 1;
      W[Own.dying >> 2] = object;
      natives[W[(this.typeOf(object) + Slot.dealloc) >> 2]!]!(this, object);
      W[Own.freeDepth >> 2] = 0;
    }
  }

  /** Gives a new reference (stolen) to the keep stack, which owns it from now on. Returns it, borrowed. */
  keep(object: Address): Address {
    if (this.kept >= Region.keptEnd) throw new OutOfMemory(8);
    this.words[this.kept >> 2] = object;
    this.kept += 8;
    return object;
  }

  /** Takes the top of the keep stack off: the reference is the caller's again. */
  unkeep(): Address {
    this.kept -= 8;
    return this.words[this.kept >> 2]!;
  }

  /** Releases everything above `mark` (a former value of `kept`), last kept first. */
  releaseTo(mark: Address): void {
    while (this.kept > mark) {
      const object = this.words[(this.kept - 8) >> 2]!;
      const tag = object & KeptTag.mask;
      if (tag !== 0 && tag !== KeptTag.repr) this.releaseArray();
      else {
        this.kept -= 8;
        if (tag !== 0) this.words[Own.reprs >> 2] = (object >> 1) & ~7;
        else if (object !== 0) this.release(object);
      }
    }
  }

  /**
   * Takes the top of the keep stack off, a result that is the caller's again, and releases what lies between
   * `mark` and it: meanwhile it stands at `mark`, for releasing may run Python code.
   */
  releaseUnder(mark: Address): Address {
    const W = this.words;
    let at = (this.kept - 8) >> 2;
    const result = W[at]!;
    for (; at > mark >> 2; at -= 2) W[at] = W[at - 2]!;
    W[at] = result;
    this.releaseTo(mark + 8);
    return this.unkeep();
  }

  /**
   * Gives a raw block with `count` references, 8 bytes apart, to the keep stack, which owns the block and
   * what it refers to. Two words: the block, then the count, each with its tag in the low bits.
   */
  keepArray(block: Address, count: number): void {
    this.keep(block | KeptTag.block);
    this.keep((count << 4) | KeptTag.count);
  }

  /** Takes an array off the top of the keep stack: block and references are the caller's again. */
  unkeepArray(): Address {
    this.kept -= 16;
    return this.words[this.kept >> 2]! & ~KeptTag.mask;
  }

  /** Releases the array on top of the keep stack, from its last reference to its first, and frees the block. */
  private releaseArray(): void {
    const W = this.words;
    const at = (this.kept - 8) >> 2;
    const block = W[at - 2]! & ~KeptTag.mask;
    for (let left = W[at]! >> 4; left > 0; ) {
      left--;
      W[at] = (left << 4) | KeptTag.count;
      const object = W[(block + 8 * left) >> 2]!;
      if (object !== 0) this.release(object);
    }
    this.kept -= 16;
    this.heap.free(block);
  }

  /** Writes the header of a fresh object: count 1, the type (held when the program made it), a birth number. */
  initObject(object: Address, type: Address): Address {
    if (this.observer !== null) this.observer.born(object);
    const W = this.words;
    const o = object >> 2;
    W[o] = 1;
    W[o + 1] = 0;
    W[o + 2] = type;
    const flags = W[(type + TYPE.flags) >> 2]!;
    if ((flags & TypeFlag.labelled) !== 0) {
      const birth = W[Own.births >> 2]! + 1;
      W[Own.births >> 2] = birth;
      W[o + 3] = birth;
    } else W[o + 3] = 0;
    if ((flags & TypeFlag.heap) !== 0) this.hold(type);
    return object;
  }

  /**
   * A new object of `size` bytes that the collector does not track. Fields are undefined. An instance
   * of a program's class that derives from such a type may have words in front all the same.
   */
  newObject(type: Address, size: number): Address {
    const flags = this.words[(type + TYPE.flags) >> 2]!;
    if ((flags & TypeFlag.collected) !== 0) return this.newCollected(type, size);
    return this.initObject(this.heap.allocate(size), type);
  }

  /** A new object with the collector's two words in front, not tracked yet. Fields are undefined. */
  newCollected(type: Address, size: number): Address {
    const pre = this.preHeader(type);
    const block = this.heap.allocate(size + pre);
    const W = this.words;
    W[block >> 2] = 0;
    W[(block + 8) >> 2] = 0;
    W[(block + 12) >> 2] = 0;
    if (pre > 16) W.fill(0, (block + 16) >> 2, (block + pre) >> 2);
    const young = W[Own.counts >> 2]! + 1;
    W[Own.counts >> 2] = young;
    if (young > W[Own.threshold >> 2]!) this.scheduleCollection();
    return this.initObject(block + pre, type);
  }

  /** The loop is to collect when it next can. CPython: _PyObject_GC_Link. */
  private scheduleCollection(): void {
    const W = this.words;
    const wanted = W[Own.collectorOn >> 2] !== 0 && W[Own.threshold >> 2] !== 0;
    if (wanted && W[Own.collecting >> 2] === 0 && W[Own.pending >> 2] === 0) W[Own.breaker >> 2] = 1;
  }

  /**
   * Bytes in front of an object with collector words: where instances have a managed dict or managed weak
   * references, two more words. CPython: _PyType_PreHeaderSize.
   */
  preHeader(type: Address): number {
    const flags = this.words[(type + TYPE.flags) >> 2]!;
    return (flags & (TypeFlag.managedDict | TypeFlag.managedWeak)) === 0 ? 16 : 32;
  }

  /** Changes the size of an object with one reference, untracked: it may move. CPython: PyObject_Realloc. */
  resizeObject(object: Address, size: number): Address {
    const moved = this.heap.resize(object, size);
    if (moved !== object && this.observer !== null) {
      this.observer.died(object);
      this.observer.born(moved);
    }
    return moved;
  }

  /** Gives back the memory of an object whose fields are released. Releases the type of an instance. */
  freeObject(object: Address): void {
    const flags = this.words[(this.typeOf(object) + TYPE.flags) >> 2]!;
    if ((flags & TypeFlag.collected) !== 0) {
      this.freeCollected(object);
      return;
    }
    if (this.observer !== null) this.observer.died(object);
    this.heap.free(object);
  }

  /** The same for an object with the collector's words in front (untracked by now). */
  freeCollected(object: Address): void {
    if (this.observer !== null) this.observer.died(object);
    const W = this.words;
    const young = W[Own.counts >> 2]!;
    if (young > 0) W[Own.counts >> 2] = young - 1;
    this.heap.free(object - this.preHeader(this.typeOf(object)));
  }
}
