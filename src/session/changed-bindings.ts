/** What a step did to names: the entries of frames compared and marked, and facts for what was not watched. */
import type { Binding, Fact, Frame } from './snapshot.ts';
import type { Scene } from './take-snapshot.ts';
import type { StepWatcher } from './watch-step.ts';

export interface ChangedNames {
  readonly frames: readonly Frame[];
  /** Names that were bound otherwise than by an instruction for it: `import *`, `globals()['x'] = …`. */
  readonly facts: readonly Fact[];
}

/** Marks the entries of the frames after a step. */
export function markBindings(before: Scene | null, after: Scene, watcher: StepWatcher): ChangedNames {
  const facts: Fact[] = [];
  const touched = new Set(watcher.touched.map(({ place, name }) => key(place, name)));
  const earlier = new Map(before?.places.map((place, i) => [place, before.frames[i]!]));
  const told = new Set<number>();
  const frames = after.frames.map((frame, i) => {
    const place = after.places[i]!;
    const old = earlier.get(place);
    const olds = new Map(old?.bindings.map((one) => [one.name, one]));
    const bindings = frame.bindings.map((binding): Binding => {
      const was = olds.get(binding.name) ?? null;
      const isTouched =
        touched.has(key(place, binding.name)) || touched.has(key(frame.activation ?? 0, binding.name));
      const isNew = binding.object !== null && watcher.isNew(binding.object);
      const state = before === null ? binding.state : stateOf(binding, was, isTouched || isNew);
      const unseen = old !== undefined && !isTouched && !told.has(place) && !binding.cell;
      if (unseen) facts.push(...factsOf(frame.name, binding, was, state));
      return { ...binding, state };
    });
    told.add(place);
    return { ...frame, bindings };
  });
  return { frames, facts };
}

const key = (place: number, name: string): string => `${place} ${name}`;

/** What the step did to a name. */
function stateOf(binding: Binding, was: Binding | null, isTouched: boolean): Binding['state'] {
  const old = was?.object ?? null;
  if (binding.object === null) return old === null ? binding.state : 'deleted';
  if (old === null) return 'new';
  return isTouched || old !== binding.object ? 'rebound' : 'bound';
}

function factsOf(frame: string, binding: Binding, was: Binding | null, state: Binding['state']): Fact[] {
  const { name, object } = binding;
  const old = was?.object ?? null;
  if (state === 'new' && object !== null) return [{ kind: 'bound', name, frame, object }];
  if (state === 'rebound' && object !== null && old !== null)
    return [{ kind: 'rebound', name, frame, old, object }];
  return state === 'deleted' && old !== null ? [{ kind: 'unbound', name, frame, old }] : [];
}
