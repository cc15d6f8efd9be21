/** What a step changed in one object: its slots compared, changes marked, facts made. */
import type { Machine } from '../machine/machine.ts';
import { type Address, ID_BASE } from '../machine/memory.ts';
import {
  type Contents,
  type Difference,
  mappingDifferences,
  sequenceDifferences,
  setDifferences,
} from './contents.ts';
import { labelOf, valueLabel } from './object-label.ts';
import type { SlotAt } from './object-slots.ts';
import type { Fact, Label, ObjectView, Reference, Slot } from './snapshot.ts';
import { referenceView, type Scene } from './take-snapshot.ts';
import type { StepWatcher } from './watch-step.ts';

/** Changes that are told of one object. */
const MOST_CHANGES = 100;

/** One object at both moments, with the scenes it is from. */
export interface Comparison {
  readonly earlier: ObjectView;
  readonly object: ObjectView;
  readonly before: Scene;
  readonly after: Scene;
  readonly watcher: StepWatcher;
}

export interface Changes {
  /** The references after the step, with those marked that it stored. */
  readonly references: readonly Reference[];
  readonly facts: readonly Fact[];
  /** Values that slots refer to since this step. */
  readonly values: readonly Address[];
}

/** Compares one object; the machine is at the moment after. */
export function changesIn(m: Machine, comparison: Comparison): Changes {
  const { earlier, object, before, after } = comparison;
  const old = before.contents.get(object.label);
  const now = after.contents.get(object.label);
  const isContainer = CONTAINERS.has(object.shape);
  const held = old && now ? heldChanges(m, comparison, old, now) : unchanged(object, isContainer);
  const named = namedChanges(comparison, isContainer);
  // The locals of a generator are told of as names of its frame.
  const facts = GENERATORS.has(object.type) ? [] : [...held.facts, ...named.facts];
  for (const old of earlier.weak)
    if (!object.weak.includes(old)) facts.push({ kind: 'referent gone', object: object.label, old });
  if (facts.length === 0 && object.mutable && object.shape === 'atom' && object.text !== earlier.text)
    facts.push({ kind: 'altered', object: object.label, old: earlier.text, text: object.text });
  return { references: [...held.references, ...named.references], facts, values: held.values };
}

const GENERATORS: ReadonlySet<string> = new Set(['generator', 'coroutine', 'async_generator']);

const CONTAINERS: ReadonlySet<ObjectView['shape']> = new Set(['sequence', 'mapping', 'set']);

const isHeld = ({ slot }: Reference): boolean => slot.kind !== 'attribute';

/** A container that holds the same for all of its life. */
function unchanged({ references }: ObjectView, isContainer: boolean): Changes {
  return { references: isContainer ? references.filter(isHeld) : [], facts: [], values: [] };
}

/** What a container holds: items, keys and values, members. */
function heldChanges(
  m: Machine,
  { object, before, after, watcher }: Comparison,
  old: Contents,
  now: Contents,
) {
  const differences = compareContents(object.shape, old, now, (address) => !watcher.isBorn(address));
  const references = object.references.filter(isHeld);
  if (differences.length === 0) return { references, facts: [], values: [] };
  const told = differences.slice(0, MOST_CHANGES);
  const labels = before.labels;
  const facts = told.map((one): Fact => {
    const value = one.value === 0 ? null : labelOf(m, one.value);
    const earlier = one.old === 0 ? null : (labels.get(one.old) ?? valueLabel(m, one.old));
    return {
      kind: 'mutated',
      object: object.label,
      slot: slotOf(m, object, before, one),
      old: earlier,
      value,
    };
  });
  const changed = new Set(told.filter(({ value }) => value !== 0).map((one) => keyOf(object.shape, one)));
  const marked = references.map((one) =>
    changed.delete(keyOfReference(one, after)) ? { ...one, changed: true } : one,
  );
  const hidden = told.filter((one) => one.value !== 0 && changed.has(keyOf(object.shape, one)));
  return {
    references: [...marked, ...hidden.flatMap((one) => hiddenReferences(m, object.shape, one))],
    facts,
    values: told.flatMap(({ value }) => (value === 0 ? [] : [value])),
  };
}

function compareContents(
  shape: ObjectView['shape'],
  old: Contents,
  now: Contents,
  isSame: (address: Address) => boolean,
): Difference[] {
  if (shape === 'sequence') return sequenceDifferences(old, now, isSame);
  return shape === 'mapping' ? mappingDifferences(old, now, isSame) : setDifferences(old, now, isSame);
}

/** What a difference is about: the index, the key's address, or the member's. */
function keyOf(shape: ObjectView['shape'], { at, value }: Difference): number {
  return shape === 'set' ? value : at;
}

/** The same of a reference that is shown; the key of a mapping is not marked itself. */
function keyOfReference({ slot, to }: Reference, after: Scene): number {
  switch (slot.kind) {
    case 'index':
      return slot.index;
    case 'value':
      return addressOf(after, slot.key);
    case 'member':
      return addressOf(after, to);
    case 'key':
    case 'attribute':
      return -1;
  }
}

function addressOf({ objects }: Scene, label: Label): Address {
  const known = objects.get(label);
  if (known) return known.id - ID_BASE;
  return label.startsWith('@') ? Number.parseInt(label.slice(1), 16) - ID_BASE : -1;
}

/** References of slots that have changed behind those that are shown. */
function hiddenReferences(m: Machine, shape: ObjectView['shape'], { at, value }: Difference): Reference[] {
  const slots: SlotAt[] =
    shape === 'sequence'
      ? [{ kind: 'index', index: at, to: value }]
      : shape === 'set'
        ? [{ kind: 'member', to: value }]
        : [
            { kind: 'key', key: at, to: at },
            { kind: 'value', key: at, to: value },
          ];
  return slots.map((slot) => ({ ...referenceView(m, slot), changed: true }));
}

/** The slot of a difference. The key of an entry that is gone is told as it was shown. */
function slotOf(m: Machine, object: ObjectView, before: Scene, { at, value }: Difference): Slot {
  if (object.shape === 'sequence') return { kind: 'index', index: at };
  if (object.shape === 'set') return { kind: 'member' };
  if (value !== 0) return referenceView(m, { kind: 'value', key: at, to: value }).slot;
  const key = before.labels.get(at) ?? valueLabel(m, at);
  return { kind: 'value', key, text: before.objects.get(key)?.text ?? '…' };
}

/** Attributes, and what is in a cell: few, compared by their labels. Of containers only the attributes. */
function namedChanges({ earlier, object, watcher, after }: Comparison, isContainer: boolean) {
  const facts: Fact[] = [];
  const isNamed = ({ slot }: Reference) => !isContainer || slot.kind === 'attribute';
  const left = new Map(earlier.references.filter(isNamed).map((one) => [nameOf(one), one]));
  const references = object.references.filter(isNamed).map((one): Reference => {
    const old = left.get(nameOf(one))?.to ?? null;
    left.delete(nameOf(one));
    if (old === one.to && !watcher.isBorn(addressOf(after, one.to))) return one;
    facts.push({ kind: 'mutated', object: object.label, slot: one.slot, old, value: one.to });
    return { ...one, changed: true };
  });
  for (const { slot, to } of left.values())
    facts.push({ kind: 'mutated', object: object.label, slot, old: to, value: null });
  return { references, facts };
}

/** What makes a slot the same slot in two scenes. */
function nameOf({ slot }: Reference): string {
  if (slot.kind === 'attribute') return slot.name;
  return slot.kind === 'index' ? String(slot.index) : slot.kind;
}
