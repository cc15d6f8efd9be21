/** How an object is shown: by its type's table, or by that of the built-in type its class derives from. */
import { type TypeSpec, typeSpecAt } from './define.ts';
import type { FieldAt } from './layout.ts';
import { TYPE, TypeFlag } from './layouts.ts';
import type { Machine } from './machine.ts';
import type { Address } from './memory.ts';
import { Type } from './places.ts';
import type { Part, Shown } from './shown.ts';

const INSTANCE: Shown = { shape: 'instance' };

const ofSpec = new Map<TypeSpec, Shown>();

/** How objects of a type are shown. */
export function shownOf(m: Machine, type: Address): Shown {
  let at = type;
  let spec = typeSpecAt(at);
  while (spec === undefined) spec = typeSpecAt((at = m.load(at + TYPE.base)));
  if (at === Type.object && at !== type) return INSTANCE;
  let shown = ofSpec.get(spec);
  if (shown === undefined) ofSpec.set(spec, (shown = declared(spec)));
  return shown;
}

/** What a type or one that it derives from says; else the references of its layout. */
function declared(spec: TypeSpec): Shown {
  for (let one: TypeSpec | undefined = spec; one !== undefined; one = typeSpecAt(one.base))
    if (one.options.shown !== undefined) return one.options.shown;
  const fields = spec.layout.fields.filter(
    ({ kind, name, offset }) =>
      kind === 'reference' && offset !== spec.options.dictOffset && !UNTOLD.has(name),
  );
  const text = progressText(spec, fields);
  if (fields.length === 0) return { shape: 'atom', ...(text && { text }) };
  return {
    shape: 'other',
    ...(text && { text }),
    parts: (m, self) =>
      fields.flatMap(({ name, offset }): Part[] => {
        const object = m.load(self + offset);
        return object === 0 ? [] : [{ name, object }];
      }),
  };
}

/** How far an iterator is, where its layout has a word that tells. */
function progressText({ name, layout }: TypeSpec, references: readonly FieldAt[]): Shown['text'] {
  const word = (wanted: string) =>
    layout.fields.find((field) => field.kind === 'word' && field.name === wanted)?.offset;
  const index = word('index');
  const left = word('left');
  if (index === undefined && left === undefined) return undefined;
  return (m, self) => {
    const count = m.load(self + (index ?? left!));
    // At its end an iterator lets go of what it goes through.
    const isOver = references.length > 0 && references.every(({ offset }) => m.load(self + offset) === 0);
    if (index === undefined && !isOver) return `<${name}, ${count} still to come>`;
    return count < 0 || isOver ? `<${name}, at the end>` : `<${name}, next index ${count}>`;
  };
}

/** A tuple that an iterator keeps to use again. */
const UNTOLD: ReadonlySet<string> = new Set(['result']);

/** Whether objects of a type can change in place. */
export function isMutable(m: Machine, type: Address, { shape, mutable }: Shown): boolean {
  if (mutable !== undefined) return mutable;
  const isHeap = (m.load(type + TYPE.flags) & TypeFlag.heap) !== 0;
  return isHeap || !(shape === 'value' || shape === 'named' || shape === 'atom' || shape === 'other');
}
