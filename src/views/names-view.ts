/** The names pane: every frame with the entries of its namespace, innermost first, and what they refer to. */
import type { Binding, Frame, Label, ObjectView, Snapshot } from '../session/snapshot.ts';
import { inlineText, isAtom, isInline, nameOf, objectsOf } from './naming.ts';
import type { Row } from './row.ts';
import { span } from './row.ts';
import type { AtomStyle, NameCursor, ViewState } from './view-state.ts';

/** An entry that can be walked through in the pane. */
export interface VisibleName extends NameCursor {
  readonly binding: Binding;
}

/** One line of the pane: a frame's title, or an entry. */
export type NameLine =
  | { readonly kind: 'frame'; readonly frame: Frame; readonly index: number }
  | { readonly kind: 'name'; readonly entry: VisibleName; readonly box: Label | null };

/** The lines of the pane, innermost frame first. */
export function nameLines(snapshot: Snapshot, showLibrary: boolean, atoms: AtomStyle): readonly NameLine[] {
  const objects = objectsOf(snapshot);
  const lines: NameLine[] = [];
  for (let index = snapshot.frames.length - 1; index >= 0; index--) {
    const frame = snapshot.frames[index]!;
    if (frame.library && !showLibrary) continue;
    lines.push({ kind: 'frame', frame, index });
    for (const binding of frame.bindings) {
      if (!showLibrary && binding.role !== 'data') continue;
      const object = binding.object === null ? undefined : objects.get(binding.object);
      const drawn = object && (!isInline(object) || (atoms !== 'values' && isAtom(object)));
      const box = drawn ? object.label : null;
      lines.push({ kind: 'name', entry: { frame: index, name: binding.name, binding }, box });
    }
  }
  return lines;
}

/** The entries, innermost frame first. */
export function visibleNames(snapshot: Snapshot, showLibrary: boolean): readonly VisibleName[] {
  return nameLines(snapshot, showLibrary, 'values').flatMap((line) =>
    line.kind === 'name' ? [line.entry] : [],
  );
}

/** What a frame is called. */
export function frameTitle(name: string): string {
  return name === '<module>' ? 'global' : name;
}

const SIGNS = { bound: ' ', new: '+', rebound: '~', 'unbound yet': ' ', deleted: '×' } as const;

/** A line as a row. `drawn` says that a line leads from it to its object; else the object's label stands. */
export function nameRow(line: NameLine, state: ViewState, drawn: boolean): Row {
  if (line.kind === 'frame') {
    const { frame } = line;
    const at = frame.line > 0 && frame.name !== '<module>' ? ` line ${frame.line}` : '';
    return [span(frameTitle(frame.name), 'frame title'), span(at, 'dim')];
  }
  const { binding, frame, name } = line.entry;
  const selected = state.focus === 2 && state.name?.frame === frame && state.name.name === name;
  const { snapshot } = state.session;
  const role = selected ? 'selected' : roleOf(binding);
  const head = [span(SIGNS[binding.state], signRole(binding)), span(` ${name}`, role)];
  if (binding.object === null) return [...head, span(` ${binding.state}`, 'dim')];
  if (line.box !== null) {
    const label = nameOf(binding.object, objectsOf(snapshot), state.idStyle);
    return [...head, span(drawn ? ' ' : ` → ${label}`, 'label')];
  }
  const object = objectsOf(snapshot).get(binding.object);
  return [...head, span(' '), span(object ? inlineText(object, 60) : '?', roleOfValue(object))];
}

/** What a value in its place is: a function's or class's name is not one. */
function roleOfValue(object: ObjectView | undefined): string {
  return object && isAtom(object) ? 'value' : 'dim';
}

function roleOf(binding: Binding): string {
  return binding.object === null ? 'dim' : 'name';
}

function signRole(binding: Binding): string {
  if (binding.state === 'new') return 'new';
  return binding.state === 'rebound' ? 'changed' : 'freed';
}
