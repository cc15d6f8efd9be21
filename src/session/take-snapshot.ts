/**
 * The picture of the machine's moment: frames, the objects that can be reached from what is shown, and
 * output. Only memory is read; nothing is run, so looking changes nothing.
 */
import type { Tape } from '../history/tape.ts';
import { TYPE, TypeFlag } from '../machine/layouts.ts';
import { IMMORTAL, type Machine } from '../machine/machine.ts';
import type { Address } from '../machine/memory.ts';

import { Own } from '../machine/own-words.ts';
import { Type } from '../machine/places.ts';
import { typeName } from '../machine/raise.ts';
import { weakReferents } from '../machine/weak-references.ts';
import { type FrameAt, framesOf } from './frames.ts';
import { labelOf } from './object-label.ts';
import { sizeOf } from './object-size.ts';
import { describe, type SlotAt } from './object-slots.ts';
import type {
  Binding,
  BindingState,
  Frame,
  ObjectState,
  ObjectView,
  OutputPart,
  Reference,
  Slot,
} from './snapshot.ts';
import { valueText } from './value-text.ts';

/** Slots that are described of one container, and objects of a picture. */
const MOST_SLOTS = 200;
const MOST_OBJECTS = 2000;

/** The count that sys.getrefcount answers for immortal objects. */
export const IMMORTAL_COUNT = 4294967295;

/** What there is at one moment, before it is told what the step did. */
export interface Scene {
  readonly frames: readonly Frame[];
  readonly objects: ReadonlyMap<string, ObjectView>;
  readonly output: readonly OutputPart[];
}

/** Reads the scene. `extra` are objects to show besides those that names reach. */
export function readScene(m: Machine, tape: Tape, extra: readonly Address[] = []): Scene {
  const frames = framesOf(m);
  const roots: Address[] = [];
  for (const frame of frames) for (const { object } of frame.names) if (object !== 0) roots.push(object);
  return {
    frames: frames.map((frame) => frameView(m, frame)),
    objects: objectsFrom(m, [...roots, ...extra]),
    output: tape
      .printedUpTo(m.load(Own.outputLength))
      .map(({ step, stream, text }) => ({ step, stream, text })),
  };
}

function frameView(m: Machine, at: FrameAt): Frame {
  const { name, file, line, library, callee, names } = at;
  return {
    name,
    file,
    line,
    library,
    callee: callee === 0 ? null : labelOf(m, callee),
    bindings: names.map(({ name, object, cell }): Binding => {
      const state: BindingState = object === 0 ? 'unbound yet' : 'bound';
      return {
        name,
        object: object === 0 ? null : labelOf(m, object),
        state,
        cell,
        role: object === 0 ? 'data' : roleOf(m, object),
      };
    }),
    returning: null,
  };
}

/** What an entry of a namespace is, for hiding. */
function roleOf(m: Machine, object: Address): Binding['role'] {
  const type = m.typeOf(object);
  if (type === Type.module) return 'module';
  if (type === Type.function || type === Type.builtin_function) return 'function';
  return (m.load(type + TYPE.flags) & TypeFlag.typeSubclass) !== 0 ? 'class' : 'data';
}

/** Everything that can be reached from the roots by slots that are shown, nearest first. */
function objectsFrom(m: Machine, roots: readonly Address[]): Map<string, ObjectView> {
  const views = new Map<string, ObjectView>();
  const seen = new Set<Address>(roots);
  const queue = [...seen];
  for (let i = 0; i < queue.length && views.size < MOST_OBJECTS; i++) {
    const object = queue[i]!;
    const described = describe(m, object, MOST_SLOTS);
    for (const { to } of described.slots) {
      if (seen.has(to)) continue;
      seen.add(to);
      queue.push(to);
    }
    const view = objectView(m, object, described);
    views.set(view.label, view);
  }
  return views;
}

/** One object as it is now. */
export function objectView(
  m: Machine,
  object: Address,
  described = describe(m, object, MOST_SLOTS),
): ObjectView {
  const count = m.count(object);
  const type = m.typeOf(object);
  const state: ObjectState = 'live';
  return {
    label: labelOf(m, object),
    id: m.id(object),
    type: typeName(m, type),
    shape: described.shape,
    text: valueText(m, object),
    mutable: isMutable(m, type, described.shape),
    immortal: count === IMMORTAL,
    size: sizeOf(m, object),
    count: count === IMMORTAL ? IMMORTAL_COUNT : count,
    state,
    length: described.length,
    references: described.slots.map(
      (slot): Reference => ({
        slot: slotView(m, slot),
        to: labelOf(m, slot.to),
        changed: false,
      }),
    ),
    weak: weakReferents(m, object).map((to) => labelOf(m, to)),
  };
}

function slotView(m: Machine, slot: SlotAt): Slot {
  switch (slot.kind) {
    case 'index':
      return { kind: 'index', index: slot.index };
    case 'key':
    case 'value':
      return { kind: slot.kind, key: labelOf(m, slot.key), text: valueText(m, slot.key, 40) };
    case 'attribute':
      return { kind: 'attribute', name: slot.name };
    case 'member':
      return { kind: 'member' };
  }
}

/** Whether the value can change in place. */
function isMutable(m: Machine, type: Address, shape: ObjectView['shape']): boolean {
  const flags = m.load(type + TYPE.flags);
  if (type === Type.frozenset || (flags & TypeFlag.tupleSubclass) !== 0) return false;
  if (type === Type.bytearray || type === Type.cell) return true;
  return shape !== 'atom' && shape !== 'other';
}
