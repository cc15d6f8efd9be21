/** The objects that are drawn as such, rather than by their value, in the order in which one meets them. */
import type { Label, ObjectView, Snapshot } from '../session/snapshot.ts';
import { isInline, objectsOf } from './naming.ts';

/** Objects with an identity that names lead to, nearest first; then the dead and those that nothing reaches. */
export function shownObjects(snapshot: Snapshot): readonly ObjectView[] {
  const objects = objectsOf(snapshot);
  const queue: Label[] = snapshot.frames
    .toReversed()
    .flatMap(({ bindings }) => bindings.flatMap(({ object }) => (object === null ? [] : [object])));
  const seen = new Set(queue);
  for (let i = 0; i < queue.length; i++)
    for (const { to } of objects.get(queue[i]!)?.references ?? []) {
      if (seen.has(to)) continue;
      seen.add(to);
      queue.push(to);
    }
  const gone = [...objects.values()].filter(
    ({ label, state }) => (state === 'freed' || state === 'unreachable') && !seen.has(label),
  );
  return [...new Set(queue)]
    .flatMap((label) => objects.get(label) ?? [])
    .concat(gone)
    .filter((object) => !isInline(object));
}
