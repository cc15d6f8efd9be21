/**
 * Snapshots one after another as differences: what `namesake trace --format jsonl` prints, a line each.
 *
 * A line is a JSON object. The first one is the difference to a snapshot in which there is nothing. To get
 * the next snapshot, copy the one before and go through the line's entries:
 *
 * - `frames`: `{"count": N, "changed": {"0": FRAME, …}}`. The list of frames is cut to N, or grows to it;
 *   then the frames of these indices are put in their places.
 * - `objects`: `{"gone": [LABEL, …], "changed": [OBJECT, …], "order": [LABEL, …]}`. Those that are gone are
 *   taken out; each changed one takes the place of the one of its label, or stands behind all others; then,
 *   where there is an `order`, the objects are put in it.
 * - `output`: `{"count": N, "added": [PART, …]}`. The list is cut to N, then these parts follow.
 * - `program` and `recording` are not of the snapshot: the source that is shown (from then on), and, on the
 *   last line, how the run ended.
 * - every other entry replaces that of the same name.
 */
import type { ProgramView } from './commands.ts';
import type { Frame, Label, ObjectView, OutputPart, RecordingState, Snapshot } from './snapshot.ts';

interface ListDifference<Item> {
  readonly count: number;
  readonly changed: Readonly<Record<number, Item>>;
}

interface ObjectsDifference {
  readonly gone?: readonly Label[];
  readonly changed?: readonly ObjectView[];
  readonly order?: readonly Label[];
}

interface OutputDifference {
  readonly count: number;
  readonly added: readonly OutputPart[];
}

/** What is another now. `position` is always there. */
export type SnapshotDifference = Partial<Omit<Snapshot, 'frames' | 'objects' | 'output'>> & {
  readonly frames?: ListDifference<Frame>;
  readonly objects?: ObjectsDifference;
  readonly output?: OutputDifference;
  readonly program?: ProgramView;
  readonly recording?: RecordingState;
};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What has to be said of a snapshot to somebody who has the one before; null before the first. */
export function differenceOf(before: Snapshot | null, now: Snapshot): SnapshotDifference {
  const difference: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(now)) {
    if (name === 'frames' || name === 'objects' || name === 'output') continue;
    if (name === 'position' || before === null || !isSame(before[name as keyof Snapshot], value))
      difference[name] = value;
  }
  const frames = framesDifference(before?.frames ?? [], now.frames);
  if (frames) difference['frames'] = frames;
  const objects = objectsDifference(before?.objects ?? [], now.objects);
  if (objects) difference['objects'] = objects;
  const output = outputDifference(before?.output ?? [], now.output);
  if (output) difference['output'] = output;
  return difference as SnapshotDifference;
}

function framesDifference(before: readonly Frame[], now: readonly Frame[]): ListDifference<Frame> | null {
  const changed = Object.fromEntries(
    now.map((frame, i) => [i, frame] as const).filter(([i, frame]) => !isSame(before[i], frame)),
  );
  if (before.length === now.length && Object.keys(changed).length === 0) return null;
  return { count: now.length, changed };
}

function objectsDifference(
  before: readonly ObjectView[],
  now: readonly ObjectView[],
): ObjectsDifference | null {
  const old = new Map(before.map((object) => [object.label, object]));
  const labels = new Set(now.map(({ label }) => label));
  const gone = before.map(({ label }) => label).filter((label) => !labels.has(label));
  const changed = now.filter((object) => !isSame(old.get(object.label), object));
  const order = now.map(({ label }) => label);
  const kept = before.filter(({ label }) => labels.has(label)).map(({ label }) => label);
  const added = changed.map(({ label }) => label).filter((label) => !old.has(label));
  const isInOrder = isSame([...kept, ...added], order);
  if (gone.length === 0 && changed.length === 0 && isInOrder) return null;
  return {
    ...(gone.length > 0 && { gone }),
    ...(changed.length > 0 && { changed }),
    ...(!isInOrder && { order }),
  };
}

function outputDifference(
  before: readonly OutputPart[],
  now: readonly OutputPart[],
): OutputDifference | null {
  let count = 0;
  while (count < before.length && count < now.length && isSame(before[count], now[count])) count++;
  if (count === before.length && count === now.length) return null;
  return { count, added: now.slice(count) };
}
