/** The lines inside a box: one for each slot, or values side by side where all of them are plain. */
import { cutText, textWidth } from '../../base/cells.ts';
import type { Label, ObjectShape, ObjectView, Reference, Slot } from '../../session/snapshot.ts';
import { idOf, inlineText, isAtom, isInline, type Objects } from '../naming.ts';
import { cutRow, type Row, rowWidth, span } from '../row.ts';
import type { AtomStyle, IdStyle } from '../view-state.ts';
import type { Tables } from './tables.ts';

/** A line inside a box, and the box it refers to, if any. */
export interface BoxLine {
  readonly row: Row;
  readonly to: Label | null;
  /** The reference does not keep its object alive. */
  readonly weak?: true;
  /** The object whose line it is, where a box holds others as its rows. */
  readonly is?: Label;
  /** What stands there instead where no line can be drawn. */
  readonly tag: string;
  /** The step stored something in it. */
  readonly changed: boolean;
  /** How many entries of the object it shows. */
  readonly entries: number;
}

export interface BodyOptions {
  readonly atoms: AtomStyle;
  readonly idStyle: IdStyle;
  readonly tables: Tables;
  /** Columns, and most lines. */
  readonly width: number;
  readonly lines: number;
}

const plain = (row: Row, changed = false, entries = 1): BoxLine => ({
  row,
  to: null,
  tag: '',
  changed,
  entries,
});

/** The lines of a box, big containers folded. */
export function bodyLines(object: ObjectView, objects: Objects, options: BodyOptions): readonly BoxLine[] {
  const lines = fold(allLines(object, objects, options), hiddenSlots(object), options.lines);
  return object.state === 'freed' ? lines.map(crossedOut) : lines;
}

/** What a dead object held last, without lines to follow. */
function crossedOut({ row, tag }: BoxLine): BoxLine {
  const words = tag === '' ? row : [...row, span(` ${tag}`)];
  return plain(words.map(({ text }) => span(text, 'freed')));
}

function allLines(object: ObjectView, objects: Objects, options: BodyOptions): readonly BoxLine[] {
  const { references, shape } = object;
  const table = options.tables.get(object.label);
  if (table) return table.map(({ label, row, changed }) => ({ ...plain(row, changed), is: label }));
  const weak = object.weak.map((to) => weakLine(to, objects, options));
  if (references.length === 0) {
    if (weak.length > 0) return weak;
    if (object.length === 0) return [plain([span('empty', 'dim')])];
    const isValue = shape === 'atom' || shape === 'other' || !object.text.startsWith('<');
    return isValue ? [plain([span(inlineText(object, options.width), 'value')])] : [];
  }
  const inline = options.atoms !== 'all' && references.every(({ to }) => isInlineLabel(to, objects));
  const bare = references.every(({ slot }) => slot.kind === 'index' || slot.kind === 'member');
  if (inline && bare && shape !== 'other') return cellLines(references, objects, options.width);
  const lines = references.flatMap((reference) => {
    if (reference.slot.kind === 'key' && isInlineLabel(reference.to, objects)) return [];
    return [slotLine(reference, shape, objects, options)];
  });
  // An int, a string or an exception of a class of its own: its value beside its attributes.
  const isValue = shape === 'instance' && !object.text.startsWith('<');
  const text = isValue ? inlineText(object, VALUE_WIDTH).replace(`${object.type}(`, '(') : '';
  const value = isValue ? [plain([span(cutText(text, options.width), 'value')])] : [];
  const progress = shape === 'other' ? /^<[^,>]*, (.*)>$/.exec(object.text)?.[1] : undefined;
  const head = progress ? [plain([span(cutText(progress, options.width), 'value')], false, 0)] : value;
  return [...head, ...weak, ...lines];
}

/** Longest value beside attributes, before it is cut. */
const VALUE_WIDTH = 120;

function weakLine(to: Label, objects: Objects, { idStyle }: BodyOptions): BoxLine {
  const object = objects.get(to);
  if (!object) return plain([span('weak', 'slot')]);
  if (isInline(object)) return plain([span('weak ', 'slot'), span(inlineText(object), 'value')]);
  return { ...plain([span('weak', 'slot')], false, 0), to, tag: `⇢ ${idOf(object, idStyle)}`, weak: true };
}

function isInlineLabel(label: Label, objects: Objects): boolean {
  const object = objects.get(label);
  return !object || isInline(object);
}

/** Columns between two cells. */
const BETWEEN = ' │ ';

/** Values side by side: in one line, or in a grid whose lines begin with the index of their first cell. */
function cellLines(references: readonly Reference[], objects: Objects, width: number): BoxLine[] {
  const texts = references.map(({ to, changed }) => {
    const object = objects.get(to);
    return (changed ? '~' : '') + (object ? inlineText(object) : '?');
  });
  const fitted = (i: number, room: number) => cutText(texts[i]!, room);
  const role = (i: number) => (references[i]!.changed ? 'changed' : 'value');
  const between = span(BETWEEN, 'box');
  const changed = (from: number, to: number) => references.slice(from, to).some((one) => one.changed);
  const together = texts.reduce((sum, text) => sum + textWidth(text) + BETWEEN.length, -BETWEEN.length);
  if (together <= width) {
    const cells = texts.flatMap((text, i) => [...(i === 0 ? [] : [between]), span(text, role(i))]);
    return [plain(cells, changed(0, texts.length), texts.length)];
  }
  const indexed = references[0]!.slot.kind === 'index';
  const gutter = indexed ? String(texts.length - 1).length + 2 : 0;
  const widest = Math.min(width - gutter, Math.max(...texts.map(textWidth)));
  const count = cellsInLine(Math.floor((width - gutter + BETWEEN.length) / (widest + BETWEEN.length)));
  const lines: BoxLine[] = [];
  for (let first = 0; first < texts.length; first += count) {
    const row: Row[number][] = [];
    if (indexed) row.push(span(`${String(first).padStart(gutter - 2)}: `, 'slot'));
    for (let i = first; i < Math.min(first + count, texts.length); i++) {
      if (i > first) row.push(between);
      const filler = i === first + count - 1 ? 0 : Math.max(0, widest - textWidth(texts[i]!));
      row.push(span(fitted(i, widest), role(i)), span(' '.repeat(filler)));
    }
    lines.push(plain(row, changed(first, first + count), Math.min(count, texts.length - first)));
  }
  return lines;
}

/** Round numbers of cells, so that an index is quickly found. */
function cellsInLine(most: number): number {
  if (most >= 10) return 10;
  return most >= 5 ? 5 : Math.max(1, most);
}

/** One slot: its name, and its value or the start of its line. */
function slotLine(
  reference: Reference,
  shape: ObjectShape,
  objects: Objects,
  { idStyle, atoms, width }: BodyOptions,
): BoxLine {
  const { to, changed, slot } = reference;
  const name = slotText(slot, shape);
  const mark = changed ? [span('~ ', 'changed')] : [];
  const head: Row = [...mark, span(name, changed ? 'changed' : 'slot')];
  const object = objects.get(to);
  if (object && (!isInline(object) || (atoms === 'all' && isAtom(object)))) {
    const tag = isInline(object) ? inlineText(object, 12) : `→ ${idOf(object, idStyle)}`;
    return { row: cutRow(head, width - 1), to, tag, changed, entries: 1 };
  }
  const value = object ? inlineText(object, width) : '?';
  return plain(besideName(head, value, slot, width), changed);
}

/** Columns that a value has at least, behind a long name. */
const LEAST_VALUE = 7;

/** The value behind a slot's name; both are cut where they have to be, the value first. */
function besideName(head: Row, value: string, slot: Slot, width: number): Row {
  if (slot.kind === 'member') return [span(cutText(value, width), 'value')];
  const loose = slot.kind === 'attribute' ? ' = ' : ' ';
  const tight = slot.kind === 'attribute' ? '=' : '';
  const between = rowWidth(head) + loose.length + textWidth(value) <= width ? loose : tight;
  const room = Math.min(textWidth(value), LEAST_VALUE);
  const name = cutRow(head, Math.max(3, width - between.length - room));
  const rest = width - rowWidth(name) - between.length;
  return [...name, span(between, 'slot'), span(cutText(value, Math.max(1, rest)), 'value')];
}

/** A slot before its value. */
function slotText(slot: Slot, shape: ObjectShape): string {
  switch (slot.kind) {
    case 'index':
      return `${slot.index}:`;
    case 'key':
      return 'key';
    case 'value':
      return `${slot.text}:`;
    case 'attribute':
      return slot.name;
    case 'member':
      // A set has no places; a cell has one.
      return shape === 'set' ? '' : 'contents';
  }
}

/** How many entries the snapshot leaves out. */
function hiddenSlots({ length, references, state }: ObjectView): number {
  if (length === null || (state === 'freed' && references.length === 0)) return 0;
  const entries = references.filter(({ slot }) => slot.kind !== 'key' && slot.kind !== 'attribute');
  return Math.max(0, length - entries.length);
}

/** Big containers fold: the first lines, those that changed, and how many more there are. */
function fold(lines: readonly BoxLine[], hidden: number, most: number): readonly BoxLine[] {
  if (lines.length <= most && hidden === 0) return lines;
  const room = Math.max(1, most - 1);
  const late = lines.slice(room).filter(({ changed }) => changed);
  const kept = late.slice(0, Math.max(1, Math.floor(room / 2)));
  const shown = [...lines.slice(0, room - kept.length), ...kept];
  const left = lines.filter((line) => !shown.includes(line));
  const more = left.reduce((sum, { entries }) => sum + entries, hidden);
  return more === 0 ? shown : [...shown, plain([span(`… ${more.toLocaleString('en')} more`, 'dim')])];
}
