/**
 * The graph as data: which objects are boxes, what stands in their lines, and which lines refer to which
 * box. Nothing here knows a place on the screen.
 */
import { textWidth } from '../../base/cells.ts';
import type { Label, ObjectView, Reference, Slot, Snapshot } from '../../session/snapshot.ts';
import {
  countText,
  idOf,
  inlineText,
  isAtom,
  isInline,
  type Objects,
  objectsOf,
  stateSign,
} from '../naming.ts';
import type { Row } from '../row.ts';
import { rowWidth, span } from '../row.ts';
import type { AtomStyle, IdStyle } from '../view-state.ts';

/** A line inside a box, and the box it refers to, if any. */
export interface BoxLine {
  readonly row: Row;
  readonly to: Label | null;
  /** What stands there instead where no line can be drawn. */
  readonly tag: string;
}

export interface Box {
  readonly label: Label;
  readonly object: ObjectView;
  readonly title: Row;
  readonly lines: readonly BoxLine[];
  /** Plain values stand in one line without a frame. */
  readonly framed: boolean;
  /** With the frame around it. */
  readonly width: number;
  readonly height: number;
}

/** What the graph is drawn from. */
export interface Scene {
  /** Boxes in the order of a walk from the names: nearest first. */
  readonly boxes: ReadonlyMap<Label, Box>;
  /** How far each box is from the names: 0 for what a name refers to. */
  readonly depths: ReadonlyMap<Label, number>;
}

export interface SceneOptions {
  readonly atoms: AtomStyle;
  readonly idStyle: IdStyle;
  /** Widest box, frame included, and most lines in it. */
  readonly mostWidth: number;
  readonly mostLines: number;
}

/** Makes the scene of what the given names refer to, in their order. */
export function makeScene(snapshot: Snapshot, roots: readonly Label[], options: SceneOptions): Scene {
  const objects = objectsOf(snapshot);
  const boxes = new Map<Label, Box>();
  const depths = new Map<Label, number>();
  let layer = [...new Set(roots)];
  for (let depth = 0; layer.length > 0; depth++) {
    const next: Label[] = [];
    for (const label of layer) {
      const object = objects.get(label);
      if (!object || depths.has(label)) continue;
      depths.set(label, depth);
      const box = makeBox(object, objects, options);
      boxes.set(label, box);
      for (const { to } of box.lines) if (to !== null && !depths.has(to)) next.push(to);
    }
    layer = next;
  }
  for (const object of snapshot.objects) {
    if (object.state !== 'freed' && object.state !== 'unreachable') continue;
    if (boxes.has(object.label) || (isInline(object) && !wasShown(object, options))) continue;
    depths.set(object.label, 0);
    boxes.set(object.label, makeBox(object, objects, options));
  }
  return { boxes, depths };
}

/** A dead value is worth a line where it had one while it lived; of those that slots hold, too many die. */
function wasShown(object: ObjectView, options: SceneOptions): boolean {
  return options.atoms === 'all' && isAtom(object);
}

/** A plain value in one line. */
function atomBox(object: ObjectView, options: SceneOptions): Box {
  const sign = stateSign(object.state);
  const tail = ` ${object.type} · ${countText(object)}`;
  const room = Math.max(16, options.mostWidth - textWidth(tail));
  const title: Row = [
    span(sign, object.state),
    span(sign ? ' ' : '', 'text'),
    span(options.idStyle === 'label' ? '' : `${idOf(object, options.idStyle)} `, 'label'),
    span(inlineText(object, room), 'value'),
    span(tail, 'dim'),
  ];
  return { label: object.label, object, title, lines: [], framed: false, width: rowWidth(title), height: 1 };
}

function makeBox(object: ObjectView, objects: Objects, options: SceneOptions): Box {
  if (isInline(object)) return atomBox(object, options);
  const sign = stateSign(object.state);
  const title: Row = [
    span(sign, object.state),
    span(sign ? ' ' : '', 'text'),
    span(idOf(object, options.idStyle), 'label'),
    span(` ${object.type}`, 'type'),
    span(` · ${countText(object)}`, 'dim'),
  ];
  const inner = options.mostWidth - 4;
  const lines = fold(bodyLines(object, objects, options, inner), object, options.mostLines);
  const body = Math.max(
    0,
    ...lines.map(({ row, tag }) => rowWidth(row) + (tag === '' ? 0 : 1 + textWidth(tag))),
  );
  const width = Math.min(options.mostWidth, Math.max(rowWidth(title) + 4, Math.min(inner, body) + 4));
  return { label: object.label, object, title, lines, framed: true, width, height: lines.length + 2 };
}

/** The lines of a box, all of them. */
function bodyLines(object: ObjectView, objects: Objects, options: SceneOptions, inner: number): BoxLine[] {
  const { idStyle, atoms } = options;
  const { references } = object;
  if (object.state === 'freed') return [];
  if (references.length === 0)
    return object.shape === 'atom' || object.shape === 'other'
      ? [plain([span(inlineText(object, inner), 'value')])]
      : [];
  const inline = atoms !== 'all' && references.every(({ to }) => isInlineLabel(to, objects));
  if (object.shape === 'sequence' && inline) return cells(references, objects, inner);
  if (object.shape === 'set' && inline) return cells(references, objects, inner);
  const lines: BoxLine[] = [];
  for (const reference of references) {
    if (reference.slot.kind === 'key' && isInlineLabel(reference.to, objects)) continue;
    if (object.shape === 'class' && isMethod(reference, objects)) continue;
    lines.push(slotLine(reference, objects, idStyle, atoms === 'all', inner));
  }
  return lines;
}

const plain = (row: Row): BoxLine => ({ row, to: null, tag: '' });

function isInlineLabel(label: Label, objects: Objects): boolean {
  const object = objects.get(label);
  return !object || isInline(object);
}

function isMethod(reference: Reference, objects: Objects): boolean {
  return objects.get(reference.to)?.shape === 'function';
}

/** Items that are all values: side by side, as many in a line as there is room for. */
function cells(references: readonly Reference[], objects: Objects, inner: number): BoxLine[] {
  const lines: Row[] = [];
  let row: Row = [];
  for (const { to, changed } of references) {
    const object = objects.get(to);
    const text = object ? inlineText(object) : '?';
    const cell = row.length === 0 ? [] : [span(' │ ', 'box')];
    if (row.length > 0 && rowWidth(row) + 3 + textWidth(text) > inner) {
      lines.push(row);
      row = [];
    }
    row = [...row, ...(row.length === 0 ? [] : cell), span(text, changed ? 'changed' : 'value')];
  }
  if (row.length > 0) lines.push(row);
  return lines.map(plain);
}

/** One slot: its name, and its value or the start of its line. */
function slotLine(
  reference: Reference,
  objects: Objects,
  style: IdStyle,
  atoms: boolean,
  inner: number,
): BoxLine {
  const { to, changed } = reference;
  const name = slotText(reference.slot);
  const head = span(name, changed ? 'changed' : 'slot');
  const mark = changed ? [span(' ~', 'changed')] : [];
  const object = objects.get(to);
  if (object && (!isInline(object) || (atoms && isAtom(object)))) {
    const tag = isInline(object) ? inlineText(object, 12) : `→ ${idOf(object, style)}`;
    return { row: [head, ...mark], to, tag };
  }
  const value = object ? inlineText(object, Math.max(6, inner - textWidth(name) - 3)) : '?';
  return plain([head, ...(name === '' ? [] : [span(' ')]), span(value, 'value'), ...mark]);
}

/** A slot before its value. */
export function slotText(slot: Slot): string {
  switch (slot.kind) {
    case 'index':
      return String(slot.index);
    case 'key':
      return 'key';
    case 'value':
      return `${slot.text}:`;
    case 'attribute':
      return slot.name;
    case 'member':
      return '';
  }
}

/** Big containers fold: the first lines, the ones that changed, and how many more there are. */
function fold(lines: readonly BoxLine[], object: ObjectView, most: number): readonly BoxLine[] {
  const hidden = (object.length ?? 0) - object.references.filter(({ slot }) => slot.kind !== 'key').length;
  if (lines.length <= most && hidden <= 0) return lines;
  const shown = lines.slice(0, Math.max(1, most - 1));
  const more = lines.length - shown.length + Math.max(0, hidden);
  return [...shown, plain([span(`… ${more.toLocaleString('en')} more`, 'dim')])];
}
