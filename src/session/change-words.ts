/** What a step changed in one object, in words: slot by slot, from the facts of the step. */
import type { Fact, Label, ObjectView, Slot, Snapshot } from './snapshot.ts';
import { isReadable, slotWords } from './snapshot.ts';

/** Changes that are told of one step. */
const MOST = 6;

/** Longest value in such words. */
const WIDTH = 40;

/** The words for an object; empty where the step did not change it. */
export function changeWords(snapshot: Snapshot, label: Label): string[] {
  const name = nameIn(snapshot);
  const words = snapshot.facts.flatMap((fact) => factWords(fact, label, name));
  return words.length <= MOST ? words : [...words.slice(0, MOST), `${words.length - MOST} more`];
}

/** How objects of a snapshot are called: by label, or by their value. */
export function nameIn({ objects }: Snapshot): (label: Label) => string {
  const known = new Map<Label, ObjectView>(objects.map((object) => [object.label, object]));
  return (label) => {
    if (isReadable(label)) return label;
    const text = known.get(label)?.text ?? '?';
    return text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text;
  };
}

function factWords(fact: Fact, label: Label, name: (label: Label) => string): string[] {
  switch (fact.kind) {
    case 'mutated':
      return fact.object === label ? [slotChange(fact.slot, fact.old, fact.value, name)] : [];
    case 'altered':
      return fact.object === label ? [`${fact.old} became ${fact.text}`] : [];
    case 'referent gone':
      return fact.object === label ? [`its referent ${name(fact.old)} is gone`] : [];
    default:
      return [];
  }
}

function slotChange(
  slot: Slot,
  old: Label | null,
  value: Label | null,
  name: (label: Label) => string,
): string {
  if (slot.kind === 'member')
    return value === null
      ? `without ${name(old!)}`
      : old === null
        ? `with ${name(value)}`
        : `${name(old)} → ${name(value)}`;
  const where = slotWords(slot);
  if (value === null) return `${where} is gone, it was ${name(old!)}`;
  return old === null ? `${where} is new: ${name(value)}` : `${where}: ${name(old)} → ${name(value)}`;
}
