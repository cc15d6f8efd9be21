/**
 * The scene of the machine's moment: frames, the objects that can be reached from what is shown, those
 * that nothing reaches any more, and output. Only memory is read; nothing is run, so looking changes nothing.
 */
import type { Tape } from '../history/tape.ts';
import { TYPE, TypeFlag } from '../machine/layouts.ts';
import type { NameAt } from '../machine/local-names.ts';
import { IMMORTAL, type Machine } from '../machine/machine.ts';
import { type Address, ID_BASE } from '../machine/memory.ts';
import { Own } from '../machine/own-words.ts';
import { Type } from '../machine/places.ts';
import { handledException, typeName } from '../machine/raise.ts';
import { weakReferents } from '../machine/weak-references.ts';
import { type Contents, contentsOf } from './contents.ts';
import { declared } from './declared.ts';
import { type FrameAt, framesOf } from './frames.ts';
import { generationsOf } from './generations.ts';
import { type Islands, islandsOf, NO_ISLANDS } from './islands.ts';
import { labelOf } from './object-label.ts';
import { sizeOf } from './object-size.ts';
import { type Described, describe, type SlotAt } from './object-slots.ts';
import type { Binding, Frame, Label, ObjectView, OutputPart, Reference, Slot } from './snapshot.ts';
import { valueText } from './value-text.ts';

/** Slots that are described of one container, and objects of a picture. */
export const MOST_SLOTS = 200;
const MOST_OBJECTS = 2000;

/** The count that sys.getrefcount answers for immortal objects. */
export const IMMORTAL_COUNT = 4294967295;

/** What there is at one moment, before it is told what the step did. */
export interface Scene {
  readonly frames: readonly Frame[];
  /** Where the names of each frame are: the number of its call, or the address of a dict, negative. */
  readonly places: readonly number[];
  readonly objects: ReadonlyMap<Label, ObjectView>;
  /** The labels of the objects by their addresses. */
  readonly labels: ReadonlyMap<Address, Label>;
  /** All that mutable containers hold, also where there are too many slots to show. */
  readonly contents: ReadonlyMap<Label, Contents>;
  /** What was printed, with the lines that were typed for input() where a terminal shows them. */
  readonly output: readonly OutputPart[];
}

/** Reads the scene; `value` is an object to be shown besides those that names reach, 0 for none. */
export function readScene(m: Machine, tape: Tape, value: Address = 0): Scene {
  const frames = framesOf(m);
  const islands = islandsOf(m);
  const roots = new Set<Address>();
  for (const frame of frames) {
    for (const { object } of frame.names) if (object !== 0) roots.add(object);
    if (frame.returning !== 0) roots.add(frame.returning);
  }
  const exception = m.load(Own.pending) || handledException(m);
  if (exception !== 0) roots.add(exception);
  if (value !== 0) roots.add(value);
  for (const object of islands.objects) roots.add(object);
  const contents = new Map<Label, Contents>();
  const objects = viewsFrom(m, roots, islands, contents);
  return {
    frames: frames.map((frame) => frameView(m, frame)),
    places: frames.map(({ activation, namespace }) => (namespace === 0 ? activation : -namespace)),
    objects,
    labels: new Map([...objects.values()].map(({ id, label }) => [id - ID_BASE, label])),
    contents,
    output: tape.talkSoFar(),
  };
}

function frameView(m: Machine, at: FrameAt): Frame {
  const { name, file, line, library, callee, returning, activation, names } = at;
  return {
    name,
    file,
    line,
    library,
    activation,
    callee: callee === 0 ? null : labelOf(m, callee),
    bindings: names.map((one) => bindingView(m, one)),
    returning: returning === 0 ? null : labelOf(m, returning),
  };
}

function bindingView(m: Machine, { name, object, cell, argument, deletable }: NameAt): Binding {
  const common = { name, cell, argument };
  if (object === 0)
    return { ...common, object: null, state: deletable ? 'unbound' : 'unbound yet', role: 'data' };
  return { ...common, object: labelOf(m, object), state: 'bound', role: roleOf(m, object) };
}

/** What an entry of a namespace is, for hiding. */
function roleOf(m: Machine, object: Address): Binding['role'] {
  const type = m.typeOf(object);
  if (type === Type.module) return 'module';
  if (type === Type.function || type === Type.builtin_function) return 'function';
  return (m.load(type + TYPE.flags) & TypeFlag.typeSubclass) !== 0 ? 'class' : 'data';
}

/** Everything that can be reached from the roots by slots that are shown, nearest first. */
export function viewsFrom(
  m: Machine,
  roots: ReadonlySet<Address>,
  islands: Islands = NO_ISLANDS,
  contents: Map<Label, Contents> = new Map(),
): Map<Label, ObjectView> {
  const seen = new Set<Address>(roots);
  const queue = [...seen];
  const found: (readonly [Address, Described])[] = [];
  for (let i = 0; i < queue.length && found.length < MOST_OBJECTS; i++) {
    const object = queue[i]!;
    const described = describe(m, object, MOST_SLOTS);
    found.push([object, described]);
    for (const { to } of described.slots) {
      if (seen.has(to)) continue;
      seen.add(to);
      queue.push(to);
    }
  }
  const generations = generationsOf(m, seen);
  const views = new Map<Label, ObjectView>();
  for (const [object, described] of found) {
    const generation = generations.get(object);
    const view: ObjectView = {
      ...objectView(m, object, described),
      ...(generation !== undefined && { generation }),
      ...(islands.has(object) && { state: 'unreachable' }),
    };
    views.set(view.label, view);
    if (described.length !== null && view.mutable)
      contents.set(view.label, contentsOf(m, object, described.shown));
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
  return {
    label: labelOf(m, object),
    id: m.id(object),
    type: typeName(m, type).replace(/^.*\./, ''),
    shape: described.shape,
    text: valueText(m, object),
    mutable: described.mutable,
    immortal: count === IMMORTAL,
    size: sizeOf(m, object),
    count: count === IMMORTAL ? IMMORTAL_COUNT : count,
    state: 'live',
    length: described.length,
    references: described.slots.map((slot) => referenceView(m, slot)),
    ...declared(m, object),
    weak: weakReferents(m, object).map((to) => labelOf(m, to)),
  };
}

/** A reference that no step has changed. */
export function referenceView(m: Machine, slot: SlotAt): Reference {
  return { slot: slotView(m, slot), to: labelOf(m, slot.to), changed: false };
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
