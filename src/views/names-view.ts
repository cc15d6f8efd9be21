/**
 * The names pane: every frame with the entries of its namespace, innermost first, and what they refer to.
 * Where not all of them have room, calls in between are folded to one line with the values of their
 * parameters; the one where the cursor stands is not.
 */
import { cutText, textWidth } from '../base/cells.ts';
import type { Binding, Frame, Label, ObjectView, Snapshot } from '../session/snapshot.ts';
import { attentionOf, lineRole } from './graph/attention.ts';
import { inlineText, isAtom, isInline, nameOf, objectsOf, summaryText } from './naming.ts';
import type { Row } from './row.ts';
import { cutRow, rowWidth, span } from './row.ts';
import { evaluatedBy } from './tick-view.ts';
import type { AtomStyle, NameCursor, ViewState } from './view-state.ts';

/** An entry that can be walked through in the pane. */
export interface VisibleName extends NameCursor {
  readonly binding: Binding;
}

/** One line of the pane: a frame's title, or an entry. */
export type NameLine =
  | { readonly kind: 'frame'; readonly frame: Frame; readonly index: number; readonly folded: boolean }
  | { readonly kind: 'name'; readonly entry: VisibleName; readonly box: Label | null }
  /** Functions, classes and modules that have no room one by one. */
  | { readonly kind: 'summary'; readonly words: string };

export interface NameOptions {
  readonly showLibrary: boolean;
  readonly atoms: AtomStyle;
  /** Lines that there is room for; without it nothing is folded. */
  readonly room?: number;
  /** Index of the frame that is not to be folded. */
  readonly open?: number | undefined;
}

/** The lines of the pane, innermost frame first. */
export function nameLines(snapshot: Snapshot, options: NameOptions): readonly NameLine[] {
  const blocks = withSummaries(frameBlocks(snapshot, options), options);
  const folded = foldedFrames(blocks, options);
  return blocks.flatMap(({ title, names }) =>
    folded.has(title.index) ? [{ ...title, folded: true }] : [title, ...names],
  );
}

interface FrameBlock {
  readonly title: Extract<NameLine, { readonly kind: 'frame' }>;
  readonly names: readonly NameLine[];
}

function frameBlocks(snapshot: Snapshot, { showLibrary, atoms }: NameOptions): readonly FrameBlock[] {
  const objects = objectsOf(snapshot);
  const blocks: FrameBlock[] = [];
  for (let index = snapshot.frames.length - 1; index >= 0; index--) {
    const frame = snapshot.frames[index]!;
    if (frame.library && !showLibrary) continue;
    const bindings = [...frame.bindings, ...unnamed(frame, snapshot)].filter(
      ({ role }) => showLibrary || role === 'data',
    );
    blocks.push({
      title: { kind: 'frame', frame, index, folded: false },
      names: bindings.map((binding): NameLine => {
        const object = binding.object === null ? undefined : objects.get(binding.object);
        const drawn = object && (!isInline(object) || (atoms !== 'values' && isAtom(object)));
        const entry = { frame: index, name: binding.name, binding };
        return { kind: 'name', entry, box: drawn ? object.label : null };
      }),
    });
  }
  return blocks;
}

const lineCount = (blocks: readonly FrameBlock[]): number =>
  blocks.reduce((sum, { names }) => sum + 1 + names.length, 0);

/** Where not all lines have room, functions, classes and modules are only counted. */
function withSummaries(blocks: readonly FrameBlock[], { room }: NameOptions): readonly FrameBlock[] {
  if (room === undefined || lineCount(blocks) <= room) return blocks;
  return blocks.map(({ title, names }) => {
    const isCode = (line: NameLine) =>
      line.kind === 'name' && line.box === null && line.entry.binding.role !== 'data';
    const code = names.filter(isCode);
    if (code.length < 2) return { title, names };
    const counts = ['function', 'class', 'module'].flatMap((role) => {
      const count = code.filter((line) => line.kind === 'name' && line.entry.binding.role === role).length;
      return count === 0 ? [] : [`${count} ${role}${count === 1 ? '' : role === 'class' ? 'es' : 's'}`];
    });
    const summary: NameLine = { kind: 'summary', words: counts.join(', ') };
    return { title, names: [summary, ...names.filter((line) => !isCode(line))] };
  });
}

/** What has no name, but a place of its own: what a tick gave, and what a frame is about to return. */
function unnamed(frame: Frame, snapshot: Snapshot): readonly Binding[] {
  const { frames } = snapshot;
  const value = frame === frames.findLast(({ library }) => !library) ? evaluatedBy(snapshot)?.object : null;
  const place = (name: string, object: Label): Binding => ({
    name,
    object,
    state: 'bound',
    cell: false,
    role: 'data',
  });
  return [
    ...(value ? [place('(value)', value)] : []),
    ...(frame.returning === null ? [] : [place('(returns)', frame.returning)]),
  ];
}

/**
 * The frames that are folded, where not all have room. Those stay open first that are looked at: the
 * innermost one, the one with the cursor, the outermost one, then from the innermost one outward.
 */
function foldedFrames(blocks: readonly FrameBlock[], { room, open }: NameOptions): ReadonlySet<number> {
  if (room === undefined || lineCount(blocks) <= room) return new Set();
  const wanted = [blocks[0], blocks.find(({ title }) => title.index === open), blocks.at(-1), ...blocks];
  const opened = new Set<FrameBlock>();
  let left = room - blocks.length;
  wanted.forEach((block, rank) => {
    if (!block || opened.has(block)) return;
    if (rank > 2 && block.names.length > left) return;
    opened.add(block);
    left -= block.names.length;
  });
  return new Set(blocks.filter((block) => !opened.has(block)).map(({ title }) => title.index));
}

/** The entries, innermost frame first. */
export function visibleNames(snapshot: Snapshot, showLibrary: boolean): readonly VisibleName[] {
  return nameLines(snapshot, { showLibrary, atoms: 'values' }).flatMap((line) =>
    line.kind === 'name' ? [line.entry] : [],
  );
}

/** What a frame is called. */
export function frameTitle(name: string): string {
  return name === '<module>' ? 'global' : name;
}

/** A call with what its parameters refer to now. */
export function callText({ name, bindings }: Frame, snapshot: Snapshot, state: ViewState): string {
  const objects = objectsOf(snapshot);
  const given = bindings
    .filter(({ argument, object }) => argument && object !== null)
    .map((binding) => `${binding.name}=${nameOf(binding.object!, objects, state.idStyle)}`);
  return `${frameTitle(name)}(${given.join(', ')})`;
}

/** How a line is to be written. */
export interface NameStyle {
  readonly width: number;
  /** A line leads from the name to its object. */
  readonly drawn: boolean;
  /** There are no boxes beside the names: the value stands here. */
  readonly values: boolean;
}

/** A line as a row; where a line leads on from it, the row ends in the cell of its beginning. */
export function nameRow(line: NameLine, state: ViewState, style: NameStyle): Row {
  switch (line.kind) {
    case 'frame':
      return titleRow(line, state, style.width);
    case 'summary':
      return cutRow([span(`  ${line.words}`, 'dim')], style.width);
    case 'name':
      return entryRow(line, state, style);
  }
}

function titleRow(
  { frame, folded }: Extract<NameLine, { readonly kind: 'frame' }>,
  state: ViewState,
  width: number,
): Row {
  const at = frame.line > 0 && frame.name !== '<module>' ? ` line ${frame.line}` : '';
  const { snapshot } = state.session;
  const call = callText(frame, snapshot, state);
  const isOneOfMany = snapshot.frames.filter(({ name }) => name === frame.name).length > 1;
  const words = folded || (isOneOfMany && textWidth(call) <= width) ? call : frameTitle(frame.name);
  const title = span(cutText(words, width), folded ? 'dim' : 'frame title');
  return textWidth(words) + at.length <= width ? [title, span(at, 'dim')] : [title];
}

const SIGNS: Readonly<Record<string, string>> = { new: '+', rebound: '~', deleted: '×' };

/** Behind a name that is kept in a cell, which closures share. */
const CELL = ' cell';

function entryRow(
  { entry, box }: Extract<NameLine, { readonly kind: 'name' }>,
  state: ViewState,
  { width, drawn, values }: NameStyle,
): Row {
  const { binding, frame, name } = entry;
  const { snapshot } = state.session;
  const selected = state.focus === 2 && state.name?.frame === frame && state.name.name === name;
  const sign = span(`${SIGNS[binding.state] ?? ' '} `, signRole(binding));
  const role = selected ? 'selected' : binding.state === 'deleted' ? 'freed' : roleOf(binding);
  const head = (room: number): Row => {
    const space = Math.max(3, width - 2 - room);
    const inCell = binding.cell && textWidth(name) + CELL.length <= space ? [span(CELL, 'dim')] : [];
    return [sign, span(cutText(name, space), role), ...inCell];
  };
  if (drawn && box !== null) return [...head(2), span(' ●', lineRole(box, null, attentionOf(state)))];
  const object = binding.object === null ? undefined : objectsOf(snapshot).get(binding.object);
  const behind = object
    ? objectRow(object, name, box !== null, state, values)
    : absentRow(binding, width - 3 - textWidth(name));
  // A name is worth more than the word that it is a function's.
  const least = object && !isAtom(object) && box === null ? 4 : Math.max(6, Math.floor(width / 2));
  const room = Math.min(rowWidth(behind), least);
  const start = head(room + 1);
  return cutRow([...start, span(' '), ...cutRow(behind, Math.max(1, width - rowWidth(start) - 1))], width);
}

/** What stands behind the name of an object without a line to it. */
function objectRow(
  object: ObjectView,
  name: string,
  box: boolean,
  { session, idStyle, object: selected }: ViewState,
  values: boolean,
): Row {
  if (box && !isInline(object)) {
    const objects = objectsOf(session.snapshot);
    const label = `→ ${nameOf(object.label, objects, idStyle)}`;
    const row = [span(label, object.label === selected ? 'label selected' : 'label')];
    return values ? [...row, span(` ${summaryText(object, objects, idStyle)}`, 'dim')] : row;
  }
  if (box) return [span('→ ', 'label'), span(inlineText(object, 60), 'value')];
  return [span(inlineText(object, 60, name), isAtom(object) ? 'value' : 'dim')];
}

/** Why a name refers to nothing, in as many words as there is room for. */
function absentRow({ state }: Binding, room: number): Row {
  const words = [state, state.split(' ')[0]!, '-'];
  return [span(words.find((one) => one.length <= room) ?? '-', 'dim')];
}

function roleOf(binding: Binding): string {
  return binding.object === null ? 'dim' : 'name';
}

function signRole(binding: Binding): string {
  if (binding.state === 'new') return 'new';
  if (binding.state === 'rebound') return 'changed';
  return binding.state === 'deleted' ? 'freed' : 'text';
}
