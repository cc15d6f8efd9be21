/**
 * What a step did to counts and generations of objects that are shown before and after it. A change of a
 * count is told with the names and slots that made it, where these add up to it.
 */
import type { Fact, Frame, Label, ObjectView } from './snapshot.ts';
import { isReadable, slotWords } from './snapshot.ts';
import type { Scene } from './take-snapshot.ts';

/** Facts of each kind that are told. */
const MOST = 100;

/** Objects that a collection has moved to another generation. */
export function movedFacts(before: Scene | null, after: Scene): Fact[] {
  const facts: Fact[] = [];
  for (const { label, generation } of after.objects.values()) {
    const from = before?.objects.get(label)?.generation;
    if (from === undefined || generation === undefined || from === generation || !isReadable(label)) continue;
    if (facts.length < MOST) facts.push({ kind: 'moved', object: label, from, generation });
  }
  return facts;
}

/** Objects whose count is another, as far as what is shown explains all of it. */
export function countFacts(before: Scene | null, after: Scene): Fact[] {
  if (before === null) return [];
  const changed: ObjectView[] = [];
  for (const object of after.objects.values()) {
    const old = before.objects.get(object.label);
    if (old && old.count !== object.count && !object.immortal && isReadable(object.label))
      changed.push(object);
  }
  if (changed.length === 0) return [];
  const wanted = new Set(changed.slice(0, MOST).map(({ label }) => label));
  const [olds, news] = [holdersIn(before, wanted), holdersIn(after, wanted)];
  return changed.slice(0, MOST).flatMap(({ label, count }): Fact[] => {
    const from = before.objects.get(label)!.count;
    const [was, is] = [olds.get(label) ?? new Map(), news.get(label) ?? new Map()];
    const gained = [...is].filter(([key]) => !was.has(key)).map(([, words]) => words);
    const lost = [...was].filter(([key]) => !is.has(key)).map(([, words]) => words);
    if (gained.length - lost.length !== count - from) return [];
    return [{ kind: 'count', object: label, from, to: count, gained, lost }];
  });
}

/** The holders of some objects: in words, by what makes them the same holder at two moments. */
type Holders = Map<Label, Map<string, string>>;

function holdersIn(scene: Scene, wanted: ReadonlySet<Label>): Holders {
  const holders: Holders = new Map();
  const add = (to: Label, key: string, words: string) => {
    if (!wanted.has(to)) return;
    const known = holders.get(to) ?? new Map<string, string>();
    holders.set(to, known.set(key, words));
  };
  scene.frames.forEach((frame, i) => {
    // What is in a cell is held by the cell.
    for (const { name, object, cell, argument } of frame.bindings)
      if (object !== null && !cell)
        add(
          object,
          `${scene.places[i]} ${name}`,
          nameWords(frame, name, argument === true, scene.places[i]!),
        );
  });
  for (const { label, references } of scene.objects.values())
    for (const [i, { slot, to }] of references.entries()) {
      const key =
        slot.kind === 'index' || slot.kind === 'attribute'
          ? slotWords(slot)
          : `${slot.kind} ${'key' in slot ? slot.key : i}`;
      add(to, `${label} ${key}`, holderSlotWords(label, slot, scene));
    }
  return holders;
}

/** A name as the ledger calls it. Names of a dict have a negative place. */
function nameWords({ name: frame }: Frame, name: string, argument: boolean, place: number): string {
  if (frame === '<module>') return `global ${name}`;
  if (place < 0) return `${name} of ${frame}`;
  return `${argument ? 'argument' : 'local'} ${name} of ${frame}`;
}

function holderSlotWords(
  label: Label,
  slot: ObjectView['references'][number]['slot'],
  { objects }: Scene,
): string {
  const holder = isReadable(label) ? label : (objects.get(label)?.text ?? 'an object');
  if (slot.kind === 'member') return `a member of ${holder}`;
  return slot.kind === 'key' ? `a key of ${holder}` : `${holder}${slotWords(slot)}`;
}
