/** How objects are called and which of them are drawn as boxes of their own. */
import { cutText, harmless } from '../base/cells.ts';
import type { Label, ObjectView, Snapshot } from '../session/snapshot.ts';
import type { IdStyle } from './view-state.ts';

/** Objects of a snapshot by label. */
export type Objects = ReadonlyMap<Label, ObjectView>;

/** The objects of a snapshot by label; the map of one snapshot is made once. */
export function objectsOf(snapshot: Snapshot): Objects {
  let known = cache.get(snapshot);
  if (!known) {
    known = new Map(snapshot.objects.map((object) => [object.label, object]));
    cache.set(snapshot, known);
  }
  return known;
}

const cache = new WeakMap<Snapshot, Objects>();

/** Longest value inside a slot. */
const INLINE_WIDTH = 24;

/**
 * Whether an object is shown by its value, where it is referred to: numbers, strings and the like, and
 * functions, classes and modules that hold nothing of the program's data.
 */
export function isInline(object: ObjectView): boolean {
  switch (object.shape) {
    case 'atom':
      return object.references.length === 0;
    case 'function':
      return object.references.length === 0;
    case 'class':
      return (
        !object.references.some(({ slot }) => slot.kind === 'attribute' && isDataName(slot.name)) ||
        object.immortal
      );
    case 'sequence':
      return object.immortal;
    case 'mapping':
    case 'set':
    case 'instance':
    case 'other':
      return false;
  }
}

/** A plain value, as opposed to a function, class or module shown by its name. */
export function isAtom(object: ObjectView): boolean {
  return (
    (object.shape === 'atom' || object.shape === 'sequence') && isInline(object) && object.type !== 'module'
  );
}

/** Names that a class has without being asked: its methods are told apart by the objects themselves. */
const isDataName = (name: string): boolean => !/^__\w+__$/.test(name);

/** The value as it stands in a slot. */
export function inlineText(object: ObjectView, width = INLINE_WIDTH): string {
  const text = harmless(object.text);
  const named = /^<(function|class) '?(.*?)'?>$/.exec(text);
  return cutText(named ? `${named[1]} ${named[2]!.split('.').at(-1)}` : text, width);
}

/** An object's name in the chosen style; atoms are called by their value. */
export function nameOf(label: Label, objects: Objects, style: IdStyle): string {
  const object = objects.get(label);
  if (!object) return label.startsWith('@') ? '?' : label;
  if (isInline(object)) return inlineText(object);
  return idOf(object, style);
}

/** The id of an object in the chosen style. */
export function idOf(object: ObjectView, style: IdStyle): string {
  switch (style) {
    case 'label':
      return object.label.startsWith('@') ? `0x${object.id.toString(16)}` : object.label;
    case 'hexadecimal':
      return `0x${object.id.toString(16)}`;
    case 'decimal':
      return String(object.id);
  }
}

/** How often an object is referred to, in words. */
export function countText({ state, count, immortal }: ObjectView): string {
  if (state === 'freed') return 'freed';
  if (immortal) return 'immortal';
  return count === 1 ? '1 ref' : `${count} refs`;
}

/** The sign of what the step did to an object. */
export function stateSign(state: ObjectView['state']): string {
  return { live: '', new: '+', changed: '~', freed: '×', unreachable: '?' }[state];
}
