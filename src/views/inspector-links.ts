/** The objects one can go to from the inspector, in the order they are listed. */
import { type Inspection, type Label, slotWords } from '../session/snapshot.ts';

export interface InspectorLink {
  readonly label: Label;
  readonly kind: 'refers to' | 'held by';
  /** The slot, or the holder in words. */
  readonly words: string;
}

/** What of an object is shown: everything, who holds it, or why it is alive. */
export type InspectorPart = 'all' | 'ledger' | 'why';

/** First what the object refers to, then the objects that hold it: in the ledger these alone. */
export function inspectorLinks(inspection: Inspection, part: InspectorPart): readonly InspectorLink[] {
  const references = inspection.object.references.map(({ to, slot }) => ({
    label: to,
    kind: 'refers to' as const,
    words: slotWords(slot),
  }));
  const holders = inspection.ledger.flatMap(({ by, words }) =>
    by === null ? [] : [{ label: by, kind: 'held by' as const, words }],
  );
  if (part === 'why') return [];
  return part === 'ledger' ? holders : [...references, ...holders];
}
