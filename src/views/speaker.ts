/** Words for the objects and names that sentences are about. */
import { isReadable, type Label, type ObjectView, type Snapshot } from '../session/snapshot.ts';
import { idOf, inlineText, isAtom, isInline, nameOf, type Objects, objectsOf } from './naming.ts';
import { pathsTo } from './paths.ts';
import type { IdStyle } from './view-state.ts';

export class Speaker {
  readonly snapshot: Snapshot;
  readonly objects: Objects;
  readonly #style: IdStyle;
  /** What the step made. */
  readonly #created: ReadonlySet<Label>;

  constructor(snapshot: Snapshot, style: IdStyle) {
    this.snapshot = snapshot;
    this.objects = objectsOf(snapshot);
    this.#style = style;
    this.#created = new Set(snapshot.facts.flatMap((fact) => (fact.kind === 'created' ? [fact.object] : [])));
  }

  /** An object by its label, or by its value where it is drawn as one. */
  name(label: Label): string {
    return nameOf(label, this.objects, this.#style);
  }

  /** The same with its type: 'the list L1', 'a new list, L9', '42'. */
  object(label: Label): string {
    const object = this.objects.get(label);
    if (!object || isAtom(object)) return this.name(label);
    const isNew = this.#created.has(label) || object.state === 'new';
    if (object.shape === 'function' || object.shape === 'class') return this.#code(object, isNew);
    if (isInline(object)) return object.type === 'module' ? `the ${this.name(label)}` : this.name(label);
    return isNew ? `a new ${object.type}, ${this.name(label)}` : `the ${object.type} ${this.name(label)}`;
  }

  /** A function or a class. */
  #code(object: ObjectView, isNew: boolean): string {
    const isNamed = !isInline(object) && isReadable(object.label);
    const label = isNamed ? `, ${idOf(object, this.#style)}` : '';
    if (isNew) return `a new ${object.shape}${label}`;
    return `the ${inlineText(object, 60)}${object.shape === 'class' ? '' : label}`;
  }

  /** Whether the object is drawn as one, and not only by its value. */
  hasIdentity(label: Label): boolean {
    const object = this.objects.get(label);
    return object !== undefined && !isInline(object);
  }

  /** Whether it is worth a word that two names refer to the same object: of a small number there is only one. */
  isOneOfMany(label: Label): boolean {
    const object = this.objects.get(label);
    return object !== undefined && !object.immortal && (!isInline(object) || isAtom(object));
  }

  /** Names of an object in all frames, innermost first; those of other frames say in which. */
  namesOf(label: Label, except: { readonly name: string; readonly frame: string } | null = null): string[] {
    const { frames } = this.snapshot;
    const names: string[] = [];
    const innermost = frames.findLast(({ library }) => !library);
    for (const frame of frames.toReversed()) {
      if (frame.library) continue;
      const here = frame === innermost;
      for (const { name, object } of frame.bindings) {
        if (object !== label || (except?.name === name && except.frame === frame.name)) continue;
        names.push(here ? name : `${name} in ${frame.name === '<module>' ? 'global' : frame.name}`);
      }
    }
    return [...new Set(names)];
  }

  /** Expressions that lead to an object, its names first. */
  pathsTo(label: Label): readonly string[] {
    return pathsTo(label, this.snapshot);
  }

  /** Whether two objects, as far as their values are shown, are equal and of one type. */
  looksEqual(one: Label, other: Label): boolean {
    const [a, b] = [this.objects.get(one), this.objects.get(other)];
    return a !== undefined && b !== undefined && a.type === b.type && a.text === b.text && isWhole(a);
  }

  /** What an object is called in a sentence that begins with it. */
  subject(label: Label): string {
    const object = this.objects.get(label);
    if (!object) return this.name(label);
    if (object.shape === 'class' || object.shape === 'function') return `The ${inlineText(object, 60)}`;
    return `The ${object.type} ${this.name(label)}`;
  }
}

/** A text that was cut says nothing about the rest; one in angle brackets nothing about the value. */
const isWhole = ({ text }: ObjectView): boolean => !text.includes('…') && !text.startsWith('<');

/** 'a', 'b' and 'c' as 'a, b and c'; of many the first ones and how many more. */
export function listed(words: readonly string[], most = 4): string {
  if (words.length > most)
    return `${words.slice(0, most - 1).join(', ')} and ${words.length - most + 1} more`;
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
