/** What the step did, found by comparing the scenes before and after it, and by what was watched. */
import type { Fact, Frame, ObjectView, Reference } from './snapshot.ts';
import type { Scene } from './take-snapshot.ts';
import type { StepWatcher } from './watch-step.ts';

/** The scene after a step with its changes marked, and the facts in order. */
export interface Change {
  readonly frames: readonly Frame[];
  readonly objects: readonly ObjectView[];
  readonly facts: readonly Fact[];
}

/** Compares. `before` is null where nothing is known of the moment before. */
export function changesOf(before: Scene | null, after: Scene, watcher: StepWatcher): Change {
  const bound = watcher.facts.filter((fact) => fact.kind === 'bound' || fact.kind === 'rebound');
  const born = watcher.newLabels();
  const mutated: Fact[] = [];
  const objects = [...after.objects.values()].map((object) => {
    const earlier = before?.objects.get(object.label);
    if (earlier === undefined) return { ...object, state: born.has(object.label) ? 'new' : 'live' } as const;
    const references = markChanges(earlier, object, mutated);
    const changed = references.some((one) => one.changed) || earlier.length !== object.length;
    const differs = changed || (object.mutable && object.text !== earlier.text && object.shape === 'atom');
    return { ...object, references, state: differs ? 'changed' : 'live' } as const;
  });
  const freed = before === null ? [] : freedOf(before, after, watcher);
  return {
    frames: after.frames.map((frame, depth) => markBindings(frame, depth, bound, before)),
    objects: [...objects, ...freed],
    facts: [...watcher.facts.filter((fact) => fact.kind !== 'freed'), ...mutated, ...freedFacts(watcher)],
  };
}

/** The references of an object with those marked that the step stored; adds facts for each change. */
function markChanges(before: ObjectView, after: ObjectView, facts: Fact[]): readonly Reference[] {
  const earlier = new Map(before.references.map((one) => [slotKey(one), one.to]));
  const marked = after.references.map((one): Reference => {
    const key = slotKey(one);
    const old = earlier.get(key) ?? null;
    earlier.delete(key);
    if (old === one.to) return one;
    if (one.slot.kind !== 'key')
      facts.push({ kind: 'mutated', object: after.label, slot: one.slot, old, value: one.to });
    return { ...one, changed: true };
  });
  for (const one of before.references)
    if (earlier.has(slotKey(one)) && one.slot.kind !== 'key')
      facts.push({ kind: 'mutated', object: after.label, slot: one.slot, old: one.to, value: null });
  return marked;
}

/** What makes a slot the same slot in two scenes. Members of a set are told apart by what they are. */
function slotKey({ slot, to }: Reference): string {
  switch (slot.kind) {
    case 'index':
      return `i${slot.index}`;
    case 'key':
      return `k${slot.key}`;
    case 'value':
      return `v${slot.key}`;
    case 'attribute':
      return `a${slot.name}`;
    case 'member':
      return `m${to}`;
  }
}

/** Objects that were shown before and are dead now, as they were. */
function freedOf(before: Scene, after: Scene, watcher: StepWatcher): ObjectView[] {
  const freed: ObjectView[] = [];
  for (const label of watcher.deaths) {
    const view = before.objects.get(label);
    if (view && !after.objects.has(label))
      freed.push({ ...view, state: 'freed', count: 0, references: [], weak: [] });
  }
  return freed;
}

function freedFacts(watcher: StepWatcher): Fact[] {
  return watcher.facts.filter((fact) => fact.kind === 'freed');
}

/** The frame's entries with what the step did to each. */
function markBindings(frame: Frame, depth: number, facts: readonly Fact[], before: Scene | null): Frame {
  const earlier = before?.frames[depth];
  return {
    ...frame,
    bindings: frame.bindings.map((binding) => {
      const old = earlier?.bindings.find((one) => one.name === binding.name);
      if (binding.object === null) return old?.object ? { ...binding, state: 'deleted' } : binding;
      const fact = facts.find(
        (one) =>
          (one.kind === 'bound' || one.kind === 'rebound') &&
          one.name === binding.name &&
          one.frame === frame.name,
      );
      if (fact?.kind === 'rebound') return { ...binding, state: 'rebound' };
      if (fact?.kind === 'bound' || !old) return { ...binding, state: 'new' };
      return old.object === binding.object ? binding : { ...binding, state: old.object ? 'rebound' : 'new' };
    }),
  };
}
