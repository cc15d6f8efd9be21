/**
 * The audit: does every object's count say how many references there are to it? Are they all to living
 * objects, is every block of memory owned by somebody, are the collector's lists whole? Tests run it at
 * every step of every program.
 */
import { typeSpecAt } from './define.ts';
import { GcWord, LIST_HEADS } from './gc-list.ts';
import { eachBlock } from './heap-blocks.ts';
import { Header } from './layout.ts';
import { TYPE, TypeFlag } from './layouts.ts';
import { IMMORTAL, KeptTag, type Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Own } from './own-words.ts';
import { Region } from './places.ts';
import { typeName } from './raise.ts';
import { Reached } from './reached.ts';
import { eachMachineBlock, walkReferences } from './walk.ts';

/** Something that is not as it must be. */
export class AuditProblem {
  readonly kind: 'count' | 'freed' | 'leak' | 'list';
  /** The object or block it is about. */
  readonly object: Address;
  readonly words: string;

  constructor(kind: AuditProblem['kind'], object: Address, words: string) {
    this.kind = kind;
    this.object = object;
    this.words = words;
  }

  toString(): string {
    return this.words;
  }
}

/** More problems than this say nothing new. */
const ENOUGH = 20;

/** Counts found by the walk, by the place in the heap; shared by all audits. */
let counts = new Int32Array(1 << 16);

/** Everything that is wrong. The machine must stand at an instruction, with its registers synced. */
export function audit(m: Machine): AuditProblem[] {
  const size = (m.heap.top - Region.heap) >> 4;
  if (counts.length < size) counts = new Int32Array(2 * size);
  else counts.fill(0, 0, size);
  const found = counts;
  const problems: AuditProblem[] = [];
  const reached = new Reached(m);
  walkReferences(m, reached, (referent, at, holder) => {
    if (referent >= Region.heap) found[(referent - Region.heap) >> 4]!++;
    if (!reached.isAlive(referent)) problems.push(deadReference(m, referent, at, holder));
  });
  checkCounts(m, reached, found, problems);
  checkLists(m, reached, problems);
  checkBlocks(m, reached, problems);
  return problems.slice(0, ENOUGH);
}

/** An object for messages: its type and address. */
function describe(m: Machine, object: Address): string {
  return `${typeName(m, m.typeOf(object))} at 0x${object.toString(16)}`;
}

function deadReference(m: Machine, referent: Address, at: Address, holder: Address): AuditProblem {
  const frame = holder >= Region.frames && holder < Region.framesEnd;
  const by = holder === 0 ? 'a word of the machine' : frame ? 'a frame' : describe(m, holder);
  const words = `${by} refers, at 0x${at.toString(16)}, to 0x${referent.toString(16)}, which is free`;
  return new AuditProblem('freed', referent, words);
}

/** Objects on their way out, whose count is 0, or 1 while they are finalised. */
function dyingObjects(m: Machine): ReadonlySet<Address> {
  const dying = new Set<Address>();
  for (let i = 0, n = m.load(Own.freeDepth); i < n; i++) dying.add(m.load(Own.dying + 8 * i));
  for (let at = m.load(Own.freeLater); at !== 0; at = m.load(at + 4)) dying.add(at);
  return dying;
}

function checkCounts(m: Machine, reached: Reached, found: Int32Array, problems: AuditProblem[]): void {
  const dying = dyingObjects(m);
  for (const object of reached.objects) {
    const stored = m.count(object);
    const references = found[(object - Region.heap) >> 4]!;
    if (stored === IMMORTAL) continue;
    if (stored === references && (stored > 0 || dying.has(object))) continue;
    if (dying.has(object) && stored === references + 1) continue;
    const words = `${describe(m, object)} has the count ${stored}, but ${references} references`;
    problems.push(new AuditProblem('count', object, words));
  }
}

/** Each list leads around in both directions over living containers. */
function checkLists(m: Machine, reached: Reached, problems: AuditProblem[]): void {
  for (const [list, head] of LIST_HEADS.entries()) {
    let previous = head;
    for (let at = m.load(head + GcWord.next); at !== head; at = m.load(at + GcWord.next)) {
      const whole = at !== 0 && m.load(at + GcWord.previous) === previous;
      if (!whole || !reached.isAlive(at)) {
        const where = `0x${at.toString(16)} in list ${list}`;
        problems.push(new AuditProblem('list', at, `the collector's list is broken at ${where}`));
        return;
      }
      previous = at;
    }
  }
}

/** Offsets of the raw blocks that the objects of a built-in type own, by its address. */
const blockFields = new Map<Address, readonly number[]>();

function blockOffsets(spec: Address): readonly number[] {
  let offsets = blockFields.get(spec);
  if (offsets === undefined) {
    const { fields } = typeSpecAt(spec)!.layout;
    offsets = fields.filter((field) => field.kind === 'block').map((field) => field.offset);
    blockFields.set(spec, offsets);
  }
  return offsets;
}

/** Every block in use belongs to an object that is reached, or to the machine. */
function checkBlocks(m: Machine, reached: Reached, problems: AuditProblem[]): void {
  for (const object of reached.objects) {
    if (!reached.own(reached.blockOf(object))) {
      const words = `${describe(m, object)} lies in memory that has another owner`;
      problems.push(new AuditProblem('freed', object, words));
    }
  }
  for (const object of reached.objects) ownBlocks(m, object, reached);
  for (const object of reached.boot) ownBlocks(m, object, reached);
  eachMachineBlock(m, (block) => reached.own(block));
  for (let at: Address = Region.kept; at < m.kept; at += 8) {
    const word = m.load(at);
    if ((word & KeptTag.mask) === KeptTag.block) reached.own(word & ~KeptTag.mask);
  }
  eachBlock(m, (block) => {
    if (reached.isAccounted(block) || isImmortal(m, block)) return;
    problems.push(new AuditProblem('leak', block, `nobody owns ${describeBlock(m, block, reached)}`));
  });
}

function ownBlocks(m: Machine, object: Address, reached: Reached): void {
  const spec = m.load(m.typeOf(object) + TYPE.spec);
  for (const offset of blockOffsets(spec)) reached.own(m.load(object + offset));
  typeSpecAt(spec)!.options.blocks?.(m, object, (block) => {
    reached.own(block);
  });
}

/** Strings that are interned for ever need no holder. */
function isImmortal(m: Machine, block: Address): boolean {
  return m.load(block) === IMMORTAL;
}

/** What an ownless block looks like: an object, with or without words in front, or raw memory. */
function describeBlock(m: Machine, block: Address, reached: Reached): string {
  for (const front of [0, 16, 32]) {
    const object = block + front;
    if (reached.blockOf(object) !== block) continue;
    const flags = m.load(m.load(object + Header.type) + TYPE.flags);
    if (front > 0 === ((flags & TypeFlag.collected) !== 0)) {
      return `${describe(m, object)} (count ${m.count(object)})`;
    }
  }
  return `the block at 0x${block.toString(16)} of ${m.heap.capacity(block)} bytes`;
}
