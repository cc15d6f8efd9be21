/** The objects one can go to from the inspector, in the order they are listed. */
import type { Inspection, Label } from '../session/snapshot.ts';
import { slotWords } from './naming.ts';

export interface InspectorLink {
  readonly label: Label;
  readonly kind: 'refers to' | 'held by';
  /** The slot, or the holder in words. */
  readonly words: string;
}

/** First what the object refers to, then the objects that hold it. */
export function inspectorLinks(inspection: Inspection): readonly InspectorLink[] {
  return [
    ...inspection.object.references.map(({ to, slot }) => ({
      label: to,
      kind: 'refers to' as const,
      words: slotWords(slot),
    })),
    ...inspection.ledger.flatMap(({ by, words }) =>
      by === null ? [] : [{ label: by, kind: 'held by' as const, words }],
    ),
  ];
}
