/** What is different between two positions: names, objects made, freed and changed, and how many there are. */
import type { Timeline } from '../history/timeline.ts';
import type { Machine } from '../machine/machine.ts';
import { typeNameOf } from '../machine/raise.ts';
import { Reached } from '../machine/reached.ts';
import { walkReferences } from '../machine/walk.ts';
import { nameIn } from './change-words.ts';
import type { Moments } from './moment.ts';
import { labelOf } from './object-label.ts';
import type { Frame, HeapDifference, Label, ObjectView, Snapshot } from './snapshot.ts';
import { isReadable, slotWords } from './snapshot.ts';

/** Lines of each kind that are told. */
const MOST = 40;

/** All objects of the heap at one moment. */
interface Census {
  /** Types by the labels of objects that have one. */
  readonly labels: ReadonlyMap<Label, string>;
  readonly counts: ReadonlyMap<string, number>;
}

/** Compares two steps, whichever comes first. The machine is at `to` afterwards. */
export function heapDifference(
  timeline: Timeline,
  moments: Moments,
  from: number,
  to: number,
): HeapDifference {
  const before = moments.snapshotAt({ step: from, tick: 0 });
  const earlier = censusOf(timeline.machine);
  const after = moments.snapshotAt({ step: to, tick: 0 });
  const later = censusOf(timeline.machine);
  const made = [...later.labels].filter(([label]) => !earlier.labels.has(label));
  const died = [...earlier.labels].filter(([label]) => !later.labels.has(label));
  const types = new Set([...earlier.counts.keys(), ...later.counts.keys()]);
  return {
    from,
    to,
    names: cut(nameChanges(before, after)),
    made: cut(made.map(([label, type]) => `${label} ${type}`)),
    died: cut(died.map(([label, type]) => `${label} ${type}`)),
    changed: cut(slotChanges(before, after)),
    counts: [...types]
      .map((type) => ({
        type,
        before: earlier.counts.get(type) ?? 0,
        after: later.counts.get(type) ?? 0,
      }))
      .filter((one) => one.before !== one.after)
      .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before)),
  };
}

function cut(words: readonly string[]): string[] {
  return words.length <= MOST ? [...words] : [...words.slice(0, MOST), `… ${words.length - MOST} more`];
}

function censusOf(m: Machine): Census {
  const reached = new Reached(m);
  walkReferences(m, reached, () => undefined);
  const labels = new Map<Label, string>();
  const counts = new Map<string, number>();
  for (const object of reached.objects) {
    const type = typeNameOf(m, object);
    counts.set(type, (counts.get(type) ?? 0) + 1);
    const label = labelOf(m, object);
    if (isReadable(label)) labels.set(label, type);
  }
  return { labels, counts };
}

/** Names by their frame's call. */
function namesOf({
  frames,
}: Snapshot): Map<string, { readonly object: Label | null; readonly words: string }> {
  const names = new Map<string, { object: Label | null; words: string }>();
  for (const [depth, frame] of frames.entries())
    for (const { name, object } of frame.bindings)
      names.set(`${callOf(frame, depth)} ${name}`, { object, words: `${name}${placeOf(frame)}` });
  return names;
}

/** What tells frames apart: the number of the call. That of the program is the outermost. */
const callOf = ({ activation }: Frame, depth: number): string =>
  depth === 0 ? 'program' : String(activation ?? 0);

const placeOf = ({ name }: Frame): string => (name === '<module>' ? '' : ` in ${name}`);

function nameChanges(before: Snapshot, after: Snapshot): string[] {
  const [olds, news] = [namesOf(before), namesOf(after)];
  const [wasCalled, isCalled] = [nameIn(before), nameIn(after)];
  const words: string[] = [];
  for (const [key, { object, words: name }] of news) {
    const old = olds.get(key)?.object ?? null;
    if (object === old) continue;
    if (object === null) words.push(`${name} is gone, it was ${wasCalled(old!)}`);
    else if (old === null) words.push(`${name} is new: ${isCalled(object)}`);
    else words.push(`${name}: ${wasCalled(old)} → ${isCalled(object)}`);
  }
  for (const [key, { object, words: name }] of olds)
    if (object !== null && !news.has(key)) words.push(`${name} is gone, it was ${wasCalled(object)}`);
  return words;
}

/** Slots of the objects that are shown at both positions. */
function slotChanges(before: Snapshot, after: Snapshot): string[] {
  const olds = new Map(before.objects.map((object) => [object.label, object]));
  const [wasCalled, isCalled] = [nameIn(before), nameIn(after)];
  return after.objects.flatMap((object) => {
    const old = olds.get(object.label);
    if (!old || !object.mutable || object.state === 'freed' || !isReadable(object.label)) return [];
    const [was, is] = [slotsOf(old), slotsOf(object)];
    const parts: string[] = [];
    for (const [slot, to] of is) {
      const from = was.get(slot);
      if (from === to) continue;
      parts.push(
        from === undefined
          ? `${slot} is new: ${isCalled(to)}`
          : `${slot}: ${wasCalled(from)} → ${isCalled(to)}`,
      );
    }
    for (const [slot, from] of was)
      if (!is.has(slot)) parts.push(`${slot} is gone, it was ${wasCalled(from)}`);
    if (parts.length === 0 && old.text !== object.text && object.shape === 'atom')
      parts.push(`${old.text} → ${object.text}`);
    return parts.length === 0
      ? []
      : [
          `${object.label} ${object.type}: ${parts.slice(0, 4).join('; ')}${parts.length > 4 ? `; ${parts.length - 4} more` : ''}`,
        ];
  });
}

/** What each slot refers to. Members of a set are slots of their own. */
function slotsOf({ references }: ObjectView): Map<string, Label> {
  return new Map(
    references
      .filter(({ slot }) => slot.kind !== 'key')
      .map(({ slot, to }) => [slot.kind === 'member' ? `member ${to}` : slotWords(slot), to]),
  );
}
