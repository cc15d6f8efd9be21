/** How an object can be reached from names, as Python would write it: a, a[0], ada.friends[1]. */
import { type Frame, type Label, type Slot, type Snapshot, slotWords } from '../session/snapshot.ts';
import { type Objects, objectsOf } from './naming.ts';

/** Longer ways are not worth a word. */
const LONGEST = 3;

/** Objects that are looked at for one answer. */
const MOST_VISITS = 3000;

/** Slots that an expression can follow. */
const isFollowed = ({ kind }: Slot): boolean => kind === 'index' || kind === 'value' || kind === 'attribute';

/** The shortest way from each name that leads to an object, innermost frame first; names of the object itself come first. */
export function pathsTo(label: Label, snapshot: Snapshot): readonly string[] {
  const objects = objectsOf(snapshot);
  const paths: { readonly text: string; readonly length: number }[] = [];
  for (const frame of snapshot.frames.toReversed()) {
    if (frame.library) continue;
    for (const { name, object } of frame.bindings) {
      if (object === null) continue;
      const way = wayFrom(object, label, objects);
      if (way !== null)
        paths.push({ text: `${name}${way.text}${placeOf(frame, snapshot)}`, length: way.length });
    }
  }
  return [...new Set(paths.sort((a, b) => a.length - b.length).map(({ text }) => text))];
}

/** In which frame a name is, where that is not the running one. */
function placeOf(frame: Frame, { frames }: Snapshot): string {
  if (frame === frames.findLast(({ library }) => !library)) return '';
  return ` in ${frame.name === '<module>' ? 'global' : frame.name}`;
}

function wayFrom(
  root: Label,
  to: Label,
  objects: Objects,
): { readonly text: string; readonly length: number } | null {
  const seen = new Set([root]);
  let layer = [{ label: root, text: '' }];
  for (let length = 0; length <= LONGEST && layer.length > 0; length++) {
    const found = layer.find(({ label }) => label === to);
    if (found) return { text: found.text, length };
    const next: typeof layer = [];
    for (const { label, text } of layer) {
      for (const one of objects.get(label)?.references ?? []) {
        if (seen.has(one.to) || seen.size > MOST_VISITS || !isFollowed(one.slot)) continue;
        seen.add(one.to);
        next.push({ label: one.to, text: text + slotWords(one.slot) });
      }
    }
    layer = next;
  }
  return null;
}
