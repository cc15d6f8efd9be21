/** The chooser's list: which samples are in sight, which one is highlighted, and how keys move in it. */
import type { KeyName } from './keys.ts';
import type { Sample } from './sample.ts';

/** The highlighted sample, and the first one in sight; indices into the samples. */
export interface ListState {
  readonly at: number;
  readonly first: number;
}

export interface SampleItem {
  readonly key: string;
  readonly label: string;
  readonly value: Sample;
  /** The group's name above the first sample of it that is in sight; it takes a row of its own. */
  readonly heading: string;
}

const PAGE = 10;

/** Where a key leads; null for a key that does not move. */
function movedTo(at: number, key: KeyName, last: number): number | null {
  switch (key) {
    case 'up':
    case 'k':
      return at === 0 ? last : at - 1;
    case 'down':
    case 'j':
      return at === last ? 0 : at + 1;
    case 'page up':
      return Math.max(0, at - PAGE);
    case 'page down':
      return Math.min(last, at + PAGE);
    case 'home':
    case 'g':
      return 0;
    case 'end':
    case 'G':
      return last;
    default:
      return null;
  }
}

/** The list with a sample highlighted: the one of that path, or the first. */
export function listAt(samples: readonly Sample[], path: string | null): ListState {
  const at = Math.max(
    0,
    samples.findIndex((sample) => sample.path === path),
  );
  return { at, first: at };
}

/** The list after a key, so many rows of it in sight. */
export function moveInList(
  state: ListState,
  key: KeyName,
  samples: readonly Sample[],
  rows: number,
): ListState {
  const at = movedTo(state.at, key, samples.length - 1);
  if (at === null || samples.length === 0) return state;
  return { at, first: firstInSight(samples, { at, first: state.first }, rows) };
}

/** The samples in sight, in so many rows; the highlighted one is among them. */
export function visibleItems(
  samples: readonly Sample[],
  state: ListState,
  rows: number,
): readonly SampleItem[] {
  return itemsFrom(samples, firstInSight(samples, state, rows), rows);
}

/** The first sample in sight: as before, unless the highlighted one or the end of the list would not be. */
function firstInSight(samples: readonly Sample[], { at, first }: ListState, rows: number): number {
  let from = Math.min(first, at);
  while (from < at && itemsFrom(samples, from, rows).length <= at - from) from++;
  while (from > 0 && from - 1 + itemsFrom(samples, from - 1, rows).length >= samples.length) from--;
  return from;
}

/** As many samples as have room from one on. */
function itemsFrom(samples: readonly Sample[], first: number, rows: number): readonly SampleItem[] {
  const items: SampleItem[] = [];
  let room = rows;
  for (let index = first; index < samples.length; index++) {
    const sample = samples[index]!;
    const begins = index === first || samples[index - 1]!.group !== sample.group;
    const heading = begins && rows > 1 ? sample.group : '';
    room -= heading === '' ? 1 : 2;
    if (room < 0) break;
    items.push({ key: sample.path, label: sample.name, value: sample, heading });
  }
  return items;
}
