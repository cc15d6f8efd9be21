/** How objects are called and which of them are drawn as boxes of their own. */
import { cutText, harmless } from '../base/cells.ts';
import { isReadable, type Label, type ObjectView, type Slot, type Snapshot } from '../session/snapshot.ts';
import type { IdStyle } from './view-state.ts';

/** Objects of a snapshot by label. */
export type Objects = ReadonlyMap<Label, ObjectView>;

/**
 * The objects of a snapshot by label, as they are drawn: classes with their data alone. The map of one
 * snapshot is made once.
 */
export function objectsOf(snapshot: Snapshot): Objects {
  let known = cache.get(snapshot);
  if (!known) {
    const all = new Map(snapshot.objects.map((object) => [object.label, object]));
    known = new Map([...all].map(([label, object]) => [label, withoutMethods(object, all)]));
    cache.set(snapshot, known);
  }
  return known;
}

/** Types of what a class body makes of its functions. */
const METHOD_TYPES = new Set(['function', 'property', 'classmethod', 'staticmethod', 'member_descriptor']);

function withoutMethods(object: ObjectView, all: Objects): ObjectView {
  if (object.shape !== 'class') return object;
  const references = object.references.filter(
    ({ slot, to }) => isData(slot) && !METHOD_TYPES.has(all.get(to)?.type ?? ''),
  );
  return { ...object, references };
}

/** What an object holds, in a line: its value, or the attributes of an instance. */
export function summaryText(object: ObjectView, objects: Objects, style: IdStyle): string {
  if (object.shape !== 'instance') return inlineText(object, SUMMARY_WIDTH);
  const attributes = object.references.flatMap(({ slot, to }) =>
    slot.kind === 'attribute' ? [`${slot.name}=${nameOf(to, objects, style)}`] : [],
  );
  return cutText(`${object.type} ${attributes.join(', ')}`, SUMMARY_WIDTH);
}

const SUMMARY_WIDTH = 120;

/** What an object is: a class or function by its name, others by their type. */
export function kindOf(object: ObjectView): string {
  if (object.shape === 'function') return `${inlineText(object, 40).replace(/^function /, '')}()`;
  if (object.shape !== 'class') return object.type;
  const bases = object.bases ?? [];
  return inlineText(object, 40) + (bases.length > 0 ? `(${bases.join(', ')})` : '');
}

const cache = new WeakMap<Snapshot, Objects>();

/** Longest value inside a slot. */
const INLINE_WIDTH = 24;

/** Types of values that are known by how they are written. */
const EVIDENT_TYPES = new Set(['int', 'float', 'complex', 'bool', 'str', 'bytes', 'NoneType', 'range']);

/** Whether the type of a plain value is plain to see. */
export const isEvident = ({ type }: ObjectView): boolean => EVIDENT_TYPES.has(type);

/**
 * Whether an object is shown by its value, where it is referred to: numbers, strings and the like, and
 * functions, classes and modules that hold nothing of the program's data.
 */
export function isInline(object: ObjectView): boolean {
  switch (object.shape) {
    case 'value':
    case 'named':
    case 'function':
      return object.references.length === 0;
    case 'class':
      return object.immortal || object.references.length === 0;
    case 'sequence':
      return object.immortal;
    case 'mapping':
    case 'set':
    case 'instance':
    case 'atom':
    case 'other':
      return false;
  }
}

/** An attribute that a class has not by itself, nor as an enumeration. */
const isData = (slot: Slot): boolean =>
  slot.kind === 'attribute' && !/^(__\w+__|_[a-z0-9]\w*_)$/.test(slot.name);

/** A plain value, as opposed to a function, class or module shown by its name. */
export function isAtom(object: ObjectView): boolean {
  return isInline(object) && (object.shape === 'sequence' || object.shape === 'value');
}

/** The value as it stands in a slot; a function that has the name it stands behind is only called one. */
export function inlineText(object: ObjectView, width = INLINE_WIDTH, behind = ''): string {
  const text = harmless(object.text);
  const named = /^<(function|class|module|built-in function|code object) '?(.*?)'?>$/.exec(text);
  if (!named) return cutText(text, width);
  const name = named[2]!.split('.').at(-1)!;
  return cutText(name === behind ? named[1]! : `${named[1]} ${name}`, width);
}

/** The value in one line, for a cell of its own. */
export function harmlessValue(object: ObjectView): string {
  return isInline(object) ? inlineText(object, 200) : harmless(object.text);
}

/** An object's name in the chosen style; atoms are called by their value. */
export function nameOf(label: Label, objects: Objects, style: IdStyle): string {
  const object = objects.get(label);
  if (!object) return label.startsWith('@') ? '?' : label;
  if (isInline(object)) return inlineText(object);
  return idOf(object, style);
}

/** The id of an object in the chosen style; by label, one without a label to read is called what it is. */
export function idOf(object: ObjectView, style: IdStyle): string {
  switch (style) {
    case 'label':
      return isReadable(object.label) ? object.label : kindOf(object);
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
