/**
 * Follows one name of one frame: what it refers to. A name that is bound anew to the object that it refers
 * to already has not changed.
 */
import { LocalKind } from '../compile/code.ts';
import { Keys } from '../machine/dict-keys.ts';
import { dictEntries } from '../machine/dict-object.ts';
import { frameUnit } from '../machine/frames.ts';
import { CELL, DICT, FrameWord, MODULE, TYPE, TypeFlag } from '../machine/layouts.ts';
import type { Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';
import { Own } from '../machine/own-words.ts';
import { Region, Type } from '../machine/places.ts';
import { textOf } from '../machine/str-object.ts';
import { activationOf } from './activations.ts';
import type { FrameAt } from './frames.ts';
import type { Tracker } from './tracker.ts';

/** What is added to the name of a comprehension that hides one of a namespace. */
const OF_COMPREHENSION = / \(comprehension\)$/;

/** No frame: the name is not there. 0 is a name that is not bound. */
const NOWHERE = -1;

export class NameTracker implements Tracker {
  readonly #name: string;
  readonly #activation: number;
  /** The dict of a module's or class's names; 0 in a function. */
  readonly #namespace: Address;
  readonly #entry: NamespaceEntry | null;
  /** The names of the main module are there as long as it is. */
  readonly #isMain: boolean;
  #frame: Address = 0;
  #value: Address = NOWHERE;
  #lost = false;
  #over = false;

  /** Of a frame as the machine shows it now. */
  constructor(m: Machine, frame: FrameAt, name: string) {
    this.#name = name.replace(OF_COMPREHENSION, '');
    this.#activation = frame.activation;
    this.#namespace = frame.namespace;
    const inDict = frame.namespace !== 0 && !OF_COMPREHENSION.test(name);
    this.#entry = inDict ? new NamespaceEntry(frame.namespace, this.#name) : null;
    this.#frame = frame.frame;
    const module = m.load(Own.mainModule);
    this.#isMain = module !== 0 && m.load(module + MODULE.dict) === frame.namespace && frame.namespace !== 0;
  }

  get over(): boolean {
    return this.#over;
  }

  /** What the name refers to, at the position looked at last: borrowed, 0 when it is not bound or not there. */
  get value(): Address {
    return Math.max(0, this.#value);
  }

  start(m: Machine): boolean {
    this.#lost = false;
    this.#value = this.#read(m);
    const begun = this.#value !== NOWHERE || m.load(Own.calls) >= this.#activation;
    this.#over = begun && this.#value === NOWHERE && this.#frame < Region.framesEnd;
    return begun;
  }

  born(): void {}

  died(object: Address): void {
    if (object === this.#value) this.#lost = true;
  }

  changed(m: Machine): boolean {
    const value = this.#read(m);
    const before = this.#value;
    if (value === NOWHERE) {
      // Locals of a generator that waits stay what they are.
      if (before !== NOWHERE && this.#frame < Region.framesEnd) {
        this.#over = true;
        this.#value = NOWHERE;
      }
      return false;
    }
    const lost = this.#lost;
    this.#lost = false;
    this.#value = value;
    if (before === NOWHERE) return value !== 0;
    return value !== before || (lost && value !== 0);
  }

  #read(m: Machine): Address | typeof NOWHERE {
    if (this.#isMain) {
      if (m.load(Own.mainModule) === 0) return NOWHERE;
      const value = this.#entry?.read(m) ?? 0;
      if (value !== 0 || !this.#findFrame(m)) return value;
    } else if (!this.#findFrame(m)) return NOWHERE;
    else if (this.#entry !== null) {
      const value = this.#entry.read(m);
      if (value !== 0) return value;
    }
    return localNamed(m, this.#frame, this.#name, this.#namespace !== 0);
  }

  /** Whether the frame is on the stack, and where. */
  #findFrame(m: Machine): boolean {
    const known = this.#frame;
    const isOnStack = known >= Region.frames && known < Math.min(Region.framesEnd, m.frameTop);
    if (isOnStack && m.words[(known + FrameWord.activation) >> 2] === this.#activation) return true;
    if (m.load(Own.calls) < this.#activation || this.#activation === 0) return false;
    for (let frame = m.frame; frame !== 0; frame = m.load(frame + FrameWord.previous)) {
      if (activationOf(m, frame) !== this.#activation) continue;
      this.#frame = frame;
      return true;
    }
    return false;
  }
}

/** A local of this name, through its cell if it has one; of a namespace's frame only those of comprehensions. */
function localNamed(m: Machine, frame: Address, name: string, hidden: boolean): Address {
  const { localsplusnames, localspluskinds } = frameUnit(m, frame).code;
  const index = localsplusnames.indexOf(name);
  if (index < 0 || (hidden && (localspluskinds[index]! & LocalKind.HIDDEN) === 0)) return 0;
  const object = m.load(frame + FrameWord.locals + 8 * index);
  const cell = (localspluskinds[index]! & (LocalKind.CELL | LocalKind.FREE)) !== 0;
  return cell && object !== 0 && m.typeOf(object) === Type.cell ? m.load(object + CELL.value) : object;
}

/** The entry of a name in the dict of a namespace. Where it was found last it is looked for first. */
class NamespaceEntry {
  readonly #dict: Address;
  readonly #name: string;
  /** The tables and how full they were when it was looked for. */
  #keys: Address = 0;
  #values: Address = 0;
  #used = -1;
  #filled = -1;
  /** Where the key and the value were found, and the key; 0 when there was none. */
  #keyWord: Address = 0;
  #valueWord: Address = 0;
  #key: Address = 0;

  constructor(dict: Address, name: string) {
    this.#dict = dict;
    this.#name = name;
  }

  /** What the name refers to: borrowed, 0 for nothing. */
  read(m: Machine): Address {
    const W = m.words;
    const dict = this.#dict;
    const keys = W[(dict + DICT.keys) >> 2]!;
    if (keys !== this.#keys || W[(dict + DICT.values) >> 2] !== this.#values) return this.#find(m);
    if (this.#keyWord !== 0)
      return W[this.#keyWord >> 2] === this.#key ? W[this.#valueWord >> 2]! : this.#find(m);
    const isAsFull =
      W[(dict + DICT.used) >> 2] === this.#used && W[(keys + Keys.filled) >> 2] === this.#filled;
    return isAsFull ? 0 : this.#find(m);
  }

  #find(m: Machine): Address {
    const dict = this.#dict;
    this.#keyWord = 0;
    if ((m.load(m.typeOf(dict) + TYPE.flags) & TypeFlag.dictSubclass) === 0) return 0;
    this.#keys = m.load(dict + DICT.keys);
    this.#values = m.load(dict + DICT.values);
    this.#used = m.load(dict + DICT.used);
    this.#filled = m.load(this.#keys + Keys.filled);
    const isWanted = (key: Address) => m.typeOf(key) === Type.str && textOf(m, key) === this.#name;
    const entry = dictEntries(m, dict).find(({ key }) => isWanted(key));
    if (entry === undefined) return 0;
    this.#keyWord = entry.keyWord;
    this.#valueWord = entry.valueWord;
    this.#key = entry.key;
    return m.load(entry.valueWord);
  }
}
