/** What the step did, found by comparing the scenes before and after it, and by what was watched. */
import type { Machine } from '../machine/machine.ts';
import { type Address, ID_BASE } from '../machine/memory.ts';
import { markBindings } from './changed-bindings.ts';
import { countFacts, movedFacts } from './changed-counts.ts';
import { changesIn } from './changed-objects.ts';
import type { Fact, Frame, Label, ObjectView } from './snapshot.ts';
import { isReadable } from './snapshot.ts';
import { objectView, type Scene, viewsFrom } from './take-snapshot.ts';
import type { StepWatcher } from './watch-step.ts';

/** The scene after a step with its changes marked, and the facts in order. */
export interface Change {
  readonly frames: readonly Frame[];
  readonly objects: readonly ObjectView[];
  readonly facts: readonly Fact[];
}

/** Compares; the machine is at the moment after. `before` is null where nothing is known of the moment before. */
export function changesOf(m: Machine, before: Scene | null, after: Scene, watcher: StepWatcher): Change {
  const names = markBindings(before, after, watcher);
  const mutated: Fact[] = [];
  const appeared = new Set<Address>();
  const objects: ObjectView[] = [...after.objects.values()].map((object) => {
    const state = object.state === 'unreachable' ? 'unreachable' : null;
    const born = watcher.isBorn(object.id - ID_BASE);
    const earlier = born ? undefined : before?.objects.get(object.label);
    if (earlier === undefined) return { ...object, state: state ?? (born ? 'new' : 'live') } as const;
    const { references, facts, values } = changesIn(m, { earlier, object, before: before!, after, watcher });
    for (const value of values) appeared.add(value);
    const isChanged = facts.length > 0 || references.some(({ changed }) => changed);
    mutated.push(...facts);
    return { ...object, references, state: state ?? (isChanged ? 'changed' : 'live') } as const;
  });
  for (const address of appeared) {
    const view = objectView(m, address);
    if (after.objects.has(view.label)) continue;
    objects.push({ ...view, state: watcher.isBorn(address) ? 'new' : 'live' });
  }
  objects.push(...freedOf(before, after, watcher));
  const facts = [
    ...watchedFacts(after, names.frames, watcher),
    ...mutated,
    ...names.facts,
    ...watcher.facts.filter(({ kind }) => kind === 'freed'),
    ...newIslands(before, objects),
    ...countFacts(before, after),
    ...movedFacts(before, after),
  ];
  return {
    frames: names.frames,
    objects: [...objects, ...lastSeen(m, facts, before, objects, watcher)],
    facts,
  };
}

/** What was watched, with the objects made put in between, and without what is no news to anybody. */
function watchedFacts(after: Scene, frames: readonly Frame[], watcher: StepWatcher): Fact[] {
  const watched = watcher.allFacts();
  const births = watcher.births().filter(({ label }) => isReadable(label) && after.objects.has(label));
  const referenceCounts = new Map<Label, number>();
  if (watched.some(({ kind }) => kind === 'shared')) countReferences(after, referenceCounts);
  const facts: Fact[] = [];
  let next = 0;
  const bear = (until: number) => {
    for (; next < births.length && births[next]!.at <= until; next++) {
      const { label, previous } = births[next]!;
      facts.push({ kind: 'created', object: label });
      if (previous !== null) facts.push({ kind: 'id reused', object: label, previous });
    }
  };
  watched.forEach((fact, i) => {
    bear(i);
    if (fact.kind === 'freed') return;
    if (fact.kind === 'shared' && (referenceCounts.get(fact.object) ?? 0) < 2) return;
    if (watcher.passing.has(fact) && !isVisible(fact, frames)) return;
    facts.push(fact);
  });
  bear(Number.POSITIVE_INFINITY);
  return facts;
}

/** How often names and slots that are shown refer to each object. */
function countReferences({ frames, objects }: Scene, counts: Map<Label, number>): void {
  const count = (label: Label) => counts.set(label, (counts.get(label) ?? 0) + 1);
  for (const { bindings } of frames) for (const { object } of bindings) if (object !== null) count(object);
  for (const { references } of objects.values()) for (const { to } of references) count(to);
}

/** Whether the name that a fact is about can be seen after the step: one of a comprehension may be over. */
function isVisible(fact: Fact, frames: readonly Frame[]): boolean {
  if (fact.kind !== 'bound' && fact.kind !== 'rebound') return false;
  return frames.some(
    ({ name, bindings }) =>
      name === fact.frame && bindings.some((one) => one.name === fact.name && one.object !== null),
  );
}

/** Objects that were shown before and are dead now, with what they held last. */
function freedOf(before: Scene | null, after: Scene, watcher: StepWatcher): ObjectView[] {
  const freed: ObjectView[] = [];
  for (const label of watcher.deaths) {
    const view = before?.objects.get(label);
    if (view && !after.objects.has(label)) freed.push({ ...view, state: 'freed', count: 0, weak: [] });
  }
  return freed;
}

/**
 * Objects that live on without being shown, but that facts are about, or that something dead referred to:
 * they are told of as they are, with all that they refer to.
 */
function lastSeen(
  m: Machine,
  facts: readonly Fact[],
  before: Scene | null,
  objects: readonly ObjectView[],
  watcher: StepWatcher,
): ObjectView[] {
  const known = new Set(objects.map(({ label }) => label));
  const roots = new Set<Address>();
  const see = (label: Label) => {
    const earlier = before?.objects.get(label);
    const address = earlier ? earlier.id - ID_BASE : watcher.mentioned.get(label);
    if (address !== undefined && !known.has(label)) roots.add(address);
  };
  for (const fact of facts) labelsIn(fact).forEach(see);
  for (const { state, references } of objects)
    if (state === 'freed') for (const { to } of references) see(to);
  return [...viewsFrom(m, roots).values()].filter(({ label }) => !known.has(label));
}

/** The objects that a fact is about. */
function labelsIn(fact: Fact): Label[] {
  const labels: Label[] = [];
  if (fact.kind === 'evaluated' || fact.kind === 'count' || fact.kind === 'moved') return labels;
  if ('object' in fact && fact.object !== null) labels.push(fact.object);
  if ('old' in fact && fact.old !== null && fact.kind !== 'altered') labels.push(fact.old);
  if ('value' in fact && fact.value !== null) labels.push(fact.value);
  if (fact.kind === 'mutated' && fact.slot.kind === 'value') labels.push(fact.slot.key);
  return labels;
}

/** Objects that nothing reaches since this step. */
function newIslands(before: Scene | null, objects: readonly ObjectView[]): Fact[] {
  const isNew = ({ label, state }: ObjectView) =>
    state === 'unreachable' && isReadable(label) && before?.objects.get(label)?.state !== 'unreachable';
  return objects.filter(isNew).map(({ label }) => ({ kind: 'unreachable', object: label }));
}
