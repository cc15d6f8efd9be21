/**
 * One walk over everything that owns references, from the roots on: frames with their operand stacks,
 * what running natives keep, the machine's own words, the objects being freed, the collector's lists.
 * Every counted reference is reported once, with the word it stands in and what the word belongs to.
 * Audit and ledger are made from it.
 *
 * What boot made is immortal. It is walked only where a program can put something in: the namespaces of
 * modules, lists, dicts and sets.
 */
import { eachAtExitBlock, visitAtExit } from './at-exit.ts';
import { typeSpecs } from './define.ts';
import { visitOrphanKeys } from './dict-keys.ts';
import { GcWord, LIST_HEADS } from './gc-list.ts';
import { visitKept } from './kept-references.ts';
import { DICT, FrameOwner, FrameWord, TYPE } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { visitReferences } from './object-references.ts';
import { Own } from './own-words.ts';
import { Region, Static, Type } from './places.ts';
import type { Reached } from './reached.ts';
import { visitSyntaxTree } from './syntax-tree.ts';

/** Told of a counted reference. `holder` is the object or frame that the word belongs to, 0 for other words. */
export type ReferenceVisitor = (referent: Address, at: Address, holder: Address) => void;

/** Words of the machine that own what they refer to. The table of interned strings holds no counts. */
const OWNED_WORDS = [
  Own.pending,
  Own.handledBase,
  Own.modules,
  Own.errorHandlers,
  Own.codecs,
  Own.files,
  Own.decimalContext,
  Own.garbage,
  Own.collectorCallbacks,
  Own.warningFilters,
  Own.warningsOnce,
  Own.asyncgenFirst,
  Own.asyncgenFinalizer,
];

/** Types whose boot-made objects can come to refer to what a program makes. */
const OPEN_TYPES: ReadonlySet<Address> = new Set([Type.dict, Type.list, Type.set, Type.module]);

/** Walks everything and tells the visitor; `reached` notes the objects. */
export function walkReferences(m: Machine, reached: Reached, visitor: ReferenceVisitor): void {
  new Walk(m, reached, visitor).run();
}

/** Notes everything that can be reached from the roots, and nothing that only the collector knows of. */
export function walkReachable(m: Machine, reached: Reached): void {
  new Walk(m, reached, () => undefined).fromRoots();
}

class Walk {
  private readonly m: Machine;
  private readonly tell: ReferenceVisitor;
  private readonly reached: Reached;
  private holder: Address = 0;
  private readonly visit = (referent: Address, at: Address): void => {
    this.tell(referent, at, this.holder);
    this.reached.add(referent);
  };

  constructor(m: Machine, reached: Reached, tell: ReferenceVisitor) {
    this.m = m;
    this.tell = tell;
    this.reached = reached;
  }

  run(): void {
    this.fromRoots();
    this.tracked();
    this.objects();
  }

  fromRoots(): void {
    this.ownWords();
    this.frames();
    this.holder = 0;
    visitKept(this.m, this.visit);
    visitOrphanKeys(this.m, this.visit);
    visitAtExit(this.m, this.visit);
    visitSyntaxTree(this.m, this.visit);
    this.dying();
    this.objects();
  }

  private ownWords(): void {
    const { m } = this;
    this.holder = 0;
    for (const at of OWNED_WORDS) {
      const referent = m.load(at);
      if (referent !== 0) this.visit(referent, at);
    }
    this.reached.add(m.load(Own.builtins));
    this.reached.add(m.load(Own.sysNamespace));
  }

  /**
   * The frames that are entered, and those that have been left half-way. Those of generators lie in the
   * generator, which visits them itself.
   */
  private frames(): void {
    this.framesFrom(this.m.frame);
    this.framesFrom(this.m.load(Own.dyingFrames));
  }

  private framesFrom(first: Address): void {
    const { m } = this;
    for (let frame = first; frame !== 0; frame = m.load(frame + FrameWord.previous)) {
      const owner = m.load(frame + FrameWord.owner);
      if (owner === FrameOwner.generator || owner === FrameOwner.generatorHost) continue;
      this.holder = frame;
      visitFrame(m, frame, this.visit);
    }
  }

  /** Objects being freed still own what they have not given up yet. */
  private dying(): void {
    const { m } = this;
    const depth = m.load(Own.freeDepth);
    for (let i = 0; i < depth; i++) this.one(m.load(Own.dying + 8 * i));
    for (let at = m.load(Own.freeLater); at !== 0; at = m.load(at + 4)) this.one(at);
  }

  private one(object: Address): void {
    if (this.reached.note(object)) this.references(object);
  }

  private references(object: Address): void {
    this.holder = object;
    visitReferences(this.m, object, this.visit);
  }

  /** Everything that is reached from what was reached so far. */
  private objects(): void {
    for (let object = this.reached.next(); object !== 0; object = this.reached.next()) {
      if (object >= Region.heap || this.isOpen(object)) this.references(object);
    }
  }

  private isOpen(object: Address): boolean {
    return object >= Static.boot && OPEN_TYPES.has(this.m.typeOf(object));
  }

  /** What only the collector knows any more: islands that it has not found yet. */
  private tracked(): void {
    const { m } = this;
    for (const head of LIST_HEADS) {
      for (let at = m.load(head + GcWord.next); at !== head && at !== 0; at = m.load(at + GcWord.next)) {
        this.reached.add(at);
      }
    }
  }
}

/** Calls the visitor for every reference that a frame owns, wherever it lies. */
export function visitFrame(
  m: Machine,
  frame: Address,
  visitor: (referent: Address, at: Address) => void,
): void {
  const W = m.words;
  for (const word of FRAME_REFERENCES) {
    const referent = W[(frame + word) >> 2]!;
    if (referent !== 0) visitor(referent, frame + word);
  }
  const end = frame === m.frame ? m.sp : W[(frame + FrameWord.top) >> 2]!;
  for (let at = frame + FrameWord.locals; at < end; at += 8) {
    const referent = W[at >> 2]!;
    if (referent !== 0) visitor(referent, at);
  }
}

const FRAME_REFERENCES = [FrameWord.code, FrameWord.function, FrameWord.namespace, FrameWord.object];

/** Blocks of raw memory that static types and the machine own. */
export function eachMachineBlock(m: Machine, each: (block: Address) => void): void {
  for (const { address } of typeSpecs) {
    const subclasses = m.load(address + TYPE.subclasses);
    if (subclasses !== 0) each(subclasses);
  }
  eachAtExitBlock(m, each);
  each(m.load(Own.syntaxTree));
  const interned = m.load(Own.interned);
  if (interned !== 0) each(m.load(interned + DICT.keys));
}
