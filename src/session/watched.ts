/** What a watchpoint is about, found again at every position by reading memory alone. */
import { Header } from '../machine/layout.ts';
import { FrameWord, MODULE } from '../machine/layouts.ts';
import type { Machine } from '../machine/machine.ts';
import { type Address, ID_BASE } from '../machine/memory.ts';
import { Own } from '../machine/own-words.ts';
import { activationOf } from './activations.ts';
import type { Subject } from './commands.ts';
import { framesOf } from './frames.ts';
import { localIn, nameIn } from './name-lookup.ts';
import { labelOf } from './object-label.ts';
import { describe, type SlotAt } from './object-slots.ts';
import { isReadable, type Slot, type Snapshot } from './snapshot.ts';
import { valueText } from './value-text.ts';

/** What it is at a position: `mark` is another one where it has changed. */
export interface Seen {
  readonly mark: string;
  readonly text: string;
}

export interface Watched {
  readonly what: string;
  readonly see: (m: Machine) => Seen;
}

const ABSENT = 'nothing';

/** Slots of an object that are compared. */
const MOST = 100_000;

/** Slots and characters of an object that are told. */
const TOLD = 60;

/** Makes a watchpoint of something in the snapshot of the machine's moment; null where it is not there. */
export function watchedFrom(m: Machine, snapshot: Snapshot, subject: Subject): Watched | null {
  if (subject.kind === 'name') return watchedName(m, subject.frame, subject.name);
  const object = snapshot.objects.find(({ label }) => label === subject.label);
  if (object === undefined || object.state === 'freed') return null;
  const address = object.id - ID_BASE;
  const birth = birthOf(m, address);
  const isThere = (now: Machine) => birthOf(now, address) === birth && now.count(address) !== 0;
  const name = isReadable(object.label) ? object.label : object.text;
  if (subject.kind === 'object')
    return {
      what: name,
      see: (now) => (isThere(now) ? contents(now, address) : { mark: ABSENT, text: 'freed' }),
    };
  const { slot } = subject;
  const wanted = slotKey(slot);
  return {
    what: `${name}${wanted}`,
    see: (now) => {
      if (!isThere(now)) return { mark: ABSENT, text: 'freed' };
      const found = describe(now, address, MOST).slots.find((one) => keyOf(now, one) === wanted);
      return found ? value(now, found.to) : { mark: ABSENT, text: ABSENT };
    },
  };
}

/** A name in the call, or the namespace, that a frame of the snapshot stands for. */
function watchedName(m: Machine, index: number, name: string): Watched | null {
  const at = framesOf(m)[index];
  if (at === undefined) return null;
  const { frame, activation, namespace } = at;
  const isMain = namespace !== 0 && namespace === mainNamespace(m);
  const what = `${name} in ${isMain ? 'global' : at.name}`;
  const isBody = frame === 0 || m.load(frame + FrameWord.namespace) !== 0;
  return {
    what,
    see: (now) => {
      if (isMain) return named(now, mainNamespace(now) === 0 ? 0 : nameIn(now, namespace, name));
      const running = frameOf(now, activation);
      if (running === 0) return { mark: ABSENT, text: 'the call is over' };
      return named(now, isBody ? nameIn(now, namespace, name) : (localIn(now, running, name) ?? 0));
    },
  };
}

function mainNamespace(m: Machine): Address {
  const module = m.load(Own.mainModule);
  return module === 0 ? 0 : m.load(module + MODULE.dict);
}

function frameOf(m: Machine, activation: number): Address {
  let frame = m.frame;
  while (frame !== 0 && activationOf(m, frame) !== activation) frame = m.load(frame + FrameWord.previous);
  return frame;
}

const birthOf = (m: Machine, object: Address): number => m.words[(object + Header.birth) >> 2]!;

const named = (m: Machine, object: Address): Seen =>
  object === 0 ? { mark: ABSENT, text: 'unbound' } : value(m, object);

/** Which object it is. An object without a birth number is told apart from what had its place by its value. */
function value(m: Machine, object: Address): Seen {
  const text = valueText(m, object, TOLD);
  const birth = birthOf(m, object);
  const label = labelOf(m, object);
  const mark = birth === 0 ? `${object} ${text}` : `${object} ${birth}`;
  return { mark, text: isReadable(label) ? `${label} ${text}` : text };
}

/** What an object holds. */
function contents(m: Machine, object: Address): Seen {
  const { slots, length } = describe(m, object, MOST);
  const text = valueText(m, object, TOLD);
  const held = slots.map((slot) => (slot.kind === 'attribute' ? `${slot.name}=${slot.to}` : slot.to));
  return { mark: slots.length === 0 ? text : `${length} ${held.join(' ')}`, text };
}

/** A slot as it is written behind its object. */
function slotKey(slot: Slot): string {
  switch (slot.kind) {
    case 'index':
      return `[${slot.index}]`;
    case 'key':
    case 'value':
      return `[${slot.text}]`;
    case 'attribute':
      return `.${slot.name}`;
    case 'member':
      return '';
  }
}

function keyOf(m: Machine, slot: SlotAt): string {
  switch (slot.kind) {
    case 'index':
      return `[${slot.index}]`;
    case 'value':
      return `[${valueText(m, slot.key, 40)}]`;
    case 'attribute':
      return `.${slot.name}`;
    default:
      return ' ';
  }
}
