/**
 * The graph as data: which objects are boxes, what stands in their lines, and which lines refer to which
 * box. Nothing here knows a place on the screen.
 */
import { textWidth } from '../../base/cells.ts';
import { isReadable, type Label, type ObjectView, type Snapshot } from '../../session/snapshot.ts';
import { isAtom, isInline, type Objects, objectsOf } from '../naming.ts';
import type { Row } from '../row.ts';
import { rowWidth } from '../row.ts';
import type { AtomStyle, IdStyle } from '../view-state.ts';
import { type BoxLine, bodyLines } from './box-body.ts';
import { atomRows, boxTitle } from './box-title.ts';
import { type Tables, tablesAmong } from './tables.ts';

export interface Box {
  readonly label: Label;
  readonly object: ObjectView;
  readonly title: Row;
  readonly lines: readonly BoxLine[];
  /** Plain values stand without a frame: the title is their first line. */
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

/** Makes the scene of what the given roots refer to, in their order. */
export function makeScene(snapshot: Snapshot, roots: readonly Label[], options: SceneOptions): Scene {
  const objects = objectsOf(snapshot);
  const boxes = new Map<Label, Box>();
  const depths = new Map<Label, number>();
  const { make, boxOf } = boxMaker(snapshot, objects, options, new Set(roots));
  let layer = [...new Set(roots.map((label) => boxOf.get(label) ?? label))];
  for (let depth = 0; layer.length > 0; depth++) {
    const next: Label[] = [];
    for (const label of layer) {
      const object = objects.get(label);
      if (!object || depths.has(label)) continue;
      depths.set(label, depth);
      const box = make(object);
      boxes.set(label, box);
      for (const { to } of box.lines) if (to !== null && !depths.has(to)) next.push(to);
    }
    layer = next;
  }
  const lost = lostByNames(snapshot, options.atoms);
  for (const object of objects.values()) {
    if (boxes.has(object.label) || boxOf.has(object.label) || !isWorthABox(object, options, lost)) continue;
    depths.set(object.label, 0);
    boxes.set(object.label, make(object));
  }
  return { boxes, depths };
}

/** Makes boxes; `boxOf` has the objects that stand in another one's box, as rows of a table. */
function boxMaker(snapshot: Snapshot, objects: Objects, options: SceneOptions, named: ReadonlySet<Label>) {
  const previous = new Map<Label, Label>();
  for (const fact of snapshot.facts)
    if (fact.kind === 'id reused' && named.has(fact.object) && isReadable(fact.previous))
      previous.set(fact.object, fact.previous);
  const width = Math.max(LEAST_INNER, options.mostWidth - 4);
  const tables: Tables = options.atoms === 'all' ? new Map() : tablesAmong(objects, options.idStyle, width);
  const boxOf = new Map<Label, Label>();
  for (const [owner, rows] of tables) for (const { label } of rows) boxOf.set(label, owner);
  const make = (object: ObjectView): Box =>
    isInline(object)
      ? atomBox(object, options)
      : makeBox(object, objects, options, tables, previous.get(object.label) ?? null);
  return { make, boxOf };
}

/** What names have referred to until the step, where plain values are drawn for names. */
function lostByNames({ facts }: Snapshot, atoms: AtomStyle): ReadonlySet<Label> {
  if (atoms === 'values') return new Set();
  return new Set(
    facts.flatMap((fact) => (fact.kind === 'rebound' || fact.kind === 'unbound' ? [fact.old] : [])),
  );
}

/**
 * Objects that no name leads to: the dead ones and those that nothing reaches. Plain values of them only
 * where they were drawn while they lived: of those that slots hold, too many die.
 */
function isWorthABox(object: ObjectView, { atoms }: SceneOptions, lost: ReadonlySet<Label>): boolean {
  if (object.state !== 'freed' && object.state !== 'unreachable') return false;
  return !isInline(object) || (isAtom(object) && (atoms === 'all' || lost.has(object.label)));
}

/** Whether an object holds others and can never be changed: a tuple, a frozenset. */
export const isLocked = ({ shape, mutable }: ObjectView): boolean =>
  !mutable && (shape === 'sequence' || shape === 'mapping' || shape === 'set');

/** Less than this is no box any more. */
const LEAST_INNER = 4;

function makeBox(
  object: ObjectView,
  objects: Objects,
  options: SceneOptions,
  tables: Tables,
  previous: Label | null,
): Box {
  const inner = Math.max(LEAST_INNER, options.mostWidth - 4);
  const { title, rest } = boxTitle(object, options.idStyle, inner, previous);
  const body = bodyLines(object, objects, {
    atoms: options.atoms,
    idStyle: options.idStyle,
    tables,
    width: inner,
    lines: options.mostLines,
  });
  const lines = [...rest.map(titleLine), ...body];
  const widest = Math.max(
    rowWidth(title),
    ...lines.map(({ row, tag }) => rowWidth(row) + (tag === '' ? 0 : 1 + textWidth(tag))),
  );
  const width = Math.min(inner, widest) + 4;
  return { label: object.label, object, title, lines, framed: true, width, height: lines.length + 2 };
}

/** A plain value. */
function atomBox(object: ObjectView, options: SceneOptions): Box {
  const [title, ...rest] = atomRows(object, options.idStyle, options.mostWidth - 1);
  // A blank between the arrow and the value.
  const width = 1 + Math.max(rowWidth(title!), ...rest.map(rowWidth));
  const lines = rest.map(titleLine);
  return {
    label: object.label,
    object,
    title: title!,
    lines,
    framed: false,
    width,
    height: 1 + lines.length,
  };
}

const titleLine = (row: Row): BoxLine => ({ row, to: null, tag: '', changed: false, entries: 0 });
