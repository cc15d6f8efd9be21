/** The objects as a table: one row each, in an order and with a filter that one chooses. */
import { cutText, fitText, textWidth } from '../base/cells.ts';
import { isReadable, type Label, type ObjectView, type Snapshot } from '../session/snapshot.ts';
import { frameTitle } from './names-view.ts';
import { harmlessValue, idOf, isInline, objectsOf, stateSign } from './naming.ts';
import { type Row, span } from './row.ts';
import { shownObjects } from './shown-objects.ts';
import type { ObjectsPane, SortKey, ViewState } from './view-state.ts';

/** What rows can be ordered by, as one goes through it. */
export const SORT_KEYS: readonly SortKey[] = ['label', 'type', 'size', 'count', 'birth', 'generation', 'id'];

/** A row of the table. */
interface Entry {
  readonly object: ObjectView;
  readonly names: readonly string[];
}

export interface ObjectsList {
  /** What stands above the rows, whichever part of them is shown. */
  readonly head: readonly Row[];
  /** The object of each row; null for rows that are no object's. */
  readonly labels: readonly (Label | null)[];
  readonly rows: readonly Row[];
}

/** The table in so many columns. */
export function objectsTable(state: ViewState, width: number): ObjectsList {
  const { pane, session, idStyle } = state;
  const entries = sorted(filtered(entriesOf(session.snapshot, state.atoms === 'all'), pane), pane);
  const columns = columnsFor(entries, state, width);
  const mark = pane.descending ? '▼' : '▲';
  const title = (name: string, key: SortKey) => (key === pane.sort ? `${name}${mark}` : name);
  const { label, type, value, size, count, generation } = columns;
  // Sorted by birth, labels are in order; by id, ids are.
  const first =
    pane.sort === 'birth' ? `born${mark}` : pane.sort === 'id' ? `id${mark}` : title('label', 'label');
  const head: Row = [
    span('  ', 'dim'),
    span(`${fitText(idStyle === 'label' ? first : title('id', 'id'), label)} `, 'title'),
    span(`${fitText(title('type', 'type'), type)} `, 'title'),
    span(`${fitText('value', value)} `, 'title'),
    span(`${right(title('bytes', 'size'), size)} `, 'title'),
    span(`${right(title('refs', 'count'), count)} `, 'title'),
    ...(generation > 0 ? [span(`${right(title('gen', 'generation'), generation)} `, 'title')] : []),
    span('names', 'title'),
  ];
  return {
    head: [...filterRows(pane, entries.length), head],
    labels: entries.map(({ object }) => object.label),
    rows: entries.map((entry) => entryRow(entry, state, columns)),
  };
}

const right = (text: string, width: number): string => cutText(text, width).padStart(width);

/** The filter, where there is one or one is typed. */
function filterRows({ filter, filtering }: ObjectsPane, count: number): readonly Row[] {
  if (filter === '' && !filtering) return [];
  const hint = filtering ? '▏ (type: name: value: id: narrow it)' : '';
  return [
    [span('filter ', 'dim'), span(filter, 'typed'), span(hint, 'dim'), span(`  ${count} found`, 'dim')],
  ];
}

/** All objects that are drawn; plain values too where they are asked for. */
function entriesOf(snapshot: Snapshot, withValues: boolean): Entry[] {
  const names = new Map<Label, string[]>();
  snapshot.frames.toReversed().forEach(({ name: frame, bindings }) => {
    for (const { name, object } of bindings) {
      if (object === null) continue;
      const words = frame === '<module>' ? name : `${name} in ${frameTitle(frame)}`;
      names.set(object, [...(names.get(object) ?? []), words]);
    }
  });
  const shown = shownObjects(snapshot);
  const values = withValues ? [...objectsOf(snapshot).values()].filter(isInline) : [];
  return [...shown, ...values].map((object) => ({ object, names: names.get(object.label) ?? [] }));
}

/** The entries in which every word of the filter is found. */
function filtered(entries: readonly Entry[], { filter }: ObjectsPane): readonly Entry[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  return entries.filter((entry) => {
    const fields = fieldsOf(entry);
    return words.every((word) => {
      const [, field, rest] = /^(type|name|value|id):(.*)$/.exec(word) ?? [];
      if (field) return fields[field as keyof typeof fields].includes(rest!);
      return Object.values(fields).some((text) => text.includes(word));
    });
  });
}

function fieldsOf({ object, names }: Entry) {
  const { label, type, text, id } = object;
  return {
    type: type.toLowerCase(),
    name: names.join(' ').toLowerCase(),
    value: text.toLowerCase(),
    id: `${isReadable(label) ? label.toLowerCase() : ''} 0x${id.toString(16)} ${id}`,
  };
}

/** The number of an object's birth; objects whose births are not counted come last. */
const birthOf = ({ label }: ObjectView): number =>
  isReadable(label) ? Number(/\d+$/.exec(label)?.[0] ?? 0) : Number.MAX_SAFE_INTEGER;

const ORDERS: Readonly<Record<SortKey, (a: ObjectView, b: ObjectView) => number>> = {
  label: (a, b) =>
    compareTexts(a.label.replace(/\d+$/, ''), b.label.replace(/\d+$/, '')) || birthOf(a) - birthOf(b),
  type: (a, b) => compareTexts(a.type, b.type),
  size: (a, b) => a.size - b.size,
  count: (a, b) => a.count - b.count,
  birth: (a, b) => birthOf(a) - birthOf(b),
  generation: (a, b) => (a.generation ?? -1) - (b.generation ?? -1),
  id: (a, b) => a.id - b.id,
};

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Equal ones in the order of their birth, then of their ids: it does not depend on anything else. */
function sorted(entries: readonly Entry[], { sort, descending }: ObjectsPane): readonly Entry[] {
  const order = ORDERS[sort];
  const sign = descending ? -1 : 1;
  return [...entries].sort(
    ({ object: a }, { object: b }) => sign * order(a, b) || birthOf(a) - birthOf(b) || a.id - b.id,
  );
}

interface Columns {
  readonly label: number;
  readonly type: number;
  readonly value: number;
  readonly size: number;
  readonly count: number;
  /** 0 where there is no room for it. */
  readonly generation: number;
  readonly names: number;
}

/** Widths of the columns: as the entries need them; what is left is the value's. */
function columnsFor(entries: readonly Entry[], { idStyle }: ViewState, width: number): Columns {
  const widest = (least: number, most: number, text: (entry: Entry) => string) =>
    Math.min(most, Math.max(least, ...entries.slice(0, MEASURED).map((entry) => textWidth(text(entry)))));
  const label = widest(6, 18, ({ object }) => idOf(object, idStyle));
  const type = widest(5, width < 70 ? 10 : 20, ({ object }) => object.type);
  const size = widest(6, 12, ({ object }) => String(object.size));
  const count = widest(5, 8, ({ object }) => (object.immortal ? '' : String(object.count)));
  const generation = width < 60 ? 0 : 4;
  const names = widest(5, Math.max(8, Math.floor(width * 0.25)), (entry) => entry.names.join(', '));
  const fixed =
    2 + label + 1 + type + 1 + size + 1 + count + 1 + (generation > 0 ? generation + 1 : 0) + names;
  return { label, type, value: Math.max(4, width - fixed - 1), size, count, generation, names };
}

/** Rows that are measured: more are on no screen. */
const MEASURED = 500;

function entryRow({ object, names }: Entry, { idStyle, object: selected }: ViewState, columns: Columns): Row {
  const { label, type, value, size, count, generation } = columns;
  const isSelected = object.label === selected;
  const role = (one: string) => (isSelected ? 'selected' : object.state === 'freed' ? 'freed' : one);
  const sign = stateSign(object.state);
  const references = object.state === 'freed' ? '-' : object.immortal ? '∞' : String(object.count);
  return [
    span(sign === '' ? '  ' : `${sign} `, object.state),
    span(`${fitText(idOf(object, idStyle), label)} `, role('label')),
    span(`${fitText(object.type, type)} `, role('type')),
    span(`${fitText(harmlessValue(object), value)} `, role('value')),
    span(`${right(String(object.size), size)} `, role('text')),
    span(`${right(references, count)} `, role('text')),
    ...(generation > 0 ? [span(`${right(String(object.generation ?? '-'), generation)} `, role('dim'))] : []),
    span(cutText(names.join(', '), columns.names), role('name')),
  ];
}
